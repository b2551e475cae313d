//! Quotes and borrowed words in arbitrary texts.

use assessment_model::check::{self, Problem, Rule, SourceText};
use assessment_model::dataset::{Dataset, Quote};
use assessment_model::verbatim::Text;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::small;

/// The finding whose quote the properties replace.
const FINDING: usize = 5;

/// Few different words, so that texts repeat themselves.
fn paragraph() -> impl Strategy<Value = String> {
    let word = select(vec![
        "Iran’s",
        "said",
        "the",
        "“vote”",
        "x",
        "é",
        "2024",
        "said.",
        "—",
    ]);
    let gap = select(vec![" ", " ", "\u{a0}", ", ", ""]);
    vec((word, gap), 0..30).prop_map(|all| all.into_iter().flat_map(|(w, g)| [w, g]).collect())
}

fn text() -> impl Strategy<Value = String> {
    vec(paragraph(), 1..5).prop_map(|all| all.join("\n"))
}

/// Errors of the checker for a quote in a text.
fn problems(text: &str, quote: Quote) -> Vec<Problem> {
    let mut data: Dataset = small();
    let source = SourceText {
        id: quote.source.clone(),
        text: text.to_owned(),
        sha256: String::new(),
    };
    data.findings[FINDING].quotes = vec![quote];
    let place = format!("findings[{FINDING}].quotes[0]");
    let mut problems = check::texts(&data, &[source]);
    problems.retain(|problem| problem.place.starts_with(&place));
    problems
}

fn quote(exact: &str, prefix: &str, suffix: &str, start: usize, end: usize) -> Quote {
    Quote {
        source: "gazette".to_owned(),
        exact: exact.to_owned(),
        prefix: prefix.to_owned(),
        suffix: suffix.to_owned(),
        start: u32::try_from(start).unwrap(),
        end: u32::try_from(end).unwrap(),
        speaker: None,
        reported: false,
    }
}

/// Ranges of one paragraph that cut no word, as code points of the text.
fn ranges(text: &str) -> Vec<(usize, usize)> {
    let indexed = Text::new(text);
    let mut ranges = Vec::new();
    let mut offset = 0;
    for line in text.split('\n') {
        let length = line.chars().count();
        let cuts: Vec<usize> = (offset..=offset + length)
            .filter(|&at| !indexed.cuts_word(at))
            .collect();
        for (i, &start) in cuts.iter().enumerate() {
            ranges.extend(cuts[i + 1..].iter().map(|&end| (start, end)));
        }
        offset += length + 1;
    }
    ranges
}

proptest! {
    #[test]
    fn a_span_of_whole_words_satisfies_the_checker(text in text(), pick in any::<Index>()) {
        let ranges = ranges(&text);
        prop_assume!(!ranges.is_empty());
        let (start, end) = ranges[pick.index(ranges.len())];
        let indexed = Text::new(&text);
        let exact = indexed.slice(start, end);
        let span = indexed.span(start, end);
        let found = problems(&text, quote(&exact, &span.prefix, &span.suffix, span.start, span.end));
        // Context is whole words.
        prop_assert!(!indexed.cuts_word(start - span.prefix.chars().count()), "{}", span.prefix);
        prop_assert!(!indexed.cuts_word(end + span.suffix.chars().count()), "{}", span.suffix);
        // Nothing tells a paragraph from its double: then, and only then, the quote stays ambiguous.
        let whole = format!("{}{exact}{}", span.prefix, span.suffix);
        let twice = text.contains(&whole) && indexed.find_all(&whole).len() > 1;
        let rules: Vec<Rule> = found.iter().map(|problem| problem.rule).collect();
        prop_assert_eq!(&rules, &vec![Rule::QuoteAmbiguous; usize::from(twice)], "{:?}", found);
        prop_assert!(!twice || text.split('\n').any(|line| line == whole), "{:?} could be widened", whole);
    }

    #[test]
    fn a_quote_passes_only_where_its_words_stand_at_its_position(
        text in text(),
        pick in any::<Index>(),
        moved in (0usize..2, 0usize..2, 0usize..2),
        prefix in prop::option::of(paragraph()),
    ) {
        let ranges = ranges(&text);
        prop_assume!(!ranges.is_empty());
        let indexed = Text::new(&text);
        let (start, end) = ranges[pick.index(ranges.len())];
        let span = indexed.span(start, end);
        let exact = indexed.slice(start, end + moved.0);
        let prefix = prefix.unwrap_or(span.prefix);
        let (start, end) = (start + moved.1, end + moved.2);
        if problems(&text, quote(&exact, &prefix, &span.suffix, start, end)).is_empty() {
            prop_assert_eq!(indexed.slice(start, end), exact.clone());
            let whole = [prefix, exact, span.suffix].concat();
            prop_assert_eq!(indexed.find_all(&whole).len(), 1, "{}", whole);
        }
    }

    #[test]
    fn a_change_of_one_character_is_found(
        text in text(), pick in any::<Index>(), at in any::<Index>(), c in any::<char>()
    ) {
        let ranges = ranges(&text);
        prop_assume!(!ranges.is_empty());
        let (start, end) = ranges[pick.index(ranges.len())];
        let indexed = Text::new(&text);
        let span = indexed.span(start, end);
        let mut exact: Vec<char> = indexed.slice(start, end).chars().collect();
        let at = at.index(exact.len());
        prop_assume!(exact[at] != c);
        exact[at] = c;
        let exact: String = exact.into_iter().collect();
        let found = problems(&text, quote(&exact, &span.prefix, &span.suffix, start, end));
        prop_assert!(!found.is_empty());
    }

    #[test]
    fn a_run_is_borrowed_exactly_from_eight_shared_words_on(
        source in vec(select(vec!["a", "b", "c", "d"]), 1..40),
        pieces in vec((any::<Index>(), 4usize..12), 0..4),
    ) {
        // Pieces of the source in any order, so that runs of several lengths are shared.
        let own: Vec<&str> = pieces
            .into_iter()
            .flat_map(|(at, length)| source.iter().skip(at.index(source.len())).take(length))
            .copied()
            .collect();
        let longest = (0..own.len())
            .flat_map(|i| (i + 1..=own.len()).map(move |j| (i, j)))
            .filter(|&(i, j)| source.windows(j - i).any(|run| run == &own[i..j]))
            .map(|(i, j)| j - i)
            .max()
            .unwrap_or(0);
        let mut data = small();
        data.findings[FINDING].summary = own.join(" ");
        data.findings[FINDING].quotes[0].exact = source.join(", ").to_uppercase();
        let borrowed: Vec<usize> = check::structure(&data)
            .iter()
            .filter(|problem| problem.rule == Rule::BorrowedRun)
            .map(|problem| problem.found.split('⟧').next().unwrap().split(' ').count())
            .collect();
        let expected: Vec<usize> = (longest >= 8).then_some(longest).into_iter().collect();
        prop_assert_eq!(borrowed, expected);
    }
}
