//! What a reader sees, from the outside in: one component, [`App`], and plain functions from data to [`Html`].
//!
//! **Invariant:** nothing here holds state, listens, reads the page or calls JavaScript. A reader's wish is read off
//! the public hooks (`data-cell`, `data-copy`, …) by the embed layer, whoever drew the element.
//! So the same tree renders in a browser and, on the host, to text.

use crate::view::View;

mod about;
mod answers;
mod app;
mod cell;
mod changes;
mod comparison;
mod detail;
mod differences;
mod disagreement;
mod elections;
mod finding;
mod legend;
mod prose;
mod quote;
mod sources;
mod table;
mod times;
mod tools;
mod views;

pub use app::{App, AppProps};
