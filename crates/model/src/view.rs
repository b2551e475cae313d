//! The views of one matrix: the same cells and findings, arranged for different questions.
//!
//! Their appearance is not known here, nor which rows and columns a table has left ([`crate::arrangement`]).

use crate::matrix::{CellId, Matrix};

/// Name of the former view of answers, which are in [`View::Disagreements`] now.
const FORMER_ANSWERS: &str = "answers";

/// A view of the matrix. Numbers are indexes into the data set's lists; addresses have ids.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The whole table: elections side by side, each with all its columns.
    #[default]
    Overview,
    /// A table of one row: everything that is known of an actor.
    Actor(usize),
    /// Changes from one election to the next. It has no cells, so none is open in it, as in those that follow.
    Changes,
    /// Disagreements of the sources and answers of the accused, as a list.
    Disagreements,
    /// Statements and publications by date, as a list.
    Timeline,
}

impl View {
    /// Returns whether a cell belongs to its table.
    pub fn has(self, cell: CellId) -> bool {
        match self {
            Self::Overview => true,
            Self::Actor(actor) => actor == cell.actor,
            _ => false,
        }
    }

    /// Returns whether it stands in place of the table.
    pub const fn is_list(self) -> bool {
        !matches!(self, Self::Overview | Self::Actor(_))
    }

    /// Returns every view of a matrix. Of one election alone nothing can have changed.
    pub fn all(matrix: &Matrix) -> Vec<Self> {
        let mut all = vec![Self::Overview];
        all.extend((0..matrix.dataset().actors.len()).map(Self::Actor));
        if matrix.dataset().elections.len() > 1 {
            all.push(Self::Changes);
        }
        all.extend([Self::Disagreements, Self::Timeline]);
        all
    }

    /// Returns its name in addresses.
    ///
    /// # Panics
    /// If it is a view of another, larger matrix.
    pub fn id(self, matrix: &Matrix) -> String {
        match self {
            Self::Overview => "elections".to_owned(),
            Self::Actor(actor) => format!("actor/{}", matrix.dataset().actors[actor].id),
            Self::Changes => "changes".to_owned(),
            Self::Disagreements => "differences".to_owned(),
            Self::Timeline => "times".to_owned(),
        }
    }

    /// Returns the view with this name, or the one that an earlier name leads to.
    pub fn parse(matrix: &Matrix, id: &str) -> Option<Self> {
        if id == FORMER_ANSWERS {
            return Some(Self::Disagreements);
        }
        Self::all(matrix)
            .into_iter()
            .find(|view| view.id(matrix) == id)
    }
}
