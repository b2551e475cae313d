//! The choice of one election, for containers too narrow to show all; wide ones hide it.

use assessment_model::message;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, number};

/// One choice per election, the latest chosen. The style sheet does what they say, so they work before any script.
pub(super) fn elections(view: &View) -> Html {
    let elections = &view.matrix.dataset().elections;
    let latest = elections.len().saturating_sub(1);
    let choices = elections.iter().enumerate().map(|(index, election)| {
        let year = election.year.to_string();
        let chosen = (index == latest).then_some("".into());
        let values = vec![
            Some("radio".into()),
            Some(view.id("election").into()),
            Some(year.into()),
            chosen,
        ];
        let keys: &[_] = &["type", "name", "data-election", "checked"];
        let input = element_with("input", (keys, values), Vec::new());
        element(
            "label",
            "am-election",
            vec![input, number(view, election.year)],
        )
    });
    let shown = view.locale.text(message::ELECTION_SHOWN).to_owned();
    let values = vec!["am-elections".into(), "radiogroup".into(), shown.into()];
    let keys: &[_] = &["class", "role", "aria-label"];
    control("div", (keys, values), choices.collect())
}
