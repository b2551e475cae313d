//! The transitions: what each action makes of a state, and what it asks of the world outside.

use super::{Action, Effect, Entry, LONGEST_TEXT, MOST_PINS, Notice, State, Step};
use crate::arrangement::arrangement;
use crate::filter::{Facet, Filter};
use crate::link::Link;
use crate::matrix::{CellId, Matrix};
use crate::perspective::Perspective;

/// The state after an action, and what to do about it. The same state means that nothing changed.
pub fn reduce(matrix: &Matrix, state: &State, action: &Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let effects = match *action {
        Action::Toggle(cell) => {
            match state.open == Some(cell) {
                true => close(&mut next),
                false => open(&mut next, cell),
            }
            vec![Effect::Hold(cell), Effect::Address(Entry::New)]
        }
        Action::Visit(ref link) => {
            follow(&mut next, link);
            match (state.open, next.open) {
                (before, now) if before == now => vec![],
                (_, Some(cell)) => vec![Effect::Reveal(cell)],
                (Some(cell), None) => {
                    // The focus may be inside what closes.
                    next.election = cell.election;
                    vec![Effect::Hold(cell), Effect::Focus(cell)]
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
            let mut effects: Vec<Effect> = next.open.map(Effect::Reveal).into_iter().collect();
            effects.extend(address(state, &next));
            effects
        }
        Action::Restore(ref link, election) => {
            follow(&mut next, link);
            if election < matrix.dataset().elections.len() {
                next.election = election;
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
                next.election = cell.election;
                let (hold, focus) = (Effect::Hold(cell), Effect::Focus(cell));
                vec![hold, focus, Effect::Address(Entry::New)]
            }
            None => vec![],
        },
        Action::Move(from, step) => match target(matrix, state, from, step) {
            Some(to) if to != from => {
                next.election = to.election;
                vec![Effect::Focus(to)]
            }
            _ => vec![],
        },
        Action::ShowElection(election) => {
            if election < matrix.dataset().elections.len() {
                next.election = election;
            }
            vec![]
        }
        Action::Look(view) => {
            if view != state.view {
                look(&mut next, view);
            }
            address(state, &next)
        }
        Action::Pin(cell) => {
            mark(&mut next.pins, cell, MOST_PINS);
            vec![Effect::Address(Entry::Same)]
        }
        Action::Pair(quote) => {
            mark(&mut next.pair, quote, 2);
            next.notice = match next.pair[..] {
                [one] => Some(Notice::Waiting(one)),
                _ => None,
            };
            vec![Effect::Address(Entry::Same)]
        }
        Action::Unpair => {
            next.pair.clear();
            next.notice = None;
            match state.pair.is_empty() {
                true => vec![],
                false => vec![Effect::Address(Entry::Same)],
            }
        }
        Action::Choose(choice) => {
            next.filter.toggle(choice);
            vec![Effect::Address(Entry::New)]
        }
        Action::Search(ref text) => {
            next.filter.text = text.chars().take(LONGEST_TEXT).collect();
            match next.filter.text == state.filter.text {
                true => vec![],
                false => vec![Effect::Address(Entry::Same)],
            }
        }
        Action::Reset => {
            next.filter = Filter::default();
            next.view = Perspective::default();
            address(state, &next)
        }
        // What was said of the last copy goes, so that the same is said of the same again.
        Action::Copy(taken) => {
            next.notice = None;
            vec![Effect::Copy(taken)]
        }
        Action::CopyEnded(taken, true) => {
            next.notice = Some(Notice::Copied(taken));
            vec![]
        }
        Action::CopyEnded(taken, false) => {
            next.notice = Some(Notice::Selected(taken));
            vec![Effect::Select(taken)]
        }
    };
    (next, effects)
}

fn open(state: &mut State, cell: CellId) {
    if !state.view.has(cell) {
        state.view = Perspective::default();
    }
    state.open = Some(cell);
    state.election = cell.election;
    state.notice = None;
}

fn close(state: &mut State) {
    state.open = None;
    state.notice = None;
}

/// Makes a state say what a link says. What is open and stays so is left alone.
fn follow(state: &mut State, link: &Link) {
    state.view = link.view;
    state.pins.clone_from(&link.pins);
    state.pair.clone_from(&link.pair);
    state.filter.clone_from(&link.filter);
    match link.open {
        Some(cell) if state.open == Some(cell) && state.view.has(cell) => {}
        Some(cell) => open(state, cell),
        None if state.open.is_some() => close(state),
        None => {}
    }
}

/// What a view is about settles its facet: choices there would only empty it.
fn look(state: &mut State, view: Perspective) {
    state.view = view;
    match view {
        Perspective::Question(_) => state.filter.clear(Facet::Columns),
        Perspective::Actor(_) => state.filter.clear(Facet::Actors),
        _ => {}
    }
    if state.open.is_some_and(|cell| !view.has(cell)) {
        close(state);
    }
}

/// Puts something on a list, or takes it off; the first gives way where there is no room.
fn mark<T: PartialEq>(list: &mut Vec<T>, item: T, most: usize) {
    match list.iter().position(|other| *other == item) {
        Some(at) => {
            list.remove(at);
        }
        None => {
            if list.len() >= most {
                list.remove(0);
            }
            list.push(item);
        }
    }
}

/// A new step of history, if the link has changed.
fn address(before: &State, after: &State) -> Vec<Effect> {
    match Link::of(before) == Link::of(after) {
        true => vec![],
        false => vec![Effect::Address(Entry::New)],
    }
}

/// The cell that a move leads to, inside the table as it is shown.
fn target(matrix: &Matrix, state: &State, from: CellId, step: Step) -> Option<CellId> {
    let table = arrangement(matrix, state);
    let (row, position) = table.place(from)?;
    let last_row = table.rows.len().checked_sub(1)?;
    let last = table.columns.len().checked_sub(1)?;
    match step {
        Step::Previous => table.at(row, position.checked_sub(1)?),
        Step::Next => table.at(row, position + 1),
        Step::Up => table.at(row.checked_sub(1)?, position),
        Step::Down => table.at(row + 1, position),
        Step::RowStart => table.at(row, 0),
        Step::RowEnd => table.at(row, last),
        Step::First => table.at(0, 0),
        Step::Last => table.at(last_row, last),
    }
}
