//! The page's address: one step of history per opened or closed cell.
//!
//! Only for pages that asked for it; an embedded matrix never touches its host's address.

/// Makes this the page's address without loading or scrolling anything.
pub(super) fn push(address: Option<String>) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let url = match address {
        Some(address) => format!("#{address}"),
        None => {
            let mut url = window.location().href().unwrap_or_default();
            url.truncate(url.find('#').unwrap_or(url.len()));
            url
        }
    };
    if let Ok(history) = window.history() {
        // Refused in documents without an address of their own (srcdoc, opaque origins): then there is none to keep.
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
    }
}
