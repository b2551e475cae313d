//! Where the sources disagree: every disagreement of the data by kind, its sides face to face, each with the whole
//! quote in which its words stand, and links into the cells that it bears on.
//!
//! In a cell's detail a disagreement is short, because the quotes stand above it ([`super::disagreement`]).

use assessment_model::dataset::{Disagreement, DisagreementKind, Side};
use assessment_model::locale::{ENGLISH, Value};
use assessment_model::matrix::Cell;
use assessment_model::message;
use assessment_model::voice;
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::cell::cell_links;
use super::prose::{control, element, element_with, given_in, heading, phrase, said, words};
use super::quote::source_link;

/// All disagreements, under headings of this level.
pub(super) fn differences(view: &View, level: u8) -> Html {
    let dataset = view.matrix.dataset();
    let mut groups = Vec::new();
    for kind in DisagreementKind::ALL {
        let mut of_kind = Vec::new();
        for (index, record) in dataset.disagreements.iter().enumerate() {
            if record.kind == kind {
                of_kind.push(difference(view, index, record, level + 1));
            }
        }
        if !of_kind.is_empty() {
            let title = message::DIFFERENCES_OF_KIND.with([
                Value::Words(view.locale.text(kind.name())),
                Value::Count(of_kind.len()),
            ]);
            of_kind.insert(
                0,
                heading(level, "am-group-title", vec![phrase(view, title)]),
            );
            groups.push(element("div", "am-entries", of_kind));
        }
    }
    element("div", "am-differences", groups)
}

fn difference(view: &View, index: usize, record: &Disagreement, level: u8) -> Html {
    let matrix = &view.matrix;
    let bears = |cell: &&Cell| cell.disagreements.contains(&index);
    let cells = matrix.cells().iter().filter(bears).map(|cell| cell.id);
    let cells: Vec<_> = cells.collect();
    let mut sides = Vec::new();
    for side in &record.sides {
        sides.push(self::side(view, side));
    }
    let content = vec![
        heading(level, "am-finding-title", vec![place(view, record)]),
        given_in(view, "p", "am-text", &record.summary),
        element("div", "am-sides", sides),
        cell_links(view, &cells),
    ];
    let values = vec!["am-disagreement".into(), record.id.clone().into()];
    control("article", (&["class", "data-entry"], values), content)
}

/// Whom and which election it is about: what its first side says.
fn place(view: &View, record: &Disagreement) -> Html {
    let dataset = view.matrix.dataset();
    let first = record.sides.first();
    let finding = first.and_then(|side| dataset.findings.iter().find(|f| f.id == side.finding));
    let actor = finding.and_then(|finding| finding.actor.as_deref());
    let actor = actor.and_then(|id| dataset.actors.iter().find(|actor| actor.id == id));
    let actor = match actor {
        Some(actor) => Value::Given(&actor.name),
        None => Value::Words(view.locale.text(message::GENERAL_ACTORS)),
    };
    let place = match finding.and_then(|finding| finding.election) {
        Some(year) => message::PLACE.with([actor, Value::Count(year.into())]),
        None => message::ITSELF.with([actor]),
    };
    phrase(view, place)
}

/// One side: who says it, when, in which article, and the quote with the words that differ marked.
fn side(view: &View, side: &Side) -> Html {
    let dataset = view.matrix.dataset();
    let finding = dataset.findings.iter().find(|f| f.id == side.finding);
    let exact = finding.and_then(|finding| {
        let mut quotes = finding.quotes.iter();
        let holds = |exact: &&str| exact.contains(&side.words);
        quotes
            .by_ref()
            .filter(|quote| quote.source == side.source)
            .map(|quote| quote.exact.as_str())
            .find(holds)
    });
    // Checked data has its words in a quote; of other data at least the words are shown.
    let exact = exact.unwrap_or(&side.words);
    let (before, after) = exact.split_once(&side.words).unwrap_or_default();
    let keys: &[_] = &["lang", "dir"];
    let quote = element_with(
        "blockquote",
        (keys, vec![Some(ENGLISH.into()), Some("auto".into())]),
        vec![
            said(before),
            element("mark", "am-words", vec![said(&side.words)]),
            said(after),
        ],
    );
    let mut caption = Vec::new();
    let mut who = vec![phrase(view, voice::of_side(dataset, side).phrase())];
    // The finding's date is when its own speaker said it.
    if let Some(finding) = finding.filter(|_| side.speaker.is_none()) {
        let when = wording::when(&finding.attribution.stated);
        who.extend([words(view, message::COMMA), phrase(view, when)]);
    }
    who.push(words(view, message::STOP));
    caption.push(element("span", "am-side-voice", who));
    caption.extend(source_link(view, &side.source));
    let caption = element("figcaption", "am-caption", caption);
    element("figure", "am-side", vec![quote, caption])
}
