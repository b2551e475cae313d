//! The lines between the choices and the table: whose page this is, what is chosen, and what the filter finds.

use std::rc::Rc;

use assessment_model::answers::answers;
use assessment_model::filter::Filter;
use assessment_model::locale::ENGLISH;
use assessment_model::message;
use assessment_model::state::Action;
use assessment_model::timeline::Timeline;
use assessment_model::view::View;
use assessment_model::wording;
use yew::prelude::*;

use super::text::{format_message, t, text};
use super::tools::choice_name;
use crate::context::{RenderContext, Search, use_render_context};

/// Properties of [`FilterStatus`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct FilterStatusProps {
    /// The view.
    pub(crate) view: View,
    /// Choices and search text.
    pub(crate) filter: Filter,
    /// The hits of the filter.
    pub(crate) search: Option<Rc<Search>>,
}

/// Both lines. They are there from the beginning, because only changes of what is there are announced.
#[component]
pub(crate) fn FilterStatus(props: &FilterStatusProps) -> Html {
    let ctx = use_render_context();
    let actor = match props.view {
        View::Actor(actor) => Some(ctx.matrix.dataset().actors[actor].name.clone()),
        _ => None,
    };
    let state = if actor.is_some() { "open" } else { "" };
    let name = actor.clone().unwrap_or_default();
    html! {
        <>
            <p class="am-line" data-dossier={state}>
                <strong role="status" data-name="" lang={ENGLISH} dir="auto">{ text(name) }</strong>
                if actor.is_some() {
                    <button
                        type="button"
                        class="am-copy"
                        data-view={View::Overview.id(&ctx.matrix)}
                        onclick={ctx.on(Action::SetView(View::Overview))}
                    >
                        { t(&ctx, message::ALL_ACTORS) }
                    </button>
                }
            </p>
            <p class="am-line" data-filtered="">
                <strong data-chosen="">{ chosen(&ctx, &props.filter) }</strong>
                <span role="status" data-found="">{ found(&ctx, props) }</span>
                if !props.filter.is_empty() {
                    <button type="button" class="am-copy" data-reset="" onclick={ctx.on(Action::Reset)}>
                        { t(&ctx, message::SHOW_EVERYTHING) }
                    </button>
                }
            </p>
        </>
    }
}

/// Renders the choices and the search text: the panel that has them may be folded.
fn chosen(ctx: &RenderContext, filter: &Filter) -> Html {
    let mut parts: Vec<Html> = Vec::new();
    for &choice in filter.chosen() {
        parts.push(choice_name(ctx, choice));
    }
    if !filter.text.is_empty() {
        parts.push(html! { <bdi lang="">{ text(format!("“{}”", filter.text)) }</bdi> });
    }
    let parts = parts.into_iter().enumerate().map(|(nth, part)| {
        html! {
            <>
                if nth > 0 {
                    { t(ctx, message::SEMICOLON) }
                }
                { part }
            </>
        }
    });
    parts.collect()
}

/// Renders how much the filter leaves of the table, or of the view in its place.
fn found(ctx: &RenderContext, props: &FilterStatusProps) -> Html {
    let Some(search) = props.search.as_deref() else {
        return Html::default();
    };
    let hits = &search.hits;
    let matrix = &ctx.matrix;
    let entries: Vec<bool> = match props.view {
        View::Overview | View::Actor(_) => {
            let found = |&cell: &&Option<usize>| cell.is_some_and(|count| count > 0);
            let cells = hits.cells.iter().filter(found).count();
            let all = matrix.dataset().findings.len();
            return format_message(ctx, wording::found(hits.count(), all, cells));
        }
        View::Changes => {
            let actors = 0..matrix.dataset().actors.len();
            let left = |actor| {
                let columns = matrix.columns().iter();
                columns
                    .flat_map(move |&column| hits.leave_steps(matrix, &props.filter, actor, column))
            };
            actors.flat_map(left).collect()
        }
        View::Disagreements => {
            let records = matrix.dataset().disagreements.iter();
            let records = records.map(|record| hits.leave_disagreement(matrix, record));
            let answers = answers(matrix).into_iter();
            let answers = answers.map(|answer| hits.leave_answer(matrix, &answer));
            records.chain(answers).collect()
        }
        View::Timeline => {
            let events = Timeline::new(matrix).events.into_iter();
            events.map(|event| hits.leave_event(&event)).collect()
        }
    };
    let left = entries.iter().filter(|left| **left).count();
    format_message(ctx, wording::left(left, entries.len()))
}
