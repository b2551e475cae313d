//! The running state of one matrix: takes actions, brings the page in line with the state that follows, and carries
//! out the effects.
//!
//! It does not decide anything ([`reduce`] does). Where the page brought a drawn matrix along, that is the one it works
//! on; only what the page cannot have brought is drawn here, by the components.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::{Rc, Weak};

use assessment_model::address::address;
use assessment_model::link::{self, Link};
use assessment_model::locale::{ENGLISH, Locale};
use assessment_model::matrix::Matrix;
use assessment_model::state::{Action, Effect, Entry, State, reduce};
use js_sys::Function;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

use super::drawing::{DRAWS, Drawing};
use super::telling::Telling;
use super::{clipboard, location, page, show, still};
use crate::view::{Shown, View};

/// State and container of one matrix.
pub(super) struct Store {
    /// The container that is shown, or will be when it is drawn.
    root: RefCell<Element>,
    view: RefCell<View>,
    state: RefCell<State>,
    /// What draws the container, unless the page brought it along.
    drawing: Drawing,
    /// Whether the container is the one that the page shows, and shows what it should.
    presented: Cell<bool>,
    drawn: Cell<bool>,
    destroyed: Cell<bool>,
    deep_links: Cell<bool>,
    /// Called with each container that is to be put where readers see it.
    present: Function,
    telling: Telling,
    /// Whether something was put off until what a reader did has been painted: the rest of the page, the address, which
    /// is to be written as this, and telling.
    owed: Cell<bool>,
    entry: Cell<Option<Entry>>,
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store")
            .field("state", &self.state)
            .finish_non_exhaustive()
    }
}

impl Store {
    /// A matrix in `root` in this state, not shown yet.
    pub(super) fn new(
        root: Element,
        view: View,
        state: State,
        deep_links: bool,
        [present, changed]: [Function; 2],
    ) -> Rc<Self> {
        Rc::new_cyclic(|weak: &Weak<Self>| {
            let weak = weak.clone();
            let rendered = move || {
                if let Some(store) = weak.upgrade() {
                    store.settle(false);
                }
            };
            Self {
                root: RefCell::new(root),
                view: RefCell::new(view),
                state: RefCell::new(state),
                drawing: Drawing::new(Rc::new(rendered)),
                presented: Cell::new(false),
                drawn: Cell::new(false),
                destroyed: Cell::new(false),
                deep_links: Cell::new(deep_links),
                present,
                telling: Telling::new(changed),
                owed: Cell::default(),
                entry: Cell::default(),
            }
        })
    }

    /// Takes the container as it is, in the state that a reader has brought it to by now. One that is drawn, or taken
    /// already, stays as it is.
    pub(super) fn adopt(&self) {
        if self.is_drawn() || self.drawing.has_begun() {
            return;
        }
        let (matrix, root) = (self.matrix(), self.root());
        let mut link = Link::of(&self.state());
        let bare = link.is_bare();
        let election = still::read(&matrix, &root, &mut link);
        let state = State::begin(&matrix, link, election);
        let in_line = bare && show::is_plain(&state) && still::is_untouched(&root);
        self.state.replace(state);
        self.settle(in_line);
    }

    /// Has the container drawn, and shown when that is done.
    pub(super) fn draw(&self) {
        self.drawn.set(false);
        // As in what the build draws, English goes without saying. Neither fails for such a name.
        let _ = match self.locale().language() {
            ENGLISH => self.root().remove_attribute("data-lang"),
            other => self.root().set_attribute("data-lang", other),
        };
        let view = self.view.borrow().clone();
        self.drawing.draw(&self.root(), view);
    }

    /// Shows another view in a state of its own, and answers whether it does. A reader keeps the place on the page.
    ///
    /// `brought` if the page has brought along what this view shows. If not, and if it is not the view that is shown
    /// already, it is drawn; where that cannot be done here, nothing changes.
    pub(super) fn replace(
        &self,
        view: View,
        state: State,
        deep_links: bool,
        brought: bool,
    ) -> bool {
        let same = *self.view.borrow() == view;
        let stays = same || (brought && !self.drawing.has_begun());
        if !stays && !DRAWS {
            return false;
        }
        self.deep_links.set(deep_links);
        self.view.replace(view);
        let before = self.state.replace(state);
        if stays {
            // Who is not drawn yet will be in this state.
            if self.is_drawn() {
                self.settle(before == self.state());
            }
            return true;
        }
        // What the page brought along is not drawn over: it comes back when the matrix is taken away.
        if !self.drawing.has_begun()
            && let Ok(Ok(blank)) = self.root().clone_node().map(JsCast::dyn_into)
        {
            self.root.replace(blank);
            self.presented.set(false);
        }
        self.draw();
        true
    }

    /// The container is complete. `in_line` if it shows the state already, but maybe for the rest of it.
    fn settle(&self, in_line: bool) {
        // While everything was drawn, the matrix may have been given up.
        if self.destroyed.get() {
            return;
        }
        self.drawn.set(true);
        let (root, locale, state) = (self.root(), self.locale(), self.state());
        if !in_line {
            show::show(&root, &locale, &self.matrix(), &state, None);
        }
        let presents = !self.presented.replace(true);
        if presents {
            // What a script's own function throws is that script's business.
            let _ = self.present.call1(&JsValue::NULL, &self.root());
        }
        self.owed.set(true);
        if !(presents && in_line) {
            self.catch_up();
        }
    }

    /// Takes what was drawn off the page. A second call does nothing.
    pub(super) fn destroy(&self) {
        self.destroyed.set(true);
        self.drawing.end();
    }

    /// The container.
    pub(super) fn root(&self) -> Element {
        self.root.borrow().clone()
    }

    /// Whether the page's address follows what is open.
    pub(super) fn has_address(&self) -> bool {
        self.deep_links.get()
    }

    /// The matrix shown.
    pub(super) fn matrix(&self) -> Shown {
        self.view.borrow().matrix.clone()
    }

    /// The language of the interface.
    pub(super) fn locale(&self) -> Rc<Locale> {
        Rc::clone(&self.view.borrow().locale)
    }

    /// Whether the container is complete. Yew draws some time after it was told.
    pub(super) fn is_drawn(&self) -> bool {
        self.drawn.get()
    }

    /// The present state.
    pub(super) fn state(&self) -> State {
        self.state.borrow().clone()
    }

    /// Takes an action: shows the state that follows, and then carries out its effects.
    pub(super) fn apply(self: &Rc<Self>, action: Action) {
        self.act(action);
        self.catch_up();
    }

    /// Does so with what a reader did, and answers whether something was put off for [`Store::catch_up`]: a cell that
    /// opens or closes is painted before the world hears of it. Addresses are asked for only with a change.
    pub(super) fn act(self: &Rc<Self>, action: Action) -> bool {
        self.catch_up();
        let (matrix, root, before) = (self.matrix(), self.root(), self.state());
        let (next, effects) = reduce(&matrix, &before, &action);
        let held = effects.iter().find_map(|effect| match effect {
            Effect::Hold(cell) => page::top(&root, &address(&matrix, *cell)),
            _ => None,
        });
        // Browsers may take it away as soon as something is hidden.
        let had = page::focused(&root);
        let changed = before != next;
        let mut can_wait = false;
        if changed {
            show::show(&root, &self.locale(), &matrix, &next, Some(&before));
            can_wait = before.open != next.open
                && (before.election == next.election || !page::offers_elections(&root));
            if !can_wait {
                show::rest(&root, &self.locale(), &matrix, &next);
            }
            self.state.replace(next);
        }
        for effect in effects {
            match effect {
                Effect::Hold(cell) => {
                    if let Some(before) = held {
                        page::hold(&root, &address(&matrix, cell), before);
                    }
                }
                Effect::Reveal(cell) => page::reveal(&root, &address(&matrix, cell)),
                Effect::Focus(cell) => page::focus(&root, &address(&matrix, cell)),
                Effect::Address(entry) => self.entry.set(Some(entry)),
                Effect::Copy(taken) => clipboard::copy(self, &root, taken),
                Effect::Select(taken) => page::select(&root, &matrix, taken),
            }
        }
        if let Some(had) = had {
            let open = self.state.borrow().open;
            let open = open.map(|cell| address(&matrix, cell));
            page::keep_focus(&root, &had, open.as_deref());
        }
        self.owed.set(can_wait);
        if changed && !can_wait {
            self.publish(&matrix, &self.state());
        }
        can_wait
    }

    /// Does what was put off, if something was.
    pub(super) fn catch_up(&self) {
        if self.owed.take() {
            let (matrix, state) = (self.matrix(), self.state());
            show::rest(&self.root(), &self.locale(), &matrix, &state);
            self.publish(&matrix, &state);
        }
    }

    /// Has the world hear of the state: the page's address, and who is told.
    fn publish(&self, matrix: &Matrix, state: &State) {
        if let Some(entry) = self.entry.take()
            && self.deep_links.get()
        {
            location::write(&link::write(matrix, state), entry);
        }
        self.telling.tell(matrix, state);
    }

    /// Leaves the page's address as it is: it is another than when something was put off.
    pub(super) fn leave_address(&self) {
        self.entry.take();
    }
}
