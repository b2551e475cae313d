//! Filtered lists: in the hand-written data set of `tests/fixture`, and in the real one where three elections are
//! needed.

use crate::answers::answers;
use crate::dataset::Column;
use crate::filter::hits;
use crate::link;
use crate::matrix::{Matrix, Selection};
use crate::state::{Action, State, reduce};
use crate::view::View;

fn matrix(text: &str) -> Matrix {
    Matrix::new(serde_json::from_str(text).unwrap())
}

fn small() -> Matrix {
    matrix(include_str!("../../../tests/fixture/assessments.json"))
}

fn real() -> Matrix {
    matrix(include_str!("../../../../../data/assessments.json"))
}

/// The state that a link says.
fn at(matrix: &Matrix, address: &str) -> State {
    let link = link::read(matrix, address).unwrap();
    reduce(matrix, &State::new(matrix), &Action::Visit(link)).0
}

/// Checks which steps of Iran's outcome are left, of 2016 to 2020 and 2020 to 2024.
#[track_caller]
fn check_steps(address: &str, expected: [bool; 2]) {
    let matrix = real();
    let filter = at(&matrix, address).filter;
    let found = hits(&matrix, &filter);
    let left = found.leave_steps(&matrix, &filter, 1, Column::Outcome);
    assert_eq!(left, expected, "{address}");
}

#[test]
fn two_elections_leave_what_changed_between_them() {
    check_steps("?actors=iran", [true, true]);
    check_steps("?elections=2020,2024", [false, true]);
    check_steps("?elections=2016,2020,2024", [true, true]);
}

#[test]
fn one_election_or_two_apart_leave_the_steps_to_and_from_them() {
    check_steps("?elections=2020", [true, true]);
    check_steps("?elections=2024", [false, true]);
    check_steps("?elections=2016,2024", [true, true]);
}

#[test]
fn steps_of_which_nothing_is_found_are_not_left() {
    check_steps("?actors=china", [false, false]);
    check_steps("?dimensions=tactics", [false, false]);
    check_steps("?standing=accused", [false, true]);
    check_steps("?standing=accused&elections=2016,2020", [false, false]);
}

/// Of which actors and findings answers are left in the small data set, where Norland denies and of Sudmark no answer is
/// reported.
#[track_caller]
fn check_answers(address: &str, expected: &[(usize, Option<usize>)]) {
    let matrix = small();
    let found = hits(&matrix, &at(&matrix, address).filter);
    let left: Vec<_> = (answers(&matrix).iter())
        .filter(|answer| found.leave_answer(&matrix, answer))
        .map(|answer| (answer.actor, answer.finding))
        .collect();
    assert_eq!(left, expected, "{address}");
}

#[test]
fn answers_are_left_where_they_are_found_and_silence_with_its_actor() {
    check_answers("", &[(0, Some(3)), (1, None)]);
    check_answers("?actors=sudmark", &[(1, None)]);
    check_answers("?standing=accused", &[(0, Some(3))]);
    check_answers("?standing=community", &[]);
    check_answers("?elections=2016", &[(1, None)]);
    check_answers("?q=denied", &[(0, Some(3))]);
}

#[test]
fn of_one_election_there_is_no_view_of_what_changed() {
    let ids = |matrix: &Matrix| -> Vec<String> {
        let all = View::all(matrix).into_iter();
        all.map(|view| view.id(matrix)).collect()
    };
    let (whole, mut selection) = (small(), Selection::default());
    selection.elections.push(2020);
    let one = Matrix::select(whole.dataset().clone(), selection);
    let missing = ids(&whole).into_iter().filter(|id| !ids(&one).contains(id));
    assert_eq!(missing.collect::<Vec<_>>(), ["changes"]);
    assert_eq!(at(&one, "?view=changes").view, View::Overview);
}
