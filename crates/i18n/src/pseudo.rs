//! A language for tests, made from English: every letter of a message is replaced by one that no English word has.
//!
//! A plain letter in such a page comes from the data, or from text that is missing in the catalogue.

use crate::compile::Catalogue;

/// The tag of the language: reserved for private use.
pub const LANGUAGE: &str = "qps";

/// The pseudo-language; reads from right to left.
pub fn pseudo(english: &Catalogue) -> Catalogue {
    let mut catalogue = english.clone();
    catalogue.file = format!("{LANGUAGE}.ftl");
    for message in &mut catalogue.messages {
        message.packed = match message.id.as_str() {
            "language" => LANGUAGE.to_owned(),
            "direction" => "rtl".to_owned(),
            _ => disguised(&message.packed),
        };
    }
    catalogue
}

/// A text with other letters. Marks are none, and keys are figures.
fn disguised(packed: &str) -> String {
    packed.chars().map(letter).collect()
}

/// Circled letters stand for those of English.
fn letter(c: char) -> char {
    let moved = |first: char, c: char| char::from_u32(first as u32 + (c as u32 & 31) - 1);
    match c {
        'a'..='z' => moved('ⓐ', c),
        'A'..='Z' => moved('Ⓐ', c),
        _ => None,
    }
    .unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compile::compile;

    #[test]
    fn letters_are_others_and_arguments_and_keys_stay() {
        let text = "a = Ab { $n ->\n    [one] c { $n }\n   *[other] d\n} e\nones = 1";
        let (english, _) = compile("en.ftl", text, None);
        let packed = &pseudo(&english).messages[0].packed;
        assert_eq!(
            packed,
            "Ⓐⓑ \u{e}\u{1}1\u{10}ⓒ \u{1}\u{f}\u{10}ⓓ\u{f}\u{11} ⓔ"
        );
    }
}
