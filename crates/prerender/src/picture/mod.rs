//! Pictures of the matrix: SVG with real text, and PNG of it for services that take nothing else.
//!
//! Words are measured with the font before they are set, and no picture is made in which one does not fit.

pub(crate) mod card;
pub(crate) mod fonts;
pub(crate) mod icon;
pub(crate) mod matrix;

mod cell_summary;
mod drawing;
mod raster;
mod tone;
