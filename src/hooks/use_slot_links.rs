//! Links inside prerendered nodes, which have no listeners of their own.

use assessment_model::address::parse;
use assessment_model::link::Link;
use assessment_model::state::Action;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

use crate::context::RenderContext;
use crate::store::Message;

/// Returns the click listener of a slot. A link to a cell, a finding or a disagreement does what it does elsewhere; in a
/// shadow tree the browser would not find its target.
#[hook]
pub(crate) fn use_slot_links(ctx: &RenderContext) -> Callback<MouseEvent> {
    use_callback(ctx.clone(), |event: MouseEvent, ctx| {
        let target: Option<Element> = event.target_dyn_into();
        let link = target.and_then(|target| target.closest("a[href^='#']").ok()?);
        let href = link.and_then(|link| link.get_attribute("href"));
        let prefix = format!("#{}", ctx.options.prefix);
        if let Some(action) = href.and_then(|href| action(ctx, href.strip_prefix(&prefix)?)) {
            event.prevent_default();
            // Yew's own listeners above have nothing to add.
            event.unchecked_ref::<web_sys::Event>().stop_propagation();
            ctx.dispatch.emit(Message::Act(action));
        }
    })
}

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
