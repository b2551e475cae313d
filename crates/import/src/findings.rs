//! The findings of a cell as plain objects, in the order in which the open cell shows them.
//!
//! Names of fields and terms are those of the data set (`docs/data.md`).

use assessment_model::address::parse;
use assessment_model::citation::citation;
use assessment_model::dataset::{
    Aspect, Attribution, Comparison, Confidence, Dataset, Dimension, Direction, Quote, Standing,
};
use assessment_model::detail::groups;
use assessment_model::locale::{Locale, english};
use assessment_model::matrix::Matrix;
use assessment_model::voice::{self, Voice};
use assessment_model::wording;
use serde::Serialize;

/// A finding of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingRecord {
    /// Its id.
    pub id: String,
    /// True if it supports the cell, or only bears on it.
    pub supports: bool,
    /// Its own column, or `response` or `context`.
    pub dimension: Dimension,
    /// The kind of statement.
    pub aspect: Aspect,
    /// The voice that judged it.
    pub standing: Standing,
    /// A few words for the summary of a cell.
    pub label: String,
    /// The summary in own words.
    pub summary: String,
    /// The meaning of a preference for the candidate.
    pub direction: Option<Direction>,
    /// The candidate.
    pub candidate: Option<String>,
    /// Speaker, venue and date.
    pub attribution: Attribution,
    /// The time of the statement, as shown to a reader.
    pub when: String,
    /// The likelihood word that a source prints.
    pub likelihood: Option<String>,
    /// The confidence level that a source states.
    pub confidence: Option<Confidence>,
    /// A source's own comparison with an earlier election.
    pub compares: Option<Comparison>,
    /// The words behind it.
    pub quotes: Vec<Quoted>,
    /// Editorial remark.
    pub note: Option<String>,
    /// Ids of the disagreements that it is a side of.
    pub disagreements: Vec<String>,
}

/// A quote of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Quoted {
    /// The words.
    pub exact: String,
    /// Id of the source.
    pub source: String,
    /// A few words that tell the source from the others.
    pub short: String,
    /// The source's headline.
    pub title: String,
    /// The publication date of the source, as shown to a reader.
    pub published: String,
    /// Speaker of these words; nothing where the article speaks for itself.
    pub speaker: Option<String>,
    /// True if the article paraphrases the speaker.
    pub reported: bool,
    /// The text that a reader gets who copies the quote.
    pub citation: String,
}

/// The findings of the cell with this address; nothing where there is no such cell. A silent cell has none.
pub fn findings(dataset: Dataset, address: &str) -> Option<Vec<FindingRecord>> {
    let matrix = Matrix::new(dataset);
    let cell = matrix.cell(parse(&matrix, address)?);
    let english = english();
    let shown = groups(&matrix, cell).into_iter().flat_map(|(_, all)| all);
    Some(
        shown
            .map(|i| record(&english, matrix.dataset(), i, cell.supporting.contains(&i)))
            .collect(),
    )
}

fn record(english: &Locale, dataset: &Dataset, i: usize, supports: bool) -> FindingRecord {
    let finding = &dataset.findings[i];
    let when = |stated| english.say(wording::when(stated));
    let quoted = |quote: &Quote| {
        let source = dataset.source(&quote.source);
        Quoted {
            exact: quote.exact.clone(),
            source: quote.source.clone(),
            short: source.map_or_else(String::new, |s| s.short.clone()),
            title: source.map_or_else(String::new, |s| s.title.clone()),
            published: source.map_or_else(String::new, |s| when(&s.published)),
            speaker: match voice::of_quote(dataset, finding, quote) {
                Voice::Direct(speaker) | Voice::Reported(speaker) => Some(speaker.to_owned()),
                Voice::Article => None,
            },
            reported: quote.reported,
            citation: citation(english, dataset, finding, quote),
        }
    };
    let disagreements = dataset.disagreements.iter();
    FindingRecord {
        id: finding.id.clone(),
        supports,
        dimension: finding.dimension,
        aspect: finding.aspect,
        standing: finding.standing,
        label: finding.label.clone(),
        summary: finding.summary.clone(),
        direction: finding.direction,
        candidate: finding.candidate.clone(),
        attribution: finding.attribution.clone(),
        when: when(&finding.attribution.stated),
        likelihood: finding.likelihood.clone(),
        confidence: finding.confidence.clone(),
        compares: finding.compares.clone(),
        quotes: finding.quotes.iter().map(quoted).collect(),
        note: finding.note.clone(),
        disagreements: disagreements
            .filter(|d| d.sides.iter().any(|side| side.finding == finding.id))
            .map(|d| d.id.clone())
            .collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn data() -> Dataset {
        serde_json::from_str(include_str!("../../model/tests/fixture/assessments.json")).unwrap()
    }

    #[test]
    fn a_cells_findings_are_told_in_the_order_shown_with_their_quotes() {
        let found = findings(data(), "#norland/2020/outcome").unwrap();
        let ids: Vec<(&str, bool)> = found.iter().map(|f| (f.id.as_str(), f.supports)).collect();
        assert_eq!(
            ids,
            [
                ("norland-2020-for-doe", true),
                ("norland-2020-officer", true),
                ("norland-2020-denial", false)
            ]
        );
        let quote = &found[0].quotes[0];
        assert_eq!(quote.title, "Agency Report Names Two Foreign Campaigns");
        assert_eq!(quote.published, "16 March 2021");
        assert!(quote.citation.contains(&quote.exact));
        assert_eq!(found[0].when, "16 March 2021");
    }

    #[test]
    fn a_silent_cell_has_none_and_no_cell_is_no_answer() {
        assert_eq!(findings(data(), "sudmark/2016/tactics"), Some(Vec::new()));
        for address in [
            "",
            "nowhere/2020/outcome",
            "norland/2020",
            "__proto__/2020/outcome",
        ] {
            assert_eq!(findings(data(), address), None, "{address}");
        }
    }

    #[test]
    fn every_cell_of_the_projects_data_can_be_told() {
        let text = include_str!("../../../data/assessments.json");
        let dataset: Dataset = serde_json::from_str(text).unwrap();
        let matrix = Matrix::new(dataset.clone());
        let mut seen = std::collections::BTreeSet::new();
        for cell in matrix.cells() {
            let address = assessment_model::address::address(&matrix, cell.id);
            let found = findings(dataset.clone(), &address).unwrap();
            assert_eq!(found.len(), cell.supporting.len() + cell.bearing.len());
            seen.extend(found.into_iter().map(|finding| finding.id));
        }
        let general = matrix.general().len();
        assert_eq!(seen.len() + general, dataset.findings.len());
    }
}
