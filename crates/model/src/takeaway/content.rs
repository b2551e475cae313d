//! What a copy says, in which order, before it is written in a form.
//!
//! This module does not know how a form marks or escapes anything.

use super::{TakeAway, link};
use crate::address::address;
use crate::citation::reported;
use crate::dataset::{Dataset, Document, Finding, Quote, Side, Source};
use crate::detail::groups;
use crate::face::{Face, face};
use crate::locale::{Message, Phrase, Value};
use crate::matrix::{Cell, CellId};
use crate::message;
use crate::voice::{self, Voice};
use crate::wording::{how_dated, when};

/// A piece of a copy that stands by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Block {
    /// What follows is about this.
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

fn given(words: impl Into<String>) -> Line {
    vec![Run::Given(words.into())]
}

fn text(words: &str) -> Run {
    Run::Text(words.to_owned())
}

/// A message with what is put into it.
fn phrase(away: &TakeAway<'_>, phrase: Phrase<'_>) -> Line {
    let mut line = Line::new();
    away.locale.pieces(phrase, &mut |words, is_given| {
        line.push(match is_given {
            true => Run::Given(words.to_owned()),
            false => text(words),
        });
    });
    line
}

pub(super) fn quote(away: &TakeAway<'_>, finding: &Finding, quote: &Quote) -> Vec<Block> {
    let mut lines = vec![spoken(away, finding, quote)];
    if let Some(source) = away.matrix.dataset().source(&quote.source) {
        lines.append(&mut read_in(away, source));
    }
    lines.push(place(away, finding));
    lines.push(whole(away));
    vec![quoted(away, finding, quote, lines)]
}

pub(super) fn finding(away: &TakeAway<'_>, finding: &Finding) -> Vec<Block> {
    let mut blocks = vec![Block::Heading(given(&finding.label))];
    blocks.append(&mut body(away, finding));
    blocks.push(Block::Lines(vec![whole(away)]));
    blocks
}

pub(super) fn cell(away: &TakeAway<'_>, cell: &Cell) -> Vec<Block> {
    let (locale, dataset) = (away.locale, away.matrix.dataset());
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
    let mut blocks = vec![Block::Heading(phrase(away, heading))];
    if cell.supporting.is_empty() {
        let (said, besides) = match face(away.matrix, cell) {
            Face::NotReported(column) => (column.not_reported(), None),
            _ => (message::SILENT, Some(message::COPY_NO_CLAIM)),
        };
        let mut lines = vec![vec![text(locale.text(said)), text(".")]];
        lines.extend(cell.silence.map(|i| given(&dataset.silent[i].reason)));
        lines.extend(besides.map(|besides| vec![text(locale.text(besides))]));
        blocks.push(Block::Lines(lines));
    }
    for (group, findings) in groups(away.matrix, cell) {
        blocks.push(Block::Group(vec![text(locale.text(group.name()))]));
        for i in findings {
            let finding = &dataset.findings[i];
            blocks.push(Block::Lines(vec![given(&finding.label)]));
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
        lines.push(titled(away, message::COPY_REFERENCE, source));
        lines.append(&mut had(away, source));
    }
    lines.push(place(away, finding));
    lines.push(whole(away));
    vec![Block::Lines(lines)]
}

/// All of a finding but its label.
fn body(away: &TakeAway<'_>, finding: &Finding) -> Vec<Block> {
    let (locale, dataset) = (away.locale, away.matrix.dataset());
    let who = &finding.attribution;
    let when = locale.say(when(&who.stated));
    let voice = message::COPY_VOICE.with([
        Value::Words(locale.text(finding.standing.name())),
        Value::Given(&who.speaker),
        Value::Given(&who.venue),
        Value::Words(&when),
    ]);
    let mut lines = vec![given(&finding.summary), phrase(away, voice)];
    lines.extend(how_dated(&who.stated).map(|how| phrase(away, how)));
    if let Some(word) = &finding.likelihood {
        let word = message::COPY_LIKELIHOOD.with([Value::Given(word)]);
        lines.push(phrase(away, word));
    }
    if let Some(confidence) = &finding.confidence {
        let level = Value::Words(locale.text(confidence.level.name()));
        let level = message::COPY_LEVEL.with([level, Value::Given(&confidence.judgement)]);
        lines.push(phrase(away, level));
    }
    let mut blocks = vec![Block::Lines(lines)];
    for quote in &finding.quotes {
        let source = dataset.source(&quote.source);
        let mut lines = vec![self::voice(away, finding, quote)];
        lines.extend(source.into_iter().flat_map(|source| read_in(away, source)));
        blocks.push(quoted(away, finding, quote, lines));
    }
    let mut lines = Vec::new();
    if let Some(note) = &finding.note {
        lines.push(phrase(away, message::COPY_NOTE.with([Value::Given(note)])));
    }
    for dispute in &dataset.disagreements {
        if dispute.sides.iter().any(|side| side.finding == finding.id) {
            let summary = message::COPY_DISPUTED.with([Value::Given(&dispute.summary)]);
            lines.push(phrase(away, summary));
            lines.extend(dispute.sides.iter().map(|side| self::side(away, side)));
        }
    }
    lines.push(place(away, finding));
    blocks.push(Block::Lines(lines));
    blocks
}

/// Names the speaker of a quote, with venue and date where it is the finding's.
fn spoken(away: &TakeAway<'_>, finding: &Finding, quote: &Quote) -> Line {
    let who = &finding.attribution;
    let when = away.locale.say(when(&who.stated));
    let how = match voice::of_quote(away.matrix.dataset(), finding, quote) {
        _ if quote.speaker.is_some() => return self::voice(away, finding, quote),
        Voice::Reported(_) => message::COPY_SPEAKER_REPORTED,
        Voice::Direct(_) | Voice::Article => message::COPY_SPEAKER,
    };
    let speaker = how.with([
        Value::Given(&who.speaker),
        Value::Given(&who.venue),
        Value::Words(&when),
    ]);
    phrase(away, speaker)
}

/// Names the speaker of a quote.
fn voice(away: &TakeAway<'_>, finding: &Finding, quote: &Quote) -> Line {
    let line = match voice::of_quote(away.matrix.dataset(), finding, quote) {
        Voice::Direct(speaker) => message::COPY_OTHER.with([Value::Given(speaker)]),
        Voice::Reported(speaker) => message::COPY_OTHER_REPORTED.with([Value::Given(speaker)]),
        Voice::Article => message::COPY_ARTICLE.with([]),
    };
    phrase(away, line)
}

/// The words of a side of a disagreement, who says them and in which article.
fn side(away: &TakeAway<'_>, side: &Side) -> Line {
    let dataset = away.matrix.dataset();
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
    phrase(away, line)
}

fn quoted(away: &TakeAway<'_>, finding: &Finding, quote: &Quote, lines: Vec<Line>) -> Block {
    Block::Quote {
        words: quote.exact.clone(),
        cite: home(away, finding).and_then(|address| linked(away, &address)),
        lines,
    }
}

/// Where a quote was read.
fn read_in(away: &TakeAway<'_>, source: &Source) -> Vec<Line> {
    let mut lines = vec![titled(away, message::COPY_SOURCE, source)];
    lines.append(&mut had(away, source));
    lines
}

/// Author as printed, title, publisher as far as named, date or “undated”.
fn titled(away: &TakeAway<'_>, how: Message<4>, source: &Source) -> Line {
    let (author, publisher) = (source.byline.as_deref(), source.publisher.as_deref());
    let missing = |named| Value::Words(away.locale.text(named));
    let when = away.locale.say(when(&source.published));
    let titled = how.with([
        author.map_or_else(|| missing(message::AUTHOR_NOT_NAMED), Value::Given),
        Value::Given(&source.title),
        publisher.map_or_else(|| missing(message::PUBLISHER_NOT_NAMED), Value::Given),
        Value::Words(&when),
    ]);
    phrase(away, titled)
}

/// What a source reports, and whether it can be had.
fn had(away: &TakeAway<'_>, source: &Source) -> Vec<Line> {
    let locale = away.locale;
    let mut lines = Vec::new();
    let documents = reported(away.matrix.dataset(), source);
    if !documents.is_empty() {
        let mut line = vec![text(locale.text(message::COPY_REPORTS))];
        for (i, document) in documents.into_iter().enumerate() {
            if i > 0 {
                line.push(text(locale.text(message::SEMICOLON)));
            }
            line.append(&mut named(away, document));
        }
        line.push(text("."));
        lines.push(line);
    }
    let access = message::COPY_ACCESS.with([Value::Given(&source.sha256)]);
    lines.push(phrase(away, access));
    lines
}

fn named(away: &TakeAway<'_>, document: &Document) -> Line {
    let issue =
        message::DOCUMENT_ISSUE.with([Value::Given(&document.issuer), document.published.value()]);
    let text = document.title.clone();
    let mut line = match document.url.as_deref().and_then(link) {
        Some(to) => vec![Run::Link { text, to }],
        None => given(text),
    };
    line.append(&mut phrase(away, issue));
    line
}

/// The finding's id, and the address of the cell in which it stands, if it stands in one.
fn place(away: &TakeAway<'_>, finding: &Finding) -> Line {
    let mut line = phrase(
        away,
        message::COPY_FINDING.with([Value::Given(&finding.id)]),
    );
    if let Some(address) = home(away, finding) {
        line.push(text(away.locale.text(message::COPY_CELL)));
        line.push(addressed(away, address));
    }
    line.push(text("."));
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
    let all = [
        Value::Given(title),
        Value::Words(version),
        Value::Given(licence),
    ];
    phrase(away, message::COPY_DATA.with(all))
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
        None => Run::Given(address),
    }
}

fn linked(away: &TakeAway<'_>, address: &str) -> Option<String> {
    Some(format!("{}#{address}", away.page.as_ref()?))
}
