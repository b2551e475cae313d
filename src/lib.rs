//! The evidence matrix as a widget: components over [`assessment_model`], and the embed layer that mounts them.
//!
//! Nothing runs on load: a page mounts a [`embed::Widget`] where it wants one.
//! Reading order: [`data`] (what is compiled in), [`view`] (what of it is shown), `components` (how, as functions of
//! props; they also render on the host), [`embed`] (the only place that touches JavaScript).

//!
//! The components are behind the feature `draw`, which is on by default in no program: a page that brings its matrix
//! along is taken over by a program without them, at two thirds of the bytes.

pub mod data;

pub mod view;

#[cfg(feature = "draw")]
pub mod components;

pub mod embed;

#[cfg(all(feature = "draw", not(target_arch = "wasm32")))]
pub mod prerender;

/// The allocator: 1.7 KB brotli less than std's, and of constant time.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
