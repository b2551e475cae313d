//! Whether `dist/` is what a build would make again, so that serving a second time takes no build.
//!
//! The stamp is a hash of everything that a build reads and of everything that it wrote, kept in `target/`.
//! A doubt, such as a missing or unreadable file, means a build.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};
use walkdir::{DirEntry, WalkDir};

use crate::workspace::Workspace;

/// What lies beside the inputs of a build without being one. Anything new counts as an input until it is named here.
const NOT_READ: [&str; 9] = [
    ".ci",
    ".git",
    ".tools",
    "dist",
    "docs",
    "examples",
    "node_modules",
    "target",
    "tests",
];

/// A hash of everything that a build reads. Taken before the build: what changes meanwhile belongs to the next one.
pub(crate) struct Inputs(String);

impl Inputs {
    /// Reads the present inputs.
    pub(crate) fn read(workspace: &Workspace) -> Result<Self> {
        let read = |entry: &DirEntry| {
            entry.depth() != 1 || !NOT_READ.iter().any(|name| entry.file_name() == *name)
        };
        Ok(Self(hash(workspace.root(), &read)?))
    }

    /// Notes that the bundle was built from these inputs.
    pub(crate) fn set_stamp(&self, workspace: &Workspace) -> Result<()> {
        let path = file(workspace);
        fs::write(&path, self.stamp(workspace)?)
            .with_context(|| format!("{} cannot be written", workspace.shown(&path)))
    }

    fn stamp(&self, workspace: &Workspace) -> Result<String> {
        Ok(format!(
            "{} {}\n",
            self.0,
            hash(&workspace.dist(), &|_| true)?
        ))
    }
}

/// Whether neither an input nor the bundle has changed since the stamp was set.
pub(crate) fn is_current(workspace: &Workspace) -> bool {
    let present = Inputs::read(workspace).and_then(|inputs| inputs.stamp(workspace));
    match (fs::read_to_string(file(workspace)), present) {
        (Ok(noted), Ok(present)) => noted == present,
        _ => false,
    }
}

fn file(workspace: &Workspace) -> PathBuf {
    workspace.root().join("target/bundle.stamp")
}

fn hash(folder: &Path, wanted: &dyn Fn(&DirEntry) -> bool) -> Result<String> {
    let mut hash = Sha256::new();
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    for entry in entries.filter_entry(wanted) {
        let entry = entry?;
        if entry.file_type().is_file() {
            let content = fs::read(entry.path())?;
            hash.update(entry.path().as_os_str().as_encoded_bytes());
            // Lengths keep neighbours apart.
            hash.update(content.len().to_le_bytes());
            hash.update(content);
        }
    }
    Ok(hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_content_names_and_what_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let all = |_: &DirEntry| true;
        let write = |name: &str, words: &str| fs::write(folder.path().join(name), words).unwrap();
        write("a", "one");
        let first = hash(folder.path(), &all).unwrap();
        assert_eq!(hash(folder.path(), &all).unwrap(), first);
        write("b", "");
        let second = hash(folder.path(), &all).unwrap();
        assert_ne!(second, first);
        assert_eq!(
            hash(folder.path(), &|entry| entry.file_name() != "b").unwrap(),
            first
        );
        write("a", "two");
        assert_ne!(hash(folder.path(), &all).unwrap(), second);
    }
}
