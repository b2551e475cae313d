//! Effects of the store, carried out when the new state is rendered: focus, scroll position, clipboard, selection.
//!
//! Elements are found by their public hooks. A missing element is no error: the reader may have changed the view.

use assessment_model::address::{CopyTarget, address, copy_name};
use assessment_model::matrix::{CellId, Matrix};
use assessment_model::state::{Effect, ScrollTarget};
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, ShadowRoot, Window};
use yew::prelude::*;

use super::use_clipboard;
use crate::context::RenderContext;
use crate::store::Store;

/// Carries out the effects of the store, each once.
#[hook]
pub(crate) fn use_effects(store: &UseReducerHandle<Store>, ctx: &RenderContext, root: &NodeRef) {
    let done = use_mut_ref(|| 0);
    let copy = use_clipboard(store, ctx);
    let last = store.last_effect();
    let effects = store.effects_after(*done.borrow());
    // Read while the page still shows the previous state.
    let before = root
        .cast::<Element>()
        .map(|root| Before::read(&root, &store.matrix, &effects));
    let root = root.clone();
    let store = store.clone();
    use_effect(move || {
        let root = root.cast::<Element>();
        let (Some(before), Some(root)) = (before, root) else {
            return;
        };
        done.replace(last);
        for effect in &effects {
            match *effect {
                Effect::AnchorScroll(cell) => before.anchor(&root, &store.matrix, cell),
                Effect::ScrollIntoView(target) => scroll_into_view(&root, &store.matrix, target),
                Effect::Focus(cell) => focus(cell_button(&root, &store.matrix, cell)),
                Effect::Copy(target) => copy.emit(target),
                Effect::Select(target) => select(&root, &store.matrix, target),
                // Carried out by `use_address`.
                Effect::Address(_) => {}
            }
        }
        let open = store
            .state
            .open
            .and_then(|cell| cell_button(&root, &store.matrix, cell));
        before.keep_focus(&root, open);
    });
}

/// The page before a change.
struct Before {
    anchors: Vec<(CellId, f64)>,
    focused: Option<HtmlElement>,
}

impl Before {
    fn read(root: &Element, matrix: &Matrix, effects: &[Effect]) -> Self {
        let anchor = |effect: &Effect| match *effect {
            Effect::AnchorScroll(cell) => Some((cell, top(root, matrix, cell)?)),
            _ => None,
        };
        Self {
            anchors: effects.iter().filter_map(anchor).collect(),
            focused: focused(root),
        }
    }

    /// Scrolls so that a cell is where it was.
    fn anchor(&self, root: &Element, matrix: &Matrix, cell: CellId) {
        let anchor = self.anchors.iter().find(|(anchor, _)| *anchor == cell);
        let moved = anchor.and_then(|(_, before)| Some(top(root, matrix, cell)? - before));
        if let (Some(moved), Some(window)) = (moved, web_sys::window())
            && moved.abs() >= 1.0
        {
            match scroller(&window, root) {
                Some(scroller) => scroller.scroll_by_with_x_and_y(0.0, moved),
                None => window.scroll_by_with_x_and_y(0.0, moved),
            }
        }
    }

    /// Focuses the open cell or the choice of views if the focused element is not shown any more: readers who do not
    /// see would begin again at the top of the page.
    fn keep_focus(&self, root: &Element, open: Option<HtmlElement>) {
        let Some(had) = &self.focused else {
            return;
        };
        let moved = focused(root).is_some_and(|now| now != *had);
        if had.offset_width() == 0
            && !moved
            && let Some(element) = open.or_else(|| find(root, "[data-view]:checked"))
        {
            // The effects scroll, or the browser when a reader goes back.
            let stay = FocusOptions::new();
            stay.set_prevent_scroll(true);
            let _ = element.focus_with_options(&stay);
        }
    }
}

fn find(root: &Element, selector: &str) -> Option<HtmlElement> {
    root.query_selector(selector).ok()??.dyn_into().ok()
}

fn cell_button(root: &Element, matrix: &Matrix, cell: CellId) -> Option<HtmlElement> {
    find(root, &format!("[data-cell=\"{}\"]", address(matrix, cell)))
}

/// Returns the upper edge of a cell, in CSS pixels from the top of the window.
fn top(root: &Element, matrix: &Matrix, cell: CellId) -> Option<f64> {
    let button = cell_button(root, matrix, cell)?;
    Some(button.get_bounding_client_rect().top())
}

fn focus(element: Option<HtmlElement>) {
    if let Some(element) = element {
        // Throws only for elements of another realm; then there is nothing to focus.
        let _ = element.focus();
    }
}

/// Returns the focused element inside the matrix.
fn focused(root: &Element) -> Option<HtmlElement> {
    let focused = match root.get_root_node().dyn_into::<ShadowRoot>() {
        Ok(shadow) => shadow.active_element(),
        Err(_) => root.owner_document()?.active_element(),
    };
    let inside = focused.filter(|element| root.contains(Some(element)))?;
    inside.dyn_into().ok()
}

/// Scrolls to a cell or to a record in a detail, below the sticky headers (the style sheet's `scroll-margin`).
fn scroll_into_view(root: &Element, matrix: &Matrix, target: ScrollTarget) {
    let dataset = matrix.dataset();
    let found = match target {
        ScrollTarget::Cell(cell) => {
            if let Some(button) = cell_button(root, matrix, cell) {
                button.scroll_into_view();
            }
            return;
        }
        ScrollTarget::Finding(nth) => find(
            root,
            &format!("[data-finding=\"{}\"]", dataset.findings[nth].id),
        ),
        ScrollTarget::Disagreement(nth) => {
            let id = &dataset.disagreements[nth].id;
            find(root, &format!("[data-disagreement=\"{id}\"]"))
        }
    };
    let Some(found) = found else {
        return;
    };
    reveal(&found);
}

/// Unfolds the groups around an element and scrolls to it.
pub(super) fn reveal(found: &Element) {
    let closed = || found.closest("details:not([open])").ok()?;
    while let Some(group) = closed() {
        // Never refused: there is such an attribute.
        let _ = group.set_attribute("open", "");
    }
    found.scroll_into_view();
}

/// Returns the nearest element around the matrix that scrolls by itself, if it is not the page that scrolls.
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
        // The overflow of the root and of the body is the window's.
        let page = at.local_name() == "html" || at.local_name() == "body";
        if scrolls && !page && at.scroll_height() > at.client_height() {
            return Some(at);
        }
    }
}

/// Selects the text of a copy target, for readers whose browser refuses the clipboard.
fn select(root: &Element, matrix: &Matrix, target: CopyTarget) {
    let hook = match target {
        CopyTarget::Quote(_) => "data-quote",
        CopyTarget::Finding(_) => "data-finding",
        CopyTarget::Cell(_) => "data-detail",
    };
    let element = find(root, &format!("[{hook}=\"{}\"]", copy_name(matrix, target)));
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    if let (Some(element), Some(selection)) = (element, selection) {
        // Fails only for a node outside the document.
        let _ = selection.select_all_children(&element);
    }
}
