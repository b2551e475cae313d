//! The frame in which two chosen quotes are compared word by word: what it says of itself, without the quotes.
//!
//! It is part of the page from the beginning, hidden, so that its words are in one place with all others. The embed
//! layer (`words.js`) copies it, puts the quotes in and sets it where the reader is.

use assessment_model::message;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, heading, words};

/// The frame, with a place for either quote.
pub(super) fn comparison(view: &View) -> Html {
    let title = message::COMPARISON;
    let side = |hook: &'static [&'static str]| {
        let values = ["am-side", ""].map(AttrValue::Static);
        let only = vec![
            words(view, message::ONLY_HERE),
            control("span", (&["data-only"], vec!["".into()]), Vec::new()),
        ];
        let content = vec![
            element("p", "am-only", only),
            element("figcaption", "am-caption", Vec::new()),
        ];
        control("figure", (hook, values.into()), content)
    };
    let sides = vec![
        side(&["class", "data-first"]),
        side(&["class", "data-second"]),
    ];
    let close = ["button", "am-copy", ""].map(AttrValue::Static);
    let close = control(
        "button",
        (&["type", "class", "data-unpair"], close.into()),
        vec![words(view, message::COMPARISON_CLOSE)],
    );
    let content = vec![
        heading(view.level + 2, "am-group-title", vec![words(view, title)]),
        element("p", "am-note", vec![words(view, message::COMPARISON_WHY)]),
        element("div", "am-sides", sides),
        element("p", "am-line", vec![close]),
    ];
    let name = view.locale.text(title).to_owned();
    let values = vec![
        Some("am-comparison".into()),
        Some("".into()),
        Some(name.into()),
        Some("".into()),
    ];
    let keys: &[_] = &["class", "data-comparison", "aria-label", "hidden"];
    element_with("section", (keys, values), content)
}
