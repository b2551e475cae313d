//! The running state of one mounted matrix: takes actions, shows the new state, then carries out the effects.
//!
//! It does not decide anything ([`reduce`] does) and does not draw anything (the components do).

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use assessment_model::address::{address, parse, quote_address};
use assessment_model::link::{self, Link};
use assessment_model::matrix::Matrix;
use assessment_model::state::{Action, Effect, Notice, State, reduce};
use js_sys::Function;
use wasm_bindgen::JsValue;
use web_sys::Element;
use yew::prelude::*;

use super::{clipboard, location, page};
use crate::components::{App, AppProps, Parts, Shown, View};

/// State, mounted app and pending effects of one matrix.
pub(super) struct Store {
    root: Element,
    view: RefCell<View>,
    rendered: Callback<()>,
    state: RefCell<State>,
    app: RefCell<Option<AppHandle<App>>>,
    /// Effects of the last actions, waiting for their state to be on the page; for a cell to be held, where it was on
    /// the screen before the change, in CSS pixels.
    pending: RefCell<Vec<(Effect, Option<f64>)>>,
    /// Whether the page shows the state, or a drawing is on its way.
    drawn: Cell<bool>,
    destroyed: Cell<bool>,
    deep_links: Cell<bool>,
    /// Hears of what is on the page, and what it last heard.
    changed: Function,
    told: RefCell<Option<Told>>,
}

/// The state that a matrix begins in: what a link says, and the election chosen, if there was one.
pub(super) fn begin(matrix: &Matrix, link: Link, election: Option<usize>) -> State {
    // Past the end: then it is that of the open cell, or the latest.
    let restore = Action::Restore(link, election.unwrap_or(usize::MAX));
    reduce(matrix, &State::new(matrix), &restore).0
}

/// What a page's script is told, by names and not by indexes, which mean something else after [`Store::replace`].
#[derive(Clone, Debug, PartialEq)]
struct Told {
    open: Option<String>,
    year: u16,
    view: String,
    notice: Option<Notice>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// A matrix for `root` in this state, not shown yet.
    pub(super) fn new(
        root: Element,
        view: View,
        state: State,
        deep_links: bool,
        changed: Function,
    ) -> Rc<Self> {
        Rc::new_cyclic(|weak: &Weak<Self>| {
            let weak = weak.clone();
            let rendered = Callback::from(move |()| {
                if let Some(store) = weak.upgrade() {
                    store.drawn.set(true);
                    store.perform();
                    store.tell();
                }
            });
            Self {
                root,
                view: RefCell::new(view),
                rendered,
                told: RefCell::default(),
                state: RefCell::new(state),
                app: RefCell::default(),
                pending: RefCell::default(),
                drawn: Cell::new(false),
                destroyed: Cell::new(false),
                deep_links: Cell::new(deep_links),
                changed,
            }
        })
    }

    /// Draws the matrix in its root with these parts, replacing what is there.
    pub(super) fn show(&self, parts: Parts) {
        self.view.borrow_mut().parts = parts;
        let props = self.props(self.rendered.clone());
        let app = yew::Renderer::<App>::with_root_and_props(self.root.clone(), props).render();
        self.app.replace(Some(app));
    }

    /// Shows another view in a state of its own. A reader keeps the place on the page.
    pub(super) fn replace(self: &Rc<Self>, view: View, state: State, deep_links: bool) {
        self.deep_links.set(deep_links);
        self.pending.take();
        self.view.replace(view);
        self.state.replace(state);
        self.draw();
    }

    /// What is seen now as a state of another matrix, as far as that has it.
    pub(super) fn keep(&self, matrix: &Matrix) -> State {
        let (mine, now) = (self.matrix(), self.state());
        let mut link = link::read(matrix, &link::rest(&mine, &now)).unwrap_or_default();
        link.open = (now.open).and_then(|open| parse(matrix, &address(&mine, open)));
        let year =
            |matrix: &Matrix, nth: usize| matrix.dataset().elections.get(nth).map(|e| e.year);
        let chosen = year(&mine, now.election);
        let kept = (0..matrix.dataset().elections.len()).find(|&nth| year(matrix, nth) == chosen);
        begin(matrix, link, kept)
    }

    /// Takes the matrix off the page. A second call does nothing.
    pub(super) fn destroy(&self) {
        self.destroyed.set(true);
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// Whether it was taken off the page, or given up before it was there.
    pub(super) fn is_destroyed(&self) -> bool {
        self.destroyed.get()
    }

    /// The element that the matrix is drawn in.
    pub(super) fn root(&self) -> &Element {
        &self.root
    }

    /// Whether the page's address follows what is open.
    pub(super) fn has_address(&self) -> bool {
        self.deep_links.get()
    }

    /// The matrix shown.
    pub(super) fn matrix(&self) -> Shown {
        self.view.borrow().matrix.clone()
    }

    /// Whether the page shows the present state. Yew may draw some time after it was told.
    pub(super) fn is_drawn(&self) -> bool {
        self.drawn.get()
    }

    /// The present state.
    pub(super) fn state(&self) -> State {
        self.state.borrow().clone()
    }

    /// Takes an action: shows the state that follows, and then has its effects carried out.
    pub(super) fn apply(self: &Rc<Self>, action: Action) {
        let matrix = self.matrix();
        let (next, effects) = reduce(&matrix, &self.state.borrow(), &action);
        let changed = *self.state.borrow() != next;
        for effect in effects {
            let before = match effect {
                Effect::Hold(cell) => page::top(&self.root, &address(&matrix, cell)),
                _ => None,
            };
            self.pending.borrow_mut().push((effect, before));
        }
        if changed {
            self.state.replace(next);
            self.draw();
        } else if self.app.borrow().is_some() {
            self.perform();
        }
    }

    fn draw(&self) {
        self.drawn.set(false);
        if let Some(app) = self.app.borrow_mut().as_mut() {
            app.update(self.props(self.rendered.clone()));
        }
    }

    /// What is shown now; `rendered` is called when it is.
    pub(super) fn props(&self, rendered: Callback<()>) -> AppProps {
        AppProps {
            view: self.view.borrow().clone(),
            state: self.state(),
            rendered,
        }
    }

    /// Tells of what is on the page, if it is another than was told of; for the first time, of how it begins.
    pub(super) fn tell(&self) {
        let (matrix, state) = (self.matrix(), self.state());
        let now = Told {
            open: state.open.map(|cell| address(&matrix, cell)),
            year: (matrix.dataset().elections.get(state.election)).map_or(0, |e| e.year),
            view: link::rest(&matrix, &state),
            notice: state.notice,
        };
        let before = self.told.replace(Some(now.clone()));
        if before.as_ref() == Some(&now) {
            return;
        }
        let copied = match now.notice {
            Some(Notice::Copied(quote)) if before.is_some_and(|b| b.notice != now.notice) => {
                Some(quote_address(&matrix, quote))
            }
            _ => None,
        };
        // What a script's own function throws is that script's business.
        let told: [JsValue; 4] = [
            now.open.into(),
            now.year.into(),
            now.view.into(),
            copied.into(),
        ];
        let _ = self
            .changed
            .apply(&JsValue::NULL, &told.into_iter().collect());
    }

    fn perform(self: &Rc<Self>) {
        let matrix = self.matrix();
        for (effect, before) in self.pending.take() {
            match effect {
                Effect::Hold(cell) => {
                    if let Some(before) = before {
                        page::hold(&self.root, &address(&matrix, cell), before);
                    }
                }
                Effect::Reveal(cell) => page::reveal(&self.root, &address(&matrix, cell)),
                Effect::Focus(cell) => page::focus(&self.root, &address(&matrix, cell)),
                Effect::Address(entry) if self.deep_links.get() => {
                    location::write(&link::write(&matrix, &self.state()), entry);
                }
                Effect::Address(_) => {}
                Effect::Copy(quote) => clipboard::copy(self, quote),
                Effect::Select(quote) => page::select(&self.root, &matrix, quote),
            }
        }
    }
}
