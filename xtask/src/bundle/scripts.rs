//! Calling `esbuild`: scripts bundled from `src/embed/` and the glue, and the stylesheet made small.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};

use super::trunk::Flavour;
use crate::process;

/// The oldest browsers that the program runs in. It is the yardstick of styles, too.
const CURRENT: &str = "--target=es2022";
/// esbuild does not translate newer syntax into this; it fails and names the place, which is what is wanted.
const ANY_BROWSER: &str = "--target=es5";

/// What a bundled script is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A module for current browsers. What it loads later stays a file of its own, by the name that it has in a bundle.
    Module(&'static [&'static str]),
    /// A classic script that every browser can read, if only to say that it is too old.
    AnyBrowser,
    /// A classic script for current browsers: a worker, or one that holds the program itself.
    Classic,
}

/// Bundles scripts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bundler<'a> {
    /// The program `esbuild`.
    pub(super) esbuild: &'a Path,
    /// A development build stays readable.
    pub(super) flavour: Flavour,
}

impl Bundler<'_> {
    /// Bundles a script and everything it imports into one file. `constants` are names and what stands for them.
    pub(super) fn script(
        &self,
        entry: &Path,
        kind: Kind,
        constants: &[(&str, String)],
        out: &Path,
    ) -> Result<()> {
        let mut command = self.command(entry, out);
        command.arg("--bundle").args(match kind {
            Kind::Module(_) => ["--format=esm", CURRENT],
            Kind::AnyBrowser => ["--format=iife", ANY_BROWSER],
            Kind::Classic => ["--format=iife", CURRENT],
        });
        if let Kind::Module(later) = kind {
            command.args(later.iter().map(|name| format!("--external:./{name}")));
        }
        if kind == Kind::Classic {
            // The bytes of the program, base64 in the script.
            command.arg("--loader:.wasm=binary");
            // A classic script has no address of its own; what asks for one would fail in the browser.
            command.arg("--log-override:empty-import-meta=error");
        }
        for (name, value) in constants {
            command.arg(format!("--define:{name}={value}"));
        }
        run(command, entry)
    }

    /// Makes a stylesheet small.
    pub(super) fn styles(&self, sheet: &Path, out: &Path) -> Result<()> {
        let mut command = self.command(sheet, out);
        command.arg(CURRENT);
        run(command, sheet)
    }

    fn command(&self, entry: &Path, out: &Path) -> Command {
        let mut outfile = OsString::from("--outfile=");
        outfile.push(out);
        let mut command = Command::new(self.esbuild);
        command
            .arg(entry)
            .arg(outfile)
            .args(["--charset=utf8", "--legal-comments=none"])
            .arg("--log-level=warning");
        if self.flavour == Flavour::Release {
            command.arg("--minify");
        }
        command
    }
}

fn run(mut command: Command, entry: &Path) -> Result<()> {
    if !process::run(&mut command)? {
        let name = entry.file_name().map(PathBuf::from).unwrap_or_default();
        bail!(
            "esbuild could not bundle {}; see what it says above",
            name.display()
        );
    }
    Ok(())
}
