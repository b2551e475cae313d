//! Every kind of malformed data, all problems reported in one run.

use assessment_model::dataset::{Dataset, Finding};
use serde_json::{Value, json};

use super::*;

const SMALL: &str = include_str!("../../../model/tests/fixture/assessments.json");

/// Rule, place and found of everything that an edit of the small data set breaks.
#[track_caller]
fn check(edit: impl FnOnce(&mut Value), expected: &[(Rule, &str, &str)]) {
    let mut value: Value = serde_json::from_str(SMALL).unwrap();
    edit(&mut value);
    let tree = Tree::read(value).unwrap();
    let (_, problems) = read::<Dataset>(&tree);
    let found: Vec<(Rule, &str, &str)> = problems
        .iter()
        .map(|p| (p.rule, p.place.as_str(), p.found.as_str()))
        .collect();
    assert_eq!(found, expected);
    assert!(problems.iter().all(|p| !p.hint.is_empty()));
}

#[test]
fn what_fits_is_read_as_serde_reads_it() {
    let tree = Tree::read(&mut serde_json::Deserializer::from_str(SMALL)).unwrap();
    let (read, problems) = read::<Dataset>(&tree);
    assert_eq!(problems, []);
    assert_eq!(read, serde_json::from_str(SMALL).ok());
}

#[test]
fn every_fault_is_told_with_its_place() {
    check(
        |data| {
            data["titel"] = json!("x");
            data["title"] = json!(7);
            data["elections"][1]["year"] = json!("2020");
            data["actors"][0] = json!(null);
            data["findings"][0]["quotes"][0]["exact"] = json!(["a"]);
            data["findings"][1]["standing"] = json!("friend");
            data["findings"][2]["bears_on"] = json!({"a": 1});
            data["findings"][3]["attribution"]["stated"] = json!(true);
            data["findings"][4].as_object_mut().unwrap().remove("label");
            data["findings"][4]["election"] = json!(1.5);
        },
        &[
            (Rule::Form, "titel", "an unknown field"),
            (Rule::Form, "title", "the number 7"),
            (Rule::Form, "actors[0]", "null"),
            (Rule::Form, "elections[1].year", "the text ⟦2020⟧"),
            (Rule::Form, "findings[0].quotes[0].exact", "a list of 1"),
            (Rule::Form, "findings[1].standing", "the text ⟦friend⟧"),
            (Rule::Form, "findings[2].bears_on", "an object of {a}"),
            (Rule::Form, "findings[3].attribution.stated", "true"),
            (Rule::Form, "findings[4].election", "the number 1.5"),
            (Rule::Form, "findings[4].label", "the field is missing"),
        ],
    );
}

#[test]
fn whole_numbers_have_a_range() {
    for (year, found) in [
        (json!(65_536), "the number 65536"),
        (json!(-1), "the number -1"),
        (json!(1e300), &format!("the number {}", 1e300)),
    ] {
        check(
            |data| data["silent"][0]["election"] = year,
            &[(Rule::Form, "silent[0].election", found)],
        );
    }
}

#[test]
fn a_fault_names_the_nearest_id() {
    let mut value: Value = serde_json::from_str(SMALL).unwrap();
    value["findings"][0]["quotes"][0]["source"] = json!(1);
    let tree = Tree::read(value).unwrap();
    let (_, problems) = read::<Dataset>(&tree);
    assert_eq!(problems[0].id, "norland-2020-for-doe");
}

#[test]
fn texts_and_lists_have_limits() {
    check(
        |data| data["findings"][0]["note"] = json!("é".repeat(limits::TEXT)),
        &[],
    );
    check(
        |data| data["findings"][0]["note"] = json!("𝒂".repeat(limits::TEXT / 2 + 1)),
        &[(
            Rule::Limit,
            "findings[0].note",
            "a text of 20002 UTF-16 units",
        )],
    );
    for (field, most) in [
        ("actors", limits::ACTORS),
        ("elections", limits::ELECTIONS),
        ("findings", limits::FINDINGS),
        ("sources", limits::SOURCES),
        ("documents", limits::SOURCES),
        ("silent", limits::SILENCES),
        ("disagreements", limits::DISAGREEMENTS),
    ] {
        let many = |data: &mut Value, count: usize| {
            let first = data[field][0].clone();
            data[field] = vec![first; count].into();
        };
        check(|data| many(data, most), &[]);
        check(
            |data| many(data, most + 1),
            &[(Rule::Limit, field, &format!("a list of {}", most + 1))],
        );
    }
    check(
        |data| {
            let quote = data["findings"][0]["quotes"][0].clone();
            data["findings"][0]["quotes"] = vec![quote; limits::QUOTES + 1].into();
            data["actors"] = json!([]);
            data["sources"][0]["reports"] = vec![json!("a"); limits::OTHERS + 1].into();
        },
        &[
            (Rule::Limit, "sources[0].reports", "a list of 21"),
            (Rule::Limit, "actors", "a list of 0"),
            (Rule::Limit, "findings[0].quotes", "a list of 51"),
        ],
    );
}

#[test]
fn characters_that_hide_or_reorder_are_refused_wherever_they_stand() {
    for c in [
        '\u{202E}', '\u{2066}', '\u{2069}', '\0', '\u{1b}', '\u{85}', '\u{FFFD}',
    ] {
        check(
            |data| {
                data["actors"][0]["name"] = json!(format!("a{c}b"));
                data["findings"][0]["quotes"][0]["exact"] = json!(format!("a{c}b"));
            },
            &[
                (
                    Rule::Character,
                    "actors[0].name",
                    &format!("U+{:04X} in ⟦a␣b⟧", u32::from(c)),
                ),
                (
                    Rule::Character,
                    "findings[0].quotes[0].exact",
                    &format!("U+{:04X} in ⟦a␣b⟧", u32::from(c)),
                ),
            ],
        );
    }
    // What Arabic and Persian are written with, and lines.
    check(
        |data| data["findings"][0]["note"] = json!("می\u{200C}خواهم \u{200F}\u{200E}\u{61C}\n\t"),
        &[],
    );
}

#[test]
fn what_is_no_object_at_all_is_told_once() {
    for (value, found) in [
        (json!(null), "null"),
        (json!([]), "a list of 0"),
        (json!("<b>"), "the text ⟦<b>⟧"),
    ] {
        check(|data| *data = value, &[(Rule::Form, "", found)]);
    }
}

#[test]
fn a_type_that_the_schema_does_not_use_is_a_problem_and_no_panic() {
    let tree = Tree::Whole(1);
    let (read_as, problems) = read::<f32>(&tree);
    assert_eq!(read_as, None);
    assert!(problems[0].found.contains("without a reader"));
    let (read_as, problems) = read::<Finding>(&tree);
    assert!(read_as.is_some());
    assert_eq!(problems.len(), 1);
}
