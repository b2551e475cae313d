//! Copies of a quote, a finding, a cell or a citation, as plain text, Markdown or HTML.
//!
//! [`content`] decides the content of a copy once; one module per [`Format`] writes it. The words between quotation
//! marks are exactly [`Quote::exact`]; everything else is text of the data, of a source as printed, or a message in the
//! language of the interface. A copy contains no invisible direction marks: each line of a right-to-left language begins
//! with a word of it. What the data lacks is left out or named as missing.
//!
//! A hook accesses the clipboard; the address of the page is an argument.

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
pub enum Format {
    /// Plain text.
    Plain,
    /// Markdown (CommonMark); text of the data is escaped.
    Markdown,
    /// HTML, a fragment: text is escaped, a quote is a `<blockquote>`.
    Html,
}

/// Writes copies from one matrix.
#[derive(Clone, Debug)]
pub struct Exporter<'a> {
    matrix: &'a Matrix,
    page: Option<String>,
    locale: &'a Locale,
}

impl<'a> Exporter<'a> {
    /// Returns an exporter. `page` is the address of the page that shows the matrix, for links back to cells; it must
    /// be `http` or `https`, and its fragment is ignored. Without one, addresses of cells are plain text.
    pub fn new(matrix: &'a Matrix, page: Option<&str>, locale: &'a Locale) -> Self {
        let page = page.and_then(link);
        let page = page.map(|page| page.split('#').next().unwrap_or_default().to_owned());
        Self {
            matrix,
            page,
            locale,
        }
    }

    /// Returns a quote with its speaker, its article and its finding.
    pub fn quote(&self, finding: &Finding, quote: &Quote, format: Format) -> String {
        self.write(&content::quote(self, finding, quote), format)
    }

    /// Returns a finding with its quotes, its stated certainty, its note and the disagreements about it.
    pub fn finding(&self, finding: &Finding, format: Format) -> String {
        self.write(&content::finding(self, finding), format)
    }

    /// Returns a cell with the content of its detail; for a silent one, the reason for the silence.
    pub fn cell(&self, cell: &Cell, format: Format) -> String {
        self.write(&content::cell(self, cell), format)
    }

    /// Returns the citation of a quote without the quote: author as printed, title, date, documents it reports on,
    /// access, and address in the matrix.
    pub fn reference(&self, finding: &Finding, quote: &Quote, format: Format) -> String {
        self.write(&content::reference(self, finding, quote), format)
    }

    fn write(&self, blocks: &[Block], format: Format) -> String {
        match format {
            Format::Plain => plain::write(blocks),
            Format::Markdown => markdown::write(blocks),
            Format::Html => html::write(blocks, self.locale),
        }
    }
}

/// Returns an address for a link: `http` or `https`, with characters that have a meaning in HTML or Markdown
/// percent-encoded.
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
