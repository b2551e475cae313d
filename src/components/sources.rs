//! The articles, what is known of each, and how the data was checked against them.

use assessment_model::address::parse;
use assessment_model::dataset::{Correction, Document, Source};
use assessment_model::locale::{ENGLISH, Value};
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::cell::cell_links;
use super::prose::{
    control, element, element_with, given, given_in, heading, phrase, row, said, words,
};

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
        match &dataset.method {
            Some(method) => given_in(view, "p", "am-text", method),
            None => element("p", "am-text", vec![words(view, message::METHOD_NONE)]),
        },
        element("p", "am-text", vec![phrase(view, version)]),
        row(Vec::from_iter(corrections(view))),
    ])
}

/// The published corrections, the newest first; nothing where there are none.
fn corrections(view: &View) -> Option<Html> {
    let corrections = &view.matrix.dataset().corrections;
    if corrections.is_empty() {
        return None;
    }
    let title = vec![words(view, message::CORRECTIONS)];
    let entries = corrections.iter().map(|one| correction(view, one));
    Some(row(vec![
        heading(view.level + 2, "am-group-title", title),
        element("ul", "am-corrections", entries.collect()),
    ]))
}

fn correction(view: &View, correction: &Correction) -> Html {
    let version = Value::Words(&correction.version);
    let when = message::CORRECTION.with([correction.date.value(), version]);
    let cells = correction.cells.iter();
    let cells: Vec<_> = cells.filter_map(|cell| parse(&view.matrix, cell)).collect();
    let mut content = vec![phrase(view, when), given(view, &correction.what)];
    if !cells.is_empty() {
        content.push(cell_links(view, &cells));
    }
    element("li", "am-correction", content)
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
