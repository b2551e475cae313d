//! The steps themselves: the command of each, and what it needs.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context as _, Result, bail};

use super::end_to_end;
use super::outcome::Outcome;
use super::plan::{Engine, Step, StepName};
use crate::build::{self, Site};
use crate::server::{self, Headers, Server};
use crate::tools::browsers::{self, Programs};
use crate::tools::{self, TARGET};
use crate::workspace::{Workspace, empty, files};
use crate::{Verdict, check, examples, package, process, schema, surface};

/// A folder deep inside a host, because the bundle must run in any.
const BASE: &str = "/some/sub-folder/";
/// An end-to-end test waits for its browser most of the time, and more browsers want more memory.
const FILES_AT_A_TIME: &str = "--test-concurrency=2";
const PACKAGE_TESTS: [&str; 3] = [
    "package.test.mjs",
    "frameworks.test.mjs",
    "examples.test.mjs",
];

/// State that steps share.
pub(super) struct Context<'a> {
    workspace: &'a Workspace,
    /// The build of this run failed, which makes an older bundle no evidence.
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

    /// Returns `node --test` in a folder of tests, with the variables of an engine.
    fn node(&self, folder: &str, programs: &Programs, engine: Engine) -> Result<Command> {
        let mut command = Command::new(tools::node(self.workspace)?);
        command
            .current_dir(self.workspace.tests(folder))
            .args(["--test", "--test-reporter"])
            .arg(self.workspace.root().join("xtask/src/suite/reporter.mjs"))
            .envs(variables(programs))
            .env("MATRIX_ENGINE", engine.name());
        Ok(command)
    }
}

/// Runs a step.
pub(super) fn run(context: &mut Context<'_>, step: Step) -> Result<Outcome> {
    let workspace = context.workspace;
    let engine = match step {
        Step::EndToEnd(engine) => engine,
        Step::Once(_) => Engine::Chromium,
    };
    let in_browser = matches!(
        step,
        Step::EndToEnd(_) | Step::Once(StepName::Reload | StepName::Package | StepName::Wasm)
    );
    let mut programs = Programs::new();
    if in_browser {
        match browsers::provide(workspace, engine) {
            Ok(provided) => programs = provided,
            Err(error) => return Ok(Outcome::Unavailable(format!("{error:#}"))),
        }
    }
    if matches!(step, Step::EndToEnd(_) | Step::Once(StepName::Package)) && context.build_failed {
        return Ok(Outcome::Failed(
            "there is no bundle: the build failed".to_owned(),
        ));
    }
    match step {
        Step::Once(StepName::Format) => {
            tools::for_checks(workspace)?;
            let mut format = context.cargo(&["fmt", "--all", "--check"]);
            Ok(Outcome::of(
                process::run(&mut format)?,
                "run `cargo fmt --all`",
            ))
        }
        Step::Once(StepName::Clippy) => clippy(context),
        Step::Once(StepName::Data) => {
            let verdict = check::run(workspace, &check::Options::default())?;
            Ok(judged(verdict, "the data set has problems; see above"))
        }
        Step::Once(StepName::Generated) => {
            let schema = schema::run(workspace, true)?;
            let documents = surface::documents(workspace, true)?;
            let current = Verdict::of([schema, documents].contains(&Verdict::Findings));
            Ok(judged(
                current,
                "run `cargo xtask schema` and `cargo xtask documents`",
            ))
        }
        Step::Once(StepName::Scripts) => scripts(context),
        Step::Once(StepName::Host) => {
            // One run tells everything.
            let mut tests = context.cargo(&[
                "test",
                "--locked",
                "--workspace",
                "--all-features",
                "--no-fail-fast",
            ]);
            Ok(Outcome::of(
                process::run(&mut tests)?,
                "host tests failed; see above",
            ))
        }
        Step::Once(StepName::Build) => {
            // Stays so if an error leaves early.
            context.build_failed = true;
            let verdict = build::run(workspace, &Site::default())?;
            // A bundle that weighs too much can still be tested.
            context.build_failed = false;
            Ok(judged(
                verdict,
                "the bundle is not as it should be; see the findings above",
            ))
        }
        Step::Once(StepName::Clone) => clean_clone(context),
        Step::Once(StepName::Reload) => {
            let mut command = context.node("build", &programs, engine)?;
            command
                .arg("reload.test.mjs")
                .env("PATH", tools::for_build(workspace)?)
                // Trunk takes this variable for one of its own switches and refuses the usual value, 1.
                .env_remove("NO_COLOR");
            Ok(Outcome::of(
                process::run(&mut command)?,
                "`trunk serve` does not reload the page; see above",
            ))
        }
        Step::Once(StepName::Package) => {
            package::make(workspace)?;
            examples::make(workspace)?;
            let server = Server::start(
                &workspace.examples_site(),
                "/",
                Headers::Examples,
                server::listen(0)?,
            )?;
            let mut command = context.node("package", &programs, engine)?;
            command
                .arg("--test-concurrency=1")
                .args(PACKAGE_TESTS)
                .env("MATRIX_URL", server.address());
            Ok(Outcome::of(
                process::run(&mut command)?,
                "package or examples do not work; see above",
            ))
        }
        Step::Once(StepName::Wasm) => wasm(context, &programs),
        Step::Once(StepName::E2e) => bail!("the end-to-end tests run once per engine"),
        Step::EndToEnd(engine) => {
            let dist = workspace.dist();
            if !dist.join("index.html").is_file() {
                bail!("there is no bundle in dist/; run `cargo xtask build` first");
            }
            let server = Server::start(&dist, BASE, Headers::Bundle, server::listen(0)?)?;
            let mut command = context.node("e2e", &programs, engine)?;
            command
                .arg(FILES_AT_A_TIME)
                .args(end_to_end::files(&workspace.tests("e2e"), engine)?)
                .env("MATRIX_URL", server.address());
            Ok(Outcome::of(
                process::run(&mut command)?,
                "end-to-end tests failed; see above",
            ))
        }
    }
}

fn judged(verdict: Verdict, failure: &str) -> Outcome {
    Outcome::of(verdict == Verdict::Fine, failure)
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
    let browser = [
        "clippy",
        "--locked",
        "--package",
        "assessment-matrix",
        "--all-targets",
        "--target",
        TARGET,
    ];
    let mut clean = process::run(context.cargo(&host).args(deny))?;
    clean &= process::run(context.cargo(&browser).args(deny))?;
    Ok(Outcome::of(clean, "clippy has something to say; see above"))
}

fn scripts(context: &Context<'_>) -> Result<Outcome> {
    let node = tools::node(context.workspace)?;
    let types = context
        .workspace
        .root()
        .join("node_modules/typescript/bin/tsc");
    let mut check = Command::new(&node);
    check
        .arg(types)
        .arg("--project")
        .arg(context.workspace.scripts());
    let mut clean = process::run(&mut check)?;
    let mut catalogues = context.node("locales", &Programs::new(), Engine::Chromium)?;
    clean &= process::run(catalogues.arg("intl.test.mjs"))?;
    Ok(Outcome::of(
        clean,
        "types or catalogues are wrong; see above",
    ))
}

/// Builds what is committed as a newcomer would, with the tools on `PATH`, and compares the files with those of the
/// bundle in `dist/`.
fn clean_clone(context: &Context<'_>) -> Result<Outcome> {
    let workspace = context.workspace;
    let path = tools::for_build(workspace)?;
    let folder = workspace.root().join("target/clone");
    empty(&folder)?;
    let mut clone = Command::new("git");
    clone
        .args(["clone", "--quiet"])
        .arg(workspace.root())
        .arg(&folder);
    process::expect(&mut clone, "the project could not be cloned")?;
    let mut trunk = Command::new("trunk");
    trunk
        .args(["build", "--release"])
        .current_dir(&folder)
        .env("PATH", &path)
        .env("CARGO_TARGET_DIR", workspace.target())
        .env_remove("NO_COLOR");
    if !process::run(&mut trunk)? {
        return Ok(Outcome::Failed(
            "`trunk build --release` fails in a clean clone; see above".to_owned(),
        ));
    }
    let names = |dist: &Path| -> Result<Vec<PathBuf>> {
        let files = files(dist)?;
        Ok(files
            .iter()
            .filter_map(|file| Some(file.strip_prefix(dist).ok()?.to_owned()))
            .collect())
    };
    let (cloned, own) = (names(&folder.join("dist"))?, names(&workspace.dist())?);
    let different: Vec<_> = own.iter().filter(|name| !cloned.contains(name)).collect();
    if !different.is_empty() {
        println!("dist/ of the clone lacks {different:?}");
    }
    let findings = build::inspect(&folder.join("dist"));
    for finding in &findings {
        println!("finding: {finding}");
    }
    fs::remove_dir_all(&folder).context("the clone cannot be removed")?;
    Ok(Outcome::of(
        findings.is_empty() && different.is_empty(),
        "the bundle of a clean clone is not complete; see above",
    ))
}

fn wasm(context: &Context<'_>, programs: &Programs) -> Result<Outcome> {
    let workspace = context.workspace;
    tools::for_build(workspace)?;
    let mut tests = context.cargo(&[
        "test",
        "--locked",
        "--package",
        "assessment-matrix",
        "--test",
        "browser",
    ]);
    tests
        .args(["--target", TARGET])
        .env(
            "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
            tools::find(workspace, "wasm-bindgen-test-runner")?,
        )
        // In seconds: the program of a test build is large, and a busy machine slow to begin.
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
        .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", webdriver_settings(workspace, programs)?)
        .envs(variables(programs));
    Ok(Outcome::of(
        process::run(&mut tests)?,
        "tests in the browser failed; see above",
    ))
}

/// Writes `webdriver.json` with the browser that was found, which need not be the one that its driver would choose.
fn webdriver_settings(workspace: &Workspace, programs: &Programs) -> Result<PathBuf> {
    let text = fs::read_to_string(workspace.root().join("webdriver.json"))
        .context("webdriver.json cannot be read")?;
    let mut settings: serde_json::Value =
        serde_json::from_str(&text).context("webdriver.json is not JSON")?;
    if let Some((_, browser)) = programs
        .iter()
        .find(|(variable, _)| *variable == "CHROMIUM")
    {
        settings["goog:chromeOptions"]["binary"] = browser.to_string_lossy().into();
    }
    let path = workspace.target().join("webdriver.json");
    fs::write(&path, settings.to_string())
        .context("webdriver.json cannot be written to the target folder")?;
    Ok(path)
}

fn variables(programs: &Programs) -> impl Iterator<Item = (&'static str, &OsStr)> {
    programs
        .iter()
        .map(|(variable, path)| (*variable, path.as_os_str()))
}
