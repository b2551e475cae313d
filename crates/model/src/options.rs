//! Options: what a page may set on its matrix. One table of them, and how their texts are read.
//!
//! The table is what a page's attributes, an embed's query, the documentation and the type declarations are made of.
//! Options are texts here; where they stand (an attribute, a query) is not known to this module.

use std::fmt;

use crate::dataset::{Column, Dataset};
use crate::locale::LANGUAGES;
use crate::matrix::Selection;

/// One option, as publishers read of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Its name: the attribute of the custom element; with `data-` before it, of any other element.
    pub name: &'static str,
    /// The property of the custom element.
    pub property: &'static str,
    /// The values that it takes, in words.
    pub values: &'static str,
    /// The value that it has where it is not set.
    pub default: &'static str,
    /// Its effect, one sentence.
    pub about: &'static str,
    /// True if an embed takes it from its address: not for options that a link could misuse.
    pub query: bool,
}

/// All options, in the order of the documentation.
pub const SETTINGS: [Setting; 11] = [
    Setting {
        name: "actors",
        property: "actors",
        values: "ids of actors, separated by spaces or commas",
        default: "all, as in the data",
        about: "The rows to show, in this order.",
        query: true,
    },
    Setting {
        name: "elections",
        property: "elections",
        values: "years, separated by spaces or commas",
        default: "all, as in the data",
        about: "The elections to show, in this order.",
        query: true,
    },
    Setting {
        name: "dimensions",
        property: "dimensions",
        values: "outcome, tactics, confidence, separated by spaces or commas",
        default: "outcome tactics confidence",
        about: "The columns of each election, in this order.",
        query: true,
    },
    Setting {
        name: "layout",
        property: "layout",
        values: "auto, narrow, election, cards",
        default: "auto",
        about: "The layout: all columns where they fit, or always one column of all elections; `election` and `cards` are older names for that.",
        query: true,
    },
    Setting {
        name: "theme",
        property: "theme",
        values: "auto, light, dark",
        default: "auto",
        about: "The colour scheme: the reader's preference, light or dark.",
        query: true,
    },
    Setting {
        name: "lang",
        property: "lang",
        values: "en, fa, es",
        default: "that of the prerendered matrix, else en",
        about: "The language of the interface; quotes stay as they are.",
        query: true,
    },
    Setting {
        name: "open",
        property: "openAddress",
        values: "the address of a cell, such as iran/2024/outcome, or a link",
        default: "none",
        about: "The cell that is open at first; with a link, also its view and filters.",
        query: true,
    },
    Setting {
        name: "deep-links",
        property: "deepLinks",
        values: "present or absent",
        default: "absent",
        about: "Writes the open cell to the page's address, with an entry in its history.",
        query: false,
    },
    Setting {
        name: "heading-level",
        property: "headingLevel",
        values: "1, 2, 3, 4",
        default: "2 in an article, 1 on a page of its own",
        about: "The level of the matrix's own heading.",
        query: true,
    },
    Setting {
        name: "src",
        property: "src",
        values: "the address of a JSON file",
        default: "none",
        about: "Other data of the same schema, shown instead of the data inside.",
        query: false,
    },
    Setting {
        name: "eager",
        property: "eager",
        values: "present or absent",
        default: "absent",
        about: "Loads the program at once, instead of when the matrix comes near the viewport or is used.",
        query: false,
    },
];

/// Options as read: what follows from their texts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// The part of the data that is shown.
    pub selection: Selection,
    /// The link of what is seen at first ([`crate::link`]), which may be none.
    pub open: Option<String>,
    /// True if the page's address follows.
    pub deep_links: bool,
    /// The level of the outermost heading.
    pub level: Option<u8>,
    /// The tag of the language of the interface.
    pub language: Option<&'static str>,
}

/// A value that an option does not take. The rest of the value, and every other option, works.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The option.
    pub name: &'static str,
    /// The value.
    pub value: String,
    /// The values that it takes.
    pub choices: String,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            name,
            value,
            choices,
        } = self;
        write!(f, "{name}: “{value}” is none of {choices}")
    }
}

/// Reads the options that `text` answers for by name, and says which values it refused.
///
/// `layout` and `theme` are for the style sheet, which looks for the values that it knows; here they are only judged.
pub fn read(
    dataset: &Dataset,
    text: impl Fn(&'static str) -> Option<String>,
) -> (Options, Vec<Refusal>) {
    let mut refused = Vec::new();
    let actors: Vec<&str> = dataset.actors.iter().map(|a| a.id.as_str()).collect();
    let years: Vec<String> = dataset
        .elections
        .iter()
        .map(|e| e.year.to_string())
        .collect();
    let years: Vec<&str> = years.iter().map(String::as_str).collect();
    let columns = Column::ALL.map(Column::id);
    // The values of an option that are among its choices.
    let mut among = |name, choices: &[&str]| {
        let given = text(name).unwrap_or_default();
        let mut taken = Vec::new();
        for value in given
            .split([' ', ',', '\t', '\n'])
            .filter(|v| !v.is_empty())
        {
            match choices.iter().position(|choice| *choice == value) {
                Some(nth) if taken.contains(&nth) => {}
                Some(nth) => taken.push(nth),
                None => refused.push(Refusal {
                    name,
                    // What is printed is not to be longer than a line.
                    value: value.chars().take(60).collect(),
                    choices: choices.join(", "),
                }),
            }
        }
        // Everything in its own order is what is shown without the option.
        if taken.iter().copied().eq(0..choices.len()) {
            taken.clear();
        }
        taken
    };
    let selection = Selection {
        actors: (among("actors", &actors).iter())
            .map(|&nth| actors[nth].to_owned())
            .collect(),
        elections: (among("elections", &years).iter())
            .map(|&nth| dataset.elections[nth].year)
            .collect(),
        columns: (among("dimensions", &columns).iter())
            .map(|&nth| Column::ALL[nth])
            .collect(),
    };
    among("layout", &["auto", "narrow", "election", "cards"]);
    among("theme", &["auto", "light", "dark"]);
    let tags = LANGUAGES.map(|language| language.tag);
    let languages = among("lang", &tags);
    let levels = among("heading-level", &["1", "2", "3", "4"]);
    let open = text("open").filter(|open| !open.is_empty());
    if let Some(address) = &open {
        let (cell, more) = address.split_once('?').unwrap_or((address, ""));
        let mut parts = cell.split('/');
        let named = [&actors[..], &years, &columns]
            .map(|choices| parts.next().is_some_and(|part| choices.contains(&part)));
        let whole = named == [true; 3] && parts.next().is_none();
        if !whole && (more.is_empty() || !cell.is_empty()) {
            refused.push(Refusal {
                name: "open",
                value: address.chars().take(60).collect(),
                choices: "the cells’ addresses, such as iran/2024/outcome".to_owned(),
            });
        }
    }
    let options = Options {
        selection,
        open,
        deep_links: text("deep-links").is_some_and(|value| value != "false"),
        level: levels.first().map(|&nth| nth as u8 + 1),
        language: languages.first().map(|&nth| tags[nth]),
    };
    (options, refused)
}

#[cfg(test)]
mod tests;
