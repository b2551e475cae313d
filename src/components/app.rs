//! The whole widget: title, matrix, announcements, and what stands under it.

use assessment_model::dataset::Dataset;
use assessment_model::state::{Notice, State};
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::about::about;
use super::elections::elections;
use super::prose::{element, element_with, heading, said};
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
#[derive(Debug)]
pub struct App;

// Written out: a function with a hook for `rendered` would weigh more.
impl Component for App {
    type Message = ();
    type Properties = AppProps;

    fn create(_: &Context<Self>) -> Self {
        Self
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let AppProps { view, state, .. } = context.props();
        let dataset = view.matrix.dataset();
        let as_of = wording::as_of(&dataset.as_of, dataset.sources.len());
        let keys: &[_] = &["class", "role", "data-status"];
        let values = ["am-status", "status", ""].map(|value| Some(value.into()));
        let notice = state.notice.map(|notice| said(announce(dataset, notice)));
        let content = vec![
            heading(view.level, "am-title", vec![said(&dataset.title)]),
            element("p", "am-summary", vec![said(&dataset.summary)]),
            element("p", "am-as-of", vec![said(as_of)]),
            match view.whole {
                true => Html::default(),
                false => element(
                    "p",
                    "am-as-of",
                    vec![said(wording::selection(&view.matrix))],
                ),
            },
            elections(view, state.election),
            table(view, state),
            element_with("p", (keys, values.into()), Vec::from_iter(notice)),
            view.parts.about().unwrap_or_else(|| about(view)),
        ];
        let values = ["am", "en", "ltr"].map(|value| Some(value.into()));
        element_with("div", (&["class", "lang", "dir"], values.into()), content)
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        context.props().rendered.emit(());
    }
}

fn announce(dataset: &Dataset, notice: Notice) -> String {
    let (Notice::Copied(id) | Notice::Selected(id)) = notice;
    let source = &dataset.findings[id.finding].quotes[id.quote].source;
    let source = dataset.source(source).map_or("", |source| &source.short);
    match notice {
        Notice::Copied(_) => format!("Quote from {source} copied with its citation."),
        Notice::Selected(_) => format!(
            "The browser refused to copy. The quote from {source} is selected: copy it with your keyboard or menu."
        ),
    }
}
