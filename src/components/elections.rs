//! The choice of one election, for containers too narrow to show all; wide ones hide it.

use assessment_model::message;
use assessment_model::state::Action;
use yew::prelude::*;

use super::text::number;
use crate::context::use_render_context;

/// Properties of [`Elections`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ElectionsProps {
    /// Index of the chosen election.
    pub(crate) chosen: usize,
    /// True if there is no table to choose for.
    pub(crate) hidden: bool,
}

/// One native choice per election. The style sheet shows the chosen one, so it works before any script.
#[component]
pub(crate) fn Elections(props: &ElectionsProps) -> Html {
    let ctx = use_render_context();
    let choices = ctx.matrix.dataset().elections.iter().enumerate();
    let choices = choices.map(|(index, election)| {
        html! {
            <label key={index} class="am-election" part="election">
                <input
                    type="radio"
                    name={ctx.id("election")}
                    data-election={election.year.to_string()}
                    checked={index == props.chosen}
                    onchange={ctx.options.live.then(|| ctx.on(Action::ShowElection(index)))}
                />
                { number(&ctx, election.year) }
            </label>
        }
    });
    let label = ctx.locale.text(message::ELECTION_SHOWN).to_owned();
    html! {
        <div class="am-elections" part="elections" role="radiogroup" aria-label={label} hidden={props.hidden}>
            { for choices }
        </div>
    }
}
