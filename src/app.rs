//! The whole widget: title, matrix, the line for announcements, and what stands under it.

use assessment_model::locale::Value;
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::about::about;
use super::comparison::comparison;
use super::elections::elections;
use super::prose::{element, element_with, given_in, heading_tag, phrase};
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
        let locale = &view.locale;
        let as_of = wording::as_of(dataset);
        // Failures are told in English whatever the language.
        let keys: &[_] = &["class", "role", "dir", "data-status"];
        let values = ["am-status", "status", "auto", ""].map(|value| Some(value.into()));
        let content = vec![
            given_in(view, heading_tag(view.level), "am-title", &dataset.title),
            given_in(view, "p", "am-summary", &dataset.summary),
            element("p", "am-as-of", vec![phrase(view, as_of)]),
            match view.whole {
                true => Html::default(),
                false => {
                    let [actors, years, columns] = wording::selection(locale, &view.matrix);
                    let selection = message::SELECTION.with([
                        Value::Given(&actors),
                        Value::Words(&years),
                        Value::Words(&columns),
                    ]);
                    element("p", "am-as-of", vec![phrase(view, selection)])
                }
            },
            views(view),
            tools(view),
            lines(view),
            comparison(view),
            elections(view),
            table(view),
            element_with("p", (keys, values.into()), Vec::new()),
            about(view),
        ];
        let values = vec![
            Some("am".into()),
            Some(locale.language().to_owned().into()),
            Some(locale.direction().to_owned().into()),
        ];
        element_with("div", (&["class", "lang", "dir"], values), content)
    }

    fn rendered(&mut self, context: &Context<Self>, _first: bool) {
        context.props().rendered.emit(());
    }
}
