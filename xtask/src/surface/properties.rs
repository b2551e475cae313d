//! Custom properties: names and defaults are read from the style sheets; types and purposes are in a table here.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::workspace::{Workspace, children};

/// A public custom property.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Property {
    /// Its name, with both dashes.
    pub(super) name: String,
    /// Its value in light surroundings where it is not set.
    pub(super) light: String,
    /// Its value in dark surroundings where it is not set.
    pub(super) dark: String,
    /// The type of its values, as CSS writes types.
    pub(super) syntax: &'static str,
    /// Its purpose.
    pub(super) about: &'static str,
}

impl Property {
    /// Returns the default as CSS writes it.
    pub(super) fn default(&self) -> String {
        if self.light == self.dark {
            self.light.clone()
        } else {
            format!("light-dark({}, {})", self.light, self.dark)
        }
    }
}

/// Name, type and purpose of each, in the order of the documentation.
const ABOUT: [(&str, &str, &str); 15] = [
    (
        "font",
        "*",
        "the typeface; the page's own where it is not set",
    ),
    ("quote-font", "*", "the typeface of quotes"),
    ("paper", "<color>", "the background"),
    ("wash", "<color>", "the background of areas set apart"),
    ("ink", "<color>", "text"),
    ("muted", "<color>", "secondary text"),
    ("rule", "<color>", "thin lines"),
    ("rule-strong", "<color>", "borders of controls and groups"),
    ("accent", "<color>", "links, focus and the open cell"),
    ("accent-wash", "<color>", "the background of the open cell"),
    ("flag", "<color>", "warnings on cells"),
    ("flag-wash", "<color>", "their background"),
    ("radius", "<length>", "the radius of corners"),
    (
        "padding",
        "<length>",
        "space around the matrix; 1em with a theme other than the page's",
    ),
    (
        "sticky-top",
        "<length>",
        "height of a sticky header of the page; the header of the matrix stays below it",
    ),
];

/// Reads all custom properties.
pub(super) fn read(workspace: &Workspace) -> Result<Vec<Property>> {
    let mut sheets = String::new();
    for sheet in children(&workspace.styles()) {
        if sheet.extension().is_some_and(|found| found == "css") {
            sheets += &fs::read_to_string(&sheet)
                .with_context(|| format!("{} cannot be read", workspace.shown(&sheet)))?;
        }
    }
    described(&defaults(&sheets))
}

/// Brings names with defaults and descriptions together; each must have its other half.
fn described(defaults: &[(String, String)]) -> Result<Vec<Property>> {
    for (name, _) in defaults {
        ensure!(
            ABOUT.iter().any(|(described, ..)| described == name),
            "styles/ reads --am-{name}, which is not described; describe it in xtask/src/surface/properties.rs"
        );
    }
    ABOUT
        .iter()
        .map(|&(name, syntax, about)| {
            let (_, default) = defaults.iter().find(|(found, _)| found == name).with_context(|| {
                format!(
                    "xtask/src/surface/properties.rs describes --am-{name}, which styles/ does not read; \
                     remove it here or use it there"
                )
            })?;
            let (light, dark) = sides(default);
            let name = format!("--am-{name}");
            Ok(Property { name, light, dark, syntax, about })
        })
        .collect()
}

/// Every `var(--am-name, default)` of a style sheet by name, the first of several.
fn defaults(sheet: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for rest in sheet.split("var(--am-").skip(1) {
        let Some((name, rest)) = rest.split_once(',') else {
            continue;
        };
        let default = inside(rest).trim().to_owned();
        if !found.iter().any(|(known, _)| known == name) {
            found.push((name.to_owned(), default));
        }
    }
    found
}

/// Returns the text before the parenthesis that closes an earlier one.
fn inside(text: &str) -> &str {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' if depth == 0 => return &text[..at],
            ')' => depth -= 1,
            _ => {}
        }
    }
    text
}

/// The light and the dark side of a value.
fn sides(value: &str) -> (String, String) {
    let pair = value.strip_prefix("light-dark(").map(inside);
    let (light, dark) = pair
        .and_then(|pair| pair.split_once(','))
        .unwrap_or((value, value));
    (light.trim().to_owned(), dark.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_property_of_the_style_sheets_is_described_and_every_description_is_of_one() {
        let all = read(&Workspace::locate()).unwrap();
        let paper = all.iter().find(|found| found.name == "--am-paper").unwrap();
        assert_eq!(
            (paper.light.as_str(), paper.dark.as_str()),
            ("#fff", "#15171b")
        );
    }

    #[test]
    fn a_half_without_its_other_half_is_named() {
        let mut known: Vec<(String, String)> = ABOUT
            .iter()
            .map(|(name, ..)| ((*name).to_owned(), "0".to_owned()))
            .collect();
        assert_eq!(described(&known).unwrap().len(), ABOUT.len());
        let lost = known.pop().unwrap().0;
        let error = described(&known).unwrap_err().to_string();
        assert!(error.contains(&format!("describes --am-{lost}")), "{error}");
        known.push((lost, "0".to_owned()));
        known.push(("new".to_owned(), "0".to_owned()));
        let error = described(&known).unwrap_err().to_string();
        assert!(error.contains("reads --am-new"), "{error}");
    }

    #[test]
    fn defaults_end_where_their_parenthesis_does() {
        let sheet = "a { --_a: var(--am-a, light-dark(#fff, rgb(0 0 0))); b: calc(var(--am-b, 1px) + 2px); c: var(--am-a, 3) }";
        let found = defaults(sheet);
        assert_eq!(
            found,
            [("a", "light-dark(#fff, rgb(0 0 0))"), ("b", "1px")]
                .map(|(a, b)| (a.to_owned(), b.to_owned()))
        );
        assert_eq!(
            sides(&found[0].1),
            ("#fff".to_owned(), "rgb(0 0 0)".to_owned())
        );
        assert_eq!(sides("1px"), ("1px".to_owned(), "1px".to_owned()));
    }
}
