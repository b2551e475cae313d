//! The choice of a view: native inputs that the style sheet answers, so that they work before any script, and the lines
//! that only a running widget shows: whose dossier this is, and what a filter leaves.
//!
//! What each view shows is the style sheet's affair (`styles/views.css`, `styles/lists.css`) and, where the program is needed, the embed
//! layer's.

use assessment_model::locale::ENGLISH;
use assessment_model::message;
use assessment_model::perspective::Perspective;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, row, words};

/// One choice per view that is no dossier; those are opened by an actor's name.
pub(super) fn views(view: &View) -> Html {
    let matrix = &view.matrix;
    let mut choices = Vec::new();
    let offered = Perspective::all(matrix).into_iter();
    for perspective in offered.filter(|one| !matches!(one, Perspective::Actor(_))) {
        let chosen = (perspective == Perspective::Elections).then_some("".into());
        let values = vec![
            Some("radio".into()),
            Some(view.id("view").into()),
            Some(perspective.id(matrix).into()),
            chosen,
        ];
        let keys: &[_] = &["type", "name", "data-view", "checked"];
        let input = element_with("input", (keys, values), Vec::new());
        let label = vec![input, words(view, perspective.name())];
        choices.push(element("label", "am-view", label));
    }
    let name = view.locale.text(message::VIEW).to_owned();
    let values = vec!["am-views".into(), "radiogroup".into(), name.into()];
    control("div", (&["class", "role", "aria-label"], values), choices)
}

/// What stands between the choice and the table. Each line is there from the beginning, because what is to be heard when
/// it changes has to be; its button is where there is something to say.
pub(super) fn lines(view: &View) -> Html {
    let button = |keys: &'static [&'static str], value: &'static str, label| {
        let values = ["button", "am-copy", value, ""].map(AttrValue::Static);
        control("button", (keys, values.into()), vec![words(view, label)])
    };
    let line = |keys: &'static [&'static str], content| {
        let values = ["am-line", ""].map(AttrValue::Static);
        control("p", (keys, values.into()), content)
    };
    // An actor's name, which is the data's.
    let name = ["status", "", ENGLISH, "auto"].map(AttrValue::Static);
    let keys: &[_] = &["role", "data-name", "lang", "dir"];
    let name = control("strong", (keys, name.into()), Vec::new());
    let found = (
        &["role", "data-found"] as &[_],
        vec!["status".into(), "".into()],
    );
    let found = control("span", found, Vec::new());
    let chosen = control("strong", (&["data-chosen"], vec!["".into()]), Vec::new());
    let all = button(
        &["type", "class", "data-view", "hidden"],
        "elections",
        message::ALL_ACTORS,
    );
    let reset = button(
        &["type", "class", "data-reset", "hidden"],
        "",
        message::SHOW_EVERYTHING,
    );
    row(vec![
        line(&["class", "data-dossier"], vec![name, all]),
        line(&["class", "data-filtered"], vec![chosen, found, reset]),
        element("p", "am-hint", vec![words(view, message::CHOOSE)]),
    ])
}
