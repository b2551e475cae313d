//! The outcome of each step, and the table at the end of a run.
//!
//! A step that could not run is in the table with its reason; with `CI=true` it counts as failed.

use std::fmt;
use std::time::Duration;

use super::plan::Step;

/// The outcome of one step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It found nothing.
    Passed,
    /// The failure in one line; details were printed.
    Failed(String),
    /// The reason why it cannot run on this machine, with the remedy.
    Unavailable(String),
    /// It was not asked for.
    LeftOut,
}

/// The outcomes so far.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    /// A step that did not run counts as failed.
    strict: bool,
    rows: Vec<(Step, Outcome, Option<Duration>)>,
}

impl Outcome {
    /// Returns passed for success, else failed.
    pub(crate) fn of(success: bool, failure: &str) -> Self {
        if success {
            Self::Passed
        } else {
            Self::Failed(failure.to_owned())
        }
    }

    /// Returns the outcome as one line.
    pub(crate) fn line(&self) -> String {
        match self {
            Self::Passed => "passed".to_owned(),
            Self::Failed(why) => format!("FAILED: {why}"),
            Self::Unavailable(why) => format!("NOT RUN: {why}"),
            Self::LeftOut => "left out by --only or --engines".to_owned(),
        }
    }
}

impl Report {
    /// An empty report.
    pub(crate) fn new(strict: bool) -> Self {
        Self {
            strict,
            rows: Vec::new(),
        }
    }

    /// Adds a step.
    pub(crate) fn add(&mut self, step: Step, outcome: Outcome, took: Option<Duration>) {
        self.rows.push((step, outcome, took));
    }

    /// Returns the number of failed steps.
    pub(crate) fn failed(&self) -> usize {
        let failed = |outcome: &Outcome| match outcome {
            Outcome::Passed => false,
            Outcome::Failed(_) => true,
            Outcome::Unavailable(_) | Outcome::LeftOut => self.strict,
        };
        self.rows
            .iter()
            .filter(|(_, outcome, _)| failed(outcome))
            .count()
    }

    fn passed(&self) -> usize {
        self.rows
            .iter()
            .filter(|(_, outcome, _)| *outcome == Outcome::Passed)
            .count()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (step, outcome, took) in &self.rows {
            let took = took.map_or_else(String::new, |took| format!("{:.1} s", took.as_secs_f64()));
            writeln!(f, "{:<22}{took:>9}  {}", step.to_string(), outcome.line())?;
        }
        let left_out = self
            .rows
            .iter()
            .any(|(_, outcome, _)| *outcome == Outcome::LeftOut);
        let not_run = self
            .rows
            .iter()
            .any(|(_, outcome, _)| matches!(outcome, Outcome::Unavailable(_)));
        if left_out || not_run {
            let verdict = if self.strict {
                "with CI=true, steps that did not run have failed"
            } else {
                "this was not the whole suite: some steps did not run"
            };
            writeln!(f, "{verdict}")?;
        }
        writeln!(f, "{} passed, {} failed", self.passed(), self.failed())
    }
}

#[cfg(test)]
mod tests {
    use super::super::plan::{Engine, StepName};
    use super::*;

    fn report(strict: bool) -> Report {
        let mut report = Report::new(strict);
        let second = Some(Duration::from_millis(1234));
        report.add(Step::Once(StepName::Format), Outcome::Passed, second);
        report.add(
            Step::Once(StepName::Build),
            Outcome::Failed("no index.html".to_owned()),
            second,
        );
        report.add(
            Step::EndToEnd(Engine::Webkit),
            Outcome::Unavailable("no WebKit".to_owned()),
            second,
        );
        report.add(Step::EndToEnd(Engine::Firefox), Outcome::LeftOut, None);
        report
    }

    #[test]
    fn the_table_tells_what_did_not_run() {
        let expected = "\
format                    1.2 s  passed
build and weight          1.2 s  FAILED: no index.html
end to end, webkit        1.2 s  NOT RUN: no WebKit
end to end, firefox              left out by --only or --engines
this was not the whole suite: some steps did not run
1 passed, 1 failed
";
        assert_eq!(report(false).to_string(), expected);
    }

    #[test]
    fn in_ci_what_did_not_run_has_failed() {
        assert!(
            report(true)
                .to_string()
                .ends_with("have failed\n1 passed, 3 failed\n")
        );
    }
}
