//! A picture while it is drawn: shapes, and texts that are broken into lines and kept inside the room they are given.

use anyhow::{Result, ensure};
use assessment_model::dataset::Direction;

use super::fonts::{Cut, FAMILIES, Fonts};
use super::raster;
use super::tone::Tone;
use crate::markup::escaped;

/// From one line to the next, in sizes of the font.
const LEADING: f32 = 1.3;

/// From the top of a line to its baseline.
const BASELINE: f32 = 1.0;

/// The style of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) cut: Cut,
    pub(super) size: f32,
    pub(super) tone: Tone,
}

/// A rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Room {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

/// A finished picture.
#[derive(Clone, Debug)]
pub(crate) struct Picture {
    svg: String,
    /// The room of each text, in the order of the file.
    #[cfg_attr(
        not(test),
        expect(dead_code, reason = "tests hold the texts against it")
    )]
    rooms: Vec<(String, Room)>,
}

/// A picture that is being drawn.
#[derive(Debug)]
pub(super) struct Drawing<'a> {
    fonts: &'a Fonts,
    reserve: f32,
    width: f32,
    body: String,
    rooms: Vec<(String, Room)>,
}

impl<'a> Drawing<'a> {
    /// An empty picture. Texts use their room divided by `reserve`, so that a reader's own font may be wider by it.
    pub(super) fn new(fonts: &'a Fonts, width: f32, reserve: f32) -> Self {
        Self {
            fonts,
            reserve,
            width,
            body: String::new(),
            rooms: Vec::new(),
        }
    }

    /// The height of a text in a room of this width.
    pub(super) fn height(&self, style: Style, width: f32, words: &str) -> Result<f32> {
        let lines = self.lines(style, width, words)?;
        Ok(height_of(style, lines.len()))
    }

    /// Sets a text into lines and says how high it became.
    pub(super) fn text(
        &mut self,
        style: Style,
        (x, y): (f32, f32),
        width: f32,
        words: &str,
    ) -> Result<f32> {
        let lines = self.lines(style, width, words)?;
        let height = height_of(style, lines.len());
        let baseline = |nth: usize| number(y + style.size * BASELINE + height_of(style, nth));
        self.body.push_str(&format!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\"{} {}>",
            number(x),
            baseline(0),
            number(style.size),
            style.cut.attributes(),
            style.tone.attributes()
        ));
        for (nth, line) in lines.iter().enumerate() {
            let line = escaped(line);
            if nth == 0 {
                self.body.push_str(&line);
            } else {
                let (x, y) = (number(x), baseline(nth));
                self.body
                    .push_str(&format!("<tspan x=\"{x}\" y=\"{y}\">{line}</tspan>"));
            }
        }
        self.body.push_str("</text>\n");
        let room = Room {
            x,
            y,
            width,
            height,
        };
        self.rooms.push((words.to_owned(), room));
        Ok(height)
    }

    /// A filled rectangle; thin ones are the rules of a table.
    pub(super) fn fill(&mut self, tone: Tone, room: Room) {
        self.rectangle(room, &tone.attributes());
    }

    /// The ground of cells of which the sources say nothing.
    pub(super) fn silence(&mut self, room: Room) {
        self.rectangle(room, "fill=\"url(#am-silence)\"");
    }

    fn rectangle(&mut self, room: Room, attributes: &str) {
        let [x, y, width, height] = [room.x, room.y, room.width, room.height].map(number);
        self.body.push_str(&format!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" {attributes}/>\n"
        ));
    }

    /// The mark of a direction, as a shape: not every font has it as a letter.
    pub(super) fn mark(&mut self, direction: Direction, (x, y): (f32, f32), size: f32) {
        let point = |across: f32, down: f32| {
            format!("{} {}", number(x + across * size), number(y + down * size))
        };
        let shape = |points: &[(f32, f32)]| {
            let points: Vec<String> = points.iter().map(|&(a, d)| point(a, d)).collect();
            format!("M{}Z", points.join("L"))
        };
        let path = match direction {
            Direction::Favours => shape(&[(0.0, 0.95), (0.5, 0.05), (1.0, 0.95)]),
            Direction::Opposes => shape(&[(0.0, 0.05), (0.5, 0.95), (1.0, 0.05)]),
            Direction::Neither => {
                shape(&[(0.0, 0.5), (0.5, 0.0), (1.0, 0.5), (0.5, 1.0)])
                    + &shape(&[(0.2, 0.5), (0.5, 0.8), (0.8, 0.5), (0.5, 0.2)])
            }
        };
        self.body.push_str(&format!(
            "<path d=\"{path}\" fill-rule=\"evenodd\" {}/>\n",
            Tone::Accent.attributes()
        ));
    }

    /// The finished picture. Those who do not see it get title and description.
    pub(super) fn finish(self, height: f32, title: &str, description: &str) -> Picture {
        let [width, height] = [self.width, height].map(number);
        let svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
             viewBox=\"0 0 {width} {height}\" role=\"img\" lang=\"en\" font-family=\"{FAMILIES}\">\n\
             <title>{}</title>\n<desc>{}</desc>\n{}\n\
             <defs><pattern id=\"am-silence\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\" \
             patternTransform=\"rotate(45)\"><rect width=\"3.5\" height=\"10\" {}/></pattern></defs>\n\
             <rect width=\"{width}\" height=\"{height}\" {}/>\n{}</svg>\n",
            escaped(title),
            escaped(description),
            Tone::dark_style(),
            Tone::Wash.attributes(),
            Tone::Paper.attributes(),
            self.body
        );
        Picture {
            svg,
            rooms: self.rooms,
        }
    }

    /// The lines of a text. All but the last end with the space at which they break, so that copied words keep apart.
    ///
    /// They are about as long as each other: the room is made smaller for as long as there is no further line.
    #[expect(clippy::cast_precision_loss, reason = "a few steps")]
    fn lines(&self, style: Style, width: f32, words: &str) -> Result<Vec<String>> {
        let mut pieces = Vec::new();
        for piece in pieces_of(words) {
            let wide = |text: &str| self.fonts.width(style.cut, style.size, text);
            let (bare, whole) = (wide(piece.trim_end())?, wide(piece)?);
            // A word that cannot be broken may use the reserve.
            ensure!(
                bare <= width,
                "{:?} of {words:?} is wider than its room in a picture; a shorter word, or other widths \
                 in crates/prerender/src/picture, would do",
                piece.trim_end()
            );
            pieces.push((piece, bare, whole));
        }
        let room = width / self.reserve;
        let mut lines = broken(&pieces, room);
        for narrower in (1..20).map(|step| room * (1.0 - 0.025 * step as f32)) {
            let fits = pieces.iter().all(|&(_, bare, _)| bare <= narrower);
            let balanced = broken(&pieces, narrower);
            if !fits || balanced.len() > lines.len() {
                break;
            }
            lines = balanced;
        }
        Ok(lines)
    }
}

/// Pieces put into lines of a width, as many into each as it takes.
fn broken(pieces: &[(&str, f32, f32)], room: f32) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0.0);
    for &(piece, bare, whole) in pieces {
        if used + bare > room && !line.is_empty() {
            lines.push(std::mem::take(&mut line));
            used = 0.0;
        }
        line.push_str(piece);
        used += whole;
    }
    lines.push(line.trim_end().to_owned());
    lines
}

impl Picture {
    /// The picture as SVG.
    pub(crate) fn svg(&self) -> &str {
        &self.svg
    }

    /// The picture as PNG, with so many pixels for each of its units.
    pub(crate) fn png(&self, fonts: &Fonts, scale: f32) -> Result<Vec<u8>> {
        raster::png(&self.svg, fonts, scale)
    }
}

/// Returns the parts that stay together: words with the space after them, and the parts of a word up to a hyphen or dash.
fn pieces_of(words: &str) -> impl Iterator<Item = &str> {
    words.split_inclusive([' ', '-', '–'])
}

#[expect(clippy::cast_precision_loss, reason = "a text has a few lines")]
fn height_of(style: Style, lines: usize) -> f32 {
    style.size * LEADING * lines as f32
}

/// A length with one decimal at most.
fn number(length: f32) -> String {
    let text = format!("{length:.1}");
    text.strip_suffix(".0").map(str::to_owned).unwrap_or(text)
}

#[cfg(test)]
pub(super) mod tests;
