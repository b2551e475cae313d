//! The whole widget: title, matrix, the line for announcements, and what stands under it.

use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::about::about;
use super::comparison::comparison;
use super::elections::elections;
use super::prose::{element, element_with, heading, said};
use super::table::table;
use super::tools::tools;
use super::views::{lines, views};

/// Everything that is drawn is a function of these. What a reader opens or chooses is no part of it: that is kept
/// by the elements themselves, as it is before any script.
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The data and this instance's place in the page.
    pub view: View,
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
        let AppProps { view, .. } = context.props();
        let dataset = view.matrix.dataset();
        let as_of = wording::as_of(&dataset.as_of, dataset.sources.len());
        let keys: &[_] = &["class", "role", "data-status"];
        let values = ["am-status", "status", ""].map(|value| Some(value.into()));
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
            views(view),
            tools(view),
            lines(),
            comparison(view),
            elections(view),
            table(view),
            element_with("p", (keys, values.into()), Vec::new()),
            about(view),
        ];
        let values = ["am", "en", "ltr"].map(|value| Some(value.into()));
        element_with("div", (&["class", "lang", "dir"], values.into()), content)
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        context.props().rendered.emit(());
    }
}
