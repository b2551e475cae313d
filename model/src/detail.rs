//! What an open cell shows: its findings in groups, in the order in which a careful reader needs them.
//!
//! This module does not know markup.

use crate::dataset::{Dimension, Finding, Standing};
use crate::matrix::{Cell, Matrix};

/// The groups of an open cell, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// The community's view.
    Community,
    /// Minority views and earlier warnings.
    Dissent,
    /// Officials, lawmakers, companies, other news organisations, the article itself.
    Others,
    /// The accused government's answer.
    Answer,
    /// Context.
    Context,
}

impl Group {
    /// All groups, in the order shown.
    pub const ALL: [Self; 5] = [
        Self::Community,
        Self::Dissent,
        Self::Others,
        Self::Answer,
        Self::Context,
    ];
}

/// The group that a finding belongs to.
pub fn group(finding: &Finding) -> Group {
    match (finding.dimension, finding.standing) {
        (Dimension::Response, _) => Group::Answer,
        (Dimension::Context, _) => Group::Context,
        (_, Standing::Community) => Group::Community,
        (_, Standing::Minority | Standing::EarlierWarning) => Group::Dissent,
        _ => Group::Others,
    }
}

/// The findings of a cell by group, as indexes into the data set; groups without findings are left out.
pub fn groups(matrix: &Matrix, cell: &Cell) -> Vec<(Group, Vec<usize>)> {
    let all = || cell.supporting.iter().chain(&cell.bearing).copied();
    Group::ALL
        .into_iter()
        .map(|wanted| {
            let mut findings: Vec<usize> = Vec::new();
            for i in all().filter(|&i| group(&matrix.dataset().findings[i]) == wanted) {
                // Keep the order of the data between supporting and bearing findings.
                let at = findings.partition_point(|&other| other < i);
                findings.insert(at, i);
            }
            (wanted, findings)
        })
        .filter(|(_, findings)| !findings.is_empty())
        .collect()
}
