//! English, for pictures, their text alternatives and linked data, which are made in one language.

use std::sync::LazyLock;

use assessment_model::locale::{Locale, Message, Phrase, english};

static ENGLISH: LazyLock<Locale> = LazyLock::new(english);

/// Returns the language.
pub(crate) fn locale() -> &'static Locale {
    &ENGLISH
}

/// Returns a message.
pub(crate) fn words(message: Message<0>) -> &'static str {
    ENGLISH.text(message)
}

/// Formats a message with arguments.
pub(crate) fn phrase(phrase: Phrase<'_>) -> String {
    ENGLISH.say(phrase)
}
