//! The frame in which two chosen quotes are compared word by word: what it says of itself, without the quotes.
//!
//! It is part of the page from the beginning, hidden, so that its words are in one place with all others. The embed
//! layer (`words.js`) copies it, puts the quotes in and sets it where the reader is.

use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, heading, words};

/// What it is called, where it is seen and where it is heard.
const TITLE: &str = "Word by word";

/// The frame, with a place for either quote.
pub(super) fn comparison(view: &View) -> Html {
    let explanation =
        "Struck through is what only the first quote has, underlined what only the second has.";
    let side = |hook: &'static [&'static str]| {
        let values = ["am-side", ""].map(AttrValue::Static);
        let only = vec![
            words("Only here: "),
            control("span", (&["data-only"], vec!["".into()]), Vec::new()),
        ];
        control(
            "figure",
            (hook, values.into()),
            vec![
                element("p", "am-only", only),
                element("figcaption", "am-caption", Vec::new()),
            ],
        )
    };
    let sides = vec![
        side(&["class", "data-first"]),
        side(&["class", "data-second"]),
    ];
    let close = ["button", "am-copy", ""].map(AttrValue::Static);
    let close = control(
        "button",
        (&["type", "class", "data-unpair"], close.into()),
        vec![words("Close the comparison")],
    );
    let content = vec![
        heading(view.level + 2, "am-group-title", vec![words(TITLE)]),
        element("p", "am-note", vec![words(explanation)]),
        element("div", "am-sides", sides),
        element("p", "am-line", vec![close]),
    ];
    let values = ["am-comparison", "", TITLE, ""].map(|value| Some(value.into()));
    let keys: &[_] = &["class", "data-comparison", "aria-label", "hidden"];
    element_with("section", (keys, values.into()), content)
}
