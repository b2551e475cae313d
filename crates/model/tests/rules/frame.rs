//! Ids, references, dates, links, required texts.

use assessment_model::check::Rule;
use assessment_model::dataset::{Column, Silence, SilenceKind};
use assessment_model::date::PartialDate;

use crate::support::check;

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    ids_are_kebab_case,
    ids_are_unique,
    references_resolve,
    dates_have_one_of_three_forms,
    a_date_that_is_not_printed_is_explained,
    links_are_http_or_https,
    required_texts_are_not_empty,
];

#[test]
fn ids_are_kebab_case() {
    for id in ["Sudmark 2020", "sudmark--2020", "sudmark-", "", "südmark"] {
        check(
            |case| case.finding(4).id = id.to_owned(),
            &[(
                Rule::IdForm,
                "findings[4].id",
                &format!("⟦{id}⟧"),
                "joined by single hyphens",
            )],
        );
    }
}

#[test]
fn ids_are_unique() {
    check(
        |case| case.finding(4).id = "norland-2020-denial".to_owned(),
        &[(
            Rule::IdUnique,
            "findings[4].id",
            "norland-2020-denial stands at findings[3].id already",
            "published ids never change",
        )],
    );
    // Findings and disagreements share one space.
    check(
        |case| case.data.disagreements[0].id = "norland-2020-denial".to_owned(),
        &[(
            Rule::IdUnique,
            "disagreements[0].id",
            "findings[3].id",
            "another id",
        )],
    );
    // An actor and a source may share a word.
    check(
        |case| case.data.documents[0].id = "agency-report".to_owned(),
        &[],
    );
    check(
        |case| case.data.elections.push(case.data.elections[0].clone()),
        &[(
            Rule::IdUnique,
            "elections[2].year",
            "2016 is elections[0]",
            "one election per year",
        )],
    );
}

#[test]
fn references_resolve() {
    check(
        |case| {
            case.finding(5).actor = Some("nowhere".to_owned());
            case.finding(5).bears_on = vec![Column::Outcome];
        },
        &[(
            Rule::Reference,
            "findings[5].actor",
            "no actor has the id ⟦nowhere⟧",
            "add the actor",
        )],
    );
    check(
        |case| case.finding(5).election = Some(1999),
        &[(
            Rule::Reference,
            "findings[5].election",
            "no election has the id ⟦1999⟧",
            "election",
        )],
    );
    check(
        |case| case.quote(1, 1).source = "courier".to_owned(),
        &[(
            Rule::Reference,
            "findings[1].quotes[1].source",
            "no source has the id ⟦courier⟧",
            "source",
        )],
    );
    check(
        |case| case.data.sources[0].reports.push("memo".to_owned()),
        &[(
            Rule::Reference,
            "sources[0].reports",
            "no document has the id ⟦memo⟧",
            "document",
        )],
    );
    check(
        |case| {
            case.data.silent.push(Silence {
                actor: "nowhere".to_owned(),
                election: 1999,
                dimension: Column::Outcome,
                kind: SilenceKind::NotMentioned,
                reason: "Neither article speaks of it.".to_owned(),
            });
        },
        &[
            (Rule::Reference, "silent[8].actor", "⟦nowhere⟧", "actor"),
            (Rule::Reference, "silent[8].election", "⟦1999⟧", "election"),
        ],
    );
    check(
        |case| case.data.disagreements[0].sides[0].finding = "norland-2020".to_owned(),
        &[(
            Rule::Reference,
            "disagreements[0].sides[0].finding",
            "no finding has the id ⟦norland-2020⟧",
            "correct the id",
        )],
    );
}

#[test]
fn dates_have_one_of_three_forms() {
    let hint = "no more precise than the source";
    check(
        |case| case.data.as_of = PartialDate::new("2026-02-30"),
        &[(Rule::DateForm, "as_of", "⟦2026-02-30⟧", hint)],
    );
    check(
        |case| case.data.documents[0].published = PartialDate::new("March 2021"),
        &[(
            Rule::DateForm,
            "documents[0].published",
            "⟦March 2021⟧",
            hint,
        )],
    );
    check(
        |case| case.data.sources[0].published.date = Some(PartialDate::new("2021-3")),
        &[(
            Rule::DateForm,
            "sources[0].published.date",
            "⟦2021-3⟧",
            hint,
        )],
    );
    check(
        |case| case.finding(0).attribution.stated.date = Some(PartialDate::new("2021-13")),
        &[(
            Rule::DateForm,
            "findings[0].attribution.stated.date",
            "⟦2021-13⟧",
            hint,
        )],
    );
}

#[test]
fn a_date_that_is_not_printed_is_explained() {
    check(
        |case| case.finding(4).attribution.stated.inferred = None,
        &[(
            Rule::DateUnexplained,
            "findings[4].attribution.stated",
            "the date March 2021, but the words printed are ⟦Monday⟧",
            "say in `inferred`",
        )],
    );
    check(
        |case| case.data.sources[1].published.date = Some(PartialDate::new("2021")),
        &[(
            Rule::DateUnexplained,
            "sources[1].published",
            "2021",
            "worked out",
        )],
    );
}

#[test]
fn links_are_http_or_https() {
    for url in [
        "javascript:alert(1)",
        "ftp://example.org",
        "//example.org",
        "",
    ] {
        check(
            |case| case.data.documents[0].url = Some(url.to_owned()),
            &[(
                Rule::LinkForm,
                "documents[0].url",
                url,
                "http or https address, or null",
            )],
        );
    }
    check(|case| case.data.documents[0].url = None, &[]);
    check(
        |case| case.data.documents[0].url = Some("http://example.org".to_owned()),
        &[],
    );
}

#[test]
fn required_texts_are_not_empty() {
    check(
        |case| {
            case.data.sources[0].short = " ".to_owned();
            case.data.sources[1].note.clear();
            case.finding(1).label.clear();
            case.finding(2).summary = "\n".to_owned();
            case.data.silent[3].reason.clear();
            case.data.disagreements[0].summary.clear();
            let confidence = case.finding(0).confidence.as_mut().unwrap();
            confidence.judgement.clear();
        },
        &[
            (
                Rule::TextMissing,
                "sources[0].short",
                "an empty text",
                "write it",
            ),
            (
                Rule::TextMissing,
                "sources[1].note",
                "an empty text",
                "write it",
            ),
            (
                Rule::TextMissing,
                "findings[1].label",
                "an empty text",
                "write it",
            ),
            (
                Rule::TextMissing,
                "findings[2].summary",
                "an empty text",
                "write it",
            ),
            (
                Rule::TextMissing,
                "silent[3].reason",
                "an empty text",
                "write it",
            ),
            (
                Rule::TextMissing,
                "disagreements[0].summary",
                "an empty text",
                "what differs",
            ),
            (
                Rule::TextMissing,
                "findings[0].confidence.judgement",
                "an empty text",
                "by whom",
            ),
        ],
    );
}
