//! Speakers of words, and corrections that were published.

use assessment_model::check::Rule;
use assessment_model::date::PartialDate;

use crate::support::check;

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    a_paraphrase_is_not_passed_off_as_speech,
    an_article_does_not_report_itself,
    a_side_is_not_credited_to_another_than_its_quote,
    a_speaker_who_is_named_has_a_name,
    corrections_are_in_order_and_about_cells_that_exist,
];

#[test]
fn a_paraphrase_is_not_passed_off_as_speech() {
    const FOUND: &str = "stand in no quotation marks";
    const HINT: &str = "write true where the article paraphrases";
    // The leading quote has a part in marks, the second finding's has none.
    check(|case| case.quote(0, 0).reported = true, &[]);
    check(
        |case| case.quote(1, 0).reported = false,
        &[(
            Rule::ReportedUnmarked,
            "findings[1].quotes[0].reported",
            FOUND,
            HINT,
        )],
    );
    // Of a side, the very words have to stand between the marks.
    let place = "disagreements[0].sides[0].reported";
    check(
        |case| case.data.disagreements[0].sides[0].reported = false,
        &[(Rule::ReportedUnmarked, place, FOUND, HINT)],
    );
    check(
        |case| {
            let side = &mut case.data.disagreements[0].sides[0];
            (side.words, side.reported) = ("high confidence".to_owned(), false);
        },
        &[],
    );
    // The article's own words need no marks.
    check(
        |case| {
            let side = &mut case.data.disagreements[0].sides[0];
            (side.speaker, side.reported) = (Some("Gazette article".to_owned()), false);
        },
        &[],
    );
}

#[test]
fn an_article_does_not_report_itself() {
    const FOUND: &str = "the article speaks for itself";
    check(
        |case| case.quote(5, 0).reported = true,
        &[(
            Rule::ReportedOwn,
            "findings[5].quotes[0].reported",
            FOUND,
            "write false, or name the speaker",
        )],
    );
    check(
        |case| case.quote(1, 1).speaker = Some("Herald article".to_owned()),
        &[(
            Rule::ReportedOwn,
            "findings[1].quotes[1].reported",
            FOUND,
            "write false, or name the speaker",
        )],
    );
    check(
        |case| {
            let side = &mut case.data.disagreements[0].sides[1];
            side.speaker = Some("Gazette article".to_owned());
        },
        &[(
            Rule::ReportedOwn,
            "disagreements[0].sides[1].reported",
            FOUND,
            "write false",
        )],
    );
}

#[test]
fn a_side_is_not_credited_to_another_than_its_quote() {
    let place = "disagreements[0].sides[1].speaker";
    check(
        |case| case.quote(2, 0).speaker = Some("The officer".to_owned()),
        &[(
            Rule::SideSpeaker,
            place,
            "null, so the words are The agency’s, but the quote that holds them is The officer’s",
            "name who says these words",
        )],
    );
    check(
        |case| {
            case.quote(2, 0).speaker = Some("The officer".to_owned());
            case.data.disagreements[0].sides[1].speaker = Some("Somebody else".to_owned());
        },
        &[],
    );
}

#[test]
fn a_speaker_who_is_named_has_a_name() {
    check(
        |case| {
            case.quote(3, 0).speaker = Some(" ".to_owned());
            case.data.disagreements[0].sides[1].speaker = Some(String::new());
        },
        &[
            (
                Rule::AttributionMissing,
                "findings[3].quotes[0].speaker",
                "empty",
                "or null",
            ),
            (
                Rule::AttributionMissing,
                "disagreements[0].sides[1].speaker",
                "empty",
                "or null",
            ),
        ],
    );
}

#[test]
fn corrections_are_in_order_and_about_cells_that_exist() {
    for version in ["2.3.2", "3.0.0", "2.3", "two"] {
        check(
            |case| case.data.corrections[0].version = version.to_owned(),
            &[(
                Rule::CorrectionOrder,
                "corrections[0].version",
                version,
                "not above 2.3.1",
            )],
        );
    }
    check(
        |case| {
            let mut newer = case.data.corrections[0].clone();
            newer.version = "2.3.1".to_owned();
            case.data.corrections.push(newer);
        },
        &[(
            Rule::CorrectionOrder,
            "corrections[1].version",
            "2.3.1",
            "not above 2.3.0; the newest correction comes first",
        )],
    );
    check(
        |case| {
            let correction = &mut case.data.corrections[0];
            correction.date = PartialDate::new("20 November");
            correction.what.clear();
            correction.cells = vec!["norland/2018/outcome".to_owned(), "norland".to_owned()];
        },
        &[
            (Rule::DateForm, "corrections[0].date", "20 November", "YYYY"),
            (
                Rule::TextMissing,
                "corrections[0].what",
                "empty",
                "what stands there now",
            ),
            (
                Rule::Reference,
                "corrections[0].where[0]",
                "norland/2018/outcome",
                "actor/year/column",
            ),
            (
                Rule::Reference,
                "corrections[0].where[1]",
                "norland",
                "actor/year/column",
            ),
        ],
    );
}
