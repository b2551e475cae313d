//! Answers of the accused: those of each actor, and the actors without a reported answer.
//!
//! A missing answer is a fact about the sources, not about the actor.

use crate::detail::{Group, group};
use crate::matrix::{CellId, Matrix};

/// An answer of an actor, or that none is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// The accused actor, as an index into the data set's actors.
    pub actor: usize,
    /// The finding, as an index into the data set's findings; nothing where the sources report no answer.
    pub finding: Option<usize>,
    /// The cells that show it beside what it answers: for each election, the first cell whose detail has it.
    pub cells: Vec<CellId>,
}

/// The answers that a matrix shows: actor by actor, in the order of the data. That none is reported is said of the data
/// set whole: an actor whose answers are in no cell of a selection has no entry.
pub fn answers(matrix: &Matrix) -> Vec<Answer> {
    let dataset = matrix.dataset();
    let mut all = Vec::new();
    for (actor, record) in dataset.actors.iter().enumerate() {
        let mut reported = false;
        for (nth, finding) in dataset.findings.iter().enumerate() {
            if group(finding) != Group::Answer || finding.actor.as_ref() != Some(&record.id) {
                continue;
            }
            reported = true;
            let mut cells: Vec<CellId> = Vec::new();
            for cell in matrix.cells() {
                let here = cell.bearing.contains(&nth);
                let same_election = |other: &CellId| other.election == cell.id.election;
                if here && !cells.iter().any(same_election) {
                    cells.push(cell.id);
                }
            }
            if !cells.is_empty() {
                all.push(Answer {
                    actor,
                    finding: Some(nth),
                    cells,
                });
            }
        }
        if !reported {
            all.push(Answer {
                actor,
                finding: None,
                cells: Vec::new(),
            });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::address;
    use crate::dataset::{Column, Dataset};
    use crate::matrix::Selection;

    /// Of each answer of the real data the finding's id, or the actor's where there is none, and its cells.
    fn answered(selection: Selection) -> Vec<String> {
        let data = include_str!("../../../data/assessments.json");
        let data: Dataset = serde_json::from_str(data).unwrap();
        let matrix = Matrix::select(data, selection);
        let dataset = matrix.dataset();
        let one = |answer: Answer| {
            let cells: Vec<String> = (answer.cells.iter())
                .map(|&cell| address(&matrix, cell))
                .collect();
            let name = match answer.finding {
                Some(nth) => &dataset.findings[nth].id,
                None => &dataset.actors[answer.actor].id,
            };
            [vec![name.clone()], cells].concat().join(" ")
        };
        answers(&matrix).into_iter().map(one).collect()
    }

    #[test]
    fn every_answer_of_the_real_data_stands_once_and_who_gave_none_is_named() {
        assert_eq!(
            answered(Selection::default()),
            [
                "russia-denies-regularly russia/2016/outcome russia/2020/outcome russia/2024/outcome",
                "iran-2024-denies-influence iran/2024/outcome",
                "iran-2024-psychological-operations iran/2024/outcome",
                "iran-2024-no-intention iran/2024/outcome",
                "iran-2024-calls-unfounded iran/2024/outcome",
                "iran-2024-denies-plot iran/2024/outcome",
                "china-2024-xi-assurance china/2024/outcome",
                "hezbollah",
                "cuba",
                "venezuela",
            ]
        );
    }

    #[test]
    fn that_an_answer_is_not_in_a_selection_does_not_make_it_unreported() {
        let selection = Selection {
            elections: vec![2020],
            columns: vec![Column::Confidence],
            ..Selection::default()
        };
        assert_eq!(answered(selection), ["hezbollah", "cuba", "venezuela"]);
        let selection = Selection {
            actors: vec!["iran".to_owned(), "cuba".to_owned()],
            columns: vec![Column::Confidence],
            ..Selection::default()
        };
        assert_eq!(
            answered(selection),
            ["iran-2024-calls-unfounded iran/2024/confidence", "cuba"]
        );
    }
}
