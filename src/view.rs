//! What is shown of a data set, and how it sits in its page: what drawing a matrix and running one both go by.
//!
//! Neither markup nor state is known here.

use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;

use assessment_model::dataset::Dataset;
use assessment_model::locale::{ENGLISH, Locale};
use assessment_model::matrix::Matrix;

use crate::data;

thread_local! {
    /// The data inside, from when it is unpacked until its matrix is derived.
    static UNPACKED: Cell<Option<Dataset>> = const { Cell::new(None) };
    /// How often [`Shown::prepare`] was called.
    static PREPARED: Cell<u8> = const { Cell::new(0) };
    static OWN: Shown = {
        let unpacked = UNPACKED.take().unwrap_or_else(data::dataset);
        Shown::new(Matrix::new(unpacked))
    };
}

/// One matrix in a page.
#[derive(Clone, Debug, PartialEq)]
pub struct View {
    /// The data with its cells.
    pub matrix: Shown,
    /// The language of the interface.
    pub locale: Rc<Locale>,
    /// Whether the matrix is all of its data, and not a selection.
    pub whole: bool,
    /// Put before every id, so that two instances on a page do not collide.
    pub prefix: Rc<str>,
    /// Level of the outermost heading, 1 to 6.
    pub level: u8,
}

/// A matrix that is shown. Two are equal when they are the same one: data is replaced, never edited.
#[derive(Clone, Debug)]
pub struct Shown(Rc<Matrix>);

impl Shown {
    /// Shares a matrix with whoever shows it.
    pub fn new(matrix: Matrix) -> Self {
        Self(Rc::new(matrix))
    }

    /// That of the data inside, all of it: unpacked and derived once, whoever shows it.
    pub fn own() -> Self {
        OWN.with(Self::clone)
    }

    /// Does a part of what [`Self::own`] needs the first time, and answers whether there is another.
    pub fn prepare() -> bool {
        let part = PREPARED.replace(PREPARED.get() + 1);
        match part {
            // Of nothing at all: what a browser compiles when it is called for the first time is then compiled.
            0 => drop(data::unpack(&[])),
            1 => UNPACKED.set(Some(data::dataset())),
            _ => drop(Self::own()),
        }
        part < 2
    }
}

impl PartialEq for Shown {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for Shown {
    type Target = Matrix;

    fn deref(&self) -> &Matrix {
        &self.0
    }
}

impl View {
    /// Whether the interface is in another language than the data.
    pub fn is_foreign(&self) -> bool {
        self.locale.language() != ENGLISH
    }

    /// The id of an element of this instance.
    pub fn id(&self, name: &str) -> String {
        [&self.prefix, name].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_is_prepared_in_parts_and_then_there_once() {
        assert_eq!([(); 3].map(|()| Shown::prepare()), [true, true, false]);
        assert!(UNPACKED.take().is_none(), "the data is there twice");
        assert_eq!(Shown::own(), Shown::own());
    }
}
