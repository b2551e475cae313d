//! Tests without a browser: the tree as text, and rules of the repository.
//!
//! - `rendering`: the component tree on the host, closed, open, and with hostile data
//! - `tidy`: layers, module headers, and documents that name what the code has

#![cfg(not(target_arch = "wasm32"))]

mod rendering;
mod tidy;
