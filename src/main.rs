//! The program that Trunk builds: the library, complete and optimised as one.
//!
//! Nothing runs on load, so there is no `main`. The page calls what [`assessment_matrix::embed`] exports.

#![cfg_attr(target_arch = "wasm32", no_main)]

use assessment_matrix as _;

/// The allocator: 1.7 KB brotli less than std's, and of constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. Build and serve it with: cargo xtask serve");
}
