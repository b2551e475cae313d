//! The articles, what is known of each, and how the data was checked against them.

use assessment_model::dataset::{Document, Source};
use assessment_model::locale::{ENGLISH, Value};
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, given, given_in, phrase, row, said, words};

/// The articles as a numbered list.
pub(super) fn sources(view: &View) -> Html {
    let dataset = view.matrix.dataset();
    let entries = dataset.sources.iter().map(|source| {
        let mut content = entry(view, source);
        for id in &source.reports {
            content.extend(dataset.document(id).map(|record| document(view, record)));
        }
        content.push(fingerprint(view, source));
        let id = view.id(&format!("source-{}", source.id));
        element_with("li", (&["id"], vec![Some(id.into())]), content)
    });
    element("ol", "am-sources", entries.collect())
}

/// How the data was made and checked, its version and licence.
pub(super) fn method(view: &View) -> Html {
    let dataset = view.matrix.dataset();
    let version = message::DATA_VERSION.with([
        Value::Words(&dataset.version),
        Value::Given(&dataset.licence),
    ]);
    row(vec![
        element("p", "am-text", vec![words(view, message::METHOD_TEXT)]),
        element("p", "am-text", vec![phrase(view, version)]),
    ])
}

fn entry(view: &View, source: &Source) -> Vec<Html> {
    let mut facts = Vec::new();
    if let Some(byline) = &source.byline {
        facts.extend([given(view, byline), words(view, message::STOP)]);
    }
    facts.push(match &source.publisher {
        Some(publisher) => given(view, publisher),
        None => words(view, message::NO_PUBLISHER),
    });
    match &source.date_printed {
        Some(date) => {
            let printed = message::DATE_PRINTED.with([Value::Given(date)]);
            facts.push(phrase(view, printed));
        }
        None => facts.extend([
            words(view, message::NO_DATE_PRINTED),
            phrase(view, wording::when(&source.published)),
            said("."),
        ]),
    }
    if let Some(how) = wording::how_dated(&source.published) {
        facts.extend([said(" "), phrase(view, how)]);
    }
    let values = ["am-source-title", ENGLISH, "auto"].map(AttrValue::Static);
    let about = (&["class", "lang", "dir"] as &[_], values.into());
    let title = control("cite", about, vec![said(&source.title)]);
    vec![
        title,
        element("p", "am-text", facts),
        given_in(view, "p", "am-note", &source.note),
    ]
}

/// Which text exactly was checked.
fn fingerprint(view: &View, source: &Source) -> Html {
    element(
        "details",
        "am-fingerprint",
        vec![
            element(
                "summary",
                "am-summary-line",
                vec![words(view, message::FINGERPRINT)],
            ),
            given_in(view, "p", "am-text", &source.file),
            given_in(view, "code", "am-code", &source.sha256),
        ],
    )
}

fn document(view: &View, document: &Document) -> Html {
    let title = match &document.url {
        Some(url) => {
            let values = vec![url.clone().into(), "_blank".into(), "noopener".into()];
            let about = (&["href", "target", "rel"] as &[_], values);
            control("a", about, vec![given(view, &document.title)])
        }
        None => given(view, &document.title),
    };
    let issue =
        message::DOCUMENT_ISSUE.with([Value::Given(&document.issuer), document.published.value()]);
    element(
        "p",
        "am-text",
        vec![words(view, message::DOCUMENT), title, phrase(view, issue)],
    )
}
