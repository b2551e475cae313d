//! Content of a copy, in order, before it is written in a format.

use super::{Exporter, link};
use crate::address::address;
use crate::cell_summary::{Summary, summarize};
use crate::citation::reported;
use crate::dataset::{Dataset, Document, Finding, Quote, Side, Source};
use crate::detail::groups;
use crate::locale::{Message, Phrase, Value};
use crate::matrix::{Cell, CellId};
use crate::message;
use crate::voice::{self, Voice};
use crate::wording::{how_dated, when};

/// A piece of a copy that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// The title of the blocks that follow.
    Heading(Line),
    /// The name of a group inside it.
    Group(Line),
    /// A paragraph.
    Lines(Vec<Line>),
    /// Words in quotation marks, with the link to where they stand in the matrix and the lines under them.
    Quote {
        words: String,
        cite: Option<String>,
        lines: Vec<Line>,
    },
}

/// A line of a paragraph.
pub(super) type Line = Vec<Run>;

/// A part of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Run {
    /// Words of the interface.
    Text(String),
    /// Words of the data, whose language may be another.
    Given(String),
    /// Words of the data that lead somewhere.
    Link { text: String, to: String },
}

fn data_line(words: impl Into<String>) -> Line {
    vec![Run::Given(words.into())]
}

fn text(words: &str) -> Run {
    Run::Text(words.to_owned())
}

/// A message with what is put into it.
fn message_line(exporter: &Exporter<'_>, phrase: Phrase<'_>) -> Line {
    let mut line = Line::new();
    exporter.locale.pieces(phrase, &mut |words, is_given| {
        line.push(match is_given {
            true => Run::Given(words.to_owned()),
            false => text(words),
        });
    });
    line
}

pub(super) fn quote(exporter: &Exporter<'_>, finding: &Finding, quote: &Quote) -> Vec<Block> {
    let mut lines = vec![speaker_line(exporter, finding, quote)];
    if let Some(source) = exporter.matrix.dataset().source(&quote.source) {
        lines.append(&mut source_lines(exporter, source));
    }
    lines.push(finding_line(exporter, finding));
    lines.push(dataset_line(exporter));
    vec![quote_block(exporter, finding, quote, lines)]
}

pub(super) fn finding(exporter: &Exporter<'_>, finding: &Finding) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(data_line(&finding.label))];
    blocks.append(&mut body(exporter, finding));
    blocks.push(Block::Lines(vec![dataset_line(exporter)]));
    blocks
}

pub(super) fn cell(exporter: &Exporter<'_>, cell: &Cell) -> Vec<Block> {
    let (locale, dataset) = (exporter.locale, exporter.matrix.dataset());
    let CellId {
        actor,
        election,
        column,
    } = cell.id;
    let heading = message::COPY_HEADING.with([
        Value::Given(&dataset.actors[actor].name),
        Value::Given(&dataset.elections[election].name),
        Value::Words(locale.text(column.name())),
    ]);
    let mut blocks = vec![Block::Heading(message_line(exporter, heading))];
    if cell.supporting.is_empty() {
        let (said, besides) = match summarize(exporter.matrix, cell) {
            Summary::NotReported(column) => (column.not_reported(), None),
            _ => (message::SILENT, Some(message::COPY_NO_CLAIM)),
        };
        let mut lines = vec![vec![text(locale.text(said)), text(".")]];
        lines.extend(cell.silence.map(|i| data_line(&dataset.silent[i].reason)));
        lines.extend(besides.map(|besides| vec![text(locale.text(besides))]));
        blocks.push(Block::Lines(lines));
    }
    for (group, findings) in groups(exporter.matrix, cell) {
        blocks.push(Block::Group(vec![text(locale.text(group.name()))]));
        for i in findings {
            let finding = &dataset.findings[i];
            blocks.push(Block::Lines(vec![data_line(&finding.label)]));
            blocks.append(&mut body(exporter, finding));
        }
    }
    let address = vec![address_run(exporter, address(exporter.matrix, cell.id))];
    blocks.push(Block::Lines(vec![address, dataset_line(exporter)]));
    blocks
}

pub(super) fn reference(exporter: &Exporter<'_>, finding: &Finding, quote: &Quote) -> Vec<Block> {
    let mut lines = Vec::new();
    if let Some(source) = exporter.matrix.dataset().source(&quote.source) {
        lines.push(title_line(exporter, message::COPY_REFERENCE, source));
        lines.append(&mut access_lines(exporter, source));
    }
    lines.push(finding_line(exporter, finding));
    lines.push(dataset_line(exporter));
    vec![Block::Lines(lines)]
}

/// All of a finding but its label.
fn body(exporter: &Exporter<'_>, finding: &Finding) -> Vec<Block> {
    let (locale, dataset) = (exporter.locale, exporter.matrix.dataset());
    let who = &finding.attribution;
    let when = locale.say(when(&who.stated));
    let voice = message::COPY_VOICE.with([
        Value::Words(locale.text(finding.standing.name())),
        Value::Given(&who.speaker),
        Value::Given(&who.venue),
        Value::Words(&when),
    ]);
    let mut lines = vec![data_line(&finding.summary), message_line(exporter, voice)];
    lines.extend(how_dated(&who.stated).map(|how| message_line(exporter, how)));
    if let Some(word) = &finding.likelihood {
        let word = message::COPY_LIKELIHOOD.with([Value::Given(word)]);
        lines.push(message_line(exporter, word));
    }
    if let Some(confidence) = &finding.confidence {
        let level = Value::Words(locale.text(confidence.level.name()));
        let level = message::COPY_LEVEL.with([level, Value::Given(&confidence.judgement)]);
        lines.push(message_line(exporter, level));
    }
    let mut blocks = vec![Block::Lines(lines)];
    for quote in &finding.quotes {
        let source = dataset.source(&quote.source);
        let mut lines = vec![self::voice(exporter, finding, quote)];
        lines.extend(
            source
                .into_iter()
                .flat_map(|source| source_lines(exporter, source)),
        );
        blocks.push(quote_block(exporter, finding, quote, lines));
    }
    let mut lines = Vec::new();
    if let Some(note) = &finding.note {
        lines.push(message_line(
            exporter,
            message::COPY_NOTE.with([Value::Given(note)]),
        ));
    }
    for dispute in &dataset.disagreements {
        if dispute.sides.iter().any(|side| side.finding == finding.id) {
            let summary = message::COPY_DISPUTED.with([Value::Given(&dispute.summary)]);
            lines.push(message_line(exporter, summary));
            lines.extend(dispute.sides.iter().map(|side| self::side(exporter, side)));
        }
    }
    lines.push(finding_line(exporter, finding));
    blocks.push(Block::Lines(lines));
    blocks
}

/// Names the speaker of a quote, with venue and date where it is the finding's.
fn speaker_line(exporter: &Exporter<'_>, finding: &Finding, quote: &Quote) -> Line {
    let who = &finding.attribution;
    let when = exporter.locale.say(when(&who.stated));
    let how = match voice::of_quote(exporter.matrix.dataset(), finding, quote) {
        _ if quote.speaker.is_some() => return self::voice(exporter, finding, quote),
        Voice::Reported(_) => message::COPY_SPEAKER_REPORTED,
        Voice::Direct(_) | Voice::Article => message::COPY_SPEAKER,
    };
    let speaker = how.with([
        Value::Given(&who.speaker),
        Value::Given(&who.venue),
        Value::Words(&when),
    ]);
    message_line(exporter, speaker)
}

/// Names the speaker of a quote.
fn voice(exporter: &Exporter<'_>, finding: &Finding, quote: &Quote) -> Line {
    let line = match voice::of_quote(exporter.matrix.dataset(), finding, quote) {
        Voice::Direct(speaker) => message::COPY_OTHER.with([Value::Given(speaker)]),
        Voice::Reported(speaker) => message::COPY_OTHER_REPORTED.with([Value::Given(speaker)]),
        Voice::Article => message::COPY_ARTICLE.with([]),
    };
    message_line(exporter, line)
}

/// The words of a side of a disagreement, who says them and in which article.
fn side(exporter: &Exporter<'_>, side: &Side) -> Line {
    let dataset = exporter.matrix.dataset();
    let source = dataset.source(&side.source);
    let words = Value::Given(&side.words);
    let source = Value::Given(source.map_or("", |source| &source.short));
    let line = match voice::of_side(dataset, side) {
        Voice::Direct(speaker) => message::COPY_SIDE.with([words, Value::Given(speaker), source]),
        Voice::Reported(speaker) => {
            message::COPY_SIDE_REPORTED.with([words, Value::Given(speaker), source])
        }
        Voice::Article => message::COPY_SIDE_ARTICLE.with([words, source]),
    };
    message_line(exporter, line)
}

fn quote_block(
    exporter: &Exporter<'_>,
    finding: &Finding,
    quote: &Quote,
    lines: Vec<Line>,
) -> Block {
    Block::Quote {
        words: quote.exact.clone(),
        cite: home(exporter, finding).and_then(|address| link_to(exporter, &address)),
        lines,
    }
}

/// The article of a quote.
fn source_lines(exporter: &Exporter<'_>, source: &Source) -> Vec<Line> {
    let mut lines = vec![title_line(exporter, message::COPY_SOURCE, source)];
    lines.append(&mut access_lines(exporter, source));
    lines
}

/// Author as printed, title, publisher as far as named, date or “undated”.
fn title_line(exporter: &Exporter<'_>, how: Message<4>, source: &Source) -> Line {
    let (author, publisher) = (source.byline.as_deref(), source.publisher.as_deref());
    let missing = |named| Value::Words(exporter.locale.text(named));
    let when = exporter.locale.say(when(&source.published));
    let titled = how.with([
        author.map_or_else(|| missing(message::AUTHOR_NOT_NAMED), Value::Given),
        Value::Given(&source.title),
        publisher.map_or_else(|| missing(message::PUBLISHER_NOT_NAMED), Value::Given),
        Value::Words(&when),
    ]);
    message_line(exporter, titled)
}

/// The documents that a source reports on, and how to identify its text.
fn access_lines(exporter: &Exporter<'_>, source: &Source) -> Vec<Line> {
    let locale = exporter.locale;
    let mut lines = Vec::new();
    let documents = reported(exporter.matrix.dataset(), source);
    if !documents.is_empty() {
        let mut line = vec![text(locale.text(message::COPY_REPORTS))];
        for (i, document) in documents.into_iter().enumerate() {
            if i > 0 {
                line.push(text(locale.text(message::SEMICOLON)));
            }
            line.append(&mut document_line(exporter, document));
        }
        line.push(text("."));
        lines.push(line);
    }
    let access = message::COPY_ACCESS.with([Value::Given(&source.sha256)]);
    lines.push(message_line(exporter, access));
    lines
}

fn document_line(exporter: &Exporter<'_>, document: &Document) -> Line {
    let issue =
        message::DOCUMENT_ISSUE.with([Value::Given(&document.issuer), document.published.value()]);
    let text = document.title.clone();
    let mut line = match document.url.as_deref().and_then(link) {
        Some(to) => vec![Run::Link { text, to }],
        None => data_line(text),
    };
    line.append(&mut message_line(exporter, issue));
    line
}

/// The finding's id, and the address of the cell in which it stands, if it stands in one.
fn finding_line(exporter: &Exporter<'_>, finding: &Finding) -> Line {
    let mut line = message_line(
        exporter,
        message::COPY_FINDING.with([Value::Given(&finding.id)]),
    );
    if let Some(address) = home(exporter, finding) {
        line.push(text(exporter.locale.text(message::COPY_CELL)));
        line.push(address_run(exporter, address));
    }
    line.push(text("."));
    line
}

/// The matrix, its version and its licence.
fn dataset_line(exporter: &Exporter<'_>) -> Line {
    let Dataset {
        title,
        version,
        licence,
        ..
    } = exporter.matrix.dataset();
    let all = [
        Value::Given(title),
        Value::Words(version),
        Value::Given(licence),
    ];
    message_line(exporter, message::COPY_DATA.with(all))
}

/// The address of the first cell that a finding supports, else of the first in whose detail it stands.
fn home(exporter: &Exporter<'_>, finding: &Finding) -> Option<String> {
    let findings = &exporter.matrix.dataset().findings;
    let i = findings.iter().position(|f| f.id == finding.id)?;
    let cells = || exporter.matrix.cells().iter();
    let cell = cells()
        .find(|cell| cell.supporting.contains(&i))
        .or_else(|| cells().find(|cell| cell.bearing.contains(&i)))?;
    Some(address(exporter.matrix, cell.id))
}

fn address_run(exporter: &Exporter<'_>, address: String) -> Run {
    match link_to(exporter, &address) {
        Some(to) => Run::Link { text: address, to },
        None => Run::Given(address),
    }
}

fn link_to(exporter: &Exporter<'_>, address: &str) -> Option<String> {
    Some(format!("{}#{address}", exporter.page.as_ref()?))
}
