//! Hooks: effects after rendering, and browser functions for components.
//!
//! Each hook has one kind of effect on the page. The reducer decides about effects; hooks only carry them out.

mod events;
mod use_address;
mod use_change_emitter;
mod use_clipboard;
mod use_deferred;
mod use_downloads;
mod use_effects;
mod use_fragment_links;
mod use_grid_keys;
mod use_printing;
mod use_rendered_rows;
mod use_share;
mod use_slot;
mod use_takeover;

pub(crate) use events::{input_value, is_by_mouse, is_escape, toggled};
pub(crate) use use_address::{fragment, use_address};
pub(crate) use use_change_emitter::use_change_emitter;
pub(crate) use use_clipboard::{use_clipboard, write_text};
pub(crate) use use_deferred::use_deferred;
pub(crate) use use_downloads::{FileFormat, use_downloads};
pub(crate) use use_effects::use_effects;
pub(crate) use use_fragment_links::use_fragment_links;
pub(crate) use use_grid_keys::use_grid_keys;
pub(crate) use use_printing::use_printing;
pub(crate) use use_rendered_rows::use_rendered_rows;
pub(crate) use use_share::use_share;
pub(crate) use use_slot::{use_slot, use_slot_keys};
pub(crate) use use_takeover::use_takeover;
