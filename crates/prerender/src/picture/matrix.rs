//! The whole matrix as a picture: every actor, every election, three columns each, and how to read it.

use anyhow::Result;
use assessment_model::cell_summary::{Summary, summarize};
use assessment_model::dataset::{Column, Direction};
use assessment_model::matrix::{CellId, Flag, Matrix};
use assessment_model::message;

use super::cell_summary::{self, Block};
use super::drawing::{Drawing, Picture, Room, Style};
use super::fonts::{Cut, Fonts};
use super::tone::Tone;
use crate::alternative;
use crate::english;

/// Pixels for each unit of the PNG.
pub(crate) const SCALE: f32 = 1.5;

const WIDTH: f32 = 1600.0;
const MARGIN: f32 = 36.0;
const ACTORS: f32 = 118.0;
const PADDING: f32 = 9.0;
const SIZE: f32 = 14.0;
const SMALL: f32 = 12.5;
/// A reader's own font may be wider: the bold of DejaVu Sans, the widest that is common, by a seventh.
const RESERVE: f32 = 1.15;

/// Between the columns of notes, and the width of the flags' names there.
const GAP: f32 = 24.0;
const FLAG_NAMES: f32 = 118.0;

/// Columns in the order of [`Column::ALL`], as parts of an election's width.
const SHARES: [f32; 3] = [0.3, 0.365, 0.335];

const TITLE: Style = style(Cut::Bold, 31.0, Tone::Ink);
const LEAD: Style = style(Cut::Regular, 18.0, Tone::Ink);
const ELECTION: Style = style(Cut::Bold, 18.0, Tone::Ink);
const HEADING: Style = style(Cut::Regular, SIZE, Tone::Muted);
const ACTOR: Style = style(Cut::Bold, 17.0, Tone::Ink);
const NOTE: Style = style(Cut::Regular, 13.0, Tone::Muted);
const FLAG: Style = style(Cut::Regular, 13.0, Tone::Flag);

const fn style(cut: Cut, size: f32, tone: Tone) -> Style {
    Style { cut, size, tone }
}

/// One summary, or neighbouring cells of an election of which the sources say nothing.
#[derive(Debug)]
struct Field {
    x: f32,
    width: f32,
    blocks: Vec<Block>,
    flags: Option<Block>,
    silent: bool,
}

/// Draws the matrix.
pub(crate) fn draw(matrix: &Matrix, fonts: &Fonts) -> Result<Picture> {
    let mut drawing = Drawing::new(fonts, WIDTH, RESERVE);
    let dataset = matrix.dataset();
    let mut y = MARGIN;
    let text_width = WIDTH - 2.0 * MARGIN;
    y += drawing.text(TITLE, (MARGIN, y), text_width, &dataset.title)? + 4.0;
    y += drawing.text(LEAD, (MARGIN, y), text_width * 0.75, &dataset.summary)? + 20.0;
    let top = y;
    y = header(&mut drawing, matrix, y)?;
    for actor in 0..dataset.actors.len() {
        y = row(&mut drawing, matrix, actor, y)?;
    }
    for election in 0..dataset.elections.len() {
        let line = Room {
            x: left(matrix, election),
            y: top,
            width: 1.0,
            height: y - top,
        };
        drawing.fill(Tone::RuleStrong, line);
    }
    let height = notes(&mut drawing, matrix, y + 18.0)? + MARGIN;
    Ok(drawing.finish(height, &dataset.title, &alternative::matrix(matrix)))
}

/// Election over its three columns; says where the rows begin.
fn header(drawing: &mut Drawing<'_>, matrix: &Matrix, y: f32) -> Result<f32> {
    let dataset = matrix.dataset();
    let mut lower = y;
    for (election, record) in dataset.elections.iter().enumerate() {
        let x = left(matrix, election) + PADDING;
        let width = election_width(matrix) - 2.0 * PADDING;
        let under = y + 4.0 + drawing.text(ELECTION, (x, y + 2.0), width, &record.name)? + 2.0;
        for column in Column::ALL {
            let (x, width) = place(matrix, election, column);
            let (x, width) = (x + PADDING, width - 2.0 * PADDING);
            let height = drawing.text(HEADING, (x, under), width, english::words(column.name()))?;
            lower = lower.max(under + height);
        }
    }
    drawing.fill(
        Tone::Ink,
        Room {
            x: MARGIN,
            y: lower + 6.0,
            width: WIDTH - 2.0 * MARGIN,
            height: 2.0,
        },
    );
    Ok(lower + 8.0)
}

/// One actor; says where the next one begins.
fn row(drawing: &mut Drawing<'_>, matrix: &Matrix, actor: usize, y: f32) -> Result<f32> {
    let name = &matrix.dataset().actors[actor].name;
    let fields = fields(matrix, actor);
    let mut height = drawing.height(ACTOR, ACTORS - PADDING, name)?;
    for field in &fields {
        height = height.max(field.height(drawing)?);
    }
    let bottom = y + height + 2.0 * PADDING;
    for field in fields.iter().filter(|field| field.silent) {
        drawing.silence(Room {
            x: field.x,
            y,
            width: field.width,
            height: bottom - y,
        });
    }
    drawing.text(ACTOR, (MARGIN, y + PADDING - 3.0), ACTORS - PADDING, name)?;
    for field in &fields {
        let (x, width) = (field.x + PADDING, field.width - 2.0 * PADDING);
        cell_summary::draw(drawing, &field.blocks, (x, y + PADDING), width)?;
        if let Some(flags) = &field.flags {
            let flags = std::slice::from_ref(flags);
            let from = bottom - PADDING - cell_summary::height(drawing, flags, width)?;
            cell_summary::draw(drawing, flags, (x, from), width)?;
        }
    }
    drawing.fill(
        Tone::Rule,
        Room {
            x: MARGIN,
            y: bottom,
            width: WIDTH - 2.0 * MARGIN,
            height: 1.0,
        },
    );
    Ok(bottom + 1.0)
}

fn fields(matrix: &Matrix, actor: usize) -> Vec<Field> {
    let mut fields: Vec<Field> = Vec::new();
    for election in 0..matrix.dataset().elections.len() {
        for column in Column::ALL {
            let cell = matrix.cell(CellId {
                actor,
                election,
                column,
            });
            let summary = summarize(matrix, cell);
            let (x, width) = place(matrix, election, column);
            let silent = summary == Summary::Silent;
            match fields.last_mut() {
                Some(last) if silent && last.silent && column != Column::Outcome => {
                    last.width += width;
                }
                _ => fields.push(Field {
                    x,
                    width,
                    blocks: cell_summary::blocks(&summary, SIZE),
                    flags: cell_summary::flags(&cell.flags, SMALL),
                    silent,
                }),
            }
        }
    }
    fields
}

/// Draws the legend in three columns: marks, flags, and notes on the data. Returns its lower edge.
fn notes(drawing: &mut Drawing<'_>, matrix: &Matrix, y: f32) -> Result<f32> {
    let dataset = matrix.dataset();
    let width = (WIDTH - 2.0 * MARGIN) / 8.0;
    let [marks, flags, data] = [0.0, 2.75, 5.85].map(|eighths| MARGIN + eighths * width);
    let mut ends = [y; 3];
    for direction in [Direction::Favours, Direction::Opposes, Direction::Neither] {
        drawing.mark(
            direction,
            (marks, ends[0] + 0.29 * NOTE.size),
            0.72 * NOTE.size,
        );
        let indent = 1.2 * NOTE.size;
        let said = format!(
            "{}: {}",
            english::words(direction.name()),
            english::words(direction.meaning())
        );
        let room = flags - marks - indent - GAP;
        ends[0] += drawing.text(NOTE, (marks + indent, ends[0]), room, &said)?;
    }
    for flag in Flag::ALL {
        if matrix.cells().iter().any(|cell| cell.flags.contains(&flag)) {
            // What follows is for readers who can open a cell.
            let meaning = english::words(flag.meaning())
                .split(';')
                .next()
                .unwrap_or_default();
            drawing.text(
                FLAG,
                (flags, ends[1]),
                FLAG_NAMES,
                english::words(flag.name()),
            )?;
            let room = data - flags - FLAG_NAMES - GAP;
            ends[1] += drawing.text(NOTE, (flags + FLAG_NAMES, ends[1]), room, meaning)?;
        }
    }
    let version = format!("Data version {}. {}", dataset.version, dataset.licence);
    let silence = format!(
        "“{}” is not the same as no activity.",
        english::words(message::SILENT)
    );
    for said in [silence, alternative::as_of(dataset), version] {
        ends[2] += drawing.text(NOTE, (data, ends[2]), WIDTH - MARGIN - data, &said)?;
    }
    Ok(ends.into_iter().fold(y, f32::max))
}

impl Field {
    fn height(&self, drawing: &Drawing<'_>) -> Result<f32> {
        let width = self.width - 2.0 * PADDING;
        let summary = cell_summary::height(drawing, &self.blocks, width)?;
        let Some(flags) = &self.flags else {
            return Ok(summary);
        };
        Ok(summary
            + 0.6 * SIZE
            + cell_summary::height(drawing, std::slice::from_ref(flags), width)?)
    }
}

#[expect(clippy::cast_precision_loss, reason = "elections are few")]
fn election_width(matrix: &Matrix) -> f32 {
    (WIDTH - 2.0 * MARGIN - ACTORS) / matrix.dataset().elections.len() as f32
}

/// Returns the left edge of an election.
#[expect(clippy::cast_precision_loss, reason = "elections are few")]
fn left(matrix: &Matrix, election: usize) -> f32 {
    MARGIN + ACTORS + election_width(matrix) * election as f32
}

/// Returns the left edge of a column and its width.
fn place(matrix: &Matrix, election: usize, column: Column) -> (f32, f32) {
    let all = election_width(matrix);
    let before: f32 = SHARES[..column as usize].iter().sum();
    (
        left(matrix, election) + all * before,
        all * SHARES[column as usize],
    )
}

#[cfg(test)]
mod tests;
