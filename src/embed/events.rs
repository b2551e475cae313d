//! What a reader does, read off the public hooks: events of the container become actions.
//!
//! Elements carry no listeners of their own, so it does not matter who drew them: the build, or this widget.

use assessment_model::address::{parse, parse_copied, parse_quote};
use assessment_model::filter::{Choice, choices};
use assessment_model::link::Link;
use assessment_model::locale::Locale;
use assessment_model::matrix::{CellId, Matrix};
use assessment_model::perspective::Perspective;
use assessment_model::state::{Action, State, Step};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};

/// The action that an event asks for, if it asks for one.
pub(super) fn action(
    matrix: &Matrix,
    locale: &Locale,
    state: &State,
    event: &Event,
) -> Option<Action> {
    let target: Element = event.target()?.dyn_into().ok()?;
    match event.type_().as_str() {
        "click" => clicked(matrix, state, &target),
        "keydown" => pressed(matrix, locale, state, &target, event.dyn_ref()?),
        "change" => changed(matrix, &target),
        "input" => {
            value(&target, "data-search")?;
            let field: &HtmlInputElement = target.dyn_ref()?;
            Some(Action::Search(field.value()))
        }
        // The browser opened or closed a cell by itself, or reports what the widget has just drawn.
        "toggle" if opens_alone(state) => {
            let cell = cell(matrix, &target.first_element_child()?)?;
            let open = target.has_attribute("open");
            (open != (state.open == Some(cell))).then_some(Action::Toggled(cell, open))
        }
        _ => None,
    }
}

/// Whether one cell is open at a time. Where several are read side by side, the browser opens and closes them.
fn opens_alone(state: &State) -> bool {
    !matches!(state.view, Perspective::Actor(_) | Perspective::Chosen)
}

fn clicked(matrix: &Matrix, state: &State, target: &Element) -> Option<Action> {
    // What these ask for is told by their `change`.
    if target.dyn_ref::<HtmlInputElement>().is_some() {
        return None;
    }
    if let Some(cell) = cell(matrix, target) {
        return opens_alone(state).then_some(Action::Toggle(cell));
    }
    if let Some(address) = value(target, "data-goto") {
        let link = Link {
            open: parse(matrix, &address),
            ..Link::default()
        };
        return Some(Action::Show(link));
    }
    if let Some(view) = value(target, "data-view") {
        return perspective(matrix, &view).map(Action::Look);
    }
    if value(target, "data-close").is_some() {
        return Some(Action::Close);
    }
    if value(target, "data-reset").is_some() {
        return Some(Action::Reset);
    }
    if value(target, "data-unpair").is_some() {
        return Some(Action::Unpair);
    }
    if let Some(quote) = value(target, "data-pair") {
        return parse_quote(matrix, &quote).map(Action::Pair);
    }
    let copied = value(target, "data-copy")?;
    parse_copied(matrix, &copied).map(Action::Copy)
}

/// What a native choice that was just made asks for.
fn changed(matrix: &Matrix, target: &Element) -> Option<Action> {
    if let Some(year) = value(target, "data-election") {
        return matrix.dataset().election(&year).map(Action::ShowElection);
    }
    if let Some(view) = value(target, "data-view") {
        return perspective(matrix, &view).map(Action::Look);
    }
    if let Some(address) = value(target, "data-pin") {
        return parse(matrix, &address).map(Action::Pin);
    }
    let named = value(target, "data-choice")?;
    let (facet, id) = named.split_once('=')?;
    let is = |choice: &Choice| choice.facet().id() == facet && choice.id(matrix) == id;
    choices(matrix).into_iter().find(is).map(Action::Choose)
}

fn perspective(matrix: &Matrix, id: &str) -> Option<Perspective> {
    let mut all = Perspective::all(matrix).into_iter();
    all.find(|perspective| perspective.id(matrix) == id)
}

fn pressed(
    matrix: &Matrix,
    locale: &Locale,
    state: &State,
    target: &Element,
    event: &KeyboardEvent,
) -> Option<Action> {
    let key = event.key();
    if key == "Escape" {
        // There it empties the field, where the browser has that.
        if value(target, "data-search").is_some() {
            return None;
        }
        if value(target, "data-comparison").is_some() {
            return Some(Action::Unpair);
        }
        return state.open.map(|_| Action::Close);
    }
    let cell = cell(matrix, target)?;
    step(locale, event, &key).map(|step| Action::Move(cell, step))
}

/// Left and right are those of the screen, whichever way the language reads.
fn step(locale: &Locale, event: &KeyboardEvent, key: &str) -> Option<Step> {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let (left, right) = match locale.direction() {
        "rtl" => (Step::Next, Step::Previous),
        _ => (Step::Previous, Step::Next),
    };
    match (event.ctrl_key(), key) {
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

/// The cell whose face this element is or is inside of.
fn cell(matrix: &Matrix, element: &Element) -> Option<CellId> {
    parse(matrix, &value(element, "data-cell")?)
}

/// The value of a hook on this element or around it.
fn value(element: &Element, hook: &str) -> Option<String> {
    let holder = element.closest(&format!("[{hook}]")).ok()??;
    holder.get_attribute(hook)
}
