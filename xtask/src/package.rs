//! `cargo xtask package`: the bundle as an npm package, in a folder that `npm pack` and `npm publish` take as it is.
//!
//! The files lie in a folder named by their version, so that a host can serve several versions side by side.
//! `provenance.json` says what the package was made of and by what. Nothing in it depends on when or where it was made,
//! so somebody else can make the same and compare.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::Verdict;
use crate::build::{self, Site};
use crate::data::dataset_file;
use crate::process;
use crate::surface;
use crate::tools;
use crate::workspace::{Workspace, copy, empty, files, write};

/// The version of the package, and the name of the folder in it.
const VERSION: &str = env!("CARGO_PKG_VERSION");
const README: &str = include_str!("package-readme.md");
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
const MANIFEST: &str = "custom-elements.json";
/// The line that npm shows.
const DESCRIPTION: &str = "What US intelligence was reported to say about foreign influence on US elections: an embeddable matrix, each cell resting on verbatim quotes";

/// The data set in the package.
#[derive(Clone, Debug)]
struct Data {
    version: String,
    sha256: String,
}

/// Builds the bundle and makes the package.
pub(crate) fn run(workspace: &Workspace) -> Result<Verdict> {
    let verdict = build::run(workspace, &Site::default())?;
    make(workspace)?;
    println!("wrote {}", workspace.shown(&workspace.package()));
    Ok(verdict)
}

/// Makes the package of the bundle in `dist/`.
pub(crate) fn make(workspace: &Workspace) -> Result<()> {
    let package = workspace.package();
    let inside = package.join(VERSION);
    empty(&package)?;
    empty(&inside)?;
    for file in files(&workspace.dist())? {
        copy(&file, &inside)?;
    }
    // It describes the package as a whole, so it lies beside package.json.
    fs::remove_file(inside.join(MANIFEST))
        .context("there is no whole bundle in dist/; run `cargo xtask build` first")?;
    let manifest = surface::manifest(workspace, &format!("{VERSION}/element.js"))?;
    write(&package.join(MANIFEST), &manifest)?;
    for licence in LICENCES {
        copy(&workspace.root().join(licence), &package)?;
    }
    let data = data(workspace)?;
    let readme = README
        .replace("{version}", VERSION)
        .replace("{data}", &data.version);
    write(&package.join("README.md"), &readme)?;
    let description = description(VERSION, &data, &hashes(&inside)?)?;
    write(&package.join("package.json"), &description)?;
    // Last, because it has the hashes of all others.
    let provenance = provenance(workspace, &data, &package)?;
    write(&package.join("provenance.json"), &provenance)
}

fn data(workspace: &Workspace) -> Result<Data> {
    let path = workspace.data();
    let dataset = dataset_file::read(&path, &workspace.shown(&path))?;
    Ok(Data {
        version: dataset.version,
        sha256: sha256(&fs::read(path)?),
    })
}

/// Returns `package.json`: the modules that others may import, and those that a bundler must not drop.
fn description(version: &str, data: &Data, files: &Map<String, Value>) -> Result<String> {
    let inside = |name: &str| format!("./{version}/{name}");
    // Importing one of these does something, although nothing is taken from it.
    let acting = files
        .keys()
        .filter(|name| name.ends_with(".css") || name.ends_with(".js"));
    let description = json!({
        "name": "assessment-matrix",
        "version": version,
        "description": DESCRIPTION,
        "keywords": ["custom-element", "web-component", "webassembly", "journalism", "evidence"],
        // The code, and the coding of the data; quotes remain their publishers', as the README says.
        "license": "(MIT OR Apache-2.0) AND CC-BY-4.0",
        "type": "module",
        "exports": {
            ".": { "types": inside("element.d.ts"), "default": inside("element.js") },
            "./package.json": "./package.json",
            "./provenance.json": "./provenance.json",
            "./custom-elements.json": format!("./{MANIFEST}"),
            // host.js, embed.html, fragment.html, assessment-matrix.css and all other files, by name.
            "./*": inside("*"),
        },
        "types": inside("element.d.ts"),
        "customElements": MANIFEST,
        "sideEffects": acting.map(|name| inside(name)).collect::<Vec<_>>(),
        "files": [format!("{version}/"), MANIFEST, "provenance.json", "LICENSE-*"],
        "assessmentMatrix": { "dataVersion": data.version, "dataSha256": data.sha256 },
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&description)?))
}

/// Returns `provenance.json` for everything that lies in a folder.
fn provenance(workspace: &Workspace, data: &Data, folder: &Path) -> Result<String> {
    let git = |arguments: &[&str]| {
        process::output(
            Command::new("git")
                .args(arguments)
                .current_dir(workspace.root()),
        )
    };
    let commit = git(&["rev-parse", "HEAD"]).map(|hash| hash.trim().to_owned());
    // A build of something else than the commit must not claim to be one of it.
    let changed = git(&["status", "--porcelain"]).map(|changes| !changes.trim().is_empty());
    let versions = tools::versions(workspace)?.into_iter();
    let tools: Map<String, Value> = versions
        .map(|(name, version)| (name.to_owned(), version.into()))
        .collect();
    let provenance = json!({
        "source": { "commit": commit, "changedSince": changed },
        "data": { "version": data.version, "sha256": data.sha256 },
        "tools": tools,
        "sha256": hashes(folder)?,
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&provenance)?))
}

fn hashes(folder: &Path) -> Result<Map<String, Value>> {
    let mut hashes = Map::new();
    for file in files(folder)? {
        let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
        hashes.insert(name, sha256(&fs::read(&file)?).into());
    }
    Ok(hashes)
}

fn sha256(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_its_hash_and_bundlers_keep_those_that_act() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.css", "element.d.ts", "element.js"] {
            fs::write(folder.path().join(name), "abc").unwrap();
        }
        let hashes = hashes(folder.path()).unwrap();
        let known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assert_eq!(hashes["a.css"], known);
        let data = Data {
            version: "1.2.3".to_owned(),
            sha256: known.to_owned(),
        };
        let package: Value =
            serde_json::from_str(&description("4.5.6", &data, &hashes).unwrap()).unwrap();
        assert_eq!(
            package["sideEffects"],
            json!(["./4.5.6/a.css", "./4.5.6/element.js"])
        );
        assert_eq!(package["exports"]["."]["types"], "./4.5.6/element.d.ts");
        assert_eq!(package["assessmentMatrix"]["dataVersion"], "1.2.3");
    }

    #[test]
    fn provenance_has_no_date_and_no_path_of_this_machine() {
        let workspace = Workspace::locate();
        let folder = tempfile::tempdir().unwrap();
        let data = data(&workspace).unwrap();
        let first = provenance(&workspace, &data, folder.path()).unwrap();
        assert!(
            !first.contains(&workspace.root().display().to_string()),
            "{first}"
        );
        assert_eq!(provenance(&workspace, &data, folder.path()).unwrap(), first);
        assert!(first.contains("\"wasm-bindgen\""), "{first}");
    }
}
