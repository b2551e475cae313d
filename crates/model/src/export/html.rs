//! HTML: a fragment of headings, paragraphs and block quotes. Everything from the data is text.

use super::content::{Block, Line, Run};
use crate::locale::{ENGLISH, Locale};

/// The attribute of text in the data's language where the interface has another one.
struct Marks {
    /// Attributes of a quote.
    quote: &'static str,
    /// Around the data's words in a sentence.
    given: [&'static str; 2],
}

pub(super) fn write(blocks: &[Block], locale: &Locale) -> String {
    let all = |marks: Marks| {
        let written: Vec<String> = blocks.iter().map(|one| block(one, &marks)).collect();
        written.join("\n")
    };
    match locale.language() {
        ENGLISH => all(Marks {
            quote: "",
            given: ["", ""],
        }),
        other => {
            let direction = locale.direction();
            let written = all(Marks {
                quote: " lang=\"en\" dir=\"auto\"",
                given: ["<bdi lang=\"en\">", "</bdi>"],
            });
            format!("<div lang=\"{other}\" dir=\"{direction}\">\n{written}\n</div>")
        }
    }
}

fn block(block: &Block, marks: &Marks) -> String {
    match block {
        Block::Heading(words) => format!("<p><strong>{}</strong></p>", line(words, marks)),
        Block::Group(words) => format!("<p><em>{}</em></p>", line(words, marks)),
        Block::Lines(all) => format!("<p>{}</p>", lines(all, marks)),
        Block::Quote {
            words,
            cite,
            lines: all,
        } => {
            let cite = cite.as_ref();
            let cite = cite.map_or_else(String::new, |to| format!(" cite=\"{}\"", escape(to)));
            let (about, words) = (marks.quote, escape(words));
            let quote = format!("<blockquote{cite}{about}><p>“{words}”</p></blockquote>");
            if all.is_empty() {
                quote
            } else {
                format!("{quote}\n<p>{}</p>", lines(all, marks))
            }
        }
    }
}

fn lines(lines: &[Line], marks: &Marks) -> String {
    let written: Vec<String> = lines.iter().map(|one| line(one, marks)).collect();
    written.join("<br>\n")
}

fn line(runs: &Line, marks: &Marks) -> String {
    let [begin, end] = marks.given;
    let run = |run: &Run| match run {
        Run::Text(words) => escape(words),
        Run::Given(words) => [begin, &escape(words), end].concat(),
        Run::Link { text, to } => {
            format!(
                "<a href=\"{}\">{begin}{}{end}</a>",
                escape(to),
                escape(text)
            )
        }
    };
    runs.iter().map(run).collect()
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
