//! Where things are. Every path of the project that a command uses is named here, and nowhere else.
//!
//! This module does not know whether they exist.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The project's folder.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    root: PathBuf,
}

impl Workspace {
    /// The workspace that this crate belongs to, wherever the command was started.
    pub(crate) fn locate() -> Self {
        // Cargo sets the variable for `cargo xtask`; a program started by hand knows where it was compiled.
        let own = env::var_os("CARGO_MANIFEST_DIR")
            .map(PathBuf::from)
            .filter(|folder| folder.ends_with("xtask"))
            .unwrap_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")));
        let root = own.parent().map_or_else(|| own.clone(), Path::to_path_buf);
        Self { root }
    }

    /// A workspace in another folder.
    #[cfg(test)]
    pub(crate) fn at(root: &Path) -> Self {
        Self {
            root: root.to_owned(),
        }
    }

    /// The project's folder itself.
    pub(crate) fn root(&self) -> &Path {
        &self.root
    }

    /// The data set.
    pub(crate) fn data(&self) -> PathBuf {
        self.root.join("data/assessments.json")
    }

    /// Its JSON Schema.
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

    /// What the bundle is made of, between two steps of a build.
    pub(crate) fn stage(&self) -> PathBuf {
        self.root.join("target/stage")
    }

    /// The page without its matrix, which the rendered pages are made from.
    pub(crate) fn template(&self) -> PathBuf {
        self.root.join("target/page.html")
    }

    /// The scripts around the program.
    pub(crate) fn scripts(&self) -> PathBuf {
        self.root.join("src/embed")
    }

    /// The style sheets.
    pub(crate) fn styles(&self) -> PathBuf {
        self.root.join("styles")
    }

    /// What newsroom developers read.
    pub(crate) fn embedding_document(&self) -> PathBuf {
        self.root.join("docs/embedding.md")
    }

    /// The pages of `examples/`, before anything is filled in.
    pub(crate) fn examples(&self) -> PathBuf {
        self.root.join("examples")
    }

    /// The same as a site, with the bundle in it.
    pub(crate) fn examples_site(&self) -> PathBuf {
        self.root.join("target/examples")
    }

    /// The npm package.
    pub(crate) fn package(&self) -> PathBuf {
        self.root.join("target/package")
    }

    /// The folder of the tests of package and examples.
    pub(crate) fn package_tests(&self) -> PathBuf {
        self.root.join("tests/package")
    }

    /// Where cargo builds the published program.
    pub(crate) fn small_target(&self) -> PathBuf {
        self.root.join("target/small")
    }

    /// What the bundle may weigh.
    pub(crate) fn budget(&self) -> PathBuf {
        self.root.join("budget.toml")
    }

    /// The versions that cargo resolved.
    pub(crate) fn cargo_lock(&self) -> PathBuf {
        self.root.join("Cargo.lock")
    }

    /// The folder of the journeys.
    pub(crate) fn journeys(&self) -> PathBuf {
        self.root.join("tests/e2e")
    }

    /// The folder of the tests that ask the program for data, without a browser.
    pub(crate) fn exchange_tests(&self) -> PathBuf {
        self.root.join("tests/exchange")
    }

    /// The folder of the bench's scripts.
    pub(crate) fn bench(&self) -> PathBuf {
        self.root.join("tests/bench")
    }

    /// What the bench measures: a copy of the bundle with the page without script.
    pub(crate) fn bench_site(&self) -> PathBuf {
        self.root.join("target/bench")
    }

    /// A library that scripts bundle.
    pub(crate) fn library(&self, name: &str) -> PathBuf {
        self.root.join("node_modules").join(name)
    }

    /// What node shows of a run of the journeys.
    pub(crate) fn journey_reporter(&self) -> PathBuf {
        self.root.join("xtask/src/suite/reporter.mjs")
    }

    /// Programs installed for this project; `MATRIX_TOOLS` names another folder.
    pub(crate) fn tools(&self) -> PathBuf {
        match env::var_os("MATRIX_TOOLS").map(PathBuf::from) {
            // Programs are started from several folders.
            Some(folder) => std::path::absolute(&folder).unwrap_or(folder),
            None => self.root.join(".tools"),
        }
    }

    /// A path as a reader of messages knows it: relative to the project where it lies inside.
    pub(crate) fn shown(&self, path: &Path) -> String {
        let path = path.strip_prefix(&self.root).unwrap_or(path);
        path.display().to_string()
    }
}

/// What a folder holds, in order; nothing where it cannot be read.
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
