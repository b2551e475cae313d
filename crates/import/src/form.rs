//! Deserializer from a tree to a data set that reports every type error, not only the first.
//!
//! serde stops at the first error. So this deserializer reports none to it: it records the error with its path and
//! supplies a default value of the expected type. The caller discards the data set if an error was recorded.
//! The schema is that of the types in [`assessment_model::dataset`]; this module names no field.

use std::cell::RefCell;
use std::fmt;

use assessment_model::check::{Problem, Rule};
use serde::de::value::StrDeserializer;
use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IntoDeserializer as _, SeqAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use crate::characters::{is_refused, shown};
use crate::limits;
use crate::tree::Tree;

/// Reads a value of any type that the schema uses, and what is wrong with its form.
pub fn read<'a, T: Deserialize<'a> + 'a>(tree: &'a Tree) -> (Option<T>, Vec<Problem>) {
    let noted = RefCell::default();
    let reader = Reader {
        node: Node::Here(tree),
        place: String::new(),
        id: "",
        field: "",
        noted: &noted,
    };
    let read = T::deserialize(reader);
    let mut problems = noted.into_inner();
    let value = read
        .map_err(|Unforeseen(found)| {
            problems.push(Problem {
                place: String::new(),
                id: String::new(),
                rule: Rule::Form,
                found,
                hint: "write it as the schema says".to_owned(),
            });
        })
        .ok();
    (value, problems)
}

/// The value to be read.
#[derive(Clone, Copy)]
enum Node<'a> {
    Here(&'a Tree),
    /// A field that is not there.
    Missing,
    /// A part of something that was noted already: nothing more is said about it.
    Noted,
}

struct Reader<'a, 'n> {
    node: Node<'a>,
    place: String,
    /// Id of the nearest object that has one.
    id: &'a str,
    /// The field's name, which limits its list.
    field: &'static str,
    noted: &'n RefCell<Vec<Problem>>,
}

impl<'a> Reader<'a, '_> {
    fn note(&self, rule: Rule, found: String, hint: impl Into<String>) {
        self.note_at(self.place.clone(), rule, found, hint);
    }

    fn note_at(&self, place: String, rule: Rule, found: String, hint: impl Into<String>) {
        self.noted.borrow_mut().push(Problem {
            place,
            id: self.id.to_owned(),
            rule,
            found,
            hint: hint.into(),
        });
    }

    /// Notes that something else was expected.
    fn wanted(&self, expected: &str) {
        match self.node {
            Node::Here(found) => self.note(
                Rule::Form,
                found.to_string(),
                format!("write {expected} here"),
            ),
            Node::Missing => self.note(
                Rule::Form,
                "the field is missing".to_owned(),
                format!("add it: {expected}"),
            ),
            Node::Noted => {}
        }
    }

    fn whole(&self, most: u32) -> u32 {
        if let Node::Here(Tree::Whole(number)) = self.node
            && let Ok(number) = u32::try_from(*number)
            && number <= most
        {
            return number;
        }
        self.wanted(&format!("a whole number from 0 to {most}"));
        0
    }

    fn text(&self) -> &'a str {
        let Node::Here(Tree::Text(text)) = self.node else {
            self.wanted("a text");
            return "";
        };
        let length = text.encode_utf16().count();
        if length > limits::TEXT {
            self.note(
                Rule::Limit,
                format!("a text of {length} UTF-16 units"),
                format!("at most {}", limits::TEXT),
            );
        } else if let Some(character) = text.chars().find(|c| is_refused(*c)) {
            self.note(
                Rule::Character,
                format!("U+{:04X} in ⟦{}⟧", u32::from(character), shown(text)),
                "remove it; it hides or reorders what stands beside it, or stands for something that was lost",
            );
        }
        text
    }

    fn items(&self) -> &'a [Tree] {
        let Node::Here(Tree::List(items)) = self.node else {
            self.wanted("a list");
            return &[];
        };
        let (least, most) = limits::of_list(self.field);
        if items.len() < least || items.len() > most {
            self.note(
                Rule::Limit,
                format!("a list of {}", items.len()),
                format!("at least {least}, at most {most}"),
            );
            return &[];
        }
        items
    }
}

impl<'a> Deserializer<'a> for Reader<'a, '_> {
    type Error = Unforeseen;

    fn deserialize_any<V: Visitor<'a>>(self, _: V) -> Result<V::Value, Unforeseen> {
        Err(Unforeseen(format!(
            "{}: a type without a reader",
            self.place
        )))
    }

    fn deserialize_bool<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unforeseen> {
        if let Node::Here(Tree::Bool(value)) = self.node {
            return visitor.visit_bool(*value);
        }
        self.wanted("true or false");
        visitor.visit_bool(false)
    }

    fn deserialize_u16<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unforeseen> {
        visitor.visit_u32(self.whole(u16::MAX.into()))
    }

    fn deserialize_u32<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unforeseen> {
        visitor.visit_u32(self.whole(u32::MAX))
    }

    fn deserialize_str<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unforeseen> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_string<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unforeseen> {
        visitor.visit_borrowed_str(self.text())
    }

    fn deserialize_option<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unforeseen> {
        match self.node {
            Node::Here(Tree::Null) | Node::Missing | Node::Noted => visitor.visit_none(),
            Node::Here(_) => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'a>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Unforeseen> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'a>>(self, visitor: V) -> Result<V::Value, Unforeseen> {
        visitor.visit_seq(Items {
            items: self.items().iter().enumerate(),
            list: self,
        })
    }

    fn deserialize_struct<V: Visitor<'a>>(
        mut self,
        _: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unforeseen> {
        if let Node::Here(tree @ Tree::Object(members)) = self.node {
            if let Some(Tree::Text(id)) = tree.member("id") {
                self.id = id;
            }
            for (name, _) in members {
                if !fields.contains(&name.as_str()) {
                    self.note_at(
                        below(&self.place, name),
                        Rule::Form,
                        "an unknown field".to_owned(),
                        format!("remove it; the fields here are {}", fields.join(", ")),
                    );
                }
            }
        } else {
            self.wanted("an object");
            self.node = Node::Noted;
        }
        visitor.visit_seq(Fields {
            fields: fields.iter(),
            object: self,
        })
    }

    fn deserialize_enum<V: Visitor<'a>>(
        self,
        _: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Unforeseen> {
        if let Node::Here(Tree::Text(word)) = self.node
            && variants.contains(&word.as_str())
        {
            return visitor.visit_enum(word.as_str().into_deserializer());
        }
        self.wanted(&format!("one of {}", variants.join(", ")));
        let fitting: StrDeserializer<'_, Unforeseen> = variants
            .first()
            .copied()
            .unwrap_or_default()
            .into_deserializer();
        visitor.visit_enum(fitting)
    }

    forward_to_deserialize_any! {
        <V: Visitor<'a>>
        i8 i16 i32 i64 i128 u8 u64 u128 f32 f64 char bytes byte_buf unit unit_struct tuple tuple_struct map
        identifier ignored_any
    }
}

/// The place of a field.
fn below(place: &str, field: &str) -> String {
    if place.is_empty() {
        field.to_owned()
    } else {
        format!("{place}.{field}")
    }
}

struct Items<'a, 'n> {
    items: std::iter::Enumerate<std::slice::Iter<'a, Tree>>,
    list: Reader<'a, 'n>,
}

impl<'a> SeqAccess<'a> for Items<'a, '_> {
    type Error = Unforeseen;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unforeseen> {
        let Some((i, item)) = self.items.next() else {
            return Ok(None);
        };
        seed.deserialize(Reader {
            node: Node::Here(item),
            place: format!("{}[{i}]", self.list.place),
            id: self.list.id,
            field: "",
            noted: self.list.noted,
        })
        .map(Some)
    }
}

/// The fields of an object one after the other, as the type has them: by position, so that serde's readers need not
/// know their names. That is a third of this program.
struct Fields<'a, 'n> {
    fields: std::slice::Iter<'static, &'static str>,
    object: Reader<'a, 'n>,
}

impl<'a> SeqAccess<'a> for Fields<'a, '_> {
    type Error = Unforeseen;

    fn next_element_seed<T: DeserializeSeed<'a>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Unforeseen> {
        let Some(&field) = self.fields.next() else {
            return Ok(None);
        };
        let object = &self.object;
        seed.deserialize(Reader {
            node: match object.node {
                Node::Here(tree) => tree.member(field).map_or(Node::Missing, Node::Here),
                other => other,
            },
            place: below(&object.place, field),
            id: object.id,
            field,
            noted: object.noted,
        })
        .map(Some)
    }
}

/// An error that no data set causes: a type that the schema does not use. It is reported like any other problem.
#[derive(Debug)]
pub struct Unforeseen(String);

impl fmt::Display for Unforeseen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unforeseen {}

impl serde::de::Error for Unforeseen {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

#[cfg(test)]
mod tests;
