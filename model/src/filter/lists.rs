//! What a filter leaves of the views that are lists: an entry stays while anything that it is about is found.

use super::Hits;
use crate::dataset::{Column, Disagreement};
use crate::matrix::Matrix;
use crate::timeline::Moment;

impl Hits {
    /// Whether the changes of an actor and a column are left: where a cell that they compare is.
    pub fn leave_changes(&self, matrix: &Matrix, actor: usize, column: Column) -> bool {
        let mut cells = matrix.cells().iter().zip(&self.cells);
        cells.any(|(cell, found)| {
            found.is_some() && cell.id.actor == actor && cell.id.column == column
        })
    }

    /// Whether a disagreement is left: where a finding is that one of its sides quotes.
    pub fn leave_disagreement(&self, matrix: &Matrix, record: &Disagreement) -> bool {
        let findings = &matrix.dataset().findings;
        let found = |id: &str| {
            let mut all = findings.iter().zip(&self.findings);
            all.any(|(finding, found)| *found && finding.id == id)
        };
        record.sides.iter().any(|side| found(&side.finding))
    }

    /// Whether a moment is left: where one of its findings is.
    pub fn leave_moment(&self, moment: &Moment) -> bool {
        moment.findings.iter().any(|&nth| self.findings[nth])
    }
}
