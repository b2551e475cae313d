//! Comparisons with an earlier election: recorded only where a source itself makes them, and names the election.
//!
//! These rules check only years; an editor has to judge the comparison itself.

use super::{Problem, Report, Rule};
use crate::dataset::{Comparison, Dataset, Finding};
use crate::verbatim::has_word;

pub(super) fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, finding) in dataset.findings.iter().enumerate() {
        if let Some(comparison) = &finding.compares {
            let place = format!("findings[{i}].compares.with");
            let mut report = Report::new(problems, place, &finding.id);
            earlier(dataset, finding, comparison, &mut report);
            printed(finding, comparison, &mut report);
        }
    }
}

fn earlier(dataset: &Dataset, finding: &Finding, comparison: &Comparison, report: &mut Report<'_>) {
    let with = comparison.with;
    let wrong = match finding.election {
        None => format!("compared with {with}, but the finding belongs to no election"),
        Some(own) if own <= with => format!("compared with {with}, the finding is of {own}"),
        Some(_) if dataset.elections.iter().all(|e| e.year != with) => {
            format!("no election of the data is of {with}")
        }
        Some(_) => return,
    };
    report.add(
        Rule::ComparesEarlier,
        wrong,
        "name an election of the data that is earlier than the finding's own, or set null",
    );
}

/// The year in digits, as a word of its own. “Previous elections” names none, and a comparison with before a
/// withdrawal or with earlier assessments is none of elections.
fn printed(finding: &Finding, comparison: &Comparison, report: &mut Report<'_>) {
    let year = comparison.with.to_string();
    if !finding.quotes.iter().any(|q| has_word(&q.exact, &year)) {
        report.add(
            Rule::ComparesUnquoted,
            format!("no quote prints {year}"),
            "quote the words that compare with that election, or set null: a comparison is never inferred",
        );
    }
}
