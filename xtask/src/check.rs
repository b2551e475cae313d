//! `cargo xtask check`: every problem of the data set in one run.
//!
//! With the source texts, every quote is looked up in them, and the lock must be current.
//! Without them, the data is compared with the lock, and the command says so.

use std::fs;
use std::io::ErrorKind;
use std::path::PathBuf;

use anyhow::{Context as _, Result, bail};
use assessment_model::check::{self, Problem, SourceText};
use assessment_model::dataset::Dataset;

use crate::data::{dataset_file, lock, texts};
use crate::workspace::Workspace;
use crate::{DataOptions, Verdict};

/// Options of the command.
#[derive(clap::Args, Clone, Debug, Default)]
pub(crate) struct Options {
    #[command(flatten)]
    data: DataOptions,
    /// Write sources.lock, if the data has no other problem
    #[arg(long)]
    write_lock: bool,
    /// Compare with sources.lock only, even where the texts are there
    #[arg(long, conflicts_with_all = ["sources", "write_lock"])]
    lock_only: bool,
}

/// The texts and the folder they were read from.
struct Texts {
    folder: PathBuf,
    all: Vec<SourceText>,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<Verdict> {
    let path = options
        .data
        .data
        .clone()
        .unwrap_or_else(|| workspace.data());
    let lock_path = path.with_file_name("sources.lock");
    let lock_shown = workspace.shown(&lock_path);
    let dataset = dataset_file::read(&path, &workspace.shown(&path))?;
    let texts = read_texts(workspace, options, &dataset)?;

    let mut problems = check::structure(&dataset);
    if let Some(texts) = &texts {
        problems.extend(texts::listed_hashes(&dataset, &texts.all, &texts.folder));
        problems.extend(check::texts(&dataset, &texts.all));
        if options.write_lock && problems.is_empty() {
            fs::write(&lock_path, lock::write(&dataset, &texts.all))
                .with_context(|| format!("{lock_shown} cannot be written"))?;
            println!("wrote {lock_shown}");
        }
    } else if options.write_lock {
        bail!("--write-lock needs the source texts; name their folder with --sources DIR");
    }
    let lock = match fs::read_to_string(&lock_path) {
        Ok(lock) => Some(lock),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(error).with_context(|| format!("{lock_shown} cannot be read")),
    };
    let known = texts.as_ref().map(|texts| texts.all.as_slice());
    // A data set that is about to change does not need to hear that its lock is behind.
    if !options.write_lock || problems.is_empty() {
        problems.extend(lock::compare(&dataset, known, lock.as_deref(), &lock_shown));
    }
    report(&dataset, texts.as_ref(), &problems, options.write_lock);
    Ok(Verdict::of(!problems.is_empty()))
}

fn read_texts(
    workspace: &Workspace,
    options: &Options,
    dataset: &Dataset,
) -> Result<Option<Texts>> {
    if options.lock_only {
        return Ok(None);
    }
    let Some(folder) = texts::folder(workspace, options.data.sources.as_deref())? else {
        return Ok(None);
    };
    let all = texts::read(dataset, &folder)?;
    // Without the `..` of the usual place, which nobody wants to read.
    let folder = folder.canonicalize().unwrap_or(folder);
    Ok(Some(Texts { folder, all }))
}

fn report(dataset: &Dataset, texts: Option<&Texts>, problems: &[Problem], write_lock: bool) {
    for problem in problems {
        println!("{problem}\n");
    }
    let quotes: usize = dataset
        .findings
        .iter()
        .map(|finding| finding.quotes.len())
        .sum();
    println!(
        "{} findings, {quotes} quotes, {} sources",
        dataset.findings.len(),
        dataset.sources.len()
    );
    match texts {
        Some(texts) => println!(
            "compared with the source texts in {}",
            texts.folder.display()
        ),
        None => println!(
            "compared with sources.lock ONLY: no quote was looked up in its source; \
             for the full check run `cargo xtask check --sources DIR` with the folder that holds the texts"
        ),
    }
    if write_lock && !problems.is_empty() {
        println!("sources.lock was not written: solve the problems first");
    }
    match problems.len() {
        0 => println!("no problems"),
        1 => println!("1 problem"),
        count => println!("{count} problems"),
    }
}
