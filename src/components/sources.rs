//! The articles, what is known of each, and how the data was checked against them.

use assessment_model::dataset::{Document, Source};
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, row, said, words};

/// The articles as a numbered list.
pub(super) fn sources(view: &View) -> Html {
    let dataset = view.matrix.dataset();
    let entries = dataset.sources.iter().map(|source| {
        let mut content = entry(source);
        for id in &source.reports {
            content.extend(dataset.document(id).map(document));
        }
        content.push(fingerprint(source));
        let id = view.id(&format!("source-{}", source.id));
        element_with("li", (&["id"], vec![Some(id.into())]), content)
    });
    element("ol", "am-sources", entries.collect())
}

/// How the data was made and checked, its version and licence.
pub(super) fn method(view: &View) -> Html {
    let dataset = view.matrix.dataset();
    let version = format!("Data version {}. {}", dataset.version, dataset.licence);
    row(vec![
        element(
            "p",
            "am-text",
            vec![words(
                "Two language models coded the articles independently; their codings were reconciled pair by pair \
                 against the articles. A program then proved that every quote stands in its article, character for character, exactly once; \
                 that every confidence level and likelihood word is printed in a quote; \
                 and that every cell either rests on quotes or is declared silent with a reason.",
            )],
        ),
        element("p", "am-text", vec![said(version)]),
    ])
}

fn entry(source: &Source) -> Vec<Html> {
    let mut facts = Vec::new();
    if let Some(byline) = &source.byline {
        facts.extend([said(byline), words(". ")]);
    }
    facts.push(said(
        source
            .publisher
            .as_deref()
            .unwrap_or("The text names no publisher"),
    ));
    facts.push(said(match &source.date_printed {
        Some(date) => format!(". Date printed: {date}."),
        None => format!(". No date printed; {}.", wording::when(&source.published)),
    }));
    if let Some(how) = wording::how_dated(&source.published) {
        facts.extend([words(" "), said(how)]);
    }
    let values = ["am-source-title", "en", "auto"].map(AttrValue::Static);
    let about = (&["class", "lang", "dir"] as &[_], values.into());
    let title = control("cite", about, vec![said(&source.title)]);
    vec![
        title,
        element("p", "am-text", facts),
        element("p", "am-note", vec![said(&source.note)]),
    ]
}

/// Which text exactly was checked.
fn fingerprint(source: &Source) -> Html {
    element(
        "details",
        "am-fingerprint",
        vec![
            element(
                "summary",
                "am-summary-line",
                vec![words("Fingerprint of the text checked")],
            ),
            element("p", "am-text", vec![said(&source.file)]),
            element("code", "am-code", vec![said(&source.sha256)]),
        ],
    )
}

fn document(document: &Document) -> Html {
    let title = match &document.url {
        Some(url) => {
            let values = vec![url.clone().into(), "_blank".into(), "noopener".into()];
            let about = (&["href", "target", "rel"] as &[_], values);
            control("a", about, vec![said(&document.title)])
        }
        None => said(&document.title),
    };
    let issue = format!(", {}, {}", document.issuer, document.published);
    element(
        "p",
        "am-text",
        vec![
            words("Official document, matched by us: "),
            title,
            said(issue),
        ],
    )
}
