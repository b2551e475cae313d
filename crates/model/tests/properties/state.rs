//! All interaction: any sequence of actions on any size of matrix.

use assessment_model::address::{CopyTarget, QuoteId};
use assessment_model::dataset::Column;
use assessment_model::link::Link;
use assessment_model::matrix::{CellId, Matrix};
use assessment_model::state::{Action, Effect, History, ScrollTarget, State, Step, reduce};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::small;

/// A matrix of some actors and elections.
fn matrix() -> impl Strategy<Value = Matrix> {
    (1usize..5, 1usize..4).prop_map(|(actors, elections)| {
        let mut data = small();
        let (actor, election) = (data.actors[0].clone(), data.elections[0].clone());
        data.actors.resize(actors, actor);
        data.elections.resize(elections, election);
        Matrix::new(data)
    })
}

const STEPS: [Step; 10] = [
    Step::Previous,
    Step::Next,
    Step::PreviousElection,
    Step::NextElection,
    Step::Up,
    Step::Down,
    Step::RowStart,
    Step::RowEnd,
    Step::First,
    Step::Last,
];

/// A kind of action, with numbers to be fitted to a matrix.
fn seed() -> impl Strategy<Value = (u8, Index, Step, u8)> {
    (0u8..9, any::<Index>(), select(STEPS.to_vec()), 0u8..6)
}

fn action(matrix: &Matrix, (kind, place, step, number): (u8, Index, Step, u8)) -> Action {
    let cell = cell(matrix, place);
    let quote = QuoteId {
        finding: place.index(6),
        quote: 0,
    };
    match kind {
        0 | 1 => Action::Toggle(cell),
        2 => Action::Visit(Link {
            open: Some(cell),
            ..Link::default()
        }),
        3 => Action::Visit(Link::default()),
        4 => Action::Close,
        5 => Action::Move(cell, step),
        6 => Action::ShowColumn(Column::ALL[usize::from(number) % Column::ALL.len()]),
        7 if number < 4 => Action::Toggled(cell, number < 2),
        7 => Action::Copy(CopyTarget::Quote(quote)),
        _ => Action::CopyEnded(CopyTarget::Quote(quote), number < 3),
    }
}

fn cell(matrix: &Matrix, place: Index) -> CellId {
    matrix.cells()[place.index(matrix.cells().len())].id
}

/// The state that a sequence of actions leads to.
fn after(matrix: &Matrix, seeds: &[(u8, Index, Step, u8)]) -> State {
    seeds.iter().fold(State::new(matrix), |state, &seed| {
        reduce(matrix, &state, &action(matrix, seed)).0
    })
}

fn exists(matrix: &Matrix, id: CellId) -> bool {
    matrix.cells().iter().any(|cell| cell.id == id)
}

proptest! {
    #[test]
    fn every_action_keeps_the_state_consistent(
        matrix in matrix(), seeds in prop::collection::vec(seed(), 1..40)
    ) {
        let mut state = State::new(&matrix);
        for seed in seeds {
            let action = action(&matrix, seed);
            let (next, effects) = reduce(&matrix, &state, &action);
            prop_assert!(matrix.columns().contains(&next.column));
            prop_assert!(next.open.is_none_or(|id| exists(&matrix, id)));
            // What opens is shown; only choosing another election or moving to one hides it again.
            if next.open != state.open {
                prop_assert!(next.open.is_none_or(|id| id.column == next.column), "{:?}", action);
                prop_assert_eq!(next.notice, None);
                let asked = effects.contains(&Effect::Address(History::Push));
                prop_assert_eq!(asked, !matches!(action, Action::Visit(_) | Action::Toggled(..)), "{:?}", action);
            } else if next.column != state.column {
                prop_assert!(matches!(action, Action::Move(..) | Action::ShowColumn(_)), "{:?}", action);
            }
            for effect in &effects {
                match *effect {
                    Effect::AnchorScroll(id)
                    | Effect::ScrollIntoView(ScrollTarget::Cell(id))
                    | Effect::Focus(id) => {
                        prop_assert!(exists(&matrix, id));
                    }
                    Effect::ScrollIntoView(_) | Effect::Address(_) | Effect::Copy(_) | Effect::Select(_) => {}
                }
            }
            // The same input gives the same answer.
            prop_assert_eq!(&reduce(&matrix, &state, &action), &(next.clone(), effects));
            state = next;
        }
    }

    #[test]
    fn toggling_a_cell_twice_leaves_everything_closed(
        matrix in matrix(), seeds in prop::collection::vec(seed(), 0..10), place in any::<Index>()
    ) {
        let state = after(&matrix, &seeds);
        let id = cell(&matrix, place);
        prop_assume!(state.open != Some(id));
        let (opened, _) = reduce(&matrix, &state, &Action::Toggle(id));
        prop_assert_eq!(opened.open, Some(id));
        let (closed, effects) = reduce(&matrix, &opened, &Action::Toggle(id));
        prop_assert_eq!(closed.open, None);
        prop_assert_eq!(effects, vec![Effect::AnchorScroll(id), Effect::Address(History::Push)]);
    }

    #[test]
    fn visiting_what_is_open_changes_nothing(
        matrix in matrix(), seeds in prop::collection::vec(seed(), 0..20)
    ) {
        let state = after(&matrix, &seeds);
        let (next, effects) = reduce(&matrix, &state, &Action::Visit(state.link()));
        prop_assert_eq!(next, state);
        prop_assert_eq!(effects, vec![]);
    }

    #[test]
    fn closing_twice_is_closing_once(matrix in matrix(), seeds in prop::collection::vec(seed(), 0..20)) {
        let (closed, _) = reduce(&matrix, &after(&matrix, &seeds), &Action::Close);
        prop_assert_eq!(reduce(&matrix, &closed, &Action::Close), (closed, vec![]));
    }

    #[test]
    fn steps_go_one_cell_or_stop_at_the_edge(
        matrix in matrix(), place in any::<Index>(), step in select(STEPS.to_vec())
    ) {
        let from = cell(&matrix, place);
        let (row, at) = (from.actor, matrix.position(from));
        let (last_row, last) = (matrix.dataset().actors.len() - 1, matrix.width() - 1);
        // Every election has the same columns.
        let width = matrix.columns().len();
        let (to_row, to_at) = match step {
            Step::Previous => (row, at.saturating_sub(1)),
            Step::Next => (row, (at + 1).min(last)),
            Step::PreviousElection => (row, at.checked_sub(width).unwrap_or(at)),
            Step::NextElection if at + width > last => (row, at),
            Step::NextElection => (row, at + width),
            Step::Up => (row.saturating_sub(1), at),
            Step::Down => ((row + 1).min(last_row), at),
            Step::RowStart => (row, 0),
            Step::RowEnd => (row, last),
            Step::First => (0, 0),
            Step::Last => (last_row, last),
        };
        let to = matrix.at(to_row, to_at).unwrap();
        let state = State::new(&matrix);
        let (next, effects) = reduce(&matrix, &state, &Action::Move(from, step));
        if to == from {
            prop_assert_eq!((next, effects), (state, vec![]));
        } else {
            prop_assert_eq!(effects, vec![Effect::Focus(to)]);
            prop_assert_eq!(next.column, to.column);
            if matches!(step, Step::RowStart | Step::RowEnd | Step::First | Step::Last) {
                prop_assert_eq!(reduce(&matrix, &next, &Action::Move(to, step)), (next, vec![]));
            }
        }
    }
}
