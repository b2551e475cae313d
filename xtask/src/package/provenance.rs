//! `provenance.json`: what a package was made of and by what, so that somebody else can make the same and compare.
//!
//! It holds no date and no path of a machine: both would differ although nothing else does.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context as _, Result};
use assessment_model::packed;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use crate::bundle::inspection;
use crate::data::dataset_file;
use crate::process;
use crate::tools;
use crate::workspace::Workspace;

/// Which data is inside.
#[derive(Clone, Debug)]
pub(super) struct Data {
    /// The version of the data set.
    pub(super) version: String,
    /// What tells it from any other.
    pub(super) fingerprint: String,
}

impl Data {
    /// The data of a workspace.
    pub(super) fn of(workspace: &Workspace) -> Result<Self> {
        let path = workspace.data();
        let dataset = dataset_file::read(&path, &workspace.shown(&path))?;
        let version = dataset.version.clone();
        let packed = packed::pack(dataset).context("the data set could not be packed")?;
        Ok(Self {
            version,
            fingerprint: packed.fingerprint,
        })
    }
}

/// The provenance of everything that lies in a folder, as text.
pub(super) fn provenance(workspace: &Workspace, data: &Data, folder: &Path) -> Result<String> {
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
    let tools: Map<String, Value> = tools::versions(workspace)?
        .into_iter()
        .map(|(name, version)| (name.to_owned(), Value::from(version)))
        .collect();
    let provenance = json!({
        "source": { "commit": commit, "changedSince": changed },
        "data": { "version": data.version, "fingerprint": data.fingerprint },
        "tools": tools,
        "sha256": hashes(folder)?,
    });
    Ok(format!("{}\n", serde_json::to_string_pretty(&provenance)?))
}

fn hashes(folder: &Path) -> Result<Map<String, Value>> {
    let mut hashes = Map::new();
    for file in inspection::files(folder)? {
        let name = file.strip_prefix(folder)?.to_string_lossy().into_owned();
        let content = fs::read(&file).with_context(|| format!("{name} cannot be read"))?;
        let hash = Sha256::digest(content);
        let digits: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        hashes.insert(name, digits.into());
    }
    Ok(hashes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_has_its_hash() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("1.0.0")).unwrap();
        fs::write(folder.path().join("1.0.0/a.js"), "abc").unwrap();
        fs::write(folder.path().join("b"), "").unwrap();
        let hashes = hashes(folder.path()).unwrap();
        assert_eq!(hashes.keys().collect::<Vec<_>>(), ["1.0.0/a.js", "b"]);
        assert_eq!(
            hashes["1.0.0/a.js"],
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn it_tells_no_date_and_no_path_of_this_machine() {
        let workspace = Workspace::locate();
        let folder = tempfile::tempdir().unwrap();
        let data = Data::of(&workspace).unwrap();
        let first = provenance(&workspace, &data, folder.path()).unwrap();
        let root = workspace.root().display().to_string();
        assert!(!first.contains(&root), "{first}");
        assert_eq!(provenance(&workspace, &data, folder.path()).unwrap(), first);
        assert!(first.contains("\"wasm-bindgen\""), "{first}");
    }
}
