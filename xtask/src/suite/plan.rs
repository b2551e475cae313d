//! Which steps there are, in which order, and which of them a run was narrowed to.

use std::fmt;

use clap::ValueEnum;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Engine {
    /// Chromium
    Chromium,
    /// Firefox
    Firefox,
    /// WebKit, as WebKitGTK's MiniBrowser
    Webkit,
}

/// The steps by the names that `--only` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum StepName {
    /// Layout of the code
    Format,
    /// Lints, on the host and for the browser
    Clippy,
    /// The data set, its quotes and the lock
    Data,
    /// The JSON Schema is what the types say
    Schema,
    /// Tests on this machine
    Host,
    /// The bundle and its weight
    Build,
    /// Own data, good and hostile, through the published program, in Node
    Exchange,
    /// The npm package: packed, installed, bundled by frameworks, run in Chromium; the examples
    Package,
    /// Component tests in a browser
    Wasm,
    /// Journeys through the whole page in every engine
    E2e,
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A step that runs once.
    Once(StepName),
    /// The journeys in one engine.
    Journeys(Engine),
}

/// What to run.
#[derive(Clone, Debug)]
pub(crate) struct Plan {
    engines: Vec<Engine>,
    only: Vec<StepName>,
}

impl Engine {
    /// The name in variables and messages.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }
}

impl Plan {
    /// The plan of a command line: empty lists mean all.
    pub(crate) fn new(engines: &[Engine], only: &[StepName]) -> Self {
        Self {
            engines: engines.to_vec(),
            only: only.to_vec(),
        }
    }

    /// Every step, in order, left out or not.
    pub(crate) fn steps(&self) -> impl Iterator<Item = Step> + use<> {
        let names = StepName::value_variants().iter().copied();
        let once = names.filter(|name| *name != StepName::E2e).map(Step::Once);
        let engines = Engine::value_variants().iter().copied();
        once.chain(engines.map(Step::Journeys))
    }

    /// Whether a step was asked for.
    pub(crate) fn includes(&self, step: Step) -> bool {
        let asked = |name| self.only.is_empty() || self.only.contains(&name);
        match step {
            Step::Once(name) => asked(name),
            Step::Journeys(engine) => {
                asked(StepName::E2e) && (self.engines.is_empty() || self.engines.contains(&engine))
            }
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Once(StepName::Format) => f.write_str("format"),
            Self::Once(StepName::Clippy) => f.write_str("clippy"),
            Self::Once(StepName::Data) => f.write_str("data check"),
            Self::Once(StepName::Schema) => f.write_str("schema check"),
            Self::Once(StepName::Host) => f.write_str("host tests"),
            Self::Once(StepName::Build) => f.write_str("build and weight"),
            Self::Once(StepName::Exchange) => f.write_str("own data, node"),
            Self::Once(StepName::Package) => f.write_str("package, chromium"),
            Self::Once(StepName::Wasm) => f.write_str("wasm tests, chromium"),
            Self::Once(StepName::E2e) => f.write_str("end to end"),
            Self::Journeys(engine) => write!(f, "end to end, {}", engine.name()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn included(engines: &[Engine], only: &[StepName]) -> Vec<String> {
        let plan = Plan::new(engines, only);
        plan.steps()
            .filter(|step| plan.includes(*step))
            .map(|step| step.to_string())
            .collect()
    }

    #[test]
    fn nothing_asked_means_everything() {
        assert_eq!(included(&[], &[]).len(), 12);
    }

    #[test]
    fn narrowing_is_by_step_and_engine() {
        assert_eq!(
            included(&[Engine::Firefox], &[StepName::Data, StepName::E2e]),
            ["data check", "end to end, firefox"]
        );
    }
}
