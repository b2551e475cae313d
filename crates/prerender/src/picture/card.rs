//! The card that services show beside a link: who was assessed to want what, legible at half its size.
//!
//! Only the preferred outcomes: the other columns would be too small to read. What stands against them is named under
//! the table, so that nobody takes the card for the whole.

use anyhow::{Result, bail};
use assessment_model::dataset::Column;
use assessment_model::face::{Face, face};
use assessment_model::matrix::{CellId, Flag, Matrix};

use super::drawing::{Drawing, Picture, Room, Style};
use super::face as words;
use super::fonts::{Cut, Fonts};
use super::tone::Tone;
use crate::alternative;
use crate::english;

/// What the services ask for.
pub(crate) const WIDTH: u32 = 1200;
/// What the services ask for.
pub(crate) const HEIGHT: u32 = 630;

const MARGIN: f32 = 48.0;
const ACTORS: f32 = 180.0;
const PADDING: f32 = 10.0;

/// Sizes of the faces, the first that fits. The last is just legible at half the width.
const SIZES: [f32; 4] = [23.0, 21.5, 20.0, 19.0];

const TITLE: Style = style(Cut::Bold, 41.0, Tone::Ink);
const HEADING: Style = style(Cut::Bold, 24.0, Tone::Ink);
const COLUMN: Style = style(Cut::Regular, 18.5, Tone::Muted);
const NOTE: Style = style(Cut::Regular, 19.5, Tone::Muted);

const fn style(cut: Cut, size: f32, tone: Tone) -> Style {
    Style { cut, size, tone }
}

/// Draws the card.
#[expect(clippy::cast_precision_loss, reason = "the card is 1200 pixels wide")]
pub(crate) fn draw(matrix: &Matrix, fonts: &Fonts) -> Result<Picture> {
    for size in SIZES {
        // The card is only ever shown as pixels, so no font but ours is set.
        let mut drawing = Drawing::new(fonts, WIDTH as f32, 1.0);
        if fill(&mut drawing, matrix, size)? <= HEIGHT as f32 {
            let title = &matrix.dataset().title;
            return Ok(drawing.finish(HEIGHT as f32, title, &alternative::card(matrix)));
        }
    }
    bail!(
        "the card is full: labels of outcomes take more lines than it has room for; \
         shorter labels, or other sizes in crates/prerender/src/picture/card.rs, would do"
    )
}

/// Draws everything and says where it ends.
#[expect(clippy::cast_precision_loss, reason = "the card is 1200 pixels wide")]
fn fill(drawing: &mut Drawing<'_>, matrix: &Matrix, size: f32) -> Result<f32> {
    let dataset = matrix.dataset();
    let right = WIDTH as f32 - MARGIN;
    let whole = right - MARGIN;
    let stripe = Room {
        x: 0.0,
        y: 0.0,
        width: WIDTH as f32,
        height: 10.0,
    };
    drawing.fill(Tone::Accent, stripe);
    let mut y = 34.0;
    y += drawing.text(TITLE, (MARGIN, y), whole, &dataset.title)? + 14.0;

    let columns = dataset.elections.len();
    let width = (whole - ACTORS) / columns as f32;
    let left = |election: usize| MARGIN + ACTORS + width * election as f32;
    let top = y;
    drawing.text(
        COLUMN,
        (MARGIN, y + 4.0),
        ACTORS,
        english::words(Column::Outcome.name()),
    )?;
    for (election, record) in dataset.elections.iter().enumerate() {
        let year = record.year.to_string();
        drawing.text(
            HEADING,
            (left(election) + PADDING, y),
            width - PADDING,
            &year,
        )?;
    }
    y += drawing.height(COLUMN, ACTORS, english::words(Column::Outcome.name()))? + 12.0;
    drawing.fill(Tone::Ink, rule(y, whole, 2.0));
    y += 2.0;

    for (actor, record) in dataset.actors.iter().enumerate() {
        let faces: Vec<Face> = (0..columns)
            .map(|election| {
                let id = CellId {
                    actor,
                    election,
                    column: Column::Outcome,
                };
                face(matrix, matrix.cell(id))
            })
            .collect();
        let inside = width - 1.4 * PADDING;
        let name = Style { size, ..HEADING };
        let mut height = drawing.height(name, ACTORS, &record.name)?;
        for face in &faces {
            height = height.max(words::height(drawing, &words::blocks(face, size), inside)?);
        }
        let bottom = y + height + 12.0;
        for (election, face) in faces.iter().enumerate() {
            if *face == Face::Silent {
                let ground = Room {
                    x: left(election),
                    y,
                    width,
                    height: bottom - y,
                };
                drawing.fill(Tone::Wash, ground);
            }
            let at = (left(election) + PADDING, y + 6.0);
            words::draw(drawing, &words::blocks(face, size), at, inside)?;
        }
        drawing.text(name, (MARGIN, y + 6.0), ACTORS, &record.name)?;
        drawing.fill(Tone::Rule, rule(bottom, whole, 1.0));
        y = bottom + 1.0;
    }
    for election in 0..columns {
        let line = Room {
            x: left(election),
            y: top,
            width: 1.0,
            height: y - top,
        };
        drawing.fill(Tone::RuleStrong, line);
    }

    // The notes stand at the foot, however short the table is.
    let notes = notes(matrix);
    let mut foot = HEIGHT as f32 - 24.0;
    for note in &notes {
        foot -= drawing.height(NOTE, whole, note)?;
    }
    let end = y + 10.0 + (HEIGHT as f32 - foot);
    for note in &notes {
        foot += drawing.text(NOTE, (MARGIN, foot), whole, note)?;
    }
    Ok(end)
}

fn rule(y: f32, width: f32, height: f32) -> Room {
    Room {
        x: MARGIN,
        y,
        width,
        height,
    }
}

/// What the card leaves out, and how fresh it is.
fn notes(matrix: &Matrix) -> Vec<String> {
    let dataset = matrix.dataset();
    let outcomes = || {
        let cells = matrix.cells().iter();
        cells.filter(|cell| cell.id.column == Column::Outcome)
    };
    let flags: Vec<&str> = Flag::ALL
        .into_iter()
        .filter(|flag| outcomes().any(|cell| cell.flags.contains(flag)))
        .map(|flag| english::words(flag.name()))
        .collect();
    let mut inside = "In the matrix: every quote".to_owned();
    if !flags.is_empty() {
        inside.push_str(&format!(", and what is flagged as {}", flags.join(", ")));
    }
    inside.push('.');
    vec![inside, alternative::as_of(dataset)]
}

#[cfg(test)]
mod tests {
    use assessment_model::dataset::Standing;

    use super::super::drawing::tests::assert_fits;
    use super::super::raster;
    use super::*;
    use crate::samples;

    #[test]
    fn every_text_fits() {
        let fonts = Fonts::read(&samples::root()).unwrap();
        let picture = draw(&samples::matrix(), &fonts).unwrap();
        assert_fits(&picture, &fonts);
        assert_eq!(
            raster::size(&picture.png(&fonts, 1.0).unwrap()),
            (WIDTH, HEIGHT)
        );
    }

    #[test]
    fn longer_labels_are_set_smaller_and_fit() {
        let fonts = Fonts::read(&samples::root()).unwrap();
        let mut dataset = samples::dataset();
        for finding in &mut dataset.findings {
            // One row of one line, so that what fits does not depend on the labels of the data.
            let short = finding.actor.as_deref() == Some("russia");
            finding.label = match short {
                true => "For Trump".to_owned(),
                false => "Neither outcome of two worth any risk".to_owned(),
            };
            finding.standing = Standing::Community;
        }
        let picture = draw(&Matrix::new(dataset), &fonts).unwrap();
        assert_fits(&picture, &fonts);
        let size = |size: f32| {
            picture
                .svg()
                .contains(&format!("font-size=\"{size}\" font-weight=\"600\""))
        };
        assert!(!size(SIZES[0]), "the largest");
    }

    #[test]
    fn a_card_that_overflows_is_named() {
        let fonts = Fonts::read(&samples::root()).unwrap();
        let mut dataset = samples::dataset();
        let more = dataset.actors.clone();
        dataset.actors.extend(more);
        let error = draw(&Matrix::new(dataset), &fonts).unwrap_err().to_string();
        assert!(error.contains("the card is full"), "{error}");
    }

    #[test]
    fn what_the_card_leaves_out_is_named() {
        let notes = notes(&samples::matrix()).join(" ");
        for flag in ["minority view", "denied"] {
            assert!(notes.contains(flag), "{notes}");
        }
    }
}
