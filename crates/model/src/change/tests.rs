//! Changes in the hand-written data set in `tests/fixture`, and the answers that the real one gives.

use super::*;
use crate::address::parse;
use crate::dataset::{Comparison, Dataset};
use crate::locale::english;
use crate::matrix::Selection;

fn small() -> Dataset {
    serde_json::from_str(include_str!("../../tests/fixture/assessments.json")).unwrap()
}

fn real() -> Matrix {
    let text = include_str!("../../../../data/assessments.json");
    Matrix::new(serde_json::from_str(text).unwrap())
}

fn text(change: &Change) -> String {
    let side = |side: &Side| {
        let quiet = match (side.silence, side.not_reported) {
            (Some(i), false) => format!(", silent {i}"),
            (Some(i), true) => format!(", not reported {i}"),
            (None, _) => String::new(),
        };
        format!("{:?} and {}{quiet}", side.leading, side.rest.len())
    };
    format!(
        "{:?}: {}; then {}; said by {:?}, disputed in {:?}",
        change.kind,
        side(&change.before),
        side(&change.after),
        change.saying,
        change.disagreements
    )
}

/// The change between the two elections of the small data set after an edit, as text.
#[track_caller]
fn check(address: &str, edit: impl FnOnce(&mut Dataset), expected: &str) {
    let mut data = small();
    edit(&mut data);
    let matrix = Matrix::new(data);
    let cell = parse(&matrix, address).unwrap();
    let changes = changes(&matrix, cell.actor, cell.column);
    assert_eq!(changes.len(), 1);
    assert_eq!(text(&changes[0]), expected);
}

/// Lets findings of 2020 stand at 2016 as well.
fn repeat(data: &mut Dataset, finding: usize) {
    let mut earlier = data.findings[finding].clone();
    earlier.id.push_str("-earlier");
    earlier.election = Some(2016);
    data.findings.push(earlier);
    data.silent.retain(|s| s.actor != "norland");
}

fn compare(data: &mut Dataset, finding: usize, with: u16, says: Says) {
    data.findings[finding].compares = Some(Comparison { with, says });
}

const OUTCOME: &str = "norland/2020/outcome";

#[test]
fn findings_after_silence_are_new_and_no_more_is_said() {
    check(
        OUTCOME,
        |_| {},
        "New: [] and 0, silent 0; then [0] and 1; said by [], disputed in []",
    );
}

#[test]
fn silence_after_findings_is_told_as_silence() {
    check(
        "sudmark/2020/tactics",
        |data| {
            data.findings[4].election = Some(2016);
            data.silent[4].election = 2020;
        },
        "Dropped: [4] and 0; then [] and 0, silent 4; said by [], disputed in []",
    );
}

#[test]
fn silence_at_both_elections_has_no_source() {
    check(
        "sudmark/2020/outcome",
        |_| {},
        "NoSource: [] and 0, silent 3; then [] and 0, silent 6; said by [], disputed in []",
    );
}

#[test]
fn a_confidence_not_stated_is_told_from_silence() {
    check(
        "sudmark/2020/confidence",
        |_| {},
        "NoSource: [] and 0, silent 5; then [] and 0, not reported 7; said by [], disputed in []",
    );
}

#[test]
fn alike_is_not_unchanged_unless_a_source_says_so() {
    check(
        OUTCOME,
        |data| repeat(data, 0),
        "NotCompared: [6] and 0; then [0] and 1; said by [], disputed in []",
    );
}

#[test]
fn what_a_source_says_is_told_with_who_says_it_and_who_disputes_it() {
    for (says, kind) in [(Says::Same, "Unchanged"), (Says::Changed, "Changed")] {
        check(
            OUTCOME,
            |data| {
                repeat(data, 0);
                compare(data, 2, 2016, says);
            },
            &format!("{kind}: [6] and 0; then [0] and 1; said by [2], disputed in [0]"),
        );
    }
}

#[test]
fn a_source_may_compare_where_nothing_else_is_known_of_the_earlier_election() {
    check(
        OUTCOME,
        |data| compare(data, 0, 2016, Says::Same),
        "Unchanged: [] and 0, silent 0; then [0] and 1; said by [0], disputed in [0]",
    );
}

#[test]
fn sources_that_say_both_are_both_told() {
    check(
        OUTCOME,
        |data| {
            compare(data, 0, 2016, Says::Same);
            compare(data, 2, 2016, Says::Changed);
        },
        "Mixed: [] and 0, silent 0; then [0] and 1; said by [0, 2], disputed in [0]",
    );
}

#[test]
fn a_comparison_with_another_election_or_of_another_column_says_nothing_here() {
    check(
        OUTCOME,
        |data| compare(data, 0, 2012, Says::Same),
        "New: [] and 0, silent 0; then [0] and 1; said by [], disputed in []",
    );
    // The first finding stands in the confidence column for its level, which it does not compare.
    check(
        "norland/2020/confidence",
        |data| compare(data, 0, 2016, Says::Same),
        "New: [] and 0, silent 2; then [0, 1] and 0; said by [], disputed in []",
    );
}

#[test]
fn every_direction_is_kept_and_only_of_outcomes() {
    let matrix = Matrix::new(small());
    let preferences = |column| {
        let change = changes(&matrix, 0, column).remove(0);
        let directions = change.after.directions.into_iter();
        directions
            .map(|one| (one.finding, one.direction))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        preferences(Column::Outcome),
        [(0, Direction::Favours), (2, Direction::Neither)]
    );
    assert_eq!(preferences(Column::Confidence), []);
}

#[test]
fn the_earlier_election_comes_first_whatever_the_order_shown_or_asked() {
    let selection = Selection {
        elections: vec![2020, 2016],
        ..Selection::default()
    };
    let matrix = Matrix::select(small(), selection);
    let change = changes(&matrix, 0, Column::Outcome).remove(0);
    assert_eq!(
        (change.before.cell.election, change.after.cell.election),
        (1, 0)
    );
    for (one, other) in [(0, 1), (1, 0)] {
        let asked = between(&matrix, 0, Column::Outcome, one, other);
        assert_eq!(asked.as_ref(), Some(&change));
    }
}

#[test]
fn what_is_not_in_the_matrix_has_no_change() {
    let matrix = Matrix::select(
        small(),
        Selection {
            columns: vec![Column::Tactics],
            ..Selection::default()
        },
    );
    assert_eq!(changes(&matrix, 0, Column::Outcome), []);
    assert_eq!(changes(&matrix, 2, Column::Tactics), []);
    assert_eq!(between(&matrix, 0, Column::Tactics, 1, 1), None);
    assert_eq!(between(&matrix, 0, Column::Tactics, 0, 2), None);
    assert_eq!(all(&matrix).len(), 2);
}

/// Kind and ids of the findings that say so, for a cell of the real data and the election before.
#[track_caller]
fn check_real(address: &str, kind: Kind, saying: &[&str]) {
    let matrix = real();
    let id = parse(&matrix, address).unwrap();
    let change = changes(&matrix, id.actor, id.column)
        .into_iter()
        .find(|change| change.after.cell == id)
        .unwrap();
    let ids = change.saying.iter();
    let ids: Vec<&str> = ids
        .map(|&i| matrix.dataset().findings[i].id.as_str())
        .collect();
    assert_eq!((change.kind, ids.as_slice()), (kind, saying), "{address}");
}

#[test]
fn the_real_data_says_what_changed_for_whom() {
    check_real(
        "iran/2024/outcome",
        Kind::Unchanged,
        &["iran-2024-unchanged"],
    );
    check_real(
        "russia/2024/outcome",
        Kind::Unchanged,
        &["russia-2024-unchanged"],
    );
    check_real(
        "russia/2020/tactics",
        Kind::Changed,
        &["russia-2020-no-persistent-cyber"],
    );
    check_real("russia/2020/outcome", Kind::NotCompared, &[]);
    check_real("iran/2024/tactics", Kind::NotCompared, &[]);
    check_real("iran/2020/outcome", Kind::New, &[]);
    check_real("china/2024/outcome", Kind::Dropped, &[]);
    check_real("cuba/2024/tactics", Kind::Dropped, &[]);
    check_real("cuba/2024/confidence", Kind::NoSource, &[]);
}

#[test]
fn that_iran_is_unchanged_comes_with_the_articles_that_put_it_otherwise() {
    let matrix = real();
    let change = changes(&matrix, 1, Column::Outcome).remove(1);
    let ids = change.disagreements.iter();
    let ids: Vec<&str> = ids
        .map(|&i| matrix.dataset().disagreements[i].id.as_str())
        .collect();
    assert!(ids.contains(&"iran-2024-shift-or-continuity"), "{ids:?}");
    assert!(
        ids.contains(&"iran-2024-not-observed-or-not-changed"),
        "{ids:?}"
    );
}

/// Checks the wording of the step to a cell of the real data.
#[track_caller]
fn check_words(address: &str, name: &str, meaning: &str) {
    let matrix = real();
    let id = parse(&matrix, address).unwrap();
    let mut steps = changes(&matrix, id.actor, id.column).into_iter();
    let step = steps.find(|step| step.after.cell == id).unwrap();
    let english = english();
    let text = english.say(step.meaning(&matrix));
    assert_eq!(english.say(step.name(&matrix)), name, "{address}");
    assert!(text.contains(meaning), "{address}: {text}");
}

#[test]
fn judgements_without_a_level_are_not_reported_as_silence() {
    let stated = "For 2024 the sources print a confidence level or a likelihood word for a judgement; for the judgements of 2020 they do not.";
    check_words("iran/2024/confidence", "New, not stated for 2020", stated);
    let no_more = "For 2020 the sources print a confidence level or a likelihood word for a judgement; for the judgements of 2024 they do not.";
    check_words("russia/2024/confidence", "Not stated any more", no_more);
    check_words(
        "hezbollah/2020/outcome",
        "New, not mentioned for 2016",
        "say nothing of 2016",
    );
    check_words(
        "china/2024/outcome",
        "Not reported any more",
        "the cell of 2024 has what they do say",
    );
    check_words(
        "cuba/2024/tactics",
        "Not mentioned any more",
        "say nothing of 2024",
    );
    check_words(
        "cuba/2020/confidence",
        "Not stated for either year",
        "for neither year",
    );
}
