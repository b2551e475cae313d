//! The leading finding of a cell, which opens its detail: the answer, how sure it is, and the best quote.

use assessment_model::address::QuoteId;
use assessment_model::detail::best_quote;
use assessment_model::locale::Value;
use assessment_model::matrix::CellId;
use assessment_model::message;
use yew::prelude::*;

use super::finding::{article, remarks, statement, title};
use super::links::home_link;
use super::quote::{quote, repeated_quote};
use super::text::format_message;
use crate::context::RenderContext;

/// Renders the finding at this index as the answer of a cell. In its home the other quotes follow, unfolded if `open`;
/// elsewhere the best one is repeated, and a link leads to the home.
pub(super) fn lead(ctx: &RenderContext, id: CellId, index: usize, level: u8, open: bool) -> Html {
    let record = &ctx.matrix.dataset().findings[index];
    let nth = best_quote(record);
    let best = nth.map(|quote| QuoteId {
        finding: index,
        quote,
    });
    let home = ctx.matrix.homes().findings[index].filter(|home| *home != id);
    if let Some(home) = home {
        return html! {
            <div key={record.id.clone()} class="am-finding am-leading" data-answer={record.id.clone()}>
                { title(ctx, record, level) }
                { statement(ctx, record) }
                <div class="am-quotes" part="quotes">
                    { for best.map(|best| repeated_quote(ctx, best)) }
                    { home_link(ctx, index, home) }
                </div>
            </div>
        };
    }
    let others = (0..record.quotes.len()).filter(|other| Some(*other) != nth);
    let others = others.map(|quote| QuoteId {
        finding: index,
        quote,
    });
    let others: Vec<Html> = others.map(|other| quote(ctx, other)).collect();
    let count = message::MORE_QUOTES.with([Value::Count(others.len())]);
    let content = html! {
        <>
            { title(ctx, record, level) }
            { statement(ctx, record) }
            <div class="am-quotes" part="quotes">
                { for best.map(|best| quote(ctx, best)) }
                if !others.is_empty() {
                    <details class="am-fold am-more-quotes" {open}>
                        <summary class="am-summary-line">{ format_message(ctx, count) }</summary>
                        { for others }
                    </details>
                }
            </div>
            { remarks(ctx, index) }
        </>
    };
    article(ctx, record, classes!("am-finding", "am-leading"), content)
}
