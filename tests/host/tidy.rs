//! Rules of the repository that no compiler knows.

use std::fs;
use std::path::{Path, PathBuf};

use assessment_model::locale::LANGUAGES;
use assessment_model::options::SETTINGS;

/// The most lines of JavaScript, without comments and the types that stand in them.
const SCRIPT_LINES: usize = 900;

pub(crate) fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file with this ending under a folder.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
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

pub(crate) fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_module_says_what_it_is_for() {
    for folder in [
        "src",
        "crates/i18n/src",
        "crates/import/src",
        "crates/model/src",
        "crates/prerender/src",
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
fn doc_comments_begin_with_a_noun_or_a_verb() {
    const QUESTIONS: [&str; 9] = [
        "What ", "Whether ", "How ", "Where ", "Which ", "Who ", "Whose ", "When ", "Why ",
    ];
    for folder in ["src", "crates", "xtask/src"] {
        for path in files(folder, "rs") {
            let mut inside = false;
            for (line, text) in read(&path).lines().enumerate() {
                let text = text.trim_start();
                let comment = text
                    .strip_prefix("/// ")
                    .or_else(|| text.strip_prefix("//! "));
                let first = comment.filter(|_| !inside).unwrap_or_default();
                assert!(
                    !QUESTIONS.iter().any(|word| first.starts_with(word)),
                    "{}:{}: begin with a noun or a verb: “{first}”",
                    path.display(),
                    line + 1
                );
                inside = comment.is_some();
            }
        }
    }
}

#[test]
fn nothing_from_data_can_become_markup() {
    for path in files("src", "rs").iter().chain(&files("web", "js")) {
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

/// The scripts before and beside the program stay small, and TypeScript checks them (`web/tsconfig.json`).
#[test]
fn scripts_are_few_and_checked() {
    let mut lines = 0;
    for path in files("web", "js") {
        let text = read(&path);
        assert!(
            text.starts_with("// @ts-check\n"),
            "{} is not checked",
            path.display()
        );
        // That one is generated.
        if path.ends_with("options.js") {
            continue;
        }
        let code = text.lines().map(str::trim_start);
        let comment = |line: &&str| ["//", "/**", "*"].iter().any(|mark| line.starts_with(mark));
        lines += code
            .filter(|line| !line.is_empty() && !comment(line))
            .count();
    }
    assert!(lines <= SCRIPT_LINES, "{lines} lines of JavaScript in web/");
}

#[test]
fn every_class_in_a_style_sheet_is_set_somewhere() {
    let code = [files("src", "rs"), files("web", "js")].concat();
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
fn has_looks_through_few_elements() {
    for path in files("styles", "css") {
        // On screens no rule for paper is looked at.
        let printed = path.ends_with("print.css");
        for (line, text) in read(&path).lines().enumerate() {
            let whole = text.contains(".am:has(") || text.contains(".am:not(:has(");
            assert!(
                printed || !whole,
                "{}:{}: `:has` of the whole widget is looked up whenever something is styled, through ten thousand \
                 elements; say it of the element that knows, such as `.am-views:has(…) ~ .am-table`",
                path.display(),
                line + 1
            );
        }
    }
}

#[test]
fn the_public_hooks_are_documented() {
    let document = read(&root().join("docs/embedding.md"));
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
        "data-dimension",
    ] {
        assert!(code.contains(hook), "{hook} is gone from the code");
        assert!(
            document.contains(&format!("`{hook}`")),
            "docs/embedding.md does not name {hook}"
        );
    }
}

/// A rendering in a pseudo-language shows every literal that is drawn (`rendering`); this finds those that are drawn
/// in some states only.
#[test]
fn words_of_the_interface_are_in_the_catalogue_and_not_in_components() {
    for path in files("src/components", "rs") {
        let text = read(&path);
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        for line in code {
            // Every second piece between quotation marks is a text.
            for literal in line.split('"').skip(1).step_by(2) {
                let classes = literal.starts_with("am-") || literal.starts_with(".am-");
                let several = literal.trim().contains(' ');
                let capital = literal.contains(|c: char| c.is_ascii_uppercase());
                assert!(
                    classes || !(several || capital),
                    "{}: “{literal}” is a literal; put it into locales/*.ftl and take it from `message`",
                    path.display()
                );
            }
        }
    }
}

/// Copies, announcements and what scripts say are drawn by nobody: this looks for their sentences. Not for those of
/// failure, which are said where there are no catalogues (`report.js`, `own-data.js`), nor for what developers read.
#[test]
fn sentences_of_the_interface_are_in_the_catalogue_and_not_in_code_that_says_them() {
    let said_elsewhere = [
        "report.js",
        "own-data.js",
        "embed-this.js",
        "element.js",
        "program.js",
    ];
    let code = [
        files("crates/model/src/export", "rs"),
        vec![root().join("crates/model/src/wording.rs")],
        files("src/components", "rs"),
        files("src/hooks", "rs"),
        files("web", "js"),
    ];
    for path in code.concat() {
        if path.ends_with("tests.rs") || said_elsewhere.iter().any(|name| path.ends_with(name)) {
            continue;
        }
        // The likelihood words of a standard.
        let terms = path.ends_with("wording.rs");
        let text = read(&path);
        let code = text.lines().map(str::trim_start);
        for line in code.filter(|line| !["//", "*", "/*"].iter().any(|c| line.starts_with(c))) {
            for literal in line.split(['"', '`']).skip(1).step_by(2) {
                let word = |word: &str| word.len() > 1 && word.chars().all(char::is_alphabetic);
                let mut words = literal
                    .split(' ')
                    .map(|w| w.trim_end_matches([',', '.', ':']));
                let sentence = words.clone().count() > 1 && words.all(word);
                let named =
                    literal.starts_with(|c: char| c.is_ascii_uppercase()) && literal.contains(' ');
                assert!(
                    !named && (terms || !sentence),
                    "{}: “{literal}” is a literal; put it into locales/*.ftl and take it from `message`",
                    path.display()
                );
            }
        }
    }
}

#[test]
fn scripts_know_the_languages_of_the_table() {
    let element = read(&root().join("web/element.js"));
    let start = read(&root().join("web/start.js"));
    let named = element.matches("new URL(\"./locale-").count();
    assert_eq!(named, LANGUAGES.iter().filter(|l| l.file.is_some()).count());
    for language in LANGUAGES {
        if let Some(file) = language.file {
            let line = format!("{}: new URL(\"./{file}\", import.meta.url)", language.tag);
            assert!(element.contains(&line), "web/element.js lacks {line}");
            let tag = format!("\"{}\"", language.tag);
            assert!(start.contains(&tag), "web/start.js lacks {tag}");
        }
    }
    let tags: Vec<&str> = LANGUAGES.iter().map(|l| l.tag).collect();
    let option = SETTINGS.iter().find(|setting| setting.name == "lang");
    assert_eq!(option.map(|o| o.values), Some(tags.join(", ").as_str()));
}
