//! Elements without behaviour, built by calls.
//!
//! `html!` builds each element in place; calls share the building, which weighs much less. Each is written in the order
//! in which it is read.

use assessment_model::locale::{ENGLISH, Message, Phrase};
use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

use super::View;

/// Attribute names and their values; an attribute without a value is left out.
type Attribute = (&'static [&'static str], Vec<Option<AttrValue>>);

/// An element with a class.
pub(super) fn element(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    element_with(
        tag,
        (&["class"], vec![Some(AttrValue::Static(class))]),
        children,
    )
}

/// An element with these attributes.
pub(super) fn element_with(
    tag: &'static str,
    (keys, values): Attribute,
    children: Vec<Html>,
) -> Html {
    let mut attributes = Vec::with_capacity(values.len());
    for value in values {
        attributes.push(value.map(AttributeOrProperty::Attribute));
    }
    let mut element = VTag::new(tag);
    element.attributes = Attributes::Dynamic {
        keys,
        values: attributes.into_boxed_slice(),
    };
    element.add_children(children);
    element.into()
}

/// A control: an element with a hook, whose value says what it is about. Those of keyboards and forms are native.
pub(super) fn control(
    tag: &'static str,
    (keys, values): (&'static [&'static str], Vec<AttrValue>),
    children: Vec<Html>,
) -> Html {
    element_with(
        tag,
        (keys, values.into_iter().map(Some).collect()),
        children,
    )
}

/// Several nodes in a row.
pub(super) fn row(children: Vec<Html>) -> Html {
    VList::with_children(children, None).into()
}

/// Words that are composed already, or that are quoted inside an element that says their language.
pub(super) fn said(words: impl Into<String>) -> Html {
    VText::new(AttrValue::from(words.into())).into()
}

/// Words of the interface.
pub(super) fn words(view: &View, message: Message<0>) -> Html {
    said(view.locale.text(message))
}

/// A number in the digits of the interface.
pub(super) fn number(view: &View, number: impl Into<usize>) -> Html {
    said(view.locale.number(number.into()))
}

/// Words of the interface that are heard and found, but not seen.
pub(super) fn hidden(view: &View, message: Message<0>) -> Html {
    element("span", "am-hidden", vec![words(view, message)])
}

/// Words of the data among words of the interface. Where these are in another language, they are kept apart, so that
/// neither is read out as the other or changes the other's order.
pub(super) fn given(view: &View, words: &str) -> Html {
    let words = said(words);
    if !view.is_foreign() {
        return words;
    }
    element_with("bdi", (&["lang"], vec![Some(ENGLISH.into())]), vec![words])
}

/// An element that has nothing but words of the data.
pub(super) fn given_in(view: &View, tag: &'static str, class: &'static str, words: &str) -> Html {
    let foreign = |value: &'static str| view.is_foreign().then_some(AttrValue::Static(value));
    let values = vec![Some(class.into()), foreign(ENGLISH), foreign("ltr")];
    element_with(tag, (&["class", "lang", "dir"], values), vec![said(words)])
}

/// A message with what is put into it.
pub(super) fn phrase(view: &View, phrase: Phrase<'_>) -> Html {
    let mut pieces = Vec::new();
    view.locale.pieces(phrase, &mut |words, is_given| {
        pieces.push(match is_given {
            true => given(view, words),
            false => said(words),
        });
    });
    row(pieces)
}

/// A heading of this level, 1 to 6; deeper ones become 6.
pub(super) fn heading(level: u8, class: &'static str, title: Vec<Html>) -> Html {
    element(heading_tag(level), class, title)
}

/// The element of a heading of this level.
pub(super) fn heading_tag(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1]
}
