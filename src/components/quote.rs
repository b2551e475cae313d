//! One verbatim quote: the words, the words around them, the source, and a copy with its citation.
//!
//! The text content of the `<blockquote>` is exactly the quote; everything of ours stands outside it.

use assessment_model::address::{CopyTarget, QuoteId, quote_address};
use assessment_model::locale::{ENGLISH, Message};
use assessment_model::message;
use assessment_model::state::Action;
use assessment_model::voice;
use assessment_model::wording;
use yew::prelude::*;

use super::text::{data_text, format_message, marked, t, visually_hidden};
use crate::context::RenderContext;

/// Renders the quote with this id, in the one place where it stands.
pub(super) fn quote(ctx: &RenderContext, id: QuoteId) -> Html {
    let name = quote_address(&ctx.matrix, id);
    let label = message::COPY_QUOTE;
    let copy = copy_button(
        ctx,
        CopyTarget::Quote(id),
        name.clone(),
        label,
        message::COPY_QUOTE_WITH,
    );
    figure(ctx, id, Some(name), copy)
}

/// Renders a quote that stands elsewhere once more, without the hooks of its place.
pub(super) fn repeated_quote(ctx: &RenderContext, id: QuoteId) -> Html {
    figure(ctx, id, None, Html::default())
}

fn figure(ctx: &RenderContext, id: QuoteId, place: Option<String>, copy: Html) -> Html {
    let dataset = ctx.matrix.dataset();
    let finding = &dataset.findings[id.finding];
    let quote = &finding.quotes[id.quote];
    let voice = voice::of_quote(dataset, finding, quote);
    let repeats = place.is_none().then(|| quote_address(&ctx.matrix, id));
    let cite = format!("#{}", ctx.id(&format!("source-{}", quote.source)));
    let source = dataset.source(&quote.source);
    html! {
        <figure key={id.quote} class="am-quote" part="quote">
            { around(ctx, message::WORDS_BEFORE, &quote.prefix, ["… ", ""]) }
            <blockquote
                {cite}
                lang={ENGLISH}
                dir="auto"
                data-quote={place}
                data-repeats={repeats}
            >
                { marked(ctx, &quote.exact) }
            </blockquote>
            { around(ctx, message::WORDS_AFTER, &quote.suffix, ["", " …"]) }
            <figcaption class="am-caption">
                <span class="am-speaker">{ format_message(ctx, voice.phrase()) }</span>
                { source_link(ctx, &quote.source) }
                if let Some(source) = source {
                    <span class="am-when">
                        { format_message(ctx, wording::when(&source.published)) }
                    </span>
                }
                { copy }
            </figcaption>
        </figure>
    }
}

/// Renders a link to the source's entry in the list of sources.
pub(super) fn source_link(ctx: &RenderContext, id: &str) -> Html {
    let Some(source) = ctx.matrix.dataset().source(id) else {
        return Html::default();
    };
    let href = format!("#{}", ctx.id(&format!("source-{id}")));
    html! { <a {href}>{ data_text(ctx, &source.short) }</a> }
}

/// Renders the button that copies a quote, a finding or a cell; nothing where the program does not run.
pub(super) fn copy_button(
    ctx: &RenderContext,
    target: CopyTarget,
    name: String,
    label: Message<0>,
    with: Message<0>,
) -> Html {
    if !ctx.options.live {
        return Html::default();
    }
    html! {
        <button type="button" class="am-copy" part="copy" data-copy={name} onclick={ctx.on(Action::Copy(target))}>
            { t(ctx, label) }
            { visually_hidden(ctx, with) }
        </button>
    }
}

/// Renders surrounding words of the same paragraph between these marks; nothing where the paragraph begins or ends.
fn around(ctx: &RenderContext, name: Message<0>, words: &str, [before, after]: [&str; 2]) -> Html {
    let words = words.trim();
    if words.is_empty() {
        return Html::default();
    }
    html! {
        <p class="am-around">
            { visually_hidden(ctx, name) }
            { data_text(ctx, &format!("{before}{words}{after}")) }
        </p>
    }
}
