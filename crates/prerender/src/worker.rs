//! The constants of the service worker: the files that the stand-alone page needs offline, and their version.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, Result};
use sha2::{Digest as _, Sha256};

/// The files that the stand-alone page needs without a network, itself included.
pub(crate) const OFFLINE: [&str; 10] = [
    "index.html",
    "assessment-matrix.css",
    "start.js",
    "embed-this.js",
    "assessment-matrix.js",
    "assessment-matrix_bg.wasm",
    "manifest.webmanifest",
    "icon.svg",
    "icon-192.png",
    "icon-512.png",
];

/// Returns `VERSION`, which changes when one of the files does, and `FILES`, both as JavaScript.
pub(crate) fn constants(bundle: &Path) -> Result<[(&'static str, String); 2]> {
    let mut hash = Sha256::new();
    for name in OFFLINE {
        let content = fs::read(bundle.join(name)).with_context(|| {
            format!("the page needs {name} offline, which the bundle does not have")
        })?;
        hash.update(name);
        // Without lengths, a byte could move from one file to the next unnoticed.
        hash.update(content.len().to_le_bytes());
        hash.update(content);
    }
    let version: String = hash
        .finalize()
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect();
    Ok([
        ("VERSION", format!("{version:?}")),
        ("FILES", serde_json::to_string(&OFFLINE)?),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_follows_every_file() {
        let bundle = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(bundle.path().join(name), text).unwrap();
        for name in OFFLINE {
            write(name, name);
        }
        let version = || constants(bundle.path()).unwrap()[0].1.clone();
        let first = version();
        assert_eq!(first.len(), 18);
        for name in OFFLINE {
            write(name, "changed");
            assert_ne!(version(), first, "{name}");
            write(name, name);
        }
        assert_eq!(version(), first);
        fs::remove_file(bundle.path().join("start.js")).unwrap();
        let error = constants(bundle.path()).unwrap_err().to_string();
        assert!(error.contains("needs start.js offline"), "{error}");
    }
}
