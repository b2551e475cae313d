//! What a reader does, read off the public hooks: events of the container become actions.
//!
//! Elements carry no listeners of their own, so it does not matter who drew them: the build, or this widget.

use assessment_model::address::{parse, parse_quote};
use assessment_model::matrix::{CellId, Matrix};
use assessment_model::state::{Action, State, Step};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent};

/// The action that an event asks for, if it asks for one. What the browser would do by itself is then prevented.
pub(super) fn action(matrix: &Matrix, state: &State, event: &Event) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    match event.type_().as_str() {
        "click" => {
            let action = clicked(matrix, &target)?;
            event.prevent_default();
            Some(action)
        }
        "keydown" => {
            let action = pressed(matrix, state, &target, event.dyn_ref()?)?;
            event.prevent_default();
            Some(action)
        }
        "change" => {
            let year = value(&target, "data-election")?;
            let elections = &matrix.dataset().elections;
            elections
                .iter()
                .position(|election| election.year.to_string() == year)
                .map(Action::ShowElection)
        }
        // The browser opened or closed a cell by itself, or reports what the widget has just drawn.
        "toggle" => {
            let cell = cell(matrix, &target.first_element_child()?)?;
            let open = target.has_attribute("open");
            (open != (state.open == Some(cell))).then_some(Action::Toggled(cell, open))
        }
        _ => None,
    }
}

fn clicked(matrix: &Matrix, target: &Element) -> Option<Action> {
    if let Some(cell) = cell(matrix, target) {
        return Some(Action::Toggle(cell));
    }
    if value(target, "data-close").is_some() {
        return Some(Action::Close);
    }
    let copied = value(target, "data-copy")?;
    parse_quote(matrix, &copied).map(Action::Copy)
}

fn pressed(
    matrix: &Matrix,
    state: &State,
    target: &Element,
    event: &KeyboardEvent,
) -> Option<Action> {
    let key = event.key();
    if key == "Escape" {
        return state.open.map(|_| Action::Close);
    }
    let cell = cell(matrix, target)?;
    step(event, &key).map(|step| Action::Move(cell, step))
}

fn step(event: &KeyboardEvent, key: &str) -> Option<Step> {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    match (event.ctrl_key(), key) {
        (false, "ArrowLeft") => Some(Step::Previous),
        (false, "ArrowRight") => Some(Step::Next),
        (false, "ArrowUp") => Some(Step::Up),
        (false, "ArrowDown") => Some(Step::Down),
        (false, "Home") => Some(Step::RowStart),
        (false, "End") => Some(Step::RowEnd),
        (true, "Home") => Some(Step::First),
        (true, "End") => Some(Step::Last),
        _ => None,
    }
}

/// The cell whose face this element is or is inside of.
fn cell(matrix: &Matrix, element: &Element) -> Option<CellId> {
    parse(matrix, &value(element, "data-cell")?)
}

/// The value of a hook on this element or around it.
fn value(element: &Element, hook: &str) -> Option<String> {
    let holder = element.closest(&format!("[{hook}]")).ok()??;
    holder.get_attribute(hook)
}
