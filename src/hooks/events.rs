//! Readings of events, for listeners.

use wasm_bindgen::JsCast;
use web_sys::{HtmlDetailsElement, HtmlInputElement, PointerEvent};
use yew::prelude::*;

/// Returns the text of the field that an event is about.
pub(crate) fn input_value(event: &InputEvent) -> String {
    let field: Option<HtmlInputElement> = event.target_dyn_into();
    field.map_or_else(String::new, |field| field.value())
}

/// Returns whether this disclosure was opened or closed; nothing for a disclosure inside it.
pub(crate) fn toggled(event: &Event, details: &NodeRef) -> Option<bool> {
    let target: HtmlDetailsElement = event.target_dyn_into()?;
    let own: HtmlDetailsElement = details.cast()?;
    (target == own).then(|| own.open())
}

/// Returns whether a key closes the open cell. In a search field, Escape empties the field.
pub(crate) fn is_escape(event: &KeyboardEvent) -> bool {
    let field: Option<HtmlInputElement> = event.target_dyn_into();
    event.key() == "Escape" && field.is_none_or(|field| field.type_() != "search")
}

/// Returns whether a click came from a mouse, whose approach to what it opens is an event of its own. Fingers, keys and
/// assistive technology come without one.
pub(crate) fn is_by_mouse(event: &MouseEvent) -> bool {
    let pointer = event.dyn_ref::<PointerEvent>();
    pointer.is_some_and(|pointer| pointer.pointer_type() == "mouse")
}
