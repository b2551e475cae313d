//! Text of the interface and text of the data, each marked with its language.

use assessment_model::locale::{ENGLISH, Message, Phrase};
use assessment_model::search::spans;
use yew::prelude::*;
use yew::virtual_dom::VText;

use crate::context::RenderContext;

/// Renders a text as it is.
pub(super) fn text(text: impl Into<String>) -> Html {
    VText::new(AttrValue::from(text.into())).into()
}

/// Renders a message of the interface.
pub(super) fn t(ctx: &RenderContext, message: Message<0>) -> Html {
    text(ctx.locale.text(message))
}

/// Renders a message with arguments.
pub(super) fn format_message(ctx: &RenderContext, phrase: Phrase<'_>) -> Html {
    let mut pieces = Vec::new();
    ctx.locale.pieces(phrase, &mut |piece, is_data| {
        pieces.push(match is_data {
            true => data_text(ctx, piece),
            false => text(piece),
        });
    });
    pieces.into_iter().collect()
}

/// Renders a number in the digits of the interface.
pub(super) fn number(ctx: &RenderContext, number: impl Into<usize>) -> Html {
    text(ctx.locale.number(number.into()))
}

/// Renders a message that is read out but not seen.
pub(super) fn visually_hidden(ctx: &RenderContext, message: Message<0>) -> Html {
    html! { <span class="am-hidden">{ t(ctx, message) }</span> }
}

/// Renders text of the data among text of the interface. Where these are in different languages, it is isolated, so that
/// neither is read out as the other or changes the other's order.
pub(super) fn data_text(ctx: &RenderContext, text: &str) -> Html {
    let text = marked(ctx, text);
    match ctx.is_foreign() {
        true => html! { <bdi lang={ENGLISH}>{ text }</bdi> },
        false => text,
    }
}

/// Returns the `lang` of an element with nothing but text of the data.
pub(super) fn data_lang(ctx: &RenderContext) -> Option<&'static str> {
    ctx.is_foreign().then_some(ENGLISH)
}

/// Returns the `dir` of such an element.
pub(super) fn data_dir(ctx: &RenderContext) -> Option<&'static str> {
    ctx.is_foreign().then_some("ltr")
}

/// Renders text of the data, with the hits of a search marked.
pub(super) fn marked(ctx: &RenderContext, whole: &str) -> Html {
    let Some(search) = ctx
        .search
        .as_deref()
        .filter(|search| !search.terms.is_empty())
    else {
        return text(whole);
    };
    let spans = spans(whole, &search.terms);
    if spans.is_empty() {
        return text(whole);
    }
    // Spans count UTF-16 units, as browsers do.
    let units: Vec<u16> = whole.encode_utf16().collect();
    let part = |from: u32, to: u32| {
        let part = units.get(from as usize..to as usize).unwrap_or_default();
        text(String::from_utf16_lossy(part))
    };
    let mut pieces = Vec::new();
    let mut from = 0;
    for span in spans {
        pieces.push(part(from, span.start));
        pieces.push(html! { <mark class="am-hit">{ part(span.start, span.end) }</mark> });
        from = span.end;
    }
    pieces.push(part(from, units.len() as u32));
    pieces.into_iter().collect()
}

/// Returns the element of a heading of this level, 1 to 6; deeper ones become 6.
pub(super) fn heading_tag(level: u8) -> &'static str {
    ["h1", "h2", "h3", "h4", "h5", "h6"][usize::from(level.clamp(1, 6)) - 1]
}
