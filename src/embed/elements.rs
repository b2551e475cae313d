//! Elements of a container: finding them, and giving them what they are to have.
//!
//! Each is touched only where it is not yet as it should be. What any of it means is not known here.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

/// All elements inside one.
pub(super) fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = root.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |nth| found.as_ref()?.item(nth)?.dyn_into().ok())
}

/// The value of a native choice.
pub(super) fn chosen(root: &Element, name: &str) -> Option<String> {
    let choice = root.query_selector(&format!("[{name}]:checked")).ok()??;
    choice.get_attribute(name)
}

/// The value of an attribute; empty where there is none.
pub(super) fn hook(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Whether an element has an attribute. Attributes of such names are never refused.
pub(super) fn flag(element: &Element, name: &str, wanted: bool) {
    if element.has_attribute(name) != wanted {
        let _ = element.toggle_attribute(name);
    }
}

/// An attribute.
pub(super) fn set(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() != value {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

/// Whether a native choice is made.
pub(super) fn check(element: &Element, wanted: bool) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>()
        && input.checked() != wanted
    {
        input.set_checked(wanted);
    }
}

/// The text of a line, found by its hook.
pub(super) fn say(root: &Element, selector: &str, text: &str) {
    if let Ok(Some(line)) = root.query_selector(selector) {
        write(&line, text);
    }
}

/// A text.
pub(super) fn write(element: &Element, text: &str) {
    if element.text_content().unwrap_or_default() != text {
        element.set_text_content(Some(text));
    }
}
