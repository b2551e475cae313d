//! The choice of a view.

use assessment_model::message;
use assessment_model::state::Action;
use assessment_model::view::View;
use yew::prelude::*;

use super::text::t;
use crate::context::{RenderContext, use_render_context};

/// Properties of [`Views`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ViewsProps {
    /// The chosen view.
    pub(crate) view: View,
}

/// A tab per view but the pages of actors, which their names open. The timeline is folded under “More”, which is open
/// while it is chosen, since a group of choices is reached by the chosen one. Without the program there is only their
/// room, so that nothing moves when it comes.
#[component]
pub(crate) fn Views(props: &ViewsProps) -> Html {
    let ctx = use_render_context();
    let is_more = |view: &View| *view == View::Timeline;
    let offered = View::all(&ctx.matrix).into_iter();
    let offered = offered.filter(|view| !matches!(view, View::Actor(_)));
    let (more, tabs): (Vec<View>, Vec<View>) = offered.partition(is_more);
    let more_name = t(&ctx, message::VIEW_MORE);
    if !ctx.options.live {
        let names = tabs
            .iter()
            .map(|view| html! { <span class="am-view">{ name(&ctx, *view) }</span> });
        return html! {
            <div class="am-views am-reserved" aria-hidden="true">
                { for names }
                <span class="am-view">{ more_name }</span>
            </div>
        };
    }
    let choice = |view: &View| {
        let view = *view;
        let id = view.id(&ctx.matrix);
        html! {
            <label key={id.clone()} class="am-view">
                <input
                    type="radio"
                    name={ctx.id("view")}
                    data-view={id}
                    checked={view == props.view}
                    onchange={ctx.on(Action::SetView(view))}
                />
                { name(&ctx, view) }
            </label>
        }
    };
    let label = ctx.locale.text(message::VIEW).to_owned();
    html! {
        <div class="am-views" role="radiogroup" aria-label={label}>
            { for tabs.iter().map(choice) }
            <details class="am-more" open={is_more(&props.view)}>
                <summary class="am-view">{ more_name }</summary>
                { for more.iter().map(choice) }
            </details>
        </div>
    }
}

/// Renders the name of a view, and the one for little room where that is another; the style sheet shows one of them.
fn name(ctx: &RenderContext, view: View) -> Html {
    if view.short_name() == view.name() {
        return t(ctx, view.name());
    }
    html! {
        <>
            <span class="am-view-long">{ t(ctx, view.name()) }</span>
            <span class="am-view-short">{ t(ctx, view.short_name()) }</span>
        </>
    }
}
