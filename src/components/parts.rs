//! The parts that no state changes: drawn once, by the build or by the widget itself, and from then on only kept.
//!
//! Faces, details and what stands under the matrix are most of the tree. A matrix that takes over a prerendered page
//! puts the page's own nodes in their places, so that starting and opening cost what changes and not what is shown.
//! This module does not know where nodes come from.

use std::rc::Rc;

use assessment_model::matrix::{CellId, Matrix};
use yew::prelude::*;

/// Finds the parts in a drawn tree; in document order they are the face and the detail of each cell, row by row, and
/// what stands under the matrix.
pub const PARTS: &str = ".am-face,.am-detail,.am-about";

/// Parts that are there already. Two are equal when they are the same ones.
#[derive(Clone, Debug, Default)]
pub struct Parts(Rc<[Html]>);

impl Parts {
    /// The parts of a drawn tree in document order; none where their number is not that of this matrix.
    pub fn new(matrix: &Matrix, parts: Vec<Html>) -> Self {
        if parts.len() == 2 * matrix.cells().len() + 1 {
            Self(parts.into())
        } else {
            Self::default()
        }
    }

    /// Whether everything has to be drawn.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What the face of a cell says.
    pub(super) fn face(&self, matrix: &Matrix, id: CellId) -> Option<Html> {
        self.0.get(2 * matrix.index(id)).cloned()
    }

    /// The detail of a cell.
    pub(super) fn detail(&self, matrix: &Matrix, id: CellId) -> Option<Html> {
        self.0.get(2 * matrix.index(id) + 1).cloned()
    }

    /// What stands under the matrix.
    pub(super) fn about(&self) -> Option<Html> {
        self.0.last().cloned()
    }
}

impl PartialEq for Parts {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
