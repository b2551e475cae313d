//! The voice behind a quote or a side of a disagreement: who says these very words, and whether the article paraphrases.

use crate::dataset::{Dataset, Finding, Quote, Side, Standing};

const OPENING: [char; 4] = ['“', '„', '«', '‘'];
const CLOSING: [char; 4] = ['”', '“', '»', '’'];

/// The speaker of words of a source, and the form in which the source has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice<'a> {
    /// The speaker's own words, at least those between quotation marks.
    Direct(&'a str),
    /// The article's words for what the speaker said.
    Reported(&'a str),
    /// The article's own words, for which nobody else answers.
    Article,
}

/// The voice of a quote of a finding.
pub fn of_quote<'a>(dataset: &'a Dataset, finding: &'a Finding, quote: &'a Quote) -> Voice<'a> {
    let own = short(dataset, &quote.source);
    voice(finding, quote.speaker.as_deref(), quote.reported, own)
}

/// The voice of a side of a disagreement. Where data names no such finding, the article is all that is known.
pub fn of_side<'a>(dataset: &'a Dataset, side: &'a Side) -> Voice<'a> {
    let own = short(dataset, &side.source);
    match dataset.findings.iter().find(|f| f.id == side.finding) {
        Some(finding) => voice(finding, side.speaker.as_deref(), side.reported, own),
        None => Voice::Article,
    }
}

/// Returns true if the speaker named is the article itself, as the source's `short` names it.
pub(crate) fn is_own(finding: &Finding, speaker: Option<&str>, short: &str) -> bool {
    match speaker {
        Some(speaker) => speaker == short,
        None => finding.standing == Standing::Article,
    }
}

fn voice<'a>(
    finding: &'a Finding,
    speaker: Option<&'a str>,
    reported: bool,
    short: &str,
) -> Voice<'a> {
    let named = speaker.unwrap_or(&finding.attribution.speaker);
    match reported {
        _ if is_own(finding, speaker, short) => Voice::Article,
        true => Voice::Reported(named),
        false => Voice::Direct(named),
    }
}

pub(crate) fn short<'a>(dataset: &'a Dataset, source: &str) -> &'a str {
    dataset.source(source).map_or("", |source| &source.short)
}

/// The spans of a text between quotation marks, without the marks. A mark that is not closed spans to the end, as a
/// quote may be cut out of a longer speech. Straight marks open and close by turns; straight single marks are none.
pub fn speech(text: &str) -> Vec<&str> {
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

    fn fixture() -> Dataset {
        serde_json::from_str(include_str!("../tests/fixture/assessments.json")).unwrap()
    }

    #[track_caller]
    fn check(edit: impl FnOnce(&mut Dataset), quote: Voice<'_>, side: Voice<'_>) {
        let mut data = fixture();
        edit(&mut data);
        let finding = &data.findings[0];
        assert_eq!(of_quote(&data, finding, &finding.quotes[0]), quote);
        assert_eq!(of_side(&data, &data.disagreements[0].sides[0]), side);
    }

    #[test]
    fn words_are_the_findings_speakers_unless_they_name_another() {
        let agency = Voice::Direct("The agency");
        let reported = Voice::Reported("The agency");
        check(|_| {}, agency, reported);
        check(
            |data| {
                data.findings[0].quotes[0].speaker = Some("Ann Speaker".to_owned());
                data.findings[0].quotes[0].reported = true;
            },
            Voice::Reported("Ann Speaker"),
            reported,
        );
    }

    #[test]
    fn an_article_goes_by_its_short_name_or_by_the_findings_voice() {
        check(
            |data| {
                data.disagreements[0].sides[0].speaker = Some("Gazette article".to_owned());
                data.disagreements[0].sides[0].reported = false;
            },
            Voice::Direct("The agency"),
            Voice::Article,
        );
        check(
            |data| {
                data.findings[0].standing = Standing::Article;
                data.disagreements[0].sides[0].finding = "nothing".to_owned();
            },
            Voice::Article,
            Voice::Article,
        );
    }

    #[test]
    fn speech_is_what_stands_between_marks() {
        assert_eq!(
            speech("He said “yes, ‘now’” and \"no\"."),
            ["yes, ‘now’", "no"]
        );
        assert_eq!(
            speech("the statement said. “This goes on"),
            ["This goes on"]
        );
        assert_eq!(speech("Iran’s wish, the party's wish"), [""; 0]);
        assert_eq!(speech("a ‘party’s wish’ it was"), ["party’s wish"]);
    }
}
