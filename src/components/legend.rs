//! What the words and marks on the faces mean, in words.

use assessment_model::dataset::Direction;
use assessment_model::locale::Message;
use assessment_model::matrix::Flag;
use assessment_model::message;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, given, said, words};

/// What stands on a face, how it is set there, what it means.
const ENTRIES: [(Message<0>, &str, Message<0>); 5] = [
    (message::LEVEL_HIGH, "am-lead", message::LEVEL_MEANING),
    (SAMPLE, "am-lead am-likelihood", message::LIKELIHOOD_MEANING),
    (
        message::NOT_STATED,
        "am-not-stated",
        message::NOT_STATED_MEANING,
    ),
    (
        message::NOT_REPORTED_OUTCOME,
        "am-not-stated",
        message::NOT_REPORTED_MEANING,
    ),
    (message::SILENT, "am-silent-sample", message::SILENT_MEANING),
];

/// Words of the sources, which are not translated.
const SAMPLE: Message<0> = message::LIKELIHOOD_SAMPLE;

/// The legend as a list of terms.
pub(super) fn legend(view: &View) -> Html {
    let entry = |term: Vec<Html>, class: &'static str, meaning: Message<0>| {
        let term = element("dt", "am-term", vec![element("span", class, term)]);
        let meaning = element("dd", "am-meaning", vec![words(view, meaning)]);
        element("div", "am-entry", vec![term, meaning])
    };
    let mut entries = Vec::new();
    for direction in [Direction::Favours, Direction::Opposes, Direction::Neither] {
        let term = vec![mark(direction), words(view, direction.name())];
        entries.push(entry(term, "am-lead", direction.meaning()));
    }
    for (term, class, meaning) in ENTRIES {
        let term = match term {
            SAMPLE => given(view, view.locale.text(SAMPLE)),
            term => words(view, term),
        };
        entries.push(entry(vec![term], class, meaning));
    }
    for flag in Flag::ALL {
        let term = words(view, flag.name());
        entries.push(entry(vec![term], "am-flag", flag.meaning()));
    }
    element("dl", "am-terms", entries)
}

/// A mark that reads without colour. It stands beside words that say the same, so it is not read out.
pub(super) fn mark(direction: Direction) -> Html {
    let values = ["am-mark", "true"].map(AttrValue::Static);
    let about = (&["class", "aria-hidden"] as &[_], values.into());
    control("span", about, vec![said(direction.mark())])
}
