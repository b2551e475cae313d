//! The project's commands: `cargo xtask` lists them.
//!
//! Trunk builds the bundle (`Trunk.toml`); the commands here provide its tools and do what it does not: data, tests,
//! package, measurements. Each command is a module.
//!
//! Exit codes: 0 success, 1 findings (in the data, the weight or a test), 2 could not run.

#![deny(clippy::unwrap_used)]

mod process;
mod workspace;

mod data;

mod check;
mod quote;
mod schema;
mod surface;

mod tools;

mod budget;
mod build;
mod server;

mod bench;
mod examples;
mod licences;
mod package;
mod serve;
mod suite;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

use crate::suite::{Engine, StepName};
use crate::workspace::Workspace;

/// The result of a command that ran.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// It found nothing.
    Fine,
    /// It found something, and printed it.
    Findings,
}

impl Verdict {
    fn of(findings: bool) -> Self {
        if findings { Self::Findings } else { Self::Fine }
    }
}

/// The project's commands. Exit codes: 0 fine, 1 findings, 2 could not run.
#[derive(Parser)]
#[command(bin_name = "cargo xtask", disable_help_subcommand = true)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Subcommand)]
enum Command {
    /// Check the data set against every rule and every quote against its source
    Check(check::Options),
    /// Find words in a source and print the quote record for the data set
    Quote(quote::Options),
    /// Write the JSON Schema of the data set, derived from the Rust types
    Schema {
        /// Only compare the file with the types
        #[arg(long)]
        check: bool,
    },
    /// Write what is generated from the tables of the code: docs/embedding.md, web/options.js, web/public/
    Documents {
        /// Only compare the files with the code
        #[arg(long)]
        check: bool,
    },
    /// Write THIRD-PARTY.txt, the terms of the crates in the program
    Licences {
        /// Only look for crates that it lacks
        #[arg(long)]
        check: bool,
    },
    /// Provide the tools, build the bundle in dist/ with Trunk, and weigh it
    Build {
        #[command(flatten)]
        site: build::Site,
    },
    /// Weigh the bundle in dist/ against budget.toml
    Budget,
    /// Build the bundle and serve it on this machine
    Serve(serve::Options),
    /// Make an npm package of the bundle in target/package/
    Package,
    /// Run every check and every test
    Test {
        /// Run the end-to-end tests in these engines only
        #[arg(long, value_delimiter = ',', value_enum)]
        engines: Vec<Engine>,
        /// Run these steps only
        #[arg(long, value_delimiter = ',', value_enum, value_name = "STEP")]
        only: Vec<StepName>,
    },
    /// Measure the bundle in dist/ in Chromium beside other implementations of the same matrix
    Bench(bench::Options),
}

fn main() -> ExitCode {
    // Clap itself ends with 0 after --help and with 2 on a wrong command line.
    let result = match Arguments::parse().command {
        Some(command) => run(command),
        None => list(),
    };
    match result {
        Ok(Verdict::Fine) => ExitCode::SUCCESS,
        Ok(Verdict::Findings) => ExitCode::from(1),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// Lists the commands.
fn list() -> anyhow::Result<Verdict> {
    Arguments::command().print_help()?;
    Ok(Verdict::Fine)
}

fn run(command: Command) -> anyhow::Result<Verdict> {
    let workspace = Workspace::locate();
    match command {
        Command::Check(options) => check::run(&workspace, &options),
        Command::Quote(options) => quote::run(&workspace, &options),
        Command::Schema { check } => schema::run(&workspace, check),
        Command::Documents { check } => surface::documents(&workspace, check),
        Command::Licences { check } => licences::run(&workspace, check),
        Command::Build { site } => build::run(&workspace, &site),
        Command::Budget => budget::run(&workspace),
        Command::Serve(options) => serve::run(&workspace, &options),
        Command::Package => package::run(&workspace),
        Command::Test { engines, only } => suite::run(&workspace, &engines, &only),
        Command::Bench(options) => bench::run(&workspace, &options),
    }
}

/// Locations of the data set and the texts, for the commands that read them.
#[derive(clap::Args, Clone, Debug, Default)]
struct DataOptions {
    /// Folder of the source texts [default: ../shared/sources/articles where it exists]
    #[arg(long, value_name = "DIR")]
    sources: Option<PathBuf>,
    /// The data set; its sources.lock lies beside it [default: data/assessments.json]
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
}
