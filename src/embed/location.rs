//! The page's address, and the steps of its history.
//!
//! Only for pages that asked for it; an embedded matrix never touches its host's address.

use assessment_model::state::Entry;
use wasm_bindgen::JsValue;

/// Makes this link the page's address without loading or scrolling anything. An address that is the page's already is
/// no new step.
pub(super) fn write(link: &str, entry: Entry) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(mut url), Ok(history)) = (window.location().href(), window.history()) else {
        return;
    };
    let before = url.find('#').unwrap_or(url.len());
    if url.get(before + 1..).unwrap_or_default() == link {
        return;
    }
    url.truncate(before);
    if !link.is_empty() {
        url.push('#');
        url.push_str(link);
    }
    // Refused in documents without an address of their own (srcdoc, opaque origins): then there is none to keep.
    // Refused, too, by engines that count (WebKit: 100 in half a minute): the next one is written.
    let _ = match entry {
        Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        Entry::Same => {
            // What a page has noted with this step stays.
            let noted = history.state().unwrap_or(JsValue::NULL);
            history.replace_state_with_url(&noted, "", Some(&url))
        }
    };
}
