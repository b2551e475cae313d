//! The data as one table: CSV after RFC 4180, in UTF-8, for those who check facts in a spreadsheet.
//!
//! One row for each quote, each side of a disagreement and each declared silence, so that everything that the matrix
//! shows has its row.
//! Terms are the words of the data set (`docs/data.md`). The version stands in each row, because rows are copied.
//!
//! Written here and read by the crate `csv` in tests: its writer knows how to tell numbers from texts, which would be
//! 15 KB of the program.

use std::borrow::Cow;
use std::fmt;

use assessment_model::dataset::{Dataset, Disagreement, Finding, Quote, Side, Silence, Stated};
use assessment_model::date::PartialDate;
use assessment_model::voice::{self, Voice};
use serde::Serialize;

use crate::selection::Chosen;

/// The header.
const HEADER: [&str; 43] = [
    "row",
    "actor",
    "actor_name",
    "election",
    "election_inferred",
    "dimension",
    "aspect",
    "bears_on",
    "finding",
    "label",
    "summary",
    "standing",
    "direction",
    "candidate",
    "speaker",
    "venue",
    "stated_date",
    "stated_printed",
    "stated_inferred",
    "likelihood",
    "confidence",
    "confidence_judgement",
    "compares_with",
    "compares_says",
    "quote_number",
    "quote",
    "quote_speaker",
    "quote_reported",
    "source",
    "source_title",
    "source_byline",
    "source_publisher",
    "source_date",
    "source_date_printed",
    "note",
    "disagreements",
    "disagreement_kind",
    "disagreement_summary",
    "silence_kind",
    "silence_reason",
    "data_version",
    "data_as_of",
    "licence",
];

/// A row: a cell for each name of the header.
type Row<'a> = [Cow<'a, str>; HEADER.len()];

/// What begins with one of these, a spreadsheet may run as a formula.
const FORMULA: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Writes all of it.
pub fn csv(dataset: &Dataset) -> String {
    csv_of(dataset, &Chosen::all(dataset))
}

/// Writes the rows of what was chosen. A row is the same as in the whole table, with every disagreement of its finding.
pub fn csv_of(dataset: &Dataset, chosen: &Chosen) -> String {
    let mut table = String::new();
    line(&mut table, &HEADER.map(Cow::Borrowed));
    for finding in chosen
        .findings
        .iter()
        .filter_map(|&i| dataset.findings.get(i))
    {
        for (number, quote) in finding.quotes.iter().enumerate() {
            line(&mut table, &quoted(dataset, finding, number, quote));
        }
    }
    let is_chosen = |side: &Side| {
        let mut findings = chosen
            .findings
            .iter()
            .filter_map(|&i| dataset.findings.get(i));
        findings.any(|finding| finding.id == side.finding)
    };
    for disagreement in &dataset.disagreements {
        for side in disagreement.sides.iter().filter(|side| is_chosen(side)) {
            line(&mut table, &self::side(dataset, disagreement, side));
        }
    }
    for silence in chosen.silent.iter().filter_map(|&i| dataset.silent.get(i)) {
        line(&mut table, &silent(dataset, silence));
    }
    table
}

fn line(table: &mut String, row: &Row<'_>) {
    for (i, words) in row.iter().enumerate() {
        if i > 0 {
            table.push(',');
        }
        cell(table, words);
    }
    table.push_str("\r\n");
}

/// Writes a cell that a spreadsheet takes for a text.
///
/// An apostrophe prevents that it is run. Where apostrophes stand before what could be run already, one is added as
/// well, so that what was added is always the first of them and can be taken away.
fn cell(table: &mut String, words: &str) {
    let quoted = words.contains([',', '"', '\r', '\n']);
    if quoted {
        table.push('"');
    }
    if words.trim_start_matches('\'').starts_with(FORMULA) {
        table.push('\'');
    }
    if quoted {
        table.push_str(&words.replace('"', "\"\""));
        table.push('"');
    } else {
        table.push_str(words);
    }
}

fn quoted<'a>(
    dataset: &'a Dataset,
    finding: &'a Finding,
    number: usize,
    quote: &'a Quote,
) -> Row<'a> {
    let who = &finding.attribution;
    let confidence = finding.confidence.as_ref();
    let source = dataset.source(&quote.source);
    let disagreements = dataset
        .disagreements
        .iter()
        .filter(|d| d.sides.iter().any(|side| side.finding == finding.id))
        .map(|d| d.id.as_str());
    [
        text("quote"),
        maybe(&finding.actor),
        actor(dataset, finding.actor.as_deref()),
        year(finding.election),
        maybe(&finding.election_inferred),
        term(&finding.dimension),
        term(&finding.aspect),
        list(finding.bears_on.iter().map(|column| column.id())),
        text(&finding.id),
        text(&finding.label),
        text(&finding.summary),
        term(&finding.standing),
        finding.direction.as_ref().map_or(text(""), term),
        maybe(&finding.candidate),
        text(&who.speaker),
        text(&who.venue),
        date(Some(&who.stated)),
        maybe(&who.stated.printed),
        maybe(&who.stated.inferred),
        maybe(&finding.likelihood),
        text(confidence.map_or("", |c| c.level.word())),
        text(confidence.map_or("", |c| &c.judgement)),
        year(finding.compares.as_ref().map(|c| c.with)),
        text(finding.compares.as_ref().map_or("", |c| c.says.id())),
        // As in the widget's `data-quote`, from 0.
        number.to_string().into(),
        text(&quote.exact),
        speaker(voice::of_quote(dataset, finding, quote)),
        text(if quote.reported { "true" } else { "false" }),
        text(&quote.source),
        text(source.map_or("", |s| &s.title)),
        source.map_or(text(""), |s| maybe(&s.byline)),
        source.map_or(text(""), |s| maybe(&s.publisher)),
        date(source.map(|s| &s.published)),
        source.map_or(text(""), |s| maybe(&s.date_printed)),
        maybe(&finding.note),
        list(disagreements),
        text(""),
        text(""),
        text(""),
        text(""),
        text(&dataset.version),
        text(dataset.as_of.as_str()),
        text(&dataset.licence),
    ]
}

/// A side of a disagreement: its words, who says them, and what differs.
fn side<'a>(dataset: &'a Dataset, disagreement: &'a Disagreement, side: &'a Side) -> Row<'a> {
    let finding = dataset.findings.iter().find(|f| f.id == side.finding);
    let source = dataset.source(&side.source);
    let of_actor = finding.and_then(|finding| finding.actor.as_deref());
    HEADER.map(|name| match name {
        "row" => text("side"),
        "actor" => text(of_actor.unwrap_or_default()),
        "actor_name" => actor(dataset, of_actor),
        "election" => year(finding.and_then(|finding| finding.election)),
        "finding" => text(&side.finding),
        "quote" => text(&side.words),
        "quote_speaker" => speaker(voice::of_side(dataset, side)),
        "quote_reported" => text(if side.reported { "true" } else { "false" }),
        "source" => text(&side.source),
        "source_title" => text(source.map_or("", |source| &source.title)),
        "disagreements" => text(&disagreement.id),
        "disagreement_kind" => text(disagreement.kind.id()),
        "disagreement_summary" => text(&disagreement.summary),
        "data_version" => text(&dataset.version),
        "data_as_of" => text(dataset.as_of.as_str()),
        "licence" => text(&dataset.licence),
        _ => text(""),
    })
}

/// Returns the speaker; the article itself is named by the word `article`.
fn speaker(voice: Voice<'_>) -> Cow<'_, str> {
    match voice {
        Voice::Direct(speaker) | Voice::Reported(speaker) => text(speaker),
        Voice::Article => text("article"),
    }
}

fn silent<'a>(dataset: &'a Dataset, silence: &'a Silence) -> Row<'a> {
    HEADER.map(|name| match name {
        "row" => text("silence"),
        "actor" => text(&silence.actor),
        "actor_name" => actor(dataset, Some(&silence.actor)),
        "election" => year(Some(silence.election)),
        "dimension" => text(silence.dimension.id()),
        "silence_kind" => text(silence.kind.id()),
        "silence_reason" => text(&silence.reason),
        "data_version" => text(&dataset.version),
        "data_as_of" => text(dataset.as_of.as_str()),
        "licence" => text(&dataset.licence),
        _ => text(""),
    })
}

fn text(words: &str) -> Cow<'_, str> {
    Cow::Borrowed(words)
}

fn maybe(words: &Option<String>) -> Cow<'_, str> {
    text(words.as_deref().unwrap_or_default())
}

fn year(year: Option<u16>) -> Cow<'static, str> {
    year.map(|year| year.to_string()).unwrap_or_default().into()
}

fn date(stated: Option<&Stated>) -> Cow<'_, str> {
    let date = stated.and_then(|stated| stated.date.as_ref());
    text(date.map_or("", PartialDate::as_str))
}

fn list<'a>(items: impl Iterator<Item = &'a str>) -> Cow<'static, str> {
    items.collect::<Vec<_>>().join(" ").into()
}

fn actor<'a>(dataset: &'a Dataset, id: Option<&str>) -> Cow<'a, str> {
    let found = dataset.actors.iter().find(|a| Some(a.id.as_str()) == id);
    text(found.map_or("", |a| &a.name))
}

/// A term's word in the data set.
fn term(term: &impl Serialize) -> Cow<'static, str> {
    struct Word<'a, T>(&'a T);
    impl<T: Serialize> fmt::Display for Word<'_, T> {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            self.0.serialize(f)
        }
    }
    Word(term).to_string().into()
}

#[cfg(test)]
mod tests;
