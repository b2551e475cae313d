//! Node and the pinned npm packages: binaryen's `wasm-opt`, `esbuild` and fonts for builds, the browser client for
//! journeys.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use anyhow::{Context as _, Result, anyhow, bail};

use super::pins;
use crate::process;
use crate::workspace::Workspace;

/// Where a program of Node's is.
pub(crate) fn program(name: &str) -> Result<PathBuf> {
    which::which(name)
        .map_err(|_| anyhow!("{name} was not found on PATH; install Node 20 or later with npm"))
}

/// Makes sure that the packages of `package-lock.json` are installed.
pub(crate) fn provide_packages(workspace: &Workspace) -> Result<()> {
    let root = workspace.root();
    let wanted = changed(&root.join("package-lock.json"))
        .context("package-lock.json cannot be read; restore it, it is committed")?;
    // npm writes this file last.
    let installed = changed(&root.join("node_modules/.package-lock.json"));
    if installed.is_some_and(|installed| installed >= wanted) {
        return Ok(());
    }
    let npm = program("npm")?;
    println!("about to install the packages of package-lock.json into node_modules: a few seconds");
    let mut command = Command::new(npm);
    command
        .args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .current_dir(root);
    if !process::run(&mut command)? {
        bail!("`npm ci` failed; see what it says above");
    }
    Ok(())
}

/// The pinned `wasm-opt`: on PATH, else npm's.
pub(crate) fn wasm_opt(workspace: &Workspace) -> Result<PathBuf> {
    let wanted = pins::binaryen(workspace)?;
    // The number in `wasm-opt version 132 (version_132)`.
    provide(workspace, "wasm-opt", &wanted, |said| {
        said.split_whitespace().nth(2)
    })
}

/// The pinned `esbuild`: on PATH, else npm's.
pub(crate) fn esbuild(workspace: &Workspace) -> Result<PathBuf> {
    let wanted = pins::npm(workspace, "esbuild")?;
    provide(workspace, "esbuild", &wanted, |said| Some(said.trim()))
}

fn provide(
    workspace: &Workspace,
    name: &str,
    wanted: &str,
    version: fn(&str) -> Option<&str>,
) -> Result<PathBuf> {
    let version = |path: &Path| {
        let said = process::output(Command::new(path).arg("--version"))?;
        version(&said).map(str::to_owned)
    };
    if let Ok(found) = which::which(name)
        && version(&found).is_some_and(|version| version == wanted)
    {
        return Ok(found);
    }
    program("node")?;
    provide_packages(workspace)?;
    let folder = workspace.root().join("node_modules/.bin");
    let own = which::which_in(name, Some(&folder), workspace.root()).with_context(|| {
        format!("node_modules has no {name}; remove the folder and run the command again")
    })?;
    match version(&own) {
        Some(version) if version == wanted => Ok(own),
        found => bail!(
            "npm's {name} says version {}, package.json pins {wanted}; run `npm ci`",
            found.unwrap_or_else(|| "nothing".to_owned())
        ),
    }
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).ok()?.modified().ok()
}
