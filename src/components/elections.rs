//! The choice of one election, for containers too narrow to show all; wide ones hide it.

use assessment_model::state::Action;
use yew::prelude::*;

use super::View;

/// One button per election; `chosen` is the index of the one shown.
pub(super) fn elections(view: &View, chosen: usize) -> Html {
    let elections = &view.matrix.dataset().elections;
    html! {
        <div class="am-elections" role="group" aria-label="Election shown">
            { for elections.iter().enumerate().map(|(index, election)| {
                let dispatch = view.dispatch.clone();
                html! {
                    <button
                        type="button"
                        data-election={election.year.to_string()}
                        aria-pressed={if index == chosen { "true" } else { "false" }}
                        onclick={move |_| dispatch.emit(Action::ShowElection(index))}
                    >
                        { election.year }
                    </button>
                }
            }) }
        </div>
    }
}
