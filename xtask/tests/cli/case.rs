//! A small data set in a folder of its own, with its texts and its lock, and commands run on it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};

const FIRST: &str =
    "Iran’s preference\u{a0}has not changed, an official said.\nIt is likely to try again.\n";
const SECOND: &str = "Nothing was said. Nothing was said.\n";

pub(crate) const FIRST_SHA256: &str =
    "7da2654a184b81bf0d4bbc9daed8667bd76a6298624269997ba93bcb61455197";
pub(crate) const SECOND_SHA256: &str =
    "d3c0d574722ac6f9c8d03c42e6b6964b47a551028d7e69be2760eb3792f70d4e";

/// A folder with `data.json`, its lock once written, and `texts/`.
pub(crate) struct Case {
    folder: tempfile::TempDir,
}

/// The result of a command.
pub(crate) struct Ended {
    pub(crate) code: i32,
    pub(crate) printed: String,
}

impl Case {
    /// A data set without problems, its texts, and no lock yet.
    pub(crate) fn new() -> Self {
        let case = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir(case.path("texts")).unwrap();
        fs::write(case.path("texts/first.txt"), FIRST).unwrap();
        fs::write(case.path("texts/second.txt"), SECOND).unwrap();
        case.write_data(&dataset());
        case
    }

    /// The same with its lock.
    pub(crate) fn locked() -> Self {
        let case = Self::new();
        case.check(&["--write-lock"])
            .ends(0, &["wrote", "no problems"]);
        case
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write_data(&self, data: &Value) {
        fs::write(self.path("data.json"), data.to_string()).unwrap();
    }

    /// Changes one value of the data set, named by a JSON pointer.
    pub(crate) fn change(&self, pointer: &str, value: Value) {
        let mut data = dataset();
        *data.pointer_mut(pointer).unwrap() = value;
        self.write_data(&data);
    }

    pub(crate) fn lock(&self) -> String {
        fs::read_to_string(self.path("sources.lock")).unwrap()
    }

    pub(crate) fn write_lock(&self, lock: &str) {
        fs::write(self.path("sources.lock"), lock).unwrap();
    }

    /// `check` with the texts.
    pub(crate) fn check(&self, more: &[&str]) -> Ended {
        let (data, texts) = (self.path("data.json"), self.path("texts"));
        let mut arguments = vec!["check", "--data", text(&data), "--sources", text(&texts)];
        arguments.extend(more);
        xtask(&arguments)
    }

    /// `check` without the texts.
    pub(crate) fn check_lock(&self) -> Ended {
        xtask(&[
            "check",
            "--data",
            text(&self.path("data.json")),
            "--lock-only",
        ])
    }

    pub(crate) fn quote(&self, source: &str, words: &str, more: &[&str]) -> Ended {
        let (data, texts) = (self.path("data.json"), self.path("texts"));
        let mut arguments = vec![
            "quote",
            source,
            words,
            "--data",
            text(&data),
            "--sources",
            text(&texts),
        ];
        arguments.extend(more);
        xtask(&arguments)
    }
}

impl Ended {
    #[track_caller]
    pub(crate) fn ends(&self, code: i32, expected: &[&str]) {
        for words in expected {
            assert!(
                self.printed.contains(words),
                "no ⟦{words}⟧ in\n{}",
                self.printed
            );
        }
        assert_eq!(self.code, code, "{}", self.printed);
    }
}

pub(crate) fn xtask(arguments: &[&str]) -> Ended {
    let output = Command::new(env!("CARGO_BIN_EXE_xtask"))
        .args(arguments)
        .output()
        .unwrap();
    let printed = [output.stdout, output.stderr].concat();
    Ended {
        code: output.status.code().unwrap(),
        printed: String::from_utf8(printed).unwrap(),
    }
}

pub(crate) fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

/// One actor, one election, one finding with one quote, two silent columns.
pub(crate) fn dataset() -> Value {
    let unstated = json!({"date": null, "printed": null, "inferred": null});
    let source = |id: &str, sha256: &str, title: &str| {
        json!({
            "id": id, "file": format!("{id}.txt"), "sha256": sha256, "title": title, "short": "A text",
            "publisher": null, "byline": null, "date_printed": null, "published": unstated, "reports": [],
            "note": "Made for tests."
        })
    };
    let silent = |dimension: &str, kind: &str| {
        json!({
            "actor": "iran", "election": 2024, "dimension": dimension, "kind": kind,
            "reason": "The texts do not go into it."
        })
    };
    json!({
        "$schema": "./assessments.schema.json", "version": "1.0.0", "as_of": "2026-01-01", "title": "A small matrix",
        "summary": "One cell.", "licence": "None.", "method": null, "corrections": [], "documents": [],
        "sources": [
            source("first", FIRST_SHA256, "Iran’s preference"),
            source("second", SECOND_SHA256, "Nothing was said"),
        ],
        "actors": [{"id": "iran", "name": "Iran", "note": null}],
        "elections": [{"year": 2024, "name": "2024"}],
        "findings": [{
            "id": "iran-2024-preference", "actor": "iran", "election": 2024, "election_inferred": null,
            "dimension": "outcome", "aspect": "preference", "bears_on": [], "standing": "community",
            "label": "As before", "summary": "An official saw no new wish.", "direction": null, "candidate": null,
            "attribution": {"speaker": "An official", "venue": "A briefing", "stated": unstated},
            "likelihood": null, "confidence": null,
            "quotes": [{
                "source": "first", "exact": "preference\u{a0}has not changed", "prefix": "Iran’s ",
                "suffix": ", an official said.", "start": 7, "end": 33, "speaker": null, "reported": true
            }],
            "note": null
        }],
        "silent": [silent("tactics", "not-mentioned"), silent("confidence", "not-reported")],
        "disagreements": []
    })
}
