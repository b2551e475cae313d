//! A static file server for one folder, as strict as a careful host: the content security policy as a header,
//! exact media types, nothing outside the folder.
//!
//! It serves under any path, because the bundle must run in any folder. It listens on this machine only.

use std::fs::File;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use anyhow::{Result, anyhow};
use percent_encoding::percent_decode_str;
use tiny_http::{Header, Method, Request, Response, StatusCode};

/// What the page must run under, word for word as published in the documentation.
pub(crate) const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

/// Browsers ask for several files at once.
const WORKERS: usize = 4;

/// A running server; it stops when dropped.
pub(crate) struct Server {
    http: Arc<tiny_http::Server>,
    workers: Vec<JoinHandle<()>>,
    address: String,
}

/// What is served.
#[derive(Clone, Debug)]
struct Site {
    folder: PathBuf,
    /// Begins and ends with a slash.
    base: String,
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    File(PathBuf),
    /// The folder's own address lacks its slash.
    Elsewhere(String),
    Nothing,
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
    pub(crate) fn start(folder: &Path, base: &str, listener: TcpListener) -> Result<Self> {
        let address = listener.local_addr()?;
        let http = tiny_http::Server::from_listener(listener, None)
            .map_err(|error| anyhow!("the server did not start: {error}; run the command again"))?;
        let http = Arc::new(http);
        let site = Arc::new(Site {
            folder: folder.to_owned(),
            base: base.to_owned(),
        });
        let workers = (0..WORKERS)
            .map(|_| {
                let (http, site) = (Arc::clone(&http), Arc::clone(&site));
                thread::spawn(move || {
                    for request in http.incoming_requests() {
                        // A browser that went away is no news.
                        let _ = answer(&site, request);
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

fn answer(site: &Site, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refusal = text(405, "only GET and HEAD\n").with_header(header("Allow", "GET, HEAD"));
        return request.respond(refusal);
    }
    match target(site, request.url()) {
        Target::File(path) => match File::open(&path) {
            Ok(file) => {
                let mut response = Response::from_file(file);
                response.add_header(header("Content-Type", media_type(&path)));
                for (name, value) in HEADERS {
                    response.add_header(header(name, value));
                }
                request.respond(response)
            }
            Err(_) => request.respond(text(404, "not found\n")),
        },
        Target::Elsewhere(address) => {
            request.respond(text(308, "over there\n").with_header(header("Location", &address)))
        }
        Target::Nothing => request.respond(text(404, "not found\n")),
    }
}

const HEADERS: [(&str, &str); 3] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-cache"),
];

fn text(status: u16, words: &str) -> Response<io::Cursor<Vec<u8>>> {
    let mut response = Response::from_string(words).with_status_code(StatusCode(status));
    for (name, value) in HEADERS {
        response.add_header(header(name, value));
    }
    response
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value)
        .unwrap_or_else(|()| unreachable!("{name}: {value} is no header; both are ours and ASCII"))
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        // Without a charset, old habits of old browsers guess.
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        _ => mime_guess::from_path(path)
            .first_raw()
            .unwrap_or("application/octet-stream"),
    }
}

/// What a request's path leads to. Anything that would leave the folder leads nowhere.
fn target(site: &Site, url: &str) -> Target {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    if site.base.strip_suffix('/') == Some(path) && !path.is_empty() {
        return Target::Elsewhere(site.base.clone());
    }
    let Some(inside) = path.strip_prefix(&site.base) else {
        return Target::Nothing;
    };
    let Ok(inside) = percent_decode_str(inside).decode_utf8() else {
        return Target::Nothing;
    };
    // Backslashes separate on some systems, and a NUL is in no name.
    if inside.contains(['\\', '\0']) {
        return Target::Nothing;
    }
    let relative = Path::new(inside.as_ref());
    if !relative
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return Target::Nothing;
    }
    let mut file = site.folder.join(relative);
    if inside.is_empty() || inside.ends_with('/') {
        file.push("index.html");
    }
    if file.is_file() {
        Target::File(file)
    } else {
        Target::Nothing
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::io::{Read as _, Write as _};
    use std::net::TcpStream;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("site")).unwrap();
        fs::write(folder.path().join("secret.txt"), "secret").unwrap();
        for (name, words) in [
            ("index.html", "<!doctype html>"),
            ("program.wasm", "\0asm"),
            ("start.js", "export {}"),
            ("widget.css", "p{}"),
            ("data set.json", "{}"),
        ] {
            fs::write(folder.path().join("site").join(name), words).unwrap();
        }
        folder
    }

    /// What the server answers to one request line, headers first.
    fn ask(base: &str, request: &str) -> String {
        let folder = folder();
        let server = Server::start(&folder.path().join("site"), base, listen(0).unwrap()).unwrap();
        let place = server.address().trim_start_matches("http://");
        let mut stream = TcpStream::connect(place.split('/').next().unwrap()).unwrap();
        write!(
            stream,
            "{request} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
        )
        .unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[track_caller]
    fn check(base: &str, request: &str, expected: &[&str]) {
        let answer = ask(base, request);
        for words in expected {
            assert!(answer.contains(words), "no ⟦{words}⟧ in\n{answer}");
        }
    }

    #[test]
    fn the_page_comes_with_its_policy() {
        check(
            "/",
            "GET /",
            &[
                "HTTP/1.1 200",
                "Content-Type: text/html; charset=utf-8",
                "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'\r\n",
                "X-Content-Type-Options: nosniff",
                "Cache-Control: no-cache",
                "<!doctype html>",
            ],
        );
    }

    #[test]
    fn media_types_are_exact() {
        check(
            "/",
            "GET /program.wasm",
            &["200", "Content-Type: application/wasm\r\n"],
        );
        check(
            "/",
            "GET /start.js",
            &["200", "Content-Type: text/javascript; charset=utf-8"],
        );
        check(
            "/",
            "GET /widget.css?v=1",
            &["200", "Content-Type: text/css"],
        );
        check(
            "/",
            "GET /data%20set.json",
            &["200", "Content-Type: application/json"],
        );
    }

    #[test]
    fn a_bundle_runs_in_a_folder() {
        check(
            "/some/sub-folder/",
            "GET /some/sub-folder/",
            &["200", "<!doctype html>"],
        );
        check(
            "/some/sub-folder/",
            "GET /some/sub-folder/start.js",
            &["200", "export"],
        );
        check(
            "/some/sub-folder/",
            "GET /some/sub-folder",
            &["308", "Location: /some/sub-folder/"],
        );
        check("/some/sub-folder/", "GET /start.js", &["404"]);
        check("/some/sub-folder/", "GET /", &["404"]);
    }

    #[test]
    fn nothing_outside_the_folder_is_served() {
        for path in [
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "//etc/passwd",
            "/%2fetc%2fpasswd",
            "/./../secret.txt",
            "/%00",
            "/%ff",
        ] {
            check(
                "/",
                &format!("GET {path}"),
                &["404", "Content-Security-Policy"],
            );
        }
    }

    #[test]
    fn only_reading_is_allowed() {
        check("/", "POST /", &["405", "Allow: GET, HEAD"]);
        let head = ask("/", "HEAD /start.js");
        assert!(head.contains("200") && !head.contains("export"), "{head}");
    }

    #[test]
    fn a_taken_port_is_one_clear_line() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let refusal = listen(port).unwrap_err().to_string();
        let other = port.checked_add(1).unwrap_or(8081);
        assert_eq!(
            refusal,
            format!("port {port} is taken; choose another with --port, such as --port {other}")
        );
    }
}
