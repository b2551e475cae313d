//! What the page has promised, and whether a run kept it.
//!
//! Where the limit is no better, nothing of ours is to blame: long tasks are judged by what the page adds to its limit.

use std::fmt;

use serde::Serialize;

use super::plan::{Condition, Page};
use super::samples::Samples;

/// What two measurements of the same thing may differ by: the first click's promise, and the margin of long tasks.
const MARGIN: f64 = 1.1;
/// A frame on most screens, in milliseconds.
const FRAME: f64 = 16.7;
/// What a reader on a slow machine does not notice yet, in milliseconds; also what makes a task a long one.
const NOTICED: f64 = 50.0;
/// Layout shift is given with three places.
const NO_SHIFT: f64 = 0.000_5;

/// A promise and how it went.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Target {
    name: String,
    /// None where it was not measured, which is a miss.
    found: Option<f64>,
    /// The same of the limit, where that helps to judge.
    limit: Option<f64>,
    allowed: f64,
    pub(super) met: bool,
}

/// Every target.
pub(super) fn judge(samples: &Samples) -> Vec<Target> {
    let median = |measure: &str, condition, page| {
        samples
            .summary(measure, condition, page)
            .map(|summary| summary.median)
    };
    let mut targets = Vec::new();
    for condition in [Condition::Slow4g, Condition::Full, Condition::SlowCpu] {
        let ratio = samples.ratio("answered", condition);
        let name = format!("first answered click, {}, ours ÷ limit", condition.name());
        targets.push(Target::at_most(name, ratio, None, MARGIN));
    }
    for (condition, allowed) in [(Condition::Full, FRAME), (Condition::SlowCpu, NOTICED)] {
        let p98 = |page| {
            samples
                .summary("click", condition, page)
                .map(|summary| summary.p98)
        };
        let name = format!(
            "click until painted, 98th in a hundred, {}, ms",
            condition.name()
        );
        targets.push(Target::at_most(
            name,
            p98(Page::Ours),
            p98(Page::Limit),
            allowed,
        ));
    }
    for measure in ["longestWhileParsing", "longestAfterParsing"] {
        let ours = median(measure, Condition::SlowCpu, Page::Ours);
        let limit = median(measure, Condition::SlowCpu, Page::Limit);
        let when = if measure == "longestWhileParsing" {
            "while parsing"
        } else {
            "after parsing"
        };
        let name = format!("longest task {when} (0: none over 50), CPU ÷ 4, ms");
        let allowed = (MARGIN * limit.unwrap_or_default()).max(NOTICED);
        targets.push(Target::at_most(name, ours, limit, allowed));
    }
    for measure in ["shift", "shiftWithClick", "shiftWithClicks"] {
        let worst = |page| {
            [Condition::Slow4g, Condition::Full, Condition::SlowCpu]
                .into_iter()
                .filter_map(|condition| samples.summary(measure, condition, page))
                .map(|summary| summary.max)
                .reduce(f64::max)
        };
        let when = match measure {
            "shift" => "loading",
            "shiftWithClick" => "with an early click",
            _ => "over 60 clicks",
        };
        let name = format!("layout shift {when}, the worst");
        targets.push(Target::at_most(
            name,
            worst(Page::Ours),
            worst(Page::Limit),
            NO_SHIFT,
        ));
    }
    targets
}

impl Target {
    fn at_most(name: String, found: Option<f64>, limit: Option<f64>, allowed: f64) -> Self {
        Self {
            name,
            found,
            limit,
            allowed,
            met: found.is_some_and(|found| found <= allowed),
        }
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let verdict = if self.met { "met   " } else { "MISSED" };
        // Ratios and shifts are small, times are not.
        let places = if self.allowed < 10.0 { 3 } else { 1 };
        let shown = |value: Option<f64>| {
            value.map_or_else(
                || "not measured".to_owned(),
                |value| format!("{value:.places$}"),
            )
        };
        write!(f, "  {verdict} {:64} {:>12}", self.name, shown(self.found))?;
        write!(f, "  at most {:.places$}", self.allowed)?;
        match self.limit {
            Some(limit) => write!(f, "  (limit {})", shown(Some(limit))),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the targets whose names begin so are met, with these medians.
    fn met(begins: &str, lines: &[(&str, &str, &str, f64)]) -> Vec<bool> {
        let text: String = lines
            .iter()
            .map(|(page, condition, measure, value)| {
                format!(
                    "{{\"page\":\"{page}\",\"condition\":\"{condition}\",\"measure\":\"{measure}\",\"value\":{value}}}\n"
                )
            })
            .collect();
        judge(&Samples::parse(&text).unwrap())
            .iter()
            .filter(|target| target.name.starts_with(begins))
            .map(|target| target.met)
            .collect()
    }

    #[test]
    fn the_first_click_is_judged_by_its_ratio_under_each_condition() {
        let lines = [
            ("ours", "slow-4g", "answered", 1099.0),
            ("limit", "slow-4g", "answered", 1000.0),
            ("ours", "full", "answered", 111.0),
            ("limit", "full", "answered", 100.0),
        ];
        // What was not measured is not met.
        assert_eq!(met("first answered click", &lines), [true, false, false]);
    }

    #[test]
    fn a_long_task_is_ours_only_beyond_the_limits_own() {
        let judged = |ours, limit| {
            met(
                "longest task after",
                &[
                    ("ours", "cpu-4x", "longestAfterParsing", ours),
                    ("limit", "cpu-4x", "longestAfterParsing", limit),
                ],
            )
        };
        assert_eq!(judged(0.0, 0.0), [true]);
        assert_eq!(judged(51.0, 0.0), [false]);
        assert_eq!(judged(104.0, 95.0), [true]);
        assert_eq!(judged(105.0, 95.0), [false]);
    }

    #[test]
    fn the_worst_layout_shift_counts() {
        let judged = |worst| {
            met(
                "layout shift loading",
                &[
                    ("ours", "full", "shift", 0.0),
                    ("ours", "full", "shift", worst),
                ],
            )
        };
        assert_eq!(judged(0.000_4), [true]);
        assert_eq!(judged(0.001), [false]);
    }
}
