//! The lock: what it notices without the texts, and what is wrong with one.

use serde_json::json;

use crate::case::{Case, FIRST_SHA256, SECOND_SHA256};

#[test]
fn without_the_texts_it_says_that_it_read_the_lock_only() {
    let case = Case::locked();
    case.check_lock().ends(
        0,
        &[
            "compared with sources.lock ONLY",
            "--sources DIR",
            "no problems",
        ],
    );
}

#[test]
fn without_the_texts_the_lock_still_notices_a_changed_quote() {
    let case = Case::locked();
    case.change(
        "/findings/0/quotes/0/exact",
        json!("preference has not changed"),
    );
    case.check_lock().ends(
        1,
        &[
            "sources.lock:",
            "(iran-2024-preference)",
            "rule:  lock",
            "1 problem\n",
        ],
    );
}

#[test]
fn without_the_texts_the_lock_still_notices_another_hash() {
    let case = Case::locked();
    case.change("/sources/0/sha256", json!(SECOND_SHA256));
    case.check_lock().ends(
        1,
        &[
            "rule:  lock",
            "source first: the lock has first.txt 7da2654a",
            "1 problem\n",
        ],
    );
}

#[test]
fn a_missing_lock_is_a_problem() {
    let case = Case::new();
    case.check(&[]).ends(
        1,
        &[
            "rule:  lock",
            "there is no such file",
            "--write-lock",
            "1 problem\n",
        ],
    );
    case.check_lock().ends(1, &["there is no such file"]);
}

#[test]
fn missing_stale_and_broken_lines_are_problems_each() {
    let case = Case::locked();
    let lock = case
        .lock()
        .replace("quote first 7..33", "quote first 8..33");
    case.write_lock(&format!("{lock}nonsense\n"));
    case.check(&[]).ends(
        1,
        &[
            "findings[0].quotes[0] (iran-2024-preference)",
            "no line `quote first 7..33 …`",
            "`quote first 8..33` is not in the data any more",
            "⟦nonsense⟧ is not a line of a lock",
            "3 problems",
        ],
    );
}

#[test]
fn the_length_of_a_text_is_locked() {
    let case = Case::locked();
    case.write_lock(
        &case
            .lock()
            .replace(&format!("{FIRST_SHA256} 80"), &format!("{FIRST_SHA256} 79")),
    );
    case.check(&[])
        .ends(1, &["source first: the lock has", "1 problem\n"]);
}

#[test]
fn a_lock_is_not_written_over_other_problems() {
    let case = Case::new();
    case.change(
        "/findings/0/quotes/0/exact",
        json!("preference has not changed"),
    );
    case.check(&["--write-lock"]).ends(
        1,
        &[
            "rule:  quote-absent",
            "a non-breaking space (U+00A0)",
            "sources.lock was not written",
        ],
    );
    assert!(!case.path("sources.lock").exists());
}
