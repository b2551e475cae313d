//! The messages of the interface by name: a constant for each of `locales/en.ftl`, made of it by the build.
//!
//! A misspelt name does not compile. What a message says in a language is that language's [`Locale`] to say.
//!
//! [`Locale`]: crate::locale::Locale

use crate::locale::Message;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
