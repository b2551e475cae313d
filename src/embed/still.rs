//! A container that somebody has drawn: whether it shows what is asked for, and what a reader has done with it.

use assessment_model::address::parse;
use assessment_model::link::Link;
use assessment_model::locale::ENGLISH;
use assessment_model::matrix::Matrix;
use assessment_model::perspective::Perspective;
use assessment_model::state::MOST_PINS;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

use super::elements::all;
use super::show::ALTERED;
use crate::data;
use crate::view::View;

/// What a reader has brought the page to without the widget, where that is not what `link` says, and the election
/// chosen.
pub(super) fn read(matrix: &Matrix, still: &Element, link: &mut Link) -> Option<usize> {
    let open = hook(still, "[open]>[data-cell]", "data-cell");
    link.open = (open.and_then(|cell| parse(matrix, &cell))).or(link.open);
    let view = hook(still, "[data-view]:checked", "data-view");
    let mut views = Perspective::all(matrix).into_iter().skip(1);
    if let Some(view) = views.find(|one| view.as_ref() == Some(&one.id(matrix))) {
        link.view = view;
    }
    for pin in all(still, "[data-pin]:checked") {
        let pin = pin.get_attribute("data-pin");
        let cell = pin.and_then(|address| parse(matrix, &address));
        let new = cell.filter(|cell| link.pins.len() < MOST_PINS && !link.pins.contains(cell));
        link.pins.extend(new);
    }
    let year = hook(still, "[data-election]:checked", "data-election");
    year.and_then(|year| matrix.dataset().election(&year))
}

/// Whether a container is as it was drawn, but for what is read off it.
///
/// Browsers restore ticks and words of an earlier visit, also those of the filter, of which nothing else on the page
/// knows, and a reader may have ticked more cells than have room side by side.
pub(super) fn is_untouched(still: &Element) -> bool {
    // Every tick has a value; where there are none, this is the field.
    let filled = |field: Element| {
        let field = field.dyn_ref::<HtmlInputElement>();
        field.is_some_and(|field| !field.value().is_empty())
    };
    !still.has_attribute(ALTERED)
        && !all(still, "[data-choice]:checked,[data-search]").any(filled)
        && all(still, "[data-pin]:checked").count() <= MOST_PINS
}

/// The language that a container was drawn in. It says so only where that is not English.
pub(super) fn language(container: &Element) -> String {
    (container.get_attribute("data-lang")).unwrap_or_else(|| ENGLISH.to_owned())
}

/// Whether a container was drawn as this view would be: from the data compiled in here, all of it, in the same language
/// and with headings of the same level. An article may hold an older one, and a page may ask for less.
pub(super) fn shows(view: &View, still: &Element) -> bool {
    let attribute = |name: &str| still.get_attribute(name).unwrap_or_default();
    view.whole
        && attribute("data-matrix") == data::FINGERPRINT
        && language(still) == view.locale.language()
        && attribute("data-level") == view.level.to_string()
}

fn hook(still: &Element, selector: &str, name: &str) -> Option<String> {
    let found = still.query_selector(selector).ok()??;
    found.get_attribute(name)
}
