//! The program that pages load first: the library without the components, optimised as one.
//!
//! Nothing runs on load, so there is no `main`. The page calls what [`assessment_matrix::embed`] exports.

#![cfg_attr(target_arch = "wasm32", no_main)]

use assessment_matrix as _;

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. Build and serve it with: cargo xtask serve");
}
