//! Prerendered nodes inside the live tree: their links, and their replacement by the component.

use assessment_model::address::parse;
use assessment_model::link::Link;
use assessment_model::matrix::CellId;
use assessment_model::state::Action;
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, Node};
use yew::prelude::*;

use crate::context::RenderContext;
use crate::store::Message;

/// Pause before the component replaces what the mouse came to, in milliseconds. A tap or a quick click comes with the same
/// event, and has to reach what it was aimed at.
const PAUSE: u32 = 100;

/// Returns the click listener of a slot. While its cell is open, the slot gives way to the component as soon as a reader
/// comes near with mouse or keys, or touches it: the component has the buttons that copy. Parts that are unfolded stay so
/// when the cell is closed.
#[hook]
pub(crate) fn use_slot(
    ctx: &RenderContext,
    id: CellId,
    slot: &NodeRef,
    open: bool,
) -> Callback<MouseEvent> {
    let node = slot.clone();
    let dispatch = ctx.dispatch.clone();
    use_effect_with((open, id, dispatch), move |(open, id, dispatch)| {
        let body = node.cast::<HtmlElement>().filter(|_| *open);
        let mounts = body.and_then(|body| {
            let details = body.closest("details").ok()??;
            let mount = {
                let (id, body, dispatch) = (*id, body.clone(), dispatch.clone());
                move || {
                    if !is_in_use(&body) {
                        dispatch.emit(Message::Mount(id, unfolded(&body)));
                    }
                }
            };
            let keyed = mount.clone();
            let keydown = EventListener::new(&details, "keydown", move |_| keyed());
            let mouseenter = EventListener::new(&body, "mouseenter", move |_| {
                Timeout::new(PAUSE, mount.clone()).forget();
            });
            Some((body, [keydown, mouseenter]))
        });
        let (id, dispatch) = (*id, dispatch.clone());
        move || {
            let Some((body, listeners)) = mounts else {
                return;
            };
            drop(listeners);
            let unfolded = unfolded(&body);
            if body.is_connected() && unfolded != 0 {
                dispatch.emit(Message::Mount(id, unfolded));
            }
        }
    });
    let inputs = (ctx.clone(), id, slot.clone());
    use_callback(inputs, |event: MouseEvent, (ctx, id, slot)| {
        let target: Option<Element> = event.target_dyn_into();
        let closest = |selector: &str| target.as_ref()?.closest(selector).ok()?;
        let prefix = format!("#{}", ctx.options.prefix);
        let href = closest("a[href^='#']").and_then(|link| link.get_attribute("href"));
        // In a shadow tree the browser would not find the target of a link.
        let action = href.and_then(|href| action(ctx, href.strip_prefix(&prefix)?));
        if let Some(action) = action {
            event.prevent_default();
            ctx.dispatch.emit(Message::Act(action));
        } else if closest("a, summary").is_none()
            && let Some(body) = slot.cast::<HtmlElement>().filter(|body| !is_in_use(body))
        {
            ctx.dispatch.emit(Message::Mount(*id, unfolded(&body)));
        }
    })
}

/// Returns whether focus, selection or a press are inside, which would be lost with the nodes.
fn is_in_use(body: &HtmlElement) -> bool {
    let inside = |node: Option<Node>| node.is_some_and(|node| body.contains(Some(&node)));
    let selection = web_sys::window().and_then(|window| window.get_selection().ok()?);
    let selected = selection.is_some_and(|selection| {
        !selection.is_collapsed()
            && (inside(selection.anchor_node()) || inside(selection.focus_node()))
    });
    selected || (body.matches(":is(:focus-within, :active)")).unwrap_or(false)
}

/// Returns which parts are unfolded, a bit each in the order of the document.
fn unfolded(body: &HtmlElement) -> u64 {
    let Ok(folds) = body.query_selector_all(".am-fold") else {
        return 0;
    };
    (0..folds.length().min(u64::BITS)).fold(0, |open, nth| {
        let fold = folds
            .item(nth)
            .and_then(|fold| fold.dyn_into::<Element>().ok());
        let bit = u64::from(fold.is_some_and(|fold| fold.has_attribute("open")));
        open | (bit << nth)
    })
}

/// Returns what a link to a cell, a finding or a disagreement does.
fn action(ctx: &RenderContext, target: &str) -> Option<Action> {
    let dataset = ctx.matrix.dataset();
    if let Some(open) = parse(&ctx.matrix, target) {
        let link = Link {
            open: Some(open),
            ..Link::default()
        };
        return Some(Action::Show(link));
    }
    if let Some(id) = target.strip_prefix("finding-") {
        let nth = dataset
            .findings
            .iter()
            .position(|finding| finding.id == id)?;
        return Some(Action::ShowFinding(nth));
    }
    let id = target.strip_prefix("disagreement-")?;
    let nth = dataset
        .disagreements
        .iter()
        .position(|record| record.id == id)?;
    Some(Action::ShowDisagreement(nth))
}
