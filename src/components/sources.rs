//! The list of articles with their records, and the method of checking.

use assessment_model::address::parse;
use assessment_model::dataset::{Correction, Document, Source};
use assessment_model::locale::{ENGLISH, Value};
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::links::cell_links;
use super::text::{data_dir, data_lang, data_text, format_message, heading_tag, t, text};
use crate::context::RenderContext;

/// Renders the articles as a numbered list.
pub(super) fn sources(ctx: &RenderContext) -> Html {
    let dataset = ctx.matrix.dataset();
    let entries = dataset.sources.iter().map(|source| {
        let documents = source.reports.iter().filter_map(|id| dataset.document(id));
        html! {
            <li key={source.id.clone()} id={ctx.id(&format!("source-{}", source.id))}>
                <cite class="am-source-title" lang={ENGLISH} dir="auto">{ text(&source.title) }</cite>
                <p class="am-text">{ facts(ctx, source) }</p>
                <p class="am-note" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ text(&source.note) }</p>
                { for documents.map(|record| document(ctx, record)) }
                <details class="am-fingerprint">
                    <summary class="am-summary-line">{ t(ctx, message::FINGERPRINT) }</summary>
                    <p class="am-text" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ text(&source.file) }</p>
                    <code class="am-code" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ text(&source.sha256) }</code>
                </details>
            </li>
        }
    });
    html! { <ol class="am-sources" part="sources">{ for entries }</ol> }
}

/// Renders how the data was made and checked, its version and licence.
pub(super) fn method(ctx: &RenderContext) -> Html {
    let dataset = ctx.matrix.dataset();
    let version = message::DATA_VERSION.with([
        Value::Words(&dataset.version),
        Value::Given(&dataset.licence),
    ]);
    html! {
        <>
            if let Some(method) = &dataset.method {
                <p class="am-text" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ text(method) }</p>
            } else {
                <p class="am-text">{ t(ctx, message::METHOD_NONE) }</p>
            }
            <p class="am-text">{ format_message(ctx, version) }</p>
            { corrections(ctx) }
        </>
    }
}

/// Renders the published corrections, the newest first; nothing where there are none.
fn corrections(ctx: &RenderContext) -> Html {
    let corrections = &ctx.matrix.dataset().corrections;
    if corrections.is_empty() {
        return Html::default();
    }
    let entries = corrections.iter().map(|one| correction(ctx, one));
    html! {
        <>
            <@{heading_tag(ctx.options.level + 2)} class="am-group-title">
                { t(ctx, message::CORRECTIONS) }
            </@>
            <ul class="am-corrections">{ for entries }</ul>
        </>
    }
}

fn correction(ctx: &RenderContext, correction: &Correction) -> Html {
    let version = Value::Words(&correction.version);
    let when = message::CORRECTION.with([correction.date.value(), version]);
    let cells = correction.cells.iter();
    let cells: Vec<_> = cells.filter_map(|cell| parse(&ctx.matrix, cell)).collect();
    html! {
        <li class="am-correction">
            { format_message(ctx, when) }
            { data_text(ctx, &correction.what) }
            if !cells.is_empty() {
                { cell_links(ctx, &cells) }
            }
        </li>
    }
}

/// Renders byline, publisher and date of an article.
fn facts(ctx: &RenderContext, source: &Source) -> Html {
    html! {
        <>
            if let Some(byline) = &source.byline {
                { data_text(ctx, byline) }
                { t(ctx, message::STOP) }
            }
            if let Some(publisher) = &source.publisher {
                { data_text(ctx, publisher) }
            } else {
                { t(ctx, message::NO_PUBLISHER) }
            }
            if let Some(date) = &source.date_printed {
                { format_message(ctx, message::DATE_PRINTED.with([Value::Given(date)])) }
            } else {
                { t(ctx, message::NO_DATE_PRINTED) }
                { format_message(ctx, wording::when(&source.published)) }
                { text(".") }
            }
            if let Some(how) = wording::how_dated(&source.published) {
                { text(" ") }
                { format_message(ctx, how) }
            }
        </>
    }
}

fn document(ctx: &RenderContext, document: &Document) -> Html {
    let issue =
        message::DOCUMENT_ISSUE.with([Value::Given(&document.issuer), document.published.value()]);
    let title = data_text(ctx, &document.title);
    html! {
        <p key={document.id.clone()} class="am-text">
            { t(ctx, message::DOCUMENT) }
            if let Some(url) = &document.url {
                <a href={url.clone()} target="_blank" rel="noopener">{ title }</a>
            } else {
                { title }
            }
            { format_message(ctx, issue) }
        </p>
    }
}
