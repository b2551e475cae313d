//! The steps of the suite in their order, and the selection of them that a run was narrowed to.

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
    /// Generated files are what the code says
    Generated,
    /// Types of the JavaScript, and the catalogues beside Node's Intl
    Scripts,
    /// Tests on this machine
    Host,
    /// The bundle and its weight
    Build,
    /// `trunk build --release` in a clean clone
    Clone,
    /// `trunk serve` reloads the page
    Reload,
    /// The npm package: packed, installed, bundled by frameworks, run in Chromium; the examples
    Package,
    /// Component tests in a browser
    Wasm,
    /// End-to-end tests in every engine
    E2e,
}

/// One line of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// A step that runs once.
    Once(StepName),
    /// The end-to-end tests in one engine.
    EndToEnd(Engine),
}

/// The selection of steps.
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
        once.chain(engines.map(Step::EndToEnd))
    }

    /// Returns true if a step was asked for.
    pub(crate) fn includes(&self, step: Step) -> bool {
        let asked = |name| self.only.is_empty() || self.only.contains(&name);
        match step {
            Step::Once(name) => asked(name),
            Step::EndToEnd(engine) => {
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
            Self::Once(StepName::Generated) => f.write_str("generated files"),
            Self::Once(StepName::Scripts) => f.write_str("scripts"),
            Self::Once(StepName::Host) => f.write_str("host tests"),
            Self::Once(StepName::Build) => f.write_str("build and weight"),
            Self::Once(StepName::Clone) => f.write_str("clean clone"),
            Self::Once(StepName::Reload) => f.write_str("trunk serve"),
            Self::Once(StepName::Package) => f.write_str("package, chromium"),
            Self::Once(StepName::Wasm) => f.write_str("wasm tests, chromium"),
            Self::Once(StepName::E2e) => f.write_str("end to end"),
            Self::EndToEnd(engine) => write!(f, "end to end, {}", engine.name()),
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
        assert_eq!(included(&[], &[]).len(), 14);
    }

    #[test]
    fn narrowing_is_by_step_and_engine() {
        assert_eq!(
            included(&[Engine::Firefox], &[StepName::Data, StepName::E2e]),
            ["data check", "end to end, firefox"]
        );
    }
}
