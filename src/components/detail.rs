//! The open cell: why it is silent, or its findings in groups, and where the sources differ.

use assessment_model::address::address;
use assessment_model::dataset::Column;
use assessment_model::detail::groups;
use assessment_model::face::support;
use assessment_model::matrix::CellId;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::disagreement::disagreement;
use super::finding::finding;
use super::prose::{control, element, element_with, heading, hidden, said, words};

/// The detail of the cell at this place.
pub(super) fn detail(view: &View, id: CellId) -> Html {
    let level = view.level + 1;
    let matrix = &view.matrix;
    let dataset = matrix.dataset();
    let cell = matrix.cell(id);
    let actor = &dataset.actors[id.actor];
    let year = dataset.elections[id.election].year;
    let address = address(matrix, id);
    let title = format!("{}, {year}: {}", actor.name, id.column.name());
    let title = heading(level, "am-detail-title", vec![said(title)]);
    let mut head = vec![title];
    head.extend(controls(&address));
    let mut content = vec![element("div", "am-detail-head", head)];
    content.extend(lead(view, id));
    if let Some(about) = &actor.note {
        content.push(note(said(about)));
    }
    let group = |title: &'static str, members: Vec<Html>| {
        let mut content = vec![heading(level + 1, "am-group-title", vec![words(title)])];
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
    if !cell.disagreements.is_empty() {
        let differences = cell
            .disagreements
            .iter()
            .map(|&index| disagreement(view, index, level + 2))
            .collect();
        content.push(group("Where the sources differ", differences));
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
fn controls(address: &str) -> [Html; 3] {
    let pin = vec!["checkbox".into(), address.to_owned().into()];
    let pin = control("input", (&["type", "data-pin"], pin), Vec::new());
    let button = |keys, values: [AttrValue; 3], label, more| {
        control(
            "button",
            (keys, values.into()),
            vec![words(label), hidden(more)],
        )
    };
    let copy = ["button".into(), "am-copy".into(), address.to_owned().into()];
    let close = ["button", "am-close", ""].map(AttrValue::Static);
    [
        element("label", "am-pin", vec![pin, words("Side by side")]),
        button(&["type", "class", "data-copy"], copy, "Copy", " this cell"),
        button(
            &["type", "class", "data-close"],
            close,
            "Close",
            " this detail",
        ),
    ]
}

/// The first lines: what rests on how much, or why there is nothing, or which judgements carry no certainty.
fn lead(view: &View, id: CellId) -> Vec<Html> {
    let matrix = &view.matrix;
    let dataset = matrix.dataset();
    let cell = matrix.cell(id);
    let unstated = match id.column {
        Column::Confidence => matrix.unstated(id),
        _ => Vec::new(),
    };
    let mut lines = Vec::new();
    if let Some(silence) = cell.silence {
        let silent = unstated.is_empty();
        let face = if silent {
            wording::SILENT
        } else {
            wording::NOT_STATED
        };
        let face = element("strong", "am-lead", vec![words(face), words(". ")]);
        let reason = said(&dataset.silent[silence].reason);
        lines.push(element("p", "am-reason", vec![face, reason]));
        if silent {
            lines.push(note(words(
                "Silence is not an assessment: it does not mean that there was no activity.",
            )));
        }
    } else {
        lines.push(note(said(support_line(support(dataset, cell)))));
    }
    if !unstated.is_empty() {
        let mut labels: Vec<&str> = Vec::new();
        for label in unstated.iter().map(|&i| dataset.findings[i].label.as_str()) {
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        lines.push(note(said(format!(
            "No confidence level or likelihood word is printed for: {}.",
            labels.join("; ")
        ))));
    }
    lines
}

fn note(text: Html) -> Html {
    element("p", "am-note", vec![text])
}

fn support_line((quotes, articles): (usize, usize)) -> String {
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    format!(
        "Rests on {quotes} quote{} from {articles} article{}.",
        plural(quotes),
        plural(articles)
    )
}
