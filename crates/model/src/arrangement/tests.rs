//! The tables of the hand-written data set of `tests/fixture`: two actors, two elections, three columns.

use super::*;
use crate::link::read;
use crate::state::{Action, State, reduce};

/// The table of a link: its rows, and its columns as election and first letter.
#[track_caller]
fn check(link: &str, rows: &[usize], columns: &str) {
    let data = include_str!("../../tests/fixture/assessments.json");
    let matrix = Matrix::new(serde_json::from_str(data).unwrap());
    let visit = Action::Visit(read(&matrix, link).unwrap());
    let (state, _) = reduce(&matrix, &State::new(&matrix), &visit);
    let table = arrangement(&matrix, &state.link());
    let columns_of =
        |&(election, column): &(usize, Column)| format!("{election}{}", &column.id()[..1]);
    let found: Vec<String> = table.columns.iter().map(columns_of).collect();
    assert_eq!(
        (table.rows.as_slice(), found.join(" ")),
        (rows, columns.to_owned()),
        "{link}"
    );
    for (row, &actor) in table.rows.iter().enumerate() {
        for (position, &(election, column)) in table.columns.iter().enumerate() {
            let id = CellId {
                actor,
                election,
                column,
            };
            assert_eq!(table.at(row, position), Some(id));
            assert_eq!(table.place(id), Some((row, position)));
        }
    }
    assert_eq!(table.at(table.rows.len(), 0), None);
    assert_eq!(table.at(0, table.columns.len()), None);
}

const ALL: &str = "0o 0t 0c 1o 1t 1c";

#[test]
fn at_first_the_table_has_everything() {
    check("", &[0, 1], ALL);
}

#[test]
fn a_view_has_what_it_is_about() {
    check("?view=actor/sudmark", &[1], ALL);
    for list in ["changes", "differences", "times"] {
        check(&format!("?view={list}"), &[], "");
    }
}

#[test]
fn choices_of_places_leave_the_others_out() {
    check("?actors=sudmark", &[1], ALL);
    check(
        "?elections=2020&dimensions=confidence,outcome",
        &[0, 1],
        "1o 1c",
    );
    check("?view=actor/sudmark&actors=norland", &[], "");
}

#[test]
fn rows_in_which_nothing_is_found_are_left_out_and_columns_stay() {
    check("?standing=minority", &[0], ALL);
    check("?q=stayed&view=actor/sudmark", &[1], ALL);
    check("?q=nothing%20like%20it", &[], ALL);
}

#[test]
fn what_is_open_has_its_row_and_its_columns() {
    check("norland/2016/outcome?actors=sudmark", &[0, 1], ALL);
    check(
        "norland/2016/outcome?elections=2020&dimensions=tactics",
        &[0, 1],
        "0o 0t 1o 1t",
    );
    check("norland/2016/outcome?q=nothing%20like%20it", &[0], ALL);
}
