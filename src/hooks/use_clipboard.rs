//! Copying a quote, a finding or a cell in the chosen format. The browser may refuse.

use assessment_model::address::CopyTarget;
use assessment_model::export::{Exporter, Format};
use assessment_model::locale::Locale;
use assessment_model::matrix::Matrix;
use assessment_model::state::Action;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::context::RenderContext;
use crate::store::{CopyFormat, Message, Store};

/// Returns a callback that copies a target and reports the outcome to the store.
#[hook]
pub(crate) fn use_clipboard(
    store: &UseReducerHandle<Store>,
    ctx: &RenderContext,
) -> Callback<CopyTarget> {
    use_callback((store.format, ctx.clone()), |target, (format, ctx)| {
        let text = copy_text(&ctx.matrix, &ctx.locale, *format, target);
        let dispatch = ctx.dispatch.clone();
        spawn_local(async move {
            let accepted = write_text(&text).await;
            dispatch.emit(Message::Act(Action::CopyEnded(target, accepted)));
        });
    })
}

/// Writes a copy. It has no links back to the page, but the cell's address in words.
fn copy_text(matrix: &Matrix, locale: &Locale, chosen: CopyFormat, target: CopyTarget) -> String {
    let format = match chosen {
        CopyFormat::Markdown => Format::Markdown,
        CopyFormat::Html => Format::Html,
        CopyFormat::Plain | CopyFormat::Citation => Format::Plain,
    };
    let exporter = Exporter::new(matrix, None, locale);
    let findings = &matrix.dataset().findings;
    match target {
        CopyTarget::Quote(id) => {
            let finding = &findings[id.finding];
            let quote = &finding.quotes[id.quote];
            match chosen {
                CopyFormat::Citation => exporter.reference(finding, quote, format),
                _ => exporter.quote(finding, quote, format),
            }
        }
        CopyTarget::Finding(nth) => exporter.finding(&findings[nth], format),
        CopyTarget::Cell(cell) => exporter.cell(matrix.cell(cell), format),
    }
}

/// Puts a text on the clipboard. Returns whether the browser accepted it.
pub(crate) async fn write_text(text: &str) -> bool {
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
