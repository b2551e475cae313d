//! The part under the matrix: legend, findings of no single actor, sources, method.

use assessment_model::locale::{Message, Value};
use assessment_model::message;
use yew::prelude::*;

use super::disagreement::disagreement;
use super::finding::finding;
use super::legend::legend;
use super::sources::{method, sources};
use super::text::{format_message, heading_tag, t};
use crate::context::{RenderContext, use_render_context};

/// Everything under the matrix.
#[component]
pub(crate) fn About() -> Html {
    let ctx = use_render_context();
    let section = |name: Message<0>, content: Html| {
        html! {
            <section class="am-section" part="section">
                <@{heading_tag(ctx.options.level + 1)} class="am-section-title" part="section-title">
                    { t(&ctx, name) }
                </@>
                { content }
            </section>
        }
    };
    html! {
        <div class="am-about">
            { section(message::HOW_TO_READ, legend(&ctx)) }
            { for general(&ctx).map(|general| section(message::GENERAL, general)) }
            { section(message::SOURCES, sources(&ctx)) }
            { section(message::METHOD, method(&ctx)) }
        </div>
    }
}

/// Renders findings about foreign actors in general, which would be a claim about one if they stood in its row, and the
/// disagreements about them; nothing where there are none.
fn general(ctx: &RenderContext) -> Option<Html> {
    let findings = ctx.matrix.general();
    if findings.is_empty() {
        return None;
    }
    let count = message::GENERAL_COUNT.with([Value::Count(findings.len())]);
    let findings = findings.into_iter();
    let findings = findings.map(|index| finding(ctx, index, ctx.options.level + 2));
    let homes = ctx.matrix.homes().disagreements.iter().enumerate();
    let disputed = homes.filter(|(_, home)| home.is_none());
    let disputed = disputed.map(|(index, _)| disagreement(ctx, index, ctx.options.level + 2));
    Some(html! {
        <>
            <p class="am-text">{ t(ctx, message::GENERAL_WHY) }</p>
            <details class="am-general">
                <summary class="am-summary-line">{ format_message(ctx, count) }</summary>
                { for findings }
                { for disputed }
            </details>
        </>
    })
}
