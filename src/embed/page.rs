//! What a state and its effects are on the page: which cell is open, which choice is made, the line that announces,
//! focus, scroll position and selection.
//!
//! Elements are found by their public hooks, whoever drew them. One that is not there is no error: the reader may have
//! moved on.

use assessment_model::address::address;
use assessment_model::matrix::Matrix;
use assessment_model::state::{QuoteId, State};
use assessment_model::wording;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, ShadowRoot, Window};

/// Brings the elements in line with a state. What is as it should be already is not touched.
pub(super) fn show(root: &Element, matrix: &Matrix, state: &State) {
    let open = state.open.map(|cell| address(matrix, cell));
    for face in all(root, "[data-cell]") {
        let Some(details) = face.parent_element() else {
            continue;
        };
        let wanted = open.is_some() && face.get_attribute("data-cell") == open;
        if details.has_attribute("open") != wanted {
            // Never refused for such a name.
            let _ = details.toggle_attribute("open");
        }
    }
    let year = (matrix.dataset().elections.get(state.election)).map(|e| e.year.to_string());
    for choice in all(root, "[data-election]") {
        let chosen = choice.get_attribute("data-election") == year;
        if let Ok(choice) = choice.dyn_into::<HtmlInputElement>()
            && choice.checked() != chosen
        {
            choice.set_checked(chosen);
        }
    }
    let notice = (state.notice).map(|notice| wording::announce(matrix.dataset(), notice));
    let notice = notice.unwrap_or_default();
    if let Some(line) = find(root, "[data-status]")
        && line.text_content().unwrap_or_default() != notice
    {
        line.set_text_content(Some(&notice));
    }
}

fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> {
    let found = root.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |nth| found.as_ref()?.item(nth)?.dyn_into().ok())
}

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

/// Selects the text of a quote, for readers whose browser refuses the clipboard.
pub(super) fn select(root: &Element, matrix: &Matrix, id: QuoteId) {
    let finding = &matrix.dataset().findings[id.finding].id;
    let quote = find(root, &format!("[data-quote=\"{finding}/{}\"]", id.quote));
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    if let (Some(quote), Some(selection)) = (quote, selection) {
        // Fails only for a node outside the document.
        let _ = selection.select_all_children(&quote);
    }
}
