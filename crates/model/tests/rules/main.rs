//! Every rule of the checker, broken on purpose on a small hand-written data set with its own two texts.

mod support;

/// Ids, references, dates, links, required texts.
mod frame;

/// A source's record against its text: hashes, and words given as printed.
mod sources;

/// What makes a finding a finding, and what may be said of how sure it is.
mod findings;

/// What a source says against an earlier election.
mod comparisons;

/// Own words outside, source words inside.
mod words;

/// Supported or silent, and disagreements with their sides.
mod cells;

/// Speakers of words, and published corrections.
mod voices;

/// Quotes against the texts.
mod quotes;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use assessment_model::check::{self, Problem, Rule};

use support::{Case, broken_so_far, check};

#[test]
fn the_untouched_data_set_breaks_no_rule() {
    check(|_| {}, &[]);
}

#[test]
fn every_rule_is_broken_by_a_test() {
    let all = [
        frame::TESTS,
        sources::TESTS,
        findings::TESTS,
        comparisons::TESTS,
        words::TESTS,
        cells::TESTS,
        voices::TESTS,
        quotes::TESTS,
    ];
    for test in all.concat() {
        test();
    }
    // The lock is a file beside the data: its tests are in xtask. What is found while reading: in crates/import.
    let elsewhere = [Rule::Lock, Rule::Form, Rule::Limit, Rule::Character];
    let expected: BTreeSet<&str> = Rule::ALL
        .into_iter()
        .filter(|rule| !elsewhere.contains(rule))
        .map(Rule::name)
        .collect();
    assert_eq!(broken_so_far(), expected);
}

#[test]
fn many_faults_are_reported_in_one_run() {
    check(
        |case| {
            let data = &mut case.data;
            data.as_of = assessment_model::date::PartialDate::new("today");
            data.sources[1].file.clear();
            data.documents[0].url = Some("example.org".to_owned());
            data.findings[1].likelihood = None;
            data.findings[1].quotes[1].exact = "Norland's posters".to_owned();
            data.findings[3].attribution.speaker.clear();
            data.findings[3].quotes[0].prefix = "The embassy ".to_owned();
            data.findings[4].quotes[0].start += 1;
            data.findings[5].label = "A “long” report".to_owned();
            data.silent.remove(7);
            data.disagreements[0].sides[0].words = "wanted Doe".to_owned();
        },
        &[
            (Rule::DateForm, "as_of", "today", "YYYY"),
            (Rule::TextMissing, "sources[1].file", "empty", "write it"),
            (Rule::LinkForm, "documents[0].url", "example.org", "https"),
            (
                Rule::QuoteAbsent,
                "findings[1].quotes[1].exact",
                "U+2019",
                "byte for byte",
            ),
            (
                Rule::AttributionMissing,
                "findings[3].attribution.speaker",
                "empty",
                "who said it",
            ),
            (
                Rule::QuoteContext,
                "findings[3].quotes[0].prefix",
                "⟦The embassy ⟧, the source has ⟦d’s embassy ⟧",
                "cargo xtask quote",
            ),
            (
                Rule::QuotePosition,
                "findings[4].quotes[0]",
                "69..99",
                "code points",
            ),
            (
                Rule::QuotationMark,
                "findings[5].label",
                "“ in",
                "own words",
            ),
            (
                Rule::CellNeither,
                "silent",
                "sudmark/2020/confidence",
                "declare the silence",
            ),
            (
                Rule::SideUnquoted,
                "disagreements[0].sides[0].words",
                "wanted Doe",
                "copy the words",
            ),
        ],
    );
}

#[test]
fn a_text_that_is_not_there_is_not_judged() {
    let mut case = Case::clean();
    case.data.findings[5].quotes[0].exact = "no such words".to_owned();
    case.texts.retain(|text| text.id != "gazette");
    assert_eq!(check::texts(&case.data, &case.texts), []);
    case.data.findings[4].quotes[0].exact = "no such words".to_owned();
    assert_eq!(check::texts(&case.data, &case.texts).len(), 1);
}

#[test]
fn a_problem_prints_its_place_rule_finding_and_hint() {
    let problem = Problem {
        place: "findings[5].label".to_owned(),
        id: "general-report-length".to_owned(),
        rule: Rule::TooLong,
        found: "41 characters".to_owned(),
        hint: "at most 40".to_owned(),
    };
    assert_eq!(
        problem.to_string(),
        "findings[5].label (general-report-length)\n  rule:  too-long\n  found: 41 characters\n  hint:  at most 40"
    );
}

#[test]
fn rules_have_distinct_names_in_kebab_case() {
    let names: BTreeSet<&str> = Rule::ALL.into_iter().map(Rule::name).collect();
    assert_eq!(names.len(), Rule::ALL.len());
    for name in names {
        assert!(
            name.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'),
            "{name}"
        );
    }
}

#[test]
fn the_codebook_names_every_rule() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/data.md");
    let codebook = fs::read_to_string(&path).expect("docs/data.md can be read");
    let section = codebook
        .split("\n## ")
        .find(|section| section.starts_with("Rules of the checker\n"))
        .expect("docs/data.md has a section with the heading `## Rules of the checker`");
    let unnamed: Vec<&str> = Rule::ALL
        .into_iter()
        .map(Rule::name)
        .filter(|name| !section.contains(&format!("`{name}`")))
        .collect();
    assert!(
        unnamed.is_empty(),
        "docs/data.md, Rules of the checker, does not name {unnamed:?}"
    );
}
