//! Speakers: nobody is credited with words of somebody else, and a paraphrase is not passed off as speech.

use super::{Problem, Report, Rule};
use crate::dataset::{Dataset, Finding, Quote, Side};
use crate::voice::{is_own, short, speech};

pub(super) fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    for (i, finding) in dataset.findings.iter().enumerate() {
        for (j, quote) in finding.quotes.iter().enumerate() {
            let place = format!("findings[{i}].quotes[{j}]");
            let mut report = Report::new(problems, place, &finding.id);
            let own = is_own(
                finding,
                quote.speaker.as_deref(),
                short(dataset, &quote.source),
            );
            speaker(quote.speaker.as_deref(), &mut report);
            reported(
                own,
                quote.reported,
                || !speech(&quote.exact).is_empty(),
                &mut report,
            );
        }
    }
    for (i, disagreement) in dataset.disagreements.iter().enumerate() {
        for (j, side) in disagreement.sides.iter().enumerate() {
            let place = format!("disagreements[{i}].sides[{j}]");
            let mut report = Report::new(problems, place, &disagreement.id);
            // A side of no finding is reported where sides are.
            if let Some(finding) = dataset.findings.iter().find(|f| f.id == side.finding) {
                self::side(dataset, finding, side, &mut report);
            }
        }
    }
}

fn side(dataset: &Dataset, finding: &Finding, side: &Side, report: &mut Report<'_>) {
    let own = is_own(
        finding,
        side.speaker.as_deref(),
        short(dataset, &side.source),
    );
    let holds = |quote: &&Quote| quote.source == side.source && quote.exact.contains(&side.words);
    let quotes: Vec<&Quote> = finding.quotes.iter().filter(holds).collect();
    speaker(side.speaker.as_deref(), report);
    let spoken = || {
        let spans = |quote: &&Quote| {
            speech(&quote.exact)
                .iter()
                .any(|span| span.contains(&side.words))
        };
        quotes.is_empty() || quotes.iter().any(spans)
    };
    reported(own, side.reported, spoken, report);
    if let (None, [quote]) = (&side.speaker, quotes.as_slice())
        && let Some(other) = &quote.speaker
    {
        report.at("speaker").add(
            Rule::SideSpeaker,
            format!(
                "null, so the words are {}’s, but the quote that holds them is {other}’s",
                finding.attribution.speaker
            ),
            "name who says these words",
        );
    }
}

fn speaker(named: Option<&str>, report: &mut Report<'_>) {
    if named.is_some_and(|named| named.trim().is_empty()) {
        report.at("speaker").add(
            Rule::AttributionMissing,
            "an empty text",
            "say who says these words, or null where the finding’s speaker does",
        );
    }
}

/// `own`: the article speaks for itself. `spoken`: whether the words stand between quotation marks.
fn reported(own: bool, reported: bool, spoken: impl FnOnce() -> bool, report: &mut Report<'_>) {
    if own && reported {
        report.at("reported").add(
            Rule::ReportedOwn,
            "true, but the article speaks for itself here",
            "write false, or name the speaker whom the article paraphrases",
        );
    }
    if !own && !reported && !spoken() {
        report.at("reported").add(
            Rule::ReportedUnmarked,
            "false, but the words stand in no quotation marks",
            "write true where the article paraphrases, or name the article as the speaker",
        );
    }
}
