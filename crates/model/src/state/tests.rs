//! The state machine, action by action.

use super::*;
use crate::address::{QuoteId, address, parse};
use crate::link::read;
use crate::matrix::Selection;

mod comparing;

fn matrix() -> Matrix {
    let data = include_str!("../../tests/fixture/assessments.json");
    Matrix::new(serde_json::from_str(data).unwrap())
}

/// Actions one after the other from the start, and the effects of the last one.
fn after(actions: &[Action]) -> (State, Vec<Effect>) {
    let matrix = matrix();
    let start = (State::new(&matrix), vec![]);
    actions
        .iter()
        .fold(start, |(state, _), action| reduce(&matrix, &state, action))
}

fn cell(address: &str) -> CellId {
    parse(&matrix(), address).unwrap()
}

fn link(text: &str) -> Link {
    read(&matrix(), text).unwrap()
}

/// Checks the open cell and the column after some actions, and the effects of the last action.
#[track_caller]
fn check(actions: &[Action], open: Option<&str>, column: Column, effects: &[Effect]) {
    let matrix = matrix();
    let (state, asked) = after(actions);
    assert_eq!(state.open.map(|id| address(&matrix, id)).as_deref(), open);
    assert_eq!(state.column, column);
    assert_eq!(asked, effects);
}

const NEW: Effect = Effect::Address(History::Push);
const SAME: Effect = Effect::Address(History::Replace);
const OUTCOME: &str = "norland/2016/outcome";
const TACTICS: &str = "sudmark/2020/tactics";
const QUOTE: QuoteId = QuoteId {
    finding: 1,
    quote: 1,
};

#[test]
fn at_first_nothing_is_open_and_the_first_column_is_shown() {
    check(&[], None, Column::Outcome, &[]);
}

#[test]
fn activating_a_cell_opens_it_and_once_more_closes_it() {
    let id = cell(OUTCOME);
    let toggle = Action::Toggle(id);
    check(
        std::slice::from_ref(&toggle),
        Some(OUTCOME),
        Column::Outcome,
        &[Effect::AnchorScroll(id), NEW],
    );
    check(
        &[toggle.clone(), toggle],
        None,
        Column::Outcome,
        &[Effect::AnchorScroll(id), NEW],
    );
}

#[test]
fn activating_another_cell_opens_that_instead() {
    let (first, second) = (cell(OUTCOME), cell(TACTICS));
    check(
        &[Action::Toggle(first), Action::Toggle(second)],
        Some(TACTICS),
        Column::Tactics,
        &[Effect::AnchorScroll(second), NEW],
    );
}

#[test]
fn an_address_opens_its_cell_and_is_not_written_again() {
    let id = cell(OUTCOME);
    let visit = Action::Visit(link(OUTCOME));
    check(
        std::slice::from_ref(&visit),
        Some(OUTCOME),
        Column::Outcome,
        &[Effect::ScrollIntoView(ScrollTarget::Cell(id))],
    );
    check(
        &[visit.clone(), visit.clone()],
        Some(OUTCOME),
        Column::Outcome,
        &[],
    );
    check(
        &[visit, Action::Visit(Link::default())],
        None,
        Column::Outcome,
        &[Effect::AnchorScroll(id), Effect::Focus(id)],
    );
    check(
        &[Action::Visit(Link::default())],
        None,
        Column::Outcome,
        &[],
    );
}

#[test]
fn closing_returns_the_focus_and_clears_the_address() {
    let id = cell(TACTICS);
    check(
        &[Action::Toggle(id), Action::Close],
        None,
        Column::Tactics,
        &[Effect::AnchorScroll(id), Effect::Focus(id), NEW],
    );
    check(&[Action::Close], None, Column::Outcome, &[]);
}

#[test]
fn closing_shows_the_column_of_the_cell_that_gets_the_focus() {
    let id = cell(OUTCOME);
    check(
        &[
            Action::Toggle(id),
            Action::ShowColumn(Column::Tactics),
            Action::Close,
        ],
        None,
        Column::Outcome,
        &[Effect::AnchorScroll(id), Effect::Focus(id), NEW],
    );
}

#[test]
fn moving_to_a_cell_of_another_column_shows_that_column() {
    let (from, to) = (
        cell("norland/2016/confidence"),
        cell("norland/2020/outcome"),
    );
    check(
        &[
            Action::ShowColumn(Column::Confidence),
            Action::Move(from, Step::Next),
        ],
        None,
        Column::Outcome,
        &[Effect::Focus(to)],
    );
    check(
        &[Action::Move(to, Step::Previous)],
        None,
        Column::Confidence,
        &[Effect::Focus(from)],
    );
}

#[test]
fn where_one_column_is_shown_a_step_leads_to_the_next_election() {
    let (before, after) = (cell(OUTCOME), cell("norland/2020/outcome"));
    for (from, step, to) in [
        (before, Step::NextElection, after),
        (after, Step::PreviousElection, before),
    ] {
        let effects = [Effect::Focus(to)];
        check(&[Action::Move(from, step)], None, Column::Outcome, &effects);
    }
}

#[test]
fn moves_stop_at_the_edges() {
    for (from, step) in [
        (OUTCOME, Step::Previous),
        (OUTCOME, Step::PreviousElection),
        ("norland/2020/outcome", Step::NextElection),
        (OUTCOME, Step::Up),
        (OUTCOME, Step::RowStart),
        (OUTCOME, Step::First),
        ("sudmark/2020/confidence", Step::Next),
        ("sudmark/2020/confidence", Step::Down),
        ("sudmark/2020/confidence", Step::RowEnd),
        ("sudmark/2020/confidence", Step::Last),
    ] {
        check(
            &[Action::Move(cell(from), step)],
            None,
            Column::Outcome,
            &[],
        );
    }
}

#[test]
fn what_the_browser_opened_or_closed_is_taken_as_it_is() {
    let (first, second) = (cell(OUTCOME), cell(TACTICS));
    let opened = Action::Toggled(first, true);
    check(
        std::slice::from_ref(&opened),
        Some(OUTCOME),
        Column::Outcome,
        &[],
    );
    check(
        &[opened.clone(), Action::Toggled(second, true)],
        Some(TACTICS),
        Column::Tactics,
        &[],
    );
    check(
        &[opened.clone(), Action::Toggled(first, false)],
        None,
        Column::Outcome,
        &[],
    );
    // Late news of a cell that is not the open one any more.
    check(
        &[opened, Action::Toggled(second, false)],
        Some(OUTCOME),
        Column::Outcome,
        &[],
    );
}

#[test]
fn a_column_is_shown_if_the_matrix_has_it() {
    let show = Action::ShowColumn(Column::Tactics);
    check(std::slice::from_ref(&show), None, Column::Tactics, &[]);
    let selection = Selection {
        columns: vec![Column::Confidence],
        ..Selection::default()
    };
    let matrix = Matrix::select(matrix().dataset().clone(), selection);
    let (state, _) = reduce(&matrix, &State::new(&matrix), &show);
    assert_eq!(state.column, Column::Confidence);
}

#[test]
fn a_copy_is_announced_when_it_ended_and_forgotten_with_the_detail() {
    let open = Action::Toggle(cell(TACTICS));
    let copy = Action::Copy(CopyTarget::Quote(QUOTE));
    let (state, effects) = after(&[open.clone(), copy.clone()]);
    assert_eq!(
        (state.notice, effects),
        (None, vec![Effect::Copy(CopyTarget::Quote(QUOTE))])
    );
    let ended = [
        open.clone(),
        copy,
        Action::CopyEnded(CopyTarget::Quote(QUOTE), true),
    ];
    let (state, effects) = after(&ended);
    assert_eq!(
        (state.notice, effects),
        (Some(Notice::Copied(CopyTarget::Quote(QUOTE))), vec![])
    );
    for next in [Action::Close, Action::Copy(CopyTarget::Quote(QUOTE))] {
        let (state, _) = after(&[ended.as_slice(), &[next]].concat());
        assert_eq!(state.notice, None);
    }
}

#[test]
fn where_the_clipboard_refuses_the_quote_is_selected() {
    let (state, effects) = after(&[Action::CopyEnded(CopyTarget::Quote(QUOTE), false)]);
    assert_eq!(
        state.notice,
        Some(Notice::Selected(CopyTarget::Quote(QUOTE)))
    );
    assert_eq!(effects, [Effect::Select(CopyTarget::Quote(QUOTE))]);
}

#[test]
fn a_script_shows_a_cell_and_the_address_follows() {
    let id = cell(OUTCOME);
    let show = Action::Show(link(OUTCOME));
    check(
        std::slice::from_ref(&show),
        Some(OUTCOME),
        Column::Outcome,
        &[Effect::ScrollIntoView(ScrollTarget::Cell(id)), NEW],
    );
    check(
        &[show.clone(), show],
        Some(OUTCOME),
        Column::Outcome,
        &[Effect::ScrollIntoView(ScrollTarget::Cell(id))],
    );
}

#[test]
fn a_script_restores_what_was_open_and_chosen_without_scrolling() {
    let restore = Action::Restore(link(OUTCOME), Some(Column::Tactics));
    check(
        std::slice::from_ref(&restore),
        Some(OUTCOME),
        Column::Tactics,
        &[NEW],
    );
    check(
        &[restore.clone(), restore.clone()],
        Some(OUTCOME),
        Column::Tactics,
        &[],
    );
    let close = Action::Restore(Link::default(), Some(Column::Outcome));
    check(&[restore, close], None, Column::Outcome, &[NEW]);
    // Without a column, that of the cell that opens is shown.
    let open = Action::Restore(link(TACTICS), None);
    check(&[open], Some(TACTICS), Column::Tactics, &[NEW]);
}

#[test]
fn a_matrix_begins_with_its_link_and_a_column() {
    let matrix = matrix();
    let begun = |text, column| {
        let state = State::begin(&matrix, link(text), column);
        (state.open.map(|id| address(&matrix, id)), state.column)
    };
    assert_eq!(begun("", None), (None, Column::Outcome));
    assert_eq!(begun("", Some(Column::Tactics)), (None, Column::Tactics));
    let tactics = (Some(TACTICS.to_owned()), Column::Tactics);
    assert_eq!(begun(TACTICS, None), tactics);
}

#[test]
fn what_is_seen_is_carried_into_another_matrix_as_far_as_that_has_it() {
    let whole = matrix();
    let select = |actors: &[&str], elections: &[u16]| {
        let selection = Selection {
            actors: actors.iter().map(|&id| id.to_owned()).collect(),
            elections: elections.to_vec(),
            columns: vec![],
        };
        Matrix::select(whole.dataset().clone(), selection)
    };
    let (state, _) = after(&[
        Action::Choose(Choice::Actor(1)),
        Action::Toggle(cell(OUTCOME)),
    ]);
    let carried = |to: &Matrix| {
        let state = state.carried(&whole, to);
        let name = |id| address(to, id);
        let rest = link::rest(to, &state.link());
        (state.open.map(name), state.column, rest)
    };
    // Other indexes, the same cells.
    let turned = select(&["sudmark", "norland"], &[2020, 2016]);
    let chosen = "?actors=sudmark".to_owned();
    assert_eq!(
        carried(&turned),
        (Some(OUTCOME.to_owned()), Column::Outcome, chosen.clone())
    );
    let one = select(&["sudmark"], &[2020]);
    assert_eq!(carried(&one), (None, Column::Outcome, chosen));
}
