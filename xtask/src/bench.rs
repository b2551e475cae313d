//! `cargo xtask bench`: the bundle in `dist/` beside other implementations of the same matrix, in Chromium.
//!
//! The implementations and their runner are in a folder of their own, which `--peers` names. `tests/bench/main.mjs` runs
//! the runner, measures what only this page has, and prints the table of targets.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail, ensure};

use crate::Verdict;
use crate::suite::Engine;
use crate::tools::{self, browsers};
use crate::workspace::Workspace;

/// Options of the command.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// The folder of the other implementations, built: it has run.mjs, adapters/ and peers/*/dist/
    #[arg(long, value_name = "DIR")]
    peers: PathBuf,
    /// Repetitions of every measurement
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// Write every figure to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// End with 1 if a target is missed; on a busy machine one may be
    #[arg(long)]
    judge: bool,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<Verdict> {
    let peers = std::path::absolute(&options.peers)?;
    ensure!(
        peers.join("run.mjs").is_file() && peers.join("peers/vanilla/dist").is_dir(),
        "{} has no run.mjs or no peers/vanilla/dist; build the other implementations first (`npm ci && npm run build`)",
        peers.display()
    );
    ensure!(
        workspace.dist().join("index.html").is_file(),
        "there is no bundle in dist/; run `cargo xtask build` first"
    );
    let mut command = Command::new(tools::node(workspace)?);
    command
        .arg(workspace.tests("bench").join("main.mjs"))
        .args([peers, workspace.dist()])
        .arg(options.runs.to_string())
        .args(options.json.as_ref().map(std::path::absolute).transpose()?)
        .envs(browsers::provide(workspace, Engine::Chromium)?);
    let status = command.status().context("node could not be started")?;
    // 1: a target was missed; anything else went wrong.
    match status.code() {
        Some(0) => Ok(Verdict::Fine),
        Some(1) => Ok(Verdict::of(options.judge)),
        _ => bail!("the measurement failed; the messages above say why"),
    }
}
