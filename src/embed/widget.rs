//! What a page's script gets: mount, events in, and taking down.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_model::address::parse;
use assessment_model::matrix::Matrix;
use assessment_model::state::{Action, State};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::store::Store;
use super::{events, still};
use crate::components::{App, Parts, Shown, View};
use crate::data;

/// One mounted matrix. `src/embed/takeover.js` is the script that mounts it; other scripts go through that.
///
/// Keep the object as long as the matrix is wanted: when it is freed or collected, the matrix is taken down.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    store: Rc<Store>,
}

#[wasm_bindgen]
impl Widget {
    /// Draws the matrix into `live`, which is empty and in no document.
    ///
    /// `still` is the prerendered container that it takes over: the matrix begins in the state that the reader has
    /// brought it to, `live` replaces it in its parent, and its parts move. Without one, or with one of other
    /// data, everything is drawn first, which takes longer; `live` then has to be put into the page by the caller.
    ///
    /// `ready` is called once, when the matrix is complete and before the browser paints it.
    /// With `deepLinks` each opening and closing is one step of the page's history.
    pub fn mount(
        live: Element,
        still: Option<Element>,
        #[wasm_bindgen(js_name = deepLinks)] deep_links: bool,
        ready: Function,
    ) -> Self {
        let matrix = Shown::new(Matrix::new(data::dataset()));
        let state = match &still {
            Some(still) => still::state(&matrix, still),
            None => State::new(&matrix),
        };
        let setting = |name: &str| live.get_attribute(name).unwrap_or_default();
        let view = View {
            matrix,
            prefix: setting("data-prefix").into(),
            level: setting("data-level").parse().unwrap_or(1),
            parts: Parts::default(),
        };
        let store = Store::new(live, view, state, deep_links);
        match still.filter(still::is_current) {
            Some(still) => take_over(&store, &still, ready),
            None => draw(&store, ready),
        }
        Self { store }
    }

    /// Takes a `click`, `keydown`, `change` or `toggle` event of the container.
    pub fn handle(&self, event: &Event) {
        let store = &self.store;
        // What is open in the page says nothing while the page is behind the state.
        if event.type_() == "toggle" && !store.is_drawn() {
            return;
        }
        if let Some(action) = events::action(store.matrix(), &store.state(), event) {
            store.apply(action);
        }
    }

    /// Opens the cell that a fragment names. No fragment closes; one that names no cell is not ours.
    pub fn visit(&self, fragment: &str) {
        match parse(self.store.matrix(), fragment) {
            Some(cell) => self.store.apply(Action::Visit(Some(cell))),
            None if fragment.is_empty() => self.store.apply(Action::Visit(None)),
            None => {}
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.store.destroy();
    }
}

/// Moves the parts of a drawn container into the live one.
fn take_over(store: &Rc<Store>, still: &Element, ready: Function) {
    // In its place before anything is drawn: the browser may paint before the last effects have run, never in between.
    // Fails only where the container has no parent, and then there is no place to keep.
    let _ = still.replace_with_with_node_1(store.root());
    store.show(still::parts(store.matrix(), still));
    // Queued behind the drawing.
    spawn_local(async move {
        // What a script's own function throws is that script's business.
        let _ = ready.call0(&JsValue::NULL);
    });
}

/// Draws everything into a container of its own first, and takes that over.
fn draw(store: &Rc<Store>, ready: Function) {
    let Ok(Ok(still)) = store.root().clone_node().map(JsCast::dyn_into::<Element>) else {
        return;
    };
    // The drawing is owned by what is called when it is done, which then lets go of it.
    let drawing: Rc<RefCell<Option<AppHandle<App>>>> = Rc::default();
    let rendered = {
        let (drawing, store, still) = (Rc::clone(&drawing), Rc::clone(store), still.clone());
        Callback::from(move |()| {
            if let Some(app) = drawing.take() {
                take_over(&store, &still, ready.clone());
                app.destroy();
            }
        })
    };
    let props = store.props(rendered);
    let app = yew::Renderer::with_root_and_props(still, props).render();
    drawing.replace(Some(app));
}
