//! The evidence matrix: a Yew application over [`assessment_model`], and its entry points.
//!
//! Reading order: [`store`] (the reducer), [`context`] (shared by all components), [`app`] and `components` (the
//! rendered tree), `hooks` (effects), [`element`], [`client`] and [`takeover`] (bindings for JavaScript), `prerender`
//! (the same components as HTML, on the host).

pub mod app;
pub mod client;
pub mod context;
pub mod shared;
pub mod store;

mod components;
mod hooks;

pub mod element;
pub mod takeover;

#[cfg(not(target_arch = "wasm32"))]
pub mod prerender;
