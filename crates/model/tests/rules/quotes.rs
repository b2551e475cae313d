//! Quotes against the texts.

use assessment_model::check::Rule;

use crate::support::{Case, check};

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    a_straightened_curly_quote_is_named_with_its_position,
    a_quote_with_its_context_occurs_once,
    a_quote_stands_where_it_says,
    context_is_what_surrounds_the_quote,
    a_quote_stays_in_its_paragraph,
    a_quote_cuts_no_word,
];

/// The place of the second quote of `norland-2020-posters`.
const POSTERS: &str = "findings[1].quotes[1].exact";

/// The quote of `general-report-length`, whose words occur twice in their source.
const LENGTH: &str = "findings[5].quotes[0]";

#[test]
fn a_straightened_curly_quote_is_named_with_its_position() {
    check(
        |case| straighten(case, 0, '’', '\''),
        &[(
            Rule::QuoteAbsent,
            "findings[0].quotes[0].exact",
            "character 8 of the quote is ' (U+0027), the source has ’ (U+2019) at 78",
            "byte for byte",
        )],
    );
    check(
        |case| straighten(case, 0, '”', '"'),
        &[(
            Rule::QuoteAbsent,
            "findings[0].quotes[0].exact",
            "character 96 of the quote is \" (U+0022), the source has ” (U+201D) at 166",
            "byte for byte",
        )],
    );
}

#[test]
fn a_lost_non_breaking_space_is_named_with_its_position() {
    check(
        |case| straighten(case, 0, '\u{a0}', ' '),
        &[(
            Rule::QuoteAbsent,
            "findings[0].quotes[0].exact",
            "character 63 of the quote is a space (U+0020), the source has a non-breaking space (U+00A0) at 133",
            "byte for byte",
        )],
    );
}

#[test]
fn several_differing_characters_are_all_named() {
    check(
        |case| {
            straighten(case, 0, '’', '\'');
            straighten(case, 0, '\u{a0}', ' ');
        },
        &[(
            Rule::QuoteAbsent,
            "findings[0].quotes[0].exact",
            "at 78; character 63",
            "byte for byte",
        )],
    );
}

fn straighten(case: &mut Case, finding: usize, from: char, to: char) {
    let quote = case.quote(finding, 0);
    quote.exact = quote.exact.replace(from, &to.to_string());
}

#[test]
fn a_quote_that_does_not_occur_is_shown_where_it_departs() {
    for (exact, found) in [
        (
            "Norland’s posters were printed abroad",
            "first 24 characters occur at 101; then the quote goes on with ⟦rinted abroad⟧, the source with ⟦aid for from abroad",
        ),
        ("Zebras crossed", "not even its first 8 characters occur"),
        ("norland’s posters", "not even its first 8 characters occur"),
        ("", "the quote is empty"),
    ] {
        check(
            |case| case.quote(1, 1).exact = exact.to_owned(),
            &[(
                Rule::QuoteAbsent,
                POSTERS,
                found,
                "copy the words from the source",
            )],
        );
    }
}

#[test]
fn a_quote_with_its_context_occurs_once() {
    check(
        |case| {
            case.quote(5, 0).prefix.clear();
            case.quote(5, 0).suffix.clear();
        },
        &[(
            Rule::QuoteAmbiguous,
            LENGTH,
            "with its context it occurs 2 times",
            "more context",
        )],
    );
}

#[test]
fn a_quote_stands_where_it_says() {
    let hint = "positions count code points";
    check(
        |case| (case.quote(4, 0).start, case.quote(4, 0).end) = (70, 100),
        &[(
            Rule::QuotePosition,
            "findings[4].quotes[0]",
            "70..100, but the quote stands at 69..99",
            hint,
        )],
    );
    check(
        |case| case.quote(5, 0).start = 0,
        &[(
            Rule::QuotePosition,
            LENGTH,
            "stands at 236..255, 321..340",
            hint,
        )],
    );
    check(
        |case| case.quote(5, 0).end = u32::MAX,
        &[(Rule::QuotePosition, LENGTH, "236..4294967295", hint)],
    );
    // Positions in bytes are further on, since a curly quote has three.
    check(
        |case| {
            let at = case.texts[0].text.find("The report was long").unwrap();
            case.quote(5, 0).start = u32::try_from(at).unwrap();
            case.quote(5, 0).end = u32::try_from(at + 19).unwrap();
        },
        &[(Rule::QuotePosition, LENGTH, "243..262", hint)],
    );
}

#[test]
fn context_is_what_surrounds_the_quote() {
    check(
        |case| {
            case.quote(4, 0).prefix = "on Tuesday that ".to_owned();
            case.quote(4, 0).suffix = "!".to_owned();
        },
        &[
            (
                Rule::QuoteContext,
                "findings[4].quotes[0].prefix",
                "⟦on Tuesday that ⟧, the source has ⟦ on Monday that ⟧",
                "cargo xtask quote",
            ),
            (
                Rule::QuoteContext,
                "findings[4].quotes[0].suffix",
                "⟦!⟧, the source has ⟦.⟧",
                "quote",
            ),
        ],
    );
    // The position of one occurrence, the context of the other.
    check(
        |case| (case.quote(5, 0).start, case.quote(5, 0).end) = (321, 340),
        &[(
            Rule::QuoteContext,
            "findings[5].quotes[0].prefix",
            "the source has ⟦ood by its view. ⟧",
            "cargo xtask quote",
        )],
    );
}

#[test]
fn a_quote_stays_in_its_paragraph() {
    let expected = |place| {
        (
            Rule::QuoteParagraph,
            place,
            "a line break",
            "a second quote for the next",
        )
    };
    check(
        |case| {
            case.quote(5, 0).exact = "The report was long.\nOne officer".to_owned();
            case.quote(5, 0).end = 268;
            case.quote(5, 0).suffix = " saw it".to_owned();
        },
        &[expected(LENGTH)],
    );
    check(
        |case| case.quote(5, 0).suffix = ".\nOne officer".to_owned(),
        &[expected(LENGTH)],
    );
    // Joined by a blank, the words of two paragraphs do not occur at all.
    check(
        |case| case.quote(5, 0).exact = "The report was long. One officer".to_owned(),
        &[(
            Rule::QuoteAbsent,
            "findings[5].quotes[0].exact",
            "then the quote goes on with ⟦ One officer⟧, the source with ⟦\nOne officer",
            "copy the words",
        )],
    );
}

#[test]
fn a_quote_cuts_no_word() {
    let place = "findings[5].quotes[0].exact";
    check(
        |case| {
            case.quote(5, 0).exact = "he report was long".to_owned();
            case.quote(5, 0).prefix.push('T');
            case.quote(5, 0).start += 1;
        },
        &[(
            Rule::QuoteCutsWord,
            place,
            "⟦ said. T[he report was long].",
            "word boundaries",
        )],
    );
    check(
        |case| {
            case.quote(5, 0).exact.pop();
            case.quote(5, 0).suffix = "g.".to_owned();
            case.quote(5, 0).end -= 1;
        },
        &[(
            Rule::QuoteCutsWord,
            place,
            "[The report was lon]g.",
            "word boundaries",
        )],
    );
}
