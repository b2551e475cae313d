//! The public interface of the element: options, parts, events, members and custom properties, each in one table.
//!
//! `web/options.js`, the documentation, the manifest of the custom element and the type declarations are made of these.
//! Options are the model's own table, because it reads them; custom properties are read from the style sheets, because
//! they set the defaults.

mod tables;

mod properties;

mod dataset_types;
mod declarations;
mod documents;
mod manifest;

use anyhow::Result;
use assessment_model::options::{SETTINGS, Setting};

pub(crate) use documents::run as documents;
pub(crate) use manifest::manifest;

use tables::PARTS;

/// The name of the custom element.
const TAG: &str = "assessment-matrix";
/// The class behind it.
const CLASS: &str = "AssessmentMatrixElement";

/// Returns `web/options.js`: the names that the scripts share with the program.
fn options() -> Result<String> {
    let pairs = |flags: bool| {
        let settings = SETTINGS
            .iter()
            .filter(move |setting| is_flag(setting) == flags);
        settings
            .map(|setting| serde_json::to_string(&[setting.name, setting.property]))
            .collect::<Result<Vec<_>, _>>()
    };
    let names = |names: &mut dyn Iterator<Item = &str>| {
        names
            .map(serde_json::to_string)
            .collect::<Result<Vec<_>, _>>()
    };
    let list = |about: &str, name: &str, items: Vec<String>| {
        let lines: String = items
            .iter()
            .map(|item| format!("  {},\n", item.replace("\",\"", "\", \"")))
            .collect();
        format!("\n/** {about} */\nexport const {name} = [\n{lines}];\n")
    };
    let query = SETTINGS
        .iter()
        .filter(|setting| setting.query)
        .map(|setting| setting.name);
    Ok([
        "// Written by `cargo xtask documents`.\n".to_owned(),
        list(
            "Options with a value: attribute and property.",
            "OPTIONS",
            pairs(false)?,
        ),
        list(
            "Options that are present or absent: attribute and property.",
            "FLAGS",
            pairs(true)?,
        ),
        list(
            "Options that the address of a frame may set.",
            "QUERY",
            names(&mut { query })?,
        ),
        list(
            "Names for `::part`.",
            "PARTS",
            names(&mut PARTS.iter().map(|(name, _)| *name))?,
        ),
    ]
    .concat())
}

/// Returns true for an option that is either present or absent.
fn is_flag(setting: &Setting) -> bool {
    setting.values == "present or absent"
}
