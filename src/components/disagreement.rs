//! One disagreement: what differs, in our words, and the differing words themselves side by side.

use assessment_model::dataset::{Dataset, Side};
use assessment_model::voice;
use yew::prelude::*;

use super::View;
use super::prose::{control, element, given_in, heading, phrase, said};
use super::quote::source_link;

/// The disagreement at this index of the data set, with a heading of this level.
pub(super) fn disagreement(view: &View, index: usize, level: u8) -> Html {
    let dataset = view.matrix.dataset();
    let record = &dataset.disagreements[index];
    let sides = record
        .sides
        .iter()
        .map(|side| self::side(view, dataset, side));
    let title = vec![said(record.heading(&view.locale))];
    let content = vec![
        heading(level, "am-finding-title", title),
        given_in(view, "p", "am-text", &record.summary),
        element("ul", "am-sides", sides.collect()),
    ];
    let values = vec!["am-disagreement".into(), record.id.clone().into()];
    control(
        "article",
        (&["class", "data-disagreement"], values),
        content,
    )
}

fn side(view: &View, dataset: &Dataset, side: &Side) -> Html {
    let values = ["en", "auto"].map(AttrValue::Static);
    let quote = (&["lang", "dir"] as &[_], values.into());
    let mut content = vec![control("q", quote, vec![said(&side.words)])];
    let voice = voice::of_side(dataset, side);
    content.push(element(
        "span",
        "am-side-voice",
        vec![phrase(view, voice.phrase())],
    ));
    content.extend(source_link(view, &side.source));
    element("li", "am-side", content)
}
