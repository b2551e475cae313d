//! Output of the build for catalogues: names for Rust, and bytes for the widget.

use std::fmt::Write as _;

use crate::compile::{Catalogue, Compiled};
use crate::encoding;

/// A module with a constant per message of English, its text and arguments as documentation, and `SHAPE`.
pub fn constants(english: &Catalogue) -> String {
    let mut code = format!(
        "/// Tells these messages and their arguments from all others.\npub const SHAPE: u32 = {};\n",
        shape(english)
    );
    for (nth, message) in english.messages.iter().enumerate() {
        let name = message.id.replace('-', "_").to_uppercase();
        let count = message.arguments.len();
        // Writing to a string cannot fail.
        let _ = writeln!(
            code,
            "/// `{}`\npub const {name}: Message<{count}> = Message::new({nth});",
            readable(message).trim()
        );
    }
    code
}

/// A catalogue that was checked against English, as [`Locale::unpack`](crate::Locale::unpack) reads it.
///
/// # Errors
/// Failure of postcard to write it; no catalogue is known of which that is true.
pub fn pack(english: &Catalogue, catalogue: &Catalogue) -> postcard::Result<Vec<u8>> {
    let text = |message: &Compiled| catalogue.message(&message.id).map_or("", |m| &m.packed);
    // What only packing needs is left out.
    let text = |message: &Compiled| match message.id.as_str() {
        encoding::ONES => "",
        _ => text(message),
    };
    let texts: Vec<&str> = english.messages.iter().map(text).collect();
    postcard::to_allocvec(&(shape(english), texts))
}

/// A hash of names and arguments (FNV-1a): the same on every machine and for every compiler.
fn shape(english: &Catalogue) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for message in &english.messages {
        for name in [&message.id].into_iter().chain(&message.arguments) {
            for byte in name.bytes().chain([0]) {
                hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
            }
        }
        hash = hash.wrapping_mul(0x0100_0193);
    }
    hash
}

/// A message in one line, with the names of its arguments in it.
fn readable(message: &Compiled) -> String {
    let mut text = String::new();
    for c in message.packed.chars() {
        match u8::try_from(c).unwrap_or(b' ') {
            encoding::SELECTION => text.push('['),
            encoding::VARIANT => text.push('|'),
            encoding::KEY => text.push(':'),
            encoding::END => text.push(']'),
            c if c < b' ' => {
                let nth = usize::from(c - encoding::ARGUMENT);
                let name = message.arguments.get(nth).map_or("", String::as_str);
                text.push_str(&format!("{{{name}}}"));
            }
            _ => text.push(c),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::compile;
    use crate::{Locale, Message, Value};

    fn catalogue(text: &str) -> Catalogue {
        compile("en.ftl", text, None).0
    }

    #[test]
    fn constants_are_named_after_messages_and_documented_by_them() {
        let code = constants(&catalogue("a-b = and { $count } more"));
        let expected = "/// `and {count} more`\npub const A_B: Message<1> = Message::new(0);\n";
        assert!(code.ends_with(expected), "{code}");
    }

    #[test]
    fn what_is_packed_is_what_is_unpacked_in_the_order_of_english() {
        let english =
            catalogue("language = en\ndirection = ltr\ndigits = 0123456789\na = x { $n }");
        let other = catalogue("a = { $n } y\ndigits = 0123456789\ndirection = rtl\nlanguage = xx");
        let packed = pack(&english, &other).unwrap();
        let locale = Locale::unpack(&packed, shape(&english)).unwrap();
        assert_eq!((locale.language(), locale.direction()), ("xx", "rtl"));
        let phrase = Message::<1>::new(3).with([Value::Count(3)]);
        assert_eq!(locale.say(phrase), "3 y");
    }

    #[test]
    fn the_shape_follows_names_and_arguments_and_not_texts() {
        let first = shape(&catalogue("a = x { $n }\nb = y"));
        assert_eq!(shape(&catalogue("a = { $n } z\nb = w")), first);
        for other in [
            "a = x { $m }\nb = y",
            "a = x\nb = y { $n }",
            "b = y\na = x { $n }",
            "a = x { $n }",
        ] {
            assert_ne!(shape(&catalogue(other)), first, "{other}");
        }
    }
}
