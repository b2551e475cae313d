//! The table read again by a crate that did not write it, and what a spreadsheet must not take for a formula.

use std::collections::BTreeMap;

use super::*;

fn small() -> Dataset {
    serde_json::from_str(include_str!(
        "../../../model/tests/fixture/assessments.json"
    ))
    .unwrap()
}

fn real() -> Dataset {
    serde_json::from_str(include_str!("../../../../data/assessments.json")).unwrap()
}

type Read = Vec<BTreeMap<String, String>>;

fn read(text: &str) -> Read {
    ::csv::Reader::from_reader(text.as_bytes())
        .deserialize()
        .collect::<Result<_, _>>()
        .unwrap()
}

#[test]
fn every_quote_every_side_and_every_silence_has_its_row() {
    for dataset in [small(), real()] {
        let rows = read(&csv(&dataset));
        let mut rows = rows.iter();
        for finding in &dataset.findings {
            for (number, quote) in finding.quotes.iter().enumerate() {
                let row = rows.next().unwrap();
                assert_eq!(row["row"], "quote");
                assert_eq!(row["finding"], finding.id);
                assert_eq!(row["quote_number"], number.to_string());
                assert_eq!(row["quote"], quote.exact);
                assert_eq!(row["summary"], finding.summary);
                assert_eq!(row["actor"], finding.actor.clone().unwrap_or_default());
                let source = dataset.source(&quote.source).unwrap();
                assert_eq!(row["source_title"], source.title);
                assert_eq!(row["data_version"], dataset.version);
                assert_eq!(row["quote_reported"], quote.reported.to_string());
                assert!(!row["quote_speaker"].is_empty());
            }
        }
        for disagreement in &dataset.disagreements {
            for side in &disagreement.sides {
                let row = rows.next().unwrap();
                assert_eq!(row["row"], "side");
                assert_eq!(row["finding"], side.finding);
                assert_eq!(row["quote"], side.words);
                assert_eq!(row["quote_reported"], side.reported.to_string());
                assert_eq!(row["disagreements"], disagreement.id);
                assert_eq!(row["disagreement_kind"], disagreement.kind.id());
                assert_eq!(row["disagreement_summary"], disagreement.summary);
            }
        }
        for silence in &dataset.silent {
            let row = rows.next().unwrap();
            assert_eq!(row["row"], "silence");
            assert_eq!(row["silence_reason"], silence.reason);
            assert_eq!(row["silence_kind"], silence.kind.id());
            assert_eq!(row["dimension"], silence.dimension.id());
        }
        assert!(rows.next().is_none());
    }
}

#[test]
fn a_row_names_who_says_its_words() {
    let mut dataset = small();
    dataset.findings[1].quotes[1].speaker = Some("A newspaper".to_owned());
    dataset.disagreements[0].sides[0].speaker = Some("Gazette article".to_owned());
    let rows = read(&csv(&dataset));
    let speaker = |finding: &str, words: &str| {
        let mut rows = rows.iter();
        let row = rows.find(|row| row["finding"] == finding && row["quote"].contains(words));
        row.unwrap()["quote_speaker"].clone()
    };
    assert_eq!(speaker("norland-2020-posters", "probably"), "The agency");
    assert_eq!(
        speaker("norland-2020-posters", "from abroad"),
        "A newspaper"
    );
    assert_eq!(speaker("general-report-length", "long"), "article");
    let side = rows.iter().find(|row| row["row"] == "side").unwrap();
    assert_eq!(side["quote_speaker"], "article");
}

#[test]
fn lines_end_as_the_rfc_says_and_every_row_is_as_wide_as_the_header() {
    let text = csv(&real());
    assert!(text.starts_with("row,actor,actor_name,election,"));
    assert!(text.ends_with("\r\n"));
    assert!(!text.replace("\r\n", "").contains('\n'));
}

#[test]
fn terms_are_those_of_the_data() {
    let rows = read(&csv(&small()));
    let first = &rows[0];
    for (field, expected) in [
        ("dimension", "outcome"),
        ("aspect", "preference"),
        ("standing", "community"),
        ("direction", "favours"),
        ("confidence", "high"),
        ("stated_date", "2021-03-16"),
        ("election", "2020"),
    ] {
        assert_eq!(first[field], expected, "{field}");
    }
}

#[test]
fn a_comparison_has_its_year_and_its_word() {
    let rows = read(&csv(&real()));
    let compared: Vec<[&str; 3]> = rows
        .iter()
        .filter(|row| !row["compares_with"].is_empty() || !row["compares_says"].is_empty())
        .map(|row| ["finding", "compares_with", "compares_says"].map(|name| row[name].as_str()))
        .collect();
    assert!(compared.contains(&["iran-2024-unchanged", "2020", "same"]));
    assert!(compared.contains(&["russia-2020-no-persistent-cyber", "2016", "changed"]));
}

#[test]
fn no_cell_is_a_formula_and_what_was_added_can_be_taken_away() {
    for begin in [
        "=1+1", "+1", "-1", "@a", "\ta", "\ra", "\na", "'=1", "''@", "＝1",
    ] {
        let mut dataset = small();
        dataset.findings[0].quotes[0].exact = format!("{begin},\"x\"");
        dataset.findings[0].summary = begin.to_owned();
        let rows = read(&csv(&dataset));
        for (field, expected) in [
            ("quote", format!("{begin},\"x\"")),
            ("summary", begin.to_owned()),
        ] {
            assert_eq!(rows[0][field].strip_prefix('\''), Some(expected.as_str()));
        }
    }
    for begin in ["'Tis", "a=b", " =", "“=", ""] {
        let mut dataset = small();
        dataset.findings[0].summary = begin.to_owned();
        assert_eq!(read(&csv(&dataset))[0]["summary"], begin);
    }
}

#[test]
fn anything_that_a_text_may_have_comes_back() {
    let hostile = "a\"b,c\r\nd\u{202E}<script>alert(1)</script>\u{0};\u{FEFF}";
    let mut dataset = small();
    dataset.findings[0].quotes[0].exact = hostile.to_owned();
    dataset.licence = hostile.to_owned();
    let rows = read(&csv(&dataset));
    assert_eq!(rows[0]["quote"], hostile);
    assert_eq!(rows[0]["licence"], hostile);
}
