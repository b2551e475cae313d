//! `cargo xtask test`: every check and every test, one after the other, and a table at the end.
//!
//! A failed step does not stop the next, so that one run reports everything. The last line is `N passed, N failed`.

mod end_to_end;
mod outcome;
mod plan;
mod steps;

use std::time::Instant;

use anyhow::Result;

use crate::Verdict;
use crate::workspace::Workspace;

pub(crate) use plan::{Engine, StepName};

use outcome::{Outcome, Report};
use plan::Plan;
use steps::Context;

/// Returns true where `CI=true`: a browser or tool that cannot be had is then a failure.
fn is_strict() -> bool {
    std::env::var_os("CI").is_some_and(|ci| ci == "true")
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, engines: &[Engine], only: &[StepName]) -> Result<Verdict> {
    let plan = Plan::new(engines, only);
    let mut context = Context::new(workspace);
    let mut report = Report::new(is_strict());
    for step in plan.steps() {
        let outcome = if plan.includes(step) {
            println!("\n=== {step} ===");
            let start = Instant::now();
            let outcome = steps::run(&mut context, step);
            let outcome = match outcome {
                Ok(outcome) => outcome,
                Err(error) => Outcome::Failed(format!("{error:#}")),
            };
            println!("{}", outcome.line());
            (outcome, Some(start.elapsed()))
        } else {
            (Outcome::LeftOut, None)
        };
        report.add(step, outcome.0, outcome.1);
    }
    print!("\n{report}");
    Ok(Verdict::of(report.failed() > 0))
}
