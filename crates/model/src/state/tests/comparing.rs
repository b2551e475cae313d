//! Views, pins, pairs and filters, and what an address or a script does to them.

use super::*;
use crate::arrangement::arrangement;
use crate::dataset::{Column, Standing};
use crate::link::write;

/// The link after some actions, and what the last one does to the address.
#[track_caller]
fn leads(actions: &[Action], expected: &str, effects: &[Effect]) {
    let (state, asked) = after(actions);
    assert_eq!(write(&matrix(), &state), expected);
    assert_eq!(asked, effects);
}

#[test]
fn a_view_closes_what_it_has_no_room_for_and_settles_its_facet() {
    let question = Perspective::Question(Column::Outcome);
    let open = Action::Toggle(cell(OUTCOME));
    leads(
        &[open.clone(), Action::Look(question)],
        "norland/2016/outcome?view=question/outcome",
        &[NEW],
    );
    leads(
        &[open.clone(), Action::Look(Perspective::Actor(1))],
        "?view=actor/sudmark",
        &[NEW],
    );
    leads(
        &[open, Action::Look(Perspective::Times)],
        "?view=times",
        &[NEW],
    );
    let narrowed = Action::Choose(Choice::Column(Column::Tactics));
    leads(
        &[narrowed, Action::Look(question)],
        "?view=question/outcome",
        &[NEW],
    );
    leads(&[Action::Look(Perspective::Elections)], "", &[]);
}

#[test]
fn a_cell_that_the_view_has_no_room_for_opens_among_all() {
    let (differences, id) = (Action::Look(Perspective::Differences), cell(TACTICS));
    leads(
        &[differences.clone(), Action::Toggle(id)],
        TACTICS,
        &[Effect::Hold(id), NEW],
    );
    leads(
        &[
            differences,
            Action::Visit(link(&format!("{TACTICS}?view=times"))),
        ],
        TACTICS,
        &[Effect::Reveal(id)],
    );
}

#[test]
fn what_is_open_stays_open_and_in_the_table_whatever_is_looked_for() {
    let id = cell(OUTCOME);
    let actions = [
        Action::Toggle(id),
        Action::Choose(Choice::Actor(1)),
        Action::Choose(Choice::Election(1)),
        Action::Choose(Choice::Standing(Standing::Accused)),
        Action::Search("nowhere to be found".to_owned()),
    ];
    let (state, _) = after(&actions);
    assert_eq!(state.open, Some(id));
    assert!(arrangement(&matrix(), &state).place(id).is_some());
    let (reset, effects) = after(&[&actions[..], &[Action::Reset]].concat());
    assert_eq!((reset, effects), (after(&actions[..1]).0, vec![NEW]));
    let (closed, _) = after(&[&actions[..], &[Action::Close]].concat());
    assert_eq!(arrangement(&matrix(), &closed).place(id), None);
}

#[test]
fn pins_keep_their_order_and_a_fifth_takes_the_place_of_the_first() {
    let columns = ["outcome", "tactics", "confidence"];
    let cells = ["norland/2016", "norland/2020"].map(|row| columns.map(|c| format!("{row}/{c}")));
    let pin = |nth: usize| Action::Pin(cell(&cells.concat()[nth]));
    leads(
        &[pin(2), pin(0), pin(1), pin(0)],
        "?pins=norland/2016/confidence,norland/2016/tactics",
        &[SAME],
    );
    let (state, _) = after(&[pin(0), pin(1), pin(2), pin(3), pin(4)]);
    assert_eq!(
        state.pins,
        [1, 2, 3, 4].map(|nth| cell(&cells.concat()[nth]))
    );
}

#[test]
fn a_third_quote_takes_the_place_of_the_older_of_two() {
    let quote = |finding| QuoteId { finding, quote: 0 };
    let pair = |finding| Action::Pair(quote(finding));
    let (state, effects) = after(&[pair(0), pair(3), pair(2)]);
    assert_eq!(
        (state.pair, effects),
        (vec![quote(3), quote(2)], vec![SAME])
    );
    let (state, _) = after(&[pair(0), pair(3), pair(0)]);
    assert_eq!(state.pair, [quote(3)]);
}

#[test]
fn typing_is_no_step_of_history_and_choosing_is_one() {
    let typed = |text: &str| Action::Search(text.to_owned());
    leads(&[typed("war")], "?q=war", &[SAME]);
    leads(&[typed("war"), typed("war")], "?q=war", &[]);
    leads(&[typed("war"), typed("")], "", &[SAME]);
    leads(
        &[
            Action::Choose(Choice::Disputed),
            Action::Choose(Choice::Election(1)),
        ],
        "?elections=2020&only=disagreements",
        &[NEW],
    );
    let (state, _) = after(&[typed(&"é".repeat(300))]);
    assert_eq!(state.filter.text.chars().count(), LONGEST_TEXT);
}

#[test]
fn reset_keeps_what_is_open_pinned_and_paired() {
    let id = cell(OUTCOME);
    let kept = [Action::Toggle(id), Action::Pin(id), Action::Pair(QUOTE)];
    let asked = [
        Action::Look(Perspective::Actor(0)),
        Action::Choose(Choice::Standing(Standing::Minority)),
        Action::Reset,
    ];
    let (state, effects) = after(&[kept.as_slice(), &asked].concat());
    assert_eq!((state, effects), (after(&kept).0, vec![NEW]));
    leads(&[Action::Reset], "", &[]);
}

#[test]
fn an_address_is_all_that_is_seen_and_a_script_with_a_cell_changes_nothing_else() {
    let narrowed = [Action::Choose(Choice::Disputed), Action::Pin(cell(TACTICS))];
    let visit = Action::Visit(link(OUTCOME));
    let show = Action::Show(link(OUTCOME));
    let reveal = Effect::Reveal(cell(OUTCOME));
    leads(
        &[narrowed.as_slice(), &[visit]].concat(),
        OUTCOME,
        std::slice::from_ref(&reveal),
    );
    leads(
        &[narrowed.as_slice(), &[show]].concat(),
        "norland/2016/outcome?pins=sudmark/2020/tactics&only=disagreements",
        &[reveal, NEW],
    );
    let whole = Action::Show(link("?view=times"));
    leads(
        &[narrowed.as_slice(), &[whole]].concat(),
        "?view=times",
        &[NEW],
    );
}

#[test]
fn moves_stay_inside_the_table_that_is_shown() {
    let from = cell("norland/2016/tactics");
    let look = Action::Look(Perspective::Question(Column::Tactics));
    let moved = |step| after(&[look.clone(), Action::Move(from, step)]).1;
    assert_eq!(
        moved(Step::Next),
        [Effect::Focus(cell("norland/2020/tactics"))]
    );
    assert_eq!(moved(Step::Last), [Effect::Focus(cell(TACTICS))]);
    assert_eq!(moved(Step::Previous), []);
    let only = Action::Choose(Choice::Actor(0));
    let (_, effects) = after(&[only, Action::Move(from, Step::Down)]);
    assert_eq!(effects, []);
    let (_, effects) = after(&[
        Action::Look(Perspective::Times),
        Action::Move(from, Step::Next),
    ]);
    assert_eq!(effects, []);
}
