//! Own words outside, source words inside: no quotation marks, no borrowed runs, no invented hedges.

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
    let quotes: Vec<&str> = dataset
        .findings
        .iter()
        .flat_map(|finding| &finding.quotes)
        .map(|quote| quote.exact.as_str())
        .collect();
    borrowed(dataset, &quotes, problems);
    for (i, finding) in dataset.findings.iter().enumerate() {
        hedges(
            finding,
            &mut Report::new(problems, format!("findings[{i}]"), &finding.id),
        );
    }
}

/// Reports every text of ours that shares a long run with one of `texts`.
pub(super) fn borrowed(dataset: &Dataset, texts: &[&str], problems: &mut Vec<Problem>) {
    let runs = Runs::new(texts, RUN_LIMIT);
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
    for (i, source) in dataset.sources.iter().enumerate() {
        all.push((format!("sources[{i}].short"), &source.id, &source.short));
        all.push((format!("sources[{i}].note"), &source.id, &source.note));
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
        ];
        for (field, text) in fields {
            if let Some(text) = text {
                all.push((format!("findings[{i}].{field}"), &finding.id, text));
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
