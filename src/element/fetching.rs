//! Files that the program fetches.

use assessment_import::limits;
use gloo_net::http::{Request, Response};
use js_sys::{Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::ReadableStreamDefaultReader;

/// Fetches a file. An answer that is none is an error.
pub(super) async fn fetch(url: &str) -> Result<Response, gloo_net::Error> {
    let answer = Request::get(url).send().await?;
    match answer.ok() {
        true => Ok(answer),
        false => Err(gloo_net::Error::GlooError(format!(
            "{url} answered {}",
            answer.status()
        ))),
    }
}

/// Returns the text of an answer. Reading stops beyond the limit of own data, which then refuses what has been read.
pub(super) async fn text(answer: &Response) -> Result<String, JsValue> {
    let mut bytes = Vec::new();
    if let Some(body) = answer.body() {
        let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
        // A UTF-16 unit takes at most three bytes.
        while bytes.len() <= 3 * limits::TOTAL {
            let read = JsFuture::from(reader.read()).await?;
            let Ok(chunk) = Reflect::get(&read, &"value".into())?.dyn_into::<Uint8Array>() else {
                break;
            };
            bytes.extend(chunk.to_vec());
        }
        // An error of the network has been returned already.
        let _ = reader.cancel();
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}
