//! The commands as somebody runs them: what they print and how they end, on data broken on purpose.
//!
//! Every test has its own folder with a small data set and two source texts. The rules themselves are tested in the
//! model; here is what the tool adds: files, hashes, the lock, exit codes.

#![allow(missing_docs, reason = "a test is documented by its name")]

mod case;
mod lock;

use std::fs;
use std::net::TcpListener;

use serde_json::{Value, json};

use case::{Case, FIRST_SHA256, SECOND_SHA256, dataset, text, xtask};

#[test]
fn a_sound_data_set_with_its_lock_is_fine() {
    let case = Case::locked();
    case.check(&[]).ends(
        0,
        &[
            "1 findings, 1 quotes, 2 sources",
            "compared with the source texts in",
            "no problems",
        ],
    );
    let lock = case.lock();
    assert!(
        lock.contains(&format!("source first first.txt {FIRST_SHA256} 80\n")),
        "{lock}"
    );
    assert!(lock.contains("quote first 7..33 "), "{lock}");
    assert!(!lock.contains("changed"), "a lock holds no words: {lock}");
}

#[test]
fn every_problem_is_told_in_one_run() {
    let case = Case::locked();
    let mut data = dataset();
    data["findings"][0]["quotes"][0]["start"] = json!(6);
    data["findings"][0]["label"] = json!("");
    data["silent"][0]["actor"] = json!("nobody");
    case.write_data(&data);
    let rules = [
        "rule:  quote-position",
        "rule:  text-missing",
        "rule:  reference",
        "rule:  cell-neither",
        "rule:  lock",
    ];
    case.check(&[]).ends(1, &rules);
}

#[test]
fn a_changed_text_is_noticed() {
    let case = Case::locked();
    fs::write(case.path("texts/second.txt"), "Something was said.\n").unwrap();
    case.check(&[])
        .ends(1, &["sources[1].sha256 (second)", "rule:  source-hash"]);
}

#[test]
fn the_list_of_hashes_beside_the_texts_counts() {
    let case = Case::locked();
    let list = |second: &str| format!("{FIRST_SHA256}  first.txt\n{second}  second.txt\n");
    fs::write(case.path("texts/SHA256SUMS"), list(SECOND_SHA256)).unwrap();
    case.check(&[]).ends(0, &["no problems"]);
    fs::write(case.path("texts/SHA256SUMS"), list(FIRST_SHA256)).unwrap();
    case.check(&[]).ends(
        1,
        &["SHA256SUMS:2 (second)", "rule:  source-hash", "1 problem\n"],
    );
    fs::write(case.path("texts/SHA256SUMS"), "").unwrap();
    case.check(&[]).ends(
        1,
        &[
            "no line for first.txt",
            "no line for second.txt",
            "2 problems",
        ],
    );
}

#[test]
fn absent_texts_that_were_asked_for_are_a_failure() {
    let case = Case::locked();
    let (data, nowhere) = (case.path("data.json"), case.path("nowhere"));
    xtask(&["check", "--data", text(&data), "--sources", text(&nowhere)])
        .ends(2, &["there is no such folder"]);
    fs::remove_file(case.path("texts/second.txt")).unwrap();
    case.check(&[]).ends(
        2,
        &[
            "error: source second: second.txt cannot be read in",
            "complete the folder",
        ],
    );
}

#[test]
fn data_of_another_shape_is_a_failure_that_names_the_place() {
    let case = Case::locked();
    case.change("/findings/0/quotes/0/start", json!("7"));
    case.check(&[]).ends(
        2,
        &[
            "error: ",
            "findings[0].quotes[0].start: invalid type: string \"7\", expected u32",
        ],
    );
    fs::remove_file(case.path("data.json")).unwrap();
    case.check(&[]).ends(2, &["data.json cannot be read"]);
}

#[test]
fn a_quote_is_printed_ready_for_the_data_set() {
    let case = Case::new();
    let ended = case.quote("first", "preference\u{a0}has not changed", &[]);
    ended.ends(0, &[]);
    let quote: Value = serde_json::from_str(&ended.printed).unwrap();
    assert_eq!(quote, dataset()["findings"][0]["quotes"][0]);
}

#[test]
fn a_quote_that_is_not_there_is_explained() {
    let case = Case::new();
    case.quote("first", "Iran's preference", &[])
        .ends(1, &["do not occur", "the source has ’ (U+2019) at 4"]);
    case.quote("third", "Iran", &[])
        .ends(2, &["no source has the id third; there are first, second"]);
    case.quote("first", "", &[])
        .ends(2, &["there are no words"]);
}

#[test]
fn a_quote_that_is_there_twice_asks_for_more_words() {
    let case = Case::new();
    case.quote("second", "Nothing", &[])
        .ends(1, &["occur 2 times", "  0..7  [Nothing]", "  18..25  "]);
    case.quote("second", "Nothing", &["--at", "18"])
        .ends(0, &["\"start\": 18"]);
    case.quote("second", "Nothing", &["--at", "3"])
        .ends(1, &["do not begin at 3, but at 0, 18"]);
}

#[test]
fn a_taken_port_is_one_clear_line() {
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let ended = xtask(&["serve", "--no-build", "--port", &port]);
    ended.ends(
        2,
        &[&format!(
            "error: port {port} cannot be used; choose another with --port"
        )],
    );
    assert_eq!(ended.printed.lines().count(), 1, "{}", ended.printed);
}

#[test]
fn without_a_command_the_commands_are_listed() {
    xtask(&[]).ends(0, &["check", "quote", "schema", "build", "serve", "test"]);
    xtask(&["chekc"]).ends(2, &["check"]);
}

#[test]
fn the_real_data_set_is_sound() {
    let ended = xtask(&["check"]);
    if ended.printed.contains("sources.lock ONLY") {
        println!("the source texts are not here: the data was compared with sources.lock only");
    }
    ended.ends(0, &["no problems"]);
}
