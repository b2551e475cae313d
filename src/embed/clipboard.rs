//! Copying a quote, a finding or a cell, written in the form that is chosen on the page. The browser may refuse; then
//! the store is told, and selects what was to be copied instead.

use std::rc::Rc;

use assessment_model::locale::Locale;
use assessment_model::matrix::Matrix;
use assessment_model::state::{Action, Taken};
use assessment_model::takeaway::{Form, TakeAway};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use super::elements::chosen;
use super::store::Store;

/// Puts something on the clipboard and reports how it ended.
pub(super) fn copy(store: &Rc<Store>, root: &Element, taken: Taken) {
    let text = text(&store.matrix(), &store.locale(), root, taken);
    let store = Rc::clone(store);
    spawn_local(async move {
        let ended = write(&text).await;
        store.apply(Action::CopyEnded(taken, ended));
    });
}

/// What is copied. There are no links back to the page: a copy says the cell's address in words.
fn text(matrix: &Matrix, locale: &Locale, root: &Element, taken: Taken) -> String {
    let chosen = chosen(root, "data-format").unwrap_or_default();
    let form = match chosen.as_str() {
        "markdown" => Form::Markdown,
        "html" => Form::Html,
        _ => Form::Plain,
    };
    let away = TakeAway::new(matrix, None, locale);
    let findings = &matrix.dataset().findings;
    match taken {
        Taken::Quote(id) => {
            let finding = &findings[id.finding];
            let quote = &finding.quotes[id.quote];
            match chosen.as_str() {
                "citation" => away.reference(finding, quote, form),
                _ => away.quote(finding, quote, form),
            }
        }
        Taken::Finding(nth) => away.finding(&findings[nth], form),
        Taken::Cell(cell) => away.cell(matrix.cell(cell), form),
    }
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
