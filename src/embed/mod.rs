//! The only place that touches JavaScript: mounts the widget, carries out [`Effect`]s, follows the address.
//!
//! It takes every decision from [`assessment_model::state::reduce`] and makes none of its own.
//! It does not know what the widget looks like, only the hooks that it finds elements by
//! (`data-cell`, `data-detail` and its focusable heading, `data-quote`), which are public and documented.
//!
//! [`Effect`]: assessment_model::state::Effect

mod clipboard;
mod location;
mod page;
mod store;
mod widget;

pub use widget::Widget;
