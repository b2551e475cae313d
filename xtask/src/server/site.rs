//! What the server serves: which file a path leads to, and what is sent instead of a file to who accepts brotli.

use std::collections::BTreeMap;
use std::path::{Component, Path, PathBuf};

use anyhow::Result;
use percent_encoding::percent_decode_str;

use super::Sending;
use crate::bundle::{compression, inspection};

/// What is served.
#[derive(Clone, Debug)]
pub(super) struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
    /// Whether the bundle's policy is sent.
    pub(super) policy: bool,
    /// What is sent instead of a file to those who accept brotli.
    pub(super) compressed: BTreeMap<PathBuf, Vec<u8>>,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// This file.
    File(PathBuf),
    /// The folder's own address lacks its slash.
    Elsewhere(String),
    /// There is nothing there.
    Nothing,
}

impl Site {
    /// A folder under a path.
    pub(super) fn new(folder: &Path, base: &str, sending: Sending) -> Result<Self> {
        Ok(Self {
            folder: folder.to_owned(),
            base: base.to_owned(),
            policy: sending != Sending::Examples,
            compressed: match sending {
                Sending::Plain | Sending::Examples => BTreeMap::new(),
                Sending::Brotli => compressed(folder)?,
            },
        })
    }

    /// What a request's path leads to. Anything that would leave the folder leads nowhere.
    pub(super) fn target(&self, url: &str) -> Target {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        if self.base.strip_suffix('/') == Some(path) && !path.is_empty() {
            return Target::Elsewhere(self.base.clone());
        }
        let Some(inside) = path.strip_prefix(&self.base) else {
            return Target::Nothing;
        };
        let Ok(inside) = percent_decode_str(inside).decode_utf8() else {
            return Target::Nothing;
        };
        // Backslashes separate on some systems, and a NUL is in no name.
        if inside.contains(['\\', '\0']) {
            return Target::Nothing;
        }
        let relative = Path::new(inside.as_ref());
        if !relative
            .components()
            .all(|part| matches!(part, Component::Normal(_)))
        {
            return Target::Nothing;
        }
        let mut file = self.folder.join(relative);
        if inside.is_empty() || inside.ends_with('/') {
            file.push("index.html");
        }
        if file.is_file() {
            Target::File(file)
        } else {
            Target::Nothing
        }
    }
}

/// Every file of a folder that compression makes smaller, compressed.
fn compressed(folder: &Path) -> Result<BTreeMap<PathBuf, Vec<u8>>> {
    let mut files = inspection::files(folder)?;
    files.retain(|path| {
        let media = media_type(path);
        let texts = ["json", "javascript", "xml", "wasm"];
        media.starts_with("text/") || texts.iter().any(|text| media.contains(text))
    });
    let compressed = compression::files(files)?;
    Ok(compressed
        .into_iter()
        .map(|file| (file.path, file.sent))
        .collect())
}

/// The media type of a file, by its name.
pub(super) fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        // Without a charset, old habits of old browsers guess.
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        _ => mime_guess::from_path(path)
            .first_raw()
            .unwrap_or("application/octet-stream"),
    }
}
