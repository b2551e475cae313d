//! Calling `trunk` for the bundle. How it bundles is in `Trunk.toml` and `index.html`.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process;
use crate::tools::BuildTools;
use crate::workspace::Workspace;

/// What kind of bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// For publication.
    Release,
    /// Release settings, but without `wasm-opt`, where that is not to be had.
    NotOptimised,
    /// Fast to build, large.
    Dev,
}

/// Builds `dist/`.
pub(crate) fn bundle(workspace: &Workspace, tools: &BuildTools, flavour: Flavour) -> Result<()> {
    // Trunk builds offline; on a fresh machine the crates of the wasm target have to come first.
    let mut fetch = process::cargo(workspace.root());
    if !process::run(fetch.args(["fetch", "--locked", "--quiet"]))? {
        bail!("the crates of Cargo.lock could not be fetched; see what cargo says above");
    }
    let mut command = Command::new(&tools.trunk);
    command
        .current_dir(workspace.root())
        .arg("build")
        .args(match flavour {
            Flavour::Release => &["--release"][..],
            // Trunk calls wasm-opt with `--release` only, whatever the profile.
            Flavour::NotOptimised => &["--cargo-profile", "release"][..],
            Flavour::Dev => &[][..],
        })
        .args(["--offline", "--dist"])
        .arg(workspace.dist())
        .env("PATH", search_path(tools.search_first.iter().map(AsRef::as_ref))?)
        // Trunk takes NO_COLOR for one of its own switches and refuses the usual value, 1.
        .env_remove("NO_COLOR")
        // What went wrong is in cargo's words; Trunk's stack would bury them.
        .env("RUST_BACKTRACE", "0");
    if !process::run(&mut command)? {
        bail!("trunk could not build the bundle; see what it says above");
    }
    Ok(())
}

fn search_path<'a>(first: impl Iterator<Item = &'a Path>) -> Result<std::ffi::OsString> {
    let usual = env::var_os("PATH").unwrap_or_default();
    let folders = first.map(Path::to_path_buf).chain(env::split_paths(&usual));
    env::join_paths(folders)
        .context("a tools folder has a character that PATH cannot hold; move it")
}
