//! Focus, scroll position and selection of the elements that the widget has drawn.
//!
//! Elements are found by their public hooks. An element that is not there is no error: the reader may have moved on.

use assessment_model::address::quote_address;
use assessment_model::matrix::Matrix;
use assessment_model::state::QuoteId;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

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

/// Scrolls so that the cell is again where it was before something opened or closed above it.
pub(super) fn hold(root: &Element, address: &str, before: f64) {
    let moved = top(root, address).map(|now| now - before);
    if let (Some(moved), Some(window)) = (moved, web_sys::window())
        && moved.abs() >= 1.0
    {
        window.scroll_by_with_x_and_y(0.0, moved);
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

/// Selects the text of a quote, for readers whose browser refuses the clipboard.
pub(super) fn select(root: &Element, matrix: &Matrix, id: QuoteId) {
    let address = quote_address(matrix, id);
    let quote = find(root, &format!("[data-quote=\"{address}\"]"));
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    if let (Some(quote), Some(selection)) = (quote, selection) {
        // Fails only for a node outside the document.
        let _ = selection.select_all_children(&quote);
    }
}
