//! One disagreement: what differs, in our words, and the differing words themselves side by side.

use assessment_model::dataset::{Dataset, Side};
use yew::prelude::*;

use super::View;
use super::prose::{element, heading, said, words};
use super::quote::source_link;

/// The disagreement at this index of the data set, with a heading of this level.
pub(super) fn disagreement(view: &View, index: usize, level: u8) -> Html {
    let dataset = view.matrix.dataset();
    let record = &dataset.disagreements[index];
    let sides = record
        .sides
        .iter()
        .map(|side| self::side(view, dataset, side));
    html! {
        <article class="am-disagreement" data-disagreement={record.id.clone()}>
            { heading(level, "am-finding-title", vec![words(record.kind.name())]) }
            { element("p", "am-text", vec![said(&record.summary)]) }
            { element("ul", "am-sides", sides.collect()) }
        </article>
    }
}

fn side(view: &View, dataset: &Dataset, side: &Side) -> Html {
    let mut content = vec![html! { <q lang="en" dir="auto">{ &side.words }</q> }];
    if let Some(finding) = dataset.findings.iter().find(|f| f.id == side.finding) {
        content.push(element(
            "span",
            "am-side-voice",
            vec![said(&finding.attribution.speaker)],
        ));
    }
    content.extend(source_link(view, &side.source));
    element("li", "am-side", content)
}
