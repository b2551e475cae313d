//! The program for data that Trunk builds: this crate, complete and optimised as one.
//!
//! Nothing runs on load, so there is no `main`. Scripts call what [`assessment_import`]'s border exports.

#![cfg_attr(target_arch = "wasm32", no_main)]

use assessment_import as _;

/// The allocator of the widget's program, for the same reasons.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("This program runs in a browser. Build and serve it with: cargo xtask serve");
}
