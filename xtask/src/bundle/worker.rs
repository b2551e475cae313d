//! What the service worker has to know: which files the page needs offline, and a version that changes when one does.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

use super::layout::OFFLINE;

/// Enough of a hash to tell versions of one page apart.
const DIGITS: usize = 16;

/// The constants of `src/embed/service-worker.js`, as JavaScript: `VERSION`, a text, and `FILES`, a list of names.
pub(super) fn constants(dist: &Path) -> Result<[(&'static str, String); 2]> {
    let files = serde_json::to_string(&OFFLINE).context("the list of files is not JSON")?;
    Ok([
        ("VERSION", format!("{:?}", version(dist)?)),
        ("FILES", files),
    ])
}

fn version(dist: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for name in OFFLINE {
        let content = fs::read(dist.join(name)).with_context(|| {
            format!("the page needs {name} offline, which the bundle does not have")
        })?;
        hash.update(name);
        // Lengths keep neighbours apart.
        hash.update(content.len().to_le_bytes());
        hash.update(content);
    }
    let mut digits: String = hash
        .finalize()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    digits.truncate(DIGITS);
    Ok(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_follows_every_file() {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, words: &str| fs::write(dist.path().join(name), words).unwrap();
        for name in OFFLINE {
            write(name, name);
        }
        let first = version(dist.path()).unwrap();
        assert_eq!(first.len(), DIGITS);
        for name in OFFLINE {
            write(name, "changed");
            assert_ne!(version(dist.path()).unwrap(), first, "{name}");
            write(name, name);
        }
        assert_eq!(version(dist.path()).unwrap(), first);
        let [(_, text), (_, list)] = constants(dist.path()).unwrap();
        assert_eq!(text, format!("\"{first}\""));
        assert!(list.starts_with("[\"index.html\","), "{list}");
    }

    #[test]
    fn a_missing_file_is_named() {
        let dist = tempfile::tempdir().unwrap();
        let error = version(dist.path()).unwrap_err().to_string();
        assert!(error.contains("needs index.html offline"), "{error}");
    }
}
