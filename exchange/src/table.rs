//! The data as one table: CSV after RFC 4180, in UTF-8, for those who check facts in a spreadsheet.
//!
//! One row for each quote and one for each declared silence, so that everything that the matrix shows has its row.
//! Terms are the words of the data set (`docs/data.md`). `data_version` in each row, because rows are copied.

use assessment_model::dataset::{
    Aspect, Column, Dataset, Dimension, Direction, Finding, Level, Quote, Silence, Standing, Stated,
};
use assessment_model::date::PartialDate;
use csv::{Terminator, WriterBuilder};
use serde::{Serialize, Serializer};

/// A row. The names of the fields are the header.
#[derive(Clone, Debug, Default, Serialize)]
struct Row<'a> {
    /// `quote` or `silence`.
    row: &'static str,
    actor: Words<'a>,
    actor_name: Words<'a>,
    election: Option<u16>,
    election_inferred: Words<'a>,
    dimension: Option<Dimension>,
    aspect: Option<Aspect>,
    /// Separated by spaces.
    bears_on: String,
    finding: Words<'a>,
    label: Words<'a>,
    summary: Words<'a>,
    standing: Option<Standing>,
    direction: Option<Direction>,
    candidate: Words<'a>,
    speaker: Words<'a>,
    venue: Words<'a>,
    stated_date: Words<'a>,
    stated_printed: Words<'a>,
    stated_inferred: Words<'a>,
    likelihood: Words<'a>,
    confidence: Option<Level>,
    confidence_judgement: Words<'a>,
    /// From 0, as in the widget's `data-quote`.
    quote_number: Option<usize>,
    quote: Words<'a>,
    source: Words<'a>,
    source_title: Words<'a>,
    source_byline: Words<'a>,
    source_publisher: Words<'a>,
    source_date: Words<'a>,
    source_date_printed: Words<'a>,
    note: Words<'a>,
    /// Ids of the disagreements that the finding is a side of, separated by spaces.
    disagreements: String,
    silence_reason: Words<'a>,
    data_version: Words<'a>,
    data_as_of: Words<'a>,
    licence: Words<'a>,
}

/// A text that a spreadsheet takes for a text.
///
/// What begins with `=`, `+`, `-`, `@`, a tab or a line break may be run as a formula; an apostrophe before it prevents
/// that. Where apostrophes stand before one of these already, one is added as well, so that what was added is always
/// the first of them and can be taken away.
#[derive(Clone, Copy, Debug, Default)]
struct Words<'a>(&'a str);

impl Serialize for Words<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let formula = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
        if self.0.trim_start_matches('\'').starts_with(formula) {
            serializer.serialize_str(&format!("'{}", self.0))
        } else {
            serializer.serialize_str(self.0)
        }
    }
}

/// Writes the table.
///
/// # Errors
/// Where it cannot be written; no data set is known of which that is true.
pub fn csv(dataset: &Dataset) -> csv::Result<String> {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .from_writer(Vec::new());
    let frame = Row {
        data_version: Words(&dataset.version),
        data_as_of: Words(dataset.as_of.as_str()),
        licence: Words(&dataset.licence),
        ..Row::default()
    };
    for finding in &dataset.findings {
        for (number, quote) in finding.quotes.iter().enumerate() {
            writer.serialize(quoted(dataset, finding, number, quote, frame.clone()))?;
        }
    }
    for silence in &dataset.silent {
        writer.serialize(silent(dataset, silence, frame.clone()))?;
    }
    let bytes = writer.into_inner().map_err(|error| error.into_error())?;
    // Everything that was written is a text.
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn quoted<'a>(
    dataset: &'a Dataset,
    finding: &'a Finding,
    number: usize,
    quote: &'a Quote,
    frame: Row<'a>,
) -> Row<'a> {
    let Stated {
        date: stated_date,
        printed,
        inferred,
    } = &finding.attribution.stated;
    let source = dataset.source(&quote.source);
    let disagreements: Vec<&str> = dataset
        .disagreements
        .iter()
        .filter(|d| d.sides.iter().any(|side| side.finding == finding.id))
        .map(|d| d.id.as_str())
        .collect();
    let bears_on: Vec<&str> = finding.bears_on.iter().map(|column| column.id()).collect();
    Row {
        row: "quote",
        actor: words(&finding.actor),
        actor_name: actor(dataset, finding.actor.as_deref()),
        election: finding.election,
        election_inferred: words(&finding.election_inferred),
        dimension: Some(finding.dimension),
        aspect: Some(finding.aspect),
        bears_on: bears_on.join(" "),
        finding: Words(&finding.id),
        label: Words(&finding.label),
        summary: Words(&finding.summary),
        standing: Some(finding.standing),
        direction: finding.direction,
        candidate: words(&finding.candidate),
        speaker: Words(&finding.attribution.speaker),
        venue: Words(&finding.attribution.venue),
        stated_date: date(stated_date.as_ref()),
        stated_printed: words(printed),
        stated_inferred: words(inferred),
        likelihood: words(&finding.likelihood),
        confidence: finding.confidence.as_ref().map(|c| c.level),
        confidence_judgement: finding
            .confidence
            .as_ref()
            .map(|c| Words(&c.judgement))
            .unwrap_or_default(),
        quote_number: Some(number),
        quote: Words(&quote.exact),
        source: Words(&quote.source),
        source_title: source.map(|s| Words(&s.title)).unwrap_or_default(),
        source_byline: source.map(|s| words(&s.byline)).unwrap_or_default(),
        source_publisher: source.map(|s| words(&s.publisher)).unwrap_or_default(),
        source_date: date(source.and_then(|s| s.published.date.as_ref())),
        source_date_printed: source.map(|s| words(&s.date_printed)).unwrap_or_default(),
        note: words(&finding.note),
        disagreements: disagreements.join(" "),
        ..frame
    }
}

fn silent<'a>(dataset: &'a Dataset, silence: &'a Silence, frame: Row<'a>) -> Row<'a> {
    Row {
        row: "silence",
        actor: Words(&silence.actor),
        actor_name: actor(dataset, Some(&silence.actor)),
        election: Some(silence.election),
        dimension: Some(match silence.dimension {
            Column::Outcome => Dimension::Outcome,
            Column::Tactics => Dimension::Tactics,
            Column::Confidence => Dimension::Confidence,
        }),
        silence_reason: Words(&silence.reason),
        ..frame
    }
}

fn words(text: &Option<String>) -> Words<'_> {
    Words(text.as_deref().unwrap_or_default())
}

fn date(date: Option<&PartialDate>) -> Words<'_> {
    Words(date.map_or("", PartialDate::as_str))
}

fn actor<'a>(dataset: &'a Dataset, id: Option<&str>) -> Words<'a> {
    let found = dataset.actors.iter().find(|a| Some(a.id.as_str()) == id);
    Words(found.map_or("", |a| a.name.as_str()))
}

#[cfg(test)]
mod tests;
