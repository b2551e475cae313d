//! The pages of `examples/` as a site: with the matrix filled in where a server would include it, and the bundle beside
//! them as a newsroom would have it.

use std::fs;

use anyhow::{Context as _, Result, bail};

use crate::bundle::layout::{FRAGMENT, PAGE};
use crate::bundle::{inspection, stage};
use crate::workspace::Workspace;

/// What an example has where an article's server would include the fragment.
const PLACE: &str = "<!--fragment-->";
/// The folder that the examples have the bundle in.
const BUNDLE: &str = "evidence-matrix";
/// A parent's script that one example needs.
const PYM: &str = "node_modules/pym.js/dist/pym.v1.min.js";

/// Makes the site of the bundle as it lies in `dist/`.
pub(crate) fn make(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    if !dist.join(PAGE).is_file() {
        bail!("there is no bundle in dist/; run `cargo xtask build` first");
    }
    let site = workspace.examples_site();
    let bundle = site.join(BUNDLE);
    stage::empty(&site)?;
    stage::empty(&bundle)?;
    for file in inspection::files(&dist)? {
        stage::place(&file, &bundle)?;
    }
    let fragment = fs::read_to_string(dist.join(FRAGMENT))
        .with_context(|| format!("dist/ has no {FRAGMENT}; run `cargo xtask build`"))?;
    for file in inspection::files(&workspace.examples())? {
        let name = file.file_name().unwrap_or_default();
        if file.extension().is_some_and(|found| found == "html") {
            let page = fs::read_to_string(&file)
                .with_context(|| format!("{} cannot be read", workspace.shown(&file)))?;
            stage::write(&site.join(name), &page.replace(PLACE, fragment.trim()))?;
        } else {
            stage::place(&file, &site)?;
        }
    }
    stage::place(&workspace.root().join(PYM), &site)
}
