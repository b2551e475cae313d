//! What changed: for each actor and column from one election to the next, with the quotes of a source that compares.
//!
//! The sentences claim no more than the kinds of [`assessment_model::change`]: only a source can say that something is
//! as it was, and where the sources say nothing, nothing is said to have stopped.

use assessment_model::change::{Change, Kind, Side, changes};
use assessment_model::dataset::Column;
use assessment_model::locale::Value;
use assessment_model::message;
use assessment_model::state::QuoteId;
use yew::prelude::*;

use super::View;
use super::cell::cell_link;
use super::finding::attribution;
use super::prose::{control, element, given, heading, phrase, row, words};
use super::quote::quote;

/// All actors, under headings of this level.
pub(super) fn changes_of_all(view: &View, level: u8) -> Html {
    let dataset = view.matrix.dataset();
    let mut content = Vec::new();
    for (nth, actor) in dataset.actors.iter().enumerate() {
        let name = vec![given(view, &actor.name)];
        let mut own = vec![heading(level, "am-group-title", name)];
        for &column in view.matrix.columns() {
            own.push(of_column(view, nth, column, level + 1));
        }
        content.push(element("div", "am-entries", own));
    }
    element("div", "am-changes", content)
}

/// One question about one actor, from election to election. Where no source says anything of any, that is one line.
fn of_column(view: &View, actor: usize, column: Column, level: u8) -> Html {
    let steps = changes(&view.matrix, actor, column);
    let mut content = vec![heading(
        level,
        "am-finding-title",
        vec![words(view, column.name())],
    )];
    if steps.iter().all(|step| step.kind == Kind::NoSource) {
        let silent = match steps
            .iter()
            .any(|step| step.after.not_reported || step.before.not_reported)
        {
            true => message::NOT_STATED_THROUGHOUT,
            false => message::SILENT_THROUGHOUT,
        };
        content.push(element("p", "am-note", vec![words(view, silent)]));
    } else {
        let steps = steps.iter().map(|step| self::step(view, step));
        content.push(element("ol", "am-steps", steps.collect()));
    }
    let values = ["am-change", ""].map(AttrValue::Static).into();
    control("section", (&["class", "data-entry"], values), content)
}

/// From one election to the next.
fn step(view: &View, change: &Change) -> Html {
    let dataset = view.matrix.dataset();
    let year = |side: &Side| dataset.elections[side.cell.election].year;
    let (before, after) = (year(&change.before), year(&change.after));
    let title = message::CHANGE.with([
        Value::Count(before.into()),
        Value::Count(after.into()),
        Value::Words(view.locale.text(change.name())),
    ]);
    let meaning = change.meaning(&view.matrix);
    let mut content = vec![
        element("p", "am-step-title", vec![phrase(view, title)]),
        element("p", "am-note", vec![phrase(view, meaning)]),
    ];
    for &finding in &change.saying {
        let record = &dataset.findings[finding];
        let quotes =
            (0..record.quotes.len()).map(|quote| self::quote(view, QuoteId { finding, quote }));
        content.push(attribution(view, record.standing, &record.attribution));
        content.push(element("div", "am-quotes", quotes.collect()));
    }
    if !change.disagreements.is_empty() {
        content.push(element(
            "p",
            "am-note",
            vec![words(view, message::CHANGE_DISPUTED)],
        ));
    }
    if change.kind != Kind::NoSource {
        let sides = [&change.before, &change.after].map(|side| self::side(view, side));
        content.push(element("div", "am-pair", sides.into()));
    }
    let values = ["am-step", ""].map(AttrValue::Static).into();
    control("li", (&["class", "data-step"], values), content)
}

/// What the sources say of one of the two, in the words of faces: at first as its cell's face has it, then the rest. A
/// link leads into the cell.
fn side(view: &View, side: &Side) -> Html {
    let dataset = view.matrix.dataset();
    let mut lines = Vec::new();
    for &finding in side.leading.iter().chain(&side.rest) {
        let record = &dataset.findings[finding];
        let mark = record.direction.map(super::legend::mark);
        lines.push(element(
            "li",
            "am-item",
            vec![row(Vec::from_iter(mark)), given(view, &record.label)],
        ));
    }
    let rest = lines.split_off(side.leading.len());
    if lines.is_empty() {
        let silent = match side.not_reported {
            true => side.cell.column.not_reported(),
            false => message::SILENT,
        };
        lines.push(element("li", "am-not-stated", vec![words(view, silent)]));
    }
    let mut content = vec![cell_link(view, side.cell), element("ul", "am-items", lines)];
    if !rest.is_empty() {
        let more = message::MORE.with([Value::Count(rest.len())]);
        let more = element("summary", "am-summary-line", vec![phrase(view, more)]);
        let rest = element("ul", "am-items", rest);
        content.push(element("details", "am-rest", vec![more, rest]));
    }
    element("div", "am-pair-side", content)
}
