//! The data set, its rules and all interaction, as plain Rust.
//!
//! **Invariant:** nothing here knows a browser, a framework or a file system.
//! Clipboard, focus and history are *asked for* as values ([`state::Effect`]); the hooks of the widget carry them out.
//! So everything in this crate runs in milliseconds on the host, and the same code builds the page, checks the data
//! and answers a click.
//!
//! Reading order: what is stored ([`dataset`], [`terms`], [`date`]), whether it may be trusted ([`check`], [`verbatim`]),
//! what the matrix shows of it ([`matrix`], [`face`], [`detail`], [`home`], [`evidence`], [`voice`], [`citation`]) and in which words ([`locale`],
//! [`message`], [`wording`]), what it answers besides ([`change`], [`timeline`]), what a reader looks for ([`filter`],
//! [`search`]) and takes away ([`takeaway`]), and what a reader can do ([`state`], [`view`], [`arrangement`]), send
//! ([`address`], [`link`]) and a page set ([`options`]).

pub mod dataset;
pub mod date;
pub mod terms;

pub mod check;
pub mod verbatim;

pub mod answers;
pub mod change;
pub mod citation;
pub mod detail;
pub mod evidence;
pub mod face;
pub mod home;
pub mod matrix;
pub mod takeaway;
pub mod timeline;
pub mod voice;

pub mod locale;
pub mod message;
pub mod wording;

pub mod filter;
pub mod search;

pub mod address;
pub mod arrangement;
pub mod link;
pub mod options;
pub mod state;
pub mod view;
