//! The versions of everything that is installed: this one place.
//!
//! Some of them are somebody else's and only read here: wasm-bindgen's tool must be exactly the crate's version
//! (`Cargo.lock`), and those of npm's packages are npm's business (`package.json`).

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::Program;
use crate::process;
use crate::workspace::Workspace;

/// 0.22 needs a newer compiler than the pinned one.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";

/// The versions.
#[derive(Clone, Debug)]
pub(crate) struct Pins {
    wasm_bindgen: String,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    version: String,
}

impl Pins {
    /// Reads the versions that other files pin.
    pub(crate) fn read(workspace: &Workspace) -> Result<Self> {
        let text = fs::read_to_string(workspace.cargo_lock())
            .context("Cargo.lock cannot be read; restore it, it is committed")?;
        let lock: Lock = toml::from_str(&text).context("Cargo.lock is not a lock file")?;
        let wasm_bindgen = lock
            .package
            .into_iter()
            .find(|package| package.name == "wasm-bindgen")
            .context("Cargo.lock has no wasm-bindgen; the root package must depend on it")?
            .version;
        Ok(Self { wasm_bindgen })
    }

    /// Bundles the page.
    pub(crate) fn trunk(&self) -> Program {
        Program {
            package: "trunk",
            version: TRUNK.to_owned(),
            binaries: &["trunk"],
            minutes: 6,
        }
    }

    /// Writes the glue, and runs tests in a browser.
    pub(crate) fn wasm_bindgen(&self) -> Program {
        Program {
            package: "wasm-bindgen-cli",
            version: self.wasm_bindgen.clone(),
            binaries: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            minutes: 3,
        }
    }

    /// Drives Firefox.
    pub(crate) fn geckodriver(&self) -> Program {
        Program {
            package: "geckodriver",
            version: GECKODRIVER.to_owned(),
            binaries: &["geckodriver"],
            minutes: 2,
        }
    }
}

/// The versions of the tools that make a bundle, by name; the compiler's as it says itself.
pub(crate) fn versions(workspace: &Workspace) -> Result<Vec<(&'static str, String)>> {
    let pins = Pins::read(workspace)?;
    let mut rustc = Command::new("rustc");
    let rustc = process::output(rustc.arg("--version").current_dir(workspace.root()))
        .context("rustc could not be asked for its version; install rustup")?;
    Ok(vec![
        ("rustc", rustc.trim().to_owned()),
        ("trunk", pins.trunk().version),
        ("wasm-bindgen", pins.wasm_bindgen),
        ("binaryen", npm(workspace, "binaryen")?),
        ("esbuild", npm(workspace, "esbuild")?),
    ])
}

/// The major version of npm's binaryen, as `wasm-opt --version` prints it.
pub(crate) fn binaryen(workspace: &Workspace) -> Result<String> {
    let version = npm(workspace, "binaryen")?;
    Ok(version.split('.').next().unwrap_or(&version).to_owned())
}

/// The version of a package of npm's.
pub(crate) fn npm(workspace: &Workspace, name: &str) -> Result<String> {
    let text = fs::read_to_string(workspace.root().join("package.json"))
        .context("package.json cannot be read; restore it, it is committed")?;
    let package: serde_json::Value =
        serde_json::from_str(&text).context("package.json is not JSON")?;
    let version = package["devDependencies"][name].as_str().with_context(|| {
        format!("package.json: devDependencies lacks {name}; pin its version there")
    })?;
    Ok(version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_told_the_same_versions() {
        let workspace = Workspace::locate();
        let text = fs::read_to_string(workspace.root().join("Trunk.toml")).unwrap();
        let trunk: toml::Table = toml::from_str(&text).unwrap();
        let told = |tool: &str| trunk["tools"][tool].as_str().unwrap().to_owned();
        assert_eq!(
            told("wasm_bindgen"),
            Pins::read(&workspace).unwrap().wasm_bindgen
        );
        assert_eq!(
            told("wasm_opt"),
            format!("version_{}", binaryen(&workspace).unwrap())
        );
    }
}
