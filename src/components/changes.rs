//! The view of changes: a table of actors by steps from one election to the next, with an entry for each column that
//! opens both sides.
//!
//! The sentences claim no more than the kinds of [`assessment_model::change`]: only a source can say that something is
//! as it was, and where the sources are silent, nothing is said to have stopped. Roles are written out although the
//! elements imply them: browsers drop a table's meaning when its `display` changes.

use assessment_model::address::address;
use assessment_model::change::{Change, Kind, Side, changes, steps};
use assessment_model::dataset::Column;
use assessment_model::filter::Filter;
use assessment_model::locale::{ENGLISH, Phrase, Value};
use assessment_model::message;
use yew::prelude::*;

use super::links::{cell_link, disagreement_line, finding_line};
use super::quote::source_link;
use super::text::{data_text, format_message, marked, t, text, visually_hidden};
use crate::context::RenderContext;

/// A column of an actor: its change in each step, where the filter leaves it.
struct Line {
    column: Column,
    changes: Vec<Option<Change>>,
}

/// Renders the table, with the rows and steps that the filter leaves.
pub(super) fn changes_of_all(ctx: &RenderContext, filter: &Filter) -> Html {
    let rows: Vec<(usize, Vec<Line>)> = (0..ctx.matrix.dataset().actors.len())
        .map(|actor| (actor, lines(ctx, filter, actor)))
        .filter(|(_, lines)| !lines.is_empty())
        .collect();
    if rows.is_empty() {
        return Html::default();
    }
    let in_step = |nth: usize| {
        let mut lines = rows.iter().flat_map(|(_, lines)| lines);
        lines.any(|line| line.changes[nth].is_some())
    };
    let shown: Vec<(usize, [usize; 2])> = (steps(&ctx.matrix).into_iter().enumerate())
        .filter(|(nth, _)| in_step(*nth))
        .collect();
    let heads = shown.iter().map(|&(nth, step)| {
        html! {
            <th key={nth} role="columnheader" scope="col" class="am-change-step">
                { format_message(ctx, years(ctx, step)) }
            </th>
        }
    });
    html! {
        <>
            <p class="am-note">{ t(ctx, message::CHANGES_WHY) }</p>
            <table role="table" class="am-changes" data-steps={shown.len().to_string()}>
                <caption class="am-hidden">{ t(ctx, message::VIEW_CHANGES) }</caption>
                <thead role="rowgroup">
                    <tr role="row" class="am-change-row">
                        <th role="columnheader" scope="col" class="am-change-corner">
                            { t(ctx, message::ACTOR) }
                        </th>
                        { for heads }
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    { for rows.iter().map(|(actor, lines)| row(ctx, *actor, lines, &shown)) }
                </tbody>
            </table>
        </>
    }
}

/// Returns the columns of an actor of which the filter leaves a step.
fn lines(ctx: &RenderContext, filter: &Filter, actor: usize) -> Vec<Line> {
    let hits = ctx.search.as_deref().map(|search| &search.hits);
    let line = |&column: &Column| {
        let left = hits.map(|hits| hits.leave_steps(&ctx.matrix, filter, actor, column));
        let changes = changes(&ctx.matrix, actor, column).into_iter().enumerate();
        let changes = changes.map(|(nth, change)| {
            let left = left.as_ref().is_none_or(|left| left[nth]);
            left.then_some(change)
        });
        let changes = changes.collect();
        Line { column, changes }
    };
    let lines = ctx.matrix.columns().iter().map(line);
    lines
        .filter(|line| line.changes.iter().any(Option::is_some))
        .collect()
}

/// Renders an actor's name and a cell for each step.
fn row(ctx: &RenderContext, actor: usize, lines: &[Line], steps: &[(usize, [usize; 2])]) -> Html {
    let record = &ctx.matrix.dataset().actors[actor];
    let cells = steps.iter().map(|&(nth, step)| {
        let entries = lines.iter().map(|line| match &line.changes[nth] {
            Some(change) => entry(ctx, change),
            // It keeps the place of what the filter leaves out.
            None => html! { <p key={line.column.id()} class="am-change"></p> },
        });
        let name = ctx.locale.say(years(ctx, step));
        html! { <td key={nth} role="cell" class="am-change-cell" data-step={name}>{ for entries }</td> }
    });
    html! {
        <tr key={record.id.clone()} role="row" class="am-change-row">
            <th role="rowheader" scope="row" class="am-change-actor">{ data_text(ctx, &record.name) }</th>
            { for cells }
        </tr>
    }
}

/// Names a step: the years of two elections.
fn years(ctx: &RenderContext, step: [usize; 2]) -> Phrase<'static> {
    let elections = &ctx.matrix.dataset().elections;
    let years = step.map(|election| Value::Count(elections[election].year.into()));
    message::CHANGE_YEARS.with(years)
}

/// Renders the change of one column in a line that opens both sides. What the articles mention for neither year has
/// nothing to open. Of the entries that would open in the same place, one is open.
fn entry(ctx: &RenderContext, change: &Change) -> Html {
    let matrix = &ctx.matrix;
    let cell = change.after.cell;
    let key = cell.column.id();
    let step = years(ctx, [change.before.cell.election, cell.election]);
    let actor = &matrix.dataset().actors[cell.actor];
    let line = html! {
        <>
            <span class="am-hidden">
                { data_text(ctx, &actor.name) }
                { t(ctx, message::COMMA) }
                { format_message(ctx, step) }
                { t(ctx, message::COMMA) }
            </span>
            <span class="am-change-column">{ t(ctx, cell.column.name()) }</span>
            { visually_hidden(ctx, message::COLON) }
            <span class="am-change-mark" aria-hidden="true">{ text(change.mark()) }</span>
            { format_message(ctx, change.name(matrix)) }
        </>
    };
    let target = address(matrix, cell);
    if change.is_silent() {
        return html! { <p {key} class="am-change" data-entry={target}>{ line }</p> };
    }
    let name = ctx.id(&format!("change-{}-{key}", actor.id));
    html! {
        <details {key} class="am-change" {name} data-entry={target}>
            <summary class="am-change-line">{ line }</summary>
            <div class="am-change-body">
                <p class="am-note">{ format_message(ctx, change.meaning(matrix)) }</p>
                { for change.saying.iter().map(|&finding| finding_line(ctx, finding)) }
                if !change.disagreements.is_empty() {
                    <p class="am-note">{ t(ctx, message::CHANGE_DISPUTED) }</p>
                    { for change.disagreements.iter().map(|&nth| disagreement_line(ctx, nth)) }
                }
                if change.kind != Kind::NoSource {
                    <div class="am-pair">
                        { side(ctx, &change.before) }
                        { side(ctx, &change.after) }
                    </div>
                }
            </div>
        </details>
    }
}

/// Renders one side: the findings that its cell's summary names, each with a quote, then the rest, with links into the
/// cell.
fn side(ctx: &RenderContext, side: &Side) -> Html {
    let silent = match side.not_reported {
        true => side.cell.column.not_reported(),
        false => message::SILENT,
    };
    let more = message::MORE.with([Value::Count(side.rest.len())]);
    html! {
        <div class="am-pair-side">
            <p class="am-pair-title">{ cell_link(ctx, side.cell) }</p>
            if side.leading.is_empty() {
                <p class="am-note">{ t(ctx, silent) }</p>
            }
            { for side.leading.iter().map(|&finding| quoted(ctx, finding)) }
            if !side.rest.is_empty() {
                <details class="am-rest">
                    <summary class="am-summary-line">{ format_message(ctx, more) }</summary>
                    { for side.rest.iter().map(|&finding| finding_line(ctx, finding)) }
                </details>
            }
        </div>
    }
}

/// Renders a finding in a line, with its first quote.
fn quoted(ctx: &RenderContext, finding: usize) -> Html {
    let record = &ctx.matrix.dataset().findings[finding];
    html! {
        <div key={record.id.clone()} class="am-quoted">
            { finding_line(ctx, finding) }
            if let Some(quote) = record.quotes.first() {
                <blockquote lang={ENGLISH} dir="auto">{ marked(ctx, &quote.exact) }</blockquote>
                { source_link(ctx, &quote.source) }
            }
        </div>
    }
}
