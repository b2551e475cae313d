//! The rules of the data set. Every rule reports every violation in one run; nothing stops at the first.
//!
//! [`structure`] needs the data alone and also guards the build; [`texts`] compares it with the source texts.
//! Reading files and hashing are the caller's.

use std::fmt;

mod cells;
mod comparisons;
mod corrections;
mod findings;
mod references;
mod texts;
mod voices;
mod words;

pub use texts::SourceText;

use crate::dataset::Dataset;

/// One violation of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// JSON path, such as `findings[12].quotes[0].exact`.
    pub place: String,
    /// Id of the nearest thing that has one, or empty.
    pub id: String,
    /// The rule.
    pub rule: Rule,
    /// The value that was found.
    pub found: String,
    /// The remedy.
    pub hint: String,
}

/// The rules, by the names that the checker prints and `docs/data.md` explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// Ids are kebab-case.
    IdForm,
    /// Ids are unique.
    IdUnique,
    /// References name something that exists.
    Reference,
    /// Dates have one of the three forms and exist.
    DateForm,
    /// A hash is 64 lower-case hexadecimal digits.
    HashForm,
    /// Links are `http` or `https`.
    LinkForm,
    /// Required texts are not empty.
    TextMissing,
    /// Every finding says who said it and where.
    AttributionMissing,
    /// A date that no source prints says from what it was inferred.
    DateUnexplained,
    /// An aspect belongs to its dimension.
    AspectDimension,
    /// Responses and context of an actor name the columns they bear on; no finding names its own.
    BearsOn,
    /// Denials and assurances are the accused's, and the accused's only.
    ResponseVoice,
    /// A preference for or against names its candidate; nothing but a preference has a direction.
    Direction,
    /// Every finding has a quote.
    QuoteMissing,
    /// At most one quote of a finding is named as its best.
    BestTwice,
    /// Labels have at most 40, summaries at most 280 characters.
    TooLong,
    /// Own words contain no quotation marks.
    QuotationMark,
    /// Own words contain no long verbatim run of a source.
    BorrowedRun,
    /// Own words hedge only where a quote does.
    HedgeUnquoted,
    /// A confidence level stands in words in one of the finding's quotes.
    ConfidenceUnquoted,
    /// A likelihood word stands verbatim in the leading quote.
    LikelihoodUnquoted,
    /// A likelihood word is a term of ICD 203.
    LikelihoodTerm,
    /// A comparison is with an election of the data that is earlier than the finding's own.
    ComparesEarlier,
    /// The year that a finding is compared with stands in one of its quotes.
    ComparesUnquoted,
    /// No cell is both supported and silent.
    CellBoth,
    /// No cell is neither supported nor silent.
    CellNeither,
    /// No cell is declared silent twice.
    SilentTwice,
    /// A silence is declared as of a kind that the findings bear out.
    SilenceKind,
    /// A disagreement has two or more sides, each words of a quote of its finding.
    SideUnquoted,
    /// A side names a speaker where the quote that holds its words does.
    SideSpeaker,
    /// Words that are not reported stand between quotation marks or are the article's own.
    ReportedUnmarked,
    /// An article's own words are not reported.
    ReportedOwn,
    /// Minority views, and earlier warnings that no assessment confirmed, stand in a disagreement with what they depart
    /// from.
    DissentUnpaired,
    /// Corrections are of this version or earlier ones, the newest first.
    CorrectionOrder,
    /// A source file has its recorded hash.
    SourceHash,
    /// A quote occurs in its source.
    QuoteAbsent,
    /// A quote with its context occurs once.
    QuoteAmbiguous,
    /// A quote stands at `start..end`.
    QuotePosition,
    /// Prefix and suffix are what surrounds the quote.
    QuoteContext,
    /// Quote and context lie inside one paragraph.
    QuoteParagraph,
    /// A quote begins and ends at word boundaries.
    QuoteCutsWord,
    /// Titles, bylines and dates given as printed occur in the source.
    PrintedAbsent,
    /// `data/sources.lock` lists exactly the verified sources and quotes.
    Lock,
    /// Every value has the type of its field, and no field is missing or unknown. Found while reading.
    Form,
    /// No text and no list is larger than a page can show. Found while reading data of others.
    Limit,
    /// Texts have no characters that hide, reorder others or stand for lost ones. Found while reading data of others.
    Character,
}

impl Rule {
    /// Every rule, in the order of the documentation.
    pub const ALL: [Self; 46] = [
        Self::IdForm,
        Self::IdUnique,
        Self::Reference,
        Self::DateForm,
        Self::HashForm,
        Self::LinkForm,
        Self::TextMissing,
        Self::AttributionMissing,
        Self::DateUnexplained,
        Self::AspectDimension,
        Self::BearsOn,
        Self::ResponseVoice,
        Self::Direction,
        Self::QuoteMissing,
        Self::BestTwice,
        Self::TooLong,
        Self::QuotationMark,
        Self::BorrowedRun,
        Self::HedgeUnquoted,
        Self::ConfidenceUnquoted,
        Self::LikelihoodUnquoted,
        Self::LikelihoodTerm,
        Self::ComparesEarlier,
        Self::ComparesUnquoted,
        Self::CellBoth,
        Self::CellNeither,
        Self::SilentTwice,
        Self::SilenceKind,
        Self::SideUnquoted,
        Self::SideSpeaker,
        Self::ReportedUnmarked,
        Self::ReportedOwn,
        Self::DissentUnpaired,
        Self::CorrectionOrder,
        Self::SourceHash,
        Self::QuoteAbsent,
        Self::QuoteAmbiguous,
        Self::QuotePosition,
        Self::QuoteContext,
        Self::QuoteParagraph,
        Self::QuoteCutsWord,
        Self::PrintedAbsent,
        Self::Lock,
        Self::Form,
        Self::Limit,
        Self::Character,
    ];

    /// The name printed.
    pub const fn name(self) -> &'static str {
        match self {
            Self::IdForm => "id-form",
            Self::IdUnique => "id-unique",
            Self::Reference => "reference",
            Self::DateForm => "date-form",
            Self::HashForm => "hash-form",
            Self::LinkForm => "link-form",
            Self::TextMissing => "text-missing",
            Self::AttributionMissing => "attribution-missing",
            Self::DateUnexplained => "date-unexplained",
            Self::AspectDimension => "aspect-dimension",
            Self::BearsOn => "bears-on",
            Self::ResponseVoice => "response-voice",
            Self::Direction => "direction",
            Self::QuoteMissing => "quote-missing",
            Self::BestTwice => "best-twice",
            Self::TooLong => "too-long",
            Self::QuotationMark => "quotation-mark",
            Self::BorrowedRun => "borrowed-run",
            Self::HedgeUnquoted => "hedge-unquoted",
            Self::ConfidenceUnquoted => "confidence-unquoted",
            Self::LikelihoodUnquoted => "likelihood-unquoted",
            Self::LikelihoodTerm => "likelihood-term",
            Self::ComparesEarlier => "compares-earlier",
            Self::ComparesUnquoted => "compares-unquoted",
            Self::CellBoth => "cell-both",
            Self::CellNeither => "cell-neither",
            Self::SilentTwice => "silent-twice",
            Self::SilenceKind => "silence-kind",
            Self::SideUnquoted => "side-unquoted",
            Self::SideSpeaker => "side-speaker",
            Self::ReportedUnmarked => "reported-unmarked",
            Self::ReportedOwn => "reported-own",
            Self::DissentUnpaired => "dissent-unpaired",
            Self::CorrectionOrder => "correction-order",
            Self::SourceHash => "source-hash",
            Self::QuoteAbsent => "quote-absent",
            Self::QuoteAmbiguous => "quote-ambiguous",
            Self::QuotePosition => "quote-position",
            Self::QuoteContext => "quote-context",
            Self::QuoteParagraph => "quote-paragraph",
            Self::QuoteCutsWord => "quote-cuts-word",
            Self::PrintedAbsent => "printed-absent",
            Self::Lock => "lock",
            Self::Form => "form",
            Self::Limit => "limit",
            Self::Character => "character",
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.place)?;
        if !self.id.is_empty() {
            write!(f, " ({})", self.id)?;
        }
        write!(
            f,
            "\n  rule:  {}\n  found: {}\n  hint:  {}",
            self.rule.name(),
            self.found,
            self.hint
        )
    }
}

/// Collects problems about one place.
pub(crate) struct Report<'a> {
    problems: &'a mut Vec<Problem>,
    place: String,
    id: String,
}

impl<'a> Report<'a> {
    fn new(problems: &'a mut Vec<Problem>, place: impl Into<String>, id: &str) -> Self {
        Self {
            problems,
            place: place.into(),
            id: id.to_owned(),
        }
    }

    /// A report about a field of the same thing.
    fn at(&mut self, field: &str) -> Report<'_> {
        Report {
            place: format!("{}.{field}", self.place),
            id: self.id.clone(),
            problems: self.problems,
        }
    }

    fn add(&mut self, rule: Rule, found: impl Into<String>, hint: impl Into<String>) {
        self.problems.push(Problem {
            place: self.place.clone(),
            id: self.id.clone(),
            rule,
            found: found.into(),
            hint: hint.into(),
        });
    }
}

/// Every violation of a rule that needs no source text.
pub fn structure(dataset: &Dataset) -> Vec<Problem> {
    let mut problems = Vec::new();
    references::check(dataset, &mut problems);
    findings::check(dataset, &mut problems);
    comparisons::check(dataset, &mut problems);
    voices::check(dataset, &mut problems);
    words::check(dataset, &mut problems);
    cells::check(dataset, &mut problems);
    corrections::check(dataset, &mut problems);
    problems
}

/// Every violation of a rule that compares the data with the source texts.
/// Sources without a text here are not judged; the caller knows which those are.
pub fn texts(dataset: &Dataset, texts: &[SourceText]) -> Vec<Problem> {
    let mut problems = Vec::new();
    texts::check(dataset, texts, &mut problems);
    problems
}
