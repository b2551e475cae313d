//! HTML: a fragment of headings, paragraphs and block quotes. Everything from the data is text.

use super::content::{Block, Line, Run};

pub(super) fn write(blocks: &[Block]) -> String {
    let written: Vec<String> = blocks.iter().map(block).collect();
    written.join("\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(words) => format!("<p><strong>{}</strong></p>", escape(words)),
        Block::Group(words) => format!("<p><em>{}</em></p>", escape(words)),
        Block::Lines(all) => format!("<p>{}</p>", lines(all)),
        Block::Quote {
            words,
            cite,
            lines: all,
        } => {
            let cite = cite.as_ref();
            let cite = cite.map_or_else(String::new, |to| format!(" cite=\"{}\"", escape(to)));
            let quote = format!("<blockquote{cite}><p>“{}”</p></blockquote>", escape(words));
            if all.is_empty() {
                quote
            } else {
                format!("{quote}\n<p>{}</p>", lines(all))
            }
        }
    }
}

fn lines(lines: &[Line]) -> String {
    let written: Vec<String> = lines
        .iter()
        .map(|runs| runs.iter().map(run).collect())
        .collect();
    written.join("<br>\n")
}

fn run(run: &Run) -> String {
    match run {
        Run::Text(words) => escape(words),
        Run::Link { text, to } => format!("<a href=\"{}\">{}</a>", escape(to), escape(text)),
    }
}

/// As text or in an attribute. A carriage return is written out, because parsers turn it into a line feed.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\r' => escaped.push_str("&#13;"),
            c => escaped.push(c),
        }
    }
    escaped
}
