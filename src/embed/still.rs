//! The prerendered container that a matrix takes over: what is open in it, and the parts that need not be drawn again.

use assessment_model::address::parse;
use assessment_model::matrix::Matrix;
use assessment_model::state::State;
use web_sys::Element;
use yew::prelude::*;

use crate::components::{PARTS, Parts};
use crate::data;

/// The state that a reader has brought the page to without the widget.
pub(super) fn state(matrix: &Matrix, still: &Element) -> State {
    let mut state = State::new(matrix);
    state.open =
        hook(still, "[open]>[data-cell]", "data-cell").and_then(|cell| parse(matrix, &cell));
    let year = hook(still, "[data-election]:checked", "data-election");
    let elections = &matrix.dataset().elections;
    let chosen = year.and_then(|year| elections.iter().position(|e| e.year.to_string() == year));
    state.election = chosen.unwrap_or(state.election);
    state
}

/// Whether a container was drawn from the data compiled in here. An article may hold an older one.
pub(super) fn is_current(still: &Element) -> bool {
    still.get_attribute("data-matrix").as_deref() == Some(data::FINGERPRINT)
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
