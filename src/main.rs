//! The program that Trunk builds: the library as one WebAssembly module.
//!
//! The scripts of `web/` call [`assessment_matrix::element`]; nothing is mounted on load.

fn main() {
    assessment_matrix::element::set_panic_hook();
}
