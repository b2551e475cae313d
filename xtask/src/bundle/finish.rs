//! What makes a bundle smaller after Trunk has made it: the program, the names between program and glue, the scripts,
//! the stylesheets.
//!
//! File names and what pages import stay as they are. A tool that is not there is left out; who calls says so.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use super::inspection;
use super::names::Mapping;
use super::stylesheet;
use crate::process;
use crate::tools::BuildTools;

/// Finishes a bundle.
pub(crate) fn finish(dist: &Path, tools: &BuildTools) -> Result<()> {
    if let Ok(wasm_opt) = &tools.wasm_opt {
        let (program, glue) = program(dist)?;
        optimise(wasm_opt, &program)?;
        shorten_names(wasm_opt, &program, &glue).context("the names of the glue stayed long")?;
    }
    stylesheet::join(dist).context("the stylesheets could not be joined")?;
    if let Ok(esbuild) = &tools.esbuild {
        minify(esbuild, dist)?;
    }
    Ok(())
}

/// The program and its glue.
fn program(dist: &Path) -> Result<(PathBuf, PathBuf)> {
    let programs: Vec<PathBuf> = inspection::files(dist)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|found| found == "wasm"))
        .collect();
    let [program] = programs.as_slice() else {
        bail!("dist/ has {} programs; one was expected", programs.len());
    };
    let stem = program.file_stem().unwrap_or_default().to_string_lossy();
    let Some(name) = stem.strip_suffix("_bg") else {
        bail!("{} was not written by wasm-bindgen", program.display());
    };
    let glue = program.with_file_name(format!("{name}.js"));
    ensure!(
        glue.is_file(),
        "dist/ has no {name}.js beside its program; wasm-bindgen writes one"
    );
    Ok((program.clone(), glue))
}

fn optimise(wasm_opt: &Path, program: &Path) -> Result<()> {
    let mut command = Command::new(wasm_opt);
    command
        .arg(program)
        .args(["-Oz", "--converge"])
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

/// Minifies scripts and stylesheets in place.
fn minify(esbuild: &Path, dist: &Path) -> Result<()> {
    let texts = inspection::files(dist)?.into_iter().filter(|file| {
        file.extension()
            .is_some_and(|found| found == "js" || found == "css")
    });
    for text in texts {
        let mut out = OsString::from("--outfile=");
        out.push(&text);
        let mut command = Command::new(esbuild);
        command
            .arg(&text)
            .arg(out)
            .args(["--minify", "--format=esm", "--target=es2022"])
            .args(["--charset=utf8", "--legal-comments=none"])
            .args(["--allow-overwrite", "--log-level=warning"]);
        if !process::run(&mut command)? {
            bail!(
                "esbuild could not minify {}; see what it says above",
                text.display()
            );
        }
    }
    Ok(())
}
