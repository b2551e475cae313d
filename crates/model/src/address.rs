//! Addresses: `iran/2024/outcome` names a cell by ids, in links, events and attributes; `finding-id/0` names a quote.
//!
//! Parsing returns `None` for an address that names nothing in this data set.

use crate::matrix::{CellId, Matrix};

/// A quote of the data set: the finding's index and the quote's index in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct QuoteId {
    /// Index of the finding.
    pub finding: usize,
    /// Index of the quote in the finding.
    pub quote: usize,
}

/// Anything that a reader can copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CopyTarget {
    /// A quote with its citation.
    Quote(QuoteId),
    /// A finding with its quotes, by its index.
    Finding(usize),
    /// A cell with everything that its detail shows.
    Cell(CellId),
}

/// Returns the address of a cell, without `#`.
pub fn address(matrix: &Matrix, id: CellId) -> String {
    let dataset = matrix.dataset();
    format!(
        "{}/{}/{}",
        dataset.actors[id.actor].id,
        dataset.elections[id.election].year,
        id.column.id()
    )
}

/// Returns the cell that an address names, with or without a leading `#`.
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
        election: dataset.election(year)?,
        column: *matrix.columns().iter().find(|c| c.id() == column)?,
    })
}

/// Returns the address of a quote: the finding's id and the quote's number in it, from 0.
pub fn quote_address(matrix: &Matrix, id: QuoteId) -> String {
    format!("{}/{}", matrix.dataset().findings[id.finding].id, id.quote)
}

/// Returns the quote that an address names.
pub fn parse_quote(matrix: &Matrix, text: &str) -> Option<QuoteId> {
    let (id, nth) = text.rsplit_once('/')?;
    let findings = &matrix.dataset().findings;
    let finding = findings.iter().position(|finding| finding.id == id)?;
    let quote = (0..findings[finding].quotes.len()).find(|quote| quote.to_string() == nth)?;
    Some(QuoteId { finding, quote })
}

/// Returns the name of a copy target: a quote's address, a finding's id, a cell's address.
pub fn copy_name(matrix: &Matrix, target: CopyTarget) -> String {
    match target {
        CopyTarget::Quote(quote) => quote_address(matrix, quote),
        CopyTarget::Finding(nth) => matrix.dataset().findings[nth].id.clone(),
        CopyTarget::Cell(cell) => address(matrix, cell),
    }
}

/// Returns the target with a name that [`copy_name`] gave.
pub fn parse_copy_name(matrix: &Matrix, text: &str) -> Option<CopyTarget> {
    let finding = || {
        let mut findings = matrix.dataset().findings.iter();
        findings.position(|finding| finding.id == text)
    };
    let quote = parse_quote(matrix, text).map(CopyTarget::Quote);
    let cell = || parse(matrix, text).map(CopyTarget::Cell);
    quote
        .or_else(cell)
        .or_else(|| finding().map(CopyTarget::Finding))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Column;

    fn matrix() -> Matrix {
        let data = include_str!("../tests/fixture/assessments.json");
        Matrix::new(serde_json::from_str(data).unwrap())
    }

    #[track_caller]
    fn check(text: &str, expected: Option<CellId>) {
        assert_eq!(parse(&matrix(), text), expected, "{text}");
    }

    #[test]
    fn an_address_names_a_cell_by_ids_with_or_without_its_mark() {
        let id = CellId {
            actor: 1,
            election: 0,
            column: Column::Tactics,
        };
        assert_eq!(address(&matrix(), id), "sudmark/2016/tactics");
        check("sudmark/2016/tactics", Some(id));
        check("#sudmark/2016/tactics", Some(id));
    }

    #[test]
    fn anything_else_names_nothing() {
        for text in [
            "",
            "#",
            "##sudmark/2016/tactics",
            "sudmark",
            "sudmark/2016",
            "sudmark/2016/tactics/",
            "/sudmark/2016/tactics",
            "sudmark/2016/tactics/more",
            "Sudmark/2016/tactics",
            "sudmark/2018/tactics",
            "sudmark/02016/tactics",
            "sudmark/+2016/tactics",
            "sudmark/2016/response",
            "sudmark/2016/tactics ",
            "nowhere/2016/tactics",
            "1/0/1",
            "sudmark%2F2016%2Ftactics",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn an_address_names_a_quote_by_its_finding_and_its_number() {
        let matrix = matrix();
        let id = QuoteId {
            finding: 1,
            quote: 1,
        };
        let text = quote_address(&matrix, id);
        assert_eq!(parse_quote(&matrix, &text), Some(id), "{text}");
        let finding = text.trim_end_matches("/1");
        for wrong in [
            "",
            "/",
            "/1",
            finding,
            &format!("{finding}/"),
            &format!("{finding}/01"),
        ] {
            assert_eq!(parse_quote(&matrix, wrong), None, "{wrong}");
        }
        assert_eq!(parse_quote(&matrix, &format!("{finding}/7")), None);
    }

    #[test]
    fn what_can_be_copied_is_named_by_what_it_is() {
        let matrix = matrix();
        let quote = QuoteId {
            finding: 1,
            quote: 1,
        };
        let cell = parse(&matrix, "sudmark/2016/tactics").unwrap();
        for target in [
            CopyTarget::Quote(quote),
            CopyTarget::Finding(1),
            CopyTarget::Cell(cell),
        ] {
            let name = copy_name(&matrix, target);
            assert_eq!(parse_copy_name(&matrix, &name), Some(target), "{name}");
        }
        assert_eq!(parse_copy_name(&matrix, "nothing"), None);
    }
}
