//! The words that a reader looks for: how a query is read, where its terms occur, and where to mark them.
//!
//! A query is split at white space into terms; what stands between double quotation marks, of any kind, is one term,
//! and an unclosed one reaches to the end, because readers see hits while they type. A term may be part of a word.
//!
//! Texts are folded to be compared, and only for that: a hit is given as a place in the text as it is. What folding
//! does not distinguish:
//! - case, in the scripts of [`lower`];
//! - Latin letters with and without diacritics, composed or not; `ß` and `ss`, `æ` and `ae`, `œ` and `oe`, `þ` and `th`;
//! - curly, straight and angled quotation marks, and apostrophes; hyphens, dashes and the minus sign;
//! - white space of any kind and length. Soft hyphens, marks of direction and what has no width are passed over.
//!
//! Left out, because tables for all of Unicode would weigh more than the whole module: case in scripts that are not
//! named there, Latin letters beyond U+017F without their diacritics, compatibility forms such as `ﬁ`, and variants of
//! Arabic letters. Those are found as they are written.
//!
//! This module does not know findings or markup.

use std::ops::Range;

/// A query as read: what has to occur.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Terms(Vec<Vec<char>>);

/// A letter of a folded text, and where it stands in the original, in UTF-16 code units.
struct Letter {
    letter: char,
    start: u32,
    end: u32,
}

impl Terms {
    /// Reads a query.
    pub fn new(query: &str) -> Self {
        let mut terms = Vec::new();
        let mut term = Vec::new();
        let mut inside = false;
        for Letter { letter, .. } in fold(query) {
            let ends = letter == '"' || (letter == ' ' && !inside);
            if letter == '"' {
                inside = !inside;
            }
            match ends {
                true => end(&mut terms, &mut term),
                // Spaces at the edges of a phrase are not looked for.
                false if letter == ' ' && term.is_empty() => {}
                false => term.push(letter),
            }
        }
        end(&mut terms, &mut term);
        Self(terms)
    }

    /// Returns true if the search is empty, so that everything matches.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns true if every term occurs in at least one of these texts.
    pub fn occur_in<'a>(&self, texts: impl Iterator<Item = &'a str>) -> bool {
        let mut missing: Vec<&[char]> = self.0.iter().map(Vec::as_slice).collect();
        for text in texts {
            if missing.is_empty() {
                break;
            }
            let letters = fold(text);
            missing.retain(|term| (0..letters.len()).all(|at| !stands(&letters, at, term)));
        }
        missing.is_empty()
    }
}

fn end(terms: &mut Vec<Vec<char>>, term: &mut Vec<char>) {
    if term.last() == Some(&' ') {
        term.pop();
    }
    let term = std::mem::take(term);
    if !term.is_empty() && !terms.contains(&term) {
        terms.push(term);
    }
}

/// Returns the matches in a text as ranges of UTF-16 code units, the unit of the DOM.
///
/// They are in order, not empty, and do not touch each other; none cuts a character or parts it from the marks that
/// combine with it.
pub fn spans(text: &str, terms: &Terms) -> Vec<Range<u32>> {
    let letters = fold(text);
    let mut marked = vec![false; letters.len()];
    for term in &terms.0 {
        for at in 0..letters.len() {
            if stands(&letters, at, term) {
                marked[at..at + term.len()].fill(true);
            }
        }
    }
    let mut spans: Vec<Range<u32>> = Vec::new();
    for (Letter { start, end, .. }, _) in letters.iter().zip(marked).filter(|(_, marked)| *marked) {
        match spans.last_mut() {
            Some(last) if last.end >= *start => last.end = *end,
            _ => spans.push(*start..*end),
        }
    }
    spans
}

/// A text as it is compared.
pub fn folded(text: &str) -> String {
    fold(text).iter().map(|letter| letter.letter).collect()
}

fn stands(letters: &[Letter], at: usize, term: &[char]) -> bool {
    letters
        .get(at..at + term.len())
        .is_some_and(|found| found.iter().zip(term).all(|(found, c)| found.letter == *c))
}

fn fold(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(text.len());
    let mut end = 0;
    for c in text.chars() {
        let start = end;
        end += c.len_utf16() as u32;
        let (first, second) = match c {
            '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' => {
                (' ', None)
            }
            '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => (' ', None),
            '‘'..='‛' | '′' | 'ʼ' | '‹' | '›' | '＇' => ('\'', None),
            '“'..='‟' | '″' | '«' | '»' | '＂' => ('"', None),
            '‐'..='―' | '−' | '－' => ('-', None),
            // What has no width of its own belongs to what stands before it.
            '\u{ad}' | '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => ('\0', None),
            '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => ('\0', None),
            'ẞ' => ('s', Some('s')),
            'À'..='ſ' => latin(c),
            _ => (lower(c), None),
        };
        match letters.last_mut() {
            Some(last) if first == '\0' || (first == ' ' && last.letter == ' ') => last.end = end,
            None if first == '\0' => {}
            _ => letters.extend(
                [Some(first), second]
                    .into_iter()
                    .flatten()
                    .map(|letter| Letter { letter, start, end }),
            ),
        }
    }
    letters
}

/// The plain letters of U+00C0 to U+017F; a capital stands for two letters, a full stop for none.
const LATIN: &[u8; 192] = b"aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiJJjjkkkllllllllllnnnnnnnnnooooooOOrrrrrrssssssss\
ttttttuuuuuuuuuuuuwwyyyzzzzzzs";

/// The one or two plain letters of a Latin letter between U+00C0 and U+017F; signs of that range as they are.
fn latin(c: char) -> (char, Option<char>) {
    let nth = (c as usize).wrapping_sub(0xc0);
    match LATIN.get(nth).copied().unwrap_or(b'.') {
        b'.' => (c, None),
        b'A' => ('a', Some('e')),
        b'J' => ('i', Some('j')),
        b'O' => ('o', Some('e')),
        b'S' => ('s', Some('s')),
        b'T' => ('t', Some('h')),
        plain => (plain as char, None),
    }
}

/// The small letter of a capital: ASCII, Vietnamese and transliterated Latin (U+1E00 to U+1EFF), Greek, Cyrillic,
/// Armenian. Any other character as it is.
fn lower(c: char) -> char {
    let code = c as u32;
    let by = match code {
        0x41..=0x5a | 0x391..=0x3ab | 0x410..=0x42f => 0x20,
        0x388..=0x38a => 0x25,
        0x386 => 0x26,
        0x38c => 0x40,
        0x38e | 0x38f => 0x3f,
        // A sigma at the end of a word.
        0x3c2 => 1,
        0x400..=0x40f => 0x50,
        0x4c0 => 0xf,
        0x531..=0x556 => 0x30,
        0x4c1..=0x4ce => code & 1,
        0x460..=0x481 | 0x48a..=0x4bf | 0x4d0..=0x52f | 0x1e00..=0x1e95 | 0x1ea0..=0x1eff => {
            !code & 1
        }
        _ => 0,
    };
    char::from_u32(code + by).unwrap_or(c)
}

#[cfg(test)]
mod tests;
