//! Data sets in and out: JSON text in, with every problem at once; findings, CSV and JSON out.
//!
//! **Invariant:** nothing here panics, whatever comes in, and nothing knows a browser.
//!
//! Reading order: [`limits`] and [`characters`]; JSON as a plain [`tree`]; the [`form`] that it must have; [`reading`],
//! which is both and the rules of the checker. Then the way out: [`findings`], and all or a [`selection`] as a [`table`] or as
//! data.

pub mod characters;
pub mod limits;

pub mod form;
pub mod reading;
pub mod tree;

pub mod findings;
pub mod selection;
pub mod table;

/// Writes a data set as the text of a JSON file.
///
/// # Errors
/// Never for a data set: those of a type whose maps have keys that are no text.
pub fn to_json(dataset: &assessment_model::dataset::Dataset) -> serde_json::Result<String> {
    serde_json::to_string_pretty(dataset).map(|text| text + "\n")
}
