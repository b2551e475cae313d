//! Data sets at the border to JavaScript: a page's own data in, findings, CSV and JSON out.
//!
//! The widget only draws; what it draws is packed. This crate makes packed data of whatever a page brings, or says
//! everything that is wrong with it, and gives data out in forms that others read. It is a program of its own that a
//! page loads when it needs one of these.
//!
//! **Invariant:** nothing here panics, whatever comes in: in a release build a panic is a bare trap.
//!
//! Reading order: [`limits`] and [`characters`]; what came in as a plain [`tree`]; the [`form`] that it must have; [`reading`], which is
//! both and the rules of the checker. Then what goes out: [`findings`], and all or a [`selection`] as a [`table`] or as data. The border itself is
//! `border.rs`, which only the browser's build has; everything else runs on the host.

pub mod characters;
pub mod limits;

pub mod form;
pub mod reading;
pub mod tree;

pub mod findings;
pub mod selection;
pub mod table;

#[cfg(target_arch = "wasm32")]
pub mod border;
