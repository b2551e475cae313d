//! A reader's filter: choices among the data's values, and search text.
//!
//! Choices of one [`Facet`] are alternatives; facets and words narrow each other. A facet without a choice narrows
//! nothing. Some facets are about *places* (actor, election, column): they select cells. The others,
//! and the search text, are about *findings*.
//!
//! [`hits`] returns the matches of a filter; [`crate::arrangement`] derives the rows and columns of the table.

use crate::dataset::{Column, Level, Standing};
use crate::matrix::{CellId, Matrix};

mod hits;
mod lists;

use hits::word;
pub use hits::{FacetOption, Hits, choices, facet_options, hits};

/// Length limit of a search text, in characters; the rest is dropped. A link must not keep a browser busy.
pub const LONGEST_TEXT: usize = 200;

/// One thing that a reader can choose. Numbers are indexes into the data set's lists; addresses have ids.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// Cells of this actor.
    Actor(usize),
    /// Cells of this election.
    Election(usize),
    /// Cells of this column.
    Column(Column),
    /// Findings in this voice.
    Standing(Standing),
    /// Findings with this stated confidence.
    Level(Level),
    /// Findings qualified by this likelihood word: that of the first finding in the data that has it, in any case.
    Likelihood(usize),
    /// Findings that quote this source.
    Source(usize),
    /// Findings that are a side of a disagreement.
    Disputed,
}

/// A kind of choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Facet {
    /// Actors.
    Actors,
    /// Elections.
    Elections,
    /// Columns.
    Columns,
    /// Voices.
    Standings,
    /// Levels of confidence.
    Levels,
    /// Likelihood words.
    Likelihoods,
    /// Sources.
    Sources,
    /// Disagreements.
    Disputes,
}

impl Facet {
    /// All facets, in the order of addresses.
    pub const ALL: [Self; 8] = [
        Self::Actors,
        Self::Elections,
        Self::Columns,
        Self::Standings,
        Self::Levels,
        Self::Likelihoods,
        Self::Sources,
        Self::Disputes,
    ];

    /// The word used in addresses; options of the same meaning have the same name.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Actors => "actors",
            Self::Elections => "elections",
            Self::Columns => "dimensions",
            Self::Standings => "standing",
            Self::Levels => "confidence",
            Self::Likelihoods => "likelihood",
            Self::Sources => "sources",
            Self::Disputes => "only",
        }
    }

    /// Returns whether it is about places, and not about findings.
    pub const fn is_of_places(self) -> bool {
        matches!(self, Self::Actors | Self::Elections | Self::Columns)
    }
}

impl Choice {
    /// The kind of choice.
    pub const fn facet(self) -> Facet {
        match self {
            Self::Actor(_) => Facet::Actors,
            Self::Election(_) => Facet::Elections,
            Self::Column(_) => Facet::Columns,
            Self::Standing(_) => Facet::Standings,
            Self::Level(_) => Facet::Levels,
            Self::Likelihood(_) => Facet::Likelihoods,
            Self::Source(_) => Facet::Sources,
            Self::Disputed => Facet::Disputes,
        }
    }

    /// Returns its name in addresses, for one of [`choices`]: an id of the data, a year, a term, a word as
    /// [`crate::search::folded`] gives it.
    ///
    /// # Panics
    /// If it is a choice of another, larger matrix.
    pub fn id(self, matrix: &Matrix) -> String {
        let dataset = matrix.dataset();
        match self {
            Self::Actor(nth) => dataset.actors[nth].id.clone(),
            Self::Election(nth) => dataset.elections[nth].year.to_string(),
            Self::Column(column) => column.id().to_owned(),
            Self::Standing(standing) => standing.id().to_owned(),
            Self::Level(level) => level.word().to_owned(),
            Self::Likelihood(nth) => word(&dataset.findings[nth]).unwrap_or_default(),
            Self::Source(nth) => dataset.sources[nth].id.clone(),
            Self::Disputed => "disagreements".to_owned(),
        }
    }
}

/// A reader's filter. At first it admits everything.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// In order, each once: what was chosen is the same however it came to be chosen.
    chosen: Vec<Choice>,
    /// The words to look for, as typed.
    pub text: String,
}

impl Filter {
    /// Returns the choices, by facet.
    pub fn chosen(&self) -> &[Choice] {
        &self.chosen
    }

    /// Returns whether this is chosen.
    pub fn has(&self, choice: Choice) -> bool {
        self.chosen.contains(&choice)
    }

    /// Chooses this, or does so no longer.
    pub fn toggle(&mut self, choice: Choice) {
        match self.chosen.iter().position(|&chosen| chosen >= choice) {
            Some(at) if self.chosen[at] == choice => {
                self.chosen.remove(at);
            }
            Some(at) => self.chosen.insert(at, choice),
            None => self.chosen.push(choice),
        }
    }

    /// Chooses nothing of this facet any more.
    pub fn clear(&mut self, facet: Facet) {
        self.chosen.retain(|choice| choice.facet() != facet);
    }

    /// Returns whether it is as at first. A text without a term narrows nothing, but is there to be seen.
    pub fn is_empty(&self) -> bool {
        self.chosen.is_empty() && self.text.is_empty()
    }

    /// Returns whether cells at this place are looked at.
    pub fn admits(&self, place: CellId) -> bool {
        admits(&self.chosen, place)
    }
}

fn admits(chosen: &[Choice], place: CellId) -> bool {
    passes(chosen, true, |choice| match choice {
        Choice::Actor(actor) => actor == place.actor,
        Choice::Election(election) => election == place.election,
        choice => choice == Choice::Column(place.column),
    })
}

/// Returns whether something has one of the choices of every facet that has choices.
fn passes(chosen: &[Choice], of_places: bool, has: impl Fn(Choice) -> bool) -> bool {
    Facet::ALL
        .into_iter()
        .filter(|facet| facet.is_of_places() == of_places)
        .all(|facet| {
            let mut of_facet = chosen
                .iter()
                .filter(|choice| choice.facet() == facet)
                .peekable();
            of_facet.peek().is_none() || of_facet.any(|&choice| has(choice))
        })
}

#[cfg(test)]
mod tests;
