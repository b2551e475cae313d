//! Texts of the interface: catalogues in Fluent syntax (`locales/*.ftl`), packed on the host and formatted anywhere.
//!
//! **Invariant:** a packed catalogue has the messages of English, each with its arguments, in the order of English;
//! [`check`](check::check) proves it before anything is packed. So formatting never fails and never asks for a name.
//! The names of the messages come from English when the model is built.
//!
//! Reading order: [`encoding`] (how a message is packed), [`locale`] (how it is formatted), and on the host [`compile`]
//! (Fluent to packed), [`check`] (whether a translation is complete), [`generate`] (names for Rust) and [`pseudo`]
//! (a language for tests).

pub mod encoding;
pub mod locale;

#[cfg(feature = "compile")]
pub mod check;
#[cfg(feature = "compile")]
pub mod compile;
#[cfg(feature = "compile")]
pub mod generate;
#[cfg(feature = "compile")]
pub mod pseudo;

pub use locale::{Locale, Message, Phrase, Value};
