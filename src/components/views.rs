//! The choice of a view.

use assessment_model::message;
use assessment_model::state::Action;
use assessment_model::view::View;
use yew::prelude::*;

use super::text::t;
use crate::context::use_render_context;

/// Properties of [`Views`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ViewsProps {
    /// The chosen view.
    pub(crate) view: View,
}

/// One choice per view but the pages of actors, which their names open. Without the program there is only their room,
/// so that nothing moves when it comes.
#[component]
pub(crate) fn Views(props: &ViewsProps) -> Html {
    let ctx = use_render_context();
    let offered = View::all(&ctx.matrix).into_iter();
    let offered = offered.filter(|view| !matches!(view, View::Actor(_)));
    if !ctx.options.live {
        let names =
            offered.map(|view| html! { <span class="am-view">{ t(&ctx, view.name()) }</span> });
        return html! { <div class="am-views am-reserved" aria-hidden="true">{ for names }</div> };
    }
    let choices = offered.map(|view| {
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
                { t(&ctx, view.name()) }
            </label>
        }
    });
    let label = ctx.locale.text(message::VIEW).to_owned();
    html! { <div class="am-views" role="radiogroup" aria-label={label}>{ for choices }</div> }
}
