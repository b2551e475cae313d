//! What changed: one actor and one column at two elections, and whether a source compares them.
//!
//! Only a source can say that something is as it was ([`crate::dataset::Finding::compares`]); that two findings read
//! alike is never taken for it, and that nothing is reported is never taken for nothing having happened. This module
//! does not compare words, and it does not know how a change reads: it answers with kinds and indexes.

use crate::dataset::{Column, Direction, Finding, Says};
use crate::face::{Face, face, leading};
use crate::matrix::{Cell, CellId, Matrix};

/// What can honestly be said of two elections.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A source says that the matter of [`Change::saying`] is as it was, or that no change was seen.
    Unchanged,
    /// A source says that the matter of [`Change::saying`] is otherwise. One matter, not all that the cell holds.
    Changed,
    /// Both are said, of different matters or by different voices. Neither outweighs the other here.
    Mixed,
    /// Findings at the later election only. The sources say nothing of the earlier: the activity need not be new.
    New,
    /// Findings at the earlier election only. The sources say nothing of the later: the activity need not have ended.
    Dropped,
    /// Findings at neither.
    NoSource,
    /// Findings at both, and no source compares them: a reader can, side by side.
    Told,
}

/// One actor and one column at two elections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What can be said.
    pub kind: Kind,
    /// The earlier election.
    pub before: Side,
    /// The later election.
    pub after: Side,
    /// The findings of the later election that compare it with the earlier one, in the order of the data. Each says
    /// in its `compares` what: under [`Kind::Mixed`] they differ.
    pub saying: Vec<usize>,
    /// The disagreements with such a finding on a side. Whoever shows the comparison shows that it is disputed.
    pub disagreements: Vec<usize>,
}

/// What the sources say at one of the two elections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The cell.
    pub cell: CellId,
    /// The findings that the cell's face names, in its order ([`leading`]).
    pub leading: Vec<usize>,
    /// The other findings that support the cell, in the order of the data.
    pub rest: Vec<usize>,
    /// What the preferences of an outcome cell mean for whom, in the order of the data: a dissent or a warning may
    /// point another way than the community. Empty in other columns, and where no candidate is told.
    pub directions: Vec<Lean>,
    /// The declared silence, with its reason, where there are no findings.
    pub silence: Option<usize>,
    /// True if the silence is of this column alone, while the sources do speak of the actor and the election.
    pub not_reported: bool,
}

/// A preference's direction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lean {
    /// The finding, which has the candidate and the voice.
    pub finding: usize,
    /// Its direction.
    pub direction: Direction,
}

/// The changes of an actor and a column from each election to the next, in the order of their years whatever the order
/// shown. Empty where the matrix has fewer than two elections, or has no such actor or column.
pub fn changes(matrix: &Matrix, actor: usize, column: Column) -> Vec<Change> {
    steps(matrix)
        .into_iter()
        .filter_map(|[before, after]| between(matrix, actor, column, before, after))
        .collect()
}

/// Every two elections that follow each other, in the order of their years. Picked, not sorted: a general sort is some
/// 4 KB of wasm.
pub fn steps(matrix: &Matrix) -> Vec<[usize; 2]> {
    let elections = &matrix.dataset().elections;
    let mut picked: Vec<usize> = Vec::new();
    for _ in elections {
        let left = (0..elections.len()).filter(|i| !picked.contains(i));
        picked.extend(left.min_by_key(|&i| elections[i].year));
    }
    let pairs = picked.iter().zip(picked.iter().skip(1));
    pairs.map(|(&before, &after)| [before, after]).collect()
}

/// The changes of every actor and column from each election to the next: row by row, column by column.
pub fn all(matrix: &Matrix) -> Vec<Change> {
    let mut all = Vec::new();
    for actor in 0..matrix.dataset().actors.len() {
        for &column in matrix.columns() {
            all.append(&mut changes(matrix, actor, column));
        }
    }
    all
}

/// The change between two elections, given by index in whichever order. Nothing where the matrix has no such cells, or
/// both are one.
pub fn between(
    matrix: &Matrix,
    actor: usize,
    column: Column,
    one: usize,
    other: usize,
) -> Option<Change> {
    let dataset = matrix.dataset();
    let year = |election: usize| Some(dataset.elections.get(election)?.year);
    let (before, after) = match year(one)?.cmp(&year(other)?) {
        std::cmp::Ordering::Less => (one, other),
        std::cmp::Ordering::Greater => (other, one),
        std::cmp::Ordering::Equal => return None,
    };
    let cell = |election| {
        let id = CellId {
            actor,
            election,
            column,
        };
        matrix.cells().iter().find(|cell| cell.id == id)
    };
    let (earlier, later) = (cell(before)?, cell(after)?);
    // A likelihood word brings a finding into the confidence column, too; what it compares is not how sure it is.
    let compares = |finding: &Finding| {
        let comparison = finding.compares.as_ref()?;
        let own = finding.dimension.column() == Some(column);
        (own && Some(comparison.with) == year(before)).then_some(comparison.says)
    };
    let (mut saying, mut same, mut changed) = (Vec::new(), false, false);
    for &i in &later.supporting {
        if let Some(says) = compares(&dataset.findings[i]) {
            saying.push(i);
            same |= says == Says::Same;
            changed |= says == Says::Changed;
        }
    }
    let kind = match (same, changed) {
        (true, true) => Kind::Mixed,
        (true, false) => Kind::Unchanged,
        (false, true) => Kind::Changed,
        (false, false) => match (earlier.supporting.is_empty(), later.supporting.is_empty()) {
            (true, true) => Kind::NoSource,
            (true, false) => Kind::New,
            (false, true) => Kind::Dropped,
            (false, false) => Kind::Told,
        },
    };
    let disputed = |&i: &usize| {
        let sides = &dataset.disagreements[i].sides;
        let says = |id: &str| saying.iter().any(|&s| dataset.findings[s].id == id);
        sides.iter().any(|side| says(&side.finding))
    };
    Some(Change {
        kind,
        before: side(matrix, earlier),
        after: side(matrix, later),
        disagreements: (0..dataset.disagreements.len()).filter(disputed).collect(),
        saying,
    })
}

fn side(matrix: &Matrix, cell: &Cell) -> Side {
    let dataset = matrix.dataset();
    let leading = leading(dataset, cell);
    let direction = |&i: &usize| {
        let direction = dataset.findings[i].direction?;
        Some(Lean {
            finding: i,
            direction,
        })
    };
    let outcome = cell.id.column == Column::Outcome;
    Side {
        cell: cell.id,
        rest: (cell.supporting.iter().copied())
            .filter(|i| !leading.contains(i))
            .collect(),
        leading,
        directions: cell
            .supporting
            .iter()
            .filter(|_| outcome)
            .filter_map(direction)
            .collect(),
        silence: cell.silence.filter(|_| cell.supporting.is_empty()),
        not_reported: matches!(face(matrix, cell), Face::NotReported(_)),
    }
}

#[cfg(test)]
mod tests;
