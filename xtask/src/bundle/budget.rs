//! What a bundle may weigh: `budget.toml`, and what grew where it is too much.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, bail};
use serde::Deserialize;

use super::layout::SINGLE;
use super::weight::{PAGES, Part, Size, Weight};

/// The numbers of `budget.toml`, in bytes after brotli 11 but for the ratio.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Budget {
    /// All parts together.
    pub(super) total: usize,
    /// How many times the weight of what it holds the single file may have, stored and sent.
    pub(super) single_ratio: f64,
    parts: BTreeMap<String, usize>,
    /// Each page for itself.
    pub(super) pages: BTreeMap<String, usize>,
}

impl Budget {
    /// Reads a budget. Every part and page has a ceiling and every ceiling something to stand above.
    pub(crate) fn parse(text: &str) -> Result<Self> {
        let budget: Self = toml::from_str(text).context("budget.toml is not a budget")?;
        complete("parts", &budget.parts, &Part::ALL.map(Part::name))?;
        complete("pages", &budget.pages, &PAGES)?;
        Ok(budget)
    }

    /// What a part may weigh.
    pub(super) fn ceiling(&self, part: Part) -> usize {
        self.parts.get(part.name()).copied().unwrap_or_default()
    }

    /// What grew above its ceiling, and whether the whole is too heavy. Empty where all is well.
    pub(crate) fn judge(&self, weight: &Weight) -> Vec<String> {
        let parts = weight
            .parts
            .iter()
            .map(|&(part, size)| (part.name(), size, self.ceiling(part)));
        let pages = weight.pages.iter().map(|&(page, size)| {
            (
                page,
                size,
                self.pages.get(page).copied().unwrap_or_default(),
            )
        });
        let mut findings: Vec<String> = parts
            .chain(pages)
            .filter(|(_, size, ceiling)| size.brotli > *ceiling)
            .map(|(name, size, ceiling)| {
                format!(
                    "{name} grew to {} bytes, {} above its ceiling of {}",
                    grouped(size.brotli),
                    grouped(size.brotli - ceiling),
                    grouped(ceiling)
                )
            })
            .collect();
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
        for (how, ratio) in weight.single_ratios() {
            if ratio > self.single_ratio {
                findings.push(format!(
                    "{SINGLE} has {ratio:.3} times the weight of what it holds, {how}; at most {} is allowed",
                    self.single_ratio
                ));
            }
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
}

fn complete(table: &str, ceilings: &BTreeMap<String, usize>, names: &[&str]) -> Result<()> {
    if let Some(missing) = names.iter().find(|name| !ceilings.contains_key(**name)) {
        bail!("budget.toml: [{table}] lacks {missing}; give its ceiling in bytes");
    }
    if let Some(unknown) = ceilings.keys().find(|name| !names.contains(&name.as_str())) {
        bail!(
            "budget.toml: [{table}] has {unknown}; its names are {}",
            names.join(", ")
        );
    }
    Ok(())
}

/// A number with its thousands apart: `90_000`, as in `budget.toml`.
pub(super) fn grouped(number: usize) -> String {
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
pub(super) mod tests {
    use super::*;

    pub(crate) const BUDGET: &str = "\
        total = 90_000\nsingle_ratio = 1.5\n\
        [parts]\nwasm = 70_000\nglue = 10_000\ncss = 10_000\nscripts = 10_000\n\
        [pages]\n\"index.html\" = 20_000\n\"embed-this.js\" = 2_000\n\"element.js\" = 3_000\n\"service-worker.js\" = 1_000\n\"frame.js\" = 1_000\n\"host.js\" = 1_000\n\"fragment.html\" = 20_000\n\"assessment-matrix.html\" = 150_000\n\
        \"assessment-matrix-data.js\" = 3_000\n\"assessment-matrix-data.wasm\" = 60_000\n\"assessment-matrix-words.js\" = 3_000\n\
        \"assessment-matrix-draw.js\" = 4_000\n\"assessment-matrix-draw.wasm\" = 99_000\n\
        \"locale-fa.bin\" = 30_000\n\"fragment.fa.html\" = 30_000\n\"embed.fa.html\" = 30_000\n\"locale-es.bin\" = 30_000\n\"fragment.es.html\" = 30_000\n\"embed.es.html\" = 30_000\n";

    fn size(brotli: usize) -> Size {
        Size {
            raw: 2 * brotli,
            brotli,
        }
    }

    pub(crate) fn weight(parts: [usize; 4], pages: [usize; 19]) -> Weight {
        Weight {
            parts: Part::ALL.into_iter().zip(parts.map(size)).collect(),
            pages: PAGES.into_iter().zip(pages.map(size)).collect(),
            in_single: size(100_000),
        }
    }

    const LIGHT: [usize; 4] = [70_000, 10_000, 9_000, 1_000];

    #[track_caller]
    fn check(parts: [usize; 4], pages: [usize; 19], expected: &[&str]) {
        let budget = Budget::parse(BUDGET).unwrap();
        assert_eq!(budget.judge(&weight(parts, pages)), expected);
    }

    #[test]
    fn up_to_the_budget_is_fine() {
        check(
            LIGHT,
            [
                20_000, 2_000, 1_000, 1_000, 1_000, 1, 3_000, 150_000, 1, 99_000, 1, 60_000, 3_000,
                1, 1, 1, 1, 1, 1,
            ],
            &[],
        );
    }

    #[test]
    fn says_which_part_grew_and_by_how_much() {
        let pages = [1; 19];
        check(
            [70_001, 5, 5, 5],
            pages,
            &["wasm grew to 70_001 bytes, 1 above its ceiling of 70_000"],
        );
        check(
            [70_000, 5, 21_234, 5],
            pages,
            &[
                "css grew to 21_234 bytes, 11_234 above its ceiling of 10_000",
                "the whole has 91_244 bytes, 1_244 above the budget of 90_000; nearest to or above its ceiling is css",
            ],
        );
        check(
            [70_000, 10_000, 10_000, 1],
            pages,
            &[
                "the whole has 90_001 bytes, 1 above the budget of 90_000; nearest to or above its ceiling is wasm",
            ],
        );
    }

    #[test]
    fn pages_have_ceilings_and_the_single_file_a_ratio() {
        check(
            LIGHT,
            [20_001, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
            &["index.html grew to 20_001 bytes, 1 above its ceiling of 20_000"],
        );
        let mut pages = [1; 19];
        pages[7] = 150_000;
        let mut heavy = weight(LIGHT, pages);
        heavy.in_single.raw = 150_000;
        assert_eq!(
            Budget::parse(BUDGET).unwrap().judge(&heavy),
            [
                "assessment-matrix.html has 2.000 times the weight of what it holds, as stored; at most 1.5 is allowed"
            ]
        );
    }

    #[test]
    fn a_budget_names_every_part_and_page() {
        let refused = |text: &str| Budget::parse(text).unwrap_err().to_string();
        assert!(
            refused(&BUDGET.replace("scripts = 10_000\n", "")).contains("[parts] lacks scripts")
        );
        assert!(
            refused(&BUDGET.replace("\"index.html\" = 20_000\n", ""))
                .contains("[pages] lacks index")
        );
        assert!(refused(&format!("{BUDGET}fonts = 1\n")).contains("[pages] has fonts"));
    }
}
