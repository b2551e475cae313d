//! Downloads of what the filter finds, as CSV and JSON.

use assessment_import::{reading, selection, table};
use assessment_model::filter::{Filter, hits};
use assessment_model::locale::Value;
use assessment_model::message;
use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};
use yew::prelude::*;

use crate::context::RenderContext;
use crate::store::Message;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileFormat {
    /// A table, one row for each quote and each silence.
    Csv,
    /// Data of the same schema.
    Json,
}

/// Returns a callback that saves the findings found as a file, and announces it.
#[hook]
pub(crate) fn use_downloads(ctx: &RenderContext, filter: &Filter) -> Callback<FileFormat> {
    let inputs = (ctx.clone(), filter.clone());
    use_callback(inputs, |format, (ctx, filter)| {
        let dataset = ctx.matrix.dataset();
        let found = hits(&ctx.matrix, filter).findings;
        let found = dataset
            .findings
            .iter()
            .zip(found)
            .filter(|(_, found)| *found);
        let names: Vec<String> = found.map(|(finding, _)| finding.id.clone()).collect();
        // Everything includes the declared silences, which have no id of their own.
        let everything = names.len() == dataset.findings.len() && filter.is_empty();
        // Ids of the data name something in it.
        let chosen = reading::chosen(dataset, (!everything).then_some(&names)).unwrap_or_default();
        let (name, kind, text) = match format {
            FileFormat::Csv => (
                "assessments.csv",
                "text/csv",
                table::csv_of(dataset, &chosen),
            ),
            FileFormat::Json => {
                let part = selection::part(dataset.clone(), &chosen);
                (
                    "assessments.json",
                    "application/json",
                    assessment_import::to_json(&part).unwrap_or_default(),
                )
            }
        };
        let done = match save(name, kind, &text) {
            Ok(()) => message::SAVED.with([Value::Given(name), Value::Count(names.len())]),
            Err(_) => message::FAILED.with([Value::Given(name)]),
        };
        ctx.dispatch.emit(Message::Announce(ctx.locale.say(done)));
    })
}

fn save(name: &str, kind: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let parts = Array::of1(&text.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let link: HtmlAnchorElement = gloo_utils::document().create_element("a")?.unchecked_into();
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}
