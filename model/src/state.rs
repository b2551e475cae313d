//! All interaction: what is open, what happens next, and what the world outside is asked to do.
//!
//! [`reduce`] is the only place where state changes. It is pure: focus, clipboard and history are
//! [`Effect`]s that the embed layer carries out after the new state is shown.

use crate::matrix::{CellId, Matrix};

/// Everything a reader can change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    /// The open cell.
    pub open: Option<CellId>,
    /// Index of the election that a narrow container shows; a wide one shows all.
    pub election: usize,
    /// What was last announced, or nothing yet.
    pub notice: Option<Notice>,
}

/// A quote of the data set: the finding's index and the quote's index in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QuoteId {
    /// Index of the finding.
    pub finding: usize,
    /// Index of the quote in the finding.
    pub quote: usize,
}

/// What happened to a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The quote and its citation are on the clipboard.
    Copied(QuoteId),
    /// The clipboard refused; the quote is selected instead.
    Selected(QuoteId),
}

/// What a reader or the page asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Action {
    /// A cell was activated: opens it, or closes it if it is the open one.
    Toggle(CellId),
    /// The page's address now names this cell, or none.
    Visit(Option<CellId>),
    /// A page's script shows this cell to the reader.
    Show(CellId),
    /// A page's script restores what was open, and which election a narrow container shows.
    Restore(Option<CellId>, usize),
    /// The browser itself opened or closed this cell: by find in page, by a link, or because another opened.
    Toggled(CellId, bool),
    /// Close whatever is open.
    Close,
    /// Move the focus from a cell.
    Move(CellId, Step),
    /// Show this election where only one has room.
    ShowElection(usize),
    /// Copy a quote with its citation.
    Copy(QuoteId),
    /// The clipboard took the quote, or refused.
    CopyEnded(QuoteId, bool),
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
    /// Make this the page's address; none means no cell.
    Address(Option<CellId>),
    /// Put a quote with its citation on the clipboard.
    Copy(QuoteId),
    /// Select a quote's text.
    Select(QuoteId),
}

impl State {
    /// Nothing open, the latest election in narrow containers.
    pub fn new(matrix: &Matrix) -> Self {
        Self {
            open: None,
            election: matrix.dataset().elections.len().saturating_sub(1),
            notice: None,
        }
    }
}

/// The state after an action, and what to do about it. The same state means that nothing changed.
pub fn reduce(matrix: &Matrix, state: &State, action: &Action) -> (State, Vec<Effect>) {
    let mut next = state.clone();
    let effects = match *action {
        Action::Toggle(cell) if state.open == Some(cell) => {
            close(&mut next);
            vec![Effect::Hold(cell), Effect::Address(None)]
        }
        Action::Toggle(cell) => {
            open(&mut next, cell);
            vec![Effect::Hold(cell), Effect::Address(Some(cell))]
        }
        Action::Visit(cell) if cell == state.open => vec![],
        Action::Visit(Some(cell)) => {
            open(&mut next, cell);
            vec![Effect::Reveal(cell)]
        }
        Action::Visit(None) => match state.open {
            Some(cell) => {
                close(&mut next);
                // The focus may be inside what closes.
                next.election = cell.election;
                vec![Effect::Hold(cell), Effect::Focus(cell)]
            }
            None => vec![],
        },
        Action::Show(cell) if state.open == Some(cell) => vec![Effect::Reveal(cell)],
        Action::Show(cell) => {
            open(&mut next, cell);
            vec![Effect::Reveal(cell), Effect::Address(Some(cell))]
        }
        Action::Restore(cell, election) => {
            match cell {
                Some(cell) => open(&mut next, cell),
                None => close(&mut next),
            }
            if election < matrix.dataset().elections.len() {
                next.election = election;
            }
            match cell == state.open {
                true => vec![],
                false => vec![Effect::Address(cell)],
            }
        }
        // Where the reader is now is the browser's doing and right.
        Action::Toggled(cell, opened) => {
            match (opened, state.open == Some(cell)) {
                (true, false) => open(&mut next, cell),
                (false, true) => close(&mut next),
                _ => {}
            }
            vec![]
        }
        Action::Close => match state.open {
            Some(cell) => {
                close(&mut next);
                // The cell gets the focus, so it has to be there in a narrow container too.
                next.election = cell.election;
                vec![
                    Effect::Hold(cell),
                    Effect::Focus(cell),
                    Effect::Address(None),
                ]
            }
            None => vec![],
        },
        Action::Move(from, step) => match target(matrix, from, step) {
            Some(to) if to != from => {
                next.election = to.election;
                vec![Effect::Focus(to)]
            }
            _ => vec![],
        },
        Action::ShowElection(election) => {
            if election < matrix.dataset().elections.len() {
                next.election = election;
            }
            vec![]
        }
        // The state stays as it is, so the copy happens within the click: some browsers refuse it later.
        Action::Copy(quote) => vec![Effect::Copy(quote)],
        Action::CopyEnded(quote, true) => {
            next.notice = Some(Notice::Copied(quote));
            vec![]
        }
        Action::CopyEnded(quote, false) => {
            next.notice = Some(Notice::Selected(quote));
            vec![Effect::Select(quote)]
        }
    };
    (next, effects)
}

fn open(state: &mut State, cell: CellId) {
    state.open = Some(cell);
    state.election = cell.election;
    state.notice = None;
}

fn close(state: &mut State) {
    state.open = None;
    state.notice = None;
}

fn target(matrix: &Matrix, from: CellId, step: Step) -> Option<CellId> {
    let position = matrix.position(from);
    let last_position = matrix.width().checked_sub(1)?;
    let last_actor = matrix.dataset().actors.len().checked_sub(1)?;
    match step {
        Step::Previous => matrix.at(from.actor, position.checked_sub(1)?),
        Step::Next => matrix.at(from.actor, position + 1),
        Step::Up => matrix.at(from.actor.checked_sub(1)?, position),
        Step::Down => matrix.at(from.actor + 1, position),
        Step::RowStart => matrix.at(from.actor, 0),
        Step::RowEnd => matrix.at(from.actor, last_position),
        Step::First => matrix.at(0, 0),
        Step::Last => matrix.at(last_actor, last_position),
    }
}

#[cfg(test)]
mod tests;
