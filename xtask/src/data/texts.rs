//! The source texts: read from a folder outside the project, hashed, compared with the folder's own list of hashes.
//!
//! A folder that lacks one of the texts is the wrong folder.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};
use assessment_model::check::{Problem, Rule, SourceText};
use assessment_model::dataset::Dataset;
use sha2::{Digest as _, Sha256};

use crate::workspace::Workspace;

/// The folder that holds the texts: the one asked for, or the usual one where it exists.
pub(crate) fn folder(workspace: &Workspace, asked: Option<&Path>) -> Result<Option<PathBuf>> {
    match asked {
        Some(folder) if folder.is_dir() => Ok(Some(folder.to_owned())),
        Some(folder) => bail!(
            "--sources {}: there is no such folder; name the one that holds the source texts",
            folder.display()
        ),
        None => Ok(Some(workspace.sources()).filter(|folder| folder.is_dir())),
    }
}

/// The text of every source of the data set.
pub(crate) fn read(dataset: &Dataset, folder: &Path) -> Result<Vec<SourceText>> {
    let read_one = |id: &str, file: &str| {
        let path = folder.join(file);
        let bytes = fs::read(&path).with_context(|| {
            format!(
                "source {id}: {file} cannot be read in {}; complete the folder, or name another with --sources DIR",
                folder.display()
            )
        })?;
        let sha256 = sha256(&bytes);
        let text = String::from_utf8(bytes)
            .with_context(|| format!("source {id}: {file} is not UTF-8; restore it"))?;
        Ok(SourceText {
            id: id.to_owned(),
            text,
            sha256,
        })
    };
    dataset
        .sources
        .iter()
        .map(|source| read_one(&source.id, &source.file))
        .collect()
}

/// Returns the contradictions between the texts and the `SHA256SUMS` of their folder; none without such a list.
pub(crate) fn listed_hashes(
    dataset: &Dataset,
    texts: &[SourceText],
    folder: &Path,
) -> Vec<Problem> {
    let Ok(list) = fs::read_to_string(folder.join("SHA256SUMS")) else {
        return Vec::new();
    };
    let lines: Vec<(usize, &str, &str)> = list
        .lines()
        .enumerate()
        .filter_map(|(i, line)| {
            let (hash, file) = line.split_once(char::is_whitespace)?;
            // The second character after the hash is a blank, or a star for binary mode.
            Some((i + 1, hash, file.trim_start().trim_start_matches('*')))
        })
        .collect();
    let mut problems = Vec::new();
    for (source, text) in dataset.sources.iter().zip(texts) {
        let (place, found) = match lines.iter().find(|(_, _, file)| *file == source.file) {
            Some((_, hash, _)) if *hash == text.sha256 => continue,
            Some((line, hash, _)) => (
                format!("SHA256SUMS:{line}"),
                format!("{} has {}, listed is {hash}", source.file, text.sha256),
            ),
            None => (
                "SHA256SUMS".to_owned(),
                format!("no line for {}", source.file),
            ),
        };
        problems.push(Problem {
            place,
            id: source.id.clone(),
            rule: Rule::SourceHash,
            found,
            hint: "restore the text: a source never changes".to_owned(),
        });
    }
    problems
}

/// SHA-256 of some bytes, in lower-case hexadecimal.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_sha256sum() {
        assert_eq!(
            sha256(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
