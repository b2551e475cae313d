//! Rules for findings, and for levels and likelihood words.

use assessment_model::check::Rule;
use assessment_model::dataset::{Aspect, Column, Direction, Level, Standing};

use crate::support::check;

/// The tests of this module, for the proof that no rule is left out.
pub(crate) const TESTS: &[fn()] = &[
    a_finding_says_who_said_it_and_where,
    an_aspect_belongs_to_its_dimension,
    answers_and_context_name_other_columns,
    the_accused_answers_and_only_the_accused_answers,
    a_direction_names_its_candidate,
    a_finding_has_a_quote,
    a_finding_has_one_best_quote_at_most,
    labels_and_summaries_are_short,
    a_level_stands_in_words_in_a_quote,
    a_likelihood_word_stands_in_the_leading_quote,
    a_likelihood_word_is_a_term_of_icd_203,
];

#[test]
fn a_finding_says_who_said_it_and_where() {
    check(
        |case| {
            case.finding(2).attribution.speaker.clear();
            case.finding(3).attribution.venue = " ".to_owned();
        },
        &[
            (
                Rule::AttributionMissing,
                "findings[2].attribution.speaker",
                "an empty text",
                "who said it",
            ),
            (
                Rule::AttributionMissing,
                "findings[3].attribution.venue",
                "an empty text",
                "and where",
            ),
        ],
    );
}

#[test]
fn an_aspect_belongs_to_its_dimension() {
    check(
        |case| case.finding(4).aspect = Aspect::Basis,
        &[(
            Rule::AspectDimension,
            "findings[4].aspect",
            "Basis under Tactics",
            "Basis belongs to Confidence",
        )],
    );
}

#[test]
fn answers_and_context_name_other_columns() {
    check(
        |case| case.finding(3).bears_on.clear(),
        &[(
            Rule::BearsOn,
            "findings[3].bears_on",
            "bears on no column",
            "name the columns",
        )],
    );
    check(
        |case| case.finding(5).actor = Some("sudmark".to_owned()),
        &[(
            Rule::BearsOn,
            "findings[5].bears_on",
            "context of an actor",
            "name the columns",
        )],
    );
    check(
        |case| case.finding(1).bears_on = vec![Column::Outcome, Column::Tactics],
        &[(
            Rule::BearsOn,
            "findings[1].bears_on",
            "its own column, tactics",
            "other columns only",
        )],
    );
    check(|case| case.finding(1).bears_on = vec![Column::Outcome], &[]);
}

#[test]
fn the_accused_answers_and_only_the_accused_answers() {
    check(
        |case| case.finding(3).standing = Standing::Official,
        &[(
            Rule::ResponseVoice,
            "findings[3].standing",
            "dimension Response with standing Official",
            "the accused only answers",
        )],
    );
    check(
        |case| case.finding(4).standing = Standing::Accused,
        &[(
            Rule::ResponseVoice,
            "findings[4].standing",
            "dimension Tactics with standing Accused",
            "an answer is the accused's",
        )],
    );
}

#[test]
fn a_direction_names_its_candidate() {
    check(
        |case| case.finding(0).candidate = None,
        &[(
            Rule::Direction,
            "findings[0].direction",
            "direction Some(Favours), candidate None",
            "name a candidate",
        )],
    );
    check(
        |case| case.finding(0).direction = None,
        &[(
            Rule::Direction,
            "findings[0].direction",
            "candidate Some(\"Doe\")",
            "null name none",
        )],
    );
    check(
        |case| case.finding(2).candidate = Some("Doe".to_owned()),
        &[(
            Rule::Direction,
            "findings[2].direction",
            "Some(Neither)",
            "neither and null name none",
        )],
    );
    check(
        |case| case.finding(1).direction = Some(Direction::Neither),
        &[(
            Rule::Direction,
            "findings[1].direction",
            "aspect Method",
            "only preferences have a direction",
        )],
    );
    check(|case| case.finding(2).direction = None, &[]);
}

#[test]
fn a_finding_has_a_quote() {
    check(
        |case| case.finding(5).quotes.clear(),
        &[(
            Rule::QuoteMissing,
            "findings[5].quotes",
            "no quote",
            "every statement rests on quotes",
        )],
    );
}

#[test]
fn a_finding_has_one_best_quote_at_most() {
    check(|case| case.quote(1, 1).best = true, &[]);
    check(
        |case| {
            case.quote(1, 0).best = true;
            case.quote(1, 1).best = true;
        },
        &[(
            Rule::BestTwice,
            "findings[1].quotes",
            "2 quotes have best",
            "leave it at one",
        )],
    );
}

#[test]
fn labels_and_summaries_are_short() {
    // Characters, not bytes.
    check(
        |case| {
            case.finding(1).label = "é".repeat(41);
            case.finding(2).summary = "é".repeat(281);
        },
        &[
            (
                Rule::TooLong,
                "findings[1].label",
                "41 characters",
                "at most 40",
            ),
            (
                Rule::TooLong,
                "findings[2].summary",
                "281 characters",
                "at most 280",
            ),
        ],
    );
    check(
        |case| {
            case.finding(1).label = "é".repeat(40);
            case.finding(2).summary = "é".repeat(280);
        },
        &[],
    );
}

#[test]
fn a_level_stands_in_words_in_a_quote() {
    check(
        |case| case.finding(0).confidence.as_mut().unwrap().level = Level::Moderate,
        &[(
            Rule::ConfidenceUnquoted,
            "findings[0].confidence.level",
            "no quote prints the words moderate confidence",
            "a level is never inferred",
        )],
    );
    // Two words far apart are no level.
    check(
        |case| case.finding(0).confidence.as_mut().unwrap().level = Level::Low,
        &[(
            Rule::ConfidenceUnquoted,
            "findings[0].confidence.level",
            "no quote prints the words low confidence",
            "set null",
        )],
    );
    // The level may stand in a later quote, unlike a likelihood word.
    check(
        |case| {
            let quote = case.quote(1, 1).clone();
            case.finding(0).quotes.insert(0, quote);
        },
        &[],
    );
}

#[test]
fn a_likelihood_word_stands_in_the_leading_quote() {
    check(
        |case| case.finding(1).quotes.swap(0, 1),
        &[(
            Rule::LikelihoodUnquoted,
            "findings[1].likelihood",
            "⟦probably⟧ does not stand in the leading quote",
            "put the quote that prints it first",
        )],
    );
    for word in ["Probably", "probable", "likely"] {
        check(
            |case| case.finding(1).likelihood = Some(word.to_owned()),
            &[(
                Rule::LikelihoodUnquoted,
                "findings[1].likelihood",
                &format!("⟦{word}⟧"),
                "never inferred",
            )],
        );
    }
}

#[test]
fn a_likelihood_word_is_a_term_of_icd_203() {
    check(
        |case| case.finding(1).likelihood = Some("paid for".to_owned()),
        &[(
            Rule::LikelihoodTerm,
            "findings[1].likelihood",
            "⟦paid for⟧",
            "probably",
        )],
    );
}
