//! Everything of a bundle that is made of the data set alone: pages that are complete before any script, linked data
//! for machines, pictures for shares and print, and the files that announce them.
//!
//! Nothing here draws the widget: its markup comes from the components that run in the browser, through [`Container`].
//! Reading order: [`bundle`] (which files), [`pages`] and [`head`] (markup around the widget), [`linked_data`],
//! [`picture`], [`oembed`], [`manifest`].
//!
//! **Invariant:** every word in a page, a picture or a card is the data's or one of the catalogue, so that
//! no share can say what the matrix does not.

pub mod bundle;
pub mod site;

mod alternative;
mod english;
mod head;
mod linked_data;
mod manifest;
mod markup;
mod oembed;
mod pages;
mod picture;

#[cfg(test)]
mod samples;

pub use bundle::{Container, write};
