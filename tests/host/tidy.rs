//! Rules of the repository that no compiler knows.

use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file with this ending under a folder.
fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a readable folder") {
            let path = entry.expect("a readable entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path
                .extension()
                .is_some_and(|extension| extension == ending)
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} files in {folder}");
    found
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_module_says_what_it_is_for() {
    for folder in [
        "src",
        "exchange/src",
        "model/src",
        "prerender/src",
        "xtask/src",
    ] {
        for path in files(folder, "rs") {
            assert!(
                read(&path).starts_with("//! "),
                "{} has no header",
                path.display()
            );
        }
    }
}

#[test]
fn only_the_embed_layer_touches_javascript() {
    for folder in ["src/components", "model/src", "exchange/src"] {
        for path in files(folder, "rs") {
            if path.ends_with("exchange/src/border.rs") {
                continue;
            }
            let text = read(&path);
            for name in ["web_sys", "js_sys", "wasm_bindgen", "gloo"] {
                assert!(!text.contains(name), "{} names {name}", path.display());
            }
        }
    }
}

#[test]
fn nothing_from_data_can_become_markup() {
    for path in files("src", "rs").iter().chain(&files("src", "js")) {
        let text = read(path);
        for way in [
            "from_html_unchecked",
            "inner_html",
            "innerHTML",
            "outerHTML",
            "insertAdjacentHTML",
        ] {
            assert!(!text.contains(way), "{} uses {way}", path.display());
        }
    }
}

#[test]
fn every_class_in_a_style_sheet_is_set_somewhere() {
    let code = [files("src", "rs"), files("src", "js")].concat();
    let code: String = code.iter().map(|path| read(path)).collect();
    for path in files("styles", "css") {
        let text = read(&path);
        let classes = text.split(".am-").skip(1).map(|rest| {
            rest.split(|c: char| !(c.is_ascii_lowercase() || c == '-'))
                .next()
        });
        for class in classes.flatten() {
            assert!(
                code.contains(&format!("am-{class}")),
                "{}: .am-{class}",
                path.display()
            );
        }
    }
}

#[test]
fn the_public_hooks_are_documented() {
    let document = read(&root().join("docs/architecture.md"));
    let code: String = files("src/components", "rs")
        .iter()
        .map(|path| read(path))
        .collect();
    for hook in [
        "data-cell",
        "data-detail",
        "data-finding",
        "data-quote",
        "data-copy",
        "data-close",
        "data-disagreement",
        "data-election",
    ] {
        assert!(code.contains(hook), "{hook} is gone from the code");
        assert!(
            document.contains(&format!("`{hook}`")),
            "docs/architecture.md does not name {hook}"
        );
    }
}
