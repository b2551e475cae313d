//! English, for what is made in one language: pictures, linked data, words in place of pictures.

use std::sync::LazyLock;

use assessment_model::locale::{Locale, Message, Phrase, english};

static ENGLISH: LazyLock<Locale> = LazyLock::new(english);

/// The language.
pub(crate) fn locale() -> &'static Locale {
    &ENGLISH
}

/// A message.
pub(crate) fn words(message: Message<0>) -> &'static str {
    ENGLISH.text(message)
}

/// A message with what is put into it.
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    ENGLISH.say(phrase)
}
