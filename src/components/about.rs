//! What stands under the matrix: legend, findings of no single actor, sources, method.

use assessment_model::locale::{Message, Value};
use assessment_model::message;
use assessment_model::perspective::Perspective;
use yew::prelude::*;

use super::View;
use super::answers::answers_of_all;
use super::changes::changes_of_all;
use super::differences::differences;
use super::finding::finding;
use super::legend::legend;
use super::prose::{element, element_with, heading, phrase, row, words};
use super::sources::{method, sources};
use super::times::times;

/// Everything under the matrix.
pub(super) fn about(view: &View) -> Html {
    let title = |title: Message<0>| {
        let title = vec![words(view, title)];
        heading(view.level + 1, "am-section-title", title)
    };
    let section = |name, content| element("section", "am-section", vec![title(name), content]);
    // Each is shown in place of the table, when it is chosen.
    let list = |id: String, name, content| {
        let keys: &[_] = &["class", "data-list"];
        let values = vec![Some("am-section am-list".into()), Some(id.into())];
        element_with("section", (keys, values), vec![title(name), content])
    };
    let level = view.level + 2;
    let mut sections = Vec::new();
    for perspective in Perspective::all(&view.matrix) {
        let (name, content) = match perspective {
            Perspective::Changes => (perspective.name(), changes_of_all(view, level)),
            Perspective::Differences => (message::DIFFERENCES, differences(view, level)),
            Perspective::Answers => (perspective.name(), answers_of_all(view, level)),
            Perspective::Times => (perspective.name(), times(view)),
            _ => continue,
        };
        sections.push(list(perspective.id(&view.matrix), name, content));
    }
    sections.push(section(message::HOW_TO_READ, legend(view)));
    if let Some(general) = general(view) {
        sections.push(section(message::GENERAL, general));
    }
    sections.push(section(message::SOURCES, sources(view)));
    sections.push(section(message::METHOD, method(view)));
    element("div", "am-about", sections)
}

/// Findings about foreign actors in general, which would be a claim about one if they stood in its row; nothing where
/// there are none.
fn general(view: &View) -> Option<Html> {
    let findings = view.matrix.general();
    if findings.is_empty() {
        return None;
    }
    let count = message::GENERAL_COUNT.with([Value::Count(findings.len())]);
    let mut content = vec![element(
        "summary",
        "am-summary-line",
        vec![phrase(view, count)],
    )];
    content.extend(
        findings
            .into_iter()
            .map(|index| finding(view, index, view.level + 2)),
    );
    Some(row(vec![
        element("p", "am-text", vec![words(view, message::GENERAL_WHY)]),
        element("details", "am-general", content),
    ]))
}
