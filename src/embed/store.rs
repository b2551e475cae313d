//! The running state of one mounted matrix: takes actions, shows the new state, then carries out the effects.
//!
//! It does not decide anything ([`reduce`] does) and does not draw anything (the components do).

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use assessment_model::address::address;
use assessment_model::matrix::Matrix;
use assessment_model::state::{Action, Effect, State, reduce};
use web_sys::Element;
use yew::prelude::*;

use super::{clipboard, location, page};
use crate::components::{App, AppProps, Parts, View};

/// State, mounted app and pending effects of one matrix.
pub(super) struct Store {
    root: Element,
    view: View,
    parts: RefCell<Parts>,
    rendered: Callback<()>,
    state: RefCell<State>,
    app: RefCell<Option<AppHandle<App>>>,
    /// Effects of the last actions, waiting for their state to be on the page; for a cell to be held, where it was on
    /// the screen before the change, in CSS pixels.
    pending: RefCell<Vec<(Effect, Option<f64>)>>,
    /// Whether the page shows the state, or a drawing is on its way.
    drawn: Cell<bool>,
    deep_links: bool,
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
    pub(super) fn new(root: Element, view: View, state: State, deep_links: bool) -> Rc<Self> {
        Rc::new_cyclic(|weak: &Weak<Self>| {
            let weak = weak.clone();
            let rendered = Callback::from(move |()| {
                if let Some(store) = weak.upgrade() {
                    store.drawn.set(true);
                    store.perform();
                }
            });
            Self {
                root,
                view,
                parts: RefCell::default(),
                rendered,
                state: RefCell::new(state),
                app: RefCell::default(),
                pending: RefCell::default(),
                drawn: Cell::new(false),
                deep_links,
            }
        })
    }

    /// Draws the matrix in its root with these parts, replacing what is there.
    pub(super) fn show(&self, parts: Parts) {
        self.parts.replace(parts);
        let props = self.props(self.rendered.clone());
        let app = yew::Renderer::<App>::with_root_and_props(self.root.clone(), props).render();
        self.app.replace(Some(app));
    }

    /// Takes the matrix off the page. A second call does nothing.
    pub(super) fn destroy(&self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// The element that the matrix is drawn in.
    pub(super) fn root(&self) -> &Element {
        &self.root
    }

    /// The matrix shown.
    pub(super) fn matrix(&self) -> &Matrix {
        &self.view.matrix
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
        let (next, effects) = reduce(self.matrix(), &self.state.borrow(), &action);
        let changed = *self.state.borrow() != next;
        for effect in effects {
            let before = match effect {
                Effect::Hold(cell) => page::top(&self.root, &address(self.matrix(), cell)),
                _ => None,
            };
            self.pending.borrow_mut().push((effect, before));
        }
        if changed {
            self.state.replace(next);
            self.drawn.set(false);
            if let Some(app) = self.app.borrow_mut().as_mut() {
                app.update(self.props(self.rendered.clone()));
            }
        } else if self.app.borrow().is_some() {
            self.perform();
        }
    }

    /// What is shown now; `rendered` is called when it is.
    pub(super) fn props(&self, rendered: Callback<()>) -> AppProps {
        let parts = self.parts.borrow().clone();
        AppProps {
            view: View {
                parts,
                ..self.view.clone()
            },
            state: self.state(),
            rendered,
        }
    }

    fn perform(self: &Rc<Self>) {
        for (effect, before) in self.pending.take() {
            match effect {
                Effect::Hold(cell) => {
                    if let Some(before) = before {
                        page::hold(&self.root, &address(self.matrix(), cell), before);
                    }
                }
                Effect::Reveal(cell) => page::reveal(&self.root, &address(self.matrix(), cell)),
                Effect::Focus(cell) => page::focus(&self.root, &address(self.matrix(), cell)),
                Effect::Address(cell) if self.deep_links => {
                    location::push(cell.map(|cell| address(self.matrix(), cell)));
                }
                Effect::Address(_) => {}
                Effect::Copy(quote) => clipboard::copy(self, quote),
                Effect::Select(quote) => page::select(&self.root, self.matrix(), quote),
            }
        }
    }
}
