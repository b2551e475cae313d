//! The interface's words in what is taken away, at one place, for a translation to replace.
//!
//! Names of columns, voices, groups and levels are those of [`crate::wording`]. A word ends where the data goes on;
//! each form puts nothing but spaces and full stops between.

/// The words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words {
    /// Before a source: `Quoted from:`.
    pub quoted_from: &'static str,
    /// For a source without a byline.
    pub no_author: &'static str,
    /// For a source whose text names no publisher.
    pub no_publisher: &'static str,
    /// Before what a source reports.
    pub reports_on: &'static str,
    /// Whether the article can be had, before the fingerprint. True for any data of the schema, which has addresses
    /// of documents and none of articles.
    pub access: &'static str,
    /// Before a finding's id.
    pub finding: &'static str,
    /// Before the version.
    pub version: &'static str,
    /// Before a likelihood word.
    pub likelihood: &'static str,
    /// Before the judgement that a confidence level belongs to.
    pub level_for: &'static str,
    /// Before an editorial note.
    pub note: &'static str,
    /// Before what sources or findings differ in.
    pub disputed: &'static str,
    /// Face of a silent cell.
    pub silent: &'static str,
    /// Face of a confidence cell whose judgements have neither level nor word.
    pub not_stated: &'static str,
    /// After a silence and its reason: it is no statement of absence.
    pub no_claim: &'static str,
}

/// The words in English.
pub const ENGLISH: Words = Words {
    quoted_from: "Quoted from:",
    no_author: "author not named in the text",
    no_publisher: "publisher not named in the text",
    reports_on: "Reports on:",
    access: "The data gives no web address for this article; the text that was coded has the SHA-256 fingerprint",
    finding: "Finding",
    version: "data version",
    likelihood: "Likelihood word, as printed:",
    level_for: "stated for:",
    note: "Note:",
    disputed: "In dispute:",
    silent: crate::wording::SILENT,
    not_stated: crate::wording::NOT_STATED,
    no_claim: "That sources say nothing is no statement that there was nothing.",
};
