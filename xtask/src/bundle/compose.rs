//! The second half of a build: `dist/` out of the finished parts, the rendered pages and what is made of both.
//!
//! It is put together beside the old one and then takes its place, so that a failure leaves the old one whole and
//! nothing of an older bundle stays behind.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use super::layout::{DATA_DECLARATIONS, DECLARATIONS, ELEMENT, ELEMENT_MANIFEST, WORKER};
use super::scripts::{Bundler, Kind};
use super::stage::{self, Stage};
use super::trunk::Flavour;
use super::{inspection, single, worker};
use crate::process;
use crate::surface;
use crate::tools::BuildTools;
use crate::workspace::Workspace;

/// Makes `dist/`. `site` is the address that the bundle will be published at, if it is known.
pub(crate) fn compose(
    workspace: &Workspace,
    tools: &BuildTools,
    flavour: Flavour,
    site: Option<&str>,
) -> Result<()> {
    let stage = Stage::of(workspace);
    let next = stage.next();
    let bundler = Bundler {
        esbuild: &tools.esbuild,
        flavour,
    };
    stage::empty(&next)?;
    for part in inspection::files(&stage.parts())? {
        stage::place(&part, &next)?;
    }
    // The data set beside the page, for download.
    for file in [workspace.data(), workspace.schema()] {
        stage::place(&file, &next)?;
    }
    // What developers read of the element.
    stage::write(&next.join(DECLARATIONS), &surface::declarations()?)?;
    stage::write(&next.join(DATA_DECLARATIONS), surface::DATA_DECLARATIONS)?;
    let manifest = surface::manifest(workspace, ELEMENT)?;
    stage::write(&next.join(ELEMENT_MANIFEST), &manifest)?;
    prerender(workspace, &next, site)?;
    single::write(&bundler, &stage.work(), &next)
        .context("the page could not be put into one file")?;
    // Last, because it knows the bytes of all others.
    let constants = worker::constants(&next)?;
    let script = stage.work().join(WORKER);
    bundler.script(&script, Kind::Classic, &constants, &next.join(WORKER))?;
    swap(&next, &workspace.dist())
}

/// Renders every page and picture on this machine, by the same components that run in the browser.
fn prerender(workspace: &Workspace, out: &Path, site: Option<&str>) -> Result<()> {
    let mut command = process::cargo(workspace.root());
    command
        .args(["run", "--locked", "--quiet"])
        .args(["--package", "assessment-prerender", "--", "--template"])
        .arg(workspace.template())
        .arg("--out")
        .arg(out);
    if let Some(site) = site {
        command.args(["--site", site]);
    }
    if !process::run(&mut command)? {
        bail!("the pages could not be rendered; see what it says above");
    }
    Ok(())
}

fn swap(next: &Path, dist: &Path) -> Result<()> {
    if dist.exists() {
        fs::remove_dir_all(dist).context("the old dist/ cannot be removed")?;
    }
    fs::rename(next, dist).context("the new dist/ cannot take its place")
}
