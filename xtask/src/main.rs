//! The project's commands: `cargo xtask` lists them.
//!
//! This file knows the command line and the exit codes, nothing else: each command is a module.
//! Exit codes: 0 fine, 1 findings (the data, the weight or a test is not as it should be), 2 could not run.

#![deny(clippy::unwrap_used)]

mod workspace;

mod data;

mod check;
mod quote;
mod schema;
mod surface;

mod bench;
mod build;
mod bundle;
mod examples;
mod package;
mod process;
mod serve;
mod server;
mod suite;
mod tools;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser, Subcommand};

use crate::server::Sending;
use crate::suite::{Engine, StepName};
use crate::workspace::Workspace;

/// What a command that ran has to say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verdict {
    /// Everything is as it should be.
    Fine,
    /// Something is not, and was printed.
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
    /// Write the tables of docs/embedding.md, made of those in the code
    Documents {
        /// Only compare the document with the code
        #[arg(long)]
        check: bool,
    },
    /// Build the static bundle in dist/ and weigh it
    Build {
        /// Build fast and large; the weight is not judged
        #[arg(long)]
        dev: bool,
        #[command(flatten)]
        site: build::Site,
    },
    /// Render the pages of the last build again, after a change of their text or for another address
    Prerender {
        #[command(flatten)]
        site: build::Site,
    },
    /// Build the bundle and serve it on this machine
    Serve {
        /// The port of 127.0.0.1
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Serve dist/ as it is
        #[arg(long)]
        no_build: bool,
        /// Send what shrinks compressed, as a careful host does
        #[arg(long, conflicts_with = "examples")]
        brotli: bool,
        /// Serve the pages of examples/, with the bundle in them
        #[arg(long)]
        examples: bool,
    },
    /// Make an npm package of the bundle in target/package/
    Package,
    /// Run every check and every test
    Test {
        /// Run the journeys in these engines only
        #[arg(long, value_delimiter = ',', value_enum)]
        engines: Vec<Engine>,
        /// Run these steps only
        #[arg(long, value_delimiter = ',', value_enum, value_name = "STEP")]
        only: Vec<StepName>,
    },
    /// Measure the bundle in dist/ in a real browser, beside the same page without script
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

/// Without a command, the commands.
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
        Command::Build { dev, site } => build::run(&workspace, dev, &site),
        Command::Prerender { site } => build::prerender(&workspace, &site),
        Command::Serve {
            port,
            no_build,
            brotli,
            examples,
        } => serve::run(&workspace, port, no_build, Sending::of(brotli, examples)),
        Command::Package => package::run(&workspace),
        Command::Test { engines, only } => suite::run(&workspace, &engines, &only),
        Command::Bench(options) => bench::run(&workspace, &options),
    }
}

/// Where the data set and the texts are, for the commands that read them.
#[derive(clap::Args, Clone, Debug, Default)]
struct DataOptions {
    /// Folder of the source texts [default: ../shared/sources/articles where it exists]
    #[arg(long, value_name = "DIR")]
    sources: Option<PathBuf>,
    /// The data set; its sources.lock lies beside it [default: data/assessments.json]
    #[arg(long, value_name = "FILE")]
    data: Option<PathBuf>,
}
