//! What a run has measured: numbers by page, condition and measure, as `tests/bench/main.mjs` prints them.

use std::collections::BTreeMap;

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use super::plan::{Condition, Page};
use super::statistics::Summary;

/// All numbers of a run.
#[derive(Clone, Debug, Default)]
pub(super) struct Samples {
    /// The version of Chromium.
    pub(super) chromium: String,
    values: BTreeMap<(String, Condition, Page), Vec<f64>>,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Line {
    Sample {
        page: Page,
        condition: Condition,
        measure: String,
        value: f64,
    },
    Browser {
        chromium: String,
    },
}

impl Samples {
    /// Reads what a run has printed.
    pub(super) fn parse(text: &str) -> Result<Self> {
        let mut samples = Self::default();
        for line in text.lines() {
            let line = serde_json::from_str(line)
                .with_context(|| format!("tests/bench printed what is no measurement: {line}"))?;
            match line {
                Line::Browser { chromium } => samples.chromium = chromium,
                Line::Sample {
                    page,
                    condition,
                    measure,
                    value,
                } => samples
                    .values
                    .entry((measure, condition, page))
                    .or_default()
                    .push(value),
            }
        }
        ensure!(
            !samples.values.is_empty(),
            "tests/bench has measured nothing; see what it says above"
        );
        Ok(samples)
    }

    /// The numbers of a measure, in the order of the rounds.
    pub(super) fn values(&self, measure: &str, condition: Condition, page: Page) -> &[f64] {
        self.values
            .get(&(measure.to_owned(), condition, page))
            .map_or(&[], Vec::as_slice)
    }

    /// A measure in short.
    pub(super) fn summary(
        &self,
        measure: &str,
        condition: Condition,
        page: Page,
    ) -> Option<Summary> {
        Summary::of(self.values(measure, condition, page))
    }

    /// How often the limit's number ours is: the median of the pairs that were measured after each other, so that a machine
    /// that is slow for a while is so for both. None where there are no pairs, or the limit has nothing.
    pub(super) fn ratio(&self, measure: &str, condition: Condition) -> Option<f64> {
        let [ours, limit] =
            [Page::Ours, Page::Limit].map(|page| self.values(measure, condition, page));
        if ours.len() != limit.len() || limit.contains(&0.0) {
            return None;
        }
        let ratios: Vec<f64> = ours.iter().zip(limit).map(|(o, l)| o / l).collect();
        Summary::of(&ratios).map(|ratios| ratios.median)
    }

    /// How long clicks with a known handler seemed to take, if there were any.
    pub(super) fn yardstick(&self) -> Option<Summary> {
        self.summary("yardstick", Condition::Full, Page::Known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_become_numbers_by_page_condition_and_measure() {
        let text = r#"{"chromium":"156.0"}
{"page":"ours","condition":"slow-4g","measure":"readable","value":700.5}
{"page":"limit","condition":"slow-4g","measure":"readable","value":699}
{"page":"ours","condition":"slow-4g","measure":"readable","value":710}
{"page":"known","condition":"full","measure":"yardstick","value":31}
"#;
        let samples = Samples::parse(text).unwrap();
        let readable = |page| samples.values("readable", Condition::Slow4g, page);
        assert_eq!(readable(Page::Ours), [700.5, 710.0]);
        assert_eq!(readable(Page::Limit), [699.0]);
        assert!(
            samples
                .values("readable", Condition::Full, Page::Ours)
                .is_empty()
        );
        assert_eq!(samples.chromium, "156.0");
        assert!((samples.yardstick().unwrap().min - 31.0).abs() < 1e-9);
    }

    #[test]
    fn a_ratio_is_that_of_neighbours() {
        let ratio = |ours: &[f64], limit: &[f64]| {
            let mut samples = Samples::default();
            for (page, values) in [(Page::Ours, ours), (Page::Limit, limit)] {
                let key = ("answered".to_owned(), Condition::Full, page);
                samples.values.insert(key, values.to_vec());
            }
            samples.ratio("answered", Condition::Full)
        };
        // The machine was twice as slow for the last pair, and something else came into the second.
        assert_eq!(ratio(&[11.0, 90.0, 22.0], &[10.0, 10.0, 20.0]), Some(1.1));
        assert_eq!(ratio(&[1.0, 2.0], &[1.0]), None);
        assert_eq!(ratio(&[1.0], &[0.0]), None);
        assert_eq!(ratio(&[], &[]), None);
    }

    #[test]
    fn anything_else_is_an_error_and_so_is_nothing() {
        for text in ["round 1 of 5", "{\"value\":null}", ""] {
            Samples::parse(text).unwrap_err();
        }
    }
}
