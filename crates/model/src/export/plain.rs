//! Plain text: a quote in quotation marks, links in brackets behind their words.

use super::content::{Block, Line, Run};

pub(super) fn write(blocks: &[Block]) -> String {
    let written: Vec<String> = blocks.iter().map(block).collect();
    written.join("\n\n")
}

fn block(block: &Block) -> String {
    match block {
        Block::Heading(words) | Block::Group(words) => line(words),
        Block::Lines(all) => lines(all),
        Block::Quote {
            words, lines: all, ..
        } if all.is_empty() => format!("“{words}”"),
        Block::Quote {
            words, lines: all, ..
        } => format!("“{words}”\n{}", lines(all)),
    }
}

fn lines(lines: &[Line]) -> String {
    let written: Vec<String> = lines.iter().map(line).collect();
    written.join("\n")
}

fn line(runs: &Line) -> String {
    runs.iter().map(run).collect()
}

fn run(run: &Run) -> String {
    match run {
        Run::Text(words) | Run::Given(words) => words.clone(),
        Run::Link { text, to } => format!("{text} <{to}>"),
    }
}
