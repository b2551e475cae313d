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
use std::thread::{self, JoinHandle};

use anyhow::{Result, anyhow};

use site::Site;

/// Browsers ask for several files at once.
const WORKERS: usize = 4;

/// A running server; it stops when dropped.
pub(crate) struct Server {
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
    address: String,
}

/// How files are sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sending {
    /// As they lie in the folder at that moment.
    Plain,
    /// Texts and programs after brotli 11, to those who accept it; compressed once, at start.
    Brotli,
}

impl Sending {
    /// By whether brotli is wanted.
    pub(crate) fn of(brotli: bool) -> Self {
        if brotli { Self::Brotli } else { Self::Plain }
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
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| anyhow!("the server did not start: {error}; run the command again"))?;
        let http = Arc::new(http);
        let site = Arc::new(Site::new(folder, base, sending)?);
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                thread::spawn(move || {
                    for request in http.incoming_requests() {
                        // A browser that went away is no news.
                        let _ = answer::answer(&site, request);
                    }
                })
            })
            .collect();
        Ok(Self {
            http,
            workers,
            address: format!("http://{address}{base}"),
        })
    }

    /// The address of the page.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Serves until the program is stopped.
    pub(crate) fn wait(mut self) {
        for worker in self.workers.drain(..) {
            // A worker ends only by a panic, which has been printed.
            let _ = worker.join();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for _ in &self.workers {
            self.http.unblock();
        }
    }
}
