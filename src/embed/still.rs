//! The prerendered container that a matrix takes over: what is open in it, and the parts that need not be drawn again.

use assessment_model::address::parse;
use assessment_model::matrix::{CellId, Matrix};
use web_sys::Element;
use yew::prelude::*;

use crate::components::{PARTS, Parts, View};
use crate::data;

/// What a reader has brought the page to without the widget: the open cell, and the election chosen.
pub(super) fn read(matrix: &Matrix, still: &Element) -> (Option<CellId>, Option<usize>) {
    let open = hook(still, "[open]>[data-cell]", "data-cell");
    let year = hook(still, "[data-election]:checked", "data-election");
    let elections = &matrix.dataset().elections;
    let chosen = year.and_then(|year| elections.iter().position(|e| e.year.to_string() == year));
    (open.and_then(|cell| parse(matrix, &cell)), chosen)
}

/// Whether a container was drawn as this view would be: from the data compiled in here, all of it, with headings of
/// the same level. An article may hold an older one, and a page may ask for less.
pub(super) fn shows(view: &View, still: &Element) -> bool {
    let attribute = |name: &str| still.get_attribute(name).unwrap_or_default();
    view.whole
        && attribute("data-matrix") == data::FINGERPRINT
        && attribute("data-level") == view.level.to_string()
}

/// The parts of a drawn container.
pub(super) fn parts(matrix: &Matrix, still: &Element) -> Parts {
    let mut parts = Vec::new();
    if let Ok(found) = still.query_selector_all(PARTS) {
        parts.extend(
            (0..found.length())
                .filter_map(|nth| found.item(nth))
                .map(Html::VRef),
        );
    }
    Parts::new(matrix, parts)
}

fn hook(still: &Element, selector: &str, name: &str) -> Option<String> {
    let found = still.query_selector(selector).ok()??;
    found.get_attribute(name)
}
