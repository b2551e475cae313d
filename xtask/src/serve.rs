//! `cargo xtask serve`: the bundle on this machine, from nothing to an address.

use anyhow::{Result, bail};

use crate::Verdict;
use crate::build::{self, Site};
use crate::bundle::stamp;
use crate::examples;
use crate::server::{self, Sending, Server};
use crate::workspace::Workspace;

/// Runs the command. It ends when the program is stopped.
pub(crate) fn run(
    workspace: &Workspace,
    port: u16,
    no_build: bool,
    sending: Sending,
) -> Result<Verdict> {
    // Taken first, so that a port in use is found out before minutes are spent on a build.
    let listener = server::listen(port)?;
    if !no_build && stamp::is_current(workspace) {
        println!("nothing has changed since the last build");
    } else if !no_build {
        // A bundle above its budget can be looked at all the same; the findings have been printed.
        build::run(workspace, false, &Site::default())?;
    }
    if !workspace.dist().join("index.html").is_file() {
        bail!("there is no bundle in dist/; run `cargo xtask serve` without --no-build");
    }
    let folder = if sending == Sending::Examples {
        examples::make(workspace)?;
        workspace.examples_site()
    } else {
        workspace.dist()
    };
    let server = Server::start(&folder, "/", sending, listener)?;
    println!("\nserving {} (Ctrl+C stops)", server.address());
    server.wait();
    Ok(Verdict::Fine)
}
