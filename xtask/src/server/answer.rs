//! How a request is answered: with a file, a redirection to the folder's own address, or a refusal.

use std::convert::Infallible;
use std::path::Path;
use std::{fs, io};

use http_body_util::Full;
use hyper::body::{Bytes, Incoming};
use hyper::header::{
    ACCEPT_ENCODING, ACCESS_CONTROL_ALLOW_ORIGIN, ALLOW, CACHE_CONTROL, CONTENT_ENCODING,
    CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderName, HeaderValue, LOCATION, VARY,
    X_CONTENT_TYPE_OPTIONS,
};
use hyper::{Method, Request, Response, StatusCode};

use super::site::{Site, Target, media_type};

/// What the page must run under, word for word as published in the documentation. `manifest-src` is for installing
/// the stand-alone page; embed.html and the fragments do without.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self'; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'";

const HEADERS: [(HeaderName, &str); 3] = [
    (CONTENT_SECURITY_POLICY, POLICY),
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (CACHE_CONTROL, "no-cache"),
];

/// What is sent: whole, so that its length is known before the end.
type Answer = Response<Full<Bytes>>;

/// Answers a request.
pub(super) fn answer(site: &Site, request: &Request<Incoming>) -> Result<Answer, Infallible> {
    if ![Method::GET, Method::HEAD].contains(request.method()) {
        let mut refusal = text(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD\n");
        set(&mut refusal, ALLOW, "GET, HEAD");
        return Ok(refusal);
    }
    let nothing = || text(StatusCode::NOT_FOUND, "not found\n");
    Ok(match site.target(request.uri().path()) {
        Target::File(path) => file(site, &path, request).unwrap_or_else(|_| nothing()),
        Target::Elsewhere(address) => {
            let mut there = text(StatusCode::PERMANENT_REDIRECT, "over there\n");
            set(&mut there, LOCATION, &address);
            there
        }
        Target::Nothing => nothing(),
    })
}

fn file(site: &Site, path: &Path, request: &Request<Incoming>) -> io::Result<Answer> {
    let compressed = site.compressed.get(path);
    let (content, encoded) = match compressed.filter(|_| accepts_brotli(request)) {
        Some(compressed) => (compressed.clone(), true),
        None => (fs::read(path)?, false),
    };
    let mut response = with_headers(content.into(), media_type(path));
    if !site.policy {
        response.headers_mut().remove(CONTENT_SECURITY_POLICY);
        // For frames without an origin: to them every file is somebody else's.
        set(&mut response, ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    }
    if compressed.is_some() {
        set(&mut response, VARY, "Accept-Encoding");
    }
    if encoded {
        set(&mut response, CONTENT_ENCODING, "br");
    }
    Ok(response)
}

fn accepts_brotli(request: &Request<Incoming>) -> bool {
    request
        .headers()
        .get_all(ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|accepted| {
            let (name, quality) = accepted.split_once(';').unwrap_or((accepted, ""));
            name.trim() == "br" && !matches!(quality.trim(), "q=0" | "q=0.0")
        })
}

fn text(status: StatusCode, words: &'static str) -> Answer {
    let mut response = with_headers(words.into(), "text/plain; charset=utf-8");
    *response.status_mut() = status;
    response
}

fn with_headers(content: Bytes, media: &str) -> Answer {
    let mut response = Response::new(Full::new(content));
    set(&mut response, CONTENT_TYPE, media);
    for (name, value) in HEADERS {
        set(&mut response, name, value);
    }
    response
}

fn set(response: &mut Answer, name: HeaderName, value: &str) {
    let value = HeaderValue::from_str(value)
        .unwrap_or_else(|_| unreachable!("{name}: {value} is no header; both are ours and ASCII"));
    response.headers_mut().insert(name, value);
}
