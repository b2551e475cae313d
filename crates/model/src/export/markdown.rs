//! Markdown (CommonMark, and GitHub's additions): everything from the data reads as the same text.

use super::content::{Block, Line, Run};

pub(super) fn write(blocks: &[Block]) -> String {
    let written: Vec<String> = blocks.iter().map(block).collect();
    written.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(words) => format!("### {}", line(words)),
        Block::Group(words) => format!("#### {}", line(words)),
        Block::Lines(all) => lines(all),
        Block::Quote {
            words, lines: all, ..
        } => {
            let quote = format!("> “{}”", escape(words));
            if all.is_empty() {
                quote
            } else {
                format!("{quote}\n\n{}", lines(all))
            }
        }
    }
}

fn lines(lines: &[Line]) -> String {
    let written: Vec<String> = lines.iter().map(line).collect();
    written.join("\\\n")
}

fn line(runs: &Line) -> String {
    let last = runs.len().saturating_sub(1);
    let written = runs.iter().enumerate().map(|(i, run)| match run {
        Run::Text(words) | Run::Given(words) => escape_inside(words, i == 0, i == last),
        Run::Link { text, to } => format!("[{}](<{to}>)", escape(text)),
    });
    written.collect()
}

/// A text that stands by itself.
fn escape(text: &str) -> String {
    escape_inside(text, true, true)
}

/// Escapes characters with a meaning in Markdown, those with a meaning at the beginning of a line only there. Line
/// breaks, and spaces at either end of a line, are written as references, which are text and never structure.
fn escape_inside(text: &str, begins: bool, ends: bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    let first = text.len() - text.trim_start_matches([' ', '\t']).len();
    let last = text.trim_end_matches([' ', '\t']).len();
    // A number with a full stop or a bracket begins a list.
    let number = text.len() - text.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    for (at, c) in text.char_indices() {
        match c {
            '\n' => escaped.push_str("&#10;"),
            '\r' => escaped.push_str("&#13;"),
            '\t' => escaped.push_str("&#9;"),
            ' ' if (begins && at < first) || (ends && at >= last) => escaped.push_str("&#32;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '#' | '|' | '~' | '$' => {
                escaped.push('\\');
                escaped.push(c);
            }
            '-' | '+' | '=' if begins && at == 0 => {
                escaped.push('\\');
                escaped.push(c);
            }
            '.' | ')' if begins && at == number => {
                escaped.push('\\');
                escaped.push(c);
            }
            c => escaped.push(c),
        }
    }
    escaped
}
