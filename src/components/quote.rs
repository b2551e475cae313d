//! One verbatim quote: the words, the words around them, the source, and a copy with its citation.
//!
//! The text content of the `<blockquote>` is exactly the quote; everything of ours stands outside it.

use assessment_model::locale::{ENGLISH, Message};
use assessment_model::message;
use assessment_model::state::QuoteId;
use assessment_model::voice;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, element_with, given, hidden, phrase, said, words};

/// The quote with this id.
pub(super) fn quote(view: &View, id: QuoteId) -> Html {
    let dataset = view.matrix.dataset();
    let finding = &dataset.findings[id.finding];
    let quote = &finding.quotes[id.quote];
    let name = format!("{}/{}", finding.id, id.quote);
    let cite = view.id(&format!("source-{}", quote.source));
    let exact = element_with(
        "blockquote",
        (
            &["cite", "lang", "dir", "data-quote"],
            vec![
                Some(format!("#{cite}").into()),
                Some(ENGLISH.into()),
                Some("auto".into()),
                Some(name.clone().into()),
            ],
        ),
        vec![said(&quote.exact)],
    );
    let voice = voice::of_quote(dataset, finding, quote);
    let mut caption = vec![element(
        "span",
        "am-speaker",
        vec![phrase(view, voice.phrase())],
    )];
    caption.extend(source_link(view, &quote.source));
    if let Some(source) = dataset.source(&quote.source) {
        caption.push(element(
            "span",
            "am-when",
            vec![phrase(view, wording::when(&source.published))],
        ));
    }
    caption.push(copy(view, name.clone()));
    caption.push(pair(view, name));
    let mut content = Vec::from_iter(around(
        view,
        message::WORDS_BEFORE,
        &quote.prefix,
        ["… ", ""],
    ));
    content.push(exact);
    content.extend(around(
        view,
        message::WORDS_AFTER,
        &quote.suffix,
        ["", " …"],
    ));
    content.push(element("figcaption", "am-caption", caption));
    element("figure", "am-quote", content)
}

/// A link to the source's entry in the list of sources.
pub(super) fn source_link(view: &View, id: &str) -> Option<Html> {
    let source = view.matrix.dataset().source(id)?;
    let href = format!("#{}", view.id(&format!("source-{id}")));
    let link = (&["href"] as &[_], vec![Some(href.into())]);
    Some(element_with("a", link, vec![given(view, &source.short)]))
}

/// Copies the quote of this name. It works once the widget has taken over.
fn copy(view: &View, name: String) -> Html {
    let values = vec!["button".into(), "am-copy".into(), name.into()];
    let label = vec![
        words(view, message::COPY_QUOTE),
        hidden(view, message::COPY_QUOTE_WITH),
    ];
    control("button", (&["type", "class", "data-copy"], values), label)
}

/// Chooses the quote of this name to compare its words with another's.
fn pair(view: &View, name: String) -> Html {
    let values = vec![
        "button".into(),
        "am-copy".into(),
        name.into(),
        "false".into(),
    ];
    let keys: &[_] = &["type", "class", "data-pair", "aria-pressed"];
    control(
        "button",
        (keys, values),
        vec![words(view, message::COMPARE_WORDS)],
    )
}

/// Surrounding words of the same paragraph between these marks; nothing where the paragraph begins or ends.
fn around(view: &View, name: Message<0>, text: &str, [before, after]: [&str; 2]) -> Option<Html> {
    let text = text.trim();
    (!text.is_empty()).then(|| {
        element(
            "p",
            "am-around",
            vec![
                hidden(view, name),
                given(view, &format!("{before}{text}{after}")),
            ],
        )
    })
}
