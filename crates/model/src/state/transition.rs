//! The transitions: the state and the effects that follow from each action.

use super::{Action, Effect, History, Homes, Notice, ScrollTarget, State, Step};
use crate::arrangement::arrangement;
use crate::dataset::Column;
use crate::filter::{Facet, Filter, LONGEST_TEXT};
use crate::link::Link;
use crate::matrix::{CellId, Matrix};
use crate::view::View;

/// Returns the state after an action, and its effects. The same state means that nothing changed.
pub fn reduce(matrix: &Matrix, state: &State, action: &Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let effects = match *action {
        Action::Toggle(cell) => {
            match state.open == Some(cell) {
                true => close(&mut next),
                false => open(&mut next, cell),
            }
            vec![Effect::AnchorScroll(cell), Effect::Address(History::Push)]
        }
        Action::Visit(ref link) => {
            follow(&mut next, link);
            match (state.open, next.open) {
                (before, now) if before == now => vec![],
                (_, Some(cell)) => vec![reveal(cell)],
                (Some(cell), None) => {
                    // The focus may be inside what closes.
                    next.column = cell.column;
                    vec![Effect::AnchorScroll(cell), Effect::Focus(cell)]
                }
                (None, None) => vec![],
            }
        }
        Action::Show(ref link) => {
            match link.open {
                Some(cell) if link.is_bare() && state.open == Some(cell) => {}
                Some(cell) if link.is_bare() => open(&mut next, cell),
                _ => follow(&mut next, link),
            }
            let mut effects: Vec<Effect> = next.open.map(reveal).into_iter().collect();
            effects.extend(address(state, &next));
            effects
        }
        Action::Restore(ref link, column) => {
            follow(&mut next, link);
            if let Some(column) = column {
                show_column(matrix, &mut next, column);
            }
            address(state, &next)
        }
        // Where the reader is now is the browser's doing and right.
        Action::Toggled(cell, opened) => {
            match (opened, state.open == Some(cell)) {
                (true, false) => open(&mut next, cell),
                (false, true) => close(&mut next),
                _ => {}
            }
            vec![]
        }
        Action::Close => match state.open {
            Some(cell) => {
                close(&mut next);
                // The cell gets the focus, so it has to be there in a narrow container too.
                next.column = cell.column;
                let (hold, focus) = (Effect::AnchorScroll(cell), Effect::Focus(cell));
                vec![hold, focus, Effect::Address(History::Push)]
            }
            None => vec![],
        },
        Action::Move(from, step) => match target(matrix, state, from, step) {
            Some(to) if to != from => {
                next.column = to.column;
                vec![Effect::Focus(to)]
            }
            _ => vec![],
        },
        Action::ShowColumn(column) => {
            show_column(matrix, &mut next, column);
            vec![]
        }
        Action::SetView(view) => {
            if view != state.view {
                set_view(&mut next, view);
            }
            address(state, &next)
        }
        Action::ShowFinding(nth) => {
            let home = Homes::new(matrix).findings.get(nth).copied().flatten();
            show(state, &mut next, home, ScrollTarget::Finding(nth))
        }
        Action::ShowDisagreement(nth) => {
            let home = Homes::new(matrix).disagreements.get(nth).copied().flatten();
            show(state, &mut next, home, ScrollTarget::Disagreement(nth))
        }
        Action::Choose(choice) => {
            next.filter.toggle(choice);
            vec![Effect::Address(History::Push)]
        }
        Action::Search(ref text) => {
            next.filter.text = text.chars().take(LONGEST_TEXT).collect();
            match next.filter.text == state.filter.text {
                true => vec![],
                false => vec![Effect::Address(History::Replace)],
            }
        }
        Action::Reset => {
            next.filter = Filter::default();
            next.view = View::default();
            address(state, &next)
        }
        // The last announcement goes, so that the same copy is announced again.
        Action::Copy(target) => {
            next.notice = None;
            vec![Effect::Copy(target)]
        }
        Action::CopyEnded(target, true) => {
            next.notice = Some(Notice::Copied(target));
            vec![]
        }
        Action::CopyEnded(target, false) => {
            next.notice = Some(Notice::Selected(target));
            vec![Effect::Select(target)]
        }
    };
    (next, effects)
}

fn reveal(cell: CellId) -> Effect {
    Effect::ScrollIntoView(ScrollTarget::Cell(cell))
}

/// Opens a home and scrolls to what stands there. Records without a home are under the table in every view of it.
fn show(before: &State, next: &mut State, home: Option<CellId>, to: ScrollTarget) -> Vec<Effect> {
    match home {
        Some(cell) if before.open == Some(cell) => {}
        Some(cell) => open(next, cell),
        None => {}
    }
    let mut effects = vec![Effect::ScrollIntoView(to)];
    effects.extend(address(before, next));
    effects
}

fn open(state: &mut State, cell: CellId) {
    if !state.view.has(cell) {
        state.view = View::default();
    }
    state.open = Some(cell);
    state.column = cell.column;
    state.notice = None;
}

fn show_column(matrix: &Matrix, state: &mut State, column: Column) {
    if matrix.columns().contains(&column) {
        state.column = column;
    }
}

fn close(state: &mut State) {
    state.open = None;
    state.notice = None;
}

/// Applies a link. A cell that is open and stays so is left alone.
fn follow(state: &mut State, link: &Link) {
    state.view = link.view;
    state.filter.clone_from(&link.filter);
    match link.open {
        Some(cell) if state.open == Some(cell) && state.view.has(cell) => {}
        Some(cell) => open(state, cell),
        None if state.open.is_some() => close(state),
        None => {}
    }
}

/// Choices of actors would only empty the page of one actor.
fn set_view(state: &mut State, view: View) {
    state.view = view;
    if let View::Actor(_) = view {
        state.filter.clear(Facet::Actors);
    }
    if state.open.is_some_and(|cell| !view.has(cell)) {
        close(state);
    }
}

/// Adds an entry to the history, if the link has changed.
fn address(before: &State, after: &State) -> Vec<Effect> {
    match before.link() == after.link() {
        true => vec![],
        false => vec![Effect::Address(History::Push)],
    }
}

/// Returns the cell that a move leads to, inside the table as it is shown.
fn target(matrix: &Matrix, state: &State, from: CellId, step: Step) -> Option<CellId> {
    let table = arrangement(matrix, &state.link());
    let (row, position) = table.place(from)?;
    let last_row = table.rows.len().checked_sub(1)?;
    let last = table.columns.len().checked_sub(1)?;
    let same_column = |to: &CellId| to.column == from.column;
    match step {
        Step::Previous => table.at(row, position.checked_sub(1)?),
        Step::Next => table.at(row, position + 1),
        Step::PreviousElection => {
            let mut before = (0..position).rev();
            before.find_map(|nth| table.at(row, nth).filter(same_column))
        }
        Step::NextElection => {
            let mut after = position + 1..=last;
            after.find_map(|nth| table.at(row, nth).filter(same_column))
        }
        Step::Up => table.at(row.checked_sub(1)?, position),
        Step::Down => table.at(row + 1, position),
        Step::RowStart => table.at(row, 0),
        Step::RowEnd => table.at(row, last),
        Step::First => table.at(0, 0),
        Step::Last => table.at(last_row, last),
    }
}
