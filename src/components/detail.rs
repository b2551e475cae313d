//! The open cell: why it is silent, or its findings in groups, and where the sources differ.

use assessment_model::address::address;
use assessment_model::dataset::Column;
use assessment_model::detail::groups;
use assessment_model::evidence::evidence;
use assessment_model::face::{Face, face};
use assessment_model::locale::{Message, Value};
use assessment_model::matrix::CellId;
use assessment_model::message;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::cell::cell_name;
use super::disagreement::disagreement;
use super::finding::finding;
use super::prose::{
    control, element, element_with, given, given_in, heading, hidden, phrase, words,
};

/// The detail of the cell at this place.
pub(super) fn detail(view: &View, id: CellId) -> Html {
    let level = view.level + 1;
    let matrix = &view.matrix;
    let dataset = matrix.dataset();
    let cell = matrix.cell(id);
    let actor = &dataset.actors[id.actor];
    let address = address(matrix, id);
    let title = vec![cell_name(view, id)];
    let mut head = vec![heading(level, "am-detail-title", title)];
    head.extend(controls(view, &address));
    let mut content = vec![element("div", "am-detail-head", head)];
    let unstated = unstated(view, id);
    content.extend(lead(view, id));
    // Where there is no certainty at all, these judgements are the answer. Elsewhere they do not stand before it: the
    // longest such line fills a phone's window.
    let (first, last) = match cell.silence {
        Some(_) => (unstated, None),
        None => (None, unstated),
    };
    content.extend(first);
    if let Some(about) = &actor.note {
        content.push(given_in(view, "p", "am-note", about));
    }
    let group = |title: Message<0>, members: Vec<Html>| {
        let mut content = vec![heading(
            level + 1,
            "am-group-title",
            vec![words(view, title)],
        )];
        content.extend(members);
        element("section", "am-group", content)
    };
    for (of, findings) in groups(matrix, cell) {
        let findings = findings
            .into_iter()
            .map(|index| finding(view, index, level + 2))
            .collect();
        content.push(group(of.name(), findings));
    }
    content.extend(last);
    if !cell.disagreements.is_empty() {
        let differences = cell
            .disagreements
            .iter()
            .map(|&index| disagreement(view, index, level + 2))
            .collect();
        content.push(group(message::GROUP_DIFFERENCES, differences));
    }
    element_with(
        "section",
        (
            &["class", "id", "data-detail"],
            vec![
                Some("am-detail".into()),
                // Inside what it opens: browsers open whatever hides the target of an address.
                Some(view.id(&address).into()),
                Some(address.into()),
            ],
        ),
        content,
    )
}

/// What can be done with a cell: see it beside others, which works before any script, copy it, close it.
fn controls(view: &View, address: &str) -> [Html; 3] {
    let pin = vec!["checkbox".into(), address.to_owned().into()];
    let pin = control("input", (&["type", "data-pin"], pin), Vec::new());
    let button =
        |keys, values: [AttrValue; 3], label| control("button", (keys, values.into()), label);
    let copy = ["button".into(), "am-copy".into(), address.to_owned().into()];
    let close = ["button", "am-close", ""].map(AttrValue::Static);
    [
        element(
            "label",
            "am-pin",
            vec![pin, words(view, message::SIDE_BY_SIDE)],
        ),
        button(
            &["type", "class", "data-copy"],
            copy,
            vec![words(view, message::COPY_THIS_CELL)],
        ),
        button(
            &["type", "class", "data-close"],
            close,
            vec![
                words(view, message::CLOSE),
                hidden(view, message::CLOSE_WHAT),
            ],
        ),
    ]
}

/// The first lines: the evidence counted, or the reason why there is none.
fn lead(view: &View, id: CellId) -> Vec<Html> {
    let dataset = view.matrix.dataset();
    let cell = view.matrix.cell(id);
    let mut lines = Vec::new();
    if let Some(silence) = cell.silence {
        let silent = face(&view.matrix, cell) == Face::Silent;
        let face = match silent {
            true => message::SILENT,
            false => id.column.not_reported(),
        };
        let face = element(
            "strong",
            "am-lead",
            vec![words(view, face), words(view, message::STOP)],
        );
        let reason = given(view, &dataset.silent[silence].reason);
        lines.push(element("p", "am-reason", vec![face, reason]));
        if silent {
            lines.push(note(words(view, message::SILENCE_NOTE)));
        }
    } else {
        let evidence = evidence(dataset, cell);
        let counts = [evidence.quotes, evidence.articles, evidence.community];
        lines.push(note(phrase(
            view,
            message::SUPPORT.with(counts.map(Value::Count)),
        )));
        for one in evidence.retold {
            lines.push(note(phrase(view, wording::retold(dataset, one))));
        }
    }
    lines
}

/// Which judgements carry no certainty, in the column that says how sure they are.
fn unstated(view: &View, id: CellId) -> Option<Html> {
    let unstated = match id.column {
        Column::Confidence => view.matrix.unstated(id),
        _ => Vec::new(),
    };
    let mut labels: Vec<&str> = Vec::new();
    for index in unstated {
        let label = view.matrix.dataset().findings[index].label.as_str();
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let joined = labels.join("; ");
    let text = message::UNSTATED.with([Value::Given(&joined)]);
    (!labels.is_empty()).then(|| note(phrase(view, text)))
}

fn note(text: Html) -> Html {
    element("p", "am-note", vec![text])
}
