//! Links: whatever a reader has brought the matrix to, its link brings it there again.

use assessment_model::arrangement::arrangement;
use assessment_model::filter::{choices, facet_options, hits};
use assessment_model::link;
use assessment_model::matrix::Matrix;
use assessment_model::search::{Terms, spans};
use assessment_model::state::{Action, State, reduce};
use assessment_model::view::View;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::arbitrary::dataset;
use crate::real;

/// Any data set whose ids tell its records apart, as those of data without problems do.
fn told_apart() -> impl Strategy<Value = Matrix> {
    dataset().prop_map(|mut data| {
        for (nth, actor) in data.actors.iter_mut().enumerate() {
            actor.id = ["a", "b", "c-1"][nth].to_owned();
        }
        for (nth, election) in data.elections.iter_mut().enumerate() {
            election.year = 2000 + nth as u16;
        }
        for (nth, source) in data.sources.iter_mut().enumerate() {
            source.id = ["a", "b", "c-1"][nth].to_owned();
        }
        for (nth, finding) in data.findings.iter_mut().enumerate() {
            finding.id = format!("finding-{nth}");
        }
        Matrix::new(data)
    })
}

fn matrix() -> impl Strategy<Value = Matrix> {
    prop_oneof![told_apart(), Just(()).prop_map(|()| Matrix::new(real()))]
}

fn query() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[a-z“”\"&=,?+%# ]{0,12}",
        select(vec!["", " ", "%25", "Iran’s", "👪", "\0", "straße"]).prop_map(str::to_owned),
    ]
}

/// A kind of action, with numbers to be fitted to a matrix.
type Seed = (u8, Index, String);

fn seeds() -> impl Strategy<Value = Vec<Seed>> {
    prop::collection::vec((0u8..8, any::<Index>(), query()), 0..12)
}

fn nth<T: Clone>(list: &[T], place: &Index) -> Option<T> {
    (!list.is_empty()).then(|| place.get(list).clone())
}

fn action(matrix: &Matrix, (kind, place, text): &Seed) -> Option<Action> {
    let cells: Vec<_> = matrix.cells().iter().map(|cell| cell.id).collect();
    Some(match kind {
        0 => Action::Toggle(nth(&cells, place)?),
        1 => Action::ShowFinding(place.index(matrix.dataset().findings.len().max(1))),
        2 | 3 => Action::SetView(nth(&View::all(matrix), place)?),
        4 | 5 => Action::Choose(nth(&choices(matrix), place)?),
        6 => Action::Search(text.clone()),
        _ => Action::Reset,
    })
}

fn after(matrix: &Matrix, seeds: &[Seed]) -> State {
    let actions = seeds.iter().filter_map(|seed| action(matrix, seed));
    actions.fold(State::new(matrix), |state, action| {
        reduce(matrix, &state, &action).0
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn a_link_restores_exactly_the_state_that_made_it(matrix in matrix(), seeds in seeds()) {
        let state = after(&matrix, &seeds);
        let text = link::write(&matrix, &state.link());
        let unreserved = |c: char| c.is_ascii_alphanumeric() || "-._~/%?&=,".contains(c);
        prop_assert!(text.chars().all(unreserved), "{}", text);
        let link = link::read(&matrix, &text);
        prop_assert_eq!(link.as_ref(), Some(&state.link()), "{}", &text);
        let visit = Action::Visit(link.unwrap());
        let (again, _) = reduce(&matrix, &State::new(&matrix), &visit);
        prop_assert_eq!(link::write(&matrix, &again.link()), text);
        prop_assert_eq!(reduce(&matrix, &state, &visit), (state.clone(), vec![]));
        let open = state.open.is_none_or(|open| again.column == open.column);
        prop_assert!(open);
        prop_assert_eq!(again.link(), state.link());
    }

    #[test]
    fn filtering_and_then_resetting_changes_nothing(matrix in matrix(), seeds in seeds(), asked in seeds()) {
        let (state, _) = reduce(&matrix, &after(&matrix, &seeds), &Action::Reset);
        let asks = |(kind, ..): &&Seed| matches!(kind, 4..=6);
        let narrowed = asked.iter().filter(asks).filter_map(|seed| action(&matrix, seed));
        let narrowed = narrowed.fold(state.clone(), |state, action| reduce(&matrix, &state, &action).0);
        prop_assert_eq!(reduce(&matrix, &narrowed, &Action::Reset).0, state);
    }

    #[test]
    fn what_is_open_is_in_the_table_and_what_is_found_is_in_a_cell(matrix in matrix(), seeds in seeds()) {
        let state = after(&matrix, &seeds);
        let table = arrangement(&matrix, &state.link());
        prop_assert!(state.open.is_none_or(|open| table.place(open).is_some()));
        let hits = hits(&matrix, &state.filter);
        for (nth, found) in hits.findings.iter().enumerate() {
            let shown = matrix.cells().iter().zip(&hits.cells).any(|(cell, found)| {
                found.is_some() && [&cell.supporting[..], &cell.bearing].concat().contains(&nth)
            });
            prop_assert!(!found || shown || matrix.general().contains(&nth));
        }
        for offer in facet_options(&matrix, &state.filter) {
            prop_assert!(offer.count <= hits.findings.len());
            prop_assert_eq!(offer.chosen, state.filter.has(offer.choice));
        }
    }

    #[test]
    fn any_text_is_read_without_panic(
        matrix in matrix(),
        text in prop_oneof![any::<String>(), "#?([a-z/0-9]{0,9}\\?)?([a-z]{1,9}=[%a-f0-9,/é]{0,12}&?){0,5}"]
    ) {
        if let Some(link) = link::read(&matrix, &text) {
            let (state, _) = reduce(&matrix, &State::new(&matrix), &Action::Visit(link));
            let written = link::write(&matrix, &state.link());
            prop_assert_eq!(link::read(&matrix, &written), Some(state.link()));
        }
    }

    #[test]
    fn marks_are_in_order_and_inside_the_text(text in any::<String>(), query in query()) {
        let units: Vec<u16> = text.encode_utf16().collect();
        let mut last = None;
        for span in spans(&text, &Terms::new(&query)) {
            prop_assert!(span.start < span.end && last.is_none_or(|last| last < span.start));
            let part = units.get(span.start as usize..span.end as usize);
            prop_assert!(part.is_some_and(|part| String::from_utf16(part).is_ok()));
            last = Some(span.end);
        }
    }

    #[test]
    fn a_text_is_found_in_itself(text in "[\\PC\"“ ]{0,20}") {
        prop_assert!(Terms::new(&text).occur_in([text.as_str()].into_iter()));
    }
}
