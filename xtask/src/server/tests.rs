//! What the server answers, header by header, as a browser gets it.

use std::fs;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use super::*;

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
        ("manifest.webmanifest", "{}"),
        ("icon.svg", "<svg/>"),
        ("icon.png", "PNG"),
    ] {
        fs::write(folder.path().join("site").join(name), words).unwrap();
    }
    folder
}

/// What the server answers to one request, headers first. The request has no line end after its last line.
fn ask_for(sending: Sending, base: &str, request: &str) -> String {
    let folder = folder();
    let site = folder.path().join("site");
    let server = Server::start(&site, base, sending, listen(0).unwrap()).unwrap();
    let mut stream = connect(&server);
    write!(stream, "{request}\r\nHost: x\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).into_owned()
}

fn connect(server: &Server) -> TcpStream {
    let place = server.address().trim_start_matches("http://");
    TcpStream::connect(place.split('/').next().unwrap()).unwrap()
}

fn ask(base: &str, request: &str) -> String {
    ask_for(Sending::Plain, base, &format!("{request} HTTP/1.1"))
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
            "Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'\r\n",
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
    check(
        "/",
        "GET /manifest.webmanifest",
        &["200", "Content-Type: application/manifest+json\r\n"],
    );
    check("/", "GET /icon.svg", &["Content-Type: image/svg+xml\r\n"]);
}

#[test]
fn who_accepts_brotli_gets_it_where_it_was_asked_for() {
    let get = |sending, path: &str, accepted: &str| {
        let request = format!("GET {path} HTTP/1.1\r\nAccept-Encoding: {accepted}");
        ask_for(sending, "/", &request)
    };
    for path in [
        "/",
        "/start.js",
        "/program.wasm",
        "/icon.svg",
        "/manifest.webmanifest",
    ] {
        let answer = get(Sending::Brotli, path, "gzip, deflate, br;q=0.9, zstd");
        assert!(answer.contains("Content-Encoding: br\r\n"), "{answer}");
        assert!(answer.contains("Vary: Accept-Encoding\r\n"), "{answer}");
    }
    for answer in [
        get(Sending::Plain, "/start.js", "br"),
        get(Sending::Brotli, "/start.js", "gzip, br;q=0"),
        get(Sending::Brotli, "/icon.png", "br"),
    ] {
        assert!(!answer.contains("Content-Encoding"), "{answer}");
    }
    assert!(get(Sending::Brotli, "/start.js", "gzip").ends_with("export {}"));
}

#[test]
fn the_length_is_said_before() {
    check("/", "GET /start.js", &["Content-Length: 9\r\n"]);
    let large = folder();
    let site = large.path().join("site");
    fs::write(site.join("large.js"), vec![b' '; 100_000]).unwrap();
    let server = Server::start(&site, "/", Sending::Plain, listen(0).unwrap()).unwrap();
    let mut stream = connect(&server);
    write!(
        stream,
        "HEAD /large.js HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
    )
    .unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    assert!(answer.contains("Content-Length: 100000\r\n"), "{answer}");
    assert!(answer.ends_with("\r\n\r\n"), "{answer}");
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

/// Browsers open connections ahead of their requests and keep them after; none may keep another one waiting.
#[test]
fn every_connection_is_answered_while_others_stay_open() {
    let folder = folder();
    let site = folder.path().join("site");
    let server = Server::start(&site, "/", Sending::Plain, listen(0).unwrap()).unwrap();
    for round in 0..8 {
        let mut streams: Vec<TcpStream> = (0..32).map(|_| connect(&server)).collect();
        for (number, stream) in streams.iter_mut().enumerate() {
            stream
                .set_read_timeout(Some(std::time::Duration::from_secs(20)))
                .unwrap();
            write!(stream, "GET /start.js HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
            let mut answer = [0; 8];
            let read = stream.read_exact(&mut answer);
            assert!(
                read.is_ok(),
                "connection {number} of round {round}: {read:?}"
            );
        }
    }
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
