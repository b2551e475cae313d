//! The matrix: every actor × election × column as a cell, with the findings that support it and those that bear on it.
//!
//! All of it is derived from the data set once; the state of a page is in [`crate::state`].

use crate::dataset::{
    Aspect, Column, Dataset, Disagreement, DisagreementKind, Finding, Rank, SilenceKind,
};

/// A cell's place in one matrix. Cheap to copy and compare; never stored or shown: addresses are by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CellId {
    /// Index of the actor.
    pub actor: usize,
    /// Index of the election.
    pub election: usize,
    /// The column.
    pub column: Column,
}

/// The findings, silence and disagreements of a cell. All numbers are indexes into the data set's lists, in its order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Its place.
    pub id: CellId,
    /// Findings that support it.
    pub supporting: Vec<usize>,
    /// Findings shown in its detail that do not support it: answers, context, statements without a year.
    pub bearing: Vec<usize>,
    /// The declared silence, where nothing supports it.
    pub silence: Option<usize>,
    /// Disagreements that touch one of its findings, those of the highest rank first.
    pub disagreements: Vec<usize>,
    /// Warnings for readers who have not opened it. Empty for a silent cell: there is no claim to dispute.
    pub flags: Vec<Flag>,
}

/// A warning in a cell's summary, always in words. Of disagreements, those of rank [`Rank::High`] have one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Flag {
    /// A dissent inside the community.
    MinorityView,
    /// Two articles contradict each other.
    Contradiction,
    /// One article contradicts itself.
    SelfContradiction,
    /// The accused government denies it, for this election. A general denial is shown in the detail alone.
    Denied,
    /// The accused government promised not to interfere.
    Assured,
}

/// The part of a data set that is shown, in order. An empty list stands for everything, in the data's own order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Ids of actors. Others than the data set's are passed over.
    pub actors: Vec<String>,
    /// Years of elections, likewise.
    pub elections: Vec<u16>,
    /// Columns.
    pub columns: Vec<Column>,
}

/// The data set with its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    dataset: Dataset,
    columns: Vec<Column>,
    cells: Vec<Cell>,
}

/// Returns true if a finding supports a column: its own, or confidence if it has a level or a likelihood word.
pub fn supports(finding: &Finding, column: Column) -> bool {
    finding.dimension.column() == Some(column)
        || (column == Column::Confidence && is_stated(finding))
}

/// Returns true if a finding has a confidence level or a likelihood word.
pub fn is_stated(finding: &Finding) -> bool {
    finding.likelihood.is_some() || finding.confidence.is_some()
}

impl Flag {
    /// All flags, in the order shown.
    pub const ALL: [Self; 5] = [
        Self::MinorityView,
        Self::Contradiction,
        Self::SelfContradiction,
        Self::Denied,
        Self::Assured,
    ];

    /// Returns true if it is what the accused government said, which weighs less than what the sources dispute.
    pub const fn is_answer(self) -> bool {
        matches!(self, Self::Denied | Self::Assured)
    }

    /// The flag of a disagreement, if its rank has one.
    pub fn of(disagreement: &Disagreement) -> Option<Self> {
        match (disagreement.kind.rank(), disagreement.kind) {
            (Rank::High, DisagreementKind::MinorityView) => Some(Self::MinorityView),
            (Rank::High, _) if disagreement.single_source().is_some() => {
                Some(Self::SelfContradiction)
            }
            (Rank::High, _) => Some(Self::Contradiction),
            (Rank::Middle | Rank::Low, _) => None,
        }
    }
}

impl Matrix {
    /// Derives all cells of a data set.
    pub fn new(dataset: Dataset) -> Self {
        Self::select(dataset, Selection::default())
    }

    /// Derives the cells of a selection. All findings stay: those of actors that are not shown may be a side of a
    /// disagreement with one that is.
    pub fn select(mut dataset: Dataset, selection: Selection) -> Self {
        let Selection {
            actors,
            elections,
            mut columns,
        } = selection;
        arrange(&mut dataset.actors, &actors, |actor, id| actor.id == *id);
        arrange(&mut dataset.elections, &elections, |election, year| {
            election.year == *year
        });
        if columns.is_empty() {
            columns = Column::ALL.to_vec();
        }
        let mut cells = Vec::new();
        for actor in 0..dataset.actors.len() {
            for election in 0..dataset.elections.len() {
                for &column in &columns {
                    cells.push(cell(
                        &dataset,
                        CellId {
                            actor,
                            election,
                            column,
                        },
                    ));
                }
            }
        }
        Self {
            dataset,
            columns,
            cells,
        }
    }

    /// The data.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The columns of each election, in the order shown; never empty.
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// All cells, row by row.
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// The cell at a place of this matrix.
    ///
    /// # Panics
    /// If the place is of another, larger matrix.
    pub fn cell(&self, id: CellId) -> &Cell {
        &self.cells[self.index(id)]
    }

    /// A cell's position among all, row by row, from 0.
    pub fn index(&self, id: CellId) -> usize {
        (self.width() * id.actor).saturating_add(self.position(id))
    }

    /// Number of cells in a row.
    pub fn width(&self) -> usize {
        self.dataset.elections.len() * self.columns.len()
    }

    /// A cell's position in its row, from 0; past its end for a column that is not shown.
    pub fn position(&self, id: CellId) -> usize {
        let nth = self.columns.iter().position(|&column| column == id.column);
        nth.map_or(usize::MAX, |nth| id.election * self.columns.len() + nth)
    }

    /// The cell at a row and a position in it, if there is one.
    pub fn at(&self, actor: usize, position: usize) -> Option<CellId> {
        (position < self.width())
            .then(|| self.cells.get(self.width() * actor + position))
            .flatten()
            .map(|cell| cell.id)
    }

    /// Findings about foreign actors in general, which belong to no row.
    pub fn general(&self) -> Vec<usize> {
        indexes(&self.dataset.findings, |finding| finding.actor.is_none())
    }

    /// The kind of a cell's declared silence; nothing where a finding supports it.
    pub fn silence_kind(&self, cell: &Cell) -> Option<SilenceKind> {
        Some(self.dataset.silent[cell.silence?].kind)
    }

    /// For a confidence cell: the judgements of its actor and election without any stated level or word.
    pub fn unstated(&self, id: CellId) -> Vec<usize> {
        let (actor, year) = self.key(id);
        indexes(&self.dataset.findings, |f| {
            f.actor.as_deref() == Some(actor)
                && f.election == Some(year)
                && f.dimension
                    .column()
                    .is_some_and(|c| c != Column::Confidence)
                && !is_stated(f)
        })
    }

    fn key(&self, id: CellId) -> (&str, u16) {
        (
            &self.dataset.actors[id.actor].id,
            self.dataset.elections[id.election].year,
        )
    }
}

/// Brings a list into the wanted order, each item once, without what is not wanted; nothing wanted is everything.
fn arrange<T, W>(list: &mut Vec<T>, wanted: &[W], is: impl Fn(&T, &W) -> bool) {
    if wanted.is_empty() {
        return;
    }
    let mut kept = Vec::new();
    for wanted in wanted {
        if let Some(at) = list.iter().position(|item| is(item, wanted)) {
            kept.push(list.remove(at));
        }
    }
    *list = kept;
}

fn cell(dataset: &Dataset, id: CellId) -> Cell {
    let actor = &dataset.actors[id.actor].id;
    let year = dataset.elections[id.election].year;
    let of_actor = |f: &Finding| f.actor.as_ref() == Some(actor);
    let supporting = indexes(&dataset.findings, |f| {
        of_actor(f) && f.election == Some(year) && supports(f, id.column)
    });
    let bearing = indexes(&dataset.findings, |f| {
        let undated_own = f.election.is_none() && supports(f, id.column);
        of_actor(f)
            && f.election.is_none_or(|election| election == year)
            && (undated_own || f.bears_on.contains(&id.column))
            && !(f.election == Some(year) && supports(f, id.column))
    });
    let silence = dataset
        .silent
        .iter()
        .position(|s| &s.actor == actor && s.election == year && s.dimension == id.column);
    let touches = |disagreement: &Disagreement, findings: &[usize]| {
        findings.iter().any(|&i| {
            let id = &dataset.findings[i].id;
            disagreement.sides.iter().any(|side| &side.finding == id)
        })
    };
    let mut disagreements = indexes(&dataset.disagreements, |d| {
        touches(d, &supporting) || touches(d, &bearing)
    });
    disagreements.sort_by_key(|&i| dataset.disagreements[i].kind.rank());
    let raised = |flag: Flag| {
        // A dispute about an answer or about context is shown inside, but it disputes nothing that the summary says.
        let disputed = disagreements
            .iter()
            .map(|&i| &dataset.disagreements[i])
            .any(|d| Flag::of(d) == Some(flag) && touches(d, &supporting));
        let answered = bearing.iter().any(|&i| {
            let answer = &dataset.findings[i];
            answer.election == Some(year)
                && match answer.aspect {
                    Aspect::Denial => flag == Flag::Denied,
                    Aspect::Assurance => flag == Flag::Assured,
                    _ => false,
                }
        });
        !supporting.is_empty() && (disputed || answered)
    };
    let flags = Flag::ALL.into_iter().filter(|&flag| raised(flag)).collect();
    Cell {
        id,
        supporting,
        bearing,
        silence,
        disagreements,
        flags,
    }
}

fn indexes<T>(list: &[T], keep: impl Fn(&T) -> bool) -> Vec<usize> {
    list.iter()
        .enumerate()
        .filter(|(_, item)| keep(item))
        .map(|(i, _)| i)
        .collect()
}

#[cfg(test)]
mod tests;
