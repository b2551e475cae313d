//! The data set, its rules and all interaction, as plain Rust.
//!
//! **Invariant:** this crate depends on no browser, framework or file system.
//! Clipboard, focus and history are requested as values ([`state::Effect`]), which hooks of the widget carry out.
//! So all of it is tested in milliseconds on the host, and the same code builds the page, checks the data and handles a
//! click.
//!
//! Reading order:
//! - the data: [`dataset`], [`terms`], [`date`];
//! - its rules: [`check`], [`verbatim`];
//! - the matrix: [`matrix`], [`cell_summary`], [`detail`], [`home`], [`evidence`], [`voice`], [`citation`];
//! - the other views: [`answers`], [`change`], [`timeline`];
//! - the text: [`locale`], [`message`], [`wording`];
//! - search, filters and copies: [`filter`], [`search`], [`export`];
//! - interaction: [`state`], [`view`], [`arrangement`], [`address`], [`link`], and a page's [`options`].

pub mod dataset;
pub mod date;
pub mod terms;

pub mod check;
pub mod verbatim;

pub mod answers;
pub mod cell_summary;
pub mod change;
pub mod citation;
pub mod detail;
pub mod evidence;
pub mod export;
pub mod home;
pub mod matrix;
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
