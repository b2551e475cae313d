//! The one place of each finding and disagreement in a page.
//!
//! A finding can bear on several cells, and quotes are the longest part of the page. So a finding is rendered in full in
//! its home cell, and the other cells link there.

use crate::matrix::{CellId, Matrix};

/// The homes of everything in a matrix, by index into the data set's lists. Records that belong to no cell have none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Homes {
    /// Home cell of each finding: the first that it supports, or else the first in whose detail it stands.
    pub findings: Vec<Option<CellId>>,
    /// Home cell of each disagreement: the first in whose detail it stands.
    pub disagreements: Vec<Option<CellId>>,
}

impl Homes {
    /// Finds the homes in a matrix.
    pub fn new(matrix: &Matrix) -> Self {
        let dataset = matrix.dataset();
        let mut findings = vec![None; dataset.findings.len()];
        let mut disagreements = vec![None; dataset.disagreements.len()];
        for cell in matrix.cells() {
            for &nth in &cell.supporting {
                findings[nth].get_or_insert(cell.id);
            }
            for &nth in &cell.disagreements {
                disagreements[nth].get_or_insert(cell.id);
            }
        }
        for cell in matrix.cells() {
            for &nth in &cell.bearing {
                findings[nth].get_or_insert(cell.id);
            }
        }
        Self {
            findings,
            disagreements,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::address;

    #[test]
    fn every_finding_of_a_cell_has_one_home_in_whose_detail_it_stands() {
        for data in [
            include_str!("../tests/fixture/assessments.json"),
            include_str!("../../../data/assessments.json"),
        ] {
            let matrix = Matrix::new(serde_json::from_str(data).unwrap());
            let homes = Homes::new(&matrix);
            for (nth, home) in homes.findings.iter().enumerate() {
                let supported = matrix.cells().iter().any(|c| c.supporting.contains(&nth));
                let bears = matrix.cells().iter().any(|c| c.bearing.contains(&nth));
                assert_eq!(home.is_some(), supported || bears);
                if let Some(cell) = home.map(|id| matrix.cell(id)) {
                    assert_eq!(cell.supporting.contains(&nth), supported);
                    assert!(supported || cell.bearing.contains(&nth));
                }
            }
        }
    }

    #[test]
    fn a_level_lives_with_its_judgement_and_not_in_the_confidence_column() {
        let data = include_str!("../tests/fixture/assessments.json");
        let matrix = Matrix::new(serde_json::from_str(data).unwrap());
        let home = Homes::new(&matrix).findings[0].unwrap();
        assert_eq!(address(&matrix, home), "norland/2020/outcome");
    }
}
