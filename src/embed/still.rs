//! A container that somebody has drawn: whether it shows what is asked for, and what a reader has done with it.

use assessment_model::address::parse;
use assessment_model::matrix::Matrix;
use assessment_model::state::State;
use web_sys::Element;

use crate::components::View;
use crate::data;

/// Puts into a state what a reader has brought the page to without the widget.
pub(super) fn read(matrix: &Matrix, still: &Element, state: &mut State) {
    let open = hook(still, "[open]>[data-cell]", "data-cell");
    state.open = (open.and_then(|cell| parse(matrix, &cell))).or(state.open);
    let year = hook(still, "[data-election]:checked", "data-election");
    let elections = &matrix.dataset().elections;
    let chosen = year.and_then(|year| elections.iter().position(|e| e.year.to_string() == year));
    state.election = chosen.unwrap_or(state.election);
}

/// Whether a container was drawn as this view would be: from the data compiled in here, all of it, with headings of
/// the same level. An article may hold an older one, and a page may ask for less.
pub(super) fn shows(view: &View, still: &Element) -> bool {
    let attribute = |name: &str| still.get_attribute(name).unwrap_or_default();
    view.whole
        && attribute("data-matrix") == data::FINGERPRINT
        && attribute("data-level") == view.level.to_string()
}

fn hook(still: &Element, selector: &str, name: &str) -> Option<String> {
    let found = still.query_selector(selector).ok()??;
    found.get_attribute(name)
}
