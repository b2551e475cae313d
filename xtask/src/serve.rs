//! `cargo xtask serve`: builds the bundle and serves it locally.

use anyhow::{Result, bail};

use crate::Verdict;
use crate::build::{self, Site};
use crate::examples;
use crate::server::{self, Headers, Server};
use crate::workspace::Workspace;

/// Options of the command.
#[derive(clap::Args, Clone, Debug)]
pub(crate) struct Options {
    /// The port of 127.0.0.1
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Serve dist/ as it is
    #[arg(long)]
    no_build: bool,
    /// Serve the pages of examples/, with the bundle in them
    #[arg(long)]
    examples: bool,
}

/// Runs the command. It ends when the program is stopped.
pub(crate) fn run(workspace: &Workspace, options: &Options) -> Result<Verdict> {
    // Taken first, so that a port in use is found out before minutes are spent on a build.
    let listener = server::listen(options.port)?;
    if !options.no_build {
        // A bundle above its budget can be looked at all the same; the findings have been printed.
        build::run(workspace, &Site::default())?;
    }
    if !workspace.dist().join("index.html").is_file() {
        bail!("there is no bundle in dist/; run `cargo xtask serve` without --no-build");
    }
    let (folder, headers) = if options.examples {
        examples::make(workspace)?;
        (workspace.examples_site(), Headers::Examples)
    } else {
        (workspace.dist(), Headers::Bundle)
    };
    let server = Server::start(&folder, "/", headers, listener)?;
    println!("\nserving {} (Ctrl+C stops)", server.address());
    server.wait();
    Ok(Verdict::Fine)
}
