//! Bindings for JavaScript: one handle per matrix in a page, over one Yew application.
//!
//! Scripts of `web/` define the custom element and its life cycle, and call only this module. Options and state are
//! converted by serde.

mod current;
mod data_set;
mod fetching;
mod languages;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use assessment_model::dataset::Column;
use assessment_model::link::{self, Link};
use assessment_model::locale::ENGLISH;
use assessment_model::state::Action;
use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::prelude::*;

use self::current::{Current, ElementOptions};
pub use self::data_set::DataSet;
pub use self::languages::load_locale;
use crate::app::{App, AppProps};
use crate::client::{Client, StateSnapshot, to_js};
use crate::store::{Message, Store};
use crate::takeover::{self, Prerendered};

/// Says on the console what broke and where, and what to do about it. Yew's own hook would replace std's.
pub fn set_panic_hook() {
    yew::set_custom_panic_hook(Box::new(|panic| {
        let text = format!(
            "assessment-matrix: {panic}\n\
             The program stops here; the page goes back to its prerendered matrix. This is a defect of the widget: \
             please report this message with the version of the bundle and the address of the page."
        );
        web_sys::console::error_1(&text.into());
    }));
}

/// One matrix in a page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct MatrixHandle {
    app: RefCell<Option<AppHandle<App>>>,
    root: Element,
    client: Client,
    current: RefCell<Current>,
    warned: RefCell<Vec<String>>,
    /// True if the prerendered details may still be used.
    slots: Cell<bool>,
}

#[wasm_bindgen]
impl MatrixHandle {
    /// Renders a matrix into `root`, an empty element in no document, row by row, and calls `rendered` when it may be
    /// shown, again until that answers true. `prerendered` is the container whose place it is to take; its state is
    /// carried over.
    ///
    /// # Errors
    /// `options` that are no object of the kind expected.
    #[wasm_bindgen(constructor)]
    pub fn new(
        host: Element,
        root: Element,
        prerendered: Option<Element>,
        data: &DataSet,
        options: JsValue,
        rendered: Function,
    ) -> Result<Self, JsValue> {
        let element: ElementOptions = serde_wasm_bindgen::from_value(options)?;
        let (current, read) = Current::new(&data.0, &element, None);
        let language = current.locale.language();
        let slots = (prerendered.as_ref()).is_some_and(|container| {
            takeover::matches(container, &current.matrix, language, &current.options)
        });
        let matrix = &current.matrix;
        let mut link = read
            .open
            .and_then(|open| link::read(matrix, &open))
            .unwrap_or_default();
        if let Some(address) = crate::hooks::fragment().filter(|_| current.options.deep_links)
            && let Some(named) = link::read(matrix, &address).filter(|_| !address.is_empty())
        {
            link = named;
        }
        if let Some(container) = &prerendered {
            link = Prerendered::read(matrix, container).link(link);
        }
        let rendered = Callback::from(move |()| {
            // A script that throws is not asked again.
            rendered
                .call0(&JsValue::NULL)
                .map_or(true, |done| done.is_truthy())
        });
        let handle = Self {
            app: RefCell::default(),
            root,
            client: Client {
                link,
                slots,
                prerendered,
                rendered,
                host,
                shared: Rc::default(),
            },
            current: RefCell::new(current),
            warned: RefCell::default(),
            slots: Cell::new(slots),
        };
        handle.warn(read.refused);
        handle.apply_theme(&element);
        let props = handle.props();
        let app = yew::Renderer::<App>::with_root_and_props(handle.root.clone(), props).render();
        handle.app.replace(Some(app));
        Ok(handle)
    }

    /// Returns whether prerendered details stand in for those of closed cells.
    #[wasm_bindgen(getter, js_name = usesSlots)]
    pub fn uses_slots(&self) -> bool {
        self.slots.get()
    }

    /// Starts to emit events, since the matrix is now visible. Returns its state.
    pub fn ready(&self) -> JsValue {
        let emitted = self.store().map(|store| {
            (
                StateSnapshot::new(&store.matrix, &store.state),
                store.state.notice,
            )
        });
        self.client.shared.emitted.replace(emitted);
        self.state()
    }

    /// Applies other options, or shows other data.
    ///
    /// # Errors
    /// As [`MatrixHandle::new`].
    pub fn configure(&self, data: &DataSet, options: JsValue) -> Result<(), JsValue> {
        let element: ElementOptions = serde_wasm_bindgen::from_value(options)?;
        let before = self.current.borrow().clone();
        let (current, read) = Current::new(&data.0, &element, Some(&before));
        self.warn(read.refused);
        self.apply_theme(&element);
        let same = before.matrix == current.matrix
            && before.locale == current.locale
            && before.options.level == current.options.level;
        self.slots.set(self.slots.get() && same);
        // As in what the build renders, English goes without saying.
        let _ = match current.locale.language() {
            ENGLISH => self.root.remove_attribute("data-lang"),
            other => self.root.set_attribute("data-lang", other),
        };
        self.current.replace(current);
        let props = self.props();
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(props);
        }
        Ok(())
    }

    /// Shows what a link says, and brings its cell into view. The address of a cell alone opens the cell and leaves the
    /// rest. Returns whether it is a link of what is shown.
    pub fn open(&self, address: &str) -> bool {
        let link = (self.store()).and_then(|store| link::read(&store.matrix, address));
        let link = link.filter(|_| !address.is_empty());
        let known = link.is_some();
        if let Some(link) = link {
            self.act(Action::Show(link));
        }
        known
    }

    /// Closes the open cell.
    pub fn close(&self) {
        if let Some(store) = self.store() {
            let link = Link {
                open: None,
                ..store.state.link()
            };
            self.act(Action::Restore(link, Some(store.state.column)));
        }
    }

    /// Returns the state: `{version, open, dimension, view}`.
    #[wasm_bindgen(getter)]
    pub fn state(&self) -> JsValue {
        let snapshot = self
            .store()
            .map(|store| StateSnapshot::new(&store.matrix, &store.state));
        to_js(&snapshot)
    }

    /// Restores a state. Names of nothing that is shown are ignored.
    ///
    /// # Errors
    /// A state that is no object of that kind and version.
    pub fn restore(&self, state: JsValue) -> Result<(), JsError> {
        let snapshot: StateSnapshot = serde_wasm_bindgen::from_value(state)?;
        if snapshot.version != 1 {
            return Err(JsError::new("only a state of version 1 can be restored"));
        }
        if let Some(store) = self.store() {
            let matrix = &store.matrix;
            let open = snapshot
                .open
                .and_then(|open| link::read(matrix, &open)?.open);
            let link = link::read(matrix, &snapshot.view).unwrap_or_default();
            let link = Link { open, ..link };
            let column = snapshot.dimension.and_then(|id| Column::parse(&id));
            self.act(Action::Restore(link, column.or(Some(store.state.column))));
        }
        Ok(())
    }

    fn store(&self) -> Option<UseReducerHandle<Store>> {
        self.client.shared.store.borrow().clone()
    }

    fn act(&self, action: Action) {
        if let Some(store) = self.store() {
            store.dispatch(Message::Act(action));
        }
    }

    fn props(&self) -> AppProps {
        let current = self.current.borrow();
        AppProps {
            matrix: current.matrix.clone(),
            locale: current.locale.clone(),
            options: current.options.clone(),
            client: Some(Client {
                slots: self.slots.get(),
                ..self.client.clone()
            }),
        }
    }

    /// Puts the options that the style sheet reads on the root.
    fn apply_theme(&self, element: &ElementOptions) {
        for name in ["layout", "theme"] {
            let hook = format!("data-{name}");
            // Neither fails for such a name.
            let _ = match element.attributes.get(name) {
                Some(value) => self.root.set_attribute(&hook, value),
                None => self.root.remove_attribute(&hook),
            };
        }
    }

    /// Prints a line for each value that an option refused, unless it was printed last time.
    fn warn(&self, refused: Vec<String>) {
        let warned = self.warned.replace(refused.clone());
        for line in refused.iter().filter(|line| !warned.contains(line)) {
            let line = Array::of1(&format!("assessment-matrix: {line}").into());
            web_sys::console::warn(&line);
        }
    }
}

impl Drop for MatrixHandle {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}
