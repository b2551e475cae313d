//! Everything that a command needs besides Rust: found where it is, installed where it is not.
//!
//! A program on PATH is taken if its version is the pinned one; otherwise the project's own copy in `.tools/`, which
//! is installed once. What is about to be installed is said before, with the time it takes.

mod pins;

mod node;
mod programs;
mod toolchain;

pub(crate) mod browsers;

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

use crate::workspace::Workspace;

pub(crate) use pins::versions;
pub(crate) use programs::Program;
pub(crate) use toolchain::TARGET;

/// What a build needs.
#[derive(Debug)]
pub(crate) struct BuildTools {
    /// The pinned trunk.
    pub(crate) trunk: PathBuf,
    /// The test runner that comes with the pinned wasm-bindgen.
    pub(crate) test_runner: PathBuf,
    /// Folders that trunk must search first, for `wasm-bindgen` and `wasm-opt`.
    pub(crate) search_first: Vec<PathBuf>,
    /// The pinned `esbuild`, which bundles the scripts.
    pub(crate) esbuild: PathBuf,
    /// The pinned `wasm-opt`, or why it is not to be had, in one line.
    pub(crate) wasm_opt: Result<PathBuf, String>,
    /// Whether the source of Rust's standard library is there, likewise.
    pub(crate) std_source: Result<(), String>,
    /// Where the compiler lies.
    pub(crate) sysroot: PathBuf,
}

/// Provides what a build needs.
pub(crate) fn for_build(workspace: &Workspace) -> Result<BuildTools> {
    toolchain::provide_wasm_target(workspace)?;
    for_pictures(workspace)?;
    let pins = pins::Pins::read(workspace)?;
    let programs = programs::provide(workspace, &[pins.trunk(), pins.wasm_bindgen()])?;
    let mut search_first: Vec<PathBuf> = Vec::new();
    if let Some(own) = &programs.own_folder {
        search_first.push(own.clone());
    }
    let wasm_opt = one_line(node::wasm_opt(workspace));
    if let Ok(path) = &wasm_opt {
        search_first.extend(path.parent().map(Path::to_path_buf));
    }
    Ok(BuildTools {
        trunk: programs.path("trunk")?,
        test_runner: programs.path("wasm-bindgen-test-runner")?,
        search_first,
        wasm_opt,
        esbuild: node::esbuild(workspace).context("esbuild bundles the scripts and is needed")?,
        std_source: one_line(toolchain::provide_std_source(workspace)),
        sysroot: toolchain::sysroot(workspace)?,
    })
}

impl BuildTools {
    /// What a build has to do without, one line each: the tools that only make the bundle smaller.
    pub(crate) fn lacking(&self) -> Vec<String> {
        let reasons = [
            (
                "the standard library is used as shipped, not built for size",
                self.std_source.as_ref().err(),
            ),
            ("wasm-opt was skipped", self.wasm_opt.as_ref().err()),
        ];
        reasons
            .into_iter()
            .filter_map(|(what, why)| Some(format!("{what}: {}", why?)))
            .collect()
    }
}

fn one_line<T>(provided: Result<T>) -> Result<T, String> {
    provided.map_err(|error| format!("{error:#}"))
}

/// Provides what the checks need besides the build tools.
pub(crate) fn for_checks(workspace: &Workspace) -> Result<()> {
    toolchain::provide_wasm_target(workspace)?;
    toolchain::provide_components(workspace)
}

/// Provides the fonts that text in pictures is set with: a package of npm's.
pub(crate) fn for_pictures(workspace: &Workspace) -> Result<()> {
    node::provide_packages(workspace).context("pictures need the fonts of package-lock.json")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_build_does_without_is_said_with_the_reason() {
        let mut tools = BuildTools {
            trunk: PathBuf::new(),
            test_runner: PathBuf::new(),
            search_first: Vec::new(),
            wasm_opt: Ok(PathBuf::new()),
            esbuild: PathBuf::new(),
            std_source: Ok(()),
            sysroot: PathBuf::new(),
        };
        assert_eq!(tools.lacking(), Vec::<String>::new());
        tools.wasm_opt = Err("no node".to_owned());
        tools.std_source = Err("no rustup".to_owned());
        assert_eq!(
            tools.lacking(),
            [
                "the standard library is used as shipped, not built for size: no rustup",
                "wasm-opt was skipped: no node",
            ]
        );
    }
}
