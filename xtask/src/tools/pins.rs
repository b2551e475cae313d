//! The versions of the installed tools.
//!
//! Some are only read here: wasm-bindgen's tool must have exactly the version of the crate (`Cargo.lock`), and npm's
//! packages are pinned in `package.json`.

use std::fs;
use std::process::Command;

use anyhow::{Context as _, Result};
use serde::Deserialize;

use super::programs::Program;
use crate::process;
use crate::workspace::Workspace;

/// 0.22 needs a newer compiler than the pinned one.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
const CARGO_ABOUT: &str = "0.9.3";

/// The versions that other files pin.
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
    /// Reads the versions.
    pub(crate) fn read(workspace: &Workspace) -> Result<Self> {
        let text = fs::read_to_string(workspace.root().join("Cargo.lock"))
            .context("Cargo.lock cannot be read")?;
        let lock: Lock = toml::from_str(&text).context("Cargo.lock is not a lock file")?;
        let package = lock
            .package
            .into_iter()
            .find(|package| package.name == "wasm-bindgen");
        let wasm_bindgen = package.context("Cargo.lock has no wasm-bindgen")?.version;
        Ok(Self { wasm_bindgen })
    }

    /// Builds the bundle.
    pub(super) fn trunk(&self) -> Program {
        Program {
            package: "trunk",
            version: TRUNK.to_owned(),
            binaries: &["trunk"],
            // Without its search for newer versions. It starts programs and computes nothing itself.
            arguments: &[
                "--no-default-features",
                "--features=rustls",
                "--config=profile.release.opt-level=0",
            ],
            minutes: 3,
        }
    }

    /// Writes the glue, and runs tests in a browser.
    pub(super) fn wasm_bindgen(&self) -> Program {
        Program {
            package: "wasm-bindgen-cli",
            version: self.wasm_bindgen.clone(),
            binaries: &["wasm-bindgen", "wasm-bindgen-test-runner"],
            arguments: &[],
            minutes: 2,
        }
    }

    /// Drives Firefox.
    pub(super) fn geckodriver(&self) -> Program {
        Program {
            package: "geckodriver",
            version: GECKODRIVER.to_owned(),
            binaries: &["geckodriver"],
            arguments: &[],
            minutes: 2,
        }
    }

    /// Lists the licences of crates.
    pub(super) fn cargo_about(&self) -> Program {
        Program {
            package: "cargo-about",
            version: CARGO_ABOUT.to_owned(),
            binaries: &["cargo-about"],
            // Its command line is an optional feature.
            arguments: &["--features=cli"],
            minutes: 3,
        }
    }
}

/// Returns the versions of the tools that make a bundle, by name.
pub(crate) fn versions(workspace: &Workspace) -> Result<Vec<(&'static str, String)>> {
    let pins = Pins::read(workspace)?;
    let mut rustc = Command::new("rustc");
    let rustc = process::output(rustc.arg("--version").current_dir(workspace.root()))
        .context("rustc was not found; install Rust with rustup")?;
    Ok(vec![
        ("rustc", rustc.trim().to_owned()),
        ("trunk", pins.trunk().version),
        ("wasm-bindgen", pins.wasm_bindgen),
        ("binaryen", npm(workspace, "binaryen")?),
        ("esbuild", npm(workspace, "esbuild")?),
    ])
}

/// Returns the pinned version of a package of npm's.
fn npm(workspace: &Workspace, name: &str) -> Result<String> {
    let text = fs::read_to_string(workspace.root().join("package.json"))
        .context("package.json cannot be read")?;
    let package: serde_json::Value =
        serde_json::from_str(&text).context("package.json is not JSON")?;
    let version = package["devDependencies"][name].as_str();
    Ok(version
        .with_context(|| format!("package.json lacks {name} in devDependencies"))?
        .to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn trunk_is_told_the_same_versions() {
        let workspace = Workspace::locate();
        let text = fs::read_to_string(workspace.root().join("Trunk.toml")).unwrap();
        let trunk: toml::Table = toml::from_str(&text).unwrap();
        let pinned = |tool: &str| trunk["tools"][tool].as_str().unwrap().to_owned();
        assert_eq!(
            pinned("wasm_bindgen"),
            Pins::read(&workspace).unwrap().wasm_bindgen
        );
        let binaryen = npm(&workspace, "binaryen").unwrap();
        assert_eq!(
            pinned("wasm_opt"),
            format!("version_{}", binaryen.split('.').next().unwrap())
        );
    }
}
