//! Links: the whole view as one text, used as the fragment of an address, and to send, store and restore a view.
//!
//! ```text
//! iran/2024/outcome?view=actor/iran&standing=community&q=%22not%20sure%22
//! ```
//!
//! First comes the open cell, as [`crate::address`] writes it; then, after `?`, everything that differs from the initial
//! view, in this order: `view`, a key for each [`Facet`], and `q`, the search text. An address of a cell alone is a link,
//! too. Everything is named by id, so a link means the same after the data has grown.
//!
//! Values are UTF-8, percent-encoded but for ASCII letters and digits and `-._~/`: more than a fragment
//! requires, so that programs that detect links in text do not cut one short. `+` is a plus.
//!
//! Unknown names, repetitions and keys of earlier versions (`pins`, `pair`) are ignored. The election that a narrow
//! container shows is not part of a link, because it depends on the reader's screen.

use crate::address::{address, parse};
use crate::filter::{Facet, Filter, LONGEST_TEXT, choices};
use crate::matrix::{CellId, Matrix};
use crate::view::View;

/// Keys of earlier versions: a link with nothing else is still a link of ours.
const RETIRED: [&str; 2] = ["pins", "pair"];

/// The content of a link. At first nothing is open and everything is seen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The open cell.
    pub open: Option<CellId>,
    /// The view.
    pub view: View,
    /// Choices and search text.
    pub filter: Filter,
}

impl Link {
    /// Returns whether it names nothing but the open cell.
    pub fn is_bare(&self) -> bool {
        self.view == View::Overview && self.filter.is_empty()
    }
}

/// Writes a link, without `#`. [`read`] gives the same [`Link`] back; of data with problems maybe not, since ids may not
/// be distinguished there.
pub fn write(matrix: &Matrix, link: &Link) -> String {
    let open = link.open.map(|cell| address(matrix, cell));
    [open.unwrap_or_default(), rest(matrix, link)].concat()
}

/// Writes a link without its cell: nothing, or the part that follows, with its `?`.
pub fn rest(matrix: &Matrix, link: &Link) -> String {
    let mut text = String::new();
    let mut put = |key: &str, value: &str| {
        let last = text.rfind(['?', '&']).map_or("", |at| &text[at + 1..]);
        if last.split('=').next() == Some(key) {
            text.push(',');
        } else {
            text.push(if text.is_empty() { '?' } else { '&' });
            text.push_str(key);
            text.push('=');
        }
        encode(&mut text, value);
    };
    if link.view != View::Overview {
        put("view", &link.view.id(matrix));
    }
    for choice in link.filter.chosen() {
        put(choice.facet().id(), &choice.id(matrix));
    }
    if !link.filter.text.is_empty() {
        put("q", &link.filter.text);
    }
    text
}

/// Reads a link, with or without a leading `#`. Nothing if it is none: where the part before `?` names no cell, or
/// no key is one of those above. Then it is somebody else's. The empty text is the link of what is seen at first.
pub fn read(matrix: &Matrix, text: &str) -> Option<Link> {
    let (cell, rest) = text.split_once('?').unwrap_or((text, ""));
    let mut link = Link::default();
    let mut ours = text.is_empty() || text == "#";
    if !cell.is_empty() && cell != "#" {
        link.open = Some(parse(matrix, cell)?);
        ours = true;
    }
    // Most links are of a cell alone.
    let choices = match rest {
        "" => Vec::new(),
        _ => choices(matrix),
    };
    for (key, values) in rest.split('&').filter_map(|part| part.split_once('=')) {
        let facet = Facet::ALL.into_iter().find(|facet| facet.id() == key);
        ours |= facet.is_some() || ["view", "q"].contains(&key) || RETIRED.contains(&key);
        for value in values.split(|c| c == ',' && key != "q").filter_map(decode) {
            match key {
                "view" => link.view = View::parse(matrix, &value).unwrap_or(link.view),
                "q" => link.filter.text = value.chars().take(LONGEST_TEXT).collect(),
                _ => {
                    let mut of_facet = choices.iter().filter(|c| Some(c.facet()) == facet);
                    let named = of_facet.find(|choice| choice.id(matrix) == value);
                    if let Some(&choice) = named.filter(|&&choice| !link.filter.has(choice)) {
                        link.filter.toggle(choice);
                    }
                }
            }
        }
    }
    ours.then_some(link)
}

fn encode(text: &mut String, value: &str) {
    const DIGITS: [u8; 16] = *b"0123456789ABCDEF";
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/".contains(&byte) {
            text.push(byte as char);
        } else {
            text.push('%');
            text.push(DIGITS[usize::from(byte >> 4)] as char);
            text.push(DIGITS[usize::from(byte & 15)] as char);
        }
    }
}

/// The text that was encoded; nothing if it is not UTF-8. A percent sign that encodes nothing stands for itself.
fn decode(value: &str) -> Option<String> {
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let encoded = value.as_bytes();
    let mut bytes = Vec::with_capacity(encoded.len());
    let mut at = 0;
    while let Some(&byte) = encoded.get(at) {
        match (digit(encoded.get(at + 1)), digit(encoded.get(at + 2))) {
            (Some(high), Some(low)) if byte == b'%' => {
                bytes.push((high << 4 | low) as u8);
                at += 3;
            }
            _ => {
                bytes.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests;
