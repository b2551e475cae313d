//! The findings of a cell as plain objects, in the order in which the open cell shows them.
//!
//! Names of fields and words of terms are those of the data set (`docs/data.md`), so that whoever knows one knows both.

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
pub struct Told {
    /// Its id.
    pub id: String,
    /// Whether it supports the cell, or only bears on it.
    pub supports: bool,
    /// Its own column, or `response` or `context`.
    pub dimension: Dimension,
    /// What kind of statement it is.
    pub aspect: Aspect,
    /// Whose voice it is.
    pub standing: Standing,
    /// The few words on a cell's face.
    pub label: String,
    /// Who judged what.
    pub summary: String,
    /// What a preference means for the candidate.
    pub direction: Option<Direction>,
    /// The candidate.
    pub candidate: Option<String>,
    /// Who said it, where and when.
    pub attribution: Attribution,
    /// When, as a reader is told it.
    pub when: String,
    /// The likelihood word that a source prints.
    pub likelihood: Option<String>,
    /// The confidence level that a source states.
    pub confidence: Option<Confidence>,
    /// What a source itself says against an earlier election.
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
    /// When the source was published, as a reader is told it.
    pub published: String,
    /// The speaker of these words; none where the article speaks for itself.
    pub speaker: Option<String>,
    /// True if the article paraphrases the speaker.
    pub reported: bool,
    /// What a reader who copies the quote gets.
    pub citation: String,
}

/// The findings of the cell with this address; nothing where there is no such cell. A silent cell has none.
pub fn findings(dataset: Dataset, address: &str) -> Option<Vec<Told>> {
    let matrix = Matrix::new(dataset);
    let cell = matrix.cell(parse(&matrix, address)?);
    let english = english();
    let shown = groups(&matrix, cell).into_iter().flat_map(|(_, all)| all);
    Some(
        shown
            .map(|i| told(&english, matrix.dataset(), i, cell.supporting.contains(&i)))
            .collect(),
    )
}

fn told(english: &Locale, dataset: &Dataset, i: usize, supports: bool) -> Told {
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
    Told {
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
        let told = findings(data(), "#norland/2020/outcome").unwrap();
        let ids: Vec<(&str, bool)> = told.iter().map(|f| (f.id.as_str(), f.supports)).collect();
        assert_eq!(
            ids,
            [
                ("norland-2020-for-doe", true),
                ("norland-2020-officer", true),
                ("norland-2020-denial", false)
            ]
        );
        let quote = &told[0].quotes[0];
        assert_eq!(quote.title, "Agency Report Names Two Foreign Campaigns");
        assert_eq!(quote.published, "16 March 2021");
        assert!(quote.citation.contains(&quote.exact));
        assert_eq!(told[0].when, "16 March 2021");
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
            let told = findings(dataset.clone(), &address).unwrap();
            assert_eq!(told.len(), cell.supporting.len() + cell.bearing.len());
            seen.extend(told.into_iter().map(|finding| finding.id));
        }
        let general = matrix.general().len();
        assert_eq!(seen.len() + general, dataset.findings.len());
    }
}
