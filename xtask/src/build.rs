//! `cargo xtask build`: the static bundle, inspected and weighed.

use std::fs;

use anyhow::{Context as _, Result};

use crate::Verdict;
use crate::bundle::budget::Budget;
use crate::bundle::stamp::Inputs;
use crate::bundle::trunk::{self, Flavour};
use crate::bundle::weight::{self, Weight};
use crate::bundle::{compilation, finish, inspection};
use crate::data::dataset_file;
use crate::suite;
use crate::tools::{self, BuildTools};
use crate::workspace::Workspace;

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, dev: bool) -> Result<Verdict> {
    let tools = tools::for_build(workspace)?;
    bundle(workspace, &tools, dev)
}

/// Builds, inspects and weighs with tools that are there already.
pub(crate) fn bundle(workspace: &Workspace, tools: &BuildTools, dev: bool) -> Result<Verdict> {
    let flavour = if dev { Flavour::Dev } else { Flavour::Release };
    let inputs = Inputs::read(workspace)?;
    trunk::bundle(workspace, tools, flavour)?;
    if flavour == Flavour::Release {
        finish::finish(&workspace.dist(), tools)?;
    }
    offer_data(workspace)?;
    let mut findings = inspection::inspect(&workspace.dist())?;
    if flavour == Flavour::Release {
        let private = compilation::private(workspace, tools);
        findings.extend(inspection::leaks(&workspace.dist(), &private)?);
    }
    findings.extend(weigh(workspace, tools, flavour)?);
    for finding in &findings {
        println!("finding: {finding}");
    }
    // Only what could be published is served again without a build.
    if flavour == Flavour::Release && findings.is_empty() && tools.lacking().is_empty() {
        inputs.set_stamp(workspace)?;
    }
    Ok(Verdict::of(!findings.is_empty()))
}

/// The data set beside the page, for download.
fn offer_data(workspace: &Workspace) -> Result<()> {
    for file in [workspace.data(), workspace.schema()] {
        let name = file.file_name().unwrap_or_default();
        fs::copy(&file, workspace.dist().join(name))
            .with_context(|| format!("{} cannot be copied into dist/", workspace.shown(&file)))?;
    }
    Ok(())
}

fn weigh(workspace: &Workspace, tools: &BuildTools, flavour: Flavour) -> Result<Vec<String>> {
    let text = fs::read_to_string(workspace.budget())
        .context("budget.toml cannot be read; restore it, it is committed")?;
    let budget = Budget::parse(&text)?;
    let path = workspace.data();
    let dataset = dataset_file::read(&path, &workspace.shown(&path))?;
    let weight = Weight::of(&workspace.dist())?;
    println!("\nweight of dist/ in bytes, brotli 11:");
    print!(
        "{}",
        budget.table(&weight, Some(weight::packed_data(&dataset)?))
    );
    if flavour == Flavour::Dev {
        println!("a development build, so the weight is not judged");
        return Ok(Vec::new());
    }
    let lacking = tools.lacking();
    if lacking.is_empty() {
        return Ok(budget.judge(&weight));
    }
    // What is published is built elsewhere; there, nothing may be lacking.
    if suite::is_strict() {
        return Ok(lacking);
    }
    for line in &lacking {
        println!("{line}");
    }
    println!("not as small as it can be, so the weight is not judged");
    Ok(Vec::new())
}
