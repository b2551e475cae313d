//! The border to JavaScript: one handle per matrix in a page, over one Yew application.
//!
//! Scripts of `web/` own the custom element and its life; they call this, and nothing else of the program. Options and
//! state come as typed objects and leave as such, by serde.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use assessment_import::findings::findings;
use assessment_import::reading::{read, read_trusted};
use assessment_import::table;
use assessment_model::link::{self, Link};
use assessment_model::locale::{ENGLISH, Locale, english, unpack};
use assessment_model::matrix::{Matrix, Selection};
use assessment_model::options;
use assessment_model::state::{Action, Notice};
use gloo_net::http::{Request, Response};
use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array, WebAssembly};
use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::future_to_promise;
use web_sys::{CustomEvent, CustomEventInit, Element};
use yew::prelude::*;

use crate::app::{App, AppProps};
use crate::context::{MatrixRef, RenderOptions};
use crate::hooks::StateSnapshot;
use crate::store::{Message, Store};
use crate::takeover::{self, Prerendered};

/// The custom section of the program's file that holds its data set as JSON. The build appends it.
const SECTION: &str = "assessments";

thread_local! {
    static INSIDE: RefCell<Option<MatrixRef>> = const { RefCell::new(None) };
    static LOCALES: RefCell<Vec<Rc<Locale>>> = const { RefCell::new(Vec::new()) };
    static LOADED: RefCell<BTreeMap<String, Promise>> = const { RefCell::new(BTreeMap::new()) };
}

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

/// Fetches a language, once, however many elements ask for it. If it does not come, or is of another build, that is said on
/// the console, and English stays.
#[wasm_bindgen(js_name = loadLocale)]
pub fn load_locale(tag: &str, url: String) -> Promise {
    let load = || {
        let tag = tag.to_owned();
        future_to_promise(async move {
            add_locale(&tag, &url).await;
            Ok(JsValue::UNDEFINED)
        })
    };
    LOADED.with_borrow_mut(|loaded| loaded.entry(tag.to_owned()).or_insert_with(load).clone())
}

async fn add_locale(tag: &str, url: &str) {
    let problem = match fetch_locale(url).await {
        Ok(Some(locale)) => return LOCALES.with_borrow_mut(|known| known.push(Rc::new(locale))),
        Ok(None) => format!("{url} is not of the program's build"),
        Err(error) => error.to_string(),
    };
    let line = format!("assessment-matrix: lang {tag}: English stays: {problem}");
    web_sys::console::warn_1(&line.into());
}

async fn fetch_locale(url: &str) -> Result<Option<Locale>, gloo_net::Error> {
    Ok(unpack(&fetch(url).await?.binary().await?))
}

/// Fetches a file. An answer that is none is an error.
async fn fetch(url: &str) -> Result<Response, gloo_net::Error> {
    let answer = Request::get(url).send().await?;
    match answer.ok() {
        true => Ok(answer),
        false => Err(gloo_net::Error::GlooError(format!(
            "{url} answered {}",
            answer.status()
        ))),
    }
}

/// Returns the language with this tag, or English where it was not added.
fn locale(tag: &str) -> Rc<Locale> {
    LOCALES.with_borrow_mut(|known| {
        let find = |tag: &str| known.iter().find(|l| l.language() == tag).cloned();
        if let Some(locale) = find(tag).or_else(|| find(ENGLISH)) {
            return locale;
        }
        let english = Rc::new(english());
        known.push(Rc::clone(&english));
        english
    })
}

/// A data set that was read and checked.
#[wasm_bindgen]
#[derive(Clone, Debug)]
pub struct DataSet(MatrixRef);

#[wasm_bindgen]
impl DataSet {
    /// Returns the data set in the program's own file.
    ///
    /// # Errors
    /// No data set, or one with problems: then the file was not made by the build.
    pub fn inside() -> Result<Self, JsError> {
        if let Some(matrix) = INSIDE.with_borrow(Clone::clone) {
            return Ok(Self(matrix));
        }
        let module: WebAssembly::Module = wasm_bindgen::module().unchecked_into();
        let section = WebAssembly::Module::custom_sections(&module, SECTION).get(0);
        let bytes = section.dyn_into::<ArrayBuffer>().map_err(|_| {
            JsError::new("the program has no data set: the build appends the section `assessments`")
        })?;
        let text = String::from_utf8(Uint8Array::new(&bytes).to_vec())?;
        let dataset = read_trusted(&text).map_err(|problems| {
            let first = problems.first().map(|problem| problem.reason.as_str());
            JsError::new(first.unwrap_or("the data set of the program has problems"))
        })?;
        let matrix = MatrixRef::new(Matrix::new(dataset));
        INSIDE.set(Some(matrix.clone()));
        Ok(Self(matrix))
    }

    /// Reads a data set from JSON text.
    ///
    /// # Errors
    /// Every problem, as a list of `{path, id, rule, reason, remedy}`.
    pub fn read(text: &str) -> Result<Self, JsValue> {
        match read(text) {
            Ok(dataset) => Ok(Self(MatrixRef::new(Matrix::new(dataset)))),
            Err(problems) => Err(to_js(&problems)),
        }
    }

    /// Fetches a data set.
    ///
    /// # Errors
    /// As [`DataSet::read`]; an answer that is none is a problem without a rule.
    pub async fn fetch(url: String) -> Result<Self, JsValue> {
        let text = async { fetch(&url).await?.text().await }.await;
        let text = text.map_err(|error| error.to_string())?;
        Self::read(&text)
    }

    /// Returns the findings of a cell with their quotes; null where there is no such cell.
    pub fn findings(&self, address: &str) -> JsValue {
        to_js(&findings(self.0.dataset().clone(), address))
    }

    /// Returns the data as a table, one row for each quote and each silence.
    pub fn csv(&self) -> String {
        table::csv(self.0.dataset())
    }

    /// Returns the data as the text of a JSON file.
    pub fn json(&self) -> String {
        assessment_import::to_json(self.0.dataset()).unwrap_or_default()
    }
}

/// Makes a plain object: objects for structs, null for nothing.
fn to_js(value: &impl Serialize) -> JsValue {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    // Fails only where a type's own code refuses; none of ours does.
    value.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// The options of a matrix, as its host element has them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
struct ElementOptions {
    /// Values by attribute, without `data-`.
    attributes: BTreeMap<String, String>,
    /// Put before every id and name.
    prefix: String,
    /// Level of the outermost heading, unless an attribute says which.
    level: Option<u8>,
    /// Tag of the language, unless an attribute says which.
    language: Option<String>,
}

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
    host: Element,
    shared: Rc<Shared>,
}

/// State that the handle and the application share.
#[derive(Debug, Default)]
struct Shared {
    store: RefCell<Option<UseReducerHandle<Store>>>,
    /// The state that the page heard of last; none before it is ready.
    told: RefCell<Option<(StateSnapshot, Option<Notice>)>>,
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

    /// Replaces the state that the page heard of, and returns the one before; none before the page knows of any.
    pub(crate) fn replace_told(
        &self,
        now: (StateSnapshot, Option<Notice>),
    ) -> Option<(StateSnapshot, Option<Notice>)> {
        let mut told = self.shared.told.borrow_mut();
        told.as_mut().map(|told| std::mem::replace(told, now))
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

/// The matrix that is shown, and its data.
#[derive(Clone, Debug)]
struct Current {
    data: MatrixRef,
    selection: Selection,
    matrix: MatrixRef,
    locale: Rc<Locale>,
    options: Rc<RenderOptions>,
}

impl Current {
    fn new(data: &MatrixRef, element: &ElementOptions, before: Option<&Self>) -> (Self, Read) {
        let text = |name: &str| element.attributes.get(name).cloned();
        let (read, refused) = options::read(data.dataset(), text);
        let same = before.filter(|it| it.data == *data && it.selection == read.selection);
        let whole = read.selection == Selection::default();
        let matrix = match same {
            Some(before) => before.matrix.clone(),
            None if whole => data.clone(),
            None => {
                let selected = Matrix::select(data.dataset().clone(), read.selection.clone());
                MatrixRef::new(selected)
            }
        };
        let language = element.language.as_deref().unwrap_or(ENGLISH);
        let options = RenderOptions {
            prefix: AttrValue::from(element.prefix.clone()),
            level: read.level.or(element.level).unwrap_or(2),
            live: true,
            whole,
            deep_links: read.deep_links,
        };
        let current = Self {
            data: data.clone(),
            selection: read.selection,
            matrix,
            locale: locale(read.language.unwrap_or(language)),
            options: Rc::new(options),
        };
        let read = Read {
            open: read.open,
            refused: refused.iter().map(ToString::to_string).collect(),
        };
        (current, read)
    }
}

/// The other results of reading the options.
struct Read {
    open: Option<String>,
    refused: Vec<String>,
}

#[wasm_bindgen]
impl MatrixHandle {
    /// Renders a matrix into `root`, an empty element in no document, row by row, and calls `rendered` when it may be
    /// shown, again until that answers true. `prerendered` is the container whose place it is to take; its state is carried over.
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

    /// Begins to emit events: the matrix is where readers see it. Returns its state.
    pub fn ready(&self) -> JsValue {
        let told = self.store().map(|store| {
            (
                StateSnapshot::new(&store.matrix, &store.state),
                store.state.notice,
            )
        });
        self.client.shared.told.replace(told);
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
            self.act(Action::Restore(link, store.state.election));
        }
    }

    /// Returns the state: `{version, open, election, view}`.
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
            let mut elections = matrix.dataset().elections.iter();
            let election = elections.position(|e| Some(e.year) == snapshot.election);
            let open = snapshot
                .open
                .and_then(|open| link::read(matrix, &open)?.open);
            let link = link::read(matrix, &snapshot.view).unwrap_or_default();
            let link = Link { open, ..link };
            self.act(Action::Restore(
                link,
                election.unwrap_or(store.state.election),
            ));
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
