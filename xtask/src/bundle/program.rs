//! What makes the program smaller after Trunk has made it: wasm-opt, and short names between program and glue.
//!
//! Where wasm-opt is not to be had, the program stays as it is; who calls says so.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::names::Mapping;
use crate::process;

/// Optimises a program in place and shortens its names and those of its glue.
pub(super) fn shrink(wasm_opt: &Path, program: &Path, glue: &Path) -> Result<()> {
    optimise(wasm_opt, program)?;
    shorten_names(wasm_opt, program, glue).context("the names of the glue stayed long")
}

fn optimise(wasm_opt: &Path, program: &Path) -> Result<()> {
    let mut command = Command::new(wasm_opt);
    command
        .arg(program)
        .args(["-Oz", "--converge"])
        // Where a function has one caller, how large it may be to move there. Tried from 1 to 60: 0.7 KB brotli less.
        .args(["--one-caller-inline-max-function-size", "40"])
        .args(["--strip-debug", "--strip-producers", "-o"])
        .arg(program);
    if !process::run(&mut command)? {
        bail!("wasm-opt could not optimise the program; see what it says above");
    }
    Ok(())
}

/// Separate from the optimisation, which repeats its passes: each repetition would rename again.
fn shorten_names(wasm_opt: &Path, program: &Path, glue: &Path) -> Result<()> {
    let mut command = Command::new(wasm_opt);
    command
        .arg(program)
        // Without "and modules", wasm-opt knows no imports but Emscripten's.
        .arg("--minify-imports-and-exports-and-modules")
        // Which features the program uses was worth knowing until here.
        .args(["--strip-target-features", "-o"])
        .arg(program);
    let mapping = Mapping::parse(&process::captured(&mut command)?)?;
    let shortened = fs::read(program).context("the program cannot be read")?;
    let module = mapping.new_module(&shortened)?;
    let text = fs::read_to_string(glue).context("the glue cannot be read")?;
    fs::write(glue, mapping.apply(&text, &module)?).context("the glue cannot be written")
}
