//! What the accused said: their answers, actor by actor, each with its quotes and links to where it stands beside what it
//! answers.
//!
//! Of whom no answer is reported, that is said: it is about the sources, like silence in a cell.

use assessment_model::answers::{Answer, answers};
use assessment_model::message;
use yew::prelude::*;

use super::View;
use super::cell::cell_links;
use super::finding::finding;
use super::prose::{control, element, given, heading, words};

/// All answers, under headings of this level.
pub(super) fn answers_of_all(view: &View, level: u8) -> Html {
    let dataset = view.matrix.dataset();
    let all = answers(&view.matrix);
    let mut content = vec![element(
        "p",
        "am-text",
        vec![words(view, message::ANSWERS_WHY)],
    )];
    for (nth, actor) in dataset.actors.iter().enumerate() {
        let name = vec![given(view, &actor.name)];
        let mut own = vec![heading(level, "am-group-title", name)];
        let given = all.iter().filter(|answer| answer.actor == nth);
        own.extend(given.map(|answer| self::answer(view, answer, level + 1)));
        content.push(element("div", "am-entries", own));
    }
    element("div", "am-answers", content)
}

fn answer(view: &View, answer: &Answer, level: u8) -> Html {
    let content = match answer.finding {
        Some(nth) => vec![finding(view, nth, level), cell_links(view, &answer.cells)],
        None => vec![element(
            "p",
            "am-note",
            vec![words(view, message::ANSWERS_NONE)],
        )],
    };
    let values = ["am-answer", ""].map(AttrValue::Static).into();
    control("div", (&["class", "data-entry"], values), content)
}
