//! The matrix that the store, the components and the element share.

use std::ops::Deref;
use std::rc::Rc;

use assessment_model::home::Homes;
use assessment_model::matrix::Matrix;

/// A matrix that is shared by all components. Two are equal when they are the same one: data is replaced, never edited.
#[derive(Clone, Debug)]
pub struct MatrixRef(Rc<(Matrix, Homes)>);

impl MatrixRef {
    /// Shares a matrix.
    pub fn new(matrix: Matrix) -> Self {
        let homes = Homes::new(&matrix);
        Self(Rc::new((matrix, homes)))
    }

    /// Returns the home of each finding and disagreement.
    pub fn homes(&self) -> &Homes {
        &self.0.1
    }
}

impl PartialEq for MatrixRef {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for MatrixRef {
    type Target = Matrix;

    fn deref(&self) -> &Matrix {
        &self.0.0
    }
}
