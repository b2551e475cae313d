//! The answers of the accused, actor by actor, each with links to where it stands beside what it answers.
//!
//! An actor without a reported answer is listed as such: it is a statement about the sources, like silence in a cell.

use assessment_model::answers::{Answer, answers};
use assessment_model::message;
use yew::prelude::*;

use super::finding::attribution;
use super::links::{cell_links, finding_line};
use super::text::{data_dir, data_lang, data_text, heading_tag, marked, t};
use crate::context::RenderContext;

/// Renders all answers, under a heading of this level; nothing where the filter leaves none.
pub(super) fn answers_of_all(ctx: &RenderContext, level: u8) -> Html {
    let dataset = ctx.matrix.dataset();
    let all = answers(&ctx.matrix);
    let hits = ctx.search.as_deref().map(|search| &search.hits);
    let left = |answer: &&Answer| hits.is_none_or(|hits| hits.leave_answer(&ctx.matrix, answer));
    let actors = dataset.actors.iter().enumerate().filter_map(|(nth, actor)| {
        let own = all.iter().filter(|answer| answer.actor == nth).filter(left);
        let own: Vec<Html> = own.map(|answer| self::answer(ctx, answer)).collect();
        if own.is_empty() {
            return None;
        }
        Some(html! {
            <div key={actor.id.clone()} class="am-entries">
                <@{heading_tag(level + 1)} class="am-group-title">{ data_text(ctx, &actor.name) }</@>
                { for own }
            </div>
        })
    });
    let actors: Vec<Html> = actors.collect();
    if actors.is_empty() {
        return Html::default();
    }
    html! {
        <div class="am-answers">
            <@{heading_tag(level)} class="am-group-title">{ t(ctx, message::ANSWERS) }</@>
            <p class="am-text">{ t(ctx, message::ANSWERS_WHY) }</p>
            { for actors }
        </div>
    }
}

fn answer(ctx: &RenderContext, answer: &Answer) -> Html {
    let Some(nth) = answer.finding else {
        return html! {
            <div class="am-answer" data-entry="">
                <p class="am-note">{ t(ctx, message::ANSWERS_NONE) }</p>
            </div>
        };
    };
    let record = &ctx.matrix.dataset().findings[nth];
    html! {
        <div key={record.id.clone()} class="am-answer" data-entry="">
            { finding_line(ctx, nth) }
            <p class="am-finding-summary" lang={data_lang(ctx)} dir={data_dir(ctx)}>
                { marked(ctx, &record.summary) }
            </p>
            { attribution(ctx, record.standing, &record.attribution) }
            { cell_links(ctx, &answer.cells) }
        </div>
    }
}
