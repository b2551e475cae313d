//! Arrow keys between cells, as in a data grid.

use assessment_model::matrix::CellId;
use assessment_model::state::{Action, Step};
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
            if let Some(step) = step(&event, *rtl) {
                event.prevent_default();
                dispatch.emit(Message::Act(Action::Move(*id, step)));
            }
        },
    );
    ctx.options.live.then_some(onkeydown)
}

/// Maps a key to a step. Left and right are those of the screen, whichever way the language reads.
fn step(event: &KeyboardEvent, rtl: bool) -> Option<Step> {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let (left, right) = match rtl {
        true => (Step::Next, Step::Previous),
        false => (Step::Previous, Step::Next),
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
