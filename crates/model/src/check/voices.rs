//! Who says which words: nobody is credited with words of somebody else, and a paraphrase is not passed off as speech.

use super::{Problem, Report, Rule};
use crate::dataset::{Dataset, Finding, Quote, Side};
use crate::voice::{is_own, short};

const OPENING: [char; 4] = ['“', '„', '«', '‘'];
const CLOSING: [char; 4] = ['”', '“', '»', '’'];

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
                || !marked(&quote.exact).is_empty(),
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
            marked(&quote.exact)
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

/// The spans of a text between quotation marks, without the marks. A mark that is not closed spans to the end, as a
/// quote may be cut out of a longer speech. Straight marks open and close by turns; straight single marks are none.
fn marked(text: &str) -> Vec<&str> {
    let mut spans = Vec::new();
    let mut open: Option<(usize, char)> = None;
    for (at, c) in text.char_indices() {
        match open {
            None => {
                let closing = match OPENING.iter().position(|&mark| mark == c) {
                    Some(nth) => Some(CLOSING[nth]),
                    None if c == '"' => Some('"'),
                    None => None,
                };
                open = closing.map(|closing| (at + c.len_utf8(), closing));
            }
            Some((from, closing)) if c == closing && !is_apostrophe(text, at, c) => {
                spans.push(&text[from..at]);
                open = None;
            }
            Some(_) => {}
        }
    }
    spans.extend(open.map(|(from, _)| &text[from..]));
    spans
}

/// A closing single mark between two letters is an apostrophe.
fn is_apostrophe(text: &str, at: usize, c: char) -> bool {
    let before = text[..at].chars().next_back();
    let after = text[at + c.len_utf8()..].chars().next();
    c == '’' && before.is_some_and(char::is_alphabetic) && after.is_some_and(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn speech_is_what_stands_between_marks() {
        assert_eq!(
            marked("He said “yes, ‘now’” and \"no\"."),
            ["yes, ‘now’", "no"]
        );
        assert_eq!(
            marked("the statement said. “This goes on"),
            ["This goes on"]
        );
        assert_eq!(marked("Iran’s wish, the party's wish"), [""; 0]);
        assert_eq!(marked("a ‘party’s wish’ it was"), ["party’s wish"]);
    }
}
