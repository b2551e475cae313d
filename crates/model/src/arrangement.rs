//! The rows and columns of the table, for a view and a filter.
//!
//! **Invariant:** they contain the open cell. A filter never hides what somebody reads: the open cell keeps its row and
//! its column until it is closed. Opening a cell that the view cannot show changes the view (in the reducer).
//!
//! The width of the container, and the election that a narrow one shows, have no influence here.

use crate::dataset::Column;
use crate::filter::hits;
use crate::link::Link;
use crate::matrix::{CellId, Matrix};

/// The rows and columns of the table. Every election in it has the same columns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// Indexes of actors, in the order of the matrix.
    pub rows: Vec<usize>,
    /// Indexes of elections, each with its columns, in the order of the matrix.
    pub columns: Vec<(usize, Column)>,
}

impl Arrangement {
    /// The cell at a row and a position in it, both from 0.
    pub fn at(&self, row: usize, position: usize) -> Option<CellId> {
        let (&actor, &(election, column)) = (self.rows.get(row)?, self.columns.get(position)?);
        Some(CellId {
            actor,
            election,
            column,
        })
    }

    /// The row of a cell and its position there, if it is shown.
    pub fn place(&self, cell: CellId) -> Option<(usize, usize)> {
        let row = self.rows.iter().position(|&actor| actor == cell.actor)?;
        let place = (cell.election, cell.column);
        let position = self.columns.iter().position(|&column| column == place)?;
        Some((row, position))
    }
}

/// Returns the table of a link's view, filter and open cell; without rows and columns if the view has no table.
///
/// Cells outside the view or not admitted by the filter are left out, and so are rows without a match.
/// Columns stay even without one, so that the table keeps its shape while a reader types.
pub fn arrangement(matrix: &Matrix, link: &Link) -> Arrangement {
    let Link { open, view, filter } = link;
    let found = hits(matrix, filter).cells;
    let finds = |actor| {
        let mut cells = matrix.cells().iter().zip(&found);
        cells.any(|(cell, found)| cell.id.actor == actor && found.is_some() && view.has(cell.id))
    };
    let admits = |place: &dyn Fn(CellId) -> bool| {
        let mut ids = matrix.cells().iter().map(|cell| cell.id);
        ids.any(|id| place(id) && ((view.has(id) && filter.admits(id)) || *open == Some(id)))
    };
    let rows = (0..matrix.dataset().actors.len())
        .filter(|&actor| finds(actor) || open.is_some_and(|open| open.actor == actor))
        .collect();
    let mut columns = Vec::new();
    for election in 0..matrix.dataset().elections.len() {
        if admits(&|id| id.election == election) {
            for &column in matrix.columns() {
                if admits(&|id| id.column == column) {
                    columns.push((election, column));
                }
            }
        }
    }
    Arrangement { rows, columns }
}

#[cfg(test)]
mod tests;
