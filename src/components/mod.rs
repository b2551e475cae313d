//! What a reader sees, from the outside in: one component, [`App`], and plain functions from data to [`Html`].
//!
//! **Invariant:** nothing here holds state, listens, reads the page or calls JavaScript. A reader's wish is read off
//! the public hooks (`data-cell`, `data-copy`, …) by the embed layer, whoever drew the element.
//! So the same tree renders in a browser and, on the host, to text.

use std::ops::Deref;
use std::rc::Rc;

use assessment_model::matrix::Matrix;
use yew::prelude::*;

mod about;
mod app;
mod cell;
mod changes;
mod comparison;
mod detail;
mod differences;
mod disagreement;
mod elections;
mod finding;
mod legend;
mod prose;
mod quote;
mod sources;
mod table;
mod times;
mod tools;
mod views;

pub use app::{App, AppProps};

/// What every part of the tree needs: the data, and how this instance sits in its page.
#[derive(Clone, PartialEq)]
pub struct View {
    /// The data with its cells.
    pub matrix: Shown,
    /// Whether the matrix is all of its data, and not a selection.
    pub whole: bool,
    /// Put before every id, so that two instances on a page do not collide.
    pub prefix: AttrValue,
    /// Level of the outermost heading, 1 to 6.
    pub level: u8,
}

/// A matrix that is shown. Two are equal when they are the same one: data is replaced, never edited.
#[derive(Clone, Debug)]
pub struct Shown(Rc<Matrix>);

impl Shown {
    /// Shares a matrix with the tree that shows it.
    pub fn new(matrix: Matrix) -> Self {
        Self(Rc::new(matrix))
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shown {
    type Target = Matrix;

    fn deref(&self) -> &Matrix {
        &self.0
    }
}

impl View {
    /// The id of an element of this instance.
    pub(crate) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }
}
