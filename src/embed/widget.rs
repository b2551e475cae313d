//! What a page's script gets: mount, events in, what a page may ask for, and taking down.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_model::dataset::Dataset;
use assessment_model::link::{self, Link};
use assessment_model::matrix::{Matrix, Selection};
use assessment_model::state::Action;
use js_sys::Function;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, Event};
use yew::prelude::*;

use super::settings::settings;
use super::store::{Store, begin};
use super::{events, still};
use crate::components::{App, Parts, Shown, View};
use crate::data;

/// Why data is not shown: only files of different builds come to this.
const UNPACKABLE: &str = "the data was packed by another version";

/// One mounted matrix. The scripts of `src/embed/` mount it; a page's own scripts go through those.
///
/// Keep the object as long as the matrix is wanted: when it is freed or collected, the matrix is taken down.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    store: Rc<Store>,
    place: Element,
    /// The data set, whole: what is shown may be a selection of it.
    dataset: RefCell<Dataset>,
    refused: RefCell<Vec<String>>,
}

#[wasm_bindgen]
impl Widget {
    /// Draws the matrix of a place into `live`, which is empty and in no document. Options are attributes of `place`.
    ///
    /// `still` is the prerendered container that it takes over: the matrix begins in the state that the reader has
    /// brought it to, and its parts move. Without one, or with one that shows something else, everything is drawn
    /// first, which takes longer. `packed` is a data set to show instead of the one inside.
    ///
    /// `swap` is called once, to put `live` in the place of what is shown; the browser paints nothing between that
    /// and `ready`, which is called when the matrix is complete. From then on `changed` is called after each change,
    /// when it is on the page, with the open cell's address, the chosen election's year, the rest of the link (what
    /// [`Widget::restore`] takes for `view`) and the quote copied last.
    ///
    /// Throws where `packed` was packed by another version of the model, before anything is changed: the data inside
    /// does not stand in for it.
    pub fn mount(
        place: Element,
        live: Element,
        still: Option<Element>,
        packed: Option<Vec<u8>>,
        swap: Function,
        ready: Function,
        changed: Function,
    ) -> Result<Self, JsValue> {
        let dataset = match &packed {
            Some(packed) => data::unpack(packed).ok_or(UNPACKABLE)?,
            None => data::dataset(),
        };
        let (view, mut link, deep_links, refused) = view(&place, &live, &dataset);
        let shows = |still: &Element| packed.is_none() && still::shows(&view, still);
        let same = still.as_ref().is_some_and(shows);
        let read = |still| still::read(&view.matrix, still);
        let (open, election) = still.as_ref().map(read).unwrap_or_default();
        link.open = open.or(link.open);
        let state = begin(&view.matrix, link, election);
        let store = Store::new(live, view, state, deep_links, changed);
        match still.filter(|_| same) {
            Some(still) => take_over(&store, &still, &swap, ready),
            None => draw(&store, swap, ready),
        }
        Ok(Self {
            store,
            place,
            dataset: RefCell::new(dataset),
            refused: RefCell::new(refused),
        })
    }

    /// Takes a `click`, `keydown`, `change` or `toggle` event of the container.
    pub fn handle(&self, event: &Event) {
        let store = &self.store;
        // What is open in the page says nothing while the page is behind the state.
        if event.type_() == "toggle" && !store.is_drawn() {
            return;
        }
        if let Some(action) = events::action(&store.matrix(), &store.state(), event) {
            store.apply(action);
        }
    }

    /// Where the page's address follows: shows what a fragment says, if it is a link. No fragment shows what is seen at
    /// first.
    pub fn visit(&self, fragment: &str) {
        if self.store.has_address()
            && let Some(link) = link::read(&self.store.matrix(), fragment)
        {
            self.store.apply(Action::Visit(link));
        }
    }

    /// Shows what a link says, and brings its cell into view. That of a cell alone, its address, opens the cell and
    /// leaves the rest as it is. Answers whether it is a link of what is shown.
    pub fn open(&self, address: &str) -> bool {
        let link = link::read(&self.store.matrix(), address);
        match link.filter(|_| !address.is_empty()) {
            Some(link) => {
                self.store.apply(Action::Show(link));
                true
            }
            None => false,
        }
    }

    /// Brings the matrix back to a state that `changed` told of; without a `view`, that stays as it is now. An `open`
    /// that names nothing that is shown changes nothing.
    pub fn restore(&self, open: Option<String>, year: Option<u16>, view: Option<String>) {
        let (matrix, state) = (self.store.matrix(), self.store.state());
        let election = (matrix.dataset().elections.iter()).position(|e| Some(e.year) == year);
        let election = election.unwrap_or(state.election);
        let Some(Link { open, .. }) = link::read(&matrix, &open.unwrap_or_default()) else {
            return;
        };
        let link = match view {
            Some(view) => link::read(&matrix, &view).unwrap_or_default(),
            None => Link::of(&state),
        };
        let link = Link { open, ..link };
        self.store.apply(Action::Restore(link, election));
    }

    /// Reads the options anew, and shows what they say. `packed` is a data set to show from now on.
    ///
    /// Throws where that was packed by another version of the model; then nothing changes.
    pub fn configure(&self, packed: Option<Vec<u8>>) -> Result<(), JsValue> {
        if let Some(packed) = packed {
            let dataset = data::unpack(&packed).ok_or(UNPACKABLE)?;
            self.dataset.replace(dataset);
        }
        let (view, _, deep_links, refused) =
            view(&self.place, self.store.root(), &self.dataset.borrow());
        self.refused.replace(refused);
        let state = self.store.keep(&view.matrix);
        self.store.replace(view, state, deep_links);
        Ok(())
    }

    /// A line for each value that an option refused when options were last read.
    pub fn refused(&self) -> Vec<String> {
        self.refused.borrow().clone()
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.store.destroy();
    }
}

/// What a place's options ask for: the view, what is seen at first, whether the page's address follows, and what was
/// refused.
fn view(
    place: &Element,
    container: &Element,
    dataset: &Dataset,
) -> (View, Link, bool, Vec<String>) {
    let (options, refused) = settings(place, container, dataset);
    let attribute = |name: &str| container.get_attribute(name).unwrap_or_default();
    let level = || attribute("data-level").parse().unwrap_or(1);
    let whole = options.selection == Selection::default();
    let view = View {
        matrix: Shown::new(Matrix::select(dataset.clone(), options.selection)),
        whole,
        prefix: attribute("data-prefix").into(),
        level: options.level.unwrap_or_else(level),
        parts: Parts::default(),
    };
    let link = options
        .open
        .and_then(|open| link::read(&view.matrix, &open));
    (view, link.unwrap_or_default(), options.deep_links, refused)
}

/// Moves the parts of a drawn container into the live one.
fn take_over(store: &Rc<Store>, still: &Element, swap: &Function, ready: Function) {
    // While everything was drawn, the matrix may have been given up.
    if store.is_destroyed() {
        return;
    }
    // In its place before anything is drawn: the browser may paint before the last effects have run, never in between.
    // What a script's own function throws is that script's business, here and below.
    let _ = swap.call0(&JsValue::NULL);
    store.show(still::parts(&store.matrix(), still));
    let store = Rc::clone(store);
    // Queued behind the drawing.
    spawn_local(async move {
        if store.is_destroyed() {
            return;
        }
        store.tell();
        let _ = ready.call0(&JsValue::NULL);
    });
}

/// Draws everything into a container of its own first, and takes that over.
fn draw(store: &Rc<Store>, swap: Function, ready: Function) {
    let Ok(Ok(still)) = store.root().clone_node().map(JsCast::dyn_into::<Element>) else {
        return;
    };
    // The drawing is owned by what is called when it is done, which then lets go of it.
    let drawing: Rc<RefCell<Option<AppHandle<App>>>> = Rc::default();
    let rendered = {
        let (drawing, store, still) = (Rc::clone(&drawing), Rc::clone(store), still.clone());
        Callback::from(move |()| {
            if let Some(app) = drawing.take() {
                take_over(&store, &still, &swap, ready.clone());
                app.destroy();
            }
        })
    };
    let props = store.props(rendered);
    let app = yew::Renderer::with_root_and_props(still, props).render();
    drawing.replace(Some(app));
}
