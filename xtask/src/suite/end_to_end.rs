//! The files of the end-to-end tests, and the engines that each of them runs in.
//!
//! `address.test.mjs` runs in every engine, `pym.chromium.test.mjs` in Chromium alone. The folders below `cases/` have one
//! kind of host page each.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use clap::ValueEnum as _;
use walkdir::WalkDir;

use super::plan::Engine;

const CASES: &str = "cases";
const ENDING: &str = ".test.mjs";

/// Returns the files for an engine, relative to their folder: Node 20 takes no patterns.
pub(super) fn files(folder: &Path, engine: Engine) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (place, depth) in [(folder.to_owned(), 1), (folder.join(CASES), 2)] {
        let entries = WalkDir::new(place).min_depth(depth).max_depth(depth);
        for entry in entries.sort_by_file_name() {
            let entry = entry.context("tests/e2e cannot be read")?;
            if runs_in(&entry.file_name().to_string_lossy(), engine) {
                files.push(entry.path().strip_prefix(folder)?.to_owned());
            }
        }
    }
    ensure!(
        !files.is_empty(),
        "tests/e2e has no *{ENDING}; a suite without tests proves nothing"
    );
    Ok(files)
}

fn runs_in(name: &str, engine: Engine) -> bool {
    name.strip_suffix(ENDING).is_some_and(|stem| {
        let other = |one: &Engine| *one != engine && stem.ends_with(&format!(".{}", one.name()));
        !Engine::value_variants().iter().any(other)
    })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_name_says_where_a_file_runs() {
        let folder = tempfile::tempdir().unwrap();
        let case = folder.path().join("cases/pym");
        fs::create_dir_all(&case).unwrap();
        for file in [
            folder.path().join("b.test.mjs"),
            folder.path().join("page.mjs"),
            folder.path().join("cases/embedding.mjs"),
            case.join("a.test.mjs"),
            case.join("c.chromium.test.mjs"),
            case.join("page.html"),
        ] {
            fs::write(file, "").unwrap();
        }
        let found = |engine| files(folder.path(), engine).unwrap();
        let everywhere = ["b.test.mjs", "cases/pym/a.test.mjs"].map(PathBuf::from);
        assert_eq!(found(Engine::Webkit), everywhere);
        let chromium = found(Engine::Chromium);
        assert_eq!(chromium[..2], everywhere);
        assert_eq!(
            chromium[2..],
            [PathBuf::from("cases/pym/c.chromium.test.mjs")]
        );
    }

    #[test]
    fn no_files_are_no_proof() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join(CASES)).unwrap();
        let error = files(folder.path(), Engine::Firefox).unwrap_err();
        assert!(error.to_string().contains("has no *.test.mjs"), "{error}");
    }
}
