//! The inputs of the checker: the data set, the source texts, the lock.
//!
//! The rules are in `assessment_model::check`, except for the lock's own, which are in [`lock`].

pub(crate) mod dataset_file;
pub(crate) mod texts;

pub(crate) mod lock;
