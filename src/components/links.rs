//! Links inside the matrix: to a cell, and to the one place where a finding or a disagreement stands in full.

use assessment_model::address::address;
use assessment_model::dataset::Finding;
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
    styled_link(ctx, Classes::new(), target, action, content)
}

fn styled_link(
    ctx: &RenderContext,
    class: Classes,
    target: &str,
    action: Action,
    content: Html,
) -> Html {
    let href = format!("#{}", ctx.id(target));
    let onclick = ctx.options.live.then(|| {
        let dispatch = ctx.on(action);
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            dispatch.emit(());
        })
    });
    html! { <a {class} {href} {onclick}>{ content }</a> }
}

/// Renders a link that opens a cell, with the cell's name.
pub(super) fn cell_link(ctx: &RenderContext, id: CellId) -> Html {
    link(ctx, &address(&ctx.matrix, id), open(id), cell_name(ctx, id))
}

/// Renders a list of such links.
pub(super) fn cell_links(ctx: &RenderContext, cells: &[CellId]) -> Html {
    let items = cells.iter().map(|&id| {
        html! { <li key={address(&ctx.matrix, id)} class="am-link">{ cell_link(ctx, id) }</li> }
    });
    html! { <ul class="am-links">{ for items }</ul> }
}

/// Renders a link of the bar of a detail: the year of the cell to which it steps, and its column for those who hear it.
pub(super) fn step_link(ctx: &RenderContext, id: CellId, class: Classes, year: Html) -> Html {
    let name = html! {
        <>
            { year }
            { visually_hidden(ctx, message::COMMA) }
            { visually_hidden(ctx, id.column.name()) }
        </>
    };
    styled_link(ctx, class, &address(&ctx.matrix, id), open(id), name)
}

fn open(id: CellId) -> Action {
    Action::Show(Link {
        open: Some(id),
        ..Link::default()
    })
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
            { voice_and_date(ctx, finding) }
        </p>
    }
}

/// Renders the voice and the date of a finding, after its label.
pub(super) fn voice_and_date(ctx: &RenderContext, finding: &Finding) -> Html {
    html! {
        <span class="am-finding-voice">
            { visually_hidden(ctx, message::COMMA) }
            { t(ctx, finding.standing.name()) }
            { t(ctx, message::COMMA) }
            { format_message(ctx, wording::when(&finding.attribution.stated)) }
        </span>
    }
}

/// Renders a link to the home of a finding of which something is shown elsewhere, with the name of the home.
pub(super) fn home_link(ctx: &RenderContext, index: usize, home: CellId) -> Html {
    let finding = &ctx.matrix.dataset().findings[index];
    let target = finding_target(&finding.id);
    html! {
        <p class="am-finding-line" data-finding-link={finding.id.clone()}>
            { t(ctx, message::IN_FULL) }
            { link(ctx, &target, Action::ShowFinding(index), cell_name(ctx, home)) }
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
