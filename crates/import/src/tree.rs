//! Untyped input: a tree of lists, objects and values, deserialized from any self-describing format.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::limits::DEPTH;

/// A value.
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number that JavaScript can hold exactly.
    Whole(i64),
    /// Any other number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// An object: its members in order.
    Object(Vec<(String, Tree)>),
    /// A list or object that lies deeper than [`DEPTH`].
    TooDeep,
}

impl Tree {
    /// Reads a tree.
    ///
    /// # Errors
    /// Values that are none of these, such as functions.
    pub fn read<'de, D: Deserializer<'de>>(value: D) -> Result<Self, D::Error> {
        Below(DEPTH).deserialize(value)
    }

    /// The member of an object with this name.
    pub fn member(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(members) => members
                .iter()
                .find_map(|(known, value)| (known == name).then_some(value)),
            _ => None,
        }
    }
}

/// Describes a value in the words of a message.
impl fmt::Display for Tree {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("null"),
            Self::Bool(value) => write!(f, "{value}"),
            Self::Whole(number) => write!(f, "the number {number}"),
            Self::Number(number) => write!(f, "the number {number}"),
            Self::Text(text) => write!(f, "the text ⟦{text}⟧"),
            Self::List(items) => write!(f, "a list of {}", items.len()),
            Self::Object(members) => {
                let names: Vec<&str> = members
                    .iter()
                    .map(|(name, _)| name.as_str())
                    .take(3)
                    .collect();
                let more = if members.len() > names.len() {
                    ", …"
                } else {
                    ""
                };
                write!(f, "an object of {{{}{more}}}", names.join(", "))
            }
            Self::TooDeep => write!(f, "something more than {DEPTH} levels deep"),
        }
    }
}

/// Reads a value below which as many levels are allowed.
#[derive(Clone, Copy)]
struct Below(usize);

impl<'de> DeserializeSeed<'de> for Below {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, value: D) -> Result<Tree, D::Error> {
        value.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Below {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that JSON can hold")
    }

    fn visit_unit<E: Error>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Whole(number))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<Tree, E> {
        let whole = i64::try_from(number).map(Tree::Whole);
        Ok(whole.unwrap_or(Tree::Number(number as f64)))
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_string<E: Error>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let Some(below) = self.0.checked_sub(1) else {
            while items.next_element::<IgnoredAny>()?.is_some() {}
            return Ok(Tree::TooDeep);
        };
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Self(below))? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Tree, A::Error> {
        let Some(below) = self.0.checked_sub(1) else {
            while members.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
            return Ok(Tree::TooDeep);
        };
        let mut object = Vec::new();
        while let Some(name) = members.next_key::<String>()? {
            object.push((name, members.next_value_seed(Self(below))?));
        }
        Ok(Tree::Object(object))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(json: &str, expected: &str) {
        let tree = Tree::read(&mut serde_json::Deserializer::from_str(json)).unwrap();
        assert_eq!(tree.to_string(), expected);
    }

    #[test]
    fn every_value_of_json_is_read_and_named() {
        for (json, expected) in [
            ("null", "null"),
            ("true", "true"),
            ("-1", "the number -1"),
            ("1e99", &format!("the number {}", 1e99)),
            ("18446744073709551615", "the number 18446744073709552000"),
            ("\"a\"", "the text ⟦a⟧"),
            ("[1, [2]]", "a list of 2"),
            ("{}", "an object of {}"),
            ("{\"a\": 1, \"b\": 2}", "an object of {a, b}"),
            (
                "{\"a\": 1, \"b\": 2, \"c\": 3, \"d\": 4}",
                "an object of {a, b, c, …}",
            ),
        ] {
            check(json, expected);
        }
    }

    #[test]
    fn depth_ends_somewhere() {
        let nested = |depth: usize| format!("{}{}", "[".repeat(depth), "]".repeat(depth));
        let bottom = |json: &str| {
            let mut tree = Tree::read(&mut serde_json::Deserializer::from_str(json)).unwrap();
            while let Tree::List(items) = &mut tree {
                match items.pop() {
                    Some(item) => tree = item,
                    None => break,
                }
            }
            tree
        };
        assert_eq!(bottom(&nested(DEPTH)), Tree::List(Vec::new()));
        assert_eq!(bottom(&nested(DEPTH + 1)), Tree::TooDeep);
        assert_eq!(bottom(&nested(100)), Tree::TooDeep);
    }
}
