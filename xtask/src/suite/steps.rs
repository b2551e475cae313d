//! The steps themselves: which command each is, and what it needs.

use std::ffi::OsStr;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::journeys;
use super::outcome::Outcome;
use super::plan::{Engine, Step, StepName};
use crate::build::Site;
use crate::server::{self, Sending, Server};
use crate::tools::browsers::{self, Programs};
use crate::tools::{self, BuildTools};
use crate::workspace::Workspace;
use crate::{Verdict, build, check, examples, package, process, schema};

const WASM: [&str; 4] = [
    "--package",
    "assessment-matrix",
    "--target",
    "wasm32-unknown-unknown",
];
const EXCHANGE: [&str; 2] = ["--package", "assessment-import"];
/// Tests of the package and of the examples.
const PACKAGE_TESTS: [&str; 3] = [
    "package.test.mjs",
    "frameworks.test.mjs",
    "examples.test.mjs",
];
/// A folder deep inside a host, to prove that the bundle runs in any.
const BASE: &str = "/some/sub-folder/";

/// What steps share.
pub(super) struct Context<'a> {
    workspace: &'a Workspace,
    /// Whether this run's build failed, which makes an older bundle no evidence.
    build_failed: bool,
}

impl<'a> Context<'a> {
    pub(super) fn new(workspace: &'a Workspace) -> Self {
        Self {
            workspace,
            build_failed: false,
        }
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut command = process::cargo(self.workspace.root());
        command.args(arguments);
        command
    }
}

/// Runs a step.
pub(super) fn run(context: &mut Context<'_>, step: Step) -> Result<Outcome> {
    match step {
        Step::Once(StepName::Format) => format(context),
        Step::Once(StepName::Clippy) => clippy(context),
        Step::Once(StepName::Data) => {
            let verdict = check::run(context.workspace, &check::Options::default())?;
            Ok(judged(verdict, "the data set has problems; see above"))
        }
        Step::Once(StepName::Schema) => {
            let verdict = schema::run(context.workspace, true)?;
            Ok(judged(
                verdict,
                "the schema is not current; run `cargo xtask schema`",
            ))
        }
        Step::Once(StepName::Host) => host(context),
        Step::Once(StepName::Build) => bundle(context),
        Step::Once(StepName::Exchange) => exchange(context),
        Step::Once(StepName::Package) => packed(context),
        Step::Once(StepName::Wasm) => wasm(context),
        Step::Once(StepName::E2e) => bail!("the journeys run once per engine"),
        Step::Journeys(engine) => journeys(context, engine),
    }
}

fn judged(verdict: Verdict, failure: &str) -> Outcome {
    Outcome::of(verdict == Verdict::Fine, failure)
}

fn format(context: &Context<'_>) -> Result<Outcome> {
    tools::for_checks(context.workspace)?;
    let formatted = process::run(&mut context.cargo(&["fmt", "--all", "--check"]))?;
    Ok(Outcome::of(formatted, "run `cargo fmt --all`"))
}

fn clippy(context: &Context<'_>) -> Result<Outcome> {
    tools::for_checks(context.workspace)?;
    let deny = ["--", "-D", "warnings"];
    let host = [
        "clippy",
        "--locked",
        "--workspace",
        "--all-targets",
        "--all-features",
    ];
    let mut clean = process::run(context.cargo(&host).args(deny))?;
    for which in [&["--all-targets", "--features", "draw"][..], &["--bins"]] {
        let mut browser = context.cargo(&["clippy", "--locked"]);
        clean &= process::run(browser.args(which).args(WASM).args(deny))?;
    }
    // Its tests run on the host.
    let mut exchange = context.cargo(&["clippy", "--locked", "--target", tools::TARGET]);
    clean &= process::run(exchange.args(EXCHANGE).args(deny))?;
    Ok(Outcome::of(clean, "clippy has something to say; see above"))
}

fn host(context: &Context<'_>) -> Result<Outcome> {
    tools::for_pictures(context.workspace)?;
    let mut tests = context.cargo(&[
        "test",
        "--locked",
        "--workspace",
        "--all-features",
        // One run tells everything.
        "--no-fail-fast",
    ]);
    Ok(Outcome::of(
        process::run(&mut tests)?,
        "host tests failed; see above",
    ))
}

fn bundle(context: &mut Context<'_>) -> Result<Outcome> {
    // Stays so if an error leaves early.
    context.build_failed = true;
    let verdict = build::run(context.workspace, false, &Site::default())?;
    // A bundle that weighs too much can still be walked through.
    context.build_failed = false;
    Ok(judged(
        verdict,
        "the bundle is not as it should be; see the findings above",
    ))
}

fn exchange(context: &Context<'_>) -> Result<Outcome> {
    if context.build_failed {
        return Ok(Outcome::Failed(
            "there is no program to ask: the build failed".to_owned(),
        ));
    }
    let workspace = context.workspace;
    let mut command = Command::new(tools::for_journeys(workspace)?);
    command
        .current_dir(workspace.exchange_tests())
        .args(["--test", "--test-reporter"])
        .arg(workspace.journey_reporter())
        .arg("exchange.test.mjs")
        // Needs Node's Intl and nothing that was built; it is here because this step runs in Node anyway.
        .arg("../locales/intl.test.mjs")
        .env("MATRIX_DIST", workspace.dist());
    Ok(Outcome::of(
        process::run(&mut command)?,
        "own data is not taken or refused as it should be; see above",
    ))
}

fn wasm(context: &Context<'_>) -> Result<Outcome> {
    let programs = match browsers::provide(context.workspace, Engine::Chromium) {
        Ok(programs) => programs,
        Err(error) => return Ok(Outcome::Unavailable(format!("{error:#}"))),
    };
    let BuildTools { test_runner, .. } = tools::for_build(context.workspace)?;
    let mut tests = context.cargo(&[
        "test",
        "--locked",
        "--test",
        "browser",
        "--features",
        "draw",
    ]);
    tests
        .args(WASM)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", test_runner)
        // In seconds: the program of a test build is large, and a busy machine slow to begin. Nobody waits in vain.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env(
            "WASM_BINDGEN_TEST_WEBDRIVER_JSON",
            webdriver_settings(context.workspace, &programs)?,
        )
        .envs(variables(&programs));
    Ok(Outcome::of(
        process::run(&mut tests)?,
        "tests in the browser failed; see above",
    ))
}

fn packed(context: &Context<'_>) -> Result<Outcome> {
    if context.build_failed {
        return Ok(Outcome::Failed(
            "there is no bundle to pack: the build failed".to_owned(),
        ));
    }
    let workspace = context.workspace;
    let programs = match browsers::provide(workspace, Engine::Chromium) {
        Ok(programs) => programs,
        Err(error) => return Ok(Outcome::Unavailable(format!("{error:#}"))),
    };
    let node = tools::for_journeys(workspace)?;
    package::make(workspace)?;
    examples::make(workspace)?;
    let site = workspace.examples_site();
    let server = Server::start(&site, "/", Sending::Examples, server::listen(0)?)?;
    let mut command = Command::new(node);
    command
        .current_dir(workspace.package_tests())
        .args(["--test", "--test-concurrency=1", "--test-reporter"])
        .arg(workspace.journey_reporter())
        .args(PACKAGE_TESTS)
        .envs(variables(&programs))
        .env("MATRIX_URL", server.address())
        .env("MATRIX_ENGINE", Engine::Chromium.name());
    Ok(Outcome::of(
        process::run(&mut command)?,
        "package or examples do not work; see above",
    ))
}

/// `webdriver.json` with the browser that was found, which need not be the one that its driver would choose.
fn webdriver_settings(workspace: &Workspace, programs: &Programs) -> Result<PathBuf> {
    let text = fs::read_to_string(workspace.root().join("webdriver.json"))
        .context("webdriver.json cannot be read; restore it, it is committed")?;
    let mut settings: serde_json::Value =
        serde_json::from_str(&text).context("webdriver.json is not JSON")?;
    if let Some((_, browser)) = programs
        .iter()
        .find(|(variable, _)| *variable == "CHROMIUM")
    {
        settings["goog:chromeOptions"]["binary"] = browser.to_string_lossy().into();
    }
    let folder = workspace.root().join("target");
    fs::create_dir_all(&folder).context("target/ cannot be made")?;
    let path = folder.join("webdriver.json");
    fs::write(&path, settings.to_string()).context("target/webdriver.json cannot be written")?;
    Ok(path)
}

fn journeys(context: &Context<'_>, engine: Engine) -> Result<Outcome> {
    if context.build_failed {
        return Ok(Outcome::Failed(
            "there is no bundle to walk through: the build failed".to_owned(),
        ));
    }
    let dist = context.workspace.dist();
    if !dist.join("index.html").is_file() {
        bail!("there is no bundle in dist/; run `cargo xtask build` first");
    }
    let programs = match browsers::provide(context.workspace, engine) {
        Ok(programs) => programs,
        Err(error) => return Ok(Outcome::Unavailable(format!("{error:#}"))),
    };
    let node = tools::for_journeys(context.workspace)?;
    let files = journeys::files(&context.workspace.journeys(), engine)?;
    let server = Server::start(&dist, BASE, Sending::Plain, server::listen(0)?)?;
    let mut command = Command::new(&node);
    command
        .current_dir(context.workspace.journeys())
        .args(["--test", FILES_AT_A_TIME, "--test-reporter"])
        .arg(context.workspace.journey_reporter())
        .args(files)
        .envs(variables(&programs))
        .env("MATRIX_URL", server.address())
        .env("MATRIX_ENGINE", engine.name());
    Ok(Outcome::of(
        process::run(&mut command)?,
        "journeys failed; see above",
    ))
}

/// A journey waits for its browser most of the time, and more browsers want more memory.
const FILES_AT_A_TIME: &str = "--test-concurrency=2";

fn variables(programs: &Programs) -> impl Iterator<Item = (&'static str, &OsStr)> {
    programs
        .iter()
        .map(|(variable, path)| (*variable, path.as_os_str()))
}
