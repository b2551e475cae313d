//! The content of an open cell: the answer or the reason of a silence, then, folded, the findings that support the answer,
//! the others in groups, and where the articles differ.

use std::cell::Cell;
use std::rc::Rc;

use assessment_model::cell_summary::{Summary, summarize};
use assessment_model::dataset::Column;
use assessment_model::detail::outline;
use assessment_model::evidence::evidence;
use assessment_model::locale::{Message, Value};
use assessment_model::matrix::CellId;
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::disagreement::disagreement;
use super::finding::folded_finding;
use super::lead::lead;
use super::links::{disagreement_line, finding_line};
use super::text::{data_dir, data_lang, data_text, format_message, t, text};
use crate::context::{RenderContext, Search, use_render_context};
use crate::hooks::use_deferred;

/// Properties of [`Detail`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(super) struct DetailProps {
    /// The cell.
    pub(super) id: CellId,
    /// The parts that are unfolded at first, a bit each, in the order of the document.
    pub(super) unfolded: u64,
    /// True if it has to be whole at once, as for print.
    pub(super) whole: bool,
    /// The hits of the filter.
    pub(super) search: Option<Rc<Search>>,
}

/// The detail of a cell. A finding stands in full in its home only; elsewhere a line links there. The best quote of the
/// answer is the one that is repeated.
#[component]
pub(super) fn Detail(props: &DetailProps) -> Html {
    let id = props.id;
    let ctx = use_render_context();
    let ctx = &ctx.searching(props.search.clone());
    // The leading finding is painted first; what is folded follows, for find in page and links.
    let whole = use_deferred(props.whole || props.unfolded != 0 || props.search.is_some());
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
    let parts = outline(&ctx.matrix, cell);
    let folds = Folds::new(props.unfolded);
    let is_hit = hits.is_some();
    let homes = ctx.matrix.homes();
    let level = ctx.options.level + 2;
    let answer = parts.answer.filter(found).map(|nth| {
        let folded = homes.findings[nth] == Some(id) && dataset.findings[nth].quotes.len() > 1;
        lead(
            ctx,
            id,
            nth,
            level,
            folded && folds.next_is_open() || is_hit,
        )
    });
    // Numbered before they are rendered, as only a whole detail has the content of its groups.
    let entry = |nth: usize| match homes.findings[nth] == Some(id) {
        true => Entry::Finding(nth, folds.next_is_open() || is_hit),
        false => Entry::FindingLink(nth),
    };
    let support: Vec<Entry> = (parts.support.into_iter().filter(found))
        .map(entry)
        .collect();
    let of_findings = parts.groups.into_iter().map(|(group, findings)| {
        let findings = findings.into_iter().filter(found).collect::<Vec<_>>();
        (group.name_of_rest(), findings)
    });
    let of_findings = of_findings.filter(|(_, findings)| !findings.is_empty());
    let of_findings = of_findings.map(|(name, findings)| {
        let open = folds.next_is_open() || is_hit;
        let entries: Vec<Entry> = findings.into_iter().map(entry).collect();
        group(ctx, name, open, &entries, whole)
    });
    let of_findings: Vec<Html> = of_findings.collect();
    let differences =
        cell.disagreements
            .iter()
            .map(|&nth| match homes.disagreements[nth] == Some(id) {
                true => Entry::Disagreement(nth),
                false => Entry::DisagreementLink(nth),
            });
    let differences: Vec<Entry> = differences.collect();
    let actor = &dataset.actors[id.actor];
    html! {
        <>
            { for silence(ctx, id) }
            { for before }
            { for answer }
            { for support_of(ctx, id) }
            if !support.is_empty() {
                <div class="am-support">
                    { for support.iter().map(|entry| entry.render(ctx, whole)) }
                </div>
            }
            { for of_findings }
            if !differences.is_empty() {
                { group(ctx, message::GROUP_DIFFERENCES, folds.next_is_open(), &differences, whole) }
            }
            { for after }
            if let Some(note) = &actor.note {
                <p class="am-note" lang={data_lang(ctx)} dir={data_dir(ctx)}>{ text(note) }</p>
            }
        </>
    }
}

/// The parts of a detail that fold, counted in the order of the document. A bit for each says which are open.
struct Folds {
    open: u64,
    next: Cell<u32>,
}

impl Folds {
    const fn new(open: u64) -> Self {
        let next = Cell::new(0);
        Self { open, next }
    }

    /// Counts a part, and returns whether it is open.
    fn next_is_open(&self) -> bool {
        let nth = self.next.replace(self.next.get() + 1);
        self.open.checked_shr(nth).unwrap_or(0) & 1 == 1
    }
}

/// An entry, by its index. A finding or disagreement stands in its home; elsewhere a line links there.
#[derive(Clone, Copy)]
enum Entry {
    /// A finding that is folded, or open.
    Finding(usize, bool),
    FindingLink(usize),
    Disagreement(usize),
    DisagreementLink(usize),
}

impl Entry {
    fn render(self, ctx: &RenderContext, whole: bool) -> Html {
        let level = ctx.options.level + 2;
        match self {
            Self::Finding(nth, open) => folded_finding(ctx, nth, level, open, whole),
            Self::FindingLink(nth) => finding_line(ctx, nth),
            Self::Disagreement(nth) => disagreement(ctx, nth, level),
            Self::DisagreementLink(nth) => disagreement_line(ctx, nth),
        }
    }
}

/// Renders a group with its count, folded unless `open`; its entries only if the detail is to be `whole`.
fn group(
    ctx: &RenderContext,
    name: Message<0>,
    open: bool,
    entries: &[Entry],
    whole: bool,
) -> Html {
    let name = Value::Words(ctx.locale.text(name));
    let title = message::GROUP_WITH_COUNT.with([name, Value::Count(entries.len())]);
    html! {
        <details class="am-fold am-group" {open}>
            <summary class="am-group-title am-summary-line">{ format_message(ctx, title) }</summary>
            if whole {
                { for entries.iter().map(|entry| entry.render(ctx, whole)) }
            }
        </details>
    }
}

/// Renders the evidence of a cell counted, and which articles retell one document.
fn support_of(ctx: &RenderContext, id: CellId) -> Option<Html> {
    let dataset = ctx.matrix.dataset();
    let cell = ctx.matrix.cell(id);
    if cell.silence.is_some() {
        return None;
    }
    let evidence = evidence(dataset, cell);
    let counts = [evidence.quotes, evidence.articles, evidence.community];
    let support = message::SUPPORT.with(counts.map(Value::Count));
    let retold = evidence.retold.into_iter().map(|retold| {
        let line = format_message(ctx, wording::retold(dataset, retold));
        html! { <>{ " " }{ line }</> }
    });
    Some(html! { <p class="am-note">{ format_message(ctx, support) }{ for retold }</p> })
}

/// Renders the reason why there is no evidence, where there is none.
fn silence(ctx: &RenderContext, id: CellId) -> Option<Html> {
    let dataset = ctx.matrix.dataset();
    let cell = ctx.matrix.cell(id);
    let silence = cell.silence?;
    let silent = summarize(&ctx.matrix, cell) == Summary::Silent;
    let name = match silent {
        true => message::SILENT,
        false => id.column.not_reported(),
    };
    Some(html! {
        <>
            <p class="am-reason">
                <strong class="am-lead">{ t(ctx, name) }{ t(ctx, message::STOP) }</strong>
                { data_text(ctx, &dataset.silent[silence].reason) }
            </p>
            if silent {
                <p class="am-note">{ t(ctx, message::SILENCE_NOTE) }</p>
            }
        </>
    })
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
