//! Tests without a browser: the tree as text, and rules of the repository.
//!
//! - `rendering`: the component tree on the host, closed, open, and with hostile data
//! - `layers`: imports between crates and modules
//! - `tidy`: module headers, names, and documents that name what the code has

#![cfg(not(target_arch = "wasm32"))]

mod layers;
mod rendering;
mod tidy;
