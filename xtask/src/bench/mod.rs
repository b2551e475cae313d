//! `cargo xtask bench`: how fast the page is, beside the fastest that the same page could be.
//!
//! The limit is the page itself without any script. Both are measured in one run, in turn, in a real browser
//! (`tests/bench`), so that what is judged are ratios and not machines. This module knows the command and the order of
//! things; [`plan`] says what is measured, [`report`] what it means.

mod plan;
mod report;
mod samples;
mod site;
mod statistics;
mod table;
mod targets;

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, ensure};
use assessment_model::matrix::Matrix;

use crate::data::dataset_file;
use crate::server::{self, Sending, Server};
use crate::suite::Engine;
use crate::tools::browsers;
use crate::workspace::Workspace;
use crate::{Verdict, process, tools};

use plan::Plan;
use report::Report;
use samples::Samples;

/// How long and how strictly.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// How often everything is measured
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    rounds: u32,
    /// Write every figure of the table, and the targets, to this file
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// End with 1 if a target is missed; on a busy machine one may be
    #[arg(long)]
    judge: bool,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<Verdict> {
    let site = workspace.bench_site();
    site::prepare(&workspace.dist(), &site)?;
    let programs = browsers::provide(workspace, Engine::Chromium)?;
    let node = tools::for_journeys(workspace)?;
    let path = workspace.data();
    let matrix = Matrix::new(dataset_file::read(&path, &workspace.shown(&path))?);
    let server = Server::start(&site, "/", Sending::Brotli, server::listen(0)?)?;
    let plan = Plan::new(options.rounds, server.address(), &matrix);
    let said = process::captured(
        Command::new(node)
            .arg(workspace.bench().join("main.mjs"))
            .arg(serde_json::to_string(&plan)?)
            .envs(programs),
    )?;
    let samples = Samples::parse(&said)?;
    let yardstick = samples.yardstick().map_or(0.0, |clicks| clicks.min);
    ensure!(
        yardstick >= plan::YARDSTICK,
        "a click whose handler works for {} ms was measured to take {yardstick:.1} ms; tests/bench/probe.js \
         does not see what it should in this browser, so nothing here is worth anything",
        plan::YARDSTICK
    );
    let report = Report::of(&samples, options.rounds);
    print!("\n{report}");
    if let Some(file) = &options.json {
        let text = serde_json::to_string_pretty(&report)?;
        fs::write(file, text + "\n")
            .with_context(|| format!("{} cannot be written", file.display()))?;
    }
    Ok(Verdict::of(options.judge && !report.is_on_target()))
}
