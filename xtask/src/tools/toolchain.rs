//! What belongs to the Rust toolchain: the wasm target, the source of the standard library, rustfmt and clippy.
//!
//! rustup usually installs them by `rust-toolchain.toml`; where that is switched off, this does.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process;
use crate::workspace::Workspace;

/// The browser, as the compiler calls it.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// The folder of the compiler and its libraries.
pub(crate) fn sysroot(workspace: &Workspace) -> Result<PathBuf> {
    // The compiler itself is asked, so that a distribution's Rust without rustup will do.
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "sysroot"])
        .current_dir(workspace.root());
    let sysroot =
        process::output(&mut rustc).context("rustc was not found; install Rust with rustup")?;
    Ok(PathBuf::from(sysroot.trim()))
}

/// Makes sure that the compiler has the standard library for the browser.
pub(crate) fn provide_wasm_target(workspace: &Workspace) -> Result<()> {
    let library = sysroot(workspace)?
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib");
    if library.is_dir() {
        return Ok(());
    }
    println!("about to add the Rust target {TARGET}: a few seconds");
    rustup(workspace, &["target", "add", TARGET])
}

/// Makes sure that the source of the standard library is there, to be built for size.
pub(crate) fn provide_std_source(workspace: &Workspace) -> Result<()> {
    let lock = sysroot(workspace)?.join("lib/rustlib/src/rust/library/Cargo.lock");
    if lock.is_file() {
        return Ok(());
    }
    println!("about to add the Rust component rust-src: a few seconds");
    rustup(workspace, &["component", "add", "rust-src"])
}

/// Makes sure that rustfmt and clippy are there.
pub(crate) fn provide_components(workspace: &Workspace) -> Result<()> {
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let mut cargo = process::cargo(workspace.root());
        if process::output(cargo.args([subcommand, "--version"])).is_none() {
            println!("about to add the Rust component {component}: a few seconds");
            rustup(workspace, &["component", "add", component])?;
        }
    }
    Ok(())
}

fn rustup(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    let asked = format!("rustup {}", arguments.join(" "));
    let mut command = Command::new("rustup");
    let done =
        process::run(command.args(arguments).current_dir(workspace.root())).with_context(|| {
            format!("`{asked}` is needed; install rustup, or what it adds by other means")
        })?;
    if !done {
        bail!("`{asked}` failed; see what it says above");
    }
    Ok(())
}
