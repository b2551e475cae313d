//! The interface's words for the data's terms, in one place.
//!
//! Components and exports take every such word from here, so a term reads the same on a face, in a detail and in a
//! citation, and a translation has one file to replace. This module does not know layout or data.

use crate::address::address;
use crate::change::Kind;
use crate::dataset::{Aspect, Column, Direction, DisagreementKind, Level, Standing, Stated};
use crate::date::PartialDate;
use crate::detail::Group;
use crate::filter::{Choice, Facet};
use crate::matrix::{Flag, Matrix};
use crate::perspective::Perspective;
use crate::state::{Notice, QuoteId, Taken};

/// The likelihood terms of ICD 203, both rows, in lower case; longer ones first.
pub const ICD_203_TERMS: [&str; 17] = [
    "almost no chance",
    "very unlikely",
    "unlikely",
    "roughly even chance",
    "very likely",
    "likely",
    "almost certainly",
    "almost certain",
    "remote",
    "highly improbable",
    "improbable",
    "improbably",
    "roughly even odds",
    "highly probable",
    "probable",
    "probably",
    "nearly certain",
];

impl Column {
    /// Column heading.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Outcome => "Preferred outcome",
            Self::Tactics => "Tactics",
            Self::Confidence => "Confidence",
        }
    }
}

impl Standing {
    /// Whose voice, as shown with a finding.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Community => "US intelligence community",
            Self::Minority => "Minority view",
            Self::EarlierWarning => "Earlier warning",
            Self::Official => "US officials",
            Self::Lawmaker => "Member of Congress",
            Self::Company => "Private company",
            Self::Press => "Other news organisation",
            Self::Article => "The article’s own voice",
            Self::Accused => "The accused government",
        }
    }
}

impl Aspect {
    /// What kind of statement, as shown with a finding.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Preference => "Preference",
            Self::Motive => "Motive",
            Self::Aim => "Aim",
            Self::Method => "Method",
            Self::Authority => "Who was behind it",
            Self::Restraint => "Not seen, not planned or not done",
            Self::Extent => "Extent",
            Self::Basis => "Basis",
            Self::Denial => "Denial",
            Self::Assurance => "Assurance",
            Self::Background => "Background",
        }
    }
}

impl Direction {
    /// A mark that reads without colour; always shown beside words.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Favours => "▲",
            Self::Opposes => "▼",
            Self::Neither => "◇",
        }
    }

    /// The direction in words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Favours => "For",
            Self::Opposes => "Against",
            Self::Neither => "Neither",
        }
    }

    /// What the direction means, for the legend.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Favours => "the actor was assessed to want the candidate named to win",
            Self::Opposes => "the actor was assessed to want the candidate named to lose",
            Self::Neither => "the actor was assessed to see no outcome worth acting for",
        }
    }
}

impl Level {
    /// The level as shown.
    pub const fn name(self) -> &'static str {
        match self {
            Self::High => "High confidence",
            Self::Moderate => "Moderate confidence",
            Self::Low => "Low confidence",
        }
    }
}

impl DisagreementKind {
    /// What kind of disagreement.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MinorityView => "Minority view",
            Self::EarlierWarning => "Earlier warning, later assessment",
            Self::Contradiction => "Contradiction",
            Self::ParaphraseShift => "Wording shifts",
            Self::DatingSlip => "Dating slip",
        }
    }
}

impl Group {
    /// Heading of a group of findings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Community => "What US intelligence was reported to assess",
            Self::Dissent => "Minority views and earlier warnings",
            Self::Others => "Other voices",
            Self::Answer => "The accused government’s answer",
            Self::Context => "Context",
        }
    }
}

impl Flag {
    /// The flag in words, as shown on a face.
    pub const fn name(self) -> &'static str {
        match self {
            Self::MinorityView => "minority view",
            Self::EarlierWarning => "earlier warning",
            Self::SourcesDiffer => "sources differ",
            Self::Denied => "denied",
            Self::Assured => "assurance given",
        }
    }

    /// What the flag means, for the legend.
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::MinorityView => {
                "someone inside the intelligence community dissented; open the cell to see who"
            }
            Self::EarlierWarning => {
                "an earlier official warning that a later assessment went beyond or departed from"
            }
            Self::SourcesDiffer => {
                "two or more articles, or one with itself, give different facts or words"
            }
            Self::Denied => {
                "the government accused denies it, or denies such allegations in general"
            }
            Self::Assured => "the government accused gave an assurance",
        }
    }
}

/// Face of a cell of which these sources say nothing.
pub const SILENT: &str = "These sources say nothing";

/// Face of a confidence cell of judgements whose sources print neither level nor likelihood word.
pub const NOT_STATED: &str = "Not stated";

/// On a confidence face: what stands under it speaks of the evidence, without a level or a word.
pub const ON_THE_EVIDENCE: &str = "On the evidence";

/// On a face: how many more things its detail has.
pub fn more(count: usize) -> String {
    format!("and {count} more")
}

/// When something was stated: the date at its precision, how it was found, or that it is unknown.
pub fn when(stated: &Stated) -> String {
    match (&stated.date, &stated.printed, &stated.inferred) {
        (Some(date), _, None) => date.to_string(),
        (Some(date), _, Some(_)) => format!("{date} (inferred)"),
        (None, Some(printed), _) => format!("date not given (“{printed}”)"),
        (None, None, _) => "undated".to_owned(),
    }
}

/// How a date was found, for readers who ask; nothing where the source simply prints it.
pub fn how_dated(stated: &Stated) -> Option<String> {
    let inferred = stated.inferred.as_ref()?;
    Some(match &stated.printed {
        Some(printed) => format!("The source says “{printed}”. {inferred}"),
        None => inferred.clone(),
    })
}

/// The "as of" line.
pub fn as_of(date: &PartialDate, sources: usize) -> String {
    format!("Coded from {sources} articles; last checked against them on {date}.")
}

/// What of the data is shown, where that is not all of it. The summary above it speaks of the whole.
pub fn selection(matrix: &Matrix) -> String {
    let dataset = matrix.dataset();
    let years: Vec<String> = (dataset.elections.iter())
        .map(|election| election.year.to_string())
        .collect();
    let actors = dataset.actors.iter().map(|actor| actor.name.as_str());
    let years = years.iter().map(String::as_str);
    let columns = matrix.columns().iter().map(|column| column.name());
    let lists: [Vec<&str>; 3] = [actors.collect(), years.collect(), columns.collect()];
    let lists = lists.map(|list| list.join(", "));
    format!("Shown here is a selection: {}.", lists.join("; "))
}

/// What is said of a copy, or of a quote that is to be compared.
pub fn announce(matrix: &Matrix, notice: Notice) -> String {
    let dataset = matrix.dataset();
    let quote = |id: QuoteId| {
        let source = &dataset.findings[id.finding].quotes[id.quote].source;
        let source = dataset.source(source).map_or("", |source| &source.short);
        format!("Quote from {source}")
    };
    let taken = match notice {
        Notice::Copied(taken) | Notice::Selected(taken) => taken,
        Notice::Waiting(id) => {
            let what = quote(id);
            return format!(
                "{what} chosen. Choose another, in this cell or any, to compare their words."
            );
        }
    };
    let what = match taken {
        Taken::Quote(id) => quote(id),
        Taken::Finding(nth) => format!("Finding “{}”", dataset.findings[nth].label),
        Taken::Cell(cell) => format!("Cell {}", address(matrix, cell)),
    };
    match notice {
        Notice::Copied(_) => format!("{what} copied with its citation."),
        _ => format!(
            "The browser refused to copy. {what} is selected: copy it with your keyboard or menu."
        ),
    }
}

/// Where the chosen cells are shown, until there are some.
pub const CHOOSE: &str =
    "Open a cell and tick “Side by side”, for two to four cells; they are then shown here.";

/// In the panel, before the program is there.
pub const UNAVAILABLE: &str = "These need the full tool, which is not there yet.";

impl Perspective {
    /// What a view is called where it is chosen. A dossier has the name of its actor instead.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Elections => "All columns",
            Self::Question(column) => column.name(),
            Self::Actor(_) => "One actor",
            Self::Chosen => "Side by side",
            Self::Changes => "What changed",
            Self::Differences => "Where sources disagree",
            Self::Times => "When it was said",
        }
    }
}

impl Facet {
    /// What a group of choices is called.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Actors => "Actors",
            Self::Elections => "Elections",
            Self::Columns => "Columns",
            Self::Standings => "Whose voice",
            Self::Levels => "Stated confidence",
            Self::Likelihoods => "Likelihood word",
            Self::Sources => "Articles",
            Self::Disputes => "Disagreements",
        }
    }
}

impl Choice {
    /// What a choice is called.
    ///
    /// # Panics
    /// If it is a choice of another, larger matrix.
    pub fn name(self, matrix: &Matrix) -> String {
        let dataset = matrix.dataset();
        match self {
            Self::Actor(nth) => dataset.actors[nth].name.clone(),
            Self::Election(nth) => dataset.elections[nth].year.to_string(),
            Self::Column(column) => column.name().to_owned(),
            Self::Standing(standing) => standing.name().to_owned(),
            Self::Level(level) => level.name().to_owned(),
            Self::Likelihood(_) => format!("“{}”", self.id(matrix)),
            Self::Source(nth) => dataset.sources[nth].short.clone(),
            Self::Disputed => "Only where sources disagree".to_owned(),
        }
    }
}

impl Kind {
    /// What happened between two elections, in a few words.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unchanged => "unchanged, as a source says",
            Self::Changed => "changed, as a source says",
            Self::Mixed => "the sources say both",
            Self::New => "new in these sources",
            Self::Dropped => "no longer in these sources",
            Self::NoSource => "no source",
            Self::Told => "told of both, not compared",
        }
    }

    /// What that means, and does not mean.
    pub fn meaning(self, before: u16, after: u16) -> String {
        match self {
            Self::Unchanged => {
                format!("For {after} a source itself says that this is as it was in {before}.")
            }
            Self::Changed => {
                format!("For {after} a source itself says that this is not as it was in {before}.")
            }
            Self::Mixed => format!(
                "For {after} sources say of one matter that it is as in {before}, of another that it is not."
            ),
            Self::New => format!(
                "The sources speak of {after} and say nothing of {before}. That is not the same as nothing having happened."
            ),
            Self::Dropped => format!(
                "The sources speak of {before} and say nothing of {after}. That is not the same as it having ended."
            ),
            Self::NoSource => "The sources say nothing of either.".to_owned(),
            Self::Told => "No source compares the two; side by side they are:".to_owned(),
        }
    }
}

/// What a filter leaves.
pub fn found(findings: usize, of: usize, cells: usize) -> String {
    match findings {
        0 => "Nothing matches.".to_owned(),
        _ => format!("{findings} of {of} findings match, in {cells} cells."),
    }
}
