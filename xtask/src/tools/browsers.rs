//! Browsers and their drivers: named by environment variables, else found on `PATH`, else installed on Debian as root;
//! elsewhere the error has the command that installs them.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, anyhow};

use crate::process;
use crate::suite::Engine;
use crate::workspace::{Workspace, children};

/// Environment variables that name an engine's programs, with where they are.
pub(crate) type Programs = Vec<(&'static str, PathBuf)>;

/// A program that an engine needs from the system.
struct Need {
    /// The variable that names it, here and in the tests.
    variable: &'static str,
    /// Its names on PATH, the usual one first.
    names: &'static [&'static str],
}

const CHROMIUM: [Need; 2] = [
    Need {
        variable: "CHROMIUM",
        names: &["chromium", "chromium-browser", "google-chrome"],
    },
    Need {
        variable: "CHROMEDRIVER",
        names: &["chromedriver"],
    },
];
const FIREFOX: [Need; 1] = [Need {
    variable: "FIREFOX",
    names: &["firefox-esr", "firefox"],
}];
const WEBKIT: [Need; 3] = [
    Need {
        variable: "WEBKIT_WEBDRIVER",
        names: &["WebKitWebDriver"],
    },
    Need {
        variable: "MINIBROWSER",
        names: &["MiniBrowser"],
    },
    // It has no mode without a display.
    Need {
        variable: "XVFB",
        names: &["Xvfb"],
    },
];

/// Provides the programs of an engine.
pub(crate) fn provide(workspace: &Workspace, engine: Engine) -> Result<Programs> {
    let mut programs = match find(engine) {
        Ok(programs) => programs,
        Err(missing) => {
            install(engine, missing)?;
            find(engine).map_err(|missing| {
                anyhow!(
                    "{} still not found; name it by the variable {missing}",
                    engine.name()
                )
            })?
        }
    };
    if engine == Engine::Firefox {
        let driver = named("GECKODRIVER").map_or_else(|| super::geckodriver(workspace), Ok)?;
        programs.push(("GECKODRIVER", driver));
    }
    Ok(programs)
}

/// Returns all programs of an engine from the system, or the variable of the first that is missing.
fn find(engine: Engine) -> Result<Programs, &'static str> {
    let needs: &[Need] = match engine {
        Engine::Chromium => &CHROMIUM,
        Engine::Firefox => &FIREFOX,
        Engine::Webkit => &WEBKIT,
    };
    needs
        .iter()
        .map(|need| {
            locate(need)
                .map(|path| (need.variable, path))
                .ok_or(need.variable)
        })
        .collect()
}

fn locate(need: &Need) -> Option<PathBuf> {
    named(need.variable)
        .or_else(|| need.names.iter().find_map(|name| which::which(name).ok()))
        .or_else(|| {
            (need.variable == "MINIBROWSER")
                .then(beside_library)
                .flatten()
        })
}

fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable)
        .map(PathBuf::from)
        .filter(|path| path.is_file())
}

/// Distributions keep MiniBrowser beside the library, off PATH.
fn beside_library() -> Option<PathBuf> {
    let mut folders = vec![PathBuf::from("/usr/libexec")];
    folders.extend(children(Path::new("/usr/lib")));
    folders
        .iter()
        .flat_map(|folder| children(folder))
        .filter(|folder| {
            folder
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("webkit2gtk-4."))
        })
        .map(|folder| folder.join("MiniBrowser"))
        .find(|browser| browser.is_file())
}

/// Installs an engine where that can be done without asking; an error has the command.
fn install(engine: Engine, missing: &str) -> Result<()> {
    let packages = packages(engine);
    let by_hand = format!(
        "apt-get install --no-install-recommends {}",
        packages.join(" ")
    );
    if !(is_debian() && is_root()) {
        let prefix = if is_debian() {
            "sudo "
        } else {
            "on Debian or Ubuntu: sudo "
        };
        return Err(anyhow!(
            "{} was not found ({missing}); {prefix}{by_hand}; elsewhere install it and name its programs by variables",
            engine.name()
        ));
    }
    println!(
        "installing from the distribution, once: {} (about a minute)",
        packages.join(" ")
    );
    let apt = |arguments: &[&str]| {
        let mut command = Command::new("apt-get");
        process::run(
            command
                .args(arguments)
                .env("DEBIAN_FRONTEND", "noninteractive"),
        )
    };
    // A failed update is no reason to stop: the lists may be good enough, and the installation says if not.
    apt(&["update", "--quiet"])?;
    let mut install = vec!["install", "--yes", "--quiet", "--no-install-recommends"];
    install.extend(packages);
    if apt(&install)? {
        Ok(())
    } else {
        Err(anyhow!("`{by_hand}` failed; see what it says above"))
    }
}

fn packages(engine: Engine) -> &'static [&'static str] {
    match (engine, distribution().contains("ubuntu")) {
        (Engine::Chromium, false) => &["chromium", "chromium-driver"],
        (Engine::Chromium, true) => &["chromium-browser", "chromium-chromedriver"],
        (Engine::Firefox, false) => &["firefox-esr"],
        (Engine::Firefox, true) => &["firefox"],
        (Engine::Webkit, _) => &["webkit2gtk-driver", "xvfb"],
    }
}

fn distribution() -> String {
    fs::read_to_string("/etc/os-release")
        .unwrap_or_default()
        .lines()
        .filter(|line| line.starts_with("ID=") || line.starts_with("ID_LIKE="))
        .collect()
}

fn is_debian() -> bool {
    let distribution = distribution();
    (distribution.contains("debian") || distribution.contains("ubuntu"))
        && which::which("apt-get").is_ok()
}

fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_some_and(|id| id.trim() == "0")
}
