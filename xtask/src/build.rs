//! `cargo xtask build`: provides the tools, calls Trunk, and judges the bundle.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result};

use crate::Verdict;
use crate::budget;
use crate::process;
use crate::tools::{self, TARGET};
use crate::workspace::Workspace;

/// The address that a bundle will be published at.
#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Site {
    /// The address of the folder that the bundle will be published in, for oEmbed and social cards
    #[arg(long, value_name = "URL", env = "MATRIX_SITE")]
    site: Option<String>,
}

/// Builds the bundle in `dist/`.
pub(crate) fn run(workspace: &Workspace, site: &Site) -> Result<Verdict> {
    let path = tools::for_build(workspace)?;
    // Trunk is not to download tools other than the pinned ones, so the crates have to come first.
    let mut fetch = process::cargo(workspace.root());
    fetch.args(["fetch", "--locked", "--quiet"]);
    process::expect(&mut fetch, "the crates of Cargo.lock could not be fetched")?;
    let mut trunk = Command::new(tools::find(workspace, "trunk")?);
    trunk
        .args(["build", "--release", "--offline"])
        .current_dir(workspace.root())
        .env("PATH", path)
        .env(flags_variable(), anonymous_paths(workspace)?)
        // Trunk takes this variable for one of its own switches and refuses the usual value, 1.
        .env_remove("NO_COLOR");
    if let Some(site) = &site.site {
        trunk.env("MATRIX_SITE", site);
    }
    process::expect(&mut trunk, "Trunk could not build the bundle")?;
    let mut findings = inspect(&workspace.dist());
    findings.extend(budget::judge(workspace)?);
    for finding in &findings {
        println!("finding: {finding}");
    }
    Ok(Verdict::of(!findings.is_empty()))
}

/// Files that people and scripts ask for by name; the clean clone is compared with all others.
const PROMISED: [&str; 17] = [
    "THIRD-PARTY.txt",
    "assessment-matrix.css",
    "assessment-matrix.html",
    "assessment-matrix.js",
    "assessment-matrix_bg.wasm",
    "assessments.csv",
    "assessments.json",
    "assessments.jsonld",
    "assessments.schema.json",
    "custom-elements.json",
    "element.d.ts",
    "element.js",
    "embed.html",
    "fragment.html",
    "host.js",
    "index.html",
    "service-worker.js",
];

/// Returns the faults of a bundle that can be seen without a browser, one sentence each.
pub(crate) fn inspect(dist: &Path) -> Vec<String> {
    let mut faults: Vec<String> = PROMISED
        .iter()
        .filter(|name| !dist.join(name).is_file())
        .map(|name| format!("there is no {name}"))
        .collect();
    let page = fs::read_to_string(dist.join("index.html")).unwrap_or_default();
    for left in ["data-trunk", "<!--", "__TRUNK"] {
        if page.contains(left) {
            faults.push(format!(
                "index.html has {left}, which the hook should have removed"
            ));
        }
    }
    faults
}

fn flags_variable() -> String {
    format!(
        "CARGO_TARGET_{}_RUSTFLAGS",
        TARGET.to_uppercase().replace('-', "_")
    )
}

/// Returns flags that keep the folders of this machine out of the program, where panic messages would name them.
fn anonymous_paths(workspace: &Workspace) -> Result<OsString> {
    let home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
        .context("there is no home folder; set CARGO_HOME")?;
    let mut flags = OsString::new();
    for (folder, name) in [
        (home.join("registry/src"), "crates"),
        (workspace.root().to_owned(), "."),
    ] {
        flags.push("--remap-path-prefix=");
        flags.push(folder);
        flags.push(format!("={name} "));
    }
    Ok(flags)
}
