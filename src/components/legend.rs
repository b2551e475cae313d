//! What the words and marks on the faces mean, in words.

use assessment_model::dataset::Direction;
use assessment_model::matrix::Flag;
use assessment_model::wording;
use yew::prelude::*;

use super::prose::{control, element, words};

/// What stands on a face, how it is set there, what it means.
const ENTRIES: [(&str, &str, &str); 4] = [
    (
        "High confidence",
        "am-lead",
        "a confidence level that a source prints for one judgement: how well founded it is",
    ),
    (
        "“probably”, “likely”",
        "am-lead",
        "a likelihood word that a source prints: how likely the thing is. \
         It is another scale, and never turned into a level",
    ),
    (
        wording::NOT_STATED,
        "am-not-stated",
        "there are judgements, but the sources print neither for them",
    ),
    (
        wording::SILENT,
        "am-silent-sample",
        "not the same as no activity: open the cell for the reason",
    ),
];

/// The legend as a list of terms.
pub(super) fn legend() -> Html {
    let mut entries = Vec::new();
    for direction in [Direction::Favours, Direction::Opposes, Direction::Neither] {
        let term = vec![mark(direction), words(direction.name())];
        entries.push(entry(term, "am-lead", direction.meaning()));
    }
    for (term, class, meaning) in ENTRIES {
        entries.push(entry(vec![words(term)], class, meaning));
    }
    for flag in Flag::ALL {
        entries.push(entry(vec![words(flag.name())], "am-flag", flag.meaning()));
    }
    element("dl", "am-terms", entries)
}

fn entry(term: Vec<Html>, class: &'static str, meaning: &'static str) -> Html {
    let term = element("dt", "am-term", vec![element("span", class, term)]);
    let meaning = element("dd", "am-meaning", vec![words(meaning)]);
    element("div", "am-entry", vec![term, meaning])
}

/// A mark that reads without colour. It stands beside words that say the same, so it is not read out.
pub(super) fn mark(direction: Direction) -> Html {
    let values = ["am-mark", "true"].map(AttrValue::Static);
    let about = (&["class", "aria-hidden"] as &[_], values.into());
    control("span", about, vec![words(direction.mark())])
}
