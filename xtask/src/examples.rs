//! The pages of `examples/` as a site: with the fragment where a server would include it, and the bundle beside them.

use std::fs;

use anyhow::{Context as _, Result};

use crate::workspace::{Workspace, copy, empty, files, write};

/// The comment in an example where an article's server would include the fragment.
const PLACEHOLDER: &str = "<!--fragment-->";
/// The folder that the examples have the bundle in.
const BUNDLE: &str = "evidence-matrix";
/// A script that one example loads in the host page.
const PYM: &str = "node_modules/pym.js/dist/pym.v1.min.js";

/// Makes the site from the bundle in `dist/`.
pub(crate) fn make(workspace: &Workspace) -> Result<()> {
    let dist = workspace.dist();
    let fragment = fs::read_to_string(dist.join("fragment.html"))
        .context("there is no bundle in dist/; run `cargo xtask build` first")?;
    let site = workspace.examples_site();
    let bundle = site.join(BUNDLE);
    empty(&site)?;
    empty(&bundle)?;
    for file in files(&dist)? {
        copy(&file, &bundle)?;
    }
    for file in files(&workspace.examples())? {
        if file
            .extension()
            .is_some_and(|extension| extension == "html")
        {
            let page = fs::read_to_string(&file)
                .with_context(|| format!("{} cannot be read", workspace.shown(&file)))?;
            let name = file.file_name().unwrap_or_default();
            write(
                &site.join(name),
                &page.replace(PLACEHOLDER, fragment.trim()),
            )?;
        } else {
            copy(&file, &site)?;
        }
    }
    copy(&workspace.root().join(PYM), &site)
}
