//! The whole widget: title, matrix, announcements, and what stands under it.

use assessment_model::state::{Action, Notice, State};
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::about::about;
use super::elections::elections;
use super::prose::{element, heading, row, said, words};
use super::table::table;

/// Everything that the widget shows is a function of these.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The data and this instance's place in the page.
    pub view: View,
    /// What is open.
    pub state: State,
    /// Called after each rendering has reached the page; never on the host.
    #[prop_or_default]
    pub rendered: Callback<()>,
}

/// The widget's root component.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps {
        view,
        state,
        rendered,
    } = props;
    let rendered = rendered.clone();
    use_effect(move || rendered.emit(()));
    let dataset = view.matrix.dataset();
    let onkeydown = {
        let dispatch = view.dispatch.clone();
        let anything_open = state.open.is_some();
        move |event: KeyboardEvent| {
            if anything_open && event.key() == "Escape" {
                event.prevent_default();
                dispatch.emit(Action::Close);
            }
        }
    };
    let as_of = wording::as_of(&dataset.as_of, dataset.sources.len());
    let notice = state.notice.map(|notice| words(announce(notice)));
    let content = vec![
        heading(view.level, "am-title", vec![said(&dataset.title)]),
        element("p", "am-summary", vec![said(&dataset.summary)]),
        element("p", "am-as-of", vec![said(as_of)]),
        elections(view, state.election),
        table(view, state),
        html! { <p class="am-status" role="status">{ notice }</p> },
        about(view, state.notice),
    ];
    html! { <div class="am" lang="en" dir="ltr" {onkeydown}>{ row(content) }</div> }
}

fn announce(notice: Notice) -> &'static str {
    match notice {
        Notice::Copied(_) => "Quote and citation copied.",
        Notice::Selected(_) => {
            "The browser refused to copy. The quote is selected: copy it with your keyboard or menu."
        }
    }
}
