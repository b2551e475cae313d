//! The only place that touches JavaScript: takes over a page, turns events into actions, carries out [`Effect`]s.
//!
//! It takes every decision from [`assessment_model::state::reduce`] and makes none of its own.
//! It does not know what the widget looks like, only the hooks that it finds elements by (`data-cell`, `data-copy`,
//! `data-quote`, …), which are public and documented. The scripts beside these modules load the program, pass it
//! the events, and put the page back as it was should the program die.
//!
//! [`Effect`]: assessment_model::state::Effect

mod clipboard;
#[cfg_attr(not(feature = "draw"), path = "adopting.rs")]
mod drawing;
mod elements;
mod events;
mod filtered;
mod languages;
mod location;
mod page;
mod settings;
mod show;
mod still;
mod store;
mod telling;
mod widget;

pub use languages::learn;
pub use widget::{Widget, prepare};
