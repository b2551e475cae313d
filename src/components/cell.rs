//! One cell: its summary, and the detail that the summary opens.

use std::rc::Rc;

use assessment_model::address::{CopyTarget, address};
use assessment_model::cell_summary::{Certainty, Stated, Summary, summarize};
use assessment_model::dataset::Standing;
use assessment_model::locale::Value;
use assessment_model::matrix::CellId;
use assessment_model::message;
use assessment_model::state::Action;
use yew::prelude::*;

use super::detail::Detail;
use super::legend::mark;
use super::links::cell_name;
use super::quote::copy_button;
use super::text::{data_text, format_message, heading_tag, number, t, visually_hidden};
use crate::context::{RenderContext, Search, use_render_context};
use crate::hooks::{is_by_mouse, toggled, use_grid_keys, use_slot, use_slot_keys};
use crate::store::Message;

/// The content of a cell's detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DetailMode {
    /// Nothing yet.
    Empty,
    /// A place for the prerendered nodes.
    Slot,
    /// The component, with these groups open at first, a bit each.
    Full(u32),
}

/// The state of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct CellView {
    /// Its place.
    pub(crate) id: CellId,
    /// True if it is open.
    pub(crate) open: bool,
    /// True if the filter leaves its column out.
    pub(crate) hidden: bool,
    /// True if the filter finds nothing in it.
    pub(crate) missed: bool,
    /// The content of its detail.
    pub(crate) detail: DetailMode,
    /// True if that has to be whole at once, as for print or to scroll to a part of it.
    pub(crate) whole: bool,
}

/// Properties of [`Cell`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct CellProps {
    /// The state of the cell.
    pub(super) view: CellView,
    /// The hits of the filter.
    pub(super) search: Option<Rc<Search>>,
    /// True if it is open together with others; then its summary does not close them.
    pub(super) together: bool,
}

/// The cell: a native disclosure, so that it opens without the program, by find in page and by its address.
#[component]
pub(super) fn Cell(props: &CellProps) -> Html {
    let ctx = use_render_context();
    let CellView { id, open, .. } = props.view;
    let details = use_node_ref();
    let onkeydown = use_grid_keys(&ctx, id);
    let prerendered = props.view.detail == DetailMode::Slot;
    let comes_near = use_slot_keys(&ctx, id, &details, open && prerendered);
    let (onclick, ontoggle) = match ctx.options.live && !props.together {
        false => (None, None),
        true => {
            let dispatch = ctx.dispatch.clone();
            let onclick = move |event: MouseEvent| {
                event.prevent_default();
                // To a prerendered detail, which is there at once.
                let has_yet_to_come = prerendered && is_by_mouse(&event);
                if !open && !has_yet_to_come {
                    dispatch.emit(Message::Mount(id, 0));
                }
                dispatch.emit(Message::Act(Action::Toggle(id)));
            };
            let (dispatch, details) = (ctx.dispatch.clone(), details.clone());
            let ontoggle = move |event: Event| {
                // Also an answer to our own change, which changes nothing.
                if let Some(open) = toggled(&event, &details) {
                    dispatch.emit(Message::Act(Action::Toggled(id, open)));
                }
            };
            (
                Some(Callback::from(onclick)),
                Some(Callback::from(ontoggle)),
            )
        }
    };
    let columns = ctx.matrix.columns();
    let first = (columns.first() == Some(&id.column)).then_some("am-first");
    html! {
        <td
            role="cell"
            class={classes!("am-cell", first)}
            data-column={id.column.id()}
            data-nth={(id.election + 1).to_string()}
            data-missed={props.view.missed.then_some("")}
            hidden={props.view.hidden}
        >
            // Of one name, so that browsers keep one open at a time.
            <details
                ref={details}
                class="am-disclosure"
                name={(!props.together).then(|| ctx.id("cell"))}
                {open}
                {ontoggle}
                onkeydown={comes_near}
            >
                <summary
                    class="am-button"
                    part="button"
                    data-cell={address(&ctx.matrix, id)}
                    {onclick}
                    {onkeydown}
                >
                    <CellSummary {id} />
                </summary>
                <CellDetail view={props.view} search={props.search.clone()} />
            </details>
        </td>
    }
}

/// Properties of [`CellSummary`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct CellSummaryProps {
    /// The cell.
    id: CellId,
}

/// The summary of a cell. Its lines are read out as one sentence.
#[component]
fn CellSummary(props: &CellSummaryProps) -> Html {
    let ctx = use_render_context();
    let id = props.id;
    let dataset = ctx.matrix.dataset();
    let record = ctx.matrix.cell(id);
    let summary = summarize(&ctx.matrix, record);
    let flags = record.flags.iter().map(|flag| {
        html! {
            <>
                { visually_hidden(&ctx, message::COMMA) }
                <span class="am-flag" part="flag">{ t(&ctx, flag.name()) }</span>
            </>
        }
    });
    html! {
        <span class="am-face" part="face" data-silent={matches!(summary, Summary::Silent).then_some("")}>
            <span class="am-place">
                <span class="am-hidden">
                    { data_text(&ctx, &dataset.actors[id.actor].name) }
                    { t(&ctx, message::COMMA) }
                </span>
                <span class="am-face-year am-hidden">
                    { number(&ctx, dataset.elections[id.election].year) }
                </span>
                { visually_hidden(&ctx, message::COMMA) }
            </span>
            <span class="am-face-column">
                { t(&ctx, id.column.name()) }
                { visually_hidden(&ctx, message::COLON) }
            </span>
            <span class="am-face-words">{ summary_text(&ctx, &summary) }</span>
            if !record.flags.is_empty() {
                <span class="am-flags">{ for flags }</span>
            }
        </span>
    }
}

/// Renders the text of a summary.
fn summary_text(ctx: &RenderContext, summary: &Summary) -> Html {
    let (words, rest): (Html, usize) = match summary {
        Summary::Silent => (t(ctx, message::SILENT), 0),
        Summary::NotReported(column) => {
            let words =
                html! { <span class="am-not-stated">{ t(ctx, column.not_reported()) }</span> };
            (words, 0)
        }
        Summary::Outcome {
            label,
            direction,
            voice,
        } => {
            let words = html! {
                <>
                    <span class="am-lead">
                        { for direction.map(mark) }
                        { data_text(ctx, label) }
                    </span>
                    { for voice.map(|voice| other_voice(ctx, voice)) }
                </>
            };
            (words, 0)
        }
        Summary::Tactics { leading, more } => {
            let items = leading.iter().enumerate().map(|(nth, label)| {
                html! {
                    <>
                        if nth > 0 {
                            { visually_hidden(ctx, message::SEMICOLON) }
                        }
                        <span class="am-item">{ data_text(ctx, label) }</span>
                    </>
                }
            });
            (items.collect(), *more)
        }
        Summary::Confidence { stated, more } => {
            let stated = stated.iter().map(|stated| certainty(ctx, stated));
            (stated.collect(), *more)
        }
    };
    html! {
        <>
            { words }
            if rest > 0 {
                { visually_hidden(ctx, message::SEMICOLON) }
                <span class="am-more">
                    { format_message(ctx, message::MORE.with([Value::Count(rest)])) }
                </span>
            }
        </>
    }
}

fn other_voice(ctx: &RenderContext, voice: Standing) -> Html {
    html! {
        <span class="am-voice">
            { visually_hidden(ctx, message::COMMA) }
            { t(ctx, voice.name()) }
        </span>
    }
}

/// Renders a level or a word under the name of its scale, and under it the judgement that it belongs to.
fn certainty(ctx: &RenderContext, stated: &Stated) -> Html {
    let (scale, class, what) = match &stated.what {
        Certainty::Level(level) => (Some(message::FACET_LEVELS), "am-lead", t(ctx, level.name())),
        Certainty::Likelihood(word) => (
            Some(message::FACET_LIKELIHOODS),
            "am-lead am-likelihood",
            data_text(ctx, &format!("“{word}”")),
        ),
        Certainty::Basis => (None, "am-lead", t(ctx, message::ON_THE_EVIDENCE)),
    };
    html! {
        <span class="am-stated">
            if let Some(scale) = scale {
                <span class="am-scale">
                    { t(ctx, scale) }
                    { visually_hidden(ctx, message::COLON) }
                </span>
            }
            <span {class}>{ what }</span>
            <span class="am-judgement">
                { visually_hidden(ctx, message::COLON) }
                { data_text(ctx, &stated.judgement) }
            </span>
            { for stated.voice.map(|voice| other_voice(ctx, voice)) }
            { visually_hidden(ctx, message::STOP) }
        </span>
    }
}

/// Properties of [`CellDetail`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct CellDetailProps {
    /// The state of the cell.
    view: CellView,
    /// The hits of the filter.
    search: Option<Rc<Search>>,
}

/// The frame of a detail: its bar, and a body, which is the component or a place for the prerendered nodes.
#[component]
fn CellDetail(props: &CellDetailProps) -> Html {
    let ctx = use_render_context();
    let CellView {
        id,
        open,
        detail,
        whole,
        ..
    } = props.view;
    let address = address(&ctx.matrix, id);
    let slot = use_node_ref();
    let onclick = use_slot(&ctx, id, &slot, open && detail == DetailMode::Slot);
    html! {
        // The id is inside the disclosure: browsers open whatever hides the target of an address.
        <section class="am-detail" part="detail" id={ctx.id(&address)} data-detail={address.clone()}>
            if detail != DetailMode::Empty {
                <div class="am-detail-head">
                    <@{heading_tag(ctx.options.level + 1)} class="am-detail-title" part="detail-title">
                        { cell_name(&ctx, id) }
                    </@>
                    if ctx.options.live {
                        { copy_button(
                            &ctx,
                            CopyTarget::Cell(id),
                            address,
                            message::COPY_THIS_CELL,
                            message::COPY_QUOTE_WITH,
                        ) }
                        <button
                            type="button"
                            class="am-close"
                            part="close"
                            data-close=""
                            onclick={ctx.on(Action::Close)}
                        >
                            { t(&ctx, message::CLOSE) }
                            { visually_hidden(&ctx, message::CLOSE_WHAT) }
                        </button>
                    } else {
                        <span class="am-copy am-reserved" aria-hidden="true">
                            { t(&ctx, message::COPY_THIS_CELL) }
                        </span>
                        <span class="am-close am-reserved" aria-hidden="true">
                            { t(&ctx, message::CLOSE) }
                        </span>
                    }
                </div>
            }
            if detail == DetailMode::Slot {
                <div key="slot" ref={slot} class="am-detail-body" {onclick} />
            } else if let DetailMode::Full(groups) = detail {
                <div key="body" class="am-detail-body">
                    <Detail {id} {groups} {whole} search={props.search.clone()} />
                </div>
            }
        </section>
    }
}
