//! The visible parts of the widget, from the outside in: one file per visible element.
//!
//! Elements with a life cycle are components; the others are functions from data to [`yew::Html`].
//!
//! **Invariant:** components neither read the page nor call JavaScript; hooks do. So the same tree renders in a browser
//! and, on the host, to text.

mod text;

mod bar;
mod cell;
mod detail;
mod disagreement;
mod elections;
mod filter_status;
mod finding;
mod lead;
mod legend;
mod links;
mod quote;
mod sources;
mod summary;
mod table;
mod tools;
mod views;

mod answers;
mod changes;
mod disagreements;
mod timeline;

mod about;
mod list;

pub(crate) use about::About;
pub(crate) use cell::{CellView, DetailMode};
pub(crate) use elections::Elections;
pub(crate) use filter_status::FilterStatus;
pub(crate) use list::List;
pub(crate) use summary::Summary;
pub(crate) use table::Table;
pub(crate) use tools::Tools;
pub(crate) use views::Views;
