//! What a copy says, in which order, before it is written in a form.
//!
//! This module does not know how a form marks or escapes anything.

use super::{TakeAway, link};
use crate::address::address;
use crate::citation::reported;
use crate::dataset::{Dataset, Document, Finding, Quote, Source};
use crate::detail::groups;
use crate::face::{Face, face};
use crate::matrix::{Cell, CellId};
use crate::wording::{how_dated, when};

/// A piece of a copy that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// What follows is about this.
    Heading(String),
    /// The name of a group inside it.
    Group(String),
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
    Text(String),
    Link { text: String, to: String },
}

fn text(words: impl Into<String>) -> Line {
    vec![Run::Text(words.into())]
}

pub(super) fn quote(away: &TakeAway<'_>, finding: &Finding, quote: &Quote) -> Vec<Block> {
    let mut lines = vec![text(format!("— {}.", who(finding)))];
    if let Some(source) = away.matrix.dataset().source(&quote.source) {
        lines.append(&mut read_in(away, source));
    }
    lines.push(place(away, finding));
    lines.push(whole(away));
    vec![quoted(away, finding, quote, lines)]
}

pub(super) fn finding(away: &TakeAway<'_>, finding: &Finding) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(finding.label.clone())];
    blocks.append(&mut body(away, finding));
    blocks.push(Block::Lines(vec![whole(away)]));
    blocks
}

pub(super) fn cell(away: &TakeAway<'_>, cell: &Cell) -> Vec<Block> {
    let dataset = away.matrix.dataset();
    let CellId {
        actor,
        election,
        column,
    } = cell.id;
    let mut blocks = vec![Block::Heading(format!(
        "{}, {}: {}",
        dataset.actors[actor].name,
        dataset.elections[election].name,
        column.name()
    ))];
    if cell.supporting.is_empty() {
        let not_stated = face(away.matrix, cell) == Face::NotStated;
        let (said, besides) = if not_stated {
            (away.words.not_stated, None)
        } else {
            (away.words.silent, Some(away.words.no_claim))
        };
        let mut lines = vec![text(format!("{said}."))];
        lines.extend(cell.silence.map(|i| text(&dataset.silent[i].reason)));
        lines.extend(besides.map(text));
        blocks.push(Block::Lines(lines));
    }
    for (group, findings) in groups(away.matrix, cell) {
        blocks.push(Block::Group(group.name().to_owned()));
        for i in findings {
            let finding = &dataset.findings[i];
            blocks.push(Block::Lines(vec![text(&finding.label)]));
            blocks.append(&mut body(away, finding));
        }
    }
    let address = vec![addressed(away, address(away.matrix, cell.id))];
    blocks.push(Block::Lines(vec![address, whole(away)]));
    blocks
}

pub(super) fn reference(away: &TakeAway<'_>, finding: &Finding, quote: &Quote) -> Vec<Block> {
    let mut lines = Vec::new();
    if let Some(source) = away.matrix.dataset().source(&quote.source) {
        lines.push(text(format!("{}.", titled(away, source))));
        lines.append(&mut had(away, source));
    }
    lines.push(place(away, finding));
    lines.push(whole(away));
    vec![Block::Lines(lines)]
}

/// All of a finding but its label.
fn body(away: &TakeAway<'_>, finding: &Finding) -> Vec<Block> {
    let (words, dataset) = (away.words, away.matrix.dataset());
    let mut lines = vec![
        text(&finding.summary),
        text(format!("{}: {}.", finding.standing.name(), who(finding))),
    ];
    lines.extend(how_dated(&finding.attribution.stated).map(text));
    if let Some(word) = &finding.likelihood {
        lines.push(text(format!("{} {word}.", words.likelihood)));
    }
    if let Some(confidence) = &finding.confidence {
        let (level, of) = (confidence.level.name(), &confidence.judgement);
        lines.push(text(format!("{level}, {} {of}.", words.level_for)));
    }
    let mut blocks = vec![Block::Lines(lines)];
    for quote in &finding.quotes {
        let source = dataset.source(&quote.source);
        let lines = source.map_or_else(Vec::new, |source| read_in(away, source));
        blocks.push(quoted(away, finding, quote, lines));
    }
    let mut lines = Vec::new();
    lines.extend((finding.note.as_ref()).map(|note| text(format!("{} {note}", words.note))));
    let disputes = dataset.disagreements.iter();
    let disputes = disputes.filter(|d| d.sides.iter().any(|side| side.finding == finding.id));
    lines.extend(disputes.map(|d| text(format!("{} {}", words.disputed, d.summary))));
    lines.push(place(away, finding));
    blocks.push(Block::Lines(lines));
    blocks
}

fn quoted(away: &TakeAway<'_>, finding: &Finding, quote: &Quote, lines: Vec<Line>) -> Block {
    Block::Quote {
        words: quote.exact.clone(),
        cite: home(away, finding).and_then(|address| linked(away, &address)),
        lines,
    }
}

/// Who said it, where, and when.
fn who(finding: &Finding) -> String {
    let who = &finding.attribution;
    format!("{}, {}, {}", who.speaker, who.venue, when(&who.stated))
}

/// Where a quote was read.
fn read_in(away: &TakeAway<'_>, source: &Source) -> Vec<Line> {
    let mut lines = vec![text(format!(
        "{} {}.",
        away.words.quoted_from,
        titled(away, source)
    ))];
    lines.append(&mut had(away, source));
    lines
}

/// Author as printed, title, publisher as far as named, date or “undated”.
fn titled(away: &TakeAway<'_>, source: &Source) -> String {
    format!(
        "{}, “{}”, {}, {}",
        source.byline.as_deref().unwrap_or(away.words.no_author),
        source.title,
        (source.publisher.as_deref()).unwrap_or(away.words.no_publisher),
        when(&source.published)
    )
}

/// What a source reports, and whether it can be had.
fn had(away: &TakeAway<'_>, source: &Source) -> Vec<Line> {
    let mut lines = Vec::new();
    let documents = reported(away.matrix.dataset(), source);
    if !documents.is_empty() {
        let mut line = text(format!("{} ", away.words.reports_on));
        for (i, document) in documents.into_iter().enumerate() {
            if i > 0 {
                line.push(Run::Text("; ".to_owned()));
            }
            line.append(&mut named(document));
        }
        line.push(Run::Text(".".to_owned()));
        lines.push(line);
    }
    lines.push(text(format!("{} {}.", away.words.access, source.sha256)));
    lines
}

fn named(document: &Document) -> Line {
    let by = format!(", {}, {}", document.issuer, document.published);
    let title = document.title.clone();
    match document.url.as_deref().and_then(link) {
        Some(to) => vec![Run::Link { text: title, to }, Run::Text(by)],
        None => text(title + &by),
    }
}

/// The finding's id, and the address of the cell in which it stands, if it stands in one.
fn place(away: &TakeAway<'_>, finding: &Finding) -> Line {
    let mut line = text(format!("{} {}", away.words.finding, finding.id));
    if let Some(address) = home(away, finding) {
        line.push(Run::Text(", ".to_owned()));
        line.push(addressed(away, address));
    }
    line.push(Run::Text(".".to_owned()));
    line
}

/// The matrix, its version and its licence.
fn whole(away: &TakeAway<'_>) -> Line {
    let Dataset {
        title,
        version,
        licence,
        ..
    } = away.matrix.dataset();
    text(format!(
        "{title}, {} {version}. {licence}",
        away.words.version
    ))
}

/// The address of the first cell that a finding supports, else of the first in whose detail it stands.
fn home(away: &TakeAway<'_>, finding: &Finding) -> Option<String> {
    let findings = &away.matrix.dataset().findings;
    let i = findings.iter().position(|f| f.id == finding.id)?;
    let cells = || away.matrix.cells().iter();
    let cell = cells()
        .find(|cell| cell.supporting.contains(&i))
        .or_else(|| cells().find(|cell| cell.bearing.contains(&i)))?;
    Some(address(away.matrix, cell.id))
}

fn addressed(away: &TakeAway<'_>, address: String) -> Run {
    match linked(away, &address) {
        Some(to) => Run::Link { text: address, to },
        None => Run::Text(address),
    }
}

fn linked(away: &TakeAway<'_>, address: &str) -> Option<String> {
    Some(format!("{}#{address}", away.page.as_ref()?))
}
