//! One disagreement in its home cell: what differs, in our words, and the differing words themselves side by side.

use assessment_model::dataset::{Dataset, Side};
use assessment_model::locale::ENGLISH;
use assessment_model::voice;
use yew::prelude::*;

use super::links::disagreement_target;
use super::quote::source_link;
use super::text::{data_dir, data_lang, format_message, heading_tag, marked, text};
use crate::context::RenderContext;

/// Renders the disagreement at this index of the data set, with a heading of this level.
pub(super) fn disagreement(ctx: &RenderContext, index: usize, level: u8) -> Html {
    let dataset = ctx.matrix.dataset();
    let record = &dataset.disagreements[index];
    let sides = record
        .sides
        .iter()
        .map(|side| self::side(ctx, dataset, side));
    html! {
        <article
            key={record.id.clone()}
            class="am-disagreement"
            part="disagreement"
            id={ctx.id(&disagreement_target(&record.id))}
            data-disagreement={record.id.clone()}
        >
            <@{heading_tag(level)} class="am-finding-title">{ text(record.heading(&ctx.locale)) }</@>
            <p class="am-text" lang={data_lang(ctx)} dir={data_dir(ctx)}>
                { marked(ctx, &record.summary) }
            </p>
            <ul class="am-sides">{ for sides }</ul>
        </article>
    }
}

fn side(ctx: &RenderContext, dataset: &Dataset, side: &Side) -> Html {
    let voice = voice::of_side(dataset, side);
    html! {
        <li class="am-side">
            <q lang={ENGLISH} dir="auto">{ marked(ctx, &side.words) }</q>
            <span class="am-side-voice">{ format_message(ctx, voice.phrase()) }</span>
            { source_link(ctx, &side.source) }
        </li>
    }
}
