//! What a page's script is told of a matrix: of what is on the page, when it is another than was told of.
//!
//! Scripts get names and no indexes, which mean something else once other data is shown. When to tell is not known here.

use std::cell::RefCell;

use assessment_model::address::{address, copied};
use assessment_model::link;
use assessment_model::matrix::Matrix;
use assessment_model::state::{Notice, State};
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;

/// Who hears of changes, and what was heard last.
pub(super) struct Telling {
    changed: Function,
    last: RefCell<Option<Told>>,
}

#[derive(Clone, Debug, PartialEq)]
struct Told {
    open: Option<String>,
    year: u16,
    view: String,
    notice: Option<Notice>,
}

impl Telling {
    /// `changed` is called with the open cell's address, the chosen election's year, the rest of the link, and what was
    /// copied just now.
    pub(super) fn new(changed: Function) -> Self {
        Self {
            changed,
            last: RefCell::default(),
        }
    }

    /// Tells of a state, if it is another than was told of; for the first time, of how it begins.
    pub(super) fn tell(&self, matrix: &Matrix, state: &State) {
        let now = Told {
            open: state.open.map(|cell| address(matrix, cell)),
            year: (matrix.dataset().elections.get(state.election)).map_or(0, |e| e.year),
            view: link::rest(matrix, state),
            notice: state.notice,
        };
        let before = self.last.replace(Some(now.clone()));
        if before.as_ref() == Some(&now) {
            return;
        }
        let copied = match now.notice {
            Some(Notice::Copied(taken)) if before.is_some_and(|b| b.notice != now.notice) => {
                Some(copied(matrix, taken))
            }
            _ => None,
        };
        let told: [JsValue; 4] = [
            now.open.into(),
            now.year.into(),
            now.view.into(),
            copied.into(),
        ];
        // What a script's own function throws is that script's business.
        let _ = self.changed.apply(&JsValue::NULL, &Array::from_iter(told));
    }
}
