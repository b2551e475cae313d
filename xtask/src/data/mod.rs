//! Reading what the checker compares: the data set, the source texts, the lock.
//!
//! Nothing here judges; rules are in `assessment_model::check`, except for the lock's own, which are in [`lock`].

pub(crate) mod dataset_file;
pub(crate) mod texts;

pub(crate) mod lock;
