//! Cells of the hand-written data set in `tests/fixture`.

use super::*;
use crate::address::parse;

fn data() -> Dataset {
    serde_json::from_str(include_str!("../../tests/fixture/assessments.json")).unwrap()
}

/// Checks the content of a cell of the data set after an edit, as text.
#[track_caller]
fn check(address: &str, edit: impl FnOnce(&mut Dataset), expected: &str) {
    let mut data = data();
    edit(&mut data);
    let matrix = Matrix::new(data);
    let cell = matrix.cell(parse(&matrix, address).unwrap());
    let found = format!(
        "supported by {:?}, besides {:?}, {}, disputed in {:?}, {:?}",
        cell.supporting,
        cell.bearing,
        cell.silence
            .map_or("not silent".to_owned(), |i| format!("silent {i}")),
        cell.disagreements,
        cell.flags,
    );
    assert_eq!(found, expected);
}

#[test]
fn a_cell_has_its_findings_its_answers_and_its_disagreements() {
    check(
        "norland/2020/outcome",
        |_| {},
        "supported by [0, 2], besides [3], not silent, disputed in [0], [MinorityView, Denied]",
    );
    check(
        "norland/2020/tactics",
        |_| {},
        "supported by [1], besides [3], not silent, disputed in [], [Denied]",
    );
}

#[test]
fn a_level_or_a_word_supports_the_confidence_cell() {
    check(
        "norland/2020/confidence",
        |_| {},
        "supported by [0, 1], besides [], not silent, disputed in [0], [MinorityView]",
    );
}

#[test]
fn a_silent_cell_has_its_silence_and_no_flags() {
    check(
        "sudmark/2020/outcome",
        |_| {},
        "supported by [], besides [], silent 6, disputed in [], []",
    );
    check(
        "norland/2016/outcome",
        |data| data.findings[3].election = Some(2016),
        "supported by [], besides [3], silent 0, disputed in [], []",
    );
}

#[test]
fn a_finding_without_a_year_is_shown_in_every_year_and_supports_none() {
    let edit = |data: &mut Dataset| data.findings[1].election = None;
    check(
        "norland/2020/tactics",
        edit,
        "supported by [], besides [1, 3], not silent, disputed in [], []",
    );
    check(
        "norland/2016/tactics",
        edit,
        "supported by [], besides [1], silent 1, disputed in [], []",
    );
}

#[test]
fn flags_follow_the_rank_of_a_disagreement_and_the_answer() {
    use DisagreementKind::{
        Contradiction, DatingSlip, EarlierWarning, MinorityView, ParaphraseShift, SitsUneasily,
    };
    for (kind, flags) in [
        (MinorityView, "MinorityView, Assured"),
        (Contradiction, "SelfContradiction, Assured"),
        (EarlierWarning, "Assured"),
        (SitsUneasily, "Assured"),
        (DatingSlip, "Assured"),
        (ParaphraseShift, "Assured"),
    ] {
        check(
            "norland/2020/outcome",
            |data| {
                data.disagreements[0].kind = kind;
                data.findings[3].aspect = Aspect::Assurance;
            },
            &format!("supported by [0, 2], besides [3], not silent, disputed in [0], [{flags}]"),
        );
    }
    check(
        "norland/2020/outcome",
        |data| {
            data.disagreements[0].kind = Contradiction;
            data.disagreements[0].sides[0].source = "herald".to_owned();
        },
        "supported by [0, 2], besides [3], not silent, disputed in [0], [Contradiction, Denied]",
    );
}

#[test]
fn a_general_denial_is_shown_in_the_detail_and_flags_no_case() {
    check(
        "norland/2020/outcome",
        |data| data.findings[3].election = None,
        "supported by [0, 2], besides [3], not silent, disputed in [0], [MinorityView]",
    );
}

#[test]
fn disagreements_stand_by_rank() {
    let mut data = data();
    data.disagreements[0].kind = DisagreementKind::ParaphraseShift;
    let mut dissent = data.disagreements[0].clone();
    dissent.kind = DisagreementKind::MinorityView;
    data.disagreements.push(dissent);
    let matrix = Matrix::new(data);
    let cell = matrix.cell(parse(&matrix, "norland/2020/outcome").unwrap());
    assert_eq!(cell.disagreements, [1, 0]);
}

#[test]
fn cells_stand_row_by_row_and_know_their_place() {
    let matrix = Matrix::new(data());
    assert_eq!((matrix.width(), matrix.cells().len()), (6, 12));
    for (i, cell) in matrix.cells().iter().enumerate() {
        assert_eq!((cell.id.actor, matrix.position(cell.id)), (i / 6, i % 6));
        assert_eq!(matrix.at(i / 6, i % 6), Some(cell.id));
        assert_eq!(matrix.cell(cell.id), cell);
    }
    assert_eq!(matrix.at(0, 6), None);
    assert_eq!(matrix.at(2, 0), None);
}

#[test]
fn statements_about_no_actor_belong_to_no_cell() {
    let matrix = Matrix::new(data());
    assert_eq!(matrix.general(), [5]);
    let shown = |cell: &Cell| [cell.supporting.as_slice(), &cell.bearing].concat();
    assert!(matrix.cells().iter().all(|cell| !shown(cell).contains(&5)));
}

#[test]
fn judgements_without_level_or_word_are_known_to_the_confidence_cell() {
    let matrix = Matrix::new(data());
    let unstated = |address| matrix.unstated(parse(&matrix, address).unwrap());
    assert_eq!(unstated("norland/2020/confidence"), [2]);
    assert_eq!(unstated("sudmark/2020/confidence"), [4]);
    assert!(unstated("norland/2016/confidence").is_empty());
}
