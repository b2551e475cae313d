//! Mapping from terms of the data to messages of the interface.
//!
//! Components and exports take every such word from here, so a term reads the same in a summary, in a detail and in a
//! citation. This module does not know layout or data, nor what a message says in which language.

use crate::address::{CopyTarget, QuoteId};
use crate::dataset::{
    Aspect, Column, Dataset, Direction, Disagreement, DisagreementKind, Level, Standing, Stated,
};
use crate::detail::Group;
use crate::evidence::Retold;
use crate::filter::{Choice, Facet};
use crate::locale::{Locale, Message, Phrase, Value};
use crate::matrix::{Flag, Matrix};
use crate::message;
use crate::state::Notice;
use crate::view::View;
use crate::voice::Voice;

mod change;

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
    pub const fn name(self) -> Message<0> {
        match self {
            Self::Outcome => message::COLUMN_OUTCOME,
            Self::Tactics => message::COLUMN_TACTICS,
            Self::Confidence => message::COLUMN_CONFIDENCE,
        }
    }

    /// Returns the words of a summary where the sources speak of the actor and the election, but report nothing for this
    /// column.
    pub const fn not_reported(self) -> Message<0> {
        match self {
            Self::Outcome => message::NOT_REPORTED_OUTCOME,
            Self::Tactics => message::NOT_REPORTED_TACTICS,
            Self::Confidence => message::NOT_STATED,
        }
    }
}

impl Standing {
    /// Returns the name of a voice, as shown with a finding.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::Community => message::STANDING_COMMUNITY,
            Self::Minority => message::STANDING_MINORITY,
            Self::EarlierWarning => message::STANDING_EARLIER_WARNING,
            Self::Official => message::STANDING_OFFICIAL,
            Self::Lawmaker => message::STANDING_LAWMAKER,
            Self::Company => message::STANDING_COMPANY,
            Self::Press => message::STANDING_PRESS,
            Self::Article => message::STANDING_ARTICLE,
            Self::Accused => message::STANDING_ACCUSED,
        }
    }
}

impl Aspect {
    /// Returns the name of a kind of statement, as shown with a finding.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::Preference => message::ASPECT_PREFERENCE,
            Self::Motive => message::ASPECT_MOTIVE,
            Self::Aim => message::ASPECT_AIM,
            Self::Method => message::ASPECT_METHOD,
            Self::Authority => message::ASPECT_AUTHORITY,
            Self::Restraint => message::ASPECT_RESTRAINT,
            Self::Considered => message::ASPECT_CONSIDERED,
            Self::Extent => message::ASPECT_EXTENT,
            Self::Basis => message::ASPECT_BASIS,
            Self::Denial => message::ASPECT_DENIAL,
            Self::Assurance => message::ASPECT_ASSURANCE,
            Self::Background => message::ASPECT_BACKGROUND,
        }
    }
}

impl Direction {
    /// A mark that reads without colour; always shown beside words. It is no word, so it is the same in every language.
    pub const fn mark(self) -> &'static str {
        match self {
            Self::Favours => "▲",
            Self::Opposes => "▼",
            Self::Neither => "◇",
        }
    }

    /// The direction in words.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::Favours => message::DIRECTION_FAVOURS,
            Self::Opposes => message::DIRECTION_OPPOSES,
            Self::Neither => message::DIRECTION_NEITHER,
        }
    }

    /// Returns the explanation of a direction, for the legend.
    pub const fn meaning(self) -> Message<0> {
        match self {
            Self::Favours => message::DIRECTION_FAVOURS_MEANING,
            Self::Opposes => message::DIRECTION_OPPOSES_MEANING,
            Self::Neither => message::DIRECTION_NEITHER_MEANING,
        }
    }
}

impl Level {
    /// The level as shown.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::High => message::LEVEL_HIGH,
            Self::Moderate => message::LEVEL_MODERATE,
            Self::Low => message::LEVEL_LOW,
        }
    }
}

impl DisagreementKind {
    /// Returns the name of a kind of disagreement.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::MinorityView => message::KIND_MINORITY_VIEW,
            Self::EarlierWarning => message::KIND_EARLIER_WARNING,
            Self::Contradiction => message::KIND_CONTRADICTION,
            Self::SitsUneasily => message::KIND_SITS_UNEASILY,
            Self::DatingSlip => message::KIND_DATING_SLIP,
            Self::ParaphraseShift => message::KIND_PARAPHRASE_SHIFT,
        }
    }
}

impl Disagreement {
    /// Heading of a disagreement: its kind, and whether it is within one article. An article that only reports a dissent
    /// or an earlier warning does not contradict itself.
    pub fn heading(&self, locale: &Locale) -> String {
        use DisagreementKind::{EarlierWarning, MinorityView};
        let kind = locale.text(self.kind.name());
        match self.single_source() {
            Some(_) if !matches!(self.kind, MinorityView | EarlierWarning) => {
                locale.say(message::KIND_WITHIN_ONE_ARTICLE.with([Value::Words(kind)]))
            }
            _ => kind.to_owned(),
        }
    }
}

impl Voice<'_> {
    /// Names the speaker of a quote and marks a paraphrase by the article.
    pub fn phrase(&self) -> Phrase<'_> {
        match self {
            Self::Direct(speaker) => message::VOICE_DIRECT.with([Value::Given(speaker)]),
            Self::Reported(speaker) => message::VOICE_REPORTED.with([Value::Given(speaker)]),
            Self::Article => message::VOICE_ARTICLE.with([]),
        }
    }
}

impl Group {
    /// Heading of a group of findings.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::Community => message::GROUP_COMMUNITY,
            Self::Dissent => message::GROUP_DISSENT,
            Self::Others => message::GROUP_OTHERS,
            Self::Answer => message::GROUP_ANSWER,
            Self::Context => message::GROUP_CONTEXT,
        }
    }
}

impl Flag {
    /// The flag in words, as shown in a summary.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::MinorityView => message::FLAG_MINORITY_VIEW,
            Self::Contradiction => message::FLAG_CONTRADICTION,
            Self::SelfContradiction => message::FLAG_SELF_CONTRADICTION,
            Self::Denied => message::FLAG_DENIED,
            Self::Assured => message::FLAG_ASSURED,
        }
    }

    /// Returns the explanation of a flag, for the legend.
    pub const fn meaning(self) -> Message<0> {
        match self {
            Self::MinorityView => message::FLAG_MINORITY_VIEW_MEANING,
            Self::Contradiction => message::FLAG_CONTRADICTION_MEANING,
            Self::SelfContradiction => message::FLAG_SELF_CONTRADICTION_MEANING,
            Self::Denied => message::FLAG_DENIED_MEANING,
            Self::Assured => message::FLAG_ASSURED_MEANING,
        }
    }
}

/// Returns the time of a statement: the date at its precision, how it was found, or that it is unknown.
pub fn when(stated: &Stated) -> Phrase<'_> {
    match (&stated.date, &stated.printed, &stated.inferred) {
        (Some(date), _, None) => message::ITSELF.with([date.value()]),
        (Some(date), _, Some(_)) => message::DATE_INFERRED.with([date.value()]),
        (None, Some(printed), _) => message::DATE_NOT_GIVEN.with([Value::Given(printed)]),
        (None, None, _) => message::UNDATED.with([]),
    }
}

/// Explains how a date was found; nothing where the source prints it.
pub fn how_dated(stated: &Stated) -> Option<Phrase<'_>> {
    let inferred = Value::Given(stated.inferred.as_ref()?);
    Some(match &stated.printed {
        Some(printed) => message::DATE_SAID.with([Value::Given(printed), inferred]),
        None => message::ITSELF.with([inferred]),
    })
}

/// Says that several articles retell one document.
pub fn retold(dataset: &Dataset, retold: Retold) -> Phrase<'_> {
    let title = &dataset.documents[retold.document].title;
    message::RETOLD.with([Value::Count(retold.articles), Value::Given(title)])
}

/// The "as of" line.
pub fn as_of(dataset: &Dataset) -> Phrase<'_> {
    let articles = Value::Count(dataset.sources.len());
    message::AS_OF.with([articles, dataset.as_of.value()])
}

/// Lists the actors (in the data's own words), years and columns shown, for [`message::SELECTION`]. The summary above
/// that line describes the whole data set.
pub fn selection(locale: &Locale, matrix: &Matrix) -> [String; 3] {
    let dataset = matrix.dataset();
    let comma = locale.text(message::COMMA);
    let actors: Vec<&str> = dataset.actors.iter().map(|actor| &*actor.name).collect();
    let years: Vec<String> = (dataset.elections.iter())
        .map(|election| locale.number(election.year.into()))
        .collect();
    let columns: Vec<&str> = (matrix.columns().iter())
        .map(|column| locale.text(column.name()))
        .collect();
    // A list of the data's names is in the data's language, commas included.
    [actors.join(", "), years.join(comma), columns.join(comma)]
}

/// Announces the outcome of a copy.
pub fn announce(locale: &Locale, matrix: &Matrix, notice: Notice) -> String {
    let dataset = matrix.dataset();
    let source = |id: QuoteId| {
        let source = &dataset.findings[id.finding].quotes[id.quote].source;
        dataset.source(source).map_or("", |source| &source.short)
    };
    let (Notice::Copied(target) | Notice::Selected(target)) = notice;
    let copied = matches!(notice, Notice::Copied(_));
    locale.say(match target {
        CopyTarget::Quote(id) => {
            let message = if copied {
                message::COPIED
            } else {
                message::COPY_REFUSED
            };
            message.with([Value::Given(source(id))])
        }
        CopyTarget::Finding(nth) => {
            let message = if copied {
                message::COPIED_FINDING
            } else {
                message::COPY_REFUSED_FINDING
            };
            message.with([Value::Given(&dataset.findings[nth].label)])
        }
        CopyTarget::Cell(id) => {
            let message = if copied {
                message::COPIED_CELL
            } else {
                message::COPY_REFUSED_CELL
            };
            message.with([
                Value::Given(&dataset.actors[id.actor].name),
                Value::Count(dataset.elections[id.election].year.into()),
                Value::Words(locale.text(id.column.name())),
            ])
        }
    })
}

impl View {
    /// Returns the name of a view where it is chosen. The page of an actor has the actor's name instead.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::Overview | Self::Actor(_) => message::VIEW_ELECTIONS,
            Self::Changes => message::VIEW_CHANGES,
            Self::Disagreements => message::VIEW_DIFFERENCES,
            Self::Timeline => message::VIEW_TIMES,
        }
    }

    /// Returns the name where there is little room.
    pub const fn short_name(self) -> Message<0> {
        match self {
            Self::Disagreements => message::VIEW_DIFFERENCES_BRIEFLY,
            _ => self.name(),
        }
    }
}

impl Facet {
    /// Returns the name of a group of choices.
    pub const fn name(self) -> Message<0> {
        match self {
            Self::Actors => message::FACET_ACTORS,
            Self::Elections => message::FACET_ELECTIONS,
            Self::Columns => message::FACET_COLUMNS,
            Self::Standings => message::FACET_STANDINGS,
            Self::Levels => message::FACET_LEVELS,
            Self::Likelihoods => message::FACET_LIKELIHOODS,
            Self::Sources => message::FACET_SOURCES,
            Self::Disputes => message::FACET_DISPUTES,
        }
    }
}

impl Choice {
    /// Returns the name of a choice, unless the data has a name for it.
    pub const fn name(self) -> Option<Message<0>> {
        match self {
            Self::Column(column) => Some(column.name()),
            Self::Standing(standing) => Some(standing.name()),
            Self::Level(level) => Some(level.name()),
            Self::Disputed => Some(message::ONLY_DISPUTED),
            Self::Actor(_) | Self::Election(_) | Self::Likelihood(_) | Self::Source(_) => None,
        }
    }
}

/// Counts the findings and cells that a filter leaves.
pub fn found(findings: usize, of: usize, cells: usize) -> Phrase<'static> {
    match findings {
        0 => message::FOUND_NOTHING.with([]),
        _ => message::FOUND.with([findings, of, cells].map(Value::Count)),
    }
}

/// Counts the entries of a list that a filter leaves.
pub fn left(entries: usize, of: usize) -> Phrase<'static> {
    match entries {
        0 => message::FOUND_NOTHING.with([]),
        _ => message::FOUND_ENTRIES.with([entries, of].map(Value::Count)),
    }
}
