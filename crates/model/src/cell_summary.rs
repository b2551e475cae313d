//! Summary of a closed cell: a few words, a mark, a count. Derived from its findings, never stored.

use crate::dataset::{Aspect, Column, Dataset, Direction, Finding, Level, SilenceKind, Standing};
use crate::matrix::{Cell, Matrix};

/// Number of preferences, motives or aims that a summary names.
const LEADING_OUTCOMES: usize = 1;

/// Number of tactics that a summary names.
const LEADING_TACTICS: usize = 2;

/// Number of stated levels or likelihood words that a summary shows.
const LEADING_STATED: usize = 1;

/// The text of a closed cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Summary {
    /// Declared silence: these sources do not mention it.
    Silent,
    /// Declared silence for this column alone: there are judgements without a level or a likelihood word, or the detail
    /// holds something that bears on the column.
    NotReported(Column),
    /// The leading preference.
    Outcome {
        /// Its label.
        label: String,
        /// Its direction, where it is for or against a candidate.
        direction: Option<Direction>,
        /// The voice, where it is not the community's.
        voice: Option<Standing>,
    },
    /// The leading tactics.
    Tactics {
        /// Labels of the leading ones.
        leading: Vec<String>,
        /// Number of further findings in the cell.
        more: usize,
    },
    /// Stated levels and likelihood words, each with the judgement that it belongs to.
    Confidence {
        /// The leading ones: levels before words.
        stated: Vec<Stated>,
        /// Number of further ones.
        more: usize,
    },
}

/// A confidence level or a likelihood word in a summary; never both in one, as ICD 203 demands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The level or the word.
    pub what: Certainty,
    /// Label of the judgement that it belongs to.
    pub judgement: String,
    /// The voice, where it is not the community's.
    pub voice: Option<Standing>,
}

/// Two different scales (ICD 203): how well founded, and how likely. Neither is ever turned into the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Certainty {
    /// A confidence level.
    Level(Level),
    /// A likelihood word, verbatim.
    Likelihood(String),
    /// Neither, but a statement on how well founded the claim is.
    Basis,
}

/// Returns the summary of a cell.
pub fn summarize(matrix: &Matrix, cell: &Cell) -> Summary {
    let dataset = matrix.dataset();
    if cell.supporting.is_empty() {
        let judged = cell.id.column == Column::Confidence && !matrix.unstated(cell.id).is_empty();
        return match matrix.silence_kind(cell) {
            Some(SilenceKind::NotMentioned) | None if !judged => Summary::Silent,
            _ => Summary::NotReported(cell.id.column),
        };
    }
    let named = leading(dataset, cell);
    let more = cell.supporting.len() - named.len();
    match cell.id.column {
        Column::Outcome => {
            let lead = &dataset.findings[named[0]];
            Summary::Outcome {
                label: lead.label.clone(),
                direction: lead.direction,
                voice: other_voice(lead),
            }
        }
        Column::Tactics => Summary::Tactics {
            leading: (named.iter())
                .map(|&i| dataset.findings[i].label.clone())
                .collect(),
            more,
        },
        Column::Confidence => Summary::Confidence {
            stated: (named.iter())
                .map(|&i| stated(&dataset.findings[i]))
                .collect(),
            more,
        },
    }
}

/// The supporting findings that a cell's summary names, as indexes: by voice, then by kind, those of equal rank in the
/// order of the data.
///
/// Picks rather than sorts: a general sort is some 4 KB of wasm for lists of a dozen.
pub fn leading(dataset: &Dataset, cell: &Cell) -> Vec<usize> {
    let count = match cell.id.column {
        Column::Outcome => LEADING_OUTCOMES,
        Column::Tactics => LEADING_TACTICS,
        Column::Confidence => LEADING_STATED,
    };
    let rank = |&i: &usize| -> (Standing, u8) {
        let finding = &dataset.findings[i];
        let kind = match cell.id.column {
            Column::Outcome => outcome_rank(finding.aspect),
            Column::Tactics => tactics_rank(finding.aspect),
            Column::Confidence => scale(finding),
        };
        (finding.standing, kind)
    };
    let mut picked = Vec::new();
    for _ in 0..count.min(cell.supporting.len()) {
        let left = cell.supporting.iter().copied();
        picked.extend(left.filter(|i| !picked.contains(i)).min_by_key(rank));
    }
    if cell.id.column == Column::Tactics {
        keep_restraint(dataset, cell, &mut picked);
    }
    picked
}

/// Gives the last place to a tactic that the leading voice assessed as not done, where others would hide it: a summary
/// that names only what was done would mislead.
fn keep_restraint(dataset: &Dataset, cell: &Cell, picked: &mut [usize]) {
    let is_restraint = |&i: &usize| dataset.findings[i].aspect == Aspect::Restraint;
    if picked.iter().any(is_restraint) {
        return;
    }
    if let [first, .., last] = picked {
        let voice = dataset.findings[*first].standing;
        let mut restraints = cell.supporting.iter().copied().filter(is_restraint);
        if let Some(found) = restraints.find(|&i| dataset.findings[i].standing == voice) {
            *last = found;
        }
    }
}

/// Certainty that a finding states: of a level and a word, the level. The detail shows both.
fn stated(finding: &Finding) -> Stated {
    let what = match (&finding.confidence, &finding.likelihood) {
        (Some(confidence), _) => Certainty::Level(confidence.level),
        (None, Some(word)) => Certainty::Likelihood(word.clone()),
        (None, None) => Certainty::Basis,
    };
    Stated {
        what,
        judgement: finding.label.clone(),
        voice: other_voice(finding),
    }
}

/// Levels before likelihood words before remarks on the evidence.
fn scale(finding: &Finding) -> u8 {
    match (&finding.confidence, &finding.likelihood) {
        (Some(_), _) => 0,
        (None, Some(_)) => 1,
        (None, None) => 2,
    }
}

fn other_voice(finding: &Finding) -> Option<Standing> {
    (finding.standing != Standing::Community).then_some(finding.standing)
}

fn outcome_rank(aspect: Aspect) -> u8 {
    match aspect {
        Aspect::Preference => 0,
        Aspect::Aim => 1,
        _ => 2,
    }
}

fn tactics_rank(aspect: Aspect) -> u8 {
    match aspect {
        Aspect::Method => 0,
        Aspect::Restraint => 1,
        Aspect::Considered => 2,
        Aspect::Authority => 3,
        _ => 4,
    }
}

#[cfg(test)]
mod tests;
