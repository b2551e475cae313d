//! Completes a bundle after Trunk has built the program: puts the data set into it, bundles scripts and style sheets,
//! and writes the pages, linked data and pictures that are made of the data.
//!
//! The markup of the matrix comes from the components that run in the browser, through [`Container`].
//!
//! Reading order: [`bundle`] (the steps and the files), [`data`] and [`section`] (the data set in the program),
//! `esbuild` and `worker` (scripts), `pages` and `head` (markup around the matrix), `linked_data`, `picture`, `oembed`,
//! `manifest`.
//!
//! **Invariant:** every word in a page, a picture or a card is the data's or one of the catalogue, so that
//! no share can say what the matrix does not.

pub mod bundle;
pub mod data;
pub mod section;
pub mod site;

mod alternative;
mod english;
mod esbuild;
mod head;
mod linked_data;
mod manifest;
mod markup;
mod oembed;
mod pages;
mod picture;
mod worker;

#[cfg(test)]
mod samples;

pub use bundle::Container;
