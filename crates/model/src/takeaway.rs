//! Copies of a quote, a finding, a cell or a citation, as plain text, Markdown or HTML.
//!
//! What a copy says is decided once ([`content`]) and written in each form ([`Form`]). The words between quotation
//! marks are exactly [`Quote::exact`]; everything else is the data's own words, a source's as printed, or a message of the
//! interface's language. No invisible marks of direction are in it: each line of a language from right to left begins
//! with a word of it.
//! Nothing is invented: what the data does not have is said to be missing or left out.
//!
//! This module does not know the clipboard, the page's address (it is told) or whether anybody copies.

mod content;
mod html;
mod markdown;
mod plain;

use crate::dataset::{Finding, Quote};
use crate::locale::Locale;
use crate::matrix::{Cell, Matrix};
use content::Block;

/// The format of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Form {
    /// Plain text.
    Plain,
    /// Markdown (CommonMark): what the data has reads as the same text, whatever stands in it.
    Markdown,
    /// HTML, a fragment: text is escaped, a quote is a `<blockquote>`.
    Html,
}

/// Takes things away from one matrix.
#[derive(Clone, Debug)]
pub struct TakeAway<'a> {
    matrix: &'a Matrix,
    page: Option<String>,
    locale: &'a Locale,
}

impl<'a> TakeAway<'a> {
    /// `page` is the address of the page that shows the matrix, for links back to cells. Only `http` and `https` are
    /// taken, without a fragment; anything else is no page, and addresses are then told without a link.
    pub fn new(matrix: &'a Matrix, page: Option<&str>, locale: &'a Locale) -> Self {
        let page = page.and_then(link);
        let page = page.map(|page| page.split('#').next().unwrap_or_default().to_owned());
        Self {
            matrix,
            page,
            locale,
        }
    }

    /// A quote with who said it, where it was read and which finding it is behind.
    pub fn quote(&self, finding: &Finding, quote: &Quote, form: Form) -> String {
        self.write(&content::quote(self, finding, quote), form)
    }

    /// A finding with all its quotes, its certainty as far as stated, its note, and what is in dispute about it.
    pub fn finding(&self, finding: &Finding, form: Form) -> String {
        self.write(&content::finding(self, finding), form)
    }

    /// A cell with all that its detail shows. Of a silent one: that these sources say nothing, and why.
    pub fn cell(&self, cell: &Cell, form: Form) -> String {
        self.write(&content::cell(self, cell), form)
    }

    /// Returns the citation of a quote without the quote: author as printed, title, date, documents it reports on,
    /// access, and address in the matrix.
    pub fn reference(&self, finding: &Finding, quote: &Quote, form: Form) -> String {
        self.write(&content::reference(self, finding, quote), form)
    }

    fn write(&self, blocks: &[Block], form: Form) -> String {
        match form {
            Form::Plain => plain::write(blocks),
            Form::Markdown => markdown::write(blocks),
            Form::Html => html::write(blocks, self.locale),
        }
    }
}

/// An address that may become a link: `http` or `https`, with what has a meaning in HTML or Markdown percent-encoded.
fn link(address: &str) -> Option<String> {
    if !(address.starts_with("https://") || address.starts_with("http://")) {
        return None;
    }
    let mut link = String::new();
    for c in address.chars() {
        let mut bytes = [0; 4];
        match c {
            '"' | '\'' | '<' | '>' | '(' | ')' | '[' | ']' | '{' | '}' | '\\' | '^' | '`' | '|'
            | '*' | '_' => {
                encode(&mut link, c.encode_utf8(&mut bytes));
            }
            c if c.is_whitespace() || c.is_control() => {
                encode(&mut link, c.encode_utf8(&mut bytes));
            }
            c => link.push(c),
        }
    }
    Some(link)
}

fn encode(link: &mut String, character: &str) {
    const DIGITS: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    for byte in character.bytes() {
        link.push('%');
        link.push(DIGITS[usize::from(byte >> 4)]);
        link.push(DIGITS[usize::from(byte & 15)]);
    }
}

#[cfg(test)]
mod tests;
