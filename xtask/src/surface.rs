//! What publishers may rely on: options, parts, events, members and custom properties, each in one table.
//!
//! The element, the documentation, the manifest of the custom element and the type declarations are made of these.
//! Options are the model's own table, because it reads them.

use anyhow::Result;
use assessment_model::options::SETTINGS;

/// A part: an element of the shadow tree that pages may style by `::part`. Its class is the name after `am-`.
pub(crate) const PARTS: [(&str, &str); 25] = [
    ("title", "the heading of the matrix"),
    ("summary", "the line under it"),
    ("as-of", "the line that says how recent the data is"),
    ("elections", "the choice of one election in narrow columns"),
    ("election", "one choice in it"),
    ("table", "the table"),
    ("year", "the header of an election"),
    ("column", "the header of a column"),
    ("actor", "the header of a row"),
    ("button", "what opens and closes a cell"),
    ("face", "what a cell says while it is closed"),
    ("flag", "a warning on it"),
    ("detail", "what a cell opens"),
    ("detail-title", "its heading"),
    ("close", "the button that closes it"),
    ("finding", "one finding"),
    ("quotes", "its quotes"),
    ("quote", "one of them, with its source"),
    ("copy", "the button that copies a quote"),
    ("disagreement", "where sources differ"),
    ("section", "a section under the matrix"),
    ("section-title", "its heading"),
    ("sources", "the list of sources"),
    ("status", "the line that says what was done"),
    ("problems", "the list of what is wrong with other data"),
];

/// The tables that `src/embed/element.js` has its names from, as JavaScript.
pub(crate) fn constants() -> Result<[(&'static str, String); 3]> {
    // `present or absent` is what tells the flags.
    let pairs = |flags: bool| {
        let settings = SETTINGS.iter().filter(|s| (s.values == FLAG) == flags);
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

/// The values of an option that is either there or not.
const FLAG: &str = "present or absent";
