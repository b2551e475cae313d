//! Elements without behaviour, built by calls.
//!
//! `html!` builds each element in place; calls share the building, which weighs much less. Each is written in the order
//! in which it is read.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

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

/// Words of the interface.
pub(super) fn words(words: &'static str) -> Html {
    VText::new(words).into()
}

/// Words of the data or composed ones.
pub(super) fn said(words: impl Into<String>) -> Html {
    VText::new(AttrValue::from(words.into())).into()
}

/// Words that are heard and found, but not seen.
pub(super) fn hidden(text: &'static str) -> Html {
    element("span", "am-hidden", vec![words(text)])
}

/// A heading of this level, 1 to 6; deeper ones become 6.
pub(super) fn heading(level: u8, class: &'static str, title: Vec<Html>) -> Html {
    element(heading_tag(level), class, title)
}

/// The element of a heading of this level.
pub(super) fn heading_tag(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1]
}
