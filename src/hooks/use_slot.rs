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
/// comes near with mouse or keys, or touches it: the component has the buttons that copy. Groups that are open stay so when
/// the cell is closed.
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
        let mounts = body.map(|body| {
            let mouseenter = {
                let (id, slot, dispatch) = (*id, body.clone(), dispatch.clone());
                EventListener::new(&body, "mouseenter", move |_| {
                    let (slot, dispatch) = (slot.clone(), dispatch.clone());
                    Timeout::new(PAUSE, move || mount(id, &slot, &dispatch)).forget();
                })
            };
            (body, mouseenter)
        });
        let (id, dispatch) = (*id, dispatch.clone());
        move || {
            let Some((body, listener)) = mounts else {
                return;
            };
            drop(listener);
            let groups = open_groups(&body);
            if body.is_connected() && groups != 0 {
                dispatch.emit(Message::Mount(id, groups));
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
            && let Some(body) = slot.cast::<HtmlElement>()
        {
            mount(*id, &body, &ctx.dispatch);
        }
    })
}

/// Returns the key listener of a cell whose slot is open: a key anywhere in it is a reader who comes near. A listener of
/// Yew's, because after a panic in one the browser would call another.
#[hook]
pub(crate) fn use_slot_keys(
    ctx: &RenderContext,
    id: CellId,
    details: &NodeRef,
    open: bool,
) -> Option<Callback<KeyboardEvent>> {
    let inputs = (ctx.dispatch.clone(), id, details.clone());
    let onkeydown = use_callback(inputs, |_: KeyboardEvent, (dispatch, id, details)| {
        let details: Option<HtmlElement> = details.cast();
        let body = details.and_then(|details| details.query_selector(".am-detail-body").ok()?);
        if let Some(body) = body.and_then(|body| body.dyn_into().ok()) {
            mount(*id, &body, dispatch);
        }
    });
    open.then_some(onkeydown)
}

/// Has the component replace the prerendered nodes, unless something in them is in use.
fn mount(id: CellId, body: &HtmlElement, dispatch: &Callback<Message>) {
    if !is_in_use(body) {
        dispatch.emit(Message::Mount(id, open_groups(body)));
    }
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

/// Returns which groups are open, a bit each.
fn open_groups(body: &HtmlElement) -> u32 {
    let Ok(groups) = body.query_selector_all(":scope > .am-group") else {
        return 0;
    };
    (0..groups.length().min(u32::BITS)).fold(0, |open, nth| {
        let group = groups
            .item(nth)
            .and_then(|group| group.dyn_into::<Element>().ok());
        let bit = u32::from(group.is_some_and(|group| group.has_attribute("open")));
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
