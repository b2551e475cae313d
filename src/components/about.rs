//! What stands under the matrix: legend, findings of no single actor, sources, method.

use yew::prelude::*;

use super::View;
use super::changes::changes_of_all;
use super::differences::differences;
use super::finding::finding;
use super::legend::legend;
use super::prose::{element, element_with, heading, row, said, words};
use super::sources::{method, sources};
use super::times::times;

/// Everything under the matrix.
pub(super) fn about(view: &View) -> Html {
    let title = |title| heading(view.level + 1, "am-section-title", vec![words(title)]);
    let section = |name, content| element("section", "am-section", vec![title(name), content]);
    // Each is shown in place of the table, when it is chosen.
    let list = |id: &'static str, name, content| {
        let keys: &[_] = &["class", "data-list"];
        let values = ["am-section am-list", id].map(|value| Some(value.into()));
        element_with("section", (keys, values.into()), vec![title(name), content])
    };
    let level = view.level + 2;
    let sections = vec![
        list("changes", "What changed", changes_of_all(view, level)),
        list(
            "differences",
            "Where the sources disagree",
            differences(view, level),
        ),
        list("times", "When it was said", times(view)),
        section("How to read it", legend()),
        section("About foreign actors in general", general(view)),
        section("Sources", sources(view)),
        section("How it was checked", method(view)),
    ];
    element("div", "am-about", sections)
}

/// Findings about foreign actors in general, which would be a claim about one if they stood in its row.
fn general(view: &View) -> Html {
    let findings = view.matrix.general();
    let why = "The sources say this of foreign actors in general or of a report as a whole, so it stands in no cell.";
    let count = format!("{} findings with their quotes", findings.len());
    let mut content = vec![element("summary", "am-summary-line", vec![said(count)])];
    content.extend(
        findings
            .into_iter()
            .map(|index| finding(view, index, view.level + 2)),
    );
    row(vec![
        element("p", "am-text", vec![words(why)]),
        element("details", "am-general", content),
    ])
}
