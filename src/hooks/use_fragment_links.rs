//! Links to entries of the matrix, such as its sources, inside a shadow tree, where browsers look up no fragment.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::prelude::*;

use super::use_effects::reveal;

/// Returns the click listener that brings the target of such a link into view and focuses it. Links that have a listener
/// of their own are left to it, and in a document all are left to the browser.
#[hook]
pub(crate) fn use_fragment_links(live: bool) -> Option<Callback<MouseEvent>> {
    let follow = use_callback((), |event: MouseEvent, ()| {
        if !event.default_prevented()
            && let Some(target) = target(&event)
        {
            event.prevent_default();
            // Entries are no controls; for readers who do not see, focus is what following a link means.
            target.set_tab_index(-1);
            reveal(&target);
            // Never fails for an element of this document.
            let _ = target.focus();
        }
    });
    live.then_some(follow)
}

fn target(event: &MouseEvent) -> Option<HtmlElement> {
    let clicked: Element = event.target_dyn_into()?;
    let link = clicked.closest("a[href^='#']").ok()??;
    let shadow: ShadowRoot = link.get_root_node().dyn_into().ok()?;
    let href = link.get_attribute("href")?;
    let found = shadow.get_element_by_id(href.strip_prefix('#')?)?;
    found.dyn_into().ok()
}
