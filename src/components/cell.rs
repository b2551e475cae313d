//! One cell: a few words on its face, and the detail behind it, which the face opens.

use assessment_model::address::address;
use assessment_model::dataset::Standing;
use assessment_model::face::{Certainty, Face, Stated, face};
use assessment_model::locale::Value;
use assessment_model::matrix::CellId;
use assessment_model::message;
use yew::prelude::*;

use super::View;
use super::detail::detail;
use super::legend::mark;
use super::prose::{element, element_with, given, hidden, number, phrase, row, words};

/// The cell at this place, closed.
pub(super) fn cell(view: &View, id: CellId) -> Html {
    let matrix = &view.matrix;
    let summary = element_with(
        "summary",
        (
            &["class", "data-cell"],
            vec![Some("am-button".into()), Some(address(matrix, id).into())],
        ),
        vec![front(view, id)],
    );
    let details = element_with(
        "details",
        // Of one name: browsers keep one open at a time.
        (
            &["class", "name"],
            vec![Some("am-disclosure".into()), Some(view.id("cell").into())],
        ),
        vec![summary, detail(view, id)],
    );
    let class = match matrix.columns().first() == Some(&id.column) {
        true => "am-cell am-first",
        false => "am-cell",
    };
    let values = vec![
        Some("cell".into()),
        Some(class.into()),
        Some(id.column.id().into()),
        Some((id.election + 1).to_string().into()),
    ];
    let keys: &[_] = &["role", "class", "data-column", "data-nth"];
    element_with("td", (keys, values), vec![details])
}

/// A link that opens a cell: by its address, which the browser follows before any script where it finds the id.
pub(super) fn cell_link(view: &View, id: CellId) -> Html {
    let address = address(&view.matrix, id);
    let keys: &[_] = &["href", "data-goto"];
    let values = vec![
        Some(format!("#{}", view.id(&address)).into()),
        Some(address.into()),
    ];
    element_with("a", (keys, values), vec![cell_name(view, id)])
}

/// A list of such links.
pub(super) fn cell_links(view: &View, cells: &[CellId]) -> Html {
    let link = |&cell: &CellId| element("li", "am-link", vec![cell_link(view, cell)]);
    element("ul", "am-links", cells.iter().map(link).collect())
}

/// What a cell is called: actor, year and column.
pub(super) fn cell_name(view: &View, id: CellId) -> Html {
    let dataset = view.matrix.dataset();
    let name = message::DETAIL_TITLE.with([
        Value::Given(&dataset.actors[id.actor].name),
        Value::Count(dataset.elections[id.election].year.into()),
        Value::Words(view.locale.text(id.column.name())),
    ]);
    phrase(view, name)
}

/// What the face says.
fn front(view: &View, id: CellId) -> Html {
    let matrix = &view.matrix;
    let dataset = matrix.dataset();
    let record = matrix.cell(id);
    let face = face(matrix, record);
    let actor = &dataset.actors[id.actor].name;
    let year = dataset.elections[id.election].year;
    let mut content = vec![
        element(
            "span",
            "am-place",
            vec![
                element(
                    "span",
                    "am-hidden",
                    vec![given(view, actor), words(view, message::COMMA)],
                ),
                element("span", "am-face-year am-hidden", vec![number(view, year)]),
                hidden(view, message::COMMA),
            ],
        ),
        element(
            "span",
            "am-face-column",
            vec![words(view, id.column.name()), hidden(view, message::COLON)],
        ),
        element("span", "am-face-words", words_of(view, &face)),
    ];
    if !record.flags.is_empty() {
        let flags = record.flags.iter().map(|flag| {
            row(vec![
                hidden(view, message::COMMA),
                element("span", "am-flag", vec![words(view, flag.name())]),
            ])
        });
        content.push(element("span", "am-flags", flags.collect()));
    }
    let silent = matches!(face, Face::Silent).then_some("".into());
    let values = vec![Some("am-face".into()), silent];
    element_with("span", (&["class", "data-silent"], values), content)
}

/// The words on a face. What a sighted reader sees as lines is heard as one sentence.
fn words_of(view: &View, face: &Face) -> Vec<Html> {
    let mut content = Vec::new();
    let rest = match face {
        Face::Silent => return vec![words(view, message::SILENT)],
        Face::NotReported(column) => {
            return vec![element(
                "span",
                "am-not-stated",
                vec![words(view, column.not_reported())],
            )];
        }
        Face::Outcome {
            label,
            direction,
            voice,
        } => {
            let mut lead: Vec<Html> = direction.map(mark).into_iter().collect();
            lead.push(given(view, label));
            content.push(element("span", "am-lead", lead));
            content.extend(voice.map(|voice| other_voice(view, voice)));
            0
        }
        Face::Tactics { leading, more } => {
            for label in leading {
                if !content.is_empty() {
                    content.push(hidden(view, message::SEMICOLON));
                }
                content.push(element("span", "am-item", vec![given(view, label)]));
            }
            *more
        }
        Face::Confidence { stated, more } => {
            content.extend(stated.iter().map(|stated| certainty(view, stated)));
            *more
        }
    };
    if rest > 0 {
        content.push(hidden(view, message::SEMICOLON));
        content.push(element(
            "span",
            "am-more",
            vec![phrase(view, message::MORE.with([Value::Count(rest)]))],
        ));
    }
    content
}

fn other_voice(view: &View, voice: Standing) -> Html {
    element(
        "span",
        "am-voice",
        vec![hidden(view, message::COMMA), words(view, voice.name())],
    )
}

/// A level or a word under the name of its scale, and under it the judgement that it belongs to.
fn certainty(view: &View, stated: &Stated) -> Html {
    let (scale, class, what) = match &stated.what {
        Certainty::Level(level) => (
            Some(message::FACET_LEVELS),
            "am-lead",
            words(view, level.name()),
        ),
        Certainty::Likelihood(word) => (
            Some(message::FACET_LIKELIHOODS),
            "am-lead am-likelihood",
            given(view, &format!("“{word}”")),
        ),
        Certainty::Basis => (None, "am-lead", words(view, message::ON_THE_EVIDENCE)),
    };
    let scale = scale.map(|scale| {
        let name = vec![words(view, scale), hidden(view, message::COLON)];
        element("span", "am-scale", name)
    });
    let mut content = vec![
        row(Vec::from_iter(scale)),
        element("span", class, vec![what]),
        element(
            "span",
            "am-judgement",
            vec![hidden(view, message::COLON), given(view, &stated.judgement)],
        ),
    ];
    content.extend(stated.voice.map(|voice| other_voice(view, voice)));
    content.push(hidden(view, message::STOP));
    element("span", "am-stated", content)
}
