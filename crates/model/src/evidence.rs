//! Counts of the evidence behind a cell or a finding: quotes, articles, and articles that retell one document.

use crate::dataset::{Dataset, Finding, Quote, Standing};
use crate::matrix::Cell;

/// The evidence in the detail of a cell. A passage that stands in several findings counts once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// Quotes in the detail, whoever says them.
    pub quotes: usize,
    /// Quotes behind judgements of the intelligence community that support the cell.
    pub community: usize,
    /// Articles that the quotes are from.
    pub articles: usize,
    /// Documents that several of these articles retell in the detail, in the order of the data.
    pub retold: Vec<Retold>,
}

/// An official document that two or more articles retell, so that they are not independent of each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retold {
    /// Index of the document.
    pub document: usize,
    /// Number of articles that retell it.
    pub articles: usize,
}

/// Counts the evidence in the detail of a cell.
pub fn evidence(dataset: &Dataset, cell: &Cell) -> Evidence {
    let findings =
        |list: &[usize]| -> Vec<&Finding> { list.iter().map(|&i| &dataset.findings[i]).collect() };
    let supporting = findings(&cell.supporting);
    let shown = [supporting.clone(), findings(&cell.bearing)].concat();
    let mut community = supporting;
    community.retain(|finding| finding.standing == Standing::Community);
    let documents = 0..dataset.documents.len();
    Evidence {
        quotes: passages(&shown).len(),
        community: passages(&community).len(),
        articles: articles(&shown).len(),
        retold: documents
            .filter_map(|document| retells(dataset, &shown, document))
            .collect(),
    }
}

/// The document that several articles behind a finding retell, if there is one.
pub fn retold(dataset: &Dataset, finding: &Finding) -> Option<Retold> {
    (0..dataset.documents.len()).find_map(|document| retells(dataset, &[finding], document))
}

/// The articles behind these findings that retell a document. An article that reports on several documents retells, in
/// a finding, the one that was published on the day on which the finding was stated.
fn retells(dataset: &Dataset, findings: &[&Finding], document: usize) -> Option<Retold> {
    let record = &dataset.documents[document];
    let mut of_document = findings.to_vec();
    of_document.retain(|f| f.attribution.stated.date.as_ref() == Some(&record.published));
    let mut sources = articles(&of_document);
    sources.retain(|id| {
        let source = dataset.source(id);
        source.is_some_and(|source| source.reports.contains(&record.id))
    });
    (sources.len() > 1).then_some(Retold {
        document,
        articles: sources.len(),
    })
}

fn passages<'a>(findings: &[&'a Finding]) -> Vec<&'a Quote> {
    let mut passages: Vec<&Quote> = Vec::new();
    for quote in findings.iter().flat_map(|finding| &finding.quotes) {
        let same = |other: &&Quote| {
            other.source == quote.source && other.start == quote.start && other.exact == quote.exact
        };
        if !passages.iter().any(same) {
            passages.push(quote);
        }
    }
    passages
}

fn articles<'a>(findings: &[&'a Finding]) -> Vec<&'a str> {
    let mut articles: Vec<&str> = Vec::new();
    for quote in findings.iter().flat_map(|finding| &finding.quotes) {
        if !articles.contains(&quote.source.as_str()) {
            articles.push(&quote.source);
        }
    }
    articles
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::parse;
    use crate::date::PartialDate;
    use crate::matrix::Matrix;

    fn fixture() -> Dataset {
        serde_json::from_str(include_str!("../tests/fixture/assessments.json")).unwrap()
    }

    #[track_caller]
    fn check(data: Dataset, address: &str, expected: [usize; 3], retold: &[(usize, usize)]) {
        let matrix = Matrix::new(data);
        let cell = matrix.cell(parse(&matrix, address).unwrap());
        let found = evidence(matrix.dataset(), cell);
        assert_eq!(
            [found.quotes, found.community, found.articles],
            expected,
            "{address}"
        );
        let documents: Vec<_> = (found.retold.iter())
            .map(|one| (one.document, one.articles))
            .collect();
        assert_eq!(documents, retold, "{address}");
    }

    #[test]
    fn all_quotes_of_a_detail_are_counted_and_those_of_the_community_apart() {
        // A judgement of the community, a dissent and a denial.
        check(fixture(), "norland/2020/outcome", [3, 1, 1], &[]);
        check(fixture(), "norland/2016/outcome", [0, 0, 0], &[]);
    }

    #[test]
    fn a_passage_in_two_findings_counts_once() {
        let mut data = fixture();
        data.findings[2].quotes = data.findings[0].quotes.clone();
        check(data, "norland/2020/outcome", [2, 1, 1], &[]);
    }

    #[test]
    fn articles_that_retell_a_document_are_counted_where_the_finding_is_of_its_day() {
        let mut data = fixture();
        data.sources[1].reports = vec!["agency-report".to_owned()];
        let mut second = data.findings[0].quotes[0].clone();
        second.source = "herald".to_owned();
        data.findings[0].quotes.push(second);
        let twice = Retold {
            document: 0,
            articles: 2,
        };
        assert_eq!(retold(&data, &data.findings[0]), Some(twice));
        check(data.clone(), "norland/2020/outcome", [4, 2, 2], &[(0, 2)]);
        data.findings[0].attribution.stated.date = Some(PartialDate::new("2021-03"));
        assert_eq!(retold(&data, &data.findings[0]), None);
        check(data, "norland/2020/outcome", [4, 2, 2], &[]);
    }
}
