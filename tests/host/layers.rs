//! Layers of the code: which crates and modules may import which, and who may call the browser.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::tidy::{files, read, root};

/// Crates that call the browser.
const BROWSER: [&str; 4] = ["web_sys", "js_sys", "wasm_bindgen", "gloo"];

/// The modules that a text imports by `crate::name` or `super::name`, as `from` says.
fn imports(text: &str, from: &str) -> BTreeSet<String> {
    let code = text
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    let paths = code.flat_map(|line| line.split(from).skip(1));
    paths
        .map(|path| {
            path.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}

/// Checks that a file has none of these names outside comments.
fn check_absent(path: &Path, names: &[&str]) {
    for line in read(path).lines() {
        if !line.trim_start().starts_with("//") {
            for name in names {
                assert!(!line.contains(name), "{}: {line}", path.display());
            }
        }
    }
}

/// Cargo enforces what a crate declares; this is about dependencies that nobody should add.
#[test]
fn crates_below_the_widget_use_no_framework_and_no_browser() {
    for (folder, others) in [
        ("crates/i18n/src", ["assessment_model", "assessment_import"]),
        (
            "crates/model/src",
            ["assessment_import", "assessment_matrix"],
        ),
        (
            "crates/import/src",
            ["assessment_matrix", "assessment_prerender"],
        ),
    ] {
        for path in files(folder, "rs") {
            check_absent(&path, &others);
            check_absent(&path, &BROWSER);
            check_absent(&path, &["yew"]);
        }
    }
    for path in files("crates/prerender/src", "rs") {
        let text = read(&path).replace("assessment_matrix::prerender", "");
        assert!(!text.contains("assessment_matrix"), "{}", path.display());
    }
}

/// The modules of `src`, lowest first. Each imports only those before it, so they form no circle.
const LAYERS: [&str; 11] = [
    "shared",
    "store",
    "context",
    "takeover",
    "client",
    "hooks",
    "components",
    "app",
    "prerender",
    "element",
    "main",
];

#[test]
fn modules_of_the_widget_import_only_what_is_below_them() {
    for path in files("src", "rs") {
        let inside = path.strip_prefix(root().join("src")).expect("under src");
        let module = inside.iter().next().expect("a name").to_string_lossy();
        let module = module.trim_end_matches(".rs");
        if module == "lib" {
            continue;
        }
        let layer = |name: &str| LAYERS.iter().position(|layer| *layer == name);
        let own = layer(module).unwrap_or_else(|| panic!("add {module} to LAYERS"));
        for import in imports(&read(&path), "crate::") {
            assert!(
                layer(&import).is_some_and(|layer| layer <= own),
                "{} imports crate::{import}, which is above it",
                path.display()
            );
        }
    }
}

#[test]
fn only_hooks_and_the_element_touch_the_browser() {
    for path in files("src", "rs") {
        let inside = path.strip_prefix(root().join("src")).expect("under src");
        let allowed = ["hooks", "client", "element", "takeover"];
        let module = inside.with_extension("");
        let allowed = allowed.map(|name| module.starts_with(name));
        if !allowed.contains(&true) {
            check_absent(&path, &BROWSER);
        }
    }
}

#[test]
fn files_form_no_circle() {
    check_no_circle("crates/model/src", "crate::");
    check_no_circle("src/components", "super::");
    check_no_circle("src/hooks", "super::");
}

/// Checks the modules of a folder, which import each other by paths that begin with `from`.
fn check_no_circle(folder: &str, from: &str) {
    let paths = files(folder, "rs");
    let folder = root().join(folder);
    let mut graph: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in paths {
        let inside = path.strip_prefix(&folder).expect("under the folder");
        if inside
            .iter()
            .any(|part| part == "tests" || part == "tests.rs")
        {
            continue;
        }
        let module = inside.iter().next().expect("a name").to_string_lossy();
        let module = module.trim_end_matches(".rs").to_owned();
        let text = read(&path);
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        let mut imports = imports(code, from);
        imports.remove(&module);
        graph.entry(module).or_default().append(&mut imports);
    }
    // Removes modules without imports until none is left; the rest would be a circle or depend on one.
    while !graph.is_empty() {
        let done: Vec<String> = graph
            .iter()
            .filter(|(_, imports)| imports.iter().all(|import| !graph.contains_key(import)))
            .map(|(module, _)| module.clone())
            .collect();
        assert!(!done.is_empty(), "circular imports among {graph:#?}");
        graph.retain(|module, _| !done.contains(module));
    }
}
