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

use assessment_model::options::{SETTINGS, Setting};
use serde_json::{Value, json};

pub(crate) use documents::run as documents;
pub(crate) use manifest::manifest;

/// The name of the custom element.
const TAG: &str = "assessment-matrix";
/// The class behind it.
const CLASS: &str = "AssessmentMatrixElement";

/// Returns `web/options.js`: the names that the scripts share with the program.
fn options() -> String {
    let pairs = |flags: bool| {
        let settings = SETTINGS.iter().filter(move |s| is_flag(s) == flags);
        settings.map(|setting| json!([setting.name, setting.property]))
    };
    [
        "// @ts-check\n// Written by `cargo xtask documents`.\n",
        &list(
            "Options with a value: attribute and property.",
            "OPTIONS",
            pairs(false),
        ),
        &list(
            "Options that are present or absent: attribute and property.",
            "FLAGS",
            pairs(true),
        ),
    ]
    .concat()
}

fn list(about: &str, name: &str, items: impl Iterator<Item = Value>) -> String {
    let line = |item: Value| format!("  {},\n", item.to_string().replace("\",\"", "\", \""));
    let lines: String = items.map(line).collect();
    format!("\n/** {about} */\nexport const {name} = [\n{lines}];\n")
}

/// Returns true for an option that is either present or absent.
fn is_flag(setting: &Setting) -> bool {
    setting.values == "present or absent"
}
