//! Limits of own data. `docs/data.md` lists them for authors of data.
//!
//! They are far above what a reader can use (the project's own data has 109 findings and 180 000 units) and low enough
//! that a page stays responsive with any input.

/// All of it, in UTF-16 units (a text's `length` in JavaScript) of its JSON without spaces between.
pub const TOTAL: usize = 2_000_000;

/// One text, in UTF-16 units.
pub const TEXT: usize = 20_000;

/// Depth of lists and objects in each other. The schema needs 6.
pub const DEPTH: usize = 16;

/// Actors, and at least one.
pub const ACTORS: usize = 24;

/// Elections, and at least one. The style sheet lays out as many.
pub const ELECTIONS: usize = 6;

/// Findings.
pub const FINDINGS: usize = 2_000;

/// Quotes of one finding.
pub const QUOTES: usize = 50;

/// Sources, and likewise documents.
pub const SOURCES: usize = 200;

/// Silences: one for each cell of the largest matrix.
pub const SILENCES: usize = ACTORS * ELECTIONS * 3;

/// Disagreements.
pub const DISAGREEMENTS: usize = 500;

/// Any other list: sides of a disagreement, documents that a source reports, columns that a finding bears on.
pub const OTHERS: usize = 20;

/// Number of problems listed; the number of further ones is a last entry.
pub const PROBLEMS: usize = 500;

/// Characters of the data that a problem repeats.
pub const REPEATED: usize = 200;

/// Returns the least and the most items of a list, by the name of its field.
pub fn of_list(field: &str) -> (usize, usize) {
    match field {
        "actors" => (1, ACTORS),
        "elections" => (1, ELECTIONS),
        "findings" => (0, FINDINGS),
        "quotes" => (0, QUOTES),
        "sources" | "documents" => (0, SOURCES),
        "silent" => (0, SILENCES),
        "disagreements" => (0, DISAGREEMENTS),
        _ => (0, OTHERS),
    }
}
