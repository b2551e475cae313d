//! What stands under the matrix: legend, findings of no single actor, sources, method.

use yew::prelude::*;

use super::View;
use super::finding::finding;
use super::legend::legend;
use super::prose::{element, heading, row, said, words};
use super::sources::{method, sources};

/// Everything under the matrix.
pub(super) fn about(view: &View) -> Html {
    let section = |title: &'static str, content: Html| {
        let title = heading(view.level + 1, "am-section-title", vec![words(title)]);
        element("section", "am-section", vec![title, content])
    };
    let sections = vec![
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
