//! Verbatim matching of a quote in a source text, and words about what differs.
//!
//! A match is exact, code point for code point: nothing is normalised.
//! Folding (curly to straight, special spaces to plain ones) serves only to *explain* a miss, never to accept it.
//! All positions are Unicode code points of the text as stored.
//!
//! This module does not know findings or files.

use std::collections::HashMap;

/// A source text, indexed by code point.
#[derive(Clone, Debug)]
pub struct Text {
    chars: Vec<char>,
}

/// A passage of a text: the quote and its surroundings as a [`crate::dataset::Quote`] records them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Span {
    /// Up to [`CONTEXT`] characters before, whole words, same paragraph.
    pub prefix: String,
    /// Up to [`CONTEXT`] characters after, whole words, same paragraph.
    pub suffix: String,
    /// First code point.
    pub start: usize,
    /// Code point after the last.
    pub end: usize,
}

/// Length of the context recorded on each side, in code points, unless more is needed to be unique.
pub const CONTEXT: usize = 48;

impl Text {
    /// Indexes a text.
    pub fn new(text: &str) -> Self {
        Self {
            chars: text.chars().collect(),
        }
    }

    /// Length in code points.
    pub fn len(&self) -> usize {
        self.chars.len()
    }

    /// Returns true if the text is empty.
    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// The characters of a range, cut to what exists.
    pub fn slice(&self, start: usize, end: usize) -> String {
        let end = end.min(self.chars.len());
        self.chars[start.min(end)..end].iter().collect()
    }

    /// Every position at which `needle` occurs, overlapping ones included. None for an empty needle.
    pub fn find_all(&self, needle: &str) -> Vec<usize> {
        let needle: Vec<char> = needle.chars().collect();
        positions(&self.chars, &needle)
    }

    /// Returns true if a cut at this position would fall inside a word.
    pub fn cuts_word(&self, position: usize) -> bool {
        let inside = |c: Option<&char>| c.is_some_and(|c| c.is_alphanumeric());
        position > 0 && inside(self.chars.get(position - 1)) && inside(self.chars.get(position))
    }

    /// The span record for the characters `start..end`: context in whole words, widened until
    /// prefix, quote and suffix together occur once, and never beyond the paragraph.
    pub fn span(&self, start: usize, end: usize) -> Span {
        let line_start = self.chars[..start]
            .iter()
            .rposition(|&c| c == '\n')
            .map_or(0, |at| at + 1);
        let line_end = self.chars[end..]
            .iter()
            .position(|&c| c == '\n')
            .map_or(self.chars.len(), |at| end + at);
        let mut reach = CONTEXT;
        loop {
            let mut from = start.saturating_sub(reach).max(line_start);
            while from < start && self.cuts_word(from) {
                from += 1;
            }
            let mut to = (end + reach).min(line_end);
            while to > end && self.cuts_word(to) {
                to -= 1;
            }
            let whole = positions(&self.chars, &self.chars[from..to]);
            if whole.len() == 1 || (from == line_start && to == line_end) {
                return Span {
                    prefix: self.slice(from, start),
                    suffix: self.slice(end, to),
                    start,
                    end,
                };
            }
            reach *= 2;
        }
    }

    /// Explains why `wanted` does not occur: the difference and its position, at the most similar place of the text.
    pub fn explain_absence(&self, wanted: &str) -> String {
        let wanted: Vec<char> = wanted.chars().collect();
        let folded_text: Vec<char> = self.chars.iter().map(|&c| fold(c)).collect();
        let folded: Vec<char> = wanted.iter().map(|&c| fold(c)).collect();
        if let Some(&at) = positions(&folded_text, &folded).first() {
            let found = &self.chars[at..at + wanted.len()];
            let differences: Vec<String> = wanted
                .iter()
                .zip(found)
                .enumerate()
                .filter(|(_, (quote, source))| quote != source)
                .map(|(offset, (quote, source))| {
                    format!(
                        "character {} of the quote is {}, the source has {} at {}",
                        offset + 1,
                        name(*quote),
                        name(*source),
                        at + offset
                    )
                })
                .collect();
            return differences.join("; ");
        }
        // Longest beginning that does occur: what differs stands right after it.
        let (mut low, mut high) = (0, wanted.len());
        while low < high {
            let middle = (low + high).div_ceil(2);
            if positions(&self.chars, &wanted[..middle]).is_empty() {
                high = middle - 1;
            } else {
                low = middle;
            }
        }
        if low < 8 {
            return "not even its first 8 characters occur in the source".to_owned();
        }
        let at = positions(&self.chars, &wanted[..low])[0];
        let quote: String = wanted[low..].iter().take(24).collect();
        format!(
            "its first {low} characters occur at {at}; then the quote goes on with ⟦{quote}⟧, the source with ⟦{}⟧",
            self.slice(at + low, at + low + 24)
        )
    }
}

fn positions(text: &[char], needle: &[char]) -> Vec<usize> {
    if needle.is_empty() || needle.len() > text.len() {
        return Vec::new();
    }
    text.windows(needle.len())
        .enumerate()
        .filter(|(_, window)| *window == needle)
        .map(|(at, _)| at)
        .collect()
}

/// Characters that editors and word processors exchange for each other, one for one.
fn fold(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{201B}' | '\u{2032}' => '\'',
        '\u{201C}' | '\u{201D}' | '\u{201F}' | '\u{2033}' => '"',
        '\u{00A0}' | '\u{2007}' | '\u{2009}' | '\u{202F}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        other => other,
    }
}

fn name(c: char) -> String {
    match c {
        '\u{00A0}' => "a non-breaking space (U+00A0)".to_owned(),
        ' ' => "a space (U+0020)".to_owned(),
        c => format!("{c} (U+{:04X})", u32::from(c)),
    }
}

/// Source texts, indexed by their runs of words, so that many own texts are compared with them quickly.
/// Words are compared without case and punctuation.
///
/// The data may be anybody's, so the time is bounded: of a run that stands in many places, only the first few count.
/// No language repeats itself so often; then the run is still found, but may be longer than said.
#[derive(Clone, Debug)]
pub struct Runs {
    limit: usize,
    /// A number for each word.
    numbers: HashMap<String, usize>,
    /// Start of each run of exactly `limit` words: text and word.
    starts: HashMap<Vec<usize>, Vec<(usize, usize)>>,
}

/// Number of places kept for one run.
const PLACES: usize = 8;

impl Runs {
    /// Indexes the runs of `limit` words (at least one) of some texts.
    pub fn new(texts: &[&str], limit: usize) -> Self {
        let limit = limit.max(1);
        let mut numbers = HashMap::new();
        let mut starts: HashMap<Vec<usize>, Vec<(usize, usize)>> = HashMap::new();
        for (t, text) in texts.iter().enumerate() {
            let mut numbered = Vec::new();
            for word in words(text) {
                let next = numbers.len();
                numbered.push(*numbers.entry(word).or_insert(next));
            }
            for (at, run) in numbered.windows(limit).enumerate() {
                let places = starts.entry(run.to_vec()).or_default();
                if places.len() < PLACES {
                    places.push((t, at));
                }
            }
        }
        Self {
            limit,
            numbers,
            starts,
        }
    }

    /// The longest run of words that `own` shares with one of the texts, where it has at least `limit` words.
    pub fn longest(&self, own: &str) -> Option<String> {
        let own = words(own);
        // A word that no text has gets a number that no text has.
        let numbered: Vec<usize> = own
            .iter()
            .map(|word| self.numbers.get(word).copied().unwrap_or(usize::MAX))
            .collect();
        let mut longest = 0..0;
        // Where the runs found so far would go on, and how long each is.
        let mut running: HashMap<(usize, usize), usize> = HashMap::new();
        for (i, run) in numbered.windows(self.limit).enumerate() {
            let mut next = HashMap::new();
            for &(text, at) in self.starts.get(run).into_iter().flatten() {
                let length = running
                    .get(&(text, at))
                    .map_or(self.limit, |before| before + 1);
                if length > longest.len() {
                    let end = i + self.limit;
                    longest = end - length..end;
                }
                next.insert((text, at + 1), length);
            }
            running = next;
        }
        (!longest.is_empty()).then(|| own[longest].join(" "))
    }
}

/// Returns true if `word` (which may be several words) occurs in `text` as whole words, case sensitive.
pub fn has_word(text: &str, word: &str) -> bool {
    let text = Text::new(text);
    let length = word.chars().count();
    text.find_all(word)
        .into_iter()
        .any(|at| !text.cuts_word(at) && !text.cuts_word(at + length))
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !(c.is_alphanumeric() || c == '’' || c == '\''))
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests;
