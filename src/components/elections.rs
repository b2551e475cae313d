//! The choice of one election, for containers too narrow to show all; wide ones hide it.

use yew::prelude::*;

use super::View;
use super::prose::{element, element_with, said};

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
            Some(year.clone().into()),
            chosen,
        ];
        let keys: &[_] = &["type", "name", "data-election", "checked"];
        let input = element_with("input", (keys, values), Vec::new());
        element("label", "am-election", vec![input, said(year)])
    });
    let values = ["am-elections", "radiogroup", "Election shown"];
    element_with(
        "div",
        (
            &["class", "role", "aria-label"],
            values.map(|value| Some(value.into())).into(),
        ),
        choices.collect(),
    )
}
