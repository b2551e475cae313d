//! How a request is answered: with a file, a redirection to the folder's own address, or a refusal.

use std::path::Path;
use std::{fs, io};

use tiny_http::{Header, Method, Request, Response, StatusCode};

use super::site::{Site, Target, media_type};

/// What the page must run under, word for word as published in the documentation. `manifest-src` is for installing
/// the stand-alone page; embed.html and the fragments do without.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

const HEADERS: [(&str, &str); 3] = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-cache"),
];

/// What is sent.
type Answer = Response<io::Cursor<Vec<u8>>>;

/// Answers a request.
pub(super) fn answer(site: &Site, request: Request) -> io::Result<()> {
    if !matches!(request.method(), Method::Get | Method::Head) {
        let refusal = text(405, "only GET and HEAD\n").with_header(header("Allow", "GET, HEAD"));
        return request.respond(refusal);
    }
    match site.target(request.url()) {
        Target::File(path) => match file(site, &path, &request) {
            Ok(response) => request.respond(response),
            Err(_) => request.respond(text(404, "not found\n")),
        },
        Target::Elsewhere(address) => {
            request.respond(text(308, "over there\n").with_header(header("Location", &address)))
        }
        Target::Nothing => request.respond(text(404, "not found\n")),
    }
}

fn file(site: &Site, path: &Path, request: &Request) -> io::Result<Answer> {
    let compressed = site.compressed.get(path);
    let (content, encoded) = match compressed.filter(|_| accepts_brotli(request)) {
        Some(compressed) => (compressed.clone(), true),
        None => (fs::read(path)?, false),
    };
    let mut response = Response::from_data(content)
        // Never in chunks, so that the length is known before the end.
        .with_chunked_threshold(usize::MAX)
        .with_header(header("Content-Type", media_type(path)));
    for (name, value) in HEADERS {
        response.add_header(header(name, value));
    }
    if compressed.is_some() {
        response.add_header(header("Vary", "Accept-Encoding"));
    }
    if encoded {
        response.add_header(header("Content-Encoding", "br"));
    }
    Ok(response)
}

fn accepts_brotli(request: &Request) -> bool {
    request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"))
        .flat_map(|header| header.value.as_str().split(','))
        .any(|accepted| {
            let (name, quality) = accepted.split_once(';').unwrap_or((accepted, ""));
            name.trim() == "br" && !matches!(quality.trim(), "q=0" | "q=0.0")
        })
}

fn text(status: u16, words: &str) -> Answer {
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
