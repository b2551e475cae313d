//! Running other programs: what they print goes straight through, and a program that is missing is one clear line.
//!
//! This module does not know any program.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

/// Runs a command with its output shown. Whether it succeeded; an error only if it could not be started.
pub(crate) fn run(command: &mut Command) -> Result<bool> {
    let status = command
        .stdin(Stdio::null())
        .status()
        .with_context(|| format!("{} could not be started", name(command)))?;
    Ok(status.success())
}

/// What a command prints, its complaints shown. An error if it fails.
pub(crate) fn captured(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .with_context(|| format!("{} could not be started", name(command)))?;
    ensure!(
        output.status.success(),
        "{} failed; see what it says above",
        name(command)
    );
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// What a command prints, or nothing if it cannot be started or fails.
pub(crate) fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The cargo that runs us, in the project's folder.
pub(crate) fn cargo(root: &Path) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(root);
    command
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    program
        .file_name()
        .unwrap_or_else(|| OsStr::new(command.get_program()))
        .to_string_lossy()
        .into_owned()
}
