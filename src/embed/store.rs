//! The running state of one mounted matrix: takes actions, shows the new state, then carries out the effects.
//!
//! It does not decide anything ([`reduce`] does) and does not draw anything (the components do).

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};
use std::sync::atomic::{AtomicU32, Ordering};

use assessment_model::address::address;
use assessment_model::matrix::Matrix;
use assessment_model::state::{Action, Effect, State, reduce};
use web_sys::Element;
use yew::prelude::*;

use super::{clipboard, location, page};
use crate::components::{App, AppProps, Shown, View};

/// How many matrices this page has had; two on a page must not share ids.
static MOUNTED: AtomicU32 = AtomicU32::new(0);

/// State, mounted app and pending effects of one matrix.
pub(super) struct Store {
    root: Element,
    view: View,
    rendered: Callback<()>,
    state: RefCell<State>,
    app: RefCell<Option<AppHandle<App>>>,
    /// Effects of the last actions, waiting for their state to be on the page.
    pending: RefCell<Vec<Effect>>,
    /// Where the cell to be held was on the screen before the change, in CSS pixels.
    held: Cell<Option<f64>>,
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
    /// A closed matrix for `root`, not shown yet: actions taken now are in the first picture, their effects after it.
    pub(super) fn new(root: Element, matrix: Shown, deep_links: bool) -> Rc<Self> {
        let number = MOUNTED.fetch_add(1, Ordering::Relaxed);
        Rc::new_cyclic(|weak: &Weak<Self>| {
            let dispatch = on(weak, Self::apply);
            let rendered = on(weak, |store, ()| store.perform());
            Self {
                state: RefCell::new(State::new(&matrix)),
                view: View {
                    matrix,
                    dispatch,
                    // The first keeps plain ids: addresses such as `#source-icaro` lead to it.
                    prefix: if number == 0 {
                        AttrValue::Static("")
                    } else {
                        format!("am{number}-").into()
                    },
                    level: 1,
                },
                root,
                rendered,
                app: RefCell::default(),
                pending: RefCell::default(),
                held: Cell::default(),
                deep_links,
            }
        })
    }

    /// Draws the matrix in its root, replacing what is there.
    pub(super) fn show(&self) {
        let root = self.root.clone();
        let app = yew::Renderer::<App>::with_root_and_props(root, self.props()).render();
        self.app.replace(Some(app));
    }

    /// Takes the matrix off the page. A second call does nothing.
    pub(super) fn destroy(&self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }

    /// The matrix shown.
    pub(super) fn matrix(&self) -> &Matrix {
        &self.view.matrix
    }

    /// Takes an action: shows the state that follows, and then has its effects carried out.
    pub(super) fn apply(self: &Rc<Self>, action: Action) {
        let (next, effects) = reduce(self.matrix(), &self.state.borrow(), &action);
        let changed = *self.state.borrow() != next;
        for effect in &effects {
            if let Effect::Hold(cell) = effect {
                self.held
                    .set(page::top(&self.root, &address(self.matrix(), *cell)));
            }
        }
        self.pending.borrow_mut().extend(effects);
        if changed {
            self.state.replace(next);
            if let Some(app) = self.app.borrow_mut().as_mut() {
                app.update(self.props());
            }
        } else if self.app.borrow().is_some() {
            self.perform();
        }
    }

    fn props(&self) -> AppProps {
        AppProps {
            view: self.view.clone(),
            state: self.state.borrow().clone(),
            rendered: self.rendered.clone(),
        }
    }

    fn perform(self: &Rc<Self>) {
        for effect in self.pending.take() {
            match effect {
                Effect::Hold(cell) => {
                    if let Some(before) = self.held.take() {
                        page::hold(&self.root, &address(self.matrix(), cell), before);
                    }
                }
                Effect::Reveal(cell) => page::reveal(&self.root, &address(self.matrix(), cell)),
                Effect::Focus(cell) => page::focus(&self.root, &address(self.matrix(), cell)),
                Effect::FocusDetail => page::focus_detail(&self.root),
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

/// A callback into the store that does nothing once the store is gone.
fn on<T: 'static>(weak: &Weak<Store>, call: impl Fn(&Rc<Store>, T) + 'static) -> Callback<T> {
    let weak = weak.clone();
    Callback::from(move |value| {
        if let Some(store) = weak.upgrade() {
            call(&store, value);
        }
    })
}
