//! `cargo xtask schema`: the JSON Schema of the data set, derived from the Rust types.
//!
//! Committed, because editors read it while somebody types; a test keeps it current.

use std::fs;

use anyhow::{Context as _, Result};
use assessment_model::dataset::Dataset;

use crate::Verdict;
use crate::workspace::Workspace;

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, only_check: bool) -> Result<Verdict> {
    let path = workspace.schema();
    let shown = workspace.shown(&path);
    let wanted = derived()?;
    if only_check {
        // An absent file differs like any other.
        let current = fs::read_to_string(&path).unwrap_or_default() == wanted;
        if current {
            println!("{shown} is what the types say");
        } else {
            println!("{shown} is not what the types say; run `cargo xtask schema`");
        }
        return Ok(Verdict::of(!current));
    }
    fs::write(&path, wanted).with_context(|| format!("{shown} cannot be written"))?;
    println!("wrote {shown}");
    Ok(Verdict::Fine)
}

fn derived() -> Result<String> {
    let schema = schemars::schema_for!(Dataset);
    Ok(format!("{}\n", serde_json::to_string_pretty(&schema)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_schema_is_current() {
        let verdict = run(&Workspace::locate(), true).unwrap();
        assert_eq!(verdict, Verdict::Fine, "run `cargo xtask schema`");
    }
}
