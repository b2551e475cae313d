//! The view of disagreements and denials: what the sources disagree on, by kind, then the answers of the accused, then the
//! disagreements about wording alone, folded.
//!
//! The sides stand face to face, each with the whole quote in which its words stand, with links into the cells that the
//! disagreement bears on.
//!
//! In a cell's detail a disagreement is short, because the quotes stand above it ([`super::disagreement`]).

use assessment_model::dataset::{Disagreement, DisagreementKind, Rank, Side};
use assessment_model::locale::{ENGLISH, Value};
use assessment_model::matrix::Cell;
use assessment_model::message;
use assessment_model::voice;
use assessment_model::wording;
use yew::prelude::*;

use super::answers::answers_of_all;
use super::links::cell_links;
use super::quote::source_link;
use super::text::{data_dir, data_lang, format_message, heading_tag, marked, t, text};
use crate::context::RenderContext;

/// Renders all disagreements and answers, under headings of this level.
pub(super) fn disagreements(ctx: &RenderContext, level: u8) -> Html {
    let is_folded = |kind: &DisagreementKind| kind.rank() == Rank::Low;
    let of_rank = |folded: bool| {
        let kinds = DisagreementKind::ALL.into_iter();
        let kinds = kinds.filter(move |kind| is_folded(kind) == folded);
        kinds.map(move |kind| of_kind(ctx, kind, level, folded))
    };
    html! {
        <div class="am-differences">
            { for of_rank(false) }
            { answers_of_all(ctx, level) }
            { for of_rank(true) }
        </div>
    }
}

/// Renders the disagreements of a kind that the filter leaves, with their number.
fn of_kind(ctx: &RenderContext, kind: DisagreementKind, level: u8, folded: bool) -> Html {
    let hits = ctx.search.as_deref().map(|search| &search.hits);
    let records = ctx.matrix.dataset().disagreements.iter().enumerate();
    let records = records.filter(|(_, record)| {
        let is_left = || hits.is_none_or(|hits| hits.leave_disagreement(&ctx.matrix, record));
        record.kind == kind && is_left()
    });
    let entries = records.map(|(index, record)| entry(ctx, index, record, level + 1));
    let entries: Vec<Html> = entries.collect();
    if entries.is_empty() {
        return Html::default();
    }
    let name = Value::Words(ctx.locale.text(kind.name()));
    let title = message::DIFFERENCES_OF_KIND.with([name, Value::Count(entries.len())]);
    let title = html! {
        <@{heading_tag(level)} class="am-group-title">{ format_message(ctx, title) }</@>
    };
    if folded {
        return html! {
            <details key={kind.id()} class="am-entries am-folded">
                <summary class="am-summary-line">{ title }</summary>
                { for entries }
            </details>
        };
    }
    html! {
        <div key={kind.id()} class="am-entries">
            { title }
            { for entries }
        </div>
    }
}

fn entry(ctx: &RenderContext, index: usize, record: &Disagreement, level: u8) -> Html {
    let bears = |cell: &&Cell| cell.disagreements.contains(&index);
    let cells = ctx.matrix.cells().iter().filter(bears).map(|cell| cell.id);
    let cells: Vec<_> = cells.collect();
    html! {
        <article key={record.id.clone()} class="am-disagreement" data-entry={record.id.clone()}>
            <@{heading_tag(level)} class="am-finding-title">{ place(ctx, record) }</@>
            <p class="am-text" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ marked(ctx, &record.summary) }</p>
            <div class="am-sides">{ for record.sides.iter().map(|side| self::side(ctx, side)) }</div>
            { cell_links(ctx, &cells) }
        </article>
    }
}

/// Renders whom and which election it is about: what its first side says.
fn place(ctx: &RenderContext, record: &Disagreement) -> Html {
    let dataset = ctx.matrix.dataset();
    let first = record.sides.first();
    let finding = first.and_then(|side| dataset.findings.iter().find(|f| f.id == side.finding));
    let actor = finding.and_then(|finding| finding.actor.as_deref());
    let actor = actor.and_then(|id| dataset.actors.iter().find(|actor| actor.id == id));
    let actor = match actor {
        Some(actor) => Value::Given(&actor.name),
        None => Value::Words(ctx.locale.text(message::GENERAL_ACTORS)),
    };
    let place = match finding.and_then(|finding| finding.election) {
        Some(year) => message::PLACE.with([actor, Value::Count(year.into())]),
        None => message::ITSELF.with([actor]),
    };
    format_message(ctx, place)
}

/// Renders one side: who says it, when, in which article, and the quote with the differing words marked.
fn side(ctx: &RenderContext, side: &Side) -> Html {
    let dataset = ctx.matrix.dataset();
    let finding = dataset.findings.iter().find(|f| f.id == side.finding);
    let quotes = finding.into_iter().flat_map(|finding| &finding.quotes);
    let mut exact = quotes
        .filter(|quote| quote.source == side.source)
        .map(|quote| quote.exact.as_str())
        .filter(|exact| exact.contains(&side.words));
    // Checked data has its words in a quote; of other data at least the words are shown.
    let exact = exact.next().unwrap_or(&side.words);
    let (before, after) = exact.split_once(&side.words).unwrap_or_default();
    // The finding's date is that of its own speaker.
    let when = finding.filter(|_| side.speaker.is_none());
    let when = when.map(|finding| wording::when(&finding.attribution.stated));
    html! {
        <figure class="am-side">
            <blockquote lang={ENGLISH} dir="auto">
                { text(before) }
                <mark class="am-words">{ text(&side.words) }</mark>
                { text(after) }
            </blockquote>
            <figcaption class="am-caption">
                <span class="am-side-voice">
                    { format_message(ctx, voice::of_side(dataset, side).phrase()) }
                    if let Some(when) = when {
                        { t(ctx, message::COMMA) }
                        { format_message(ctx, when) }
                    }
                    { t(ctx, message::STOP) }
                </span>
                { source_link(ctx, &side.source) }
            </figcaption>
        </figure>
    }
}
