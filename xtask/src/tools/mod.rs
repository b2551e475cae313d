//! The tools that Trunk and the tests need: taken from `PATH` where the pinned version is there, else installed once
//! into `.tools/` and `node_modules/`. The commands say what they are about to install and how long it takes.

mod pins;
mod programs;

pub(crate) mod browsers;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::process;
use crate::workspace::Workspace;

pub(crate) use pins::versions;

/// The target of the program.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Provides Trunk, wasm-bindgen, esbuild and wasm-opt, and returns the `PATH` on which Trunk finds them.
pub(crate) fn for_build(workspace: &Workspace) -> Result<OsString> {
    provide_target(workspace)?;
    provide_packages(workspace)?;
    let pins = pins::Pins::read(workspace)?;
    programs::provide(workspace, &[pins.trunk(), pins.wasm_bindgen()])?;
    search_path(workspace)
}

/// Provides what lints and host tests need besides cargo.
pub(crate) fn for_checks(workspace: &Workspace) -> Result<()> {
    provide_target(workspace)?;
    for (component, subcommand) in [("rustfmt", "fmt"), ("clippy", "clippy")] {
        let mut cargo = process::cargo(workspace.root());
        if process::output(cargo.args([subcommand, "--version"])).is_none() {
            rustup(workspace, &["component", "add", component])?;
        }
    }
    Ok(())
}

/// Provides Node with the packages of `package-lock.json`, and returns the path of `node`.
pub(crate) fn node(workspace: &Workspace) -> Result<PathBuf> {
    provide_packages(workspace)?;
    on_path("node")
}

/// Provides the driver of Firefox, which no Debian package has.
pub(crate) fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    let pins = pins::Pins::read(workspace)?;
    programs::provide(workspace, &[pins.geckodriver()])?;
    find(workspace, "geckodriver")
}

/// Provides the program that lists the licences of crates.
pub(crate) fn cargo_about(workspace: &Workspace) -> Result<PathBuf> {
    let pins = pins::Pins::read(workspace)?;
    programs::provide(workspace, &[pins.cargo_about()])?;
    find(workspace, "cargo-about")
}

/// Returns `PATH` with the folders of the project's own tools first.
pub(crate) fn search_path(workspace: &Workspace) -> Result<OsString> {
    let usual = env::var_os("PATH").unwrap_or_default();
    let own = [
        workspace.tools().join("bin"),
        workspace.root().join("node_modules/.bin"),
    ];
    env::join_paths(own.into_iter().chain(env::split_paths(&usual))).context(
        "the folder of the project or of its tools has a character that PATH cannot hold; move it",
    )
}

/// Finds a program, the project's own first.
pub(crate) fn find(workspace: &Workspace, name: &str) -> Result<PathBuf> {
    which::which_in(name, Some(search_path(workspace)?), workspace.root())
        .with_context(|| format!("{name} was not found"))
}

fn on_path(name: &str) -> Result<PathBuf> {
    which::which(name)
        .with_context(|| format!("{name} was not found on PATH; install Node 20 or later with npm"))
}

fn provide_packages(workspace: &Workspace) -> Result<()> {
    let root = workspace.root();
    let changed = |path: &Path| fs::metadata(path).and_then(|found| found.modified()).ok();
    let wanted =
        changed(&root.join("package-lock.json")).context("package-lock.json cannot be read")?;
    // npm writes this file last.
    let installed = changed(&root.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    println!("installing the packages of package-lock.json into node_modules/: a few seconds");
    let mut npm = Command::new(on_path("npm")?);
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(root);
    process::expect(&mut npm, "the packages could not be installed")
}

fn provide_target(workspace: &Workspace) -> Result<()> {
    // The compiler itself is asked, so that a distribution's Rust without rustup will do.
    let mut rustc = Command::new("rustc");
    rustc
        .args(["--print", "target-libdir", "--target", TARGET])
        .current_dir(workspace.root());
    let library =
        process::output(&mut rustc).context("rustc was not found; install Rust with rustup")?;
    if Path::new(library.trim()).is_dir() {
        return Ok(());
    }
    rustup(workspace, &["target", "add", TARGET])
}

fn rustup(workspace: &Workspace, arguments: &[&str]) -> Result<()> {
    let command = format!("rustup {}", arguments.join(" "));
    println!("running `{command}`: a few seconds");
    let mut rustup = Command::new("rustup");
    rustup.args(arguments).current_dir(workspace.root());
    process::expect(&mut rustup, &format!("`{command}` failed"))
}
