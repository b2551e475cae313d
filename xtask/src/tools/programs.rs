//! Programs from crates.io at a pinned version, installed into `.tools/` where they are missing.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};

use crate::process;
use crate::workspace::Workspace;

/// A package and the programs that it installs.
#[derive(Clone, Debug)]
pub(super) struct Program {
    pub(super) package: &'static str,
    pub(super) version: String,
    /// The programs that are needed of it.
    pub(super) binaries: &'static [&'static str],
    /// Arguments of `cargo install` besides the usual ones.
    pub(super) arguments: &'static [&'static str],
    /// Minutes that compiling it takes on two processor cores.
    pub(super) minutes: u32,
}

/// Installs those programs that are not there at their pinned version.
pub(super) fn provide(workspace: &Workspace, programs: &[Program]) -> Result<()> {
    let missing: Vec<&Program> = programs
        .iter()
        .filter(|program| !is_there(workspace, program))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let tools = workspace.tools();
    println!("installing once, into {}:", workspace.shown(&tools));
    for Program {
        package,
        version,
        minutes,
        ..
    } in &missing
    {
        println!(
            "  {package} {version}, {minutes} minutes on two cores where it has to be compiled"
        );
    }
    std::fs::create_dir_all(&tools)
        .context("the folder of the tools cannot be made; name another with MATRIX_TOOLS")?;
    for program in missing {
        if !binstall(workspace, program)? {
            compile(workspace, program)?;
        }
        ensure!(
            is_there(workspace, program),
            "{} {} was installed, but its programs do not say so; remove {} and run the command again",
            program.package,
            program.version,
            workspace.shown(&tools)
        );
    }
    // Kept while something is missing, so that an interrupted installation goes on where it was.
    let _ = std::fs::remove_dir_all(tools.join("target"));
    Ok(())
}

fn is_there(workspace: &Workspace, program: &Program) -> bool {
    program.binaries.iter().all(|name| {
        let version = super::find(workspace, name).ok().and_then(version);
        version.is_some_and(|version| version == program.version)
    })
}

/// Returns the version that a program prints: the second word, as in `trunk 0.21.14`.
fn version(path: PathBuf) -> Option<String> {
    let printed = process::output(Command::new(path).arg("--version"))?;
    printed.split_whitespace().nth(1).map(str::to_owned)
}

/// Downloads a compiled program, where cargo-binstall is installed and finds one.
fn binstall(workspace: &Workspace, program: &Program) -> Result<bool> {
    let tools = workspace.tools();
    if process::output(process::cargo(&tools).args(["binstall", "-V"])).is_none() {
        return Ok(false);
    }
    let mut command = process::cargo(&tools);
    command
        .args([
            "binstall",
            "--no-confirm",
            "--disable-strategies",
            "compile",
            "--root",
        ])
        .arg(&tools)
        .arg(format!("{}@{}", program.package, program.version));
    process::run(&mut command)
}

fn compile(workspace: &Workspace, program: &Program) -> Result<()> {
    let tools = workspace.tools();
    let mut command = process::cargo(&tools);
    command
        .args(["install", "--locked", "--root"])
        .arg(&tools)
        .args(["--version", &program.version, program.package])
        .args(program.arguments)
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
    process::expect(
        &mut command,
        &format!(
            "{} could not be installed, and the command can be run again",
            program.package
        ),
    )
}
