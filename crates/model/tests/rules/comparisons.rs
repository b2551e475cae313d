//! Comparisons with an earlier election.

use assessment_model::check::Rule;
use assessment_model::dataset::{Comparison, Says, SilenceKind};

use crate::support::{Case, check};

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    a_comparison_is_with_an_earlier_election_of_the_data,
    the_year_compared_with_stands_in_a_quote,
];

/// Lets a finding say that it is as it was in a year.
fn compare(case: &mut Case, finding: usize, with: u16) {
    let says = Says::Same;
    case.finding(finding).compares = Some(Comparison { with, says });
}

/// Appends a sentence to the herald and has the finding on Sudmark quote it.
fn quote_more(case: &mut Case, sentence: &str) {
    let text = &mut case.texts[1].text;
    text.push('\n');
    let start = text.chars().count();
    text.push_str(sentence);
    let mut quote = case.quote(4, 0).clone();
    quote.exact = sentence.to_owned();
    (quote.prefix, quote.suffix) = (String::new(), String::new());
    quote.start = u32::try_from(start).unwrap();
    quote.end = quote.start + u32::try_from(sentence.chars().count()).unwrap();
    case.finding(4).quotes.push(quote);
}

#[test]
fn a_comparison_is_with_an_earlier_election_of_the_data() {
    const HINT: &str = "earlier than the finding's own";
    check(
        |case| {
            quote_more(case, "It was as in 2012 and 2020.");
            compare(case, 4, 2012);
        },
        &[(
            Rule::ComparesEarlier,
            "findings[4].compares.with",
            "no election of the data is of 2012",
            HINT,
        )],
    );
    check(
        |case| compare(case, 4, 2020),
        &[(
            Rule::ComparesEarlier,
            "findings[4].compares.with",
            "compared with 2020, the finding is of 2020",
            HINT,
        )],
    );
    check(
        |case| {
            quote_more(case, "It was as in 2016.");
            compare(case, 4, 2016);
            case.finding(4).election = None;
            case.data.silent[7].kind = SilenceKind::NotMentioned;
            let mut silence = case.data.silent[6].clone();
            silence.dimension = assessment_model::dataset::Column::Tactics;
            case.data.silent.push(silence);
        },
        &[(
            Rule::ComparesEarlier,
            "findings[4].compares.with",
            "belongs to no election",
            HINT,
        )],
    );
}

#[test]
fn the_year_compared_with_stands_in_a_quote() {
    for sentence in [
        "Nothing new since the election before.",
        "It was as in 12016 or x2016.",
        "It was as in ’16.",
    ] {
        check(
            |case| {
                quote_more(case, sentence);
                compare(case, 4, 2016);
            },
            &[(
                Rule::ComparesUnquoted,
                "findings[4].compares.with",
                "no quote prints 2016",
                "never inferred",
            )],
        );
    }
    // A quote after the leading one will do.
    check(
        |case| {
            quote_more(case, "Unlike in 2016’s race, they stayed.");
            compare(case, 4, 2016);
        },
        &[],
    );
}
