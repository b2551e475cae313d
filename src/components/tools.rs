//! Finding, filtering, and taking away: the controls that need the program, folded away.
//!
//! They are in the page from the beginning, so that nothing moves when the program comes, and cannot be used before.
//! What each does is read off its hook by the embed layer.

use assessment_model::filter::{Choice, Facet, Filter, Offer, offers};
use assessment_model::locale::Message;
use assessment_model::message;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, given, number, words};

/// How copies are written: the values of `data-format`, and their names.
const FORMS: [(&str, Message<0>); 4] = [
    ("plain", message::FORM_PLAIN),
    ("markdown", message::FORM_MARKDOWN),
    ("html", message::FORM_HTML),
    ("citation", message::FORM_CITATION),
];

/// The panel, closed.
pub(super) fn tools(view: &View) -> Html {
    let keys: &[_] = &["type", "data-search", "autocomplete", "spellcheck"];
    let values = ["search", "", "off", "false"].map(AttrValue::Static);
    let field = control("input", (keys, values.into()), Vec::new());
    let mut content = vec![
        element(
            "p",
            "am-unavailable",
            vec![words(view, message::TOOLS_UNAVAILABLE)],
        ),
        element(
            "label",
            "am-find",
            vec![words(view, message::SEARCH), field],
        ),
    ];
    let offers = offers(&view.matrix, &Filter::default());
    for facet in Facet::ALL {
        let mut options = Vec::new();
        for offer in offers.iter().filter(|offer| offer.choice.facet() == facet) {
            options.push(option(view, *offer));
        }
        // Of one place there is nothing to choose.
        if options.len() > usize::from(facet.is_of_places()) {
            content.push(group(view, facet.name(), options));
        }
    }
    content.push(group(
        view,
        message::FORM,
        FORMS.map(|form| self::form(view, form)).into(),
    ));
    content.push(element("p", "am-line", taking(view)));
    // Together: a `fieldset` is disabled as a whole.
    let keys: &[_] = &["class", "data-panel", "disabled"];
    let values = ["am-panel", "", ""].map(AttrValue::Static);
    let panel = control("fieldset", (keys, values.into()), content);
    let summary = words(view, message::TOOLS);
    let summary = element("summary", "am-summary-line", vec![summary]);
    element("details", "am-tools", vec![summary, panel])
}

fn group(view: &View, name: Message<0>, options: Vec<Html>) -> Html {
    let mut content = vec![element("legend", "am-legend", vec![words(view, name)])];
    content.extend(options);
    element("fieldset", "am-facet", content)
}

/// One choice, with how many findings it would leave.
fn option(view: &View, Offer { choice, count, .. }: Offer) -> Html {
    let id = choice.id(&view.matrix);
    let dataset = view.matrix.dataset();
    let name = match (choice.name(), choice) {
        (Some(name), _) => words(view, name),
        (None, Choice::Actor(nth)) => given(view, &dataset.actors[nth].name),
        (None, Choice::Election(nth)) => number(view, dataset.elections[nth].year),
        (None, Choice::Source(nth)) => given(view, &dataset.sources[nth].short),
        (None, _) => given(view, &format!("“{id}”")),
    };
    let hook = choice.facet().id().to_owned() + "=" + &id;
    let values = vec!["checkbox".into(), hook.into()];
    let input = control("input", (&["type", "data-choice"], values), Vec::new());
    let count = element("span", "am-count", vec![number(view, count)]);
    element("label", "am-option", vec![input, name, count])
}

/// One way in which copies are written.
fn form(view: &View, (id, name): (&'static str, Message<0>)) -> Html {
    let chosen = (id == FORMS[0].0).then_some("".into());
    let values = vec![
        Some("radio".into()),
        Some(view.id("format").into()),
        Some(id.into()),
        chosen,
    ];
    let keys: &[_] = &["type", "name", "data-format", "checked"];
    let input = element_with("input", (keys, values), Vec::new());
    element("label", "am-option", vec![input, words(view, name)])
}

/// What is shown as a file, and its address.
fn taking(view: &View) -> Vec<Html> {
    let button = |keys: &'static [&'static str], value: &'static str, label| {
        let values = ["button", "am-copy", value].map(AttrValue::Static);
        control("button", (keys, values.into()), vec![words(view, label)])
    };
    vec![
        button(&["type", "class", "data-take"], "csv", message::TAKE_CSV),
        button(&["type", "class", "data-take"], "json", message::TAKE_JSON),
        button(&["type", "class", "data-share"], "", message::SHARE),
    ]
}
