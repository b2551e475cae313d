//! The terms of everything that others wrote and that is inside a bundle, in one file that goes where the code goes.
//!
//! Which crates these are is what cargo resolves for the target of the programs, with all features of this workspace:
//! some of them may leave nothing behind in the end. Crates that only run while something is compiled are left out.
//! Whether terms allow what is done with the code, only people can say.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, ensure};
use serde::Deserialize;

use crate::process::{captured, cargo};
use crate::workspace::{Workspace, children};

/// What is compiled for readers.
const ROOTS: [&str; 2] = ["assessment-matrix", "assessment-import"];

const TARGET: &str = "wasm32-unknown-unknown";

/// How files with terms begin, in capitals.
const NAMES: [&str; 4] = ["LICENSE", "LICENCE", "COPYING", "UNLICENSE"];

const INTRODUCTION: &str = "\
What others wrote and what is inside this bundle, with its terms. Crates that offer terms to choose from are under the
MIT licence here. The standard library of Rust is inside, too: MIT OR Apache-2.0, by the Rust project contributors,
https://github.com/rust-lang/rust.
";

#[derive(Debug, Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    resolve: Resolve,
}

#[derive(Debug, Deserialize)]
struct Package {
    id: String,
    name: String,
    version: String,
    /// Nothing for crates of this workspace.
    source: Option<String>,
    license: Option<String>,
    repository: Option<String>,
    manifest_path: PathBuf,
    targets: Vec<Target>,
}

#[derive(Debug, Deserialize)]
struct Target {
    kind: Vec<String>,
}

#[derive(Debug, Deserialize)]
struct Resolve {
    nodes: Vec<Node>,
}

#[derive(Debug, Deserialize)]
struct Node {
    id: String,
    deps: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    pkg: String,
    dep_kinds: Vec<DependencyKind>,
}

#[derive(Debug, Deserialize)]
struct DependencyKind {
    /// Nothing for what is linked; otherwise `dev` or `build`.
    kind: Option<String>,
}

/// The text of that file. `library` is an npm package that is inside, by its name.
pub(super) fn collect(workspace: &Workspace, library: &str) -> Result<String> {
    let printed = captured(cargo(workspace.root()).args([
        "metadata",
        "--format-version=1",
        "--locked",
        "--filter-platform",
        TARGET,
        "--features=draw",
    ]))?;
    let metadata: Metadata =
        serde_json::from_str(&printed).context("cargo metadata prints another form")?;
    let inside = linked(&metadata);
    ensure!(
        inside.iter().any(|package| package.name == "yew"),
        "cargo metadata does not name Yew among what the programs are made of"
    );
    // Many have the same text.
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for package in inside {
        let terms = package.license.as_deref().unwrap_or("terms as below");
        let title = format!("{} {} ({terms})", package.name, package.version);
        texts.entry(terms_of(package)?).or_default().push(title);
    }
    let folder = workspace.library(library);
    let text = fs::read_to_string(folder.join("LICENSE")).with_context(|| {
        format!("the licence of the npm package {library} cannot be read; run `npm ci`")
    })?;
    let texts = std::iter::once((text, vec![format!("{library}, an npm package")])).chain(texts);
    let mut whole = INTRODUCTION.to_owned();
    for (text, titles) in texts {
        write!(
            whole,
            "\n{}\n{}\n\n{}\n",
            "-".repeat(100),
            titles.join("\n"),
            text.trim()
        )?;
    }
    Ok(whole)
}

/// The crates of others that are linked into a program, in the order of their names.
fn linked(metadata: &Metadata) -> Vec<&Package> {
    let package = |id: &str| metadata.packages.iter().find(|package| package.id == id);
    let mut open: Vec<&str> = (metadata.packages.iter())
        .filter(|package| package.source.is_none() && ROOTS.contains(&package.name.as_str()))
        .map(|package| package.id.as_str())
        .collect();
    let mut seen: BTreeSet<&str> = BTreeSet::new();
    while let Some(id) = open.pop() {
        let compiles = |package: &Package| {
            (package.targets.iter()).any(|t| t.kind.iter().any(|k| k == "proc-macro"))
        };
        if package(id).is_none_or(compiles) || !seen.insert(id) {
            continue;
        }
        let node = metadata.resolve.nodes.iter().find(|node| node.id == id);
        for dependency in node.iter().flat_map(|node| &node.deps) {
            if dependency.dep_kinds.iter().any(|of| of.kind.is_none()) {
                open.push(&dependency.pkg);
            }
        }
    }
    let mut found: Vec<&Package> = seen.into_iter().filter_map(package).collect();
    found.retain(|package| package.source.is_some());
    found.sort_by(|one, other| (&one.name, &one.version).cmp(&(&other.name, &other.version)));
    found
}

/// The terms as a crate brings them along: those of the MIT licence where it has them, otherwise all.
fn terms_of(package: &Package) -> Result<String> {
    let folder = package.manifest_path.parent().unwrap_or(Path::new("."));
    let name = |file: &Path| {
        let name = file.file_name().unwrap_or_default();
        name.to_string_lossy().to_uppercase()
    };
    let mut files = children(folder);
    files.retain(|file| {
        let is_terms = |word: &&str| name(file).starts_with(*word);
        file.is_file() && NAMES.iter().any(is_terms)
    });
    if files.iter().any(|file| name(file).contains("MIT")) {
        files.retain(|file| name(file).contains("MIT"));
    }
    let texts = files.iter().map(|file| {
        fs::read_to_string(file).with_context(|| format!("{} cannot be read", file.display()))
    });
    let texts = texts.collect::<Result<Vec<_>>>()?;
    Ok(match texts.is_empty() {
        false => texts.join("\n\n").replace("\r\n", "\n"),
        true => format!(
            "The package has no text of its terms with it; see {}.",
            package.repository.as_deref().unwrap_or("its repository")
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_linked_is_named_and_what_only_compiles_is_not() {
        let package = |name: &str, kind: &str, source: &str| {
            format!(
                r#"{{"id":"{name}","name":"{name}","version":"1.0.0","source":{source},"license":"MIT",
                    "repository":null,"manifest_path":"/{name}/Cargo.toml","targets":[{{"kind":["{kind}"]}}]}}"#
            )
        };
        let needs = |id: &str, others: &[(&str, &str)]| {
            let deps: Vec<String> = (others.iter())
                .map(|(other, kind)| {
                    format!(r#"{{"pkg":"{other}","dep_kinds":[{{"kind":{kind}}}]}}"#)
                })
                .collect();
            format!(r#"{{"id":"{id}","deps":[{}]}}"#, deps.join(","))
        };
        let packages = [
            package("assessment-matrix", "lib", "null"),
            package("model", "lib", "null"),
            package("linked", "lib", "\"registry\""),
            package("beneath", "lib", "\"registry\""),
            package("macros", "proc-macro", "\"registry\""),
            package("of-macros", "lib", "\"registry\""),
            package("of-builds", "lib", "\"registry\""),
            package("of-tests", "lib", "\"registry\""),
        ];
        let nodes = [
            needs(
                "assessment-matrix",
                &[
                    ("model", "null"),
                    ("macros", "null"),
                    ("of-builds", "\"build\""),
                ],
            ),
            needs("model", &[("linked", "null"), ("of-tests", "\"dev\"")]),
            needs("linked", &[("beneath", "null"), ("model", "\"dev\"")]),
            needs("macros", &[("of-macros", "null")]),
        ];
        let text = format!(
            r#"{{"packages":[{}],"resolve":{{"nodes":[{}]}}}}"#,
            packages.join(","),
            nodes.join(",")
        );
        let metadata: Metadata = serde_json::from_str(&text).unwrap();
        let names: Vec<&str> = (linked(&metadata).iter())
            .map(|package| package.name.as_str())
            .collect();
        assert_eq!(names, ["beneath", "linked"]);
    }
}
