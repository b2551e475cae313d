//! Input and output of data sets: reads JSON and reports every problem at once; writes findings, CSV and JSON.
//!
//! **Invariant:** no input causes a panic, and nothing depends on a browser.
//!
//! Reading order: [`limits`] and [`characters`]; JSON as a [`tree`]; its types ([`form`]); [`reading`], which combines
//! them with the rules of the checker. Output: [`findings`], and everything or a [`selection`] as a [`table`] or as JSON.

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
