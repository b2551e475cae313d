//! The languages of the interface.
//!
//! English is compiled in. The others are one file each in the bundle, which a page loads on demand; this module has
//! their names and, for tools, their bytes.

pub use assessment_i18n::{Locale, Message, Phrase, Value};

use crate::message::SHAPE;

/// A language of the interface.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Language {
    /// Its tag, as the attribute `lang` has it.
    pub tag: &'static str,
    /// The file of a bundle that has its words; none for the one that is compiled in.
    pub file: Option<&'static str>,
}

/// All languages, the one that is compiled in first. It is also the language of the data.
pub const LANGUAGES: [Language; 3] = [
    Language {
        tag: ENGLISH,
        file: None,
    },
    Language {
        tag: "fa",
        file: Some("locale-fa.bin"),
    },
    Language {
        tag: "es",
        file: Some("locale-es.bin"),
    },
];

/// The tag of the language of the data, and of what is shown where nobody asks for another one.
pub const ENGLISH: &str = "en";

static PACKED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/en.bin"));

/// English.
pub fn english() -> Locale {
    unpack(PACKED).unwrap_or_else(|| unreachable!("the bytes come from build.rs"))
}

/// A language from the bytes of its file, if that was made for this build's messages.
pub fn unpack(packed: &[u8]) -> Option<Locale> {
    Locale::unpack(packed, SHAPE)
}

/// The bytes of a language's file, for tools that write or draw them.
#[cfg(feature = "translations")]
pub fn packed(tag: &str) -> Option<&'static [u8]> {
    Some(match tag {
        ENGLISH => PACKED,
        "fa" => include_bytes!(concat!(env!("OUT_DIR"), "/fa.bin")),
        "es" => include_bytes!(concat!(env!("OUT_DIR"), "/es.bin")),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message;

    #[test]
    fn english_is_whole_and_says_what_it_is() {
        let english = english();
        assert_eq!(english.language(), ENGLISH);
        assert_eq!(english.direction(), "ltr");
        assert_eq!(english.text(message::CLOSE), "Close");
        let more = message::MORE.with([Value::Count(12)]);
        assert_eq!(english.say(more), "and 12 more");
    }

    #[test]
    #[cfg(feature = "translations")]
    fn every_language_of_the_table_is_there_under_its_tag() {
        for language in LANGUAGES {
            let locale = unpack(packed(language.tag).unwrap()).unwrap();
            assert_eq!(locale.language(), language.tag);
            let file = (language.tag != ENGLISH).then(|| format!("locale-{}.bin", language.tag));
            assert_eq!(language.file, file.as_deref());
        }
        assert_eq!(packed("xx"), None);
    }
}
