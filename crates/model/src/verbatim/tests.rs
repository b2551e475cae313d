//! Matching, spans, explanations and shared runs.

use super::*;

const SOURCE: &str =
    "First line.\nIran’s preference\u{a0}has not changed, it said. It said so twice.\nLast.";

#[test]
fn positions_are_code_points() {
    let text = Text::new(SOURCE);
    let at = text.find_all("preference")[0];
    assert_eq!(at, 19);
    assert_eq!(text.slice(at, at + 10), "preference");
    assert_eq!(text.find_all("said").len(), 2);
    assert!(text.find_all("").is_empty());
}

#[test]
fn a_span_stays_in_its_paragraph() {
    let text = Text::new(SOURCE);
    let at = text.find_all("has not changed")[0];
    let span = text.span(at, at + 15);
    assert_eq!(span.prefix, "Iran’s preference\u{a0}");
    assert_eq!(span.suffix, ", it said. It said so twice.");
}

#[test]
fn a_span_widens_until_it_is_unique() {
    let filler = "and so on ".repeat(10);
    let text = Text::new(&format!(
        "one {filler}said {filler}two {filler}said {filler}three"
    ));
    let at = text.find_all("said")[1];
    let span = text.span(at, at + 4);
    let whole = format!("{}said{}", span.prefix, span.suffix);
    assert_eq!(text.find_all(&whole).len(), 1, "{whole}");
}

#[track_caller]
fn explains(quote: &str, expected: &str) {
    let said = Text::new(SOURCE).explain_absence(quote);
    assert!(said.contains(expected), "{said}");
}

#[test]
fn says_what_differs_and_where() {
    explains(
        "Iran's preference",
        "character 5 of the quote is ' (U+0027), the source has ’ (U+2019) at 16",
    );
    explains(
        "preference has",
        "character 11 of the quote is a space (U+0020), the source has a non-breaking space (U+00A0) at 29",
    );
    explains("has not changed since", "first 15 characters occur at 30");
    explains("zebra crossing", "not even its first 8");
}

#[test]
fn finds_borrowed_runs() {
    let longest = |own: &str, limit: usize| {
        Runs::new(
            &[
                "Dogs sat on the sofa.",
                "The cat, they said, sat on the mat.",
            ],
            limit,
        )
        .longest(own)
    };
    let own = "A summary: they said sat on the rug";
    assert_eq!(longest(own, 3).as_deref(), Some("they said sat on the"));
    assert_eq!(longest(own, 5).as_deref(), Some("they said sat on the"));
    assert_eq!(longest(own, 6), None);
    // The longest one counts, not the first.
    assert_eq!(
        longest("sat on the sofa; they said sat on the", 3).as_deref(),
        Some("they said sat on the")
    );
    // Two runs of two texts do not add up to one.
    assert_eq!(longest("the cat they said sat on the sofa", 8), None);
    assert_eq!(longest("", 1), None);
}

#[test]
fn words_are_whole() {
    assert!(has_word("it is likely, they said", "likely"));
    assert!(!has_word("it is unlikely", "likely"));
    assert!(!has_word("Likely", "likely"));
}

#[test]
fn texts_that_repeat_themselves_are_compared_in_no_time() {
    let same = "again ".repeat(20_000);
    let runs = Runs::new(&[&same], 8);
    assert!(runs.longest(&same).is_some());
    assert_eq!(
        runs.longest("again and again and again and again and"),
        None
    );
}
