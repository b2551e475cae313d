//! Focus, scroll position and selection: what effects do to the page.
//!
//! Elements are found by their public hooks, whoever drew them. One that is not there is no error: the reader may have
//! moved on.

use assessment_model::address::copied;
use assessment_model::matrix::Matrix;
use assessment_model::state::Taken;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot, Window};

use super::elements::all;

/// The button of a cell.
fn cell(root: &Element, address: &str) -> Option<HtmlElement> {
    find(root, &format!("[data-cell=\"{address}\"]"))
}

fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

/// Where the cell's upper edge is on the screen, in CSS pixels from the top of the window.
pub(super) fn top(root: &Element, address: &str) -> Option<f64> {
    cell(root, address).map(|cell| cell.get_bounding_client_rect().top())
}

/// Whether readers see one election at a time, and choose it: then another one changes what is seen.
pub(super) fn offers_elections(root: &Element) -> bool {
    find(root, "[data-election]").is_some_and(|choice| choice.offset_width() > 0)
}

/// Scrolls so that the cell is again where it was before something opened or closed above it.
pub(super) fn hold(root: &Element, address: &str, before: f64) {
    let moved = top(root, address).map(|now| now - before);
    if let (Some(moved), Some(window)) = (moved, web_sys::window())
        && moved.abs() >= 1.0
    {
        match scroller(&window, root) {
            Some(scroller) => scroller.scroll_by_with_x_and_y(0.0, moved),
            None => window.scroll_by_with_x_and_y(0.0, moved),
        }
    }
}

/// The nearest element around the matrix that a page lets scroll by itself, if it is not the page that scrolls.
fn scroller(window: &Window, root: &Element) -> Option<Element> {
    let mut at = root.clone();
    loop {
        at = match at.parent_element() {
            Some(parent) => parent,
            None => at.get_root_node().dyn_into::<ShadowRoot>().ok()?.host(),
        };
        let style = window.get_computed_style(&at).ok()??;
        let overflow = style.get_property_value("overflow-y").ok()?;
        let scrolls = overflow == "auto" || overflow == "scroll";
        // What the root and the body say of overflow is said of the window.
        let page = at.local_name() == "html" || at.local_name() == "body";
        if scrolls && !page && at.scroll_height() > at.client_height() {
            return Some(at);
        }
    }
}

/// Scrolls a cell to the top of the window, below the sticky headers (the style sheet's `scroll-margin`).
pub(super) fn reveal(root: &Element, address: &str) {
    if let Some(cell) = cell(root, address) {
        cell.scroll_into_view();
    }
}

/// Focuses a cell's button.
pub(super) fn focus(root: &Element, address: &str) {
    if let Some(element) = cell(root, address) {
        // Focusing throws only for elements of another realm; then there is nothing to focus.
        let _ = element.focus();
    }
}

/// What has the focus inside the matrix.
pub(super) fn focused(root: &Element) -> Option<HtmlElement> {
    let focused = match root.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(shadow) => shadow.active_element(),
        Err(_) => root.owner_document()?.active_element(),
    };
    let inside = focused.filter(|element| root.contains(Some(element)))?;
    inside.dyn_into().ok()
}

/// Where what `had` the focus is not shown any more, the open cell gets it, or the choice of views: readers who do not
/// see would begin again at the top of the page.
pub(super) fn keep_focus(root: &Element, had: &HtmlElement, open: Option<&str>) {
    let moved = focused(root).is_some_and(|now| now != *had);
    if had.offset_width() == 0 && !moved {
        let heir = (open.and_then(|address| cell(root, address)))
            .or_else(|| find(root, "[data-view]:checked"))
            .or_else(|| find(root, "[data-view]"));
        // As above.
        let _ = heir.map(|heir| heir.focus());
    }
}

/// Selects the text of what was to be copied, for readers whose browser refuses the clipboard.
pub(super) fn select(root: &Element, matrix: &Matrix, taken: Taken) {
    let name = copied(matrix, taken);
    let hook = match taken {
        Taken::Quote(_) => "data-quote",
        Taken::Finding(_) => "data-finding",
        Taken::Cell(_) => "data-detail",
    };
    // What stands in a cell and in a list is selected where it is read: beside a list no cell is open.
    let is_read = |element: &Element| element.closest("details:not([open])") == Ok(None);
    let element = all(root, &format!("[{hook}=\"{name}\"]")).find(is_read);
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    if let (Some(element), Some(selection)) = (element, selection) {
        // Fails only for a node outside the document.
        let _ = selection.select_all_children(&element);
    }
}
