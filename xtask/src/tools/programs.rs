//! Programs from the crates registry, at a pinned version: on PATH, else in the project's `.tools/bin`, else installed.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use crate::process;
use crate::workspace::Workspace;

/// A package and the programs it installs.
#[derive(Clone, Debug)]
pub(crate) struct Program {
    /// Name of the package.
    pub(crate) package: &'static str,
    /// The pinned version.
    pub(crate) version: String,
    /// Programs that the package installs and that are needed.
    pub(crate) binaries: &'static [&'static str],
    /// How long an installation took on two processor cores.
    pub(crate) minutes: u32,
}

/// Programs that are there.
#[derive(Clone, Debug, Default)]
pub(crate) struct Provided {
    paths: Vec<(&'static str, PathBuf)>,
    /// The project's own folder, if one of the programs lies there.
    pub(crate) own_folder: Option<PathBuf>,
}

impl Provided {
    /// Where a program is.
    pub(crate) fn path(&self, binary: &str) -> Result<PathBuf> {
        self.paths
            .iter()
            .find(|(name, _)| *name == binary)
            .map(|(_, path)| path.clone())
            .with_context(|| format!("{binary} was not provided"))
    }
}

/// Provides programs, installing what is missing.
pub(crate) fn provide(workspace: &Workspace, programs: &[Program]) -> Result<Provided> {
    let tools = workspace.tools();
    let own = tools.join("bin");
    let missing: Vec<&Program> = programs
        .iter()
        .filter(|p| locate(p, &own).is_none())
        .collect();
    if !missing.is_empty() {
        announce(workspace, &missing);
    }
    for program in &missing {
        install(program, &tools)?;
    }
    if !missing.is_empty() {
        // Kept while something is missing, so that an interrupted installation goes on where it was.
        let _ = std::fs::remove_dir_all(tools.join("target"));
    }
    let mut provided = Provided::default();
    for program in programs {
        let folders = locate(program, &own).with_context(|| {
            format!(
                "{} {} was installed, but its programs do not say so; remove {} and try again",
                program.package,
                program.version,
                workspace.shown(&own)
            )
        })?;
        if folders.iter().any(|(_, path)| path.starts_with(&own)) {
            provided.own_folder = Some(own.clone());
        }
        provided.paths.extend(folders);
    }
    Ok(provided)
}

/// All programs of a package at the pinned version: on PATH, or else in our own folder.
fn locate(program: &Program, own: &Path) -> Option<Vec<(&'static str, PathBuf)>> {
    let all = |find: &dyn Fn(&str) -> Option<PathBuf>| -> Option<Vec<(&'static str, PathBuf)>> {
        program
            .binaries
            .iter()
            .map(|&name| {
                let path = find(name)?;
                (version(&path)? == program.version).then_some((name, path))
            })
            .collect()
    };
    all(&|name| which::which(name).ok())
        .or_else(|| all(&|name| which::which_in(name, Some(own), own).ok()))
}

/// The version that a program prints: the second word, as in `trunk 0.21.14`.
fn version(path: &Path) -> Option<String> {
    let said = process::output(Command::new(path).arg("--version"))?;
    said.split_whitespace().nth(1).map(str::to_owned)
}

fn announce(workspace: &Workspace, missing: &[&Program]) {
    println!(
        "about to install, once, into {}:",
        workspace.shown(&workspace.tools())
    );
    for program in missing {
        println!(
            "  {} {}, about {} minutes on two processor cores",
            program.package, program.version, program.minutes
        );
    }
}

fn install(program: &Program, tools: &Path) -> Result<()> {
    println!("installing {} {} …", program.package, program.version);
    std::fs::create_dir_all(tools)
        .context("the tools folder cannot be made; name another with MATRIX_TOOLS")?;
    let mut command = process::cargo(tools);
    command
        .args(["install", "--locked", "--root"])
        .arg(tools)
        .args(["--version", &program.version, program.package])
        // The project's own settings are not meant for these programs.
        .env_remove("RUSTFLAGS")
        .env_remove("CARGO_ENCODED_RUSTFLAGS")
        .env_remove("CARGO_BUILD_TARGET")
        .env("CARGO_TARGET_DIR", tools.join("target"))
        // They run for seconds and compile for minutes: half the optimisation is a third of the wait.
        .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "1")
        .env("CARGO_PROFILE_RELEASE_LTO", "off")
        .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
        .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
    if !process::run(&mut command)? {
        bail!(
            "{} {} could not be installed; see what cargo says above, and run the command again: it goes on where it was",
            program.package,
            program.version
        );
    }
    Ok(())
}
