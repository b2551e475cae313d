//! `cargo xtask licences`: `THIRD-PARTY.txt`, the terms of the crates in the program, made by cargo-about.
//!
//! The file is committed, so that a build needs neither cargo-about nor the minutes to compile it.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::Verdict;
use crate::process;
use crate::tools::{self, TARGET};
use crate::workspace::Workspace;

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, only_check: bool) -> Result<Verdict> {
    let file = workspace.third_party();
    if !only_check {
        let mut about = Command::new(tools::cargo_about(workspace)?);
        about
            .current_dir(workspace.root().join("xtask/licences"))
            .args([
                "generate",
                "--fail",
                "--locked",
                "--offline",
                "--manifest-path",
                "../../Cargo.toml",
                "--target",
                TARGET,
            ])
            .arg("--output-file")
            .arg(&file)
            .arg("third-party.hbs");
        process::expect(&mut about, "cargo-about could not list the licences")?;
    }
    let text = fs::read_to_string(&file).unwrap_or_default();
    let missing: Vec<String> = linked(workspace)?
        .into_iter()
        .filter(|package| !text.contains(package.as_str()))
        .collect();
    if !missing.is_empty() {
        println!(
            "THIRD-PARTY.txt lacks {}; run `cargo xtask licences`",
            missing.join(", ")
        );
    }
    Ok(Verdict::of(!missing.is_empty()))
}

/// Returns the crates that are linked into the program and their versions, as in `yew 0.23.0`.
fn linked(workspace: &Workspace) -> Result<BTreeSet<String>> {
    let mut tree = process::cargo(workspace.root());
    tree.args(["tree", "--locked", "--package", "assessment-matrix", "--target", TARGET])
        // Without macros and build scripts, which only run here.
        .args(["--edges", "normal,no-proc-macro", "--prefix", "none", "--format", "{p}"]);
    let list = process::output(&mut tree).context("`cargo tree` failed")?;
    let registry = list.lines().filter(|line| !line.contains('('));
    Ok(registry.map(|line| line.replacen(" v", " ", 1)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_list_names_every_linked_crate() {
        let verdict = run(&Workspace::locate(), true).unwrap();
        assert_eq!(verdict, Verdict::Fine, "run `cargo xtask licences`");
    }
}
