//! Rules for own words: no quotation marks, no long runs copied from a source, no likelihood words without a quote.

use super::{Problem, Report, Rule};
use crate::dataset::{Dataset, Finding};
use crate::verbatim::{Runs, has_word};
use crate::wording::ICD_203_TERMS;

/// From this many words on, a run that a source has too is a quote without its marks.
const RUN_LIMIT: usize = 8;

/// Straight and curly double marks, and guillemets. A lone curly single mark is an apostrophe.
const MARKS: [char; 7] = ['"', '“', '”', '„', '«', '»', '‘'];

pub(super) fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (place, id, text) in own_words(dataset) {
        let mut report = Report::new(problems, place, id);
        if let Some(mark) = text.chars().find(|c| MARKS.contains(c)) {
            report.add(
                Rule::QuotationMark,
                format!("{mark} in ⟦{text}⟧"),
                "say it in own words; source words stand in quotes only",
            );
        }
    }
    borrowed(dataset, &quoted_words(dataset), problems);
    for (i, finding) in dataset.findings.iter().enumerate() {
        hedges(
            finding,
            &mut Report::new(problems, format!("findings[{i}]"), &finding.id),
        );
    }
}

/// The runs of all quotes, which are known without the texts.
fn quoted_words(dataset: &Dataset) -> Runs {
    let quotes: Vec<&str> = dataset
        .findings
        .iter()
        .flat_map(|finding| &finding.quotes)
        .map(|quote| quote.exact.as_str())
        .collect();
    Runs::new(&quotes, RUN_LIMIT)
}

/// Reports every text of ours that shares a long run with one of `texts`, unless a quote has one already:
/// that is reported without the texts.
pub(super) fn borrowed_beyond_quotes(
    dataset: &Dataset,
    texts: &[&str],
    problems: &mut Vec<Problem>,
) {
    let quoted = quoted_words(dataset);
    let mut found = Vec::new();
    borrowed(dataset, &Runs::new(texts, RUN_LIMIT), &mut found);
    let known: Vec<String> = own_words(dataset)
        .into_iter()
        .filter(|(_, _, own)| quoted.longest(own).is_some())
        .map(|(place, _, _)| place)
        .collect();
    problems.extend(found.into_iter().filter(|p| !known.contains(&p.place)));
}

fn borrowed(dataset: &Dataset, runs: &Runs, problems: &mut Vec<Problem>) {
    for (place, id, own) in own_words(dataset) {
        if let Some(run) = runs.longest(own) {
            Report::new(problems, place, id).add(
                Rule::BorrowedRun,
                format!("⟦{run}⟧ stands in a source word for word"),
                format!("say it in own words: fewer than {RUN_LIMIT} words in a row"),
            );
        }
    }
}

/// Every text that is ours: its JSON path, the id of what it belongs to, the text.
fn own_words(dataset: &Dataset) -> Vec<(String, &str, &str)> {
    let mut all: Vec<(String, &str, &str)> = vec![
        ("title".to_owned(), "", dataset.title.as_str()),
        ("summary".to_owned(), "", dataset.summary.as_str()),
    ];
    if let Some(method) = &dataset.method {
        all.push(("method".to_owned(), "", method));
    }
    for (i, correction) in dataset.corrections.iter().enumerate() {
        all.push((format!("corrections[{i}].what"), "", &correction.what));
    }
    for (i, source) in dataset.sources.iter().enumerate() {
        // A shortened title is the article's.
        if !source.title.contains(&source.short) {
            all.push((format!("sources[{i}].short"), &source.id, &source.short));
        }
        all.push((format!("sources[{i}].note"), &source.id, &source.note));
        for (field, text) in [
            ("publisher", &source.publisher),
            ("published.inferred", &source.published.inferred),
        ] {
            if let Some(text) = text {
                all.push((format!("sources[{i}].{field}"), &source.id, text));
            }
        }
    }
    for (i, actor) in dataset.actors.iter().enumerate() {
        if let Some(note) = &actor.note {
            all.push((format!("actors[{i}].note"), &actor.id, note));
        }
    }
    for (i, finding) in dataset.findings.iter().enumerate() {
        let fields = [
            ("label", Some(&finding.label)),
            ("summary", Some(&finding.summary)),
            ("note", finding.note.as_ref()),
            ("election_inferred", finding.election_inferred.as_ref()),
            (
                "confidence.judgement",
                finding.confidence.as_ref().map(|c| &c.judgement),
            ),
            ("attribution.speaker", Some(&finding.attribution.speaker)),
            ("attribution.venue", Some(&finding.attribution.venue)),
            (
                "attribution.stated.inferred",
                finding.attribution.stated.inferred.as_ref(),
            ),
        ];
        for (field, text) in fields {
            if let Some(text) = text {
                all.push((format!("findings[{i}].{field}"), &finding.id, text));
            }
        }
        for (j, quote) in finding.quotes.iter().enumerate() {
            if let Some(speaker) = &quote.speaker {
                let place = format!("findings[{i}].quotes[{j}].speaker");
                all.push((place, &finding.id, speaker));
            }
        }
    }
    for (i, silence) in dataset.silent.iter().enumerate() {
        all.push((format!("silent[{i}].reason"), "", &silence.reason));
    }
    for (i, disagreement) in dataset.disagreements.iter().enumerate() {
        all.push((
            format!("disagreements[{i}].summary"),
            &disagreement.id,
            &disagreement.summary,
        ));
        for (j, side) in disagreement.sides.iter().enumerate() {
            if let Some(speaker) = &side.speaker {
                let place = format!("disagreements[{i}].sides[{j}].speaker");
                all.push((place, &disagreement.id, speaker));
            }
        }
    }
    all
}

/// A hedge or a level in our label or summary must be the source's.
fn hedges(finding: &Finding, report: &mut Report<'_>) {
    for (field, text) in [("label", &finding.label), ("summary", &finding.summary)] {
        let own = text.to_lowercase();
        for term in ICD_203_TERMS.iter().copied().chain(["confidence"]) {
            let quoted = |q: &crate::dataset::Quote| has_word(&q.exact.to_lowercase(), term);
            if has_word(&own, term) && !finding.quotes.iter().any(quoted) {
                report.at(field).add(
                    Rule::HedgeUnquoted,
                    format!("⟦{term}⟧, which no quote of the finding prints"),
                    "use the source's own hedge or none",
                );
            }
        }
    }
}
