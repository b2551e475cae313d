//! The first half of a build: everything of a bundle that no rendered page is needed for, in `target/stage/`.
//!
//! Trunk compiles and links; here the program becomes small, the glue guarded, several sheets one and several scripts
//! four. `work/` holds what Trunk wrote with the scripts of `src/embed/` beside it, `parts/` what goes into every
//! `dist/` as it is. [`super::compose`] makes `dist/` of it, as often as wanted.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use assessment_import::limits;

use super::layout::{
    DATA_LIBRARY, DATA_PROGRAM, DRAW_LIBRARY, DRAW_PROGRAM, ELEMENT, EMBED_THIS, FRAME, HOST,
    LIBRARY, PROGRAM, START, STYLES, THIRD_PARTY, WORDS,
};
use super::scripts::{Bundler, Kind};
use super::trunk::{self, Flavour};
use super::{glue, inspection, licences, program, stylesheet};
use crate::surface;
use crate::tools::BuildTools;
use crate::workspace::{Workspace, children};

/// A program that Trunk builds, with the module around it.
#[derive(Clone, Copy, Debug)]
struct Built {
    /// What Trunk calls the program.
    compiled: &'static str,
    /// What it is called in a bundle.
    program: &'static str,
    /// The glue, and the module that is bundled of it.
    library: &'static str,
    /// The script that the module begins with.
    entry: &'static str,
    /// What the module loads later, which stays a file of its own.
    later: &'static [&'static str],
    /// Numbers that the scripts have to know, by the names that stand for them.
    constants: &'static [(&'static str, usize)],
}

/// The widget without and with its components, and what takes and gives data.
const PROGRAMS: [Built; 3] = [
    Built {
        compiled: "assessment-matrix_bg.wasm",
        program: PROGRAM,
        library: LIBRARY,
        entry: "page.js",
        later: &[DATA_LIBRARY, DRAW_LIBRARY, WORDS],
        constants: &[],
    },
    Built {
        compiled: "assessment-matrix-draw_bg.wasm",
        program: DRAW_PROGRAM,
        library: DRAW_LIBRARY,
        entry: "draw.js",
        later: &[],
        constants: &[],
    },
    Built {
        compiled: "assessment-matrix-data_bg.wasm",
        program: DATA_PROGRAM,
        library: DATA_LIBRARY,
        entry: "exchange.js",
        later: &[],
        constants: &[("TOTAL", limits::TOTAL)],
    },
];

/// The folder.
#[derive(Clone, Debug)]
pub(super) struct Stage(PathBuf);

impl Stage {
    /// The stage of a workspace, whether or not it is there.
    pub(super) fn of(workspace: &Workspace) -> Self {
        Self(workspace.stage())
    }

    /// What Trunk wrote, and the scripts.
    pub(super) fn work(&self) -> PathBuf {
        self.0.join("work")
    }

    /// Finished files.
    pub(super) fn parts(&self) -> PathBuf {
        self.0.join("parts")
    }

    /// Where `dist/` is put together before it takes the place of the old one.
    pub(super) fn next(&self) -> PathBuf {
        self.0.join("dist")
    }

    /// Written last, so that it is there when the stage is complete.
    fn mark(&self) -> PathBuf {
        self.0.join("flavour")
    }
}

/// Which kind of bundle the stage is for; an error where no build has filled it.
pub(crate) fn flavour(workspace: &Workspace) -> Result<Flavour> {
    let noted = fs::read_to_string(Stage::of(workspace).mark()).unwrap_or_default();
    Flavour::ALL
        .into_iter()
        .find(|flavour| flavour.name() == noted)
        .context("there is no bundle to render pages for; run `cargo xtask build`")
}

/// Fills the stage.
pub(crate) fn fill(workspace: &Workspace, tools: &BuildTools, flavour: Flavour) -> Result<()> {
    let stage = Stage::of(workspace);
    let (work, parts) = (stage.work(), stage.parts());
    let _ = fs::remove_file(stage.mark());
    empty(&work)?;
    empty(&parts)?;
    trunk::bundle(workspace, tools, flavour, &work)?;
    for built in PROGRAMS {
        guard(built, &work, tools, flavour)?;
        place(&work.join(built.program), &parts)?;
    }
    let (page, sheet) = stylesheet::join(&work).context("the stylesheets could not be joined")?;
    write(&workspace.template(), &page)?;
    write(&work.join(STYLES), &sheet)?;
    for script in scripts(&workspace.scripts())? {
        place(&script, &work)?;
    }
    let bundler = Bundler {
        esbuild: &tools.esbuild,
        flavour,
    };
    for built in PROGRAMS {
        let entry = work.join(built.entry);
        let constants: Vec<(&str, String)> = built
            .constants
            .iter()
            .map(|(name, number)| (*name, number.to_string()))
            .collect();
        let out = parts.join(built.library);
        bundler.script(&entry, Kind::Module(built.later), &constants, &out)?;
    }
    let start = work.join(START);
    bundler.script(&start, Kind::AnyBrowser, &[], &parts.join(START))?;
    for (script, kind, constants) in [
        (EMBED_THIS, Kind::Classic, &[][..]),
        (
            ELEMENT,
            Kind::Module(&[LIBRARY, DATA_LIBRARY]),
            &surface::constants()?,
        ),
        (FRAME, Kind::Classic, &surface::query()?),
        (HOST, Kind::Classic, &[]),
    ] {
        bundler.script(&work.join(script), kind, constants, &parts.join(script))?;
    }
    let words = work.join("words.js");
    bundler.script(&words, Kind::Module(&[]), &[], &parts.join(WORDS))?;
    write(
        &parts.join(THIRD_PARTY),
        &licences::collect(workspace, "diff")?,
    )?;
    bundler.styles(&work.join(STYLES), &parts.join(STYLES))?;
    for file in inspection::files(&work)? {
        if is_picture(&file) {
            place(&file, &parts)?;
        }
    }
    write(&stage.mark(), flavour.name())
}

/// Makes a program small where that is wanted and possible, guards it, and gives it its name.
fn guard(built: Built, work: &Path, tools: &BuildTools, flavour: Flavour) -> Result<()> {
    let (compiled, glue) = (work.join(built.compiled), work.join(built.library));
    for file in [&compiled, &glue] {
        ensure!(
            file.is_file(),
            "trunk wrote no {}; see data-bin in index.html",
            file.display()
        );
    }
    if let (Flavour::Release, Ok(wasm_opt)) = (flavour, &tools.wasm_opt) {
        program::shrink(wasm_opt, &compiled, &glue)?;
    }
    let text = fs::read_to_string(&glue).context("the glue cannot be read")?;
    write(&glue, &glue::patch(&text, built.compiled)?)?;
    fs::rename(&compiled, work.join(built.program)).context("the program cannot be renamed")
}

fn scripts(folder: &Path) -> Result<Vec<PathBuf>> {
    let scripts: Vec<PathBuf> = children(folder)
        .into_iter()
        .filter(|file| file.extension().is_some_and(|found| found == "js"))
        .collect();
    ensure!(
        !scripts.is_empty(),
        "{} has no scripts; restore them, they are committed",
        folder.display()
    );
    Ok(scripts)
}

/// Trunk copies the icon; all else that it writes is worked on here.
fn is_picture(file: &Path) -> bool {
    file.extension()
        .is_some_and(|found| ["svg", "png"].iter().any(|picture| found == *picture))
}

/// Makes a folder, or an empty one of an old one.
pub(crate) fn empty(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)
            .with_context(|| format!("{} cannot be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))
}

/// Copies a file into a folder.
pub(crate) fn place(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().unwrap_or_default();
    fs::copy(file, folder.join(name))
        .map(drop)
        .with_context(|| format!("{} cannot be copied", file.display()))
}

/// Writes a text.
pub(crate) fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("{} cannot be written", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_rendered_for_a_complete_stage_only() {
        let root = tempfile::tempdir().unwrap();
        let workspace = Workspace::at(root.path());
        let refused = || flavour(&workspace).unwrap_err().to_string();
        assert!(refused().contains("run `cargo xtask build`"));
        fs::create_dir_all(workspace.stage()).unwrap();
        let mark = Stage::of(&workspace).mark();
        write(&mark, "unknown").unwrap();
        assert!(refused().contains("run `cargo xtask build`"));
        for made in Flavour::ALL {
            write(&mark, made.name()).unwrap();
            assert_eq!(flavour(&workspace).unwrap(), made);
        }
    }
}
