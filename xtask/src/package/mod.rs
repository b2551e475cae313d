//! `cargo xtask package`: the bundle as an npm package, in a folder that `npm pack` and `npm publish` take as it is.
//!
//! The files lie in a folder named by their version, so that a host can serve several versions side by side and keep
//! each forever. Nothing here depends on when or where it is made.

mod description;
mod provenance;

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result, bail};

use crate::Verdict;
use crate::build::{self, Site};
use crate::bundle::layout::{ELEMENT, ELEMENT_MANIFEST, PAGE};
use crate::bundle::{inspection, stage, stamp};
use crate::surface;
use crate::workspace::Workspace;

/// The version of the package, and the name of the folder in it.
const VERSION: &str = env!("CARGO_PKG_VERSION");
/// What npm shows of it.
const README: &str = include_str!("readme.md");
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Runs the command: builds where something has changed, then makes the package.
pub(crate) fn run(workspace: &Workspace) -> Result<Verdict> {
    let verdict = if stamp::is_current(workspace) {
        Verdict::Fine
    } else {
        build::run(workspace, false, &Site::default())?
    };
    make(workspace)?;
    let folder = workspace.package();
    println!("wrote {}", workspace.shown(&folder));
    Ok(verdict)
}

/// Makes the package of the bundle as it lies in `dist/`.
pub(crate) fn make(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    if !dist.join(PAGE).is_file() {
        bail!("there is no bundle in dist/; run `cargo xtask build` first");
    }
    let package = workspace.package();
    stage::empty(&package)?;
    copy(&dist, &package.join(VERSION))?;
    let manifest = surface::manifest(workspace, &format!("{VERSION}/{ELEMENT}"))?;
    stage::write(&package.join(ELEMENT_MANIFEST), &manifest)?;
    for licence in LICENCES {
        stage::place(&workspace.root().join(licence), &package)?;
    }
    let data = provenance::Data::of(workspace)?;
    let readme = README
        .replace("{version}", VERSION)
        .replace("{data}", &data.version);
    stage::write(&package.join("README.md"), &readme)?;
    let scripts = names(&package.join(VERSION))?;
    let description = description::description(VERSION, &data, &scripts)?;
    stage::write(&package.join("package.json"), &description)?;
    // Last, because it knows the bytes of all others.
    let provenance = provenance::provenance(workspace, &data, &package)?;
    stage::write(&package.join("provenance.json"), &provenance)
}

/// The bundle, without what belongs to the package as a whole.
fn copy(dist: &Path, folder: &Path) -> Result<()> {
    stage::empty(folder)?;
    for file in inspection::files(dist)? {
        stage::place(&file, folder)?;
    }
    fs::remove_file(folder.join(ELEMENT_MANIFEST))
        .with_context(|| format!("dist/ has no {ELEMENT_MANIFEST}; run `cargo xtask build`"))
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let files = inspection::files(folder)?;
    let names = files.iter().filter_map(|file| file.file_name());
    Ok(names
        .map(|name| name.to_string_lossy().into_owned())
        .collect())
}
