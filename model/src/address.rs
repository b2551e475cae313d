//! Addresses: `iran/2024/outcome` names a cell by ids, in links, events and attributes.
//!
//! An address that names nothing in this data set is no address: parsing answers `None` and never fails otherwise.
//! This module does not know locations or history.

use crate::dataset::Column;
use crate::matrix::{CellId, Matrix};

/// The address of a cell, without `#`.
pub fn address(matrix: &Matrix, id: CellId) -> String {
    let dataset = matrix.dataset();
    format!(
        "{}/{}/{}",
        dataset.actors[id.actor].id,
        dataset.elections[id.election].year,
        id.column.id()
    )
}

/// The cell that an address names, with or without a leading `#`.
pub fn parse(matrix: &Matrix, text: &str) -> Option<CellId> {
    let text = text.strip_prefix('#').unwrap_or(text);
    let mut parts = text.split('/');
    let (actor, year, column) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() {
        return None;
    }
    let dataset = matrix.dataset();
    Some(CellId {
        actor: dataset.actors.iter().position(|a| a.id == actor)?,
        election: dataset
            .elections
            .iter()
            .position(|e| e.year.to_string() == year)?,
        column: Column::ALL.into_iter().find(|c| c.id() == column)?,
    })
}
