//! Everything that a command needs besides Rust: found where it is, installed where it is not.
//!
//! A program on PATH is taken if its version is the pinned one; otherwise the project's own copy in `.tools/`, which
//! is installed once. What is about to be installed is said before, with the time it takes.

mod pins;

mod node;
mod programs;
mod toolchain;

pub(crate) mod browsers;

use std::path::PathBuf;

use anyhow::Result;

use crate::workspace::Workspace;

pub(crate) use programs::Program;

/// What a build needs.
#[derive(Debug)]
pub(crate) struct BuildTools {
    /// The pinned trunk.
    pub(crate) trunk: PathBuf,
    /// The test runner that comes with the pinned wasm-bindgen.
    pub(crate) test_runner: PathBuf,
    /// Folders that trunk must search first, for `wasm-bindgen` and `wasm-opt`.
    pub(crate) search_first: Vec<PathBuf>,
    /// Whether `wasm-opt` is among them, or why not, in one line.
    pub(crate) wasm_opt: Result<(), String>,
}

/// Provides what a build needs.
pub(crate) fn for_build(workspace: &Workspace) -> Result<BuildTools> {
    toolchain::provide_wasm_target(workspace)?;
    let pins = pins::Pins::read(workspace)?;
    let programs = programs::provide(workspace, &[pins.trunk(), pins.wasm_bindgen()])?;
    let mut search_first: Vec<PathBuf> = Vec::new();
    if let Some(own) = &programs.own_folder {
        search_first.push(own.clone());
    }
    let wasm_opt = match node::wasm_opt(workspace) {
        Ok(folder) => {
            search_first.extend(folder);
            Ok(())
        }
        Err(error) => Err(format!("{error:#}")),
    };
    Ok(BuildTools {
        trunk: programs.path("trunk")?,
        test_runner: programs.path("wasm-bindgen-test-runner")?,
        search_first,
        wasm_opt,
    })
}

/// Provides what the checks need besides the build tools.
pub(crate) fn for_checks(workspace: &Workspace) -> Result<()> {
    toolchain::provide_wasm_target(workspace)?;
    toolchain::provide_components(workspace)
}

/// Provides Node and the packages that the journeys import. The path of `node`.
pub(crate) fn for_journeys(workspace: &Workspace) -> Result<PathBuf> {
    node::provide_packages(workspace)?;
    node::program("node")
}

/// Provides the driver of Firefox, which no Debian package has.
pub(crate) fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    let pins = pins::Pins::read(workspace)?;
    programs::provide(workspace, &[pins.geckodriver()])?.path("geckodriver")
}
