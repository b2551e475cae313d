//! Calls to `esbuild`, which bundles and minifies scripts and style sheets.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context as _, Result, ensure};

/// The oldest browsers that the program runs in.
const TARGET: &str = "--target=es2022";

/// A bundled script.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// A module, with exports.
    Module,
    /// A classic script without exports.
    Classic,
}

/// The bundler of one build.
#[derive(Clone, Debug)]
pub(crate) struct Esbuild {
    program: PathBuf,
    minify: bool,
}

impl Esbuild {
    /// Uses the project's own `esbuild`, or the one on `PATH` where `npm ci` has not been run.
    pub(crate) fn new(root: &Path, minify: bool) -> Self {
        let own = root.join("node_modules/.bin/esbuild");
        let program = if own.is_file() { own } else { "esbuild".into() };
        Self { program, minify }
    }

    /// Bundles a script with everything that it imports, except the modules in `external`.
    /// `define` has pairs of a name and the JavaScript that stands for it.
    pub(crate) fn script(
        &self,
        entry: &Path,
        format: Format,
        external: &[&str],
        define: &[(&str, String)],
        out: &Path,
    ) -> Result<()> {
        let mut arguments: Vec<OsString> = vec!["--bundle".into()];
        arguments.push(match format {
            Format::Module => "--format=esm".into(),
            Format::Classic => "--format=iife".into(),
        });
        arguments.extend(
            external
                .iter()
                .map(|name| format!("--external:{name}").into()),
        );
        arguments.extend(
            define
                .iter()
                .map(|(name, value)| format!("--define:{name}={value}").into()),
        );
        // The program inside the single file: its bytes as base64.
        arguments.push("--loader:.wasm=binary".into());
        self.run(entry, &arguments, out)
    }

    /// Joins a style sheet with those that it imports.
    pub(crate) fn styles(&self, entry: &Path, out: &Path) -> Result<()> {
        self.run(entry, &["--bundle".into()], out)
    }

    /// Minifies a script in place and leaves its imports alone.
    pub(crate) fn minify(&self, file: &Path) -> Result<()> {
        self.run(
            file,
            &["--format=esm".into(), "--allow-overwrite".into()],
            file,
        )
    }

    fn run(&self, entry: &Path, arguments: &[OsString], out: &Path) -> Result<()> {
        let mut outfile = OsString::from("--outfile=");
        outfile.push(out);
        let mut command = Command::new(&self.program);
        command
            .arg(entry)
            .arg(outfile)
            .args([
                TARGET,
                "--charset=utf8",
                "--legal-comments=none",
                "--log-level=warning",
            ])
            .args(arguments)
            .stdin(Stdio::null());
        if self.minify {
            command.arg("--minify");
        }
        let status = command
            .status()
            .context("esbuild could not be started; run `npm ci`, or put esbuild on PATH")?;
        ensure!(
            status.success(),
            "esbuild could not make {}; its messages are above",
            out.display()
        );
        Ok(())
    }
}
