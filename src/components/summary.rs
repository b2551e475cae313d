//! The lines above the matrix: title, summary, date, and the selection.

use assessment_model::locale::Value;
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::text::{data_dir, data_lang, format_message, heading_tag, text};
use crate::context::use_render_context;

/// Title, summary and date of the data.
#[component]
pub(crate) fn Summary() -> Html {
    let ctx = use_render_context();
    let dataset = ctx.matrix.dataset();
    let (lang, dir) = (data_lang(&ctx), data_dir(&ctx));
    let selection = (!ctx.options.whole).then(|| wording::selection(&ctx.locale, &ctx.matrix));
    html! {
        <>
            <@{heading_tag(ctx.options.level)} class="am-title" part="title" {lang} {dir}>
                { text(&dataset.title) }
            </@>
            <p class="am-summary" part="summary" {lang} {dir}>{ text(&dataset.summary) }</p>
            <p class="am-as-of" part="as-of">{ format_message(&ctx, wording::as_of(dataset)) }</p>
            if let Some([actors, years, columns]) = &selection {
                <p class="am-as-of" part="as-of">
                    { format_message(&ctx, message::SELECTION.with([
                        Value::Given(actors),
                        Value::Words(years),
                        Value::Words(columns),
                    ])) }
                </p>
            }
        </>
    }
}
