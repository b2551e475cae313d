//! The table of a run, for people and as JSON. Nothing in it tells whose machine it was.

use std::fmt;

use serde::Serialize;

use super::plan::{Condition, Page};
use super::samples::Samples;
use super::statistics::Summary;
use super::table::{TABLE, Unit};
use super::targets::{self, Target};

/// What a run has shown.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Report {
    chromium: String,
    rounds: u32,
    /// What clicks seem to take whose handler works for 30 ms, on a page with one cell.
    yardstick: Option<Summary>,
    rows: Vec<Row>,
    targets: Vec<Target>,
}

#[derive(Clone, Debug, Serialize)]
struct Row {
    #[serde(skip)]
    section: &'static str,
    #[serde(skip)]
    title: &'static str,
    measure: &'static str,
    condition: Condition,
    unit: Unit,
    ours: Option<Summary>,
    limit: Option<Summary>,
    /// See [`Samples::ratio`].
    ratio: Option<f64>,
}

impl Report {
    /// What these numbers say.
    pub(super) fn of(samples: &Samples, rounds: u32) -> Self {
        let mut rows = Vec::new();
        for (section, measures) in TABLE {
            for measure in *measures {
                rows.extend(measure.conditions.iter().map(|&condition| Row {
                    section,
                    title: measure.title,
                    measure: measure.name,
                    condition,
                    unit: measure.unit,
                    ours: samples.summary(measure.name, condition, Page::Ours),
                    limit: samples.summary(measure.name, condition, Page::Limit),
                    ratio: samples.ratio(measure.name, condition),
                }));
            }
        }
        Self {
            chromium: samples.chromium.clone(),
            rounds,
            yardstick: samples.yardstick(),
            rows,
            targets: targets::judge(samples),
        }
    }

    /// Whether every target was met.
    pub(super) fn is_on_target(&self) -> bool {
        self.targets.iter().all(|target| target.met)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(
            f,
            "Chromium {}, {} rounds. Medians, in brackets the middle half; of clicks also the 98th in a hundred.\n\
             ours ÷ limit: of what was measured after each other, in the middle.\n\
             limit: the same page without script. slow 4G: 150 ms until an answer begins, 1.6 Mbit/s.",
            self.chromium, self.rounds
        )?;
        if let Some(Summary {
            min, median, p98, ..
        }) = self.yardstick
        {
            writeln!(
                f,
                "yardstick: clicks on a page with one cell, whose handler works for 30 ms, take {min:.1} ms at least, \
                 {median:.1} in the middle, {p98:.1} at the 98th in a hundred; what is more than 30 is the machine's."
            )?;
        }
        let mut section = "";
        for row in &self.rows {
            if row.section != section {
                section = row.section;
                let heads = ["ours", "limit", "ours ÷ limit"];
                writeln!(
                    f,
                    "\n{section}\n{:46}{:>28}{:>28}{:>14}",
                    "", heads[0], heads[1], heads[2]
                )?;
            }
            writeln!(f, "{row}")?;
        }
        writeln!(f, "\ntargets")?;
        for target in &self.targets {
            writeln!(f, "{target}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = format!("  {}, {}", self.title, self.condition.name());
        let shown = |summary: Option<Summary>| match summary {
            Some(summary) => self.unit.shown(&summary),
            None => "–".to_owned(),
        };
        let ratio = match self.ratio {
            Some(ratio) if self.unit != Unit::Score => format!("{ratio:.2}"),
            _ => "–".to_owned(),
        };
        write!(
            f,
            "{what:46}{:>28}{:>28}{ratio:>14}",
            shown(self.ours),
            shown(self.limit)
        )
    }
}

impl Unit {
    /// Middle and spread. Of many, as of clicks, the tail as well.
    fn shown(self, summary: &Summary) -> String {
        let one = |value: f64| match self {
            Self::Milliseconds if value < 100.0 => format!("{value:.1}"),
            Self::Milliseconds | Self::Bytes | Self::Count => format!("{value:.0}"),
            Self::Kibibytes => format!("{:.0}", value / 1024.0),
            Self::Score => format!("{value:.4}"),
        };
        let unit = match self {
            Self::Milliseconds => " ms",
            Self::Bytes => " B",
            Self::Kibibytes => " KB",
            Self::Count | Self::Score => "",
        };
        let Summary {
            count,
            q1,
            median,
            q3,
            p98,
            ..
        } = *summary;
        if count >= 50 {
            format!("{}, p98 {}{unit}", one(median), one(p98))
        } else if one(q1) == one(q3) {
            format!("{}{unit}", one(median))
        } else {
            format!("{} ({}–{}){unit}", one(median), one(q1), one(q3))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(page: &str, values: &[f64]) -> String {
        let line = |value| {
            format!(
                "{{\"page\":\"{page}\",\"condition\":\"full\",\"measure\":\"readable\",\"value\":{value}}}\n"
            )
        };
        values.iter().map(line).collect()
    }

    #[track_caller]
    fn check(ours: &[f64], limit: &[f64], expected: &str) {
        let text = lines("ours", ours) + &lines("limit", limit);
        let report = Report::of(&Samples::parse(&text).unwrap(), 1).to_string();
        let found = report
            .lines()
            .find(|line| line.contains("whole matrix painted, full speed"))
            .unwrap();
        let words: Vec<&str> = found.split_whitespace().skip(5).collect();
        assert_eq!(words.join(" "), expected);
    }

    #[test]
    fn a_row_has_middle_spread_and_ratio() {
        check(
            &[300.0, 100.0, 200.0],
            &[100.0, 100.0, 100.0],
            "200 (150–250) ms 100 ms 2.00",
        );
        check(&[20.0], &[], "20.0 ms – –");
    }

    #[test]
    fn of_many_the_tail_is_shown() {
        let many: Vec<f64> = (0..=100).map(f64::from).collect();
        check(&many, &[0.0], "50.0, p98 98.0 ms 0.0 ms –");
    }

    #[test]
    fn every_row_is_measured() {
        let path = crate::workspace::Workspace::locate().bench();
        let code: String = ["main.mjs", "measures.mjs"]
            .map(|name| std::fs::read_to_string(path.join(name)).unwrap())
            .concat();
        for (_, measures) in TABLE {
            for measure in *measures {
                let name = measure
                    .name
                    .trim_end_matches("Before")
                    .trim_end_matches("After");
                assert!(code.contains(name), "{name} is not measured");
            }
        }
    }
}
