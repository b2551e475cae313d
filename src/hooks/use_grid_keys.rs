//! Arrow keys between cells, as in a data grid.

use assessment_model::matrix::CellId;
use assessment_model::state::{Action, Step};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use crate::context::RenderContext;
use crate::store::Message;

/// Returns the key listener of a cell's summary; nothing where the program does not run.
#[hook]
pub(crate) fn use_grid_keys(ctx: &RenderContext, id: CellId) -> Option<Callback<KeyboardEvent>> {
    let rtl = ctx.locale.direction() == "rtl";
    let dispatch = ctx.dispatch.clone();
    let onkeydown = use_callback(
        (id, rtl, dispatch),
        |event: KeyboardEvent, (id, rtl, dispatch)| {
            let one_column = event
                .target_dyn_into()
                .is_some_and(|cell: Element| shows_one_column(&cell));
            if let Some(step) = step(&event, *rtl, one_column) {
                event.prevent_default();
                dispatch.emit(Message::Act(Action::Move(*id, step)));
            }
        },
    );
    ctx.options.live.then_some(onkeydown)
}

/// Returns whether the table of this cell shows one column of all elections: the style sheet decides, by the width.
fn shows_one_column(cell: &Element) -> bool {
    let choice = cell.closest(".am").ok().flatten();
    let choice = choice.and_then(|root| root.query_selector(".am-dimensions").ok()?);
    let choice: Option<HtmlElement> = choice.and_then(|choice| choice.dyn_into().ok());
    choice.is_some_and(|choice| choice.offset_width() > 0)
}

/// Maps a key to a step. Left and right are those of the screen, whichever way the language reads.
fn step(event: &KeyboardEvent, rtl: bool, one_column: bool) -> Option<Step> {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let (before, after) = match one_column {
        true => (Step::PreviousElection, Step::NextElection),
        false => (Step::Previous, Step::Next),
    };
    let (left, right) = match rtl {
        true => (after, before),
        false => (before, after),
    };
    match (event.ctrl_key(), event.key().as_str()) {
        (false, "ArrowLeft") => Some(left),
        (false, "ArrowRight") => Some(right),
        (false, "ArrowUp") => Some(Step::Up),
        (false, "ArrowDown") => Some(Step::Down),
        (false, "Home") => Some(Step::RowStart),
        (false, "End") => Some(Step::RowEnd),
        (true, "Home") => Some(Step::First),
        (true, "End") => Some(Step::Last),
        _ => None,
    }
}
