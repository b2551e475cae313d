//! What publishers may rely on: options, parts, events, members and custom properties, each in one table.
//!
//! The element, the documentation, the manifest of the custom element and the type declarations are made of these.
//! Options are the model's own table, because it reads them; custom properties are the style sheets' own, because they
//! set the defaults.

mod tables;

mod properties;

mod dataset_types;
mod declarations;
mod documents;
mod manifest;

use anyhow::Result;
use assessment_model::options::{SETTINGS, Setting};

pub(crate) use declarations::{DATA_DECLARATIONS, declarations};
pub(crate) use documents::run as documents;
pub(crate) use manifest::manifest;

use tables::PARTS;

/// The name of the custom element.
const TAG: &str = "assessment-matrix";
/// The class behind it.
const CLASS: &str = "AssessmentMatrixElement";

/// The tables that `src/embed/element.js` has its names from, as JavaScript.
pub(crate) fn constants() -> Result<[(&'static str, String); 3]> {
    let pairs = |flags: bool| {
        let settings = SETTINGS.iter().filter(|s| is_flag(s) == flags);
        let pairs: Vec<[&str; 2]> = settings.map(|s| [s.name, s.property]).collect();
        serde_json::to_string(&pairs)
    };
    let parts: Vec<&str> = PARTS.iter().map(|(name, _)| *name).collect();
    Ok([
        ("OPTIONS", pairs(false)?),
        ("FLAGS", pairs(true)?),
        ("PARTS", serde_json::to_string(&parts)?),
    ])
}

/// The options that `src/embed/query.js` takes from an address, as JavaScript.
pub(crate) fn query() -> Result<[(&'static str, String); 1]> {
    let options = SETTINGS.iter().filter(|setting| setting.query);
    let names: Vec<&str> = options.map(|setting| setting.name).collect();
    Ok([("OPTIONS", serde_json::to_string(&names)?)])
}

/// Whether an option is either there or not.
fn is_flag(setting: &Setting) -> bool {
    setting.values == "present or absent"
}
