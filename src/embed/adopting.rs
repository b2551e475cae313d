//! What stands in for [`Drawing`] in the program without the components: nothing is ever drawn.
//!
//! Whoever would have something drawn asks [`DRAWS`] before.

use std::rc::Rc;

use web_sys::Element;

use crate::view::View;

/// Whether this program can draw.
pub(super) const DRAWS: bool = false;

/// What draws no container.
pub(super) struct Drawing;

impl Drawing {
    /// Nothing is drawn, and `rendered` never called.
    pub(super) fn new(_rendered: Rc<dyn Fn()>) -> Self {
        Self
    }

    /// Draws nothing.
    pub(super) fn draw(&self, _root: &Element, _view: View) {}

    /// Nothing was drawn.
    pub(super) fn has_begun(&self) -> bool {
        false
    }

    /// There is nothing to take away.
    pub(super) fn end(&self) {}
}
