//! `cargo xtask budget`: the sizes of the bundle beside the limits of `budget.toml`.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::thread;

use anyhow::{Context as _, Result, bail};
use brotli::enc::BrotliEncoderParams;
use serde::Deserialize;

use crate::Verdict;
use crate::workspace::Workspace;

/// The limits of one line of the table: files that readers load together. Sizes are in bytes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Limits {
    files: Vec<String>,
    /// After brotli 11, as a careful host sends it.
    brotli: usize,
    raw: Option<usize>,
    /// Elements and texts of an HTML file.
    nodes: Option<usize>,
}

/// The measured figures of one line, in the order of [`UNITS`].
type Figures = [usize; 3];

const UNITS: [&str; 3] = ["brotli", "raw", "nodes"];

impl Limits {
    fn all(&self) -> [Option<usize>; 3] {
        [Some(self.brotli), self.raw, self.nodes]
    }

    fn measure(&self, dist: &Path) -> Result<Figures> {
        let mut figures = [0; 3];
        for name in &self.files {
            let content = fs::read(dist.join(name))
                .with_context(|| format!("dist/ has no {name}; run `cargo xtask build`"))?;
            figures[0] += compressed(&content)?;
            figures[1] += content.len();
            if name.ends_with(".html") {
                figures[2] += nodes(&content);
            }
        }
        Ok(figures)
    }
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace) -> Result<Verdict> {
    let findings = judge(workspace)?;
    for finding in &findings {
        println!("finding: {finding}");
    }
    Ok(Verdict::of(!findings.is_empty()))
}

/// Prints the table and returns what is above its limit, one sentence each.
pub(crate) fn judge(workspace: &Workspace) -> Result<Vec<String>> {
    let budget =
        parse(&fs::read_to_string(workspace.budget()).context("budget.toml cannot be read")?)?;
    let dist = workspace.dist();
    // The best compression takes seconds for the larger files.
    let measured: Vec<Figures> = thread::scope(|scope| {
        let threads: Vec<_> = budget
            .values()
            .map(|limits| scope.spawn(|| limits.measure(&dist)))
            .collect();
        let ended = threads.into_iter().map(|thread| thread.join());
        ended
            .map(|figures| figures.unwrap_or_else(|_| bail!("a file could not be measured")))
            .collect::<Result<_>>()
    })?;
    let (table, findings) = compare(&budget, &measured);
    print!("\n{table}");
    Ok(findings)
}

fn parse(text: &str) -> Result<BTreeMap<String, Limits>> {
    toml::from_str(text).context("budget.toml is not a budget")
}

fn compare(budget: &BTreeMap<String, Limits>, measured: &[Figures]) -> (String, Vec<String>) {
    let mut table = format!(
        "{:<26}{:>22}{:>24}{:>20}\n",
        "size in bytes", "brotli 11", "raw", "nodes"
    );
    let mut findings = Vec::new();
    for ((name, limits), figures) in budget.iter().zip(measured) {
        let _ = write!(table, "{name:<26}");
        for (((unit, figure), limit), width) in UNITS
            .iter()
            .zip(figures)
            .zip(limits.all())
            .zip([22, 24, 20])
        {
            let cell = match limit {
                Some(limit) => format!("{} of {}", grouped(*figure), grouped(limit)),
                None if *figure > 0 => grouped(*figure),
                None => String::new(),
            };
            let _ = write!(table, "{cell:>width$}");
            if let Some(limit) = limit.filter(|limit| figure > limit) {
                let excess = grouped(figure - limit);
                findings.push(format!(
                    "{name} has {} {unit}, {excess} above its limit",
                    grouped(*figure)
                ));
            }
        }
        table.truncate(table.trim_end().len());
        table.push('\n');
    }
    (table, findings)
}

fn compressed(content: &[u8]) -> Result<usize> {
    let mut sent = Vec::new();
    let parameters = BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
    brotli::BrotliCompress(&mut &*content, &mut sent, &parameters)
        .context("a file could not be compressed")?;
    Ok(sent.len())
}

/// Counts the elements and texts of a page of this project, in which every `<` and `>` of a text is escaped.
fn nodes(page: &[u8]) -> usize {
    let elements = page
        .windows(2)
        .filter(|two| two[0] == b'<' && two[1].is_ascii_lowercase())
        .count();
    let texts = page
        .windows(2)
        .filter(|two| two[0] == b'>' && two[1] != b'<')
        .count();
    elements + texts
}

/// Writes a number as in `budget.toml`: `90_000`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut shown = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            shown.push('_');
        }
        shown.push(digit);
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_every_figure_and_findings_name_the_excess() {
        let budget = parse(
            "[\"index.html\"]\nfiles = [\"index.html\"]\nbrotli = 32_000\nraw = 350_000\nnodes = 10_000\n\
             [program]\nfiles = [\"a.js\", \"a.wasm\"]\nbrotli = 200_000\n",
        )
        .unwrap();
        let (table, findings) =
            compare(&budget, &[[32_001, 349_999, 10_000], [150_000, 600_000, 0]]);
        assert_eq!(
            findings,
            ["index.html has 32_001 brotli, 1 above its limit"]
        );
        let lines: Vec<Vec<&str>> = table
            .lines()
            .map(|line| line.split_whitespace().collect())
            .collect();
        let index = [
            "index.html",
            "32_001",
            "of",
            "32_000",
            "349_999",
            "of",
            "350_000",
            "10_000",
            "of",
            "10_000",
        ];
        assert_eq!(lines[1], index);
        assert_eq!(lines[2], ["program", "150_000", "of", "200_000", "600_000"]);
    }

    #[test]
    fn nodes_are_elements_and_texts() {
        assert_eq!(
            nodes(b"<!doctype html><p class=a>one<b>two</b> three</p><br>"),
            6
        );
        assert!(compressed(&b"and so on ".repeat(1000)).unwrap() < 100);
    }

    #[test]
    fn the_committed_budget_can_be_read() {
        let text = fs::read_to_string(Workspace::locate().budget()).unwrap();
        assert!(parse(&text).unwrap().len() > 5);
    }
}
