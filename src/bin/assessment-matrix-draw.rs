//! The program for pages that show what they have not brought along: the library with the components, complete.
//!
//! See `src/main.rs` for the one without them.

#![cfg_attr(target_arch = "wasm32", no_main)]

use assessment_matrix as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. Build and serve it with: cargo xtask serve");
}
