//! The bundle in `dist/`: how it is made, what it must look like, what it weighs and what it may weigh.

pub(crate) mod compilation;
pub(crate) mod trunk;

pub(crate) mod finish;
mod names;
mod stylesheet;

pub(crate) mod inspection;
pub(crate) mod stamp;

pub(crate) mod budget;
pub(crate) mod weight;
