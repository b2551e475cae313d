//! Compiler from Fluent to packed messages, for the part of the syntax that names, dates and counts need.
//!
//! Terms, attributes, functions and references to other messages are refused: the packed form has none of them.
//! [`super::check`] compares a translation with English.

use std::fmt;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Resource, VariantKey,
};
use fluent_syntax::parser;

use crate::encoding;

/// A fault of a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file, and the message in it if one is to blame.
    pub place: String,
    /// The rule that every catalogue keeps to.
    pub rule: &'static str,
    /// The fault.
    pub found: String,
    /// The way to repair it.
    pub remedy: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            place,
            rule,
            found,
            remedy,
        } = self;
        write!(f, "{place}: {rule}\n  found: {found}\n  remedy: {remedy}")
    }
}

/// A message, packed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Compiled {
    /// Its name.
    pub id: String,
    /// Its text with [`encoding`]; arguments are numbered in the order of `arguments`.
    pub packed: String,
    /// The names of its arguments.
    pub arguments: Vec<String>,
}

/// A catalogue, message by message in the order of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Catalogue {
    /// The file, for who reads of a problem.
    pub file: String,
    /// The messages.
    pub messages: Vec<Compiled>,
}

impl Catalogue {
    /// The message of this name.
    pub fn message(&self, id: &str) -> Option<&Compiled> {
        self.messages.iter().find(|message| message.id == id)
    }
}

/// Reads a catalogue. Arguments are numbered as `source` has them, else in the order in which they first stand; every
/// problem is reported.
pub fn compile(file: &str, text: &str, source: Option<&Catalogue>) -> (Catalogue, Vec<Problem>) {
    let mut problems = Vec::new();
    let resource = parser::parse(text).unwrap_or_else(|(resource, errors)| {
        for error in errors {
            let line = 1 + text[..error.pos.start].matches('\n').count();
            problems.push(Problem {
                place: format!("{file}, line {line}"),
                rule: "a catalogue is in Fluent syntax",
                found: error.to_string(),
                remedy: "see https://projectfluent.org/fluent/guide/".to_owned(),
            });
        }
        resource
    });
    let mut messages: Vec<Compiled> = Vec::new();
    let ones = ones(&resource);
    for entry in resource.body {
        let message = match entry {
            Entry::Message(message) => message,
            Entry::Term(term) => {
                problems.push(refused(file, term.id.name, "a term"));
                continue;
            }
            _ => continue,
        };
        let id = message.id.name;
        let known = source.and_then(|source| source.message(id));
        let mut packing = Packing {
            packed: String::new(),
            ones: ones.clone(),
            arguments: known
                .map(|known| known.arguments.clone())
                .unwrap_or_default(),
            refused: Vec::new(),
        };
        match &message.value {
            Some(value) => packing.pattern(value, false),
            None => packing.refused.push("no text".to_owned()),
        }
        if !message.attributes.is_empty() {
            packing.refused.push("attributes".to_owned());
        }
        if packing.arguments.len() > encoding::ARGUMENTS {
            packing
                .refused
                .push(format!("{} arguments", packing.arguments.len()));
        }
        if messages.iter().any(|known| known.id == id) {
            packing
                .refused
                .push("a second text of the same name".to_owned());
        }
        problems.extend(packing.refused.iter().map(|what| refused(file, id, what)));
        messages.push(Compiled {
            id: id.to_owned(),
            packed: packing.packed,
            arguments: packing.arguments,
        });
    }
    let catalogue = Catalogue {
        file: file.to_owned(),
        messages,
    };
    (catalogue, problems)
}

fn refused(file: &str, id: &str, found: &str) -> Problem {
    Problem {
        place: format!("{file}: {id}"),
        rule: "a message is text on one line, arguments, and selections over a number",
        found: found.to_owned(),
        remedy: "say it with what the head of locales/en.ftl names".to_owned(),
    }
}

/// The numbers that [`encoding::ONE`] stands for in a catalogue.
fn ones(resource: &Resource<&str>) -> Vec<u8> {
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) if message.id.name == encoding::ONES => message.value.as_ref(),
        _ => None,
    });
    let elements = messages.flat_map(|value| &value.elements);
    let texts = elements.filter_map(|element| match element {
        PatternElement::TextElement { value } => Some(*value),
        PatternElement::Placeable { .. } => None,
    });
    let numbers = texts.flat_map(|text| text.split(' '));
    numbers.filter_map(|one| one.parse().ok()).collect()
}

/// A message on its way.
struct Packing {
    packed: String,
    /// The numbers of which the language speaks in the singular.
    ones: Vec<u8>,
    arguments: Vec<String>,
    refused: Vec<String>,
}

impl Packing {
    fn pattern(&mut self, pattern: &Pattern<&str>, selected: bool) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.text(value),
                PatternElement::Placeable { expression } => self.expression(expression, selected),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>, selected: bool) {
        match expression {
            Expression::Inline(InlineExpression::StringLiteral { value }) => self.text(value),
            Expression::Inline(InlineExpression::VariableReference { id }) => {
                let mark = self.argument(id.name);
                self.packed.push(mark);
            }
            Expression::Inline(InlineExpression::Placeable { expression }) => {
                self.expression(expression, selected);
            }
            Expression::Select {
                selector: InlineExpression::VariableReference { id },
                variants,
            } if !selected => {
                let mark = self.argument(id.name);
                self.packed.push(char::from(encoding::SELECTION));
                self.packed.push(mark);
                // The one that is taken where no other fits comes last.
                let (last, others): (Vec<_>, Vec<_>) = variants.iter().partition(|v| v.default);
                for variant in others {
                    let (VariantKey::Identifier { name: key }
                    | VariantKey::NumberLiteral { value: key }) = &variant.key;
                    let numbers = match (*key, key.parse()) {
                        (encoding::ONE, _) => self.ones.clone(),
                        (_, Ok(number)) if number <= encoding::LARGEST => vec![number],
                        _ => {
                            self.refused.push(format!("the variant [{key}]"));
                            continue;
                        }
                    };
                    for number in numbers {
                        self.packed.push(char::from(encoding::KEY_ZERO + number));
                        self.variant(&variant.value);
                    }
                }
                for variant in last {
                    self.variant(&variant.value);
                }
                self.packed.push(char::from(encoding::END));
            }
            Expression::Select { .. } => {
                self.refused.push("a selection of another kind".to_owned())
            }
            Expression::Inline(_) => self.refused.push("a reference or a function".to_owned()),
        }
    }

    /// The text after a variant's key.
    fn variant(&mut self, pattern: &Pattern<&str>) {
        self.packed.push(char::from(encoding::KEY));
        self.pattern(pattern, true);
        self.packed.push(char::from(encoding::VARIANT));
    }

    fn text(&mut self, text: &str) {
        if text.chars().any(|c| c.is_control() || c == '\\') {
            self.refused.push(format!("{text:?}"));
        }
        self.packed.push_str(text);
    }

    /// The mark of an argument.
    fn argument(&mut self, name: &str) -> char {
        let known = self.arguments.iter().position(|known| known == name);
        let nth = known.unwrap_or_else(|| {
            self.arguments.push(name.to_owned());
            self.arguments.len() - 1
        });
        char::from(encoding::ARGUMENT + u8::try_from(nth).unwrap_or(u8::MAX - encoding::ARGUMENT))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The packed form of one message, or what was refused.
    #[track_caller]
    fn check(text: &str, expected: Result<&str, &str>) {
        let (catalogue, problems) = compile("xx.ftl", text, None);
        match expected {
            Ok(packed) => {
                assert_eq!(problems, []);
                assert_eq!(catalogue.messages[0].packed, packed);
            }
            Err(found) => {
                let found_there: Vec<&str> = problems.iter().map(|p| p.found.as_str()).collect();
                assert!(found_there.contains(&found), "{found_there:?}");
            }
        }
    }

    #[test]
    fn text_arguments_and_selections_are_packed() {
        check("a = Some text", Ok("Some text"));
        check("a = {\" \"}and { $count } more", Ok(" and \u{1} more"));
        check("a = { $b } of { $a }, { $b }", Ok("\u{1} of \u{2}, \u{1}"));
        check(
            "a =\n    From { $n ->\n        [one] { $n } text\n        [7] seven\n       *[other] { $n } texts\n    }.\nones = 0 1",
            Ok(
                "From \u{e}\u{1}0\u{10}\u{1} text\u{f}1\u{10}\u{1} text\u{f}7\u{10}seven\u{f}\u{10}\u{1} texts\u{f}\u{11}.",
            ),
        );
    }

    #[test]
    fn arguments_are_numbered_as_in_the_source() {
        let (source, _) = compile("en.ftl", "a = { $from } to { $to }", None);
        let (other, problems) = compile("xx.ftl", "a = { $to } < { $from }", Some(&source));
        assert_eq!(problems, []);
        assert_eq!(other.messages[0].packed, "\u{2} < \u{1}");
    }

    #[test]
    fn what_is_not_read_at_run_time_is_refused() {
        check("-a = Term", Err("a term"));
        check("a = Text\n    .b = Attribute", Err("attributes"));
        check("a = { b }", Err("a reference or a function"));
        check("a = { NUMBER($b) }", Err("a reference or a function"));
        check("a = one\n    two", Err("\"one\\n\""));
        check("a = b\na = c", Err("a second text of the same name"));
        check(
            "a = { $n ->\n    [few] x\n   *[other] y\n}",
            Err("the variant [few]"),
        );
    }

    #[test]
    fn a_fault_of_syntax_is_told_with_its_line() {
        let (_, problems) = compile("xx.ftl", "a = b\n\nc = { $\n", None);
        assert_eq!(problems.len(), 1);
        assert!(
            problems[0].place.starts_with("xx.ftl, line "),
            "{}",
            problems[0]
        );
    }
}
