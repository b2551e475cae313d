//! All interaction: what is open, what happens next, and what the world outside is asked to do.
//!
//! [`reduce`] is the only place where state changes. It is pure: focus, clipboard and history are
//! [`Effect`]s that the embed layer carries out after the new state is shown.
//!
//! What is open is always in the table ([`crate::arrangement`]). Choosing and searching leave it open; opening a cell
//! that the view has no room for goes to the view that has room for all; another view closes what it has no room for.

use crate::address::{address, parse};
use crate::filter::{Choice, Filter};
use crate::link::{self, Link};
use crate::matrix::{CellId, Matrix};
use crate::perspective::Perspective;

mod transition;

pub use transition::reduce;

/// How many cells can be pinned. Whoever pins one more gives up the one pinned first.
pub const MOST_PINS: usize = 4;

/// How long a text to look for can be, in characters; the rest is dropped. A link must not keep a browser busy.
pub const LONGEST_TEXT: usize = 200;

/// Everything a reader can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The open cell.
    pub open: Option<CellId>,
    /// Index of the election that a narrow container shows; a wide one shows all.
    pub election: usize,
    /// What was last announced, or nothing yet.
    pub notice: Option<Notice>,
    /// The view.
    pub view: Perspective,
    /// Cells to be seen side by side, each once, in the order in which they were pinned; at most [`MOST_PINS`].
    pub pins: Vec<CellId>,
    /// Quotes whose words are to be compared, in the order in which they were chosen; at most two, never one twice.
    pub pair: Vec<QuoteId>,
    /// What is looked for.
    pub filter: Filter,
}

/// A quote of the data set: the finding's index and the quote's index in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QuoteId {
    /// Index of the finding.
    pub finding: usize,
    /// Index of the quote in the finding.
    pub quote: usize,
}

/// What can be copied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// A quote with its citation.
    Quote(QuoteId),
    /// A finding with its quotes, by its index.
    Finding(usize),
    /// A cell with all that its detail shows.
    Cell(CellId),
}

/// What happened to a copy, or what is to be done next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// It is on the clipboard.
    Copied(Taken),
    /// The clipboard refused; it is selected instead.
    Selected(Taken),
    /// One quote is chosen to compare its words, and waits for another.
    Waiting(QuoteId),
}

/// What a reader or the page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A cell was activated: opens it, or closes it if it is the open one.
    Toggle(CellId),
    /// The page's address is this link now: all that it says is seen, and nothing else.
    Visit(Link),
    /// A page's script shows what a link says. One that is only of a cell leaves everything else as the reader has it.
    Show(Link),
    /// A page's script restores what a link says, and which election a narrow container shows, if there is that one.
    Restore(Link, usize),
    /// The browser itself opened or closed this cell: by find in page, by a link, or because another opened.
    Toggled(CellId, bool),
    /// Close whatever is open.
    Close,
    /// Move the focus from a cell.
    Move(CellId, Step),
    /// Show this election where only one has room.
    ShowElection(usize),
    /// Look at the matrix in this view.
    Look(Perspective),
    /// Pin a cell, or take its pin away.
    Pin(CellId),
    /// Choose a quote to compare its words with another's, or do so no longer. A third takes the place of the older.
    Pair(QuoteId),
    /// Compare no words any longer.
    Unpair,
    /// Choose this, or do so no longer.
    Choose(Choice),
    /// Look for these words.
    Search(String),
    /// See everything again: no choices, no words, the first view. What is open, pinned and paired stays.
    Reset,
    /// Copy this, with what is needed to cite it.
    Copy(Taken),
    /// The clipboard took it, or refused.
    CopyEnded(Taken, bool),
}

/// Moves between cells, as in a data grid: stops at the edges. Which arrow key means which is the component’s business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// One cell back in the row.
    Previous,
    /// One cell on in the row.
    Next,
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

/// What the world outside is asked to do, after the new state is shown, in this order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Keep this cell where it is on the screen, whatever opened or closed above it.
    Hold(CellId),
    /// Bring this cell into view.
    Reveal(CellId),
    /// Focus this cell's button.
    Focus(CellId),
    /// Make the state's link ([`crate::link::write`]) the page's address.
    Address(Entry),
    /// Put this on the clipboard, with what is needed to cite it.
    Copy(Taken),
    /// Select its text on the page.
    Select(Taken),
}

/// What an address does to the page's history.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// It is a new step, so that going back undoes what was done.
    New,
    /// It takes the place of the present one: for what happens letter by letter, and for marks put on cells and quotes.
    Same,
}

impl State {
    /// Everything is seen, nothing open, the latest election in narrow containers.
    pub fn new(matrix: &Matrix) -> Self {
        Self {
            open: None,
            election: matrix.dataset().elections.len().saturating_sub(1),
            notice: None,
            view: Perspective::default(),
            pins: Vec::new(),
            pair: Vec::new(),
            filter: Filter::default(),
        }
    }

    /// What a matrix begins with: what a link says, and this election, if there is that one; otherwise that of the open
    /// cell, or the latest.
    pub fn begin(matrix: &Matrix, link: Link, election: Option<usize>) -> Self {
        // Past the end is no election.
        let restore = Action::Restore(link, election.unwrap_or(usize::MAX));
        reduce(matrix, &Self::new(matrix), &restore).0
    }

    /// What is seen in one matrix as a state of another, as far as that has it.
    pub fn carried(&self, from: &Matrix, to: &Matrix) -> Self {
        let mut link = link::read(to, &link::rest(from, self)).unwrap_or_default();
        link.open = (self.open).and_then(|open| parse(to, &address(from, open)));
        let year =
            |matrix: &Matrix, nth: usize| matrix.dataset().elections.get(nth).map(|e| e.year);
        let chosen = year(from, self.election);
        let kept = (0..to.dataset().elections.len()).find(|&nth| year(to, nth) == chosen);
        Self::begin(to, link, kept)
    }
}

#[cfg(test)]
mod tests;
