//! The evidence matrix as a widget: components over [`assessment_model`], and the embed layer that mounts them.
//!
//! Nothing runs on load: a page mounts a [`embed::Widget`] where it wants one.
//! Reading order: [`data`] (what is compiled in), [`components`] (what is shown, as functions of props; they also
//! render on the host), [`embed`] (the only place that touches JavaScript).

pub mod data;

pub mod components;

pub mod embed;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
