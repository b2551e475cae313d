//! The line above the table: what to do with a cell, and the marks in use.

use assessment_model::dataset::Direction;
use assessment_model::message;
use yew::prelude::*;

use super::legend::mark;
use super::text::{t, text};
use crate::context::use_render_context;

/// Properties of [`Key`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct KeyProps {
    /// True if there is no table to explain.
    pub(crate) hidden: bool,
}

/// The line. The legend under the table explains everything else.
#[component]
pub(crate) fn Key(props: &KeyProps) -> Html {
    let ctx = use_render_context();
    let dataset = ctx.matrix.dataset();
    let directions = [Direction::Favours, Direction::Opposes, Direction::Neither];
    let used = directions.into_iter().filter(|&direction| {
        let mut findings = dataset.findings.iter();
        findings.any(|finding| finding.direction == Some(direction))
    });
    let marks = used.map(|direction| {
        html! {
            <li key={direction.mark()} class="am-key-mark">
                { mark(direction) }
                { t(&ctx, direction.name()) }
            </li>
        }
    });
    html! {
        <div class="am-key" hidden={props.hidden}>
            <p class="am-hint">{ t(&ctx, message::SELECT_A_CELL) }</p>
            <ul class="am-key-marks">
                { for marks }
                <li class="am-key-mark">
                    <span class="am-dash" aria-hidden="true">{ text("–") }</span>
                    { t(&ctx, message::SILENT_BRIEFLY) }
                </li>
            </ul>
        </div>
    }
}
