//! The page's address, and the entries of its history.
//!
//! Only with the option `deep-links`; otherwise a matrix never changes its host's address.

use assessment_model::link;
use assessment_model::state::{Action, Effect, History};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use crate::context::RenderContext;
use crate::store::{Message, Store};

/// Keeps the page's address and the state in line, in both directions.
#[hook]
pub(crate) fn use_address(store: &UseReducerHandle<Store>, ctx: &RenderContext) {
    let done = use_mut_ref(|| 0);
    let pending = use_mut_ref(|| None::<Timeout>);
    let follows = ctx.options.deep_links && ctx.options.live;
    {
        let (store, pending) = (store.clone(), pending.clone());
        use_effect_with((store.last_effect(), follows), move |&(last, _)| {
            let effects = store.effects_after(done.replace(last));
            let history = effects.iter().rev().find_map(|effect| match effect {
                Effect::Address(history) => Some(*history),
                _ => None,
            });
            if let Some(history) = history.filter(|_| follows) {
                let text = link::write(&store.matrix, &store.state.link());
                // After the change is painted: a new entry takes longer than the change.
                *pending.borrow_mut() = Some(Timeout::new(0, move || write(&text, history)));
            }
        });
    }
    let dispatch = ctx.dispatch.clone();
    use_effect_with((follows, store.matrix.clone()), move |(follows, matrix)| {
        let matrix = matrix.clone();
        let listener = web_sys::window().filter(|_| *follows).map(|window| {
            EventListener::new(&window, "popstate", move |_| {
                pending.take();
                let fragment = fragment().unwrap_or_default();
                if let Some(link) = link::read(&matrix, &fragment) {
                    dispatch.emit(Message::Act(Action::Visit(link)));
                }
            })
        });
        move || drop(listener)
    });
}

/// Returns the fragment of the page's address, without `#`.
pub(crate) fn fragment() -> Option<String> {
    let href = web_sys::window()?.location().href().ok()?;
    href.split_once('#')
        .map(|(_, fragment)| fragment.to_owned())
}

/// Makes this link the page's address without loading or scrolling anything. An address that is the page's already is no
/// new entry.
fn write(link: &str, entry: History) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (Ok(href), Ok(history)) = (window.location().href(), window.history()) else {
        return;
    };
    if fragment().unwrap_or_default() == link {
        return;
    }
    let page = href.split('#').next().unwrap_or_default();
    let url = match link {
        "" => page.to_owned(),
        link => format!("{page}#{link}"),
    };
    // Refused in documents without an address of their own (srcdoc, opaque origins): then there is none to keep.
    // Refused, too, by engines that count (WebKit: 100 in half a minute): the next one is written.
    let _ = match entry {
        History::Push => history.push_state_with_url(&JsValue::NULL, "", Some(&url)),
        History::Replace => {
            // The state that the page keeps with this entry stays.
            let state = history.state().unwrap_or(JsValue::NULL);
            history.replace_state_with_url(&state, "", Some(&url))
        }
    };
}
