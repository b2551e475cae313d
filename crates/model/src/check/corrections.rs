//! The list of corrections: dated, in order, and about cells that exist.

use super::{Problem, Report, Rule};
use crate::dataset::{Column, Dataset};

pub(super) fn check(dataset: &Dataset, problems: &mut Vec<Problem>) {
    let mut later = numbers(&dataset.version);
    // A data set may count its versions in another way; then there is no order to judge.
    let ordered = later.is_some();
    for (i, correction) in dataset.corrections.iter().enumerate() {
        let mut report = Report::new(problems, format!("corrections[{i}]"), "");
        super::references::date(&correction.date, &mut report.at("date"));
        if correction.what.trim().is_empty() {
            report.at("what").add(
                Rule::TextMissing,
                "an empty text",
                "say what was wrong and what stands there now",
            );
        }
        let version = numbers(&correction.version);
        if ordered && (version.is_none() || version > later) {
            report.at("version").add(
                Rule::CorrectionOrder,
                format!("⟦{}⟧", correction.version),
                format!(
                    "three numbers, as in 2.0.0, not above {}; the newest correction comes first",
                    later.map_or_else(String::new, |[a, b, c]| format!("{a}.{b}.{c}"))
                ),
            );
        } else {
            later = version;
        }
        for (j, address) in correction.cells.iter().enumerate() {
            if !is_cell(dataset, address) {
                report.at(&format!("where[{j}]")).add(
                    Rule::Reference,
                    format!("no cell has the address ⟦{address}⟧"),
                    "write actor/year/column as in the data, or leave it out",
                );
            }
        }
    }
}

fn numbers(version: &str) -> Option<[u32; 3]> {
    let parts: Option<Vec<u32>> = version.split('.').map(|part| part.parse().ok()).collect();
    parts?.try_into().ok()
}

fn is_cell(dataset: &Dataset, address: &str) -> bool {
    let parts: Vec<&str> = address.split('/').collect();
    let [actor, year, column] = parts[..] else {
        return false;
    };
    dataset.actors.iter().any(|known| known.id == actor)
        && dataset.election(year).is_some()
        && Column::ALL.iter().any(|known| known.id() == column)
}
