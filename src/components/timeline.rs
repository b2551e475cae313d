//! Statements and publications by date: a small axis with its key, and the same as a list, each event with links into the
//! cells that rest on it or, where none does, that it bears on.

use assessment_model::date::PartialDate;
use assessment_model::locale::Value;
use assessment_model::message;
use assessment_model::timeline::{EventKind, MONTH, Precision, Timeline, TimelineEvent};
use assessment_model::wording;
use yew::prelude::*;

use super::links::cell_links;
use super::text::{format_message, number, t};
use crate::context::RenderContext;

/// Renders all statements and publications in order.
pub(super) fn timeline(ctx: &RenderContext) -> Html {
    let timeline = Timeline::new(&ctx.matrix);
    let hits = ctx.search.as_deref().map(|search| &search.hits);
    let left = |event: &&TimelineEvent| hits.is_none_or(|hits| hits.leave_event(event));
    let events = timeline.events.iter().filter(left);
    html! {
        <div class="am-times">
            { axis(ctx, &timeline) }
            <ol class="am-moments">{ for events.map(|event| entry(ctx, event)) }</ol>
        </div>
    }
}

/// Renders one line of the list.
fn entry(ctx: &RenderContext, event: &TimelineEvent) -> Html {
    let dataset = ctx.matrix.dataset();
    let stated = event.stated(dataset);
    let when = format_message(ctx, wording::when(stated));
    let (kind, what) = match event.kind {
        EventKind::Statement(finding) => {
            let who = &dataset.findings[finding].attribution;
            let who = [Value::Given(&who.speaker), Value::Given(&who.venue)];
            ("statement", message::STATEMENT.with(who))
        }
        EventKind::Publication(source) => {
            let short = Value::Given(&dataset.sources[source].short);
            ("publication", message::PUBLICATION.with([short]))
        }
    };
    // An answer supports no cell: it stands beside the cells that it bears on.
    let cells = match event.cells.is_empty() {
        true => &event.bearing,
        false => &event.cells,
    };
    html! {
        <li class="am-moment" data-moment={kind} data-entry="">
            <span class="am-when">
                if let Some(date) = &stated.date {
                    <time datetime={date.as_str().to_owned()}>{ when }</time>
                } else {
                    { when }
                }
            </span>
            <span class="am-what">{ format_message(ctx, what) }</span>
            if !cells.is_empty() {
                { cell_links(ctx, cells) }
            }
        </li>
    }
}

/// Years that have room beside each other in the narrowest window.
const MOST_YEARS: usize = 7;

/// Renders the same as a picture: statements above the line, publications below it, a point for a day, a bar for a month or
/// a year. What has no date is in the list alone.
fn axis(ctx: &RenderContext, timeline: &Timeline) -> Html {
    let dataset = ctx.matrix.dataset();
    let length = timeline.length(dataset);
    let Some((first, _)) = timeline.origin().filter(|_| length > 0) else {
        return Html::default();
    };
    // Tenths of a percent, so that words keep their size whatever the width.
    let place = |at: u32| {
        let tenths = at * 1000 / length;
        format!("{}.{}%", tenths / 10, tenths % 10)
    };
    // Time runs as the language reads. Not mirrored by the style sheet: WebKit has no way to turn the years back.
    let backwards = ctx.locale.direction() == "rtl";
    let left = |start: u32, end: u32| match backwards {
        true => place(length - end),
        false => place(start),
    };
    // Points after bars, so that none is covered by the month that it is in.
    let [mut bars, mut points] = [Vec::new(), Vec::new()];
    for event in &timeline.events {
        let Some(span) = timeline.span_of(dataset, event) else {
            continue;
        };
        let y = match event.kind {
            EventKind::Statement(_) => "0.4em",
            EventKind::Publication(_) => "1.8em",
        };
        let (marks, class, width) = match event.precision {
            Precision::Day => (&mut points, "am-point", "0.35em".to_owned()),
            _ => (&mut bars, "am-bar", place(span.end - span.start)),
        };
        let x = left(span.start, span.end);
        marks.push(html! { <rect {class} {x} {y} {width} height="0.8em" /> });
    }
    let last = first.saturating_add(u16::try_from(length / (12 * MONTH)).unwrap_or(0) + 1);
    let every = usize::from(last - first).div_ceil(MOST_YEARS).max(1);
    let years = (first..=last).step_by(every).filter_map(|year| {
        let begins = timeline.span(&PartialDate::new(year.to_string()));
        let begins = begins.filter(|span| span.start < length)?;
        let x = left(begins.start, begins.start);
        let dx = if backwards { "-0.35em" } else { "0.35em" };
        Some(html! {
            <>
                <line class="am-tick" x1={x.clone()} x2={x.clone()} y1="0" y2="4em" />
                <text class="am-tick-year" {x} y="4em" {dx}>{ number(ctx, year) }</text>
            </>
        })
    });
    html! {
        <>
            <svg class="am-axis" width="100%" height="4.5em" aria-hidden="true">
                { for years }
                <line class="am-ground" x1="0" x2="100%" y1="1.5em" y2="1.5em" />
                { for bars }
                { for points }
            </svg>
            // Of a picture that is not read out.
            <p class="am-note" aria-hidden="true">{ t(ctx, message::TIMES_KEY) }</p>
        </>
    }
}
