//! The content of an open cell: the reason of a silence, or the leading finding, the others in groups, and where the
//! sources differ.

use std::rc::Rc;

use assessment_model::cell_summary::{Summary, leading, summarize};
use assessment_model::dataset::Column;
use assessment_model::detail::groups;
use assessment_model::evidence::evidence;
use assessment_model::locale::{Message, Value};
use assessment_model::matrix::CellId;
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::disagreement::disagreement;
use super::finding::finding;
use super::links::{disagreement_line, finding_line};
use super::text::{data_dir, data_lang, data_text, format_message, t, text};
use crate::context::{RenderContext, Search, use_render_context};
use crate::hooks::use_deferred;

/// Properties of [`Detail`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DetailProps {
    /// The cell.
    pub(super) id: CellId,
    /// Groups that are open at first, a bit each.
    pub(super) groups: u32,
    /// True if it has to be whole at once, as for print.
    pub(super) whole: bool,
    /// The hits of the filter.
    pub(super) search: Option<Rc<Search>>,
}

/// The detail of a cell. A finding stands in full in its home only; elsewhere a line links there.
#[component]
pub(super) fn Detail(props: &DetailProps) -> Html {
    let id = props.id;
    let ctx = use_render_context();
    let ctx = &ctx.searching(props.search.clone());
    // The leading finding is painted first; what is folded follows, for find in page and links.
    let whole = use_deferred(props.whole || props.groups != 0 || props.search.is_some());
    let dataset = ctx.matrix.dataset();
    let cell = ctx.matrix.cell(id);
    let unstated = unstated(ctx, id);
    // Without any certainty these judgements are the answer. Otherwise they follow it: the longest such line fills a
    // phone's window.
    let (before, after) = match cell.silence {
        Some(_) => (unstated.clone(), None),
        None => (None, unstated.clone()),
    };
    // A cell without hits stays whole.
    let hits = (props.search.as_ref()).filter(|search| {
        let found = search.hits.cells[ctx.matrix.index(id)];
        search.hits.narrowed && found.is_some_and(|count| count > 0)
    });
    let found = |index: &usize| hits.is_none_or(|search| search.hits.findings[*index]);
    let lead = leading(dataset, cell).first().copied();
    let of_findings = groups(&ctx.matrix, cell).into_iter();
    let of_findings = of_findings.map(|(group, findings)| {
        let rest = findings.into_iter().filter(|&index| Some(index) != lead);
        let rest = rest.filter(found).map(Entry::Finding);
        (group.name(), rest.collect::<Vec<_>>(), hits.is_some())
    });
    let differences = cell.disagreements.iter().copied().map(Entry::Disagreement);
    let differences = (message::GROUP_DIFFERENCES, differences.collect(), false);
    let groups = of_findings
        .chain([differences])
        .filter(|(_, entries, _)| !entries.is_empty());
    let groups = groups.enumerate().map(|(nth, (name, entries, hit))| {
        let open = hit || props.groups.checked_shr(nth as u32).unwrap_or(0) & 1 == 1;
        group(ctx, id, name, open, &entries, whole)
    });
    let actor = &dataset.actors[id.actor];
    html! {
        <>
            { support_or_silence(ctx, id) }
            { for before }
            if let Some(note) = &actor.note {
                <p class="am-note" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ text(note) }</p>
            }
            if let Some(lead) = lead.filter(found) {
                <div class="am-leading">{ Entry::Finding(lead).render(ctx, id) }</div>
            }
            { for groups }
            { for after }
        </>
    }
}

/// An entry of a group, by its index.
#[derive(Clone, Copy)]
enum Entry {
    Finding(usize),
    Disagreement(usize),
}

impl Entry {
    /// Renders it in full in its home, and else as a line.
    fn render(self, ctx: &RenderContext, id: CellId) -> Html {
        let level = ctx.options.level + 2;
        let homes = ctx.matrix.homes();
        match self {
            Self::Finding(nth) if homes.findings[nth] == Some(id) => finding(ctx, nth, level),
            Self::Finding(nth) => finding_line(ctx, nth),
            Self::Disagreement(nth) if homes.disagreements[nth] == Some(id) => {
                disagreement(ctx, nth, level)
            }
            Self::Disagreement(nth) => disagreement_line(ctx, nth),
        }
    }
}

/// Renders a group with its count, folded unless `open`; its entries only if the detail is to be `whole`.
fn group(
    ctx: &RenderContext,
    id: CellId,
    name: Message<0>,
    open: bool,
    entries: &[Entry],
    whole: bool,
) -> Html {
    let name = Value::Words(ctx.locale.text(name));
    let title = message::GROUP_WITH_COUNT.with([name, Value::Count(entries.len())]);
    html! {
        <details class="am-group" {open}>
            <summary class="am-group-title am-summary-line">{ format_message(ctx, title) }</summary>
            if whole {
                { for entries.iter().map(|entry| entry.render(ctx, id)) }
            }
        </details>
    }
}

/// Renders the first lines: the evidence counted, or the reason why there is none.
fn support_or_silence(ctx: &RenderContext, id: CellId) -> Html {
    let dataset = ctx.matrix.dataset();
    let cell = ctx.matrix.cell(id);
    let Some(silence) = cell.silence else {
        let evidence = evidence(dataset, cell);
        let counts = [evidence.quotes, evidence.articles, evidence.community];
        let support = message::SUPPORT.with(counts.map(Value::Count));
        let retold = evidence.retold.into_iter().map(|retold| {
            let line = format_message(ctx, wording::retold(dataset, retold));
            html! { <p class="am-note">{ line }</p> }
        });
        return html! {
            <>
                <p class="am-note">{ format_message(ctx, support) }</p>
                { for retold }
            </>
        };
    };
    let silent = summarize(&ctx.matrix, cell) == Summary::Silent;
    let name = match silent {
        true => message::SILENT,
        false => id.column.not_reported(),
    };
    html! {
        <>
            <p class="am-reason">
                <strong class="am-lead">{ t(ctx, name) }{ t(ctx, message::STOP) }</strong>
                { data_text(ctx, &dataset.silent[silence].reason) }
            </p>
            if silent {
                <p class="am-note">{ t(ctx, message::SILENCE_NOTE) }</p>
            }
        </>
    }
}

/// Renders which judgements carry no certainty, in the column that says how sure they are.
fn unstated(ctx: &RenderContext, id: CellId) -> Option<Html> {
    let unstated = match id.column {
        Column::Confidence => ctx.matrix.unstated(id),
        _ => Vec::new(),
    };
    let mut labels: Vec<&str> = Vec::new();
    for index in unstated {
        let label = ctx.matrix.dataset().findings[index].label.as_str();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let joined = labels.join("; ");
    let line = message::UNSTATED.with([Value::Given(&joined)]);
    (!labels.is_empty()).then(|| html! { <p class="am-note">{ format_message(ctx, line) }</p> })
}
