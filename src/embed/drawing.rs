//! Drawing a container by the components, where the page has not brought along what it is to show.
//!
//! The program that pages load first is built without the components ([`DRAWS`]): it takes over what is there.

use std::cell::RefCell;
use std::rc::Rc;

use web_sys::Element;
use yew::AppHandle;
use yew::Callback;

use super::elements::all;
use crate::components::{App, AppProps};
use crate::view::View;

/// Whether this program can draw.
pub(super) const DRAWS: bool = true;

/// What draws one container.
pub(super) struct Drawing {
    app: RefCell<Option<AppHandle<App>>>,
    rendered: Callback<()>,
}

impl Drawing {
    /// Nothing is drawn yet; `rendered` is called after each time that the container is complete.
    pub(super) fn new(rendered: Rc<dyn Fn()>) -> Self {
        Self {
            app: RefCell::default(),
            rendered: Callback::from(move |()| rendered()),
        }
    }

    /// Has a container drawn, always the same one. Yew does so some time later.
    pub(super) fn draw(&self, root: &Element, view: View) {
        let rendered = self.rendered.clone();
        let props = AppProps { view, rendered };
        let mut app = self.app.borrow_mut();
        match app.as_mut() {
            Some(app) => {
                // Elements are used again for other cells, and what is open would be another one for a moment.
                for face in all(root, "[open]>[data-cell]") {
                    let details = face.parent_element();
                    // Never refused: there is such an attribute.
                    let _ = details.map(|details| details.remove_attribute("open"));
                }
                app.update(props);
            }
            None => {
                let renderer = yew::Renderer::with_root_and_props(root.clone(), props);
                *app = Some(renderer.render());
            }
        }
    }

    /// Whether the container was drawn here.
    pub(super) fn has_begun(&self) -> bool {
        self.app.borrow().is_some()
    }

    /// Takes what was drawn off the page. A second call does nothing.
    pub(super) fn end(&self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
