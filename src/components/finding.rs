//! One finding: what, whose voice, when, how surely, and the quotes.

use assessment_model::dataset::{Attribution, Finding, Standing};
use assessment_model::state::QuoteId;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, heading, hidden, said, words};
use super::quote::quote;

/// The finding at this index of the data set, with a heading of this level.
pub(super) fn finding(view: &View, index: usize, level: u8) -> Html {
    let record = &view.matrix.dataset().findings[index];
    let title = vec![
        element("span", "am-aspect", vec![words(record.aspect.name())]),
        hidden(": "),
        said(&record.label),
    ];
    let quotes = (0..record.quotes.len()).map(|nth| {
        quote(
            view,
            QuoteId {
                finding: index,
                quote: nth,
            },
        )
    });
    let mut content = vec![
        heading(level, "am-finding-title", title),
        element("p", "am-finding-summary", vec![said(&record.summary)]),
        attribution(record.standing, &record.attribution),
    ];
    content.extend(certainty(record));
    if let Some(remark) = &record.note {
        content.push(element("p", "am-note", vec![said(remark)]));
    }
    content.extend(dating(record));
    let copy = vec!["button".into(), "am-copy".into(), record.id.clone().into()];
    let label = vec![words("Copy"), hidden(" this finding with its quotes")];
    let copy = control("button", (&["type", "class", "data-copy"], copy), label);
    content.push(element("p", "am-taking", vec![copy]));
    content.push(element("div", "am-quotes", quotes.collect()));
    element_with(
        "article",
        (
            &["class", "data-finding"],
            vec![Some("am-finding".into()), Some(record.id.clone().into())],
        ),
        content,
    )
}

pub(super) fn attribution(standing: Standing, attribution: &Attribution) -> Html {
    let stated = &attribution.stated;
    let departs = matches!(standing, Standing::Minority | Standing::EarlierWarning);
    let class = if departs {
        "am-standing am-departs"
    } else {
        "am-standing"
    };
    let when = said(wording::when(stated));
    let when = match &stated.date {
        Some(date) => {
            let machine = Some(date.as_str().to_owned().into());
            element_with("time", (&["datetime"], vec![machine]), vec![when])
        }
        None => when,
    };
    // Where the voice's name and the speaker's are one, once is enough.
    let who = if attribution.speaker == standing.name() {
        format!(" {}, ", attribution.venue)
    } else {
        format!(" {}, {}, ", attribution.speaker, attribution.venue)
    };
    element(
        "p",
        "am-attribution",
        vec![
            element("span", class, vec![words(standing.name())]),
            said(who),
            when,
        ],
    )
}

/// Confidence and likelihood are two scales and get two lines. Where officials judge without a level, that is said;
/// newspapers and companies give none, so it is not missing there.
fn certainty(finding: &Finding) -> Vec<Html> {
    let strong = |text: Html| element("strong", "am-lead", vec![text]);
    let mut lines = Vec::new();
    if let Some(word) = &finding.likelihood {
        let word = strong(said(format!("“{word}”")));
        lines.push(vec![words("Likelihood word on this judgement: "), word]);
    }
    let judged = finding.dimension.column().is_some() && finding.standing <= Standing::Official;
    if let Some(confidence) = &finding.confidence {
        let judgement = format!(", stated for this judgement: {}", confidence.judgement);
        lines.push(vec![
            strong(words(confidence.level.name())),
            said(judgement),
        ]);
    } else if judged {
        lines.push(vec![words("Confidence level: not stated")]);
    }
    lines
        .into_iter()
        .map(|line| element("p", "am-certainty", line))
        .collect()
}

/// How year and date were found: for readers who ask.
fn dating(finding: &Finding) -> Option<Html> {
    let mut lines = Vec::new();
    if finding.election.is_none() && finding.actor.is_some() {
        lines.push("The sources tie this to no single election.".to_owned());
    }
    if let Some(from) = &finding.election_inferred {
        lines.push(format!("Year inferred: {from}"));
    }
    if let Some(how) = wording::how_dated(&finding.attribution.stated) {
        lines.push(format!("Date: {how}"));
    }
    if lines.is_empty() {
        return None;
    }
    let mut content = vec![element(
        "summary",
        "am-summary-line",
        vec![words("How it was dated")],
    )];
    for line in lines {
        content.push(element("p", "am-note", vec![said(line)]));
    }
    Some(element("details", "am-dating", content))
}
