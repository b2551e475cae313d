//! A static file server for one folder, as strict as a careful host: the content security policy as a header,
//! exact media types, nothing outside the folder, and brotli where that is to be measured.
//!
//! It serves under any path, because the bundle must run in any folder. It listens on this machine only.

mod answer;
mod site;

#[cfg(test)]
mod tests;

use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context as _, Result, anyhow};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};
use tokio::task::JoinHandle;

use site::Site;

/// A running server; it stops when dropped.
pub(crate) struct Server {
    runtime: Runtime,
    accepting: JoinHandle<()>,
    address: String,
}

/// How files are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sending {
    /// As they lie in the folder at that moment.
    Plain,
    /// Texts and programs after brotli 11, to those who accept it; compressed once, at start.
    Brotli,
    /// Like plain, but without a policy: pages that show how the bundle is used bring their own.
    Examples,
}

impl Sending {
    /// By whether brotli or examples are wanted.
    pub(crate) fn of(brotli: bool, examples: bool) -> Self {
        match (brotli, examples) {
            (_, true) => Self::Examples,
            (true, false) => Self::Brotli,
            (false, false) => Self::Plain,
        }
    }
}

/// Takes a port of this machine; 0 means any that is free. Until a server is started on it, requests wait.
pub(crate) fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| match error.kind() {
        io::ErrorKind::AddrInUse => {
            let other = port.checked_add(1).unwrap_or(8081);
            anyhow!("port {port} is taken; choose another with --port, such as --port {other}")
        }
        _ => anyhow!("nothing can be served on port {port} ({error}); choose another with --port"),
    })
}

impl Server {
    /// Serves a folder under a path such as `/` or `/some/folder/`.
    pub(crate) fn start(
        folder: &Path,
        base: &str,
        sending: Sending,
        listener: TcpListener,
    ) -> Result<Self> {
        let address = listener.local_addr()?;
        let site = Arc::new(Site::new(folder, base, sending)?);
        let runtime = Builder::new_multi_thread()
            .enable_io()
            .build()
            .context("the server did not start; run the command again")?;
        listener.set_nonblocking(true)?;
        let listener = {
            let _inside = runtime.enter();
            tokio::net::TcpListener::from_std(listener)?
        };
        let accepting = runtime.spawn(accept(listener, site));
        Ok(Self {
            runtime,
            accepting,
            address: format!("http://{address}{base}"),
        })
    }

    /// The address of the page.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the program is stopped.
    pub(crate) fn wait(self) {
        // It ends only by a panic, which has been printed.
        let _ = self.runtime.block_on(self.accepting);
    }
}

/// Browsers open connections that they may never use, so none waits for another.
async fn accept(listener: tokio::net::TcpListener, site: Arc<Site>) {
    loop {
        // A connection that failed while it was made is no news, nor is a browser that went away.
        let Ok((stream, _)) = listener.accept().await else {
            continue;
        };
        let site = Arc::clone(&site);
        let service = service_fn(move |request| {
            let answer = answer::answer(&site, &request);
            async { answer }
        });
        let mut protocol = http1::Builder::new();
        // As people write them.
        protocol.title_case_headers(true);
        tokio::spawn(protocol.serve_connection(TokioIo::new(stream), service));
    }
}
