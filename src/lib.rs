//! The evidence matrix: a Yew application over [`assessment_model`], and its entry points.
//!
//! Reading order: [`store`] (the reducer), [`context`] (what every component reads), [`app`] and `components` (what a
//! reader sees), `hooks` (effects), [`element`] and [`takeover`] (the border to JavaScript), `prerender` (the same
//! components as HTML, on the host).

pub mod app;
pub mod context;
pub mod store;

mod components;
mod hooks;

pub mod element;
pub mod takeover;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
