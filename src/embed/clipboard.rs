//! Copying a quote with its citation. The browser may refuse; then the store is told, and selects the quote instead.

use std::rc::Rc;

use assessment_model::citation::citation;
use assessment_model::state::{Action, QuoteId};
use wasm_bindgen_futures::{JsFuture, spawn_local};

use super::store::Store;

/// Puts the quote and its citation on the clipboard and reports how it ended.
pub(super) fn copy(store: &Rc<Store>, id: QuoteId) {
    let matrix = store.matrix();
    let dataset = matrix.dataset();
    let finding = &dataset.findings[id.finding];
    let text = citation(dataset, finding, &finding.quotes[id.quote]);
    let store = Rc::clone(store);
    spawn_local(async move {
        let taken = write(&text).await;
        store.apply(Action::CopyEnded(id, taken));
    });
}

async fn write(text: &str) -> bool {
    let Some(window) = web_sys::window() else {
        return false;
    };
    let clipboard = window.navigator().clipboard();
    // Pages that are not secure contexts have no clipboard object, whatever its type says.
    if wasm_bindgen::JsValue::is_falsy(&clipboard) {
        return false;
    }
    JsFuture::from(clipboard.write_text(text)).await.is_ok()
}
