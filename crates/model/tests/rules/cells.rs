//! Supported or silent, and disagreements with their sides.

use assessment_model::check::Rule;
use assessment_model::dataset::{Column, Direction, Silence, SilenceKind, Standing};

use crate::support::{Case, check};

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    a_supported_cell_is_not_silent,
    a_cell_is_supported_or_silent,
    a_silence_is_declared_once,
    a_silence_is_of_the_kind_that_the_findings_bear_out,
    a_side_is_words_of_a_quote,
    a_dissent_stands_in_a_disagreement,
];

fn silence(case: &mut Case, actor: &str, election: u16, dimension: Column) {
    case.data.silent.push(Silence {
        actor: actor.to_owned(),
        election,
        dimension,
        kind: SilenceKind::NotMentioned,
        reason: "Neither article speaks of it.".to_owned(),
    });
}

#[test]
fn a_supported_cell_is_not_silent() {
    check(
        |case| silence(case, "sudmark", 2020, Column::Tactics),
        &[(
            Rule::CellBoth,
            "silent[8]",
            "sudmark/2020/tactics is declared silent, but sudmark-2020-stayed-out supports it",
            "remove the silence",
        )],
    );
    // A likelihood word or a level supports the confidence column.
    check(
        |case| {
            case.finding(0).confidence = None;
            silence(case, "norland", 2020, Column::Confidence);
        },
        &[(
            Rule::CellBoth,
            "silent[8]",
            "norland-2020-posters supports it",
            "correct the finding",
        )],
    );
}

#[test]
fn a_cell_is_supported_or_silent() {
    check(
        |case| drop(case.data.silent.remove(0)),
        &[(
            Rule::CellNeither,
            "silent",
            "no finding supports norland/2016/outcome and nothing declares it silent",
            "add a finding with its quotes, or declare the silence",
        )],
    );
    check(
        |case| {
            case.finding(0).confidence = None;
            case.finding(1).likelihood = None;
        },
        &[(
            Rule::CellNeither,
            "silent",
            "norland/2020/confidence",
            "declare the silence",
        )],
    );
    // Without a year, a finding supports no cell.
    check(
        |case| {
            case.finding(4).election = None;
            case.data.silent[7].kind = SilenceKind::NotMentioned;
        },
        &[(
            Rule::CellNeither,
            "silent",
            "sudmark/2020/tactics",
            "declare the silence",
        )],
    );
}

#[test]
fn a_silence_is_declared_once() {
    check(
        |case| silence(case, "norland", 2016, Column::Outcome),
        &[(
            Rule::SilentTwice,
            "silent[8]",
            "norland/2016/outcome is declared silent at silent[0] already",
            "keep one",
        )],
    );
}

#[test]
fn a_silence_is_of_the_kind_that_the_findings_bear_out() {
    const PLACE: &str = "silent[6].kind";
    check(
        |case| case.finding(4).bears_on = vec![Column::Outcome],
        &[(
            Rule::SilenceKind,
            PLACE,
            "declared not-mentioned, but sudmark-2020-stayed-out bears on it",
            "write not-reported",
        )],
    );
    check(
        |case| {
            case.finding(4).bears_on = vec![Column::Outcome];
            case.data.silent[6].kind = SilenceKind::NotReported;
        },
        &[],
    );
    check(
        |case| case.data.silent[6].kind = SilenceKind::NotReported,
        &[(
            Rule::SilenceKind,
            PLACE,
            "declared not-reported, but nothing of this election bears on it",
            "write not-mentioned",
        )],
    );
    // Of how sure the judgements are, nothing is reported as soon as there is a judgement.
    check(
        |case| case.data.silent[7].kind = SilenceKind::NotMentioned,
        &[(
            Rule::SilenceKind,
            "silent[7].kind",
            "sudmark-2020-stayed-out bears on it",
            "write not-reported",
        )],
    );
}

#[test]
fn a_side_is_words_of_a_quote() {
    let place = "disagreements[0].sides[0].words";
    check(
        |case| case.data.disagreements[0].sides[0].words = "sought to help".to_owned(),
        &[],
    );
    for words in ["sought to hinder", "Sought to help", ""] {
        check(
            |case| case.data.disagreements[0].sides[0].words = words.to_owned(),
            &[(
                Rule::SideUnquoted,
                place,
                &format!("⟦{words}⟧ stands in no quote of norland-2020-for-doe from gazette"),
                "copy the words from one of that finding's quotes",
            )],
        );
    }
    check(
        |case| case.data.disagreements[0].sides[0].source = "herald".to_owned(),
        &[(Rule::SideUnquoted, place, "from herald", "copy the words")],
    );
    check(
        |case| drop(case.data.disagreements[0].sides.remove(0)),
        &[
            (
                Rule::SideUnquoted,
                "disagreements[0].sides",
                "1 side(s)",
                "at least two",
            ),
            ALONE,
        ],
    );
}

/// The error for a dissent that is paired with nothing but itself.
const ALONE: (Rule, &str, &str, &str) = (
    Rule::DissentUnpaired,
    "findings[2]",
    "that no disagreement names",
    "the one it departs from",
);

#[test]
fn a_warning_that_an_assessment_confirmed_needs_no_disagreement() {
    let warned = |case: &mut Case, direction| {
        let warning = case.finding(2);
        warning.standing = Standing::EarlierWarning;
        warning.direction = Some(direction);
        warning.candidate = Some("Doe".to_owned());
        case.data.disagreements.clear();
    };
    check(|case| warned(case, Direction::Favours), &[]);
    check(|case| warned(case, Direction::Opposes), &[ALONE]);
    // Of another election, it confirms nothing.
    check(
        |case| {
            warned(case, Direction::Favours);
            case.finding(2).election = Some(2016);
            case.data.silent[2].kind = SilenceKind::NotReported;
            case.data.silent.remove(0);
        },
        &[ALONE],
    );
}

#[test]
fn a_dissent_stands_in_a_disagreement() {
    for standing in [Standing::Minority, Standing::EarlierWarning] {
        check(
            |case| {
                case.finding(2).standing = standing;
                case.data.disagreements.clear();
            },
            &[ALONE],
        );
    }
    check(
        |case| {
            case.finding(2).standing = Standing::Official;
            case.data.disagreements.clear();
        },
        &[],
    );
    // Beside itself is not beside what it departs from.
    check(
        |case| {
            let sides = &mut case.data.disagreements[0].sides;
            sides[0] = sides[1].clone();
        },
        &[ALONE],
    );
}
