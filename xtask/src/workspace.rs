//! The paths of the project. Every path that a command uses is named here.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};
use walkdir::WalkDir;

/// The project's folder.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// Returns the workspace that this crate belongs to, wherever the command was started.
    pub(crate) fn locate() -> Self {
        // Cargo sets the variable for `cargo xtask`; a program started by hand knows where it was compiled.
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .filter(|folder| folder.ends_with("xtask"))
            .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = own.parent().map_or_else(|| own.clone(), Path::to_path_buf);
        Self { root }
    }

    /// The project's folder itself.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The data set.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("data/assessments.json")
    }

    /// The JSON Schema of the data set.
    pub(crate) fn schema(&self) -> PathBuf {
        self.root.join("data/assessments.schema.json")
    }

    /// The source texts, which stay outside the project.
    pub(crate) fn sources(&self) -> PathBuf {
        self.root.join("../shared/sources/articles")
    }

    /// The bundle.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The style sheets.
    pub(crate) fn styles(&self) -> PathBuf {
        self.root.join("styles")
    }

    /// The JavaScript of the bundle.
    pub(crate) fn scripts(&self) -> PathBuf {
        self.root.join("web")
    }

    /// The document for publishers.
    pub(crate) fn embedding_document(&self) -> PathBuf {
        self.root.join("docs/embedding.md")
    }

    /// The terms of the crates in the program.
    pub(crate) fn third_party(&self) -> PathBuf {
        self.root.join("THIRD-PARTY.txt")
    }

    /// The pages of `examples/`, before anything is filled in.
    pub(crate) fn examples(&self) -> PathBuf {
        self.root.join("examples")
    }

    /// The limits of the bundle's size.
    pub(crate) fn budget(&self) -> PathBuf {
        self.root.join("budget.toml")
    }

    /// The folder of tests in Node and browsers.
    pub(crate) fn tests(&self, name: &str) -> PathBuf {
        self.root.join("tests").join(name)
    }

    /// Cargo's target folder, and what commands make besides the bundle.
    pub(crate) fn target(&self) -> PathBuf {
        // As cargo reads it: relative to where the command was started.
        let folder = env::var_os("CARGO_TARGET_DIR").map(PathBuf::from);
        folder
            .and_then(|folder| std::path::absolute(folder).ok())
            .unwrap_or_else(|| self.root.join("target"))
    }

    /// The examples as a site, with the bundle in it.
    pub(crate) fn examples_site(&self) -> PathBuf {
        self.root.join("target/examples")
    }

    /// The npm package.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join("target/package")
    }

    /// Programs installed for this project; `MATRIX_TOOLS` names another folder.
    pub(crate) fn tools(&self) -> PathBuf {
        match env::var_os("MATRIX_TOOLS").map(PathBuf::from) {
            // Programs are started from several folders.
            Some(folder) => std::path::absolute(&folder).unwrap_or(folder),
            None => self.root.join(".tools"),
        }
    }

    /// Returns a path for messages: relative to the project where it lies inside.
    pub(crate) fn shown(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        path.display().to_string()
    }
}

/// Returns the entries of a folder in order; none where it cannot be read.
pub(crate) fn children(folder: &Path) -> Vec<PathBuf> {
    let mut children: Vec<PathBuf> = fs::read_dir(folder)
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path())
        .collect();
    children.sort();
    children
}

/// Returns every file below a folder, sorted by path.
pub(crate) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("{} cannot be read", folder.display()))?;
        if entry.file_type().is_file() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// Makes a folder, or empties the one that is there.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Copies a file into a folder.
pub(crate) fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default();
    fs::copy(file, folder.join(name))
        .map(drop)
        .with_context(|| format!("{} cannot be copied", file.display()))
}

/// Writes a text.
pub(crate) fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}
