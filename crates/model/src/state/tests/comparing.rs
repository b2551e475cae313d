//! Views and filters, and what an address or a script does to them.

use super::*;
use crate::arrangement::arrangement;
use crate::dataset::Standing;
use crate::filter::LONGEST_TEXT;
use crate::link::write;

/// The link after some actions, and what the last one does to the address.
#[track_caller]
fn leads(actions: &[Action], expected: &str, effects: &[Effect]) {
    let (state, asked) = after(actions);
    assert_eq!(write(&matrix(), &state.link()), expected);
    assert_eq!(asked, effects);
}

#[test]
fn a_view_closes_what_it_has_no_room_for_and_settles_its_facet() {
    let open = Action::Toggle(cell(OUTCOME));
    leads(
        &[open.clone(), Action::SetView(View::Actor(0))],
        "norland/2016/outcome?view=actor/norland",
        &[NEW],
    );
    leads(
        &[open.clone(), Action::SetView(View::Actor(1))],
        "?view=actor/sudmark",
        &[NEW],
    );
    leads(
        &[open, Action::SetView(View::Timeline)],
        "?view=times",
        &[NEW],
    );
    let narrowed = Action::Choose(Choice::Actor(1));
    leads(
        &[narrowed, Action::SetView(View::Actor(0))],
        "?view=actor/norland",
        &[NEW],
    );
    leads(&[Action::SetView(View::Overview)], "", &[]);
}

#[test]
fn a_cell_that_the_view_has_no_room_for_opens_among_all() {
    let (differences, id) = (Action::SetView(View::Disagreements), cell(TACTICS));
    leads(
        &[differences.clone(), Action::Toggle(id)],
        TACTICS,
        &[Effect::AnchorScroll(id), NEW],
    );
    leads(
        &[
            differences,
            Action::Visit(link(&format!("{TACTICS}?view=times"))),
        ],
        TACTICS,
        &[Effect::ScrollIntoView(ScrollTarget::Cell(id))],
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
    assert!(arrangement(&matrix(), &state.link()).place(id).is_some());
    let (reset, effects) = after(&[&actions[..], &[Action::Reset]].concat());
    assert_eq!((reset, effects), (after(&actions[..1]).0, vec![NEW]));
    let (closed, _) = after(&[&actions[..], &[Action::Close]].concat());
    assert_eq!(arrangement(&matrix(), &closed.link()).place(id), None);
}

#[test]
fn a_link_to_a_finding_opens_its_home_and_scrolls_to_it() {
    let to = Effect::ScrollIntoView(ScrollTarget::Finding(0));
    let show = Action::ShowFinding(0);
    let home = "norland/2020/outcome";
    leads(
        &[Action::SetView(View::Disagreements), show.clone()],
        home,
        &[to.clone(), NEW],
    );
    leads(&[show.clone(), show], home, std::slice::from_ref(&to));
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
fn reset_keeps_the_open_cell() {
    let kept = [Action::Toggle(cell(OUTCOME))];
    let asked = [
        Action::SetView(View::Actor(0)),
        Action::Choose(Choice::Standing(Standing::Minority)),
        Action::Reset,
    ];
    let (state, effects) = after(&[kept.as_slice(), &asked].concat());
    assert_eq!((state, effects), (after(&kept).0, vec![NEW]));
    leads(&[Action::Reset], "", &[]);
}

#[test]
fn an_address_is_all_that_is_seen_and_a_script_with_a_cell_changes_nothing_else() {
    let narrowed = [Action::Choose(Choice::Disputed)];
    let visit = Action::Visit(link(OUTCOME));
    let show = Action::Show(link(OUTCOME));
    let reveal = Effect::ScrollIntoView(ScrollTarget::Cell(cell(OUTCOME)));
    leads(
        &[narrowed.as_slice(), &[visit]].concat(),
        OUTCOME,
        std::slice::from_ref(&reveal),
    );
    leads(
        &[narrowed.as_slice(), &[show]].concat(),
        "norland/2016/outcome?only=disagreements",
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
    let look = Action::SetView(View::Actor(0));
    let moved = |step| after(&[look.clone(), Action::Move(from, step)]).1;
    assert_eq!(
        moved(Step::Next),
        [Effect::Focus(cell("norland/2016/confidence"))]
    );
    assert_eq!(moved(Step::Down), []);
    assert_eq!(
        moved(Step::Last),
        [Effect::Focus(cell("norland/2020/confidence"))]
    );
    let only = Action::Choose(Choice::Actor(0));
    let (_, effects) = after(&[only, Action::Move(from, Step::Down)]);
    assert_eq!(effects, []);
    let (_, effects) = after(&[
        Action::SetView(View::Timeline),
        Action::Move(from, Step::Next),
    ]);
    assert_eq!(effects, []);
}
