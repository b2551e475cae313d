//! Own words outside, source words inside.

use assessment_model::check::Rule;

use crate::support::check;

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    own_words_have_no_quotation_marks,
    eight_borrowed_words_are_a_quote_without_marks,
    a_hedge_is_the_sources,
];

#[test]
fn own_words_have_no_quotation_marks() {
    for (text, mark) in [
        ("A \"long\" one", "\""),
        ("A “long” one", "“"),
        ("A ‘long’ one", "‘"),
        ("A „long“ one", "„"),
        ("A «long» one", "«"),
    ] {
        check(
            |case| case.finding(5).summary = text.to_owned(),
            &[(
                Rule::QuotationMark,
                "findings[5].summary",
                &format!("{mark} in ⟦{text}⟧"),
                "source words stand in quotes only",
            )],
        );
    }
    check(
        |case| case.finding(5).summary = "The report’s length".to_owned(),
        &[],
    );
}

#[test]
fn quotation_marks_are_found_in_every_text_of_ours() {
    let marked = || "“so”".to_owned();
    let expected = |place| (Rule::QuotationMark, place, "“ in ⟦“so”⟧", "own words");
    check(
        |case| {
            case.data.title = marked();
            case.data.summary = marked();
            case.data.sources[0].short = marked();
            case.data.sources[0].note = marked();
            case.finding(0).label = marked();
            case.finding(0).note = Some(marked());
            case.finding(0).election_inferred = Some(marked());
            case.finding(0).confidence.as_mut().unwrap().judgement = marked();
            case.data.silent[0].reason = marked();
            case.data.disagreements[0].summary = marked();
        },
        &[
            expected("title"),
            expected("summary"),
            expected("sources[0].short"),
            expected("sources[0].note"),
            expected("findings[0].label"),
            expected("findings[0].note"),
            expected("findings[0].election_inferred"),
            expected("findings[0].confidence.judgement"),
            expected("silent[0].reason"),
            expected("disagreements[0].summary"),
        ],
    );
}

#[test]
fn eight_borrowed_words_are_a_quote_without_marks() {
    // In a text, in no quote: case and punctuation do not hide it.
    check(
        |case| {
            case.finding(1).summary =
                "Paid from abroad: and, copies went to VOTERS in nine towns!".to_owned()
        },
        &[(
            Rule::BorrowedRun,
            "findings[1].summary",
            "⟦and copies went to voters in nine towns⟧ stands in a source word for word",
            "fewer than 8 words in a row",
        )],
    );
    check(
        |case| case.finding(1).summary = "Abroad: copies went to voters in nine towns".to_owned(),
        &[],
    );
    // In a quote, so it is known without the texts, and said once.
    let once = (
        Rule::BorrowedRun,
        "silent[0].reason",
        "⟦norland’s leaders sought to help doe in 2020⟧",
        "say it in own words",
    );
    check(
        |case| {
            case.data.silent[0].reason = "Norland’s leaders sought to help Doe in 2020".to_owned()
        },
        &[once],
    );
    // Words of two quotes side by side are no run.
    check(
        |case| {
            case.finding(1).summary =
                "One officer saw it: Norland’s posters were paid for".to_owned()
        },
        &[],
    );
}

#[test]
fn a_hedge_is_the_sources() {
    check(
        |case| case.finding(4).label = "Likely stayed out".to_owned(),
        &[(
            Rule::HedgeUnquoted,
            "findings[4].label",
            "⟦likely⟧, which no quote of the finding prints",
            "the source's own hedge or none",
        )],
    );
    check(
        |case| {
            case.finding(4).summary = "It is unlikely, they said with some confidence.".to_owned()
        },
        &[
            (
                Rule::HedgeUnquoted,
                "findings[4].summary",
                "⟦unlikely⟧",
                "hedge",
            ),
            (
                Rule::HedgeUnquoted,
                "findings[4].summary",
                "⟦confidence⟧",
                "hedge",
            ),
        ],
    );
    check(
        |case| case.finding(1).label = "Probably paid posters".to_owned(),
        &[],
    );
}
