//! The page's address: reads the fragment, writes one step of history per opened or closed cell.
//!
//! Only for pages that asked for it; an embedded matrix never touches its host's address.

use std::rc::{Rc, Weak};

use assessment_model::address::parse;
use assessment_model::state::Action;
use gloo_events::EventListener;

use super::store::Store;

/// Follows the page's fragment as long as it lives.
#[derive(Debug)]
pub(super) struct Following {
    _listener: EventListener,
}

impl Following {
    /// Opens the cell that the address names now, and from now on.
    pub(super) fn start(store: &Rc<Store>) -> Self {
        visit(store);
        let weak: Weak<Store> = Rc::downgrade(store);
        // Sent for every change of the fragment too, by link, by hand or by history.
        let listener = EventListener::new(&window(), "popstate", move |_| {
            if let Some(store) = weak.upgrade() {
                visit(&store);
            }
        });
        Self {
            _listener: listener,
        }
    }
}

/// Opens the cell of the current fragment. No fragment closes; a fragment that names no cell is not ours.
fn visit(store: &Rc<Store>) {
    let fragment = window().location().hash().unwrap_or_default();
    match parse(store.matrix(), &fragment) {
        Some(cell) => store.apply(Action::Visit(Some(cell))),
        None if fragment.is_empty() => store.apply(Action::Visit(None)),
        None => {}
    }
}

/// Makes this the page's address without loading or scrolling anything.
pub(super) fn push(address: Option<String>) {
    let window = window();
    let url = match address {
        Some(address) => format!("#{address}"),
        None => {
            let mut url = window.location().href().unwrap_or_default();
            url.truncate(url.find('#').unwrap_or(url.len()));
            url
        }
    };
    if let Ok(history) = window.history() {
        // Refused in documents without an address of their own (srcdoc, opaque origins): then there is none to keep.
        let _ = history.push_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&url));
    }
}

fn window() -> web_sys::Window {
    #[expect(
        clippy::expect_used,
        reason = "the embed layer runs in a window or not at all"
    )]
    web_sys::window().expect("a window")
}
