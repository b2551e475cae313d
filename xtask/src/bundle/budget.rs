//! What a bundle may weigh: `budget.toml`, the table that shows it, and which part grew where it is too much.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use super::weight::{Part, Size, Weight};

/// The numbers of `budget.toml`, in bytes after brotli 11.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    total: usize,
    parts: BTreeMap<String, usize>,
}

impl Budget {
    /// Reads a budget. Every part has a ceiling and every ceiling a part.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let budget: Self = toml::from_str(text).context("budget.toml is not a budget")?;
        let names: Vec<&str> = Part::ALL.into_iter().map(Part::name).collect();
        if let Some(missing) = names.iter().find(|name| !budget.parts.contains_key(**name)) {
            bail!("budget.toml: [parts] lacks {missing}; give its ceiling in bytes");
        }
        if let Some(unknown) = budget
            .parts
            .keys()
            .find(|name| !names.contains(&name.as_str()))
        {
            bail!(
                "budget.toml: [parts] has {unknown}; the parts are {}",
                names.join(", ")
            );
        }
        Ok(budget)
    }

    fn ceiling(&self, part: Part) -> usize {
        self.parts.get(part.name()).copied().unwrap_or_default()
    }

    /// Which parts grew above their ceilings, and whether the whole is too heavy. Empty where all is well.
    pub(crate) fn judge(&self, weight: &Weight) -> Vec<String> {
        let mut findings = Vec::new();
        for &(part, size) in &weight.parts {
            let ceiling = self.ceiling(part);
            if size.brotli > ceiling {
                findings.push(format!(
                    "{} grew to {} bytes, {} above its ceiling of {}",
                    part.name(),
                    grouped(size.brotli),
                    grouped(size.brotli - ceiling),
                    grouped(ceiling)
                ));
            }
        }
        let total = weight.total().brotli;
        if total > self.total {
            findings.push(format!(
                "the whole has {} bytes, {} above the budget of {}; nearest to or above its ceiling is {}",
                grouped(total),
                grouped(total - self.total),
                grouped(self.total),
                self.fullest(weight).name()
            ));
        }
        findings
    }

    fn fullest(&self, weight: &Weight) -> Part {
        let room =
            |&(part, size): &(Part, Size)| self.ceiling(part) as isize - size.brotli as isize;
        weight
            .parts
            .iter()
            .min_by_key(|entry| room(entry))
            .map_or(Part::Wasm, |&(part, _)| part)
    }

    /// The table: name, raw, brotli, budget, share.
    pub(crate) fn table(&self, weight: &Weight, data: Option<Size>) -> String {
        let total = weight.total();
        let mut table = String::new();
        let mut row = |name: &str, raw: &str, brotli: &str, budget: &str, share: &str| {
            // Writing to a string cannot fail.
            let _ = writeln!(
                table,
                "{name:<16}{raw:>10}{brotli:>10}{budget:>10}{share:>8}"
            );
        };
        row("part", "raw", "brotli", "budget", "share");
        for &(part, size) in &weight.parts {
            row(
                part.name(),
                &grouped(size.raw),
                &grouped(size.brotli),
                &grouped(self.ceiling(part)),
                &share(size, total),
            );
            if let (Part::Wasm, Some(data)) = (part, data) {
                row(
                    "  of which data",
                    &grouped(data.raw),
                    &grouped(data.brotli),
                    "",
                    &share(data, total),
                );
            }
        }
        row(
            "total",
            &grouped(total.raw),
            &grouped(total.brotli),
            &grouped(self.total),
            "100 %",
        );
        table
    }
}

fn share(size: Size, total: Size) -> String {
    format!(
        "{} %",
        (100 * size.brotli + total.brotli / 2)
            .checked_div(total.brotli)
            .unwrap_or_default()
    )
}

/// A number with its thousands apart: `90_000`, as in `budget.toml`.
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

    const BUDGET: &str =
        "total = 90_000\n[parts]\nwasm = 70_000\nglue = 10_000\ncss = 10_000\nscripts = 10_000\n";

    fn weight(brotli: [usize; 4]) -> Weight {
        let size = |brotli| Size {
            raw: 2 * brotli,
            brotli,
        };
        Weight {
            parts: Part::ALL.into_iter().zip(brotli.map(size)).collect(),
        }
    }

    #[track_caller]
    fn check(brotli: [usize; 4], expected: &[&str]) {
        let budget = Budget::parse(BUDGET).unwrap();
        assert_eq!(budget.judge(&weight(brotli)), expected);
    }

    #[test]
    fn up_to_the_budget_is_fine() {
        check([70_000, 10_000, 9_000, 1_000], &[]);
    }

    #[test]
    fn says_which_part_grew_and_by_how_much() {
        check(
            [70_001, 5, 5, 5],
            &["wasm grew to 70_001 bytes, 1 above its ceiling of 70_000"],
        );
        check(
            [70_000, 5, 21_234, 5],
            &[
                "css grew to 21_234 bytes, 11_234 above its ceiling of 10_000",
                "the whole has 91_244 bytes, 1_244 above the budget of 90_000; nearest to or above its ceiling is css",
            ],
        );
        check(
            [70_000, 10_000, 10_000, 1],
            &[
                "the whole has 90_001 bytes, 1 above the budget of 90_000; nearest to or above its ceiling is wasm",
            ],
        );
    }

    #[test]
    fn a_budget_names_every_part() {
        let refused = |text: &str| Budget::parse(text).unwrap_err().to_string();
        assert!(
            refused("total = 1\n[parts]\nwasm = 1\nglue = 1\ncss = 1\n").contains("lacks scripts")
        );
        assert!(refused(&format!("{BUDGET}fonts = 1\n")).contains("has fonts"));
    }

    #[test]
    fn the_table_lines_up() {
        let budget = Budget::parse(BUDGET).unwrap();
        let table = budget.table(
            &weight([60_000, 3_000, 2_000, 1_000]),
            Some(Size { raw: 9, brotli: 8 }),
        );
        let expected = "\
part                   raw    brotli    budget   share
wasm               120_000    60_000    70_000    91 %
  of which data          9         8               0 %
glue                 6_000     3_000    10_000     5 %
css                  4_000     2_000    10_000     3 %
scripts              2_000     1_000    10_000     2 %
total              132_000    66_000    90_000   100 %
";
        assert_eq!(table, expected);
    }
}
