//! One finding: what, whose voice, when, how surely, and the quotes.

use assessment_model::dataset::{Attribution, Finding, Standing};
use assessment_model::evidence::retold;
use assessment_model::locale::Value;
use assessment_model::message;
use assessment_model::state::QuoteId;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::prose::{
    control, element, element_with, given, given_in, heading, hidden, phrase, words,
};
use super::quote::quote;

/// The finding at this index of the data set, with a heading of this level.
pub(super) fn finding(view: &View, index: usize, level: u8) -> Html {
    let record = &view.matrix.dataset().findings[index];
    let title = vec![
        element("span", "am-aspect", vec![words(view, record.aspect.name())]),
        hidden(view, message::COLON),
        given(view, &record.label),
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
        given_in(view, "p", "am-finding-summary", &record.summary),
        attribution(view, record.standing, &record.attribution),
    ];
    if let Some(one) = retold(view.matrix.dataset(), record) {
        let retold = wording::retold(view.matrix.dataset(), one);
        content.push(element("p", "am-note", vec![phrase(view, retold)]));
    }
    content.extend(certainty(view, record));
    if let Some(remark) = &record.note {
        content.push(given_in(view, "p", "am-note", remark));
    }
    content.extend(dating(view, record));
    let copy = vec!["button".into(), "am-copy".into(), record.id.clone().into()];
    let label = vec![
        words(view, message::COPY_THIS_FINDING),
        hidden(view, message::COPY_FINDING_WITH),
    ];
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

pub(super) fn attribution(view: &View, standing: Standing, attribution: &Attribution) -> Html {
    let stated = &attribution.stated;
    let departs = matches!(standing, Standing::Minority | Standing::EarlierWarning);
    let class = if departs {
        "am-standing am-departs"
    } else {
        "am-standing"
    };
    let when = phrase(view, wording::when(stated));
    let when = match &stated.date {
        Some(date) => {
            let machine = Some(date.as_str().to_owned().into());
            element_with("time", (&["datetime"], vec![machine]), vec![when])
        }
        None => when,
    };
    let venue = Value::Given(&attribution.venue);
    // Where the voice's name and the speaker's are one, once is enough. In another language they never are.
    let who = if attribution.speaker == view.locale.text(standing.name()) {
        message::SPOKEN_THERE.with([venue])
    } else {
        message::SPOKEN.with([Value::Given(&attribution.speaker), venue])
    };
    element(
        "p",
        "am-attribution",
        vec![
            element("span", class, vec![words(view, standing.name())]),
            phrase(view, who),
            when,
        ],
    )
}

/// Confidence and likelihood are two scales and get two lines. Where officials judge without a level, that is said;
/// newspapers and companies give none, so it is not missing there.
fn certainty(view: &View, finding: &Finding) -> Vec<Html> {
    let strong = |class, text: Html| element("strong", class, vec![text]);
    let mut lines = Vec::new();
    if let Some(word) = &finding.likelihood {
        let word = given(view, &format!("“{word}”"));
        let word = strong("am-lead am-likelihood", word);
        lines.push(vec![words(view, message::LIKELIHOOD_OF_JUDGEMENT), word]);
    }
    let judged = finding.dimension.column().is_some() && finding.standing <= Standing::Official;
    if let Some(confidence) = &finding.confidence {
        let judgement = Value::Given(&confidence.judgement);
        lines.push(vec![
            strong("am-lead", words(view, confidence.level.name())),
            phrase(view, message::LEVEL_OF_JUDGEMENT.with([judgement])),
        ]);
    } else if judged {
        lines.push(vec![words(view, message::LEVEL_NOT_STATED)]);
    }
    lines
        .into_iter()
        .map(|line| element("p", "am-certainty", line))
        .collect()
}

/// How year and date were found: for readers who ask.
fn dating(view: &View, finding: &Finding) -> Option<Html> {
    let mut lines = Vec::new();
    if finding.election.is_none() && finding.actor.is_some() {
        lines.push(vec![words(view, message::NO_SINGLE_ELECTION)]);
    }
    if let Some(from) = &finding.election_inferred {
        let inferred = message::YEAR_INFERRED.with([Value::Given(from)]);
        lines.push(vec![phrase(view, inferred)]);
    }
    if let Some(how) = wording::how_dated(&finding.attribution.stated) {
        lines.push(vec![words(view, message::DATE_HOW), phrase(view, how)]);
    }
    if lines.is_empty() {
        return None;
    }
    let mut content = vec![element(
        "summary",
        "am-summary-line",
        vec![words(view, message::HOW_DATED)],
    )];
    for line in lines {
        content.push(element("p", "am-note", line));
    }
    Some(element("details", "am-dating", content))
}
