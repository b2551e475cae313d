//! `cargo xtask build`: the static bundle, inspected and weighed; `cargo xtask prerender`: its pages again.

use std::fs;

use anyhow::{Context as _, Result};

use crate::Verdict;
use crate::bundle::budget::Budget;
use crate::bundle::stamp::{self, Inputs};
use crate::bundle::trunk::Flavour;
use crate::bundle::weight::{self, Weight};
use crate::bundle::{compilation, compose, inspection, stage, table};
use crate::data::dataset_file;
use crate::suite;
use crate::tools::{self, BuildTools};
use crate::workspace::Workspace;

/// The address that a bundle will be published at.
#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Site {
    /// The address of the folder that the bundle will be published in, for what needs one: oEmbed and social cards
    #[arg(long, value_name = "URL")]
    site: Option<String>,
}

/// Builds everything.
pub(crate) fn run(workspace: &Workspace, dev: bool, site: &Site) -> Result<Verdict> {
    let tools = tools::for_build(workspace)?;
    let flavour = if dev { Flavour::Dev } else { Flavour::Release };
    let inputs = Inputs::read(workspace)?;
    stage::fill(workspace, &tools, flavour)?;
    let verdict = finish(workspace, &tools, flavour, site)?;
    // Only what could be published is served again without a build.
    if flavour == Flavour::Release && verdict == Verdict::Fine && tools.lacking().is_empty() {
        inputs.set_stamp(workspace)?;
    }
    Ok(verdict)
}

/// Renders the pages again and puts them together with what the last build compiled.
pub(crate) fn prerender(workspace: &Workspace, site: &Site) -> Result<Verdict> {
    let flavour = stage::flavour(workspace)?;
    let tools = tools::for_build(workspace)?;
    let inputs = stamp::is_current(workspace)
        .then(|| Inputs::read(workspace))
        .transpose()?;
    let verdict = finish(workspace, &tools, flavour, site)?;
    // Where nothing but the address is new, the bundle is as good as before.
    if let (Some(inputs), Verdict::Fine) = (inputs, verdict) {
        inputs.set_stamp(workspace)?;
    }
    Ok(verdict)
}

/// Puts `dist/` together, inspects and weighs it.
fn finish(
    workspace: &Workspace,
    tools: &BuildTools,
    flavour: Flavour,
    site: &Site,
) -> Result<Verdict> {
    compose::compose(workspace, tools, flavour, site.site.as_deref())?;
    let mut findings = inspection::inspect(&workspace.dist())?;
    if flavour == Flavour::Release {
        let private = compilation::private(workspace, tools);
        findings.extend(inspection::leaks(&workspace.dist(), &private)?);
    }
    findings.extend(weigh(workspace, tools, flavour)?);
    for finding in &findings {
        println!("finding: {finding}");
    }
    Ok(Verdict::of(!findings.is_empty()))
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
        table::table(&budget, &weight, Some(weight::packed_data(&dataset)?))
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
