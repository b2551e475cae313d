//! One finding: what, whose voice, when, how surely, and the quotes.

use assessment_model::address::{CopyTarget, QuoteId};
use assessment_model::dataset::{Attribution, Finding, Standing};
use assessment_model::evidence::retold;
use assessment_model::locale::Value;
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::links::{finding_target, voice_and_date};
use super::quote::{copy_button, quote};
use super::text::{
    data_dir, data_lang, data_text, format_message, heading_tag, marked, t, visually_hidden,
};
use crate::context::RenderContext;

/// Renders the finding at this index of the data set in full, with a heading of this level.
pub(super) fn finding(ctx: &RenderContext, index: usize, level: u8) -> Html {
    let dataset = ctx.matrix.dataset();
    let record = &dataset.findings[index];
    let retold = retold(dataset, record).map(|retold| wording::retold(dataset, retold));
    let content = html! {
        <>
            { title(ctx, record, level) }
            { statement(ctx, record) }
            { quotes(ctx, index) }
            if let Some(retold) = retold {
                <p class="am-note">{ format_message(ctx, retold) }</p>
            }
            { remarks(ctx, index) }
        </>
    };
    article(ctx, record, classes!("am-finding"), content)
}

/// Renders the finding at this index as a line that unfolds it, `open` or not; its content only if the detail is to be
/// `whole`.
pub(super) fn folded_finding(
    ctx: &RenderContext,
    index: usize,
    level: u8,
    open: bool,
    whole: bool,
) -> Html {
    let record = &ctx.matrix.dataset().findings[index];
    let content = || {
        let content = html! {
            <>
                { statement(ctx, record) }
                { quotes(ctx, index) }
                { remarks(ctx, index) }
            </>
        };
        article(ctx, record, classes!("am-finding"), content)
    };
    html! {
        <details key={record.id.clone()} class="am-fold am-finding-fold" {open}>
            <summary class="am-summary-line">
                { title(ctx, record, level) }
                { voice_and_date(ctx, record) }
            </summary>
            if whole {
                { content() }
            }
        </details>
    }
}

/// Renders the element of a finding, which exists once in a page.
pub(super) fn article(
    ctx: &RenderContext,
    record: &Finding,
    class: Classes,
    content: Html,
) -> Html {
    html! {
        <article
            key={record.id.clone()}
            {class}
            part="finding"
            id={ctx.id(&finding_target(&record.id))}
            data-finding={record.id.clone()}
        >
            { content }
        </article>
    }
}

/// Renders the heading of a finding: its kind and its label.
pub(super) fn title(ctx: &RenderContext, record: &Finding, level: u8) -> Html {
    html! {
        <@{heading_tag(level)} class="am-finding-title">
            <span class="am-aspect">{ t(ctx, record.aspect.name()) }</span>
            { visually_hidden(ctx, message::COLON) }
            { data_text(ctx, &record.label) }
        </@>
    }
}

/// Renders what a finding states, by whom and where, and how surely.
pub(super) fn statement(ctx: &RenderContext, record: &Finding) -> Html {
    html! {
        <>
            <p class="am-finding-summary" lang={data_lang(ctx)} dir={data_dir(ctx)}>
                { marked(ctx, &record.summary) }
            </p>
            { attribution(ctx, record.standing, &record.attribution) }
            { certainty(ctx, record) }
        </>
    }
}

fn quotes(ctx: &RenderContext, index: usize) -> Html {
    let count = ctx.matrix.dataset().findings[index].quotes.len();
    let ids = (0..count).map(|quote| QuoteId {
        finding: index,
        quote,
    });
    html! {
        <div class="am-quotes" part="quotes">{ for ids.map(|id| quote(ctx, id)) }</div>
    }
}

/// Renders what follows the quotes: our remark, how the finding was dated, and the button that copies it.
pub(super) fn remarks(ctx: &RenderContext, index: usize) -> Html {
    let record = &ctx.matrix.dataset().findings[index];
    html! {
        <>
            if let Some(note) = &record.note {
                <p class="am-note" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ marked(ctx, note) }</p>
            }
            { dating(ctx, record) }
            if ctx.options.live {
                <p class="am-taking">
                    { copy_button(
                        ctx,
                        CopyTarget::Finding(index),
                        record.id.clone(),
                        message::COPY_THIS_FINDING,
                        message::COPY_FINDING_WITH,
                    ) }
                </p>
            }
        </>
    }
}

/// Renders who said it, where and when.
pub(super) fn attribution(
    ctx: &RenderContext,
    standing: Standing,
    attribution: &Attribution,
) -> Html {
    let departs = matches!(standing, Standing::Minority | Standing::EarlierWarning);
    let venue = Value::Given(&attribution.venue);
    // Where the voice's name and the speaker's are one, once is enough. In another language they never are.
    let who = if attribution.speaker == ctx.locale.text(standing.name()) {
        message::VENUE_ONLY.with([venue])
    } else {
        message::SPEAKER_AND_VENUE.with([Value::Given(&attribution.speaker), venue])
    };
    let stated = &attribution.stated;
    let when = format_message(ctx, wording::when(stated));
    html! {
        <p class="am-attribution">
            <span class={classes!("am-standing", departs.then_some("am-departs"))}>
                { t(ctx, standing.name()) }
            </span>
            { format_message(ctx, who) }
            if let Some(date) = &stated.date {
                <time datetime={date.as_str().to_owned()}>{ when }</time>
            } else {
                { when }
            }
        </p>
    }
}

/// Renders how sure it is. Confidence and likelihood are two scales and get two lines. Where officials judge without a
/// level, that is said; newspapers and companies give none, so it is not missing there.
fn certainty(ctx: &RenderContext, finding: &Finding) -> Html {
    let judged = finding.dimension.column().is_some() && finding.standing <= Standing::Official;
    html! {
        <>
            if let Some(word) = &finding.likelihood {
                <p class="am-certainty">
                    { t(ctx, message::LIKELIHOOD_OF_JUDGEMENT) }
                    <strong class="am-lead am-likelihood">
                        { data_text(ctx, &format!("“{word}”")) }
                    </strong>
                </p>
            }
            if let Some(confidence) = &finding.confidence {
                <p class="am-certainty">
                    <strong class="am-lead">{ t(ctx, confidence.level.name()) }</strong>
                    { format_message(
                        ctx,
                        message::LEVEL_OF_JUDGEMENT.with([Value::Given(&confidence.judgement)]),
                    ) }
                </p>
            } else if judged {
                <p class="am-certainty">{ t(ctx, message::LEVEL_NOT_STATED) }</p>
            }
        </>
    }
}

/// Renders how year and date were found: for readers who ask.
fn dating(ctx: &RenderContext, finding: &Finding) -> Html {
    let mut lines = Vec::new();
    if finding.election.is_none() && finding.actor.is_some() {
        lines.push(t(ctx, message::NO_SINGLE_ELECTION));
    }
    if let Some(from) = &finding.election_inferred {
        let inferred = message::YEAR_INFERRED.with([Value::Given(from)]);
        lines.push(format_message(ctx, inferred));
    }
    if let Some(how) = wording::how_dated(&finding.attribution.stated) {
        lines.push(html! { <>{ t(ctx, message::DATE_HOW) }{ format_message(ctx, how) }</> });
    }
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <details class="am-dating">
            <summary class="am-summary-line">{ t(ctx, message::HOW_DATED) }</summary>
            { for lines.into_iter().map(|line| html! { <p class="am-note">{ line }</p> }) }
        </details>
    }
}
