//! All interaction: the open cell, the view, the filter, and what the page is asked to do.
//!
//! [`reduce`] is the only place where state changes. It is pure: focus, clipboard and history are
//! [`Effect`]s that the widget's hooks carry out after the new state is rendered.
//!
//! The open cell is always in the table ([`crate::arrangement`]). Choosing and searching leave it open; opening a cell
//! outside the view goes to the overview; another view closes a cell that is not in it.

use crate::address::{CopyTarget, address, parse};
use crate::dataset::Column;
use crate::filter::{Choice, Filter};
use crate::home::Homes;
use crate::link::{self, Link};
use crate::matrix::{CellId, Matrix};
use crate::view::View;

mod transition;

pub use transition::reduce;

/// Everything that a reader can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The open cell.
    pub open: Option<CellId>,
    /// The column that a narrow container shows, for all elections; a wide one shows all columns.
    pub column: Column,
    /// The last announcement.
    pub notice: Option<Notice>,
    /// The view.
    pub view: View,
    /// Choices and search text.
    pub filter: Filter,
}

/// The outcome of a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It is on the clipboard.
    Copied(CopyTarget),
    /// The clipboard refused; the text is selected instead.
    Selected(CopyTarget),
}

/// A request of a reader, the browser or the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A cell was activated: opens it, or closes it if it is the open one.
    Toggle(CellId),
    /// The page's address is this link now: all that it says is seen, and nothing else.
    Visit(Link),
    /// A page's script shows what a link says. One that is only of a cell leaves everything else as the reader has it.
    Show(Link),
    /// A page's script restores what a link says, and which column a narrow container shows. Without one, it shows that
    /// of the cell that opens.
    Restore(Link, Option<Column>),
    /// The browser itself opened or closed this cell: by find in page, by a link, or because another opened.
    Toggled(CellId, bool),
    /// Close whatever is open.
    Close,
    /// Move the focus from a cell.
    Move(CellId, Step),
    /// Show this column where only one has room.
    ShowColumn(Column),
    /// Show this view.
    SetView(View),
    /// Open the cell where this finding stands in full, and bring the finding into view.
    ShowFinding(usize),
    /// Open the cell where this disagreement stands in full.
    ShowDisagreement(usize),
    /// Choose this, or do so no longer.
    Choose(Choice),
    /// Look for these words.
    Search(String),
    /// See everything again: no choices, no search text, the overview. The open cell stays.
    Reset,
    /// Copy this, with what is needed to cite it.
    Copy(CopyTarget),
    /// The clipboard accepted it, or refused.
    CopyEnded(CopyTarget, bool),
}

/// Moves between cells, as in a data grid: stops at the edges. The component maps arrow keys to steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One cell back in the row.
    Previous,
    /// One cell on in the row.
    Next,
    /// The same column of the election before.
    PreviousElection,
    /// The same column of the next election.
    NextElection,
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// First cell of the row.
    RowStart,
    /// Last cell of the row.
    RowEnd,
    /// First cell of the first row.
    First,
    /// Last cell of the last row.
    Last,
}

/// A request to the page, carried out in this order after the new state is rendered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this cell where it is on the screen, whatever opened or closed above it.
    AnchorScroll(CellId),
    /// Scroll to this.
    ScrollIntoView(ScrollTarget),
    /// Focus this cell's button.
    Focus(CellId),
    /// Make the state's link ([`crate::link::write`]) the page's address.
    Address(History),
    /// Put this on the clipboard, with what is needed to cite it.
    Copy(CopyTarget),
    /// Select its text on the page.
    Select(CopyTarget),
}

/// A place to scroll to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScrollTarget {
    /// A cell.
    Cell(CellId),
    /// A finding in its home, by its index.
    Finding(usize),
    /// A disagreement in its home, by its index.
    Disagreement(usize),
}

/// The use of the page's history for an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum History {
    /// Adds an entry, so that going back undoes the action.
    Push,
    /// Replaces the present entry: for changes letter by letter.
    Replace,
}

impl State {
    /// Everything is seen, nothing open, the first column in narrow containers.
    pub fn new(matrix: &Matrix) -> Self {
        Self {
            open: None,
            // A matrix without columns has no cells to show.
            column: matrix.columns().first().copied().unwrap_or(Column::Outcome),
            notice: None,
            view: View::default(),
            filter: Filter::default(),
        }
    }

    /// Returns the content of the state's link.
    pub fn link(&self) -> Link {
        Link {
            open: self.open,
            view: self.view,
            filter: self.filter.clone(),
        }
    }

    /// Returns the first state of a matrix: a link, and this column, if the matrix has it; otherwise that of the open cell,
    /// or the first.
    pub fn begin(matrix: &Matrix, link: Link, column: Option<Column>) -> Self {
        reduce(matrix, &Self::new(matrix), &Action::Restore(link, column)).0
    }

    /// Translates the state of one matrix into a state of another, as far as that has the same cells and choices.
    pub fn carried(&self, from: &Matrix, to: &Matrix) -> Self {
        let mut link = link::read(to, &link::rest(from, &self.link())).unwrap_or_default();
        link.open = (self.open).and_then(|open| parse(to, &address(from, open)));
        Self::begin(to, link, Some(self.column))
    }
}

#[cfg(test)]
mod tests;
