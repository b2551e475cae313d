//! A source's record against its text: hashes, and words given as printed.

use assessment_model::check::Rule;

use crate::support::check;

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    hashes_are_64_lower_case_digits,
    a_source_file_has_its_recorded_hash,
    words_given_as_printed_are_in_the_source,
];

#[test]
fn hashes_are_64_lower_case_digits() {
    for hash in [
        "A".repeat(64),
        "a".repeat(63),
        "g".repeat(64),
        String::new(),
    ] {
        check(
            |case| case.data.sources[0].sha256.clone_from(&hash),
            &[
                (
                    Rule::HashForm,
                    "sources[0].sha256",
                    &hash,
                    "64 lower-case hexadecimal",
                ),
                (
                    Rule::SourceHash,
                    "sources[0].sha256",
                    "recorded is",
                    "restore the text",
                ),
            ],
        );
    }
}

#[test]
fn a_source_file_has_its_recorded_hash() {
    let other = "a".repeat(64);
    check(
        |case| case.texts[0].sha256.clone_from(&other),
        &[(
            Rule::SourceHash,
            "sources[0].sha256",
            &format!("gazette.txt has {other}, recorded is "),
            "check every quote against the new one",
        )],
    );
}

#[test]
fn words_given_as_printed_are_in_the_source() {
    let hint = "copy it from the source as printed";
    check(
        |case| {
            case.data.sources[1].title = "A Second Look at the Poster".to_owned() + "’s Makers";
            case.data.sources[0].byline = Some("by Ann Writer".to_owned());
            case.data.sources[0].date_printed = Some("March 2021".to_owned());
            case.data.sources[0].published.printed = Some("16 March 2021".to_owned());
            case.finding(4).attribution.stated.printed = Some("Tuesday".to_owned());
        },
        &[
            (
                Rule::PrintedAbsent,
                "sources[1].title",
                "first 27 characters occur at 0",
                hint,
            ),
            (
                Rule::PrintedAbsent,
                "sources[0].byline",
                "⟦by Ann Writer⟧",
                hint,
            ),
            (
                Rule::PrintedAbsent,
                "sources[0].date_printed",
                "⟦March 2021⟧",
                hint,
            ),
            (
                Rule::PrintedAbsent,
                "sources[0].published.printed",
                "⟦16 March 2021⟧",
                hint,
            ),
            (
                Rule::PrintedAbsent,
                "findings[4].attribution.stated.printed",
                "⟦Tuesday⟧ stands in none of the finding's sources",
                "or set null",
            ),
        ],
    );
}
