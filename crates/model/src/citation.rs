//! A quote with everything needed to cite it, as plain text, for scripts: one of the fields of a finding.
//!
//! It is always in English, as all output for scripts. Copies for readers are in [`crate::export`].

use crate::dataset::{Dataset, Document, Finding, Quote, Source};
use crate::locale::Locale;
use crate::message;
use crate::voice::{self, Voice};
use crate::wording::when;

/// The quote in quotation marks, who said it, where it was read, what that reports, and the version of the data.
///
/// The words between the outer marks are exactly [`Quote::exact`].
pub fn citation(english: &Locale, dataset: &Dataset, finding: &Finding, quote: &Quote) -> String {
    let who = &finding.attribution;
    let voice = voice::of_quote(dataset, finding, quote);
    let mut said = english.say(voice.phrase());
    // Venue and date are the finding's, and so is the speaker unless the quote names another.
    if quote.speaker.is_none() {
        let paraphrased = match voice {
            Voice::Reported(_) => "; paraphrased by the article",
            Voice::Direct(_) | Voice::Article => "",
        };
        let when = english.say(when(&who.stated));
        said = format!("{}, {}, {when}{paraphrased}", who.speaker, who.venue);
    }
    let mut text = format!("“{}”\n— {said}.\n", quote.exact);
    if let Some(source) = dataset.source(&quote.source) {
        text.push_str("Quoted from: ");
        text.push_str(&reference(english, dataset, source));
        text.push('\n');
    }
    text.push_str(&format!(
        "Finding {}, data version {}.",
        finding.id, dataset.version
    ));
    text
}

/// The documents that a source reports, as far as the data has them.
pub fn reported<'a>(dataset: &'a Dataset, source: &'a Source) -> Vec<&'a Document> {
    let ids = source.reports.iter();
    ids.filter_map(|id| dataset.document(id)).collect()
}

/// A source in one line: title, byline and publisher as far as printed, date or “undated”, what it reports.
pub fn reference(english: &Locale, dataset: &Dataset, source: &Source) -> String {
    let mut parts = vec![format!("“{}”", source.title)];
    parts.extend(source.byline.clone());
    parts.push(match &source.publisher {
        Some(publisher) => publisher.clone(),
        None => english.text(message::PUBLISHER_NOT_NAMED).to_owned(),
    });
    parts.push(english.say(when(&source.published)));
    let reports: Vec<&str> = reported(dataset, source)
        .into_iter()
        .map(|document| document.title.as_str())
        .collect();
    let mut line = parts.join(", ");
    if !reports.is_empty() {
        line.push_str("; reports on ");
        line.push_str(&reports.join("; "));
    }
    line.push('.');
    line
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::date::PartialDate;
    use crate::locale::english;

    fn data() -> Dataset {
        serde_json::from_str(include_str!("../tests/fixture/assessments.json")).unwrap()
    }

    /// The citation of a quote of the data set after an edit.
    #[track_caller]
    fn check(finding: usize, quote: usize, edit: impl FnOnce(&mut Dataset), expected: &str) {
        let mut data = data();
        edit(&mut data);
        let finding = &data.findings[finding];
        assert_eq!(
            citation(&english(), &data, finding, &finding.quotes[quote]),
            expected
        );
    }

    #[test]
    fn a_citation_says_who_when_where_what_it_reports_and_the_version() {
        check(
            0,
            0,
            |_| {},
            "“Norland’s leaders sought to help Doe in 2020, the agency said.\u{a0}It said so with “high confidence””\n\
             — The agency, declassified report, 16 March 2021.\n\
             Quoted from: “Agency Report Names Two Foreign Campaigns”, By Ann Writer, The Gazette, by its masthead, \
             16 March 2021; reports on Report on Foreign Campaigns.\n\
             Finding norland-2020-for-doe, data version 2.3.1.",
        );
    }

    #[test]
    fn what_a_source_does_not_print_is_said_to_be_missing() {
        check(
            4,
            0,
            |_| {},
            "“Sudmark had stayed out in 2020”\n\
             — Unnamed officials, remarks to the press, March 2021 (inferred); paraphrased by the article.\n\
             Quoted from: “A Second Look at the Posters”, publisher not named in the text, undated.\n\
             Finding sudmark-2020-stayed-out, data version 2.3.1.",
        );
    }

    #[test]
    fn a_second_quote_is_cited_from_its_own_source() {
        let data = data();
        let finding = &data.findings[1];
        let text = citation(&english(), &data, finding, &finding.quotes[1]);
        assert!(
            text.starts_with("“Norland’s posters were paid for from abroad”\n"),
            "{text}"
        );
        assert!(
            text.contains("Quoted from: “A Second Look at the Posters”"),
            "{text}"
        );
    }

    #[test]
    fn a_date_is_as_precise_as_the_source() {
        let stated = |date: Option<&str>, printed: Option<&str>| crate::dataset::Stated {
            date: date.map(PartialDate::new),
            printed: printed.map(str::to_owned),
            inferred: None,
        };
        for (stated, expected) in [
            (stated(Some("2021"), Some("2021")), ", 2021; paraphrased by"),
            (
                stated(Some("2020-08"), Some("August 2020")),
                ", August 2020; paraphrased by",
            ),
            (
                stated(None, Some("Monday")),
                ", date not given (“Monday”); paraphrased by",
            ),
            (stated(None, None), ", undated; paraphrased by"),
        ] {
            let mut data = data();
            data.findings[3].attribution.stated = stated;
            let finding = &data.findings[3];
            let text = citation(&english(), &data, finding, &finding.quotes[0]);
            assert!(text.contains(expected), "{text}");
        }
    }

    #[test]
    fn a_citation_of_an_unknown_source_still_has_quote_and_finding() {
        check(
            3,
            0,
            |data| data.sources.clear(),
            "“denied the charge”\n— Norland’s embassy, statement, undated; paraphrased by the article.\n\
             Finding norland-2020-denial, data version 2.3.1.",
        );
    }
}
