//! Filters of list views: an entry stays if any finding or cell that it concerns matches.

use super::{Filter, Hits};
use crate::answers::Answer;
use crate::change::steps;
use crate::dataset::{Column, Disagreement};
use crate::matrix::{CellId, Matrix};
use crate::timeline::TimelineEvent;

impl Hits {
    /// Returns which steps of an actor and a column from election to election are left, in the order of [`steps`]: where a cell
    /// that a step compares is found. Where a filter admits both cells of one, only such: who chooses two elections asks
    /// what changed between them.
    pub fn leave_steps(
        &self,
        matrix: &Matrix,
        filter: &Filter,
        actor: usize,
        column: Column,
    ) -> Vec<bool> {
        let cell = |election| CellId {
            actor,
            election,
            column,
        };
        let both = |step: &[usize; 2]| step.iter().all(|&election| filter.admits(cell(election)));
        let steps = steps(matrix);
        let between = steps.iter().any(both);
        let found = |&election: &usize| self.cells[matrix.index(cell(election))].is_some();
        (steps.iter())
            .map(|step| step.iter().any(found) && (!between || both(step)))
            .collect()
    }

    /// Returns whether a disagreement is left: where a finding is that one of its sides quotes.
    pub fn leave_disagreement(&self, matrix: &Matrix, record: &Disagreement) -> bool {
        let findings = &matrix.dataset().findings;
        let found = |id: &str| {
            let mut all = findings.iter().zip(&self.findings);
            all.any(|(finding, found)| *found && finding.id == id)
        };
        record.sides.iter().any(|side| found(&side.finding))
    }

    /// Returns whether an answer is left: where it is found. That none of an actor is reported is left as silent cells are:
    /// where the actor is looked at, and nothing is asked about findings.
    pub fn leave_answer(&self, matrix: &Matrix, answer: &Answer) -> bool {
        let silent = || {
            let mut cells = matrix.cells().iter().zip(&self.cells);
            !self.narrowed
                && cells.any(|(cell, found)| found.is_some() && cell.id.actor == answer.actor)
        };
        (answer.finding).map_or_else(silent, |nth| self.findings[nth])
    }

    /// Returns whether a event is left: where one of its findings is.
    pub fn leave_event(&self, event: &TimelineEvent) -> bool {
        event.findings.iter().any(|&nth| self.findings[nth])
    }
}

#[cfg(test)]
mod tests;
