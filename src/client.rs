//! The link between an application and its custom element: the initial state, the store and the events.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_model::address::address;
use assessment_model::link::{self, Link};
use assessment_model::matrix::Matrix;
use assessment_model::state::{Notice, State};
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::prelude::*;

use crate::store::Store;

/// The element around an application, as the application's hooks see it.
#[derive(Clone, Debug)]
pub struct Client {
    /// The initial view and open cell.
    pub(crate) link: Link,
    /// True if prerendered details stand in for closed cells.
    pub(crate) slots: bool,
    /// The container whose place the program takes.
    pub(crate) prerendered: Option<Element>,
    /// Called when everything is rendered, until it answers that the matrix has been put in its place.
    pub(crate) rendered: Callback<(), bool>,
    /// The custom element, or the mount point of a page.
    pub(crate) host: Element,
    /// The store and the events, as the handle of the scripts sees them.
    pub(crate) shared: Rc<Shared>,
}

/// State that the handle and the application share.
#[derive(Debug, Default)]
pub(crate) struct Shared {
    pub(crate) store: RefCell<Option<UseReducerHandle<Store>>>,
    /// The state of the last events; none before the matrix is ready.
    pub(crate) emitted: RefCell<Option<(StateSnapshot, Option<Notice>)>>,
}

impl PartialEq for Client {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.shared, &other.shared) && self.slots == other.slots
    }
}

impl Client {
    /// Shares the store with the handle.
    pub(crate) fn publish(&self, store: &UseReducerHandle<Store>) {
        self.shared.store.replace(Some(store.clone()));
    }

    /// Replaces the state of the last events and returns the previous one; none before the first.
    pub(crate) fn replace_emitted(
        &self,
        now: (StateSnapshot, Option<Notice>),
    ) -> Option<(StateSnapshot, Option<Notice>)> {
        let mut emitted = self.shared.emitted.borrow_mut();
        emitted
            .as_mut()
            .map(|emitted| std::mem::replace(emitted, now))
    }

    /// Dispatches an event of the element.
    pub(crate) fn emit(&self, name: &str, detail: &impl Serialize) {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_detail(&to_js(detail));
        let name = format!("assessment-matrix-{name}");
        if let Ok(event) = CustomEvent::new_with_event_init_dict(&name, &init) {
            // An exception of a listener is the page's.
            let _ = self.host.dispatch_event(&event);
        }
    }
}

/// The state as a page gets it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct StateSnapshot {
    /// Version of this form.
    pub(crate) version: u32,
    /// Address of the open cell.
    pub(crate) open: Option<String>,
    /// Id of the column that a narrow container shows.
    pub(crate) dimension: Option<String>,
    /// The rest of the link.
    pub(crate) view: String,
}

impl StateSnapshot {
    /// Describes a state.
    pub(crate) fn new(matrix: &Matrix, state: &State) -> Self {
        Self {
            version: 1,
            open: state.open.map(|cell| address(matrix, cell)),
            dimension: Some(state.column.id().to_owned()),
            view: link::rest(matrix, &state.link()),
        }
    }
}

/// Makes a plain object: objects for structs, null for nothing.
pub(crate) fn to_js(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    // Fails only where a type's own code refuses; none of ours does.
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}
