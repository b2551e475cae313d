//! Reading of options, and the matrix of a selection.

use super::*;
use crate::address::{address, parse};
use crate::matrix::Matrix;

fn dataset() -> Dataset {
    serde_json::from_str(include_str!("../../tests/fixture/assessments.json")).unwrap()
}

/// Reads options given as pairs.
fn of(given: &[(&str, &str)]) -> (Options, Vec<String>) {
    let text = |name: &str| {
        let found = given.iter().find(|(given, _)| *given == name);
        found.map(|(_, value)| (*value).to_owned())
    };
    let (options, refused) = read(&dataset(), text);
    (options, refused.iter().map(ToString::to_string).collect())
}

fn cells(options: Options) -> Vec<String> {
    let matrix = Matrix::select(dataset(), options.selection);
    let ids = matrix.cells().iter().map(|cell| cell.id);
    ids.map(|id| {
        let address = address(&matrix, id);
        assert_eq!(parse(&matrix, &address), Some(id), "{address}");
        assert_eq!(matrix.cell(id).id, id);
        assert_eq!(matrix.at(id.actor, matrix.position(id)), Some(id));
        address
    })
    .collect()
}

#[test]
fn without_options_everything_is_shown_as_in_the_data() {
    let (options, refused) = of(&[]);
    assert_eq!(options, Options::default());
    assert!(refused.is_empty());
    let whole = Matrix::new(dataset());
    let all = whole.cells().iter().map(|cell| address(&whole, cell.id));
    assert_eq!(cells(options), all.collect::<Vec<_>>());
}

#[test]
fn a_selection_has_the_order_that_was_asked_for_and_each_once() {
    let data = dataset();
    let ids: Vec<&str> = data.actors.iter().map(|actor| actor.id.as_str()).collect();
    let [first, second] = ids[..2] else {
        panic!("the fixture has two actors")
    };
    let year = data.elections[0].year.to_string();
    let (options, refused) = of(&[
        ("actors", &format!("{second}, {first},{second}")),
        ("elections", &year),
        ("dimensions", "confidence\toutcome"),
    ]);
    assert!(refused.is_empty(), "{refused:?}");
    let expected = [second, first]
        .into_iter()
        .flat_map(|actor| ["confidence", "outcome"].map(|c| format!("{actor}/{year}/{c}")));
    assert_eq!(cells(options), expected.collect::<Vec<_>>());
}

#[test]
fn everything_in_its_own_order_is_no_selection() {
    let (options, _) = of(&[("dimensions", "outcome tactics confidence")]);
    assert_eq!(options, Options::default());
    let (options, _) = of(&[("dimensions", "tactics outcome confidence")]);
    assert_eq!(options.selection.columns.len(), 3);
}

#[test]
fn a_cell_of_a_column_that_is_not_shown_has_no_address() {
    let (options, _) = of(&[("dimensions", "tactics")]);
    let matrix = Matrix::select(dataset(), options.selection);
    let whole = Matrix::new(dataset());
    let named = |column| {
        let cell = whole.cells().iter().find(|cell| cell.id.column == column);
        parse(&matrix, &address(&whole, cell.unwrap().id))
    };
    assert!(named(Column::Tactics).is_some());
    assert_eq!(named(Column::Outcome), None);
}

#[test]
fn what_is_refused_is_named_with_its_choices_and_the_rest_is_taken() {
    let data = dataset();
    let first = &data.actors[0].id;
    let (options, refused) = of(&[
        ("actors", &format!("{first} mars")),
        ("layout", "round"),
        ("theme", "dark"),
        ("heading-level", "3"),
        ("lang", "xx"),
        ("open", "mars/2016/outcome"),
        ("deep-links", ""),
    ]);
    let ids: Vec<&str> = data.actors.iter().map(|actor| actor.id.as_str()).collect();
    assert_eq!(
        refused,
        [
            format!("actors: “mars” is none of {}", ids.join(", ")),
            "layout: “round” is none of auto, narrow, election, cards".to_owned(),
            "lang: “xx” is none of en, fa, es".to_owned(),
            "open: “mars/2016/outcome” is none of the cells’ addresses, such as iran/2024/outcome"
                .to_owned(),
        ]
    );
    assert_eq!(options.selection.actors, [first.as_str()]);
    assert_eq!((options.level, options.deep_links), (Some(3), true));
    assert!(!of(&[("deep-links", "false")]).0.deep_links);
}

#[test]
fn a_link_may_be_open_at_first_with_a_cell_or_without() {
    let refused = |link: &str| of(&[("open", link)]).1.len();
    let data = dataset();
    let cell = format!("{}/{}/outcome", data.actors[0].id, data.elections[0].year);
    assert_eq!(refused(&cell), 0);
    assert_eq!(refused(&format!("{cell}?view=times")), 0);
    assert_eq!(refused("?view=times"), 0);
    for wrong in ["?", "mars/2016/outcome?view=times", "/?view=times"] {
        assert_eq!(refused(wrong), 1, "{wrong}");
    }
}

#[test]
fn a_value_without_end_is_printed_in_a_line() {
    let (_, refused) = of(&[("theme", &"x".repeat(10_000))]);
    assert!(refused[0].chars().count() < 120, "{}", refused[0]);
}

#[test]
fn names_are_told_apart_and_a_link_cannot_bring_data_or_change_an_address() {
    for (nth, setting) in SETTINGS.iter().enumerate() {
        let later = &SETTINGS[nth + 1..];
        assert!(
            later
                .iter()
                .all(|s| s.name != setting.name && s.property != setting.property)
        );
        let dangerous = ["src", "deep-links"].contains(&setting.name);
        assert!(!(dangerous && setting.query), "{}", setting.name);
    }
}
