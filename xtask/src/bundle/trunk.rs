//! Calling `trunk` for the bundle. How it bundles is in `Trunk.toml` and `index.html`.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::compilation::{self, Environment};
use crate::process;
use crate::tools::{BuildTools, TARGET};
use crate::workspace::Workspace;

/// What kind of bundle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flavour {
    /// For publication, as small as the tools at hand make it.
    Release,
    /// Fast to build, large.
    Dev,
}

impl Flavour {
    /// Both.
    pub(super) const ALL: [Self; 2] = [Self::Release, Self::Dev];

    /// The name in notes.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Release => "release",
            Self::Dev => "dev",
        }
    }
}

/// Builds page, styles, program and glue into a folder.
pub(super) fn bundle(
    workspace: &Workspace,
    tools: &BuildTools,
    flavour: Flavour,
    out: &Path,
) -> Result<()> {
    let environment = match flavour {
        Flavour::Release => compilation::environment(workspace, tools)?,
        Flavour::Dev => Environment::new(),
    };
    // Trunk builds offline; on a fresh machine the crates of the program have to come first.
    fetch(workspace, &[], &Environment::new())?;
    if flavour == Flavour::Release {
        // And those of the standard library, which cargo fetches for a target that is named, and for no other.
        fetch(workspace, &["--target", TARGET], &environment)?;
    }
    let mut command = Command::new(&tools.trunk);
    command
        .current_dir(workspace.root())
        .arg("build")
        .args(match (flavour, &tools.wasm_opt) {
            (Flavour::Release, Ok(_)) => &["--release"][..],
            // Trunk calls wasm-opt with `--release` only, whatever the profile.
            (Flavour::Release, Err(_)) => &["--cargo-profile", "release"][..],
            (Flavour::Dev, _) => &[][..],
        })
        .args(["--offline", "--dist"])
        .arg(out)
        .env(
            "PATH",
            search_path(tools.search_first.iter().map(AsRef::as_ref))?,
        )
        .envs(environment)
        // Trunk takes NO_COLOR for one of its own switches and refuses the usual value, 1.
        .env_remove("NO_COLOR")
        // What went wrong is in cargo's words; Trunk's stack would bury them.
        .env("RUST_BACKTRACE", "0");
    if !process::run(&mut command)? {
        bail!("trunk could not build the bundle; see what it says above");
    }
    Ok(())
}

fn fetch(workspace: &Workspace, more: &[&str], environment: &Environment) -> Result<()> {
    let mut fetch = process::cargo(workspace.root());
    fetch
        .args(["fetch", "--locked", "--quiet"])
        .args(more)
        .envs(environment.iter().cloned());
    if !process::run(&mut fetch)? {
        bail!("the crates of Cargo.lock could not be fetched; see what cargo says above");
    }
    Ok(())
}

fn search_path<'a>(first: impl Iterator<Item = &'a Path>) -> Result<std::ffi::OsString> {
    let usual = env::var_os("PATH").unwrap_or_default();
    let folders = first.map(Path::to_path_buf).chain(env::split_paths(&usual));
    env::join_paths(folders)
        .context("a tools folder has a character that PATH cannot hold; move it")
}
