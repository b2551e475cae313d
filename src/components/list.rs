//! A view in place of the matrix.

use std::rc::Rc;

use assessment_model::filter::Filter;
use assessment_model::view::View;
use yew::prelude::*;

use super::changes::changes_of_all;
use super::disagreements::disagreements;
use super::text::{heading_tag, t};
use super::timeline::timeline;
use crate::context::{Search, use_render_context};

/// Properties of [`List`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ListProps {
    /// The view.
    pub(crate) view: View,
    /// Choices and search text.
    pub(crate) filter: Filter,
    /// The hits of the filter; other entries are left out.
    pub(crate) search: Option<Rc<Search>>,
}

/// The content of a view; nothing for the matrix.
#[component]
pub(crate) fn List(props: &ListProps) -> Html {
    let ctx = use_render_context();
    let ctx = ctx.searching(props.search.clone());
    let level = ctx.options.level + 2;
    let content = match props.view {
        View::Overview | View::Actor(_) => return Html::default(),
        View::Changes => changes_of_all(&ctx, &props.filter),
        View::Disagreements => disagreements(&ctx, level),
        View::Timeline => timeline(&ctx),
    };
    html! {
        <section class="am-section am-list" part="section" data-list={props.view.id(&ctx.matrix)}>
            <@{heading_tag(ctx.options.level + 1)} class="am-section-title" part="section-title">
                { t(&ctx, props.view.name()) }
            </@>
            { content }
        </section>
    }
}
