//! The prerendered container: its version, and its state after a reader has used it.
//!
//! This is the only place that reads state from the page, and it does so once, before the program takes over.

use assessment_model::address::parse;
use assessment_model::dataset::Column;
use assessment_model::link::Link;
use assessment_model::locale::ENGLISH;
use assessment_model::matrix::{CellId, Matrix};
use web_sys::Element;

use crate::context::RenderOptions;
use crate::shared::MatrixRef;

/// The attribute with the version of the data in a prerendered container.
pub const VERSION: &str = "data-version";

/// The state of a prerendered container.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Prerendered {
    /// The open cell.
    pub open: Option<CellId>,
    /// The column that a reader has chosen instead of the first one shown.
    pub column: Option<Column>,
}

impl Prerendered {
    /// Reads the state of a container.
    pub fn read(matrix: &Matrix, container: &Element) -> Self {
        let hook = |selector: &str, name: &str| {
            let found = container.query_selector(selector).ok()??;
            found.get_attribute(name)
        };
        let open = hook(".am-disclosure[open] > [data-cell]", "data-cell");
        let column = hook("[data-dimension]:checked:not([checked])", "data-dimension");
        Self {
            open: open.and_then(|address| parse(matrix, &address)),
            column: column.and_then(|id| Column::parse(&id)),
        }
    }

    /// Applies it to the link that the options ask for.
    pub fn link(self, link: Link) -> Link {
        Link {
            open: self.open.or(link.open),
            ..link
        }
    }
}

/// Returns the language of a container. It says so only where that is not English.
pub fn language(container: &Element) -> String {
    (container.get_attribute("data-lang")).unwrap_or_else(|| ENGLISH.to_owned())
}

/// Returns whether the details of a container are those that the program would render: of the same data, all of it, in
/// the same language, with the same ids and headings. An article may have an older container, or one that its content
/// management system has cut.
pub fn matches(
    container: &Element,
    matrix: &MatrixRef,
    language: &str,
    options: &RenderOptions,
) -> bool {
    let attribute = |name: &str| container.get_attribute(name).unwrap_or_default();
    let bodies = container.query_selector_all(".am-detail > .am-detail-body");
    options.whole
        && attribute(VERSION) == matrix.dataset().version
        && attribute("data-prefix") == options.prefix.as_str()
        && attribute("data-level") == options.level.to_string()
        && self::language(container) == language
        // A page may have been saved by a browser while a filter narrowed its details.
        && container.query_selector("[data-found]:not(:empty)").is_ok_and(|line| line.is_none())
        && bodies.is_ok_and(|bodies| bodies.length() as usize == matrix.cells().len())
}
