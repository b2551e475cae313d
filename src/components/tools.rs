//! Finding, filtering, and taking away: the controls that need the program, folded away.
//!
//! They are in the page from the beginning, so that nothing moves when the program comes, and cannot be used before.
//! What each does is read off its hook by the embed layer.

use assessment_model::filter::{Facet, Filter, Offer, offers};
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, said, words};

/// How copies are written: the values of `data-format`, and their names.
const FORMS: [(&str, &str); 4] = [
    ("plain", "Plain text"),
    ("markdown", "Markdown"),
    ("html", "HTML"),
    ("citation", "Citation of a quote"),
];

/// The panel, closed.
pub(super) fn tools(view: &View) -> Html {
    let keys: &[_] = &["type", "data-search", "autocomplete", "spellcheck"];
    let values = ["search", "", "off", "false"].map(AttrValue::Static);
    let field = control("input", (keys, values.into()), Vec::new());
    let mut content = vec![
        element("p", "am-unavailable", vec![words(wording::UNAVAILABLE)]),
        element(
            "label",
            "am-find",
            vec![words("Find in summaries and quotes"), field],
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
            content.push(group(facet.name(), options));
        }
    }
    content.push(group(
        "Copy as",
        FORMS.map(|form| self::form(view, form)).into(),
    ));
    content.push(element("p", "am-line", taking()));
    // Together: a `fieldset` is disabled as a whole.
    let keys: &[_] = &["class", "data-panel", "disabled"];
    let values = ["am-panel", "", ""].map(AttrValue::Static);
    let panel = control("fieldset", (keys, values.into()), content);
    let summary = words("Find, filter, take away");
    let summary = element("summary", "am-summary-line", vec![summary]);
    element("details", "am-tools", vec![summary, panel])
}

fn group(name: &'static str, options: Vec<Html>) -> Html {
    let mut content = vec![element("legend", "am-legend", vec![words(name)])];
    content.extend(options);
    element("fieldset", "am-facet", content)
}

/// One choice, with how many findings it would leave.
fn option(view: &View, Offer { choice, count, .. }: Offer) -> Html {
    let hook = choice.facet().id().to_owned() + "=" + &choice.id(&view.matrix);
    let values = vec!["checkbox".into(), hook.into()];
    let input = control("input", (&["type", "data-choice"], values), Vec::new());
    let count = element("span", "am-count", vec![said(count.to_string())]);
    element(
        "label",
        "am-option",
        vec![input, count, said(choice.name(&view.matrix))],
    )
}

/// One way in which copies are written.
fn form(view: &View, (id, name): (&'static str, &'static str)) -> Html {
    let chosen = (id == FORMS[0].0).then_some("".into());
    let values = vec![
        Some("radio".into()),
        Some(view.id("format").into()),
        Some(id.into()),
        chosen,
    ];
    let keys: &[_] = &["type", "name", "data-format", "checked"];
    let input = element_with("input", (keys, values), Vec::new());
    element("label", "am-option", vec![input, words(name)])
}

/// What is shown as a file, and its address.
fn taking() -> Vec<Html> {
    let button = |keys: &'static [&'static str], value: &'static str, label| {
        let values = ["button", "am-copy", value].map(AttrValue::Static);
        control("button", (keys, values.into()), vec![words(label)])
    };
    vec![
        button(&["type", "class", "data-take"], "csv", "Download as CSV"),
        button(&["type", "class", "data-take"], "json", "Download as JSON"),
        button(&["type", "class", "data-share"], "", "Share what is shown"),
    ]
}
