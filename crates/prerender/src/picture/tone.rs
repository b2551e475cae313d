//! The colours of pictures: those of `styles/tokens.css`, light and dark.
//!
//! The light ones are attributes, so that the picture is right where a content security policy refuses styles inside
//! it; only the dark ones are a style.

/// The purpose of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tone {
    Paper,
    Wash,
    Ink,
    Muted,
    Rule,
    RuleStrong,
    Accent,
    Flag,
}

impl Tone {
    const ALL: [Self; 8] = [
        Self::Paper,
        Self::Wash,
        Self::Ink,
        Self::Muted,
        Self::Rule,
        Self::RuleStrong,
        Self::Accent,
        Self::Flag,
    ];

    /// Its name in the styles and its class in a picture.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Paper => "paper",
            Self::Wash => "wash",
            Self::Ink => "ink",
            Self::Muted => "muted",
            Self::Rule => "rule",
            Self::RuleStrong => "rule-strong",
            Self::Accent => "accent",
            Self::Flag => "flag",
        }
    }

    /// Its colour on light and on dark paper.
    const fn colours(self) -> [&'static str; 2] {
        match self {
            Self::Paper => ["#fff", "#15171b"],
            Self::Wash => ["#f5f3ee", "#1e2126"],
            Self::Ink => ["#1c1b19", "#eceae6"],
            Self::Muted => ["#57544e", "#b0ada6"],
            Self::Rule => ["#d8d3c8", "#383c43"],
            Self::RuleStrong => ["#7d776b", "#868b94"],
            Self::Accent => ["#0b4f8a", "#8fc3f7"],
            Self::Flag => ["#86390a", "#f3b184"],
        }
    }

    /// As attributes of a shape.
    pub(super) fn attributes(self) -> String {
        let [light, _] = self.colours();
        format!("class=\"{}\" fill=\"{light}\"", self.name())
    }

    /// The style for dark surroundings.
    pub(super) fn dark_style() -> String {
        let rules = Self::ALL.map(|tone| {
            let [_, dark] = tone.colours();
            format!(".{}{{fill:{dark}}}", tone.name())
        });
        format!(
            "<style>@media (prefers-color-scheme:dark){{{}}}</style>",
            rules.concat()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pictures_have_the_colours_of_the_page() {
        let tokens = include_str!("../../../../styles/tokens.css");
        for tone in Tone::ALL {
            let [light, dark] = tone.colours();
            let token = format!("var(--am-{}, light-dark({light}, {dark}))", tone.name());
            assert!(tokens.contains(&token), "styles/tokens.css lacks {token}");
        }
    }
}
