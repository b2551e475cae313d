//! The bar of an open detail: the name of the cell, the same cell in the elections before and after, copy and close.

use assessment_model::address::{CopyTarget, address};
use assessment_model::matrix::CellId;
use assessment_model::message;
use assessment_model::state::Action;
use yew::prelude::*;

use super::links::{cell_name, step_link};
use super::quote::copy_button;
use super::text::{heading_tag, number, t, visually_hidden};
use crate::context::RenderContext;

/// Renders the bar. A prerendered one has the room of the controls that come with the program.
pub(super) fn bar(ctx: &RenderContext, id: CellId) -> Html {
    let elections = &ctx.matrix.dataset().elections;
    let step = |election: Option<usize>, class: &'static str| {
        let election = election.filter(|&nth| nth < elections.len())?;
        let year = number(ctx, elections[election].year);
        let class = classes!("am-step", class);
        Some(match ctx.options.live {
            true => step_link(ctx, CellId { election, ..id }, class, year),
            false => reserved(class, year),
        })
    };
    html! {
        <div class="am-detail-head">
            <@{heading_tag(ctx.options.level + 1)} class="am-detail-title" part="detail-title">
                { cell_name(ctx, id) }
            </@>
            <div class="am-steps">
                { for step(id.election.checked_sub(1), "am-before") }
                { for step(Some(id.election + 1), "am-after") }
            </div>
            if ctx.options.live {
                { copy_button(
                    ctx,
                    CopyTarget::Cell(id),
                    address(&ctx.matrix, id),
                    message::COPY_THIS_CELL,
                    message::COPY_QUOTE_WITH,
                ) }
                <button
                    type="button"
                    class="am-close"
                    part="close"
                    data-close=""
                    onclick={ctx.on(Action::Close)}
                >
                    { t(ctx, message::CLOSE) }
                    { visually_hidden(ctx, message::CLOSE_WHAT) }
                </button>
            } else {
                { reserved(classes!("am-copy"), t(ctx, message::COPY_THIS_CELL)) }
                { reserved(classes!("am-close"), t(ctx, message::CLOSE)) }
            }
        </div>
    }
}

/// Renders the room of a control.
fn reserved(mut class: Classes, content: Html) -> Html {
    class.push("am-reserved");
    html! { <span {class} aria-hidden="true">{ content }</span> }
}
