//! A cell's summary as texts one under the other: the same words, in the same order, as on the page.

use anyhow::Result;
use assessment_model::cell_summary::{Certainty, Stated, Summary};
use assessment_model::dataset::{Direction, Standing};
use assessment_model::locale::Value;
use assessment_model::matrix::Flag;
use assessment_model::message;

use super::drawing::{Drawing, Style};
use super::fonts::Cut;
use super::tone::Tone;
use crate::english;

/// The width of a mark and the space after it, in sizes of the font.
const MARK: f32 = 0.72;
const MARK_AND_SPACE: f32 = 1.05;

/// A text of a summary.
#[derive(Clone, Debug)]
pub(super) struct Block {
    words: String,
    style: Style,
    mark: Option<Direction>,
    /// Space above, where it is not the first.
    gap: f32,
}

/// The texts of a summary, in a font of this size.
pub(super) fn blocks(summary: &Summary, size: f32) -> Vec<Block> {
    let block = |words: String, cut: Cut, tone: Tone, gap: f32| Block {
        words,
        style: Style { cut, size, tone },
        mark: None,
        gap: gap * size,
    };
    let muted = |words: String| block(words, Cut::Regular, Tone::Muted, 0.0);
    let other_voice = |voice: Standing| {
        let name = english::words(voice.name()).to_owned();
        block(name, Cut::Italic, Tone::Muted, 0.0)
    };
    let mut blocks = Vec::new();
    let rest = match summary {
        Summary::Silent => {
            let silent = english::words(message::SILENT).to_owned();
            return vec![block(silent, Cut::Italic, Tone::Muted, 0.0)];
        }
        Summary::NotReported(column) => {
            return vec![muted(english::words(column.not_reported()).to_owned())];
        }
        Summary::Outcome {
            label,
            direction,
            voice,
        } => {
            blocks.push(Block {
                mark: *direction,
                ..block(label.clone(), Cut::SemiBold, Tone::Ink, 0.0)
            });
            blocks.extend(voice.map(other_voice));
            0
        }
        Summary::Tactics { leading, more } => {
            let named = leading.iter().cloned();
            blocks.extend(named.map(|label| block(label, Cut::Regular, Tone::Ink, 0.5)));
            *more
        }
        Summary::Confidence { stated, more } => {
            for Stated {
                what,
                judgement,
                voice,
            } in stated
            {
                blocks.push(block(certainty(what), Cut::SemiBold, Tone::Ink, 0.5));
                blocks.push(muted(judgement.clone()));
                blocks.extend(voice.map(other_voice));
            }
            *more
        }
    };
    if rest > 0 {
        blocks.push(block(
            english::phrase(message::MORE.with([Value::Count(rest)])),
            Cut::Regular,
            Tone::Muted,
            0.5,
        ));
    }
    blocks
}

/// Returns the flags of a cell as one text.
pub(super) fn flags(flags: &[Flag], size: f32) -> Option<Block> {
    // A flag stays on one line.
    let names: Vec<String> = flags
        .iter()
        .map(|flag| english::words(flag.name()).replace(' ', "\u{a0}"))
        .collect();
    (!names.is_empty()).then(|| Block {
        words: names.join(", "),
        style: Style {
            cut: Cut::Regular,
            size,
            tone: Tone::Flag,
        },
        mark: None,
        gap: 0.0,
    })
}

fn certainty(what: &Certainty) -> String {
    match what {
        Certainty::Level(level) => english::words(level.name()).to_owned(),
        Certainty::Likelihood(word) => format!("“{word}”"),
        Certainty::Basis => english::words(message::ON_THE_EVIDENCE).to_owned(),
    }
}

/// Returns the height of the texts in a column of this width.
pub(super) fn height(drawing: &Drawing<'_>, blocks: &[Block], width: f32) -> Result<f32> {
    let mut height = 0.0;
    for (nth, block) in blocks.iter().enumerate() {
        let gap = if nth == 0 { 0.0 } else { block.gap };
        height += gap + drawing.height(block.style, width - block.indent(), &block.words)?;
    }
    Ok(height)
}

/// Draws the texts under each other.
pub(super) fn draw(
    drawing: &mut Drawing<'_>,
    blocks: &[Block],
    (x, mut y): (f32, f32),
    width: f32,
) -> Result<()> {
    for (nth, block) in blocks.iter().enumerate() {
        y += if nth == 0 { 0.0 } else { block.gap };
        let (size, indent) = (block.style.size, block.indent());
        if let Some(direction) = block.mark {
            // Between the height of the capitals and the baseline.
            drawing.mark(direction, (x, y + 0.29 * size), MARK * size);
        }
        y += drawing.text(block.style, (x + indent, y), width - indent, &block.words)?;
    }
    Ok(())
}

impl Block {
    fn indent(&self) -> f32 {
        if self.mark.is_some() {
            MARK_AND_SPACE * self.style.size
        } else {
            0.0
        }
    }
}

#[cfg(test)]
impl Block {
    pub(super) fn words(&self) -> &str {
        &self.words
    }
}
