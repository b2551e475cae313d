//! Running other programs, with their output shown, and one clear line where a program is missing.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, bail};

/// Runs a command with its output shown and returns whether it succeeded. An error means that it could not be started.
pub(crate) fn run(command: &mut Command) -> Result<bool> {
    let status = command.stdin(Stdio::null()).status().with_context(|| {
        format!(
            "{} could not be started",
            command.get_program().to_string_lossy()
        )
    })?;
    Ok(status.success())
}

/// Runs a command that has to succeed; `failure` says what did not happen otherwise.
pub(crate) fn expect(command: &mut Command, failure: &str) -> Result<()> {
    if !run(command)? {
        bail!("{failure}; the messages above say why");
    }
    Ok(())
}

/// Returns the output of a command, or nothing if it cannot be started or fails.
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

/// Returns the cargo that runs this program, in a folder.
pub(crate) fn cargo(folder: &Path) -> Command {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.current_dir(folder);
    command
}
