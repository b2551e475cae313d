//! What a page's script gets: mount, events in, what a page may ask for, and taking down.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_model::filter::hits;
use assessment_model::link::{self, Link};
use assessment_model::locale::Value;
use assessment_model::matrix::{Matrix, Selection};
use assessment_model::message;
use assessment_model::search::{Terms, spans};
use assessment_model::state::{Action, State};
use js_sys::Function;
use wasm_bindgen::prelude::*;
use web_sys::{Element, Event};

use super::drawing::DRAWS;
use super::languages::spoken;
use super::settings::{dress, settings};
use super::store::Store;
use super::{events, still};
use crate::data;
use crate::view::{Shown, View};

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
    /// The data, whole: what is shown may be a selection of it.
    data: RefCell<Shown>,
    /// The language of the matrix where no option asks for one.
    home: String,
    refused: RefCell<Vec<String>>,
}

/// Does a part of what the first [`Widget::mount`] needs, and answers whether there is another, so that a page can have
/// each done in a task of its own. Without it, mounting does all of it.
#[wasm_bindgen]
pub fn prepare() -> bool {
    Shown::prepare()
}

#[wasm_bindgen]
impl Widget {
    /// Makes the matrix of a place live. Options are attributes of `place`.
    ///
    /// `still` is the prerendered container of the place: where it shows what the options ask for, it is taken as it
    /// is by [`Widget::adopt`], and nothing on the page changes. Without one, or with one that shows something else, the
    /// matrix is drawn into `blank`, which is empty and in no document. `packed` is a data set to show instead of the
    /// one inside.
    ///
    /// `present` is called with the container that is to be live, when it is complete, and again when another one is to
    /// stand in its place. After it for the first time, and then after each change when it is on the page, `changed`
    /// is called with the open cell's address, the chosen election's year, the rest of the link, and the quote copied last.
    ///
    /// Answers nothing, and has changed nothing, where the matrix would have to be drawn and this program cannot.
    /// Throws where `packed` was packed by another version of the model, before anything is changed, too: the data
    /// inside does not stand in for it.
    pub fn mount(
        place: Element,
        still: Option<Element>,
        blank: Element,
        packed: Option<Vec<u8>>,
        present: Function,
        changed: Function,
    ) -> Result<Option<Self>, JsValue> {
        let data = match &packed {
            Some(packed) => unpacked(packed)?,
            None => Shown::own(),
        };
        let home = still::language(&blank);
        let (view, mut link, deep_links, refused) = view(&place, &blank, &home, &data);
        let (adopts, root, election) = match still {
            Some(still) if packed.is_none() && still::shows(&view, &still) => (true, still, None),
            _ if !DRAWS => return Ok(None),
            Some(still) => (false, blank, still::read(&view.matrix, &still, &mut link)),
            None => (false, blank, None),
        };
        dress(&place, &root);
        let state = State::begin(&view.matrix, link, election);
        let store = Store::new(root, view, state, deep_links, [present, changed]);
        if !adopts {
            store.draw();
        }
        Ok(Some(Self {
            store,
            place,
            data: RefCell::new(data),
            home,
            refused: RefCell::new(refused),
        }))
    }

    /// Has a prerendered container taken, in the state that a reader has brought it to by now; to be called once after
    /// mounting, so that reading options and taking are a task each. Of a matrix that is drawn, there is nothing to do.
    pub fn adopt(&self) {
        self.store.adopt();
    }

    /// Takes a `click`, `keydown`, `change`, `input` or `toggle` event of the container. Answers whether
    /// [`Widget::catch_up`] is to be called when what came of it is painted.
    pub fn handle(&self, event: &Event) -> bool {
        let store = &self.store;
        // What is open in the page says nothing while the page is behind the state.
        if event.type_() == "toggle" && !store.is_drawn() {
            return false;
        }
        let (matrix, locale) = (store.matrix(), store.locale());
        if let Some(action) = events::action(&matrix, &locale, &store.state(), event) {
            let owes = store.act(action);
            // Not before: should the program die of it, the browser does what it does without one.
            if event.type_() == "click" || event.type_() == "keydown" {
                event.prevent_default();
            }
            return owes;
        }
        false
    }

    /// Does what an event has put off, if it was not done meanwhile: the address, the choice of an election, and telling
    /// of it.
    #[wasm_bindgen(js_name = catchUp)]
    pub fn catch_up(&self) {
        self.store.catch_up();
    }

    /// Where the page's address follows: shows what a fragment says, if it is a link. No fragment shows what is seen at
    /// first.
    pub fn visit(&self, fragment: &str) {
        if self.store.has_address()
            && let Some(link) = link::read(&self.store.matrix(), fragment)
        {
            self.store.leave_address();
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
    /// that names nothing that is shown is none.
    pub fn restore(&self, open: Option<String>, year: Option<u16>, view: Option<String>) {
        let (matrix, state) = (self.store.matrix(), self.store.state());
        let election = (matrix.dataset().elections.iter()).position(|e| Some(e.year) == year);
        let election = election.unwrap_or(state.election);
        let open = open.and_then(|open| link::read(&matrix, &open)?.open);
        let link = match view {
            Some(view) => link::read(&matrix, &view).unwrap_or_default(),
            None => Link::of(&state),
        };
        let link = Link { open, ..link };
        self.store.apply(Action::Restore(link, election));
    }

    /// Where the words that are looked for stand in a text: pairs of beginning and end, in UTF-16 code units.
    pub fn spans(&self, text: &str) -> Vec<u32> {
        let terms = Terms::new(&self.store.state().filter.text);
        let spans = spans(text, &terms).into_iter();
        spans.flat_map(|span| [span.start, span.end]).collect()
    }

    /// The ids of the findings that are found, all where nothing is looked for.
    pub fn found(&self) -> Vec<String> {
        let (matrix, state) = (self.store.matrix(), self.store.state());
        let findings = matrix.dataset().findings.iter();
        let found = hits(&matrix, &state.filter).findings;
        (findings.zip(found))
            .filter(|(_, found)| *found)
            .map(|(finding, _)| finding.id.clone())
            .collect()
    }

    /// What a reader is told of what scripts did: that a file of this name was `saved`, that the address was `shared`, or
    /// that something `failed`, and of what.
    pub fn told(&self, done: &str, of: &str) -> String {
        self.store.locale().say(match done {
            "saved" => message::SAVED.with([Value::Given(of), Value::Count(self.found().len())]),
            "shared" => message::SHARED.with([]),
            _ => message::FAILED.with([Value::Given(of)]),
        })
    }

    /// Reads the options anew, and shows what they say. `packed` is a data set to show from now on.
    ///
    /// Answers whether it does so: not where the matrix would have to be drawn and this program cannot. Throws where
    /// `packed` was packed by another version of the model. In neither case what is shown changes.
    pub fn configure(&self, packed: Option<Vec<u8>>) -> Result<bool, JsValue> {
        let other = packed.is_some();
        let data = match packed {
            Some(packed) => unpacked(&packed)?,
            None => self.data.borrow().clone(),
        };
        let root = self.store.root();
        dress(&self.place, &root);
        let (view, _, deep_links, refused) = view(&self.place, &root, &self.home, &data);
        let state = (self.store.state()).carried(&self.store.matrix(), &view.matrix);
        let brought = !other && still::shows(&view, &root);
        let shown = self.store.replace(view, state, deep_links, brought);
        if shown {
            self.data.replace(data);
            self.refused.replace(refused);
        }
        Ok(shown)
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

/// The matrix of data that a page has brought along.
fn unpacked(packed: &[u8]) -> Result<Shown, JsValue> {
    let dataset = data::unpack(packed).ok_or(UNPACKABLE)?;
    Ok(Shown::new(Matrix::new(dataset)))
}

/// What a place's options ask for: the view, what is seen at first, whether the page's address follows, and what was
/// refused.
fn view(
    place: &Element,
    container: &Element,
    home: &str,
    data: &Shown,
) -> (View, Link, bool, Vec<String>) {
    let (options, refused) = settings(place, data.dataset());
    let attribute = |name: &str| container.get_attribute(name).unwrap_or_default();
    let level = || attribute("data-level").parse().unwrap_or(1);
    let whole = options.selection == Selection::default();
    let view = View {
        matrix: match whole {
            true => data.clone(),
            false => Shown::new(Matrix::select(data.dataset().clone(), options.selection)),
        },
        locale: spoken(options.language.unwrap_or(home)),
        whole,
        prefix: attribute("data-prefix").into(),
        level: options.level.unwrap_or_else(level),
    };
    let link = options
        .open
        .and_then(|open| link::read(&view.matrix, &open));
    (view, link.unwrap_or_default(), options.deep_links, refused)
}
