//! The closed vocabularies of the codebook: columns, aspects, standings, directions, levels, comparisons, kinds of silence
//! and of disagreement.
//!
//! Their names in data and addresses, and how they belong together. How they read is in [`crate::wording`].

use serde::{Deserialize, Serialize};

/// The subject of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Dimension {
    /// The result the actor wanted.
    Outcome,
    /// Its acts, or acts it was assessed not to do.
    Tactics,
    /// The foundation of a claim.
    Confidence,
    /// The answer of the accused.
    Response,
    /// Other facts that a reader should know.
    Context,
}

/// A column of the matrix: the dimensions that have cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// Preferred outcome.
    Outcome,
    /// Tactics.
    Tactics,
    /// Confidence level.
    Confidence,
}

/// The kind of statement of a finding; each belongs to one dimension ([`Aspect::dimension`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// The result the actor wanted.
    Preference,
    /// The reason it wanted it.
    Motive,
    /// A goal other than a result, such as sowing distrust.
    Aim,
    /// Something done.
    Method,
    /// The people who authorised, directed or carried it out.
    Authority,
    /// Assessed as not done, not planned or decided against.
    Restraint,
    /// Weighed by the actor, or watched for by intelligence, without being assessed as done.
    Considered,
    /// Reach, cost, skill, scale or change over time.
    Extent,
    /// The foundation of a claim.
    Basis,
    /// The accused denies.
    Denial,
    /// The accused promises not to interfere.
    Assurance,
    /// Background.
    Background,
}

/// The voice of a finding. The order is the order in which voices are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// The intelligence community or its ODNI.
    Community,
    /// A dissent inside the community.
    Minority,
    /// An earlier official warning that a later assessment confirmed, went beyond or departed from.
    EarlierWarning,
    /// US officials or agencies outside a community assessment.
    Official,
    /// A member of Congress.
    Lawmaker,
    /// A private company.
    Company,
    /// Another news organisation, as the source reports it.
    Press,
    /// The source article in its own voice.
    Article,
    /// The government accused.
    Accused,
}

/// The direction of a preference for the candidate named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// The actor wanted the candidate to win.
    Favours,
    /// The actor wanted the candidate to lose.
    Opposes,
    /// The actor was assessed to want neither enough to act.
    Neither,
}

/// Analytic confidence as defined by ICD 203: how well founded a judgement is, not how likely an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// High confidence.
    High,
    /// Moderate confidence.
    Moderate,
    /// Low confidence.
    Low,
}

/// The kinds of disagreement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum DisagreementKind {
    /// A dissent against the community's judgement.
    MinorityView,
    /// A later assessment departed from an earlier warning.
    EarlierWarning,
    /// Two sources, or one with itself, cannot both be right as they stand.
    Contradiction,
    /// Two statements may both be true, but a reader of one would not expect the other.
    SitsUneasily,
    /// A source dates an event wrongly or against another.
    DatingSlip,
    /// One source's wording of the same statement changes its words or its meaning.
    ParaphraseShift,
}

/// The rank of a kind of disagreement, by what it matters to a reader, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Rank {
    /// News for every reader: it is flagged on the cell.
    High,
    /// It bears on how a cell is read: it is shown in its detail.
    Middle,
    /// It is about wording: it is shown last.
    Low,
}

/// The reason why a cell has no finding of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum SilenceKind {
    /// The sources do not mention it.
    NotMentioned,
    /// The sources report nothing for this column, but the detail holds something that bears on it.
    NotReported,
}

impl DisagreementKind {
    /// All kinds, those of the highest rank first.
    pub const ALL: [Self; 6] = [
        Self::MinorityView,
        Self::Contradiction,
        Self::EarlierWarning,
        Self::SitsUneasily,
        Self::DatingSlip,
        Self::ParaphraseShift,
    ];

    /// Returns the rank of this kind.
    pub const fn rank(self) -> Rank {
        match self {
            Self::MinorityView | Self::Contradiction => Rank::High,
            Self::EarlierWarning | Self::SitsUneasily | Self::DatingSlip => Rank::Middle,
            Self::ParaphraseShift => Rank::Low,
        }
    }

    /// The word used in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::MinorityView => "minority-view",
            Self::EarlierWarning => "earlier-warning",
            Self::Contradiction => "contradiction",
            Self::SitsUneasily => "sits-uneasily",
            Self::DatingSlip => "dating-slip",
            Self::ParaphraseShift => "paraphrase-shift",
        }
    }
}

impl SilenceKind {
    /// The word used in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotMentioned => "not-mentioned",
            Self::NotReported => "not-reported",
        }
    }
}

/// The result of a source's comparison with an earlier election.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Says {
    /// It is as it was then, or no change was seen.
    Same,
    /// It is otherwise than then.
    Changed,
}

impl Column {
    /// The columns in the order shown.
    pub const ALL: [Self; 3] = [Self::Outcome, Self::Tactics, Self::Confidence];

    /// The word used in data and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Outcome => "outcome",
            Self::Tactics => "tactics",
            Self::Confidence => "confidence",
        }
    }

    /// Returns the column with this id.
    pub fn parse(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|column| column.id() == id)
    }
}

impl Dimension {
    /// The column that a finding of this dimension supports, if it has one.
    pub const fn column(self) -> Option<Column> {
        match self {
            Self::Outcome => Some(Column::Outcome),
            Self::Tactics => Some(Column::Tactics),
            Self::Confidence => Some(Column::Confidence),
            Self::Response | Self::Context => None,
        }
    }
}

impl Aspect {
    /// The dimension that this aspect belongs to.
    pub const fn dimension(self) -> Dimension {
        match self {
            Self::Preference | Self::Motive | Self::Aim => Dimension::Outcome,
            Self::Method | Self::Authority | Self::Restraint | Self::Considered | Self::Extent => {
                Dimension::Tactics
            }
            Self::Basis => Dimension::Confidence,
            Self::Denial | Self::Assurance => Dimension::Response,
            Self::Background => Dimension::Context,
        }
    }
}

impl Says {
    /// The word used in data.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Changed => "changed",
        }
    }
}

impl Standing {
    /// All standings, in the order in which voices are shown.
    pub const ALL: [Self; 9] = [
        Self::Community,
        Self::Minority,
        Self::EarlierWarning,
        Self::Official,
        Self::Lawmaker,
        Self::Company,
        Self::Press,
        Self::Article,
        Self::Accused,
    ];

    /// The word used in data and addresses.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Community => "community",
            Self::Minority => "minority",
            Self::EarlierWarning => "earlier-warning",
            Self::Official => "official",
            Self::Lawmaker => "lawmaker",
            Self::Company => "company",
            Self::Press => "press",
            Self::Article => "article",
            Self::Accused => "accused",
        }
    }
}

impl Level {
    /// All levels, the highest first.
    pub const ALL: [Self; 3] = [Self::High, Self::Moderate, Self::Low];

    /// The word that a source must print; also used in data and addresses.
    pub const fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Moderate => "moderate",
            Self::Low => "low",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_in_addresses_are_those_of_the_data() {
        for standing in Standing::ALL {
            assert_eq!(serde_json::to_value(standing).unwrap(), standing.id());
        }
        for level in Level::ALL {
            assert_eq!(serde_json::to_value(level).unwrap(), level.word());
        }
        for column in Column::ALL {
            assert_eq!(serde_json::to_value(column).unwrap(), column.id());
        }
        for kind in DisagreementKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.id());
        }
        for kind in [SilenceKind::NotMentioned, SilenceKind::NotReported] {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.id());
        }
    }

    #[test]
    fn kinds_are_listed_by_rank() {
        assert!(DisagreementKind::ALL.is_sorted_by_key(|kind| kind.rank()));
    }
}
