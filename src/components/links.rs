//! Links inside the matrix: to a cell, and to the one place where a finding or a disagreement stands in full.

use assessment_model::address::address;
use assessment_model::link::Link;
use assessment_model::locale::Value;
use assessment_model::matrix::CellId;
use assessment_model::message;
use assessment_model::state::Action;
use assessment_model::wording;
use yew::prelude::*;

use super::text::{data_text, format_message, t, visually_hidden};
use crate::context::RenderContext;

/// Renders a link that follows its fragment without the program and dispatches an action with it.
fn link(ctx: &RenderContext, target: &str, action: Action, content: Html) -> Html {
    let href = format!("#{}", ctx.id(target));
    let onclick = ctx.options.live.then(|| {
        let dispatch = ctx.on(action);
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dispatch.emit(());
        })
    });
    html! { <a {href} {onclick}>{ content }</a> }
}

/// Renders a link that opens a cell, with the cell's name.
pub(super) fn cell_link(ctx: &RenderContext, id: CellId) -> Html {
    let show = Action::Show(Link {
        open: Some(id),
        ..Link::default()
    });
    link(ctx, &address(&ctx.matrix, id), show, cell_name(ctx, id))
}

/// Renders a list of such links.
pub(super) fn cell_links(ctx: &RenderContext, cells: &[CellId]) -> Html {
    let items = cells.iter().map(|&id| {
        html! { <li key={address(&ctx.matrix, id)} class="am-link">{ cell_link(ctx, id) }</li> }
    });
    html! { <ul class="am-links">{ for items }</ul> }
}

/// Renders the name of a cell: actor, year and column.
pub(super) fn cell_name(ctx: &RenderContext, id: CellId) -> Html {
    let dataset = ctx.matrix.dataset();
    let name = message::DETAIL_TITLE.with([
        Value::Given(&dataset.actors[id.actor].name),
        Value::Count(dataset.elections[id.election].year.into()),
        Value::Words(ctx.locale.text(id.column.name())),
    ]);
    format_message(ctx, name)
}

/// Returns the id of a finding's element, without the prefix.
pub(super) fn finding_target(id: &str) -> String {
    format!("finding-{id}")
}

/// Returns the id of a disagreement's element, without the prefix.
pub(super) fn disagreement_target(id: &str) -> String {
    format!("disagreement-{id}")
}

/// Renders a finding in a line that links to its home: label, voice and date.
pub(super) fn finding_line(ctx: &RenderContext, index: usize) -> Html {
    let finding = &ctx.matrix.dataset().findings[index];
    let label = html! {
        <>
            <span class="am-aspect">{ t(ctx, finding.aspect.name()) }</span>
            { visually_hidden(ctx, message::COLON) }
            { data_text(ctx, &finding.label) }
        </>
    };
    html! {
        <p key={finding.id.clone()} class="am-finding-line" data-finding-link={finding.id.clone()}>
            { link(ctx, &finding_target(&finding.id), Action::ShowFinding(index), label) }
            <span class="am-finding-voice">
                { visually_hidden(ctx, message::COMMA) }
                { t(ctx, finding.standing.name()) }
                { t(ctx, message::COMMA) }
                { format_message(ctx, wording::when(&finding.attribution.stated)) }
            </span>
        </p>
    }
}

/// Renders a disagreement in a line that links to its home: its kind, and its summary.
pub(super) fn disagreement_line(ctx: &RenderContext, index: usize) -> Html {
    let record = &ctx.matrix.dataset().disagreements[index];
    let target = disagreement_target(&record.id);
    let kind = t(ctx, record.kind.name());
    html! {
        <p key={record.id.clone()} class="am-finding-line">
            { link(ctx, &target, Action::ShowDisagreement(index), kind) }
            { t(ctx, message::COLON) }
            { data_text(ctx, &record.summary) }
        </p>
    }
}
