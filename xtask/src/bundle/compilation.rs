//! How the compiler makes the published program small: settings that no file of the project can hold.
//!
//! Rust's own standard library is built for speed and knows how to describe a panic; 12 KB of what a reader would
//! download. So it is compiled again here, for size and without descriptions. The compiler is the pinned stable one;
//! what it calls unstable is the switch for this, so it is told to allow that, and only for the published program:
//! everything else, tests included, uses the library as shipped.
//!
//! No path of the machine that builds may stand in the program, which [`super::inspection`] checks.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;

use crate::tools::BuildTools;
use crate::workspace::{Workspace, children};

/// Variables for cargo.
pub(crate) type Environment = Vec<(&'static str, OsString)>;

/// Passed to every compilation of the standard library and of the program, where the library is built again.
const SMALL: [&str; 4] = [
    "-Zunstable-options",
    // A panic traps at once. The page notices, and there is nobody to read a message.
    "-Cpanic=immediate-abort",
    "-Zlocation-detail=none",
    "-Zfmt-debug=none",
];

/// The variables for fetching crates and for building the published program.
pub(crate) fn environment(workspace: &Workspace, tools: &BuildTools) -> Result<Environment> {
    let mut flags: Vec<OsString> = Vec::new();
    let mut environment = Environment::new();
    if tools.std_source.is_ok() {
        flags.extend(SMALL.map(OsString::from));
        environment.extend([
            ("RUSTC_BOOTSTRAP", "1".into()),
            ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort".into()),
            (
                "CARGO_UNSTABLE_BUILD_STD_FEATURES",
                "optimize_for_size".into(),
            ),
        ]);
    }
    for (place, name) in places(workspace, tools) {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(place);
        flag.push("=");
        flag.push(name);
        flags.push(flag);
    }
    // Of all ways to pass flags the one that wins, and that allows spaces. It does not reach build scripts.
    environment.push((
        "CARGO_ENCODED_RUSTFLAGS",
        flags.join(&OsString::from("\u{1f}")),
    ));
    // Of its own, so that other builds and this one do not make each other start again.
    environment.push(("CARGO_TARGET_DIR", workspace.small_target().into()));
    Ok(environment)
}

/// Folders of this machine that the compiler sees, and what stands for them. The compiler takes the last that fits.
fn places(workspace: &Workspace, tools: &BuildTools) -> Vec<(PathBuf, &'static str)> {
    let mut places = Vec::new();
    if let Some(home) = home() {
        places.push((home, "home"));
    }
    if let Some(cargo) = cargo_home() {
        let registries = children(&cargo.join("registry/src"));
        places.push((cargo, "cargo"));
        places.extend(registries.into_iter().map(|folder| (folder, "crates")));
    }
    places.push((tools.sysroot.clone(), "rust"));
    places.push((workspace.root().to_owned(), "."));
    // A folder reached by a link has two names, and the compiler may know either.
    let real: Vec<(PathBuf, &str)> = places
        .iter()
        .filter_map(|(place, name)| Some((fs::canonicalize(place).ok()?, *name)))
        .filter(|(place, _)| places.iter().all(|(known, _)| known != place))
        .collect();
    places.extend(real);
    places
}

/// Folders of this machine that no published file may name.
pub(crate) fn private(workspace: &Workspace, tools: &BuildTools) -> Vec<PathBuf> {
    places(workspace, tools)
        .into_iter()
        .map(|(place, _)| place)
        .collect()
}

fn home() -> Option<PathBuf> {
    env::home_dir().filter(|home| home.parent().is_some())
}

fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| home().map(|home| home.join(".cargo")))
}
