//! Comparison of the data with the source texts: hashes, quotes, positions, context, and words given as printed.

use super::{Problem, Report, Rule, words};
use crate::dataset::{Dataset, Finding, Quote, Source};
use crate::verbatim::Text;

/// A source text that could be read.
#[derive(Clone, Debug)]
pub struct SourceText {
    /// Id of the source.
    pub id: String,
    /// The text as stored.
    pub text: String,
    /// SHA-256 of its bytes, lower-case hexadecimal. Computed by whoever read the file.
    pub sha256: String,
}

pub(super) fn check(dataset: &Dataset, texts: &[SourceText], problems: &mut Vec<Problem>) {
    let indexed: Vec<(&SourceText, Text)> = texts.iter().map(|t| (t, Text::new(&t.text))).collect();
    let text_of = |id: &str| indexed.iter().find(|(t, _)| t.id == id);
    for (i, source) in dataset.sources.iter().enumerate() {
        if let Some((stored, text)) = text_of(&source.id) {
            let mut report = Report::new(problems, format!("sources[{i}]"), &source.id);
            source_record(source, stored, text, &mut report);
        }
    }
    for (i, finding) in dataset.findings.iter().enumerate() {
        for (j, quote) in finding.quotes.iter().enumerate() {
            if let Some((_, text)) = text_of(&quote.source) {
                let place = format!("findings[{i}].quotes[{j}]");
                self::quote(quote, text, &mut Report::new(problems, place, &finding.id));
            }
        }
        let known: Vec<&Text> = finding
            .quotes
            .iter()
            .filter_map(|quote| text_of(&quote.source).map(|(_, text)| text))
            .collect();
        if known.len() == finding.quotes.len() {
            let place = format!("findings[{i}].attribution.stated.printed");
            printed_time(
                finding,
                &known,
                &mut Report::new(problems, place, &finding.id),
            );
        }
    }
    let whole: Vec<&str> = texts.iter().map(|t| t.text.as_str()).collect();
    words::borrowed_beyond_quotes(dataset, &whole, problems);
}

fn source_record(source: &Source, stored: &SourceText, text: &Text, report: &mut Report<'_>) {
    if stored.sha256 != source.sha256 {
        report.at("sha256").add(
            Rule::SourceHash,
            format!(
                "{} has {}, recorded is {}",
                source.file, stored.sha256, source.sha256
            ),
            "restore the text, or check every quote against the new one and record its hash",
        );
    }
    let as_printed = [
        ("title", Some(&source.title)),
        ("byline", source.byline.as_ref()),
        ("date_printed", source.date_printed.as_ref()),
        ("published.printed", source.published.printed.as_ref()),
    ];
    for (field, words) in as_printed {
        if let Some(words) = words
            && text.find_all(words).is_empty()
        {
            report.at(field).add(
                Rule::PrintedAbsent,
                format!("⟦{words}⟧: {}", text.explain_absence(words)),
                "copy it from the source as printed",
            );
        }
    }
}

fn printed_time(finding: &Finding, texts: &[&Text], report: &mut Report<'_>) {
    if let Some(words) = &finding.attribution.stated.printed
        && !texts.is_empty()
        && texts.iter().all(|text| text.find_all(words).is_empty())
    {
        report.add(
            Rule::PrintedAbsent,
            format!("⟦{words}⟧ stands in none of the finding's sources"),
            "copy the source's own words for the time, or set null",
        );
    }
}

fn quote(quote: &Quote, text: &Text, report: &mut Report<'_>) {
    let whole = format!("{}{}{}", quote.prefix, quote.exact, quote.suffix);
    if whole.contains('\n') {
        report.add(
            Rule::QuoteParagraph,
            "a line break inside the quote or its context",
            "quote inside one paragraph; make a second quote for the next",
        );
    }
    let found = text.find_all(&quote.exact);
    if found.is_empty() {
        let why = if quote.exact.is_empty() {
            "the quote is empty".to_owned()
        } else {
            text.explain_absence(&quote.exact)
        };
        report.at("exact").add(
            Rule::QuoteAbsent,
            format!("⟦{}⟧: {why}", quote.exact),
            "copy the words from the source, byte for byte",
        );
        return;
    }
    let (start, end) = (quote.start as usize, quote.end as usize);
    let length = quote.exact.chars().count();
    if !found.contains(&start) || end != start + length {
        let places: Vec<String> = found
            .iter()
            .map(|at| format!("{at}..{}", at + length))
            .collect();
        report.add(
            Rule::QuotePosition,
            format!(
                "{start}..{end}, but the quote stands at {}",
                places.join(", ")
            ),
            "run `cargo xtask quote` and copy what it prints; positions count code points",
        );
        return;
    }
    let before = text.slice(start.saturating_sub(quote.prefix.chars().count()), start);
    let after = text.slice(end, end + quote.suffix.chars().count());
    for (field, given, stored) in [
        ("prefix", &quote.prefix, &before),
        ("suffix", &quote.suffix, &after),
    ] {
        if given != stored {
            report.at(field).add(
                Rule::QuoteContext,
                format!("⟦{given}⟧, the source has ⟦{stored}⟧"),
                "run `cargo xtask quote` and copy what it prints",
            );
        }
    }
    let matches = text.find_all(&whole).len();
    if matches > 1 {
        report.add(
            Rule::QuoteAmbiguous,
            format!("with its context it occurs {matches} times"),
            "quote more words, or more context",
        );
    }
    if text.cuts_word(start) || text.cuts_word(end) {
        report.at("exact").add(
            Rule::QuoteCutsWord,
            format!(
                "⟦{}[{}]{}⟧",
                text.slice(start.saturating_sub(8), start),
                quote.exact,
                text.slice(end, end + 8)
            ),
            "begin and end at word boundaries",
        );
    }
}
