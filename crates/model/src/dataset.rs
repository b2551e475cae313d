//! The data set as it is stored: sources, actors, elections, findings, silences, disagreements, and how it was made.
//!
//! These types are the schema: `data/assessments.schema.json` is derived from them and `docs/data.md` explains them.
//! They hold what was coded and nothing that can be derived from it. [`crate::check`] has the rules.

use serde::{Deserialize, Deserializer, Serialize};

use crate::date::PartialDate;
pub use crate::terms::{
    Aspect, Column, Dimension, Direction, DisagreementKind, Level, Rank, Says, SilenceKind,
    Standing,
};

/// Everything that the matrix shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Dataset {
    /// Relative path of the JSON Schema, so that editors complete and check while typing.
    #[serde(rename = "$schema")]
    pub schema: String,
    /// Version of the data, `major.minor.patch`; printed in every citation.
    pub version: String,
    /// The day on which the coding was last checked against its sources.
    pub as_of: PartialDate,
    /// Heading of the matrix.
    pub title: String,
    /// One line under the heading.
    pub summary: String,
    /// Terms of use of the data.
    pub licence: String,
    /// The method by which the data was made and checked, in own words, or null where it does not say.
    pub method: Option<String>,
    /// Corrections that were published, the newest first.
    pub corrections: Vec<Correction>,
    /// Official documents that the articles report: linked for further reading, never quoted.
    pub documents: Vec<Document>,
    /// The articles.
    pub sources: Vec<Source>,
    /// Rows of the matrix, in order.
    pub actors: Vec<Actor>,
    /// Column groups of the matrix, in order.
    pub elections: Vec<Election>,
    /// All findings, in the order in which they are shown inside a cell.
    pub findings: Vec<Finding>,
    /// Cells for which these sources say nothing.
    pub silent: Vec<Silence>,
    /// Disagreements between sources or findings.
    pub disagreements: Vec<Disagreement>,
}

/// A published correction.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// The day on which it was published.
    pub date: PartialDate,
    /// The version of the data that was the first to have it.
    pub version: String,
    /// The mistake and what stands there now, in own words.
    pub what: String,
    /// Addresses of the cells in which readers saw it, such as `iran/2024/outcome`; none where it was outside the table.
    #[serde(rename = "where")]
    pub cells: Vec<String>,
}

/// An official document or briefing that an article reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// Stable kebab-case id.
    pub id: String,
    /// Its official title.
    pub title: String,
    /// The issuer.
    pub issuer: String,
    /// The date of publication.
    pub published: PartialDate,
    /// Remark on its dates, or null.
    pub note: Option<String>,
    /// Its public address, or null where none is known.
    pub url: Option<String>,
}

/// One article, described only as far as its own text does.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Stable kebab-case id.
    pub id: String,
    /// File name of the stored text.
    pub file: String,
    /// SHA-256 of the stored file, 64 lower-case hexadecimal digits.
    pub sha256: String,
    /// Its headline, verbatim.
    pub title: String,
    /// A short name that tells it from the others: its headline, shortened to a run of its words, or own words.
    pub short: String,
    /// Publisher according to the text, in own words, or null where it names none.
    pub publisher: Option<String>,
    /// The byline, verbatim, or null.
    pub byline: Option<String>,
    /// The date, verbatim, or null.
    pub date_printed: Option<String>,
    /// The date of publication, at the precision known.
    pub published: Stated,
    /// Ids of the documents or briefings that it reports.
    pub reports: Vec<String>,
    /// Notes that a reader needs to judge it, in own words.
    pub note: String,
}

/// A row: a state or a group whose influence is assessed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Actor {
    /// Stable kebab-case id, the first part of an address.
    pub id: String,
    /// Name shown.
    pub name: String,
    /// Remark, such as a spelling that the sources use, or null.
    pub note: Option<String>,
}

/// A column group: one US election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Election {
    /// The year, the second part of an address.
    pub year: u16,
    /// Name shown.
    pub name: String,
}

/// One judgement, tactic, answer or statement by one author, resting on quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Stable kebab-case id.
    pub id: String,
    /// Id of the actor, or null where it speaks of foreign actors in general.
    pub actor: Option<String>,
    /// Year of the election that the event belongs to, or null where the sources name none.
    pub election: Option<u16>,
    /// From what the year was inferred where the quoted texts do not print it, or null.
    pub election_inferred: Option<String>,
    /// The column it supports, or `response` / `context`.
    pub dimension: Dimension,
    /// The kind of statement inside its dimension.
    pub aspect: Aspect,
    /// Columns in whose detail it is shown besides its own; it does not support them.
    pub bears_on: Vec<Column>,
    /// The voice that judged it.
    pub standing: Standing,
    /// A few words for the summary of a cell: at most 40 characters.
    pub label: String,
    /// The judgement and its author, in own words: at most 280 characters.
    pub summary: String,
    /// The direction of a preference for a candidate, or null.
    pub direction: Option<Direction>,
    /// Family name of the candidate that `direction` speaks of, or null.
    pub candidate: Option<String>,
    /// Speaker, place and time.
    pub attribution: Attribution,
    /// The likelihood word that qualifies this judgement, verbatim as the leading quote prints it, or null.
    pub likelihood: Option<String>,
    /// The confidence level that a source states for a judgement, or null.
    pub confidence: Option<Confidence>,
    /// A source's own comparison of this matter with an earlier election, or null where none compares.
    pub compares: Option<Comparison>,
    /// The words behind it, the leading quote first.
    pub quotes: Vec<Quote>,
    /// Editorial remark in own words, or null.
    pub note: Option<String>,
}

/// Speaker, place and time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Attribution {
    /// The speaker.
    pub speaker: String,
    /// The place: a report, a briefing, a statement, the article itself.
    pub venue: String,
    /// The time.
    pub stated: Stated,
}

/// A date at the precision that the sources give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Stated {
    /// `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where it cannot be known.
    pub date: Option<PartialDate>,
    /// The source's own words for the time, verbatim, or null.
    pub printed: Option<String>,
    /// From what the date was inferred, or null where a source prints it.
    pub inferred: Option<String>,
}

/// A confidence level that a source states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Confidence {
    /// The level.
    pub level: Level,
    /// The judgement that it belongs to, and its author, in own words.
    pub judgement: String,
}

/// A source's own comparison of a finding's matter with an earlier election. Never inferred from two findings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    /// Year of the earlier election, printed in one of the finding's quotes.
    pub with: u16,
    /// The result of the comparison.
    pub says: Says,
}

/// A verbatim quote: a W3C TextQuoteSelector with its TextPositionSelector.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// Id of the source.
    pub source: String,
    /// The words, exactly as the stored text has them.
    pub exact: String,
    /// The words before it in the same paragraph.
    pub prefix: String,
    /// The words after it in the same paragraph.
    pub suffix: String,
    /// Position of the first character, in Unicode code points of the stored text, from 0.
    pub start: u32,
    /// Position after the last character, in the same unit.
    pub end: u32,
    /// The speaker of these words, or null: the finding's speaker. The article itself goes by its source's `short`.
    pub speaker: Option<String>,
    /// True where the article tells in its own words what the speaker said. What stands between quotation marks inside
    /// such a quote is still the speaker's.
    pub reported: bool,
    /// True for the quote that stands for its finding where only one is shown; false by default, where a rule chooses
    /// ([`crate::detail::best_quote`]).
    #[serde(
        default,
        deserialize_with = "optional",
        skip_serializing_if = "std::ops::Not::not"
    )]
    pub best: bool,
}

/// Reads a field that may be missing, also where fields are read by position.
fn optional<'a, D: Deserializer<'a>>(reader: D) -> Result<bool, D::Error> {
    Ok(Option::deserialize(reader)?.unwrap_or_default())
}

/// A cell that no finding supports, and why that is not the same as no activity.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Silence {
    /// Id of the actor.
    pub actor: String,
    /// Year of the election.
    pub election: u16,
    /// The column.
    pub dimension: Column,
    /// The kind: the articles do not mention the actor for this election, or only report nothing for this column.
    pub kind: SilenceKind,
    /// The subject that was looked for, and what the sources say instead, in own words.
    pub reason: String,
}

/// A disagreement between findings or wordings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Disagreement {
    /// Stable kebab-case id.
    pub id: String,
    /// The kind of disagreement.
    pub kind: DisagreementKind,
    /// The difference, in own words.
    pub summary: String,
    /// The words that differ, two or more sides.
    pub sides: Vec<Side>,
}

/// One side of a disagreement: words inside a quote of a finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Side {
    /// Id of the finding.
    pub finding: String,
    /// Id of the source.
    pub source: String,
    /// The words, a substring of one of the finding's quotes from that source.
    pub words: String,
    /// The speaker of these words, or null: the finding's speaker. The article itself goes by its source's `short`.
    pub speaker: Option<String>,
    /// True where the article tells in its own words what the speaker said.
    pub reported: bool,
}

impl Dataset {
    /// The source with this id.
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }

    /// The official document with this id.
    pub fn document(&self, id: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.id == id)
    }

    /// Returns the index of the election of this year, in the digits of an address.
    pub fn election(&self, year: &str) -> Option<usize> {
        let mut elections = self.elections.iter();
        elections.position(|election| election.year.to_string() == year)
    }
}

impl Disagreement {
    /// The single source of all sides, if one article contradicts itself.
    pub fn single_source(&self) -> Option<&str> {
        let (first, rest) = self.sides.split_first()?;
        let same = rest.iter().all(|side| side.source == first.source);
        same.then_some(&first.source)
    }
}
