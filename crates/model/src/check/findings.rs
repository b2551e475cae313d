//! Rules for findings: a voice, a kind, a quote, and levels only where they are printed.

use super::{Problem, Report, Rule};
use crate::dataset::{Aspect, Dataset, Dimension, Direction, Finding, Standing};
use crate::verbatim::has_word;
use crate::wording::ICD_203_TERMS;

const LABEL_LIMIT: usize = 40;
const SUMMARY_LIMIT: usize = 280;

pub(super) fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, finding) in dataset.findings.iter().enumerate() {
        let mut report = Report::new(problems, format!("findings[{i}]"), &finding.id);
        voice(finding, &mut report);
        kind(finding, &mut report);
        certainty(finding, &mut report);
        for (field, text, limit) in [
            ("label", &finding.label, LABEL_LIMIT),
            ("summary", &finding.summary, SUMMARY_LIMIT),
        ] {
            let length = text.chars().count();
            if length > limit {
                report.at(field).add(
                    Rule::TooLong,
                    format!("{length} characters"),
                    format!("at most {limit}: say one judgement, move remarks to the note"),
                );
            }
        }
    }
}

fn voice(finding: &Finding, report: &mut Report<'_>) {
    for (field, text) in [
        ("attribution.speaker", &finding.attribution.speaker),
        ("attribution.venue", &finding.attribution.venue),
    ] {
        if text.trim().is_empty() {
            report.at(field).add(
                Rule::AttributionMissing,
                "an empty text",
                "say who said it and where, as far as the source does",
            );
        }
    }
    let answers = finding.dimension == Dimension::Response;
    let accused = finding.standing == Standing::Accused;
    if answers != accused {
        report.at("standing").add(
            Rule::ResponseVoice,
            format!(
                "dimension {:?} with standing {:?}",
                finding.dimension, finding.standing
            ),
            "an answer is the accused's, and the accused only answers",
        );
    }
    if finding.quotes.is_empty() {
        report.at("quotes").add(
            Rule::QuoteMissing,
            "no quote",
            "every statement rests on quotes: add one or remove the finding",
        );
    }
    let best = finding.quotes.iter().filter(|quote| quote.best).count();
    if best > 1 {
        report.at("quotes").add(
            Rule::BestTwice,
            format!("{best} quotes have best"),
            "leave it at one, the quote that is shown first",
        );
    }
}

fn kind(finding: &Finding, report: &mut Report<'_>) {
    if finding.aspect.dimension() != finding.dimension {
        report.at("aspect").add(
            Rule::AspectDimension,
            format!("{:?} under {:?}", finding.aspect, finding.dimension),
            format!(
                "{:?} belongs to {:?}",
                finding.aspect,
                finding.aspect.dimension()
            ),
        );
    }
    match finding.dimension.column() {
        None if finding.actor.is_some() && finding.bears_on.is_empty() => {
            report.at("bears_on").add(
                Rule::BearsOn,
                "an answer or context of an actor that bears on no column",
                "name the columns in whose detail it belongs",
            );
        }
        Some(column) if finding.bears_on.contains(&column) => report.at("bears_on").add(
            Rule::BearsOn,
            format!("its own column, {}", column.id()),
            "name other columns only",
        ),
        _ => {}
    }
    let preference = finding.aspect == Aspect::Preference;
    let for_or_against = matches!(
        finding.direction,
        Some(Direction::Favours | Direction::Opposes)
    );
    if for_or_against != finding.candidate.is_some() || (finding.direction.is_some() && !preference)
    {
        report.at("direction").add(
            Rule::Direction,
            format!(
                "aspect {:?}, direction {:?}, candidate {:?}",
                finding.aspect, finding.direction, finding.candidate
            ),
            "favours and opposes name a candidate, neither and null name none; only preferences have a direction",
        );
    }
}

fn certainty(finding: &Finding, report: &mut Report<'_>) {
    if let Some(word) = &finding.likelihood {
        if ICD_203_TERMS.contains(&word.to_lowercase().as_str()) {
            likelihood(finding, word, report);
        } else {
            // Whether it is quoted is not asked: it may be of any length, and then asking takes long.
            report.at("likelihood").add(
                Rule::LikelihoodTerm,
                format!("⟦{word}⟧"),
                format!("one of: {}", ICD_203_TERMS.join(", ")),
            );
        }
    }
    if let Some(confidence) = &finding.confidence {
        let level = confidence.level.word();
        let quoted = finding.quotes.iter().any(|quote| {
            let text = quote.exact.to_lowercase();
            has_word(&text, &format!("{level} confidence"))
        });
        if !quoted {
            report.at("confidence.level").add(
                Rule::ConfidenceUnquoted,
                format!("no quote prints the words {level} confidence"),
                "quote the words, or set null: a level is never inferred",
            );
        }
        if confidence.judgement.trim().is_empty() {
            report.at("confidence.judgement").add(
                Rule::TextMissing,
                "an empty text",
                "say which judgement, by whom",
            );
        }
    }
}

fn likelihood(finding: &Finding, word: &str, report: &mut Report<'_>) {
    let leading = finding.quotes.first().map_or("", |q| q.exact.as_str());
    // “very likely” does not print “likely”.
    let ending = format!(" {}", word.to_lowercase());
    let part_of_longer = ICD_203_TERMS
        .iter()
        .any(|term| term.ends_with(&ending) && has_word(&leading.to_lowercase(), term));
    if !has_word(leading, word) || part_of_longer {
        report.at("likelihood").add(
            Rule::LikelihoodUnquoted,
            format!("⟦{word}⟧ does not stand in the leading quote"),
            "put the quote that prints it first, or set null: a likelihood is never inferred",
        );
    }
}
