//! The views of one matrix: the same cells and findings, seen for different questions.
//!
//! What each looks like is not known here, nor which rows and columns a table has left ([`crate::arrangement`]).

use crate::dataset::Column;
use crate::matrix::{CellId, Matrix};

/// A view of the matrix. Numbers are indexes into the data set's lists; addresses have ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Perspective {
    /// The whole table: elections side by side, each with all its columns.
    #[default]
    Elections,
    /// A table of one column: elections side by side, so that a row reads from year to year.
    Question(Column),
    /// A table of one row: all that is known of an actor.
    Actor(usize),
    /// The pinned cells side by side. No table, so nothing is open in it, as in those that follow.
    Chosen,
    /// What changed from one election to the next, as a list.
    Changes,
    /// Where sources disagree, as a list.
    Differences,
    /// What the accused said, as a list.
    Answers,
    /// What was said when, as a list by date.
    Times,
}

impl Perspective {
    /// Whether a cell belongs to its table.
    pub fn has(self, cell: CellId) -> bool {
        match self {
            Self::Elections => true,
            Self::Question(column) => column == cell.column,
            Self::Actor(actor) => actor == cell.actor,
            Self::Chosen | Self::Changes | Self::Differences | Self::Answers | Self::Times => false,
        }
    }

    /// Every view of a matrix. Of one election alone nothing can have changed.
    pub fn all(matrix: &Matrix) -> Vec<Self> {
        let mut all = vec![Self::Elections];
        all.extend(matrix.columns().iter().copied().map(Self::Question));
        all.extend((0..matrix.dataset().actors.len()).map(Self::Actor));
        if matrix.dataset().elections.len() > 1 {
            all.push(Self::Changes);
        }
        all.extend([Self::Differences, Self::Answers, Self::Times, Self::Chosen]);
        all
    }

    /// What it is called in addresses.
    ///
    /// # Panics
    /// If it is a view of another, larger matrix.
    pub fn id(self, matrix: &Matrix) -> String {
        let (kind, of) = match self {
            Self::Elections => ("elections", ""),
            Self::Question(column) => ("question/", column.id()),
            Self::Actor(actor) => ("actor/", matrix.dataset().actors[actor].id.as_str()),
            Self::Chosen => ("chosen", ""),
            Self::Changes => ("changes", ""),
            Self::Differences => ("differences", ""),
            Self::Answers => ("answers", ""),
            Self::Times => ("times", ""),
        };
        [kind, of].concat()
    }
}
