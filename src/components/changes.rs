//! The view of changes: for each actor and column from one election to the next, with links to the findings that compare.
//!
//! The sentences claim no more than the kinds of [`assessment_model::change`]: only a source can say that something is
//! as it was, and where the sources are silent, nothing is said to have stopped.

use assessment_model::change::{Change, Kind, Side, changes};
use assessment_model::dataset::Column;
use assessment_model::filter::Filter;
use assessment_model::locale::Value;
use assessment_model::message;
use yew::prelude::*;

use super::legend::mark;
use super::links::{cell_link, finding_line};
use super::text::{data_text, format_message, heading_tag, t};
use crate::context::RenderContext;

/// Renders all actors, under headings of this level.
pub(super) fn changes_of_all(ctx: &RenderContext, filter: &Filter, level: u8) -> Html {
    let actors = ctx.matrix.dataset().actors.iter().enumerate();
    let actors = actors.map(|(nth, actor)| {
        let columns = ctx.matrix.columns().iter();
        let columns = columns.filter_map(|&column| of_column(ctx, filter, nth, column, level + 1));
        let columns: Vec<Html> = columns.collect();
        if columns.is_empty() {
            return Html::default();
        }
        html! {
            <div key={actor.id.clone()} class="am-entries">
                <@{heading_tag(level)} class="am-group-title">{ data_text(ctx, &actor.name) }</@>
                { for columns }
            </div>
        }
    });
    html! { <div class="am-changes">{ for actors }</div> }
}

/// Renders one column of an actor, from election to election; nothing where the filter leaves no step. Where the sources
/// are silent throughout, that is one line.
fn of_column(
    ctx: &RenderContext,
    filter: &Filter,
    actor: usize,
    column: Column,
    level: u8,
) -> Option<Html> {
    let hits = ctx.search.as_deref().map(|search| &search.hits);
    let left = hits.map(|hits| hits.leave_steps(&ctx.matrix, filter, actor, column));
    let steps = changes(&ctx.matrix, actor, column);
    let silent = steps.iter().all(|step| step.kind == Kind::NoSource);
    let judged = |step: &Change| step.after.not_reported || step.before.not_reported;
    let note = match steps.iter().any(judged) {
        true => message::NOT_STATED_THROUGHOUT,
        false => message::SILENT_THROUGHOUT,
    };
    let shown = steps.iter().enumerate();
    let shown = shown.filter(|(nth, _)| left.as_ref().is_none_or(|left| left[*nth]));
    let shown: Vec<Html> = shown.map(|(_, step)| self::step(ctx, step)).collect();
    (!shown.is_empty()).then(|| {
        html! {
            <section key={column.id()} class="am-change" data-entry="">
                <@{heading_tag(level)} class="am-finding-title">{ t(ctx, column.name()) }</@>
                if silent {
                    <p class="am-note">{ t(ctx, note) }</p>
                } else {
                    <ol class="am-steps">{ for shown }</ol>
                }
            </section>
        }
    })
}

/// Renders one step from an election to the next.
fn step(ctx: &RenderContext, change: &Change) -> Html {
    let dataset = ctx.matrix.dataset();
    let year = |side: &Side| dataset.elections[side.cell.election].year;
    let name = ctx.locale.say(change.name(&ctx.matrix));
    let title = message::CHANGE.with([
        Value::Count(year(&change.before).into()),
        Value::Count(year(&change.after).into()),
        Value::Words(&name),
    ]);
    html! {
        <li class="am-step" data-step="">
            <p class="am-step-title">{ format_message(ctx, title) }</p>
            <p class="am-note">{ format_message(ctx, change.meaning(&ctx.matrix)) }</p>
            { for change.saying.iter().map(|&finding| finding_line(ctx, finding)) }
            if !change.disagreements.is_empty() {
                <p class="am-note">{ t(ctx, message::CHANGE_DISPUTED) }</p>
            }
            if change.kind != Kind::NoSource {
                <div class="am-pair">
                    { side(ctx, &change.before) }
                    { side(ctx, &change.after) }
                </div>
            }
        </li>
    }
}

/// Renders one side in the words of its cell's summary, then the rest, with a link into the cell.
fn side(ctx: &RenderContext, side: &Side) -> Html {
    let line = |&finding: &usize| {
        let record = &ctx.matrix.dataset().findings[finding];
        html! {
            <li key={record.id.clone()} class="am-item">
                { for record.direction.map(mark) }
                { data_text(ctx, &record.label) }
            </li>
        }
    };
    let silent = match side.not_reported {
        true => side.cell.column.not_reported(),
        false => message::SILENT,
    };
    let more = message::MORE.with([Value::Count(side.rest.len())]);
    html! {
        <div class="am-pair-side">
            { cell_link(ctx, side.cell) }
            <ul class="am-items">
                if side.leading.is_empty() {
                    <li class="am-not-stated">{ t(ctx, silent) }</li>
                }
                { for side.leading.iter().map(line) }
            </ul>
            if !side.rest.is_empty() {
                <details class="am-rest">
                    <summary class="am-summary-line">{ format_message(ctx, more) }</summary>
                    <ul class="am-items">{ for side.rest.iter().map(line) }</ul>
                </details>
            }
        </div>
    }
}
