//! Choices, words and counts in the hand-written data set of `tests/fixture`.

use super::*;
use crate::address::address;
use crate::dataset::Dataset;

fn data() -> Dataset {
    serde_json::from_str(include_str!("../../tests/fixture/assessments.json")).unwrap()
}

fn filter(chosen: &[Choice], text: &str) -> Filter {
    let mut filter = Filter::default();
    chosen.iter().for_each(|&choice| filter.toggle(choice));
    filter.text = text.to_owned();
    filter
}

/// Checks the findings that match, and their number per cell, in the data set after an edit.
#[track_caller]
fn check_edited(
    edit: impl FnOnce(&mut Dataset),
    (chosen, text): (&[Choice], &str),
    findings: &[usize],
    cells: &str,
) {
    let mut data = data();
    edit(&mut data);
    let matrix = Matrix::new(data);
    let hits = hits(&matrix, &filter(chosen, text));
    let found: Vec<usize> = (0..hits.findings.len())
        .filter(|&nth| hits.findings[nth])
        .collect();
    let shown: Vec<String> = (matrix.cells().iter().zip(&hits.cells))
        .filter_map(|(cell, found)| found.map(|n| format!("{} {n}", address(&matrix, cell.id))))
        .collect();
    assert_eq!(
        (found.as_slice(), shown.join(", ")),
        (findings, cells.to_owned())
    );
    assert_eq!(hits.count(), findings.len());
}

#[track_caller]
fn check(chosen: &[Choice], text: &str, findings: &[usize], cells: &str) {
    check_edited(|_| {}, (chosen, text), findings, cells);
}

#[test]
fn at_first_everything_is_found_silent_cells_too() {
    let matrix = Matrix::new(data());
    let hits = hits(&matrix, &Filter::default());
    assert_eq!(hits.findings, [true; 6]);
    assert!(hits.cells.iter().all(Option::is_some));
    assert_eq!(hits.cells[0], Some(0), "a silent cell");
}

#[test]
fn choices_of_a_facet_are_alternatives_and_facets_narrow_each_other() {
    let (minority, accused) = (
        Choice::Standing(Standing::Minority),
        Choice::Standing(Standing::Accused),
    );
    check(
        &[minority, accused],
        "",
        &[2, 3],
        "norland/2020/outcome 2, norland/2020/tactics 1",
    );
    check(
        &[minority, accused, Choice::Column(Column::Tactics)],
        "",
        &[3],
        "norland/2020/tactics 1",
    );
    check(&[minority, Choice::Level(Level::High)], "", &[], "");
}

#[test]
fn places_alone_leave_their_silent_cells_and_statements_on_nobody_out() {
    check(
        &[Choice::Election(0), Choice::Column(Column::Outcome)],
        "",
        &[],
        "norland/2016/outcome 0, sudmark/2016/outcome 0",
    );
    check(
        &[Choice::Actor(1)],
        "stayed",
        &[4],
        "sudmark/2020/tactics 1",
    );
    check(&[Choice::Standing(Standing::Article)], "", &[5], "");
    check(
        &[Choice::Standing(Standing::Article), Choice::Actor(0)],
        "",
        &[],
        "",
    );
}

#[test]
fn each_facet_of_findings_asks_for_what_it_says() {
    let confidence = "norland/2020/outcome 1, norland/2020/confidence 1";
    check(&[Choice::Level(Level::High)], "", &[0], confidence);
    let likelihood = "norland/2020/tactics 1, norland/2020/confidence 1";
    check(&[Choice::Likelihood(1)], "", &[1], likelihood);
    let herald = "norland/2020/tactics 1, norland/2020/confidence 1, sudmark/2020/tactics 1";
    check(&[Choice::Source(1)], "", &[1, 4], herald);
    let disputed = "norland/2020/outcome 2, norland/2020/confidence 1";
    check(&[Choice::Disputed], "", &[0, 2], disputed);
}

#[test]
fn a_silent_cell_is_found_by_what_its_detail_has() {
    check_edited(
        |data| data.findings[1].election = None,
        (&[Choice::Election(0)], "posters"),
        &[1],
        "norland/2016/tactics 1, norland/2016/confidence 1",
    );
}

#[test]
fn words_are_looked_for_in_all_that_is_said_of_a_finding_and_not_around_its_quotes() {
    let denial = "norland/2020/outcome 1, norland/2020/tactics 1";
    for text in [
        "DENIED",
        "norland's statement",
        "rejected charge",
        "\"denied the charge\"",
    ] {
        check(&[], text, &[3], denial);
    }
    check_edited(
        |data| data.findings[3].note = Some("A remark".to_owned()),
        (&[], "remark rejected"),
        &[3],
        denial,
    );
    check_edited(
        |data| data.findings[3].quotes[0].prefix = "neverland".to_owned(),
        (&[], "neverland"),
        &[],
        "",
    );
}

#[test]
fn only_what_the_data_has_can_be_chosen() {
    let matrix = Matrix::new(data());
    let offered: Vec<String> = choices(&matrix)
        .into_iter()
        .map(|choice| format!("{}={}", choice.facet().id(), choice.id(&matrix)))
        .collect();
    assert_eq!(
        offered.join(" "),
        "actors=norland actors=sudmark elections=2016 elections=2020 \
         dimensions=outcome dimensions=tactics dimensions=confidence \
         standing=community standing=minority standing=official standing=article \
         standing=accused confidence=high likelihood=probably sources=gazette sources=herald \
         only=disagreements"
    );
}

#[test]
fn the_same_likelihood_word_in_another_case_is_one_choice() {
    check_edited(
        |data| data.findings[2].likelihood = Some("Probably".to_owned()),
        (&[Choice::Likelihood(1)], ""),
        &[1, 2],
        "norland/2020/outcome 1, norland/2020/tactics 1, norland/2020/confidence 2",
    );
    let mut data = data();
    data.findings[2].likelihood = Some("Probably".to_owned());
    let words = choices(&Matrix::new(data));
    let words = words.iter().filter(|c| c.facet() == Facet::Likelihoods);
    assert_eq!(words.count(), 1);
}

#[test]
fn an_offer_counts_what_it_would_find_instead_of_its_facets_other_choices() {
    let matrix = Matrix::new(data());
    let filter = filter(
        &[Choice::Standing(Standing::Community), Choice::Actor(0)],
        "",
    );
    let count = |choice| {
        let facet_options = facet_options(&matrix, &filter);
        let offer = facet_options
            .iter()
            .find(|offer| offer.choice == choice)
            .unwrap();
        (offer.count, offer.chosen)
    };
    assert_eq!(count(Choice::Standing(Standing::Community)), (2, true));
    assert_eq!(count(Choice::Standing(Standing::Minority)), (1, false));
    assert_eq!(count(Choice::Standing(Standing::Article)), (0, false));
    assert_eq!(count(Choice::Actor(1)), (0, false));
    assert_eq!(count(Choice::Election(1)), (2, false));
}

#[test]
fn what_is_chosen_does_not_tell_how_it_came_to_be() {
    let (one, other) = (Choice::Disputed, Choice::Election(0));
    assert_eq!(filter(&[one, other], ""), filter(&[other, one], ""));
    assert_eq!(filter(&[one, other, one], "").chosen(), [other]);
    let mut cleared = filter(&[one, other], "");
    cleared.clear(Facet::Disputes);
    assert_eq!(cleared, filter(&[other], ""));
    cleared.clear(Facet::Elections);
    assert!(cleared.is_empty() && !filter(&[], " ").is_empty());
}
