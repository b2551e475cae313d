//! Links of the hand-written data set of `tests/fixture`.

use super::*;
use crate::state::{Action, State, reduce};

fn matrix() -> Matrix {
    let data = include_str!("../../tests/fixture/assessments.json");
    Matrix::new(serde_json::from_str(data).unwrap())
}

/// Reads a link from a text and writes it again; nothing if it is none.
#[track_caller]
fn check(text: &str, expected: Option<&str>) {
    let matrix = matrix();
    let written = read(&matrix, text).map(|link| {
        let (state, _) = reduce(&matrix, &State::new(&matrix), &Action::Visit(link));
        write(&matrix, &state.link())
    });
    assert_eq!(written.as_deref(), expected, "{text}");
}

#[track_caller]
fn stays(text: &str) {
    check(text, Some(text));
    check(&format!("#{text}"), Some(text));
}

#[test]
fn what_is_seen_at_first_has_no_link_and_a_cell_its_address() {
    stays("");
    stays("norland/2020/outcome");
}

#[test]
fn a_link_says_all_that_is_seen() {
    stays("?view=times");
    stays("?view=actor/sudmark");
    stays(
        "norland/2020/outcome?view=actor/norland&actors=norland,sudmark\
         &elections=2020&dimensions=outcome&standing=community,minority&confidence=high\
         &likelihood=probably&sources=gazette&only=disagreements&q=%22it%E2%80%99s%22%20a%2Cb%2Bc",
    );
}

#[test]
fn values_are_read_however_they_were_encoded() {
    check(
        "?q=it’s 100% so, a+b?",
        Some("?q=it%E2%80%99s%20100%25%20so%2C%20a%2Bb%3F"),
    );
    check(
        "?view=%74imes&actors=%73udmark",
        Some("?view=times&actors=sudmark"),
    );
    check("?q=%ff&view=times", Some("?view=times"));
    check(
        "?q=%e2%80%9cso%E2%80%9D%",
        Some("?q=%E2%80%9Cso%E2%80%9D%25"),
    );
}

#[test]
fn what_names_nothing_or_the_same_twice_is_passed_over() {
    check(
        "?view=upside-down&only=agreements&standing=press,,minority",
        Some("?standing=minority"),
    );
    check(
        "?actors=sudmark,mars,sudmark&actors=norland",
        Some("?actors=norland,sudmark"),
    );
    check("?q=&view=", Some(""));
    check(
        "norland/2020/outcome?lang=xx&theme",
        Some("norland/2020/outcome"),
    );
}

#[test]
fn links_of_earlier_versions_lead_to_the_overview() {
    check("?view=question/outcome", Some(""));
    check(
        "?view=chosen&pins=norland/2016/outcome,sudmark/2016/tactics",
        Some(""),
    );
    check(
        "norland/2020/outcome?pair=norland-2020-posters/1,norland-2020-for-doe/0&q=war",
        Some("norland/2020/outcome?q=war"),
    );
}

#[test]
fn a_link_to_the_answers_leads_to_the_view_that_has_them() {
    check("?view=answers", Some("?view=differences"));
    check(
        "#?view=answers&actors=norland",
        Some("?view=differences&actors=norland"),
    );
}

#[test]
fn other_peoples_fragments_are_no_links() {
    for text in [
        "comments",
        "?",
        "?secret=abc",
        "/route?view=times",
        "norland/2018/outcome",
        "norland/2018/outcome?view=times",
        "norland/2020",
        "##norland/2020/outcome",
    ] {
        check(text, None);
    }
}

#[test]
fn a_text_to_look_for_ends_where_no_reader_would_go_on() {
    let link = read(&matrix(), &format!("?q={}", "é".repeat(1000))).unwrap();
    assert_eq!(link.filter.text.chars().count(), LONGEST_TEXT);
}

#[test]
fn keys_are_told_apart() {
    let mut keys = vec!["view", "q"];
    keys.extend(Facet::ALL.map(Facet::id));
    for (nth, key) in keys.iter().enumerate() {
        assert!(!keys[..nth].contains(key), "{key}");
    }
}

#[test]
fn a_link_is_bare_if_it_is_an_address_of_a_cell() {
    let bare = |text| read(&matrix(), text).unwrap().is_bare();
    assert!(bare("norland/2020/outcome") && bare(""));
    for text in ["?view=times", "?q=%20", "?only=disagreements"] {
        assert!(!bare(text), "{text}");
    }
}
