//! The bundle in `dist/`: how it is made, what it must look like, what it weighs and what it may weigh.
//!
//! `stage` compiles and bundles what no page is needed for; `compose` renders the pages and puts `dist/` together.

pub(crate) mod layout;
mod licences;
mod markup;

pub(crate) mod compilation;
pub(crate) mod stage;
pub(crate) mod trunk;

mod glue;
mod names;
mod program;
mod scripts;
mod stylesheet;

pub(crate) mod compose;

mod single;
mod worker;

pub(crate) mod inspection;
pub(crate) mod stamp;

pub(crate) mod budget;
pub(crate) mod compression;
pub(crate) mod table;
pub(crate) mod weight;
