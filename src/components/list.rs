//! A view that is a list, in place of the table.

use std::rc::Rc;

use assessment_model::filter::Filter;
use assessment_model::message;
use assessment_model::view::View;
use yew::prelude::*;

use super::answers::answers_of_all;
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

/// The list of a view; nothing for the table.
#[component]
pub(crate) fn List(props: &ListProps) -> Html {
    let ctx = use_render_context();
    let ctx = ctx.searching(props.search.clone());
    let level = ctx.options.level + 2;
    let (name, content) = match props.view {
        View::Overview | View::Actor(_) => return Html::default(),
        View::Changes => {
            let content = changes_of_all(&ctx, &props.filter, level);
            (props.view.name(), content)
        }
        View::Disagreements => (message::DIFFERENCES, disagreements(&ctx, level)),
        View::Answers => (props.view.name(), answers_of_all(&ctx, level)),
        View::Timeline => (props.view.name(), timeline(&ctx)),
    };
    html! {
        <section class="am-section am-list" part="section" data-list={props.view.id(&ctx.matrix)}>
            <@{heading_tag(ctx.options.level + 1)} class="am-section-title" part="section-title">
                { t(&ctx, name) }
            </@>
            { content }
        </section>
    }
}
