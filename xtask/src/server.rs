//! A local static file server, for `cargo xtask serve` and for the tests.

use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context as _, Result};
use axum::Router;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderName, HeaderValue,
    X_CONTENT_TYPE_OPTIONS,
};
use tokio::runtime::Runtime;
use tokio::task::JoinHandle;
use tower_http::services::ServeDir;
use tower_http::set_header::SetResponseHeaderLayer;

/// The policy that the page must run under, as published in the documentation. `manifest-src` is for installing the
/// stand-alone page; embed.html and the fragments do without.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; \
     connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

/// Headers for what is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Headers {
    /// The strict policy.
    Bundle,
    /// No policy, because pages that embed the matrix bring their own, and access from every origin: to a frame without
    /// an origin every file is somebody else's.
    Examples,
}

/// Takes a port of this machine; 0 means any that is free. Requests wait until a server is started on it.
pub(crate) fn listen(port: u16) -> Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
        .with_context(|| format!("port {port} cannot be used; choose another with --port"))
}

/// A running server; it stops when dropped.
#[derive(Debug)]
pub(crate) struct Server {
    runtime: Runtime,
    serving: JoinHandle<()>,
    address: String,
}

impl Server {
    /// Serves a folder under a path such as `/` or `/some/folder/`.
    pub(crate) fn start(
        folder: &Path,
        base: &str,
        headers: Headers,
        listener: TcpListener,
    ) -> Result<Self> {
        listener.set_nonblocking(true)?;
        let address = format!("http://{}{base}", listener.local_addr()?);
        let files = ServeDir::new(folder);
        let mut router = match base {
            "/" => Router::new().fallback_service(files),
            _ => Router::new().nest_service(base, files),
        };
        let own = match headers {
            Headers::Bundle => (CONTENT_SECURITY_POLICY, POLICY),
            Headers::Examples => (ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        };
        for (name, value) in [
            own,
            (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (CACHE_CONTROL, "no-cache"),
        ] {
            router = router.layer(header(name, value));
        }
        // Several threads: browsers open connections that they may never use, and no other should wait for them.
        let runtime = Runtime::new().context("the server did not start")?;
        let serving = runtime.spawn(async move {
            if let Ok(listener) = tokio::net::TcpListener::from_std(listener) {
                // It ends only with the runtime.
                let _ = axum::serve(listener, router).await;
            }
        });
        Ok(Self {
            runtime,
            serving,
            address,
        })
    }

    /// The address of the folder; ends in a slash.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// Serves until this program is stopped.
    pub(crate) fn wait(self) {
        let _ = self.runtime.block_on(self.serving);
    }
}

fn header(name: HeaderName, value: &'static str) -> SetResponseHeaderLayer<HeaderValue> {
    SetResponseHeaderLayer::overriding(name, HeaderValue::from_static(value))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    use super::*;

    fn ask(server: &Server, path: &str) -> String {
        let host = server
            .address()
            .trim_start_matches("http://")
            .split('/')
            .next()
            .unwrap();
        let mut stream = TcpStream::connect(host).unwrap();
        write!(
            stream,
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.to_lowercase()
    }

    #[test]
    fn files_are_served_below_the_path_with_their_types_and_headers() {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("index.html", "<p>"),
            ("a.js", "1"),
            ("a.wasm", ""),
            ("m.webmanifest", "{}"),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        let server = Server::start(
            folder.path(),
            "/in/a-folder/",
            Headers::Bundle,
            listen(0).unwrap(),
        )
        .unwrap();
        for (path, expected) in [
            ("/in/a-folder/", "content-type: text/html"),
            ("/in/a-folder/a.js", "content-type: text/javascript"),
            ("/in/a-folder/a.wasm", "content-type: application/wasm"),
            (
                "/in/a-folder/m.webmanifest",
                "content-type: application/manifest+json",
            ),
            (
                "/in/a-folder/a.js",
                "content-security-policy: default-src 'none'",
            ),
            ("/in/a-folder/a.js", "x-content-type-options: nosniff"),
            ("/in/a-folder/gone", "404 not found"),
            ("/in/a-folder/../../Cargo.toml", "404 not found"),
            ("/a.js", "404 not found"),
        ] {
            let answer = ask(&server, path);
            assert!(answer.contains(expected), "{path}: {answer}");
        }
        let examples =
            Server::start(folder.path(), "/", Headers::Examples, listen(0).unwrap()).unwrap();
        let answer = ask(&examples, "/");
        assert!(
            answer.contains("access-control-allow-origin: *")
                && !answer.contains("content-security"),
            "{answer}"
        );
    }
}
