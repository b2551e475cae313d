//! One cell: a button with a few words on its face that opens the quotes behind it.

use assessment_model::address::address;
use assessment_model::dataset::Standing;
use assessment_model::face::{Certainty, Face, Stated, face};
use assessment_model::matrix::CellId;
use assessment_model::state::{Action, Step};
use assessment_model::wording;
use yew::prelude::*;

use super::View;
use super::legend::mark;
use super::prose::{element, element_with, hidden, row, said, words};

/// The cell at this place.
///
/// `open` says whether its detail is shown, `shown` whether its election is the one that a narrow container shows.
pub(super) fn cell(view: &View, id: CellId, open: bool, shown: bool) -> Html {
    let matrix = &view.matrix;
    let dataset = matrix.dataset();
    let record = matrix.cell(id);
    let face = face(matrix, record);
    let silent = matches!(face, Face::Silent);
    let actor = &dataset.actors[id.actor].name;
    let year = dataset.elections[id.election].year;
    let dispatch = &view.dispatch;
    let onclick = dispatch.reform(move |_: MouseEvent| Action::Toggle(id));
    let onkeydown = {
        let dispatch = dispatch.clone();
        move |event: KeyboardEvent| {
            if let Some(step) = step(&event) {
                event.prevent_default();
                dispatch.emit(Action::Move(id, step));
            }
        }
    };
    let mut content = vec![
        element(
            "span",
            "am-hidden",
            vec![said(format!("{actor}, {year}, "))],
        ),
        element(
            "span",
            "am-face-column",
            vec![words(id.column.name()), hidden(": ")],
        ),
        element("span", "am-face-words", words_of(&face)),
    ];
    if !record.flags.is_empty() {
        let flags = record.flags.iter().map(|flag| {
            row(vec![
                hidden(", "),
                element("span", "am-flag", vec![words(flag.name())]),
            ])
        });
        content.push(element("span", "am-flags", flags.collect()));
    }
    let button = html! {
        <button
            type="button"
            class="am-face"
            data-cell={address(matrix, id)}
            aria-expanded={if open { "true" } else { "false" }}
            aria-controls={open.then(|| view.id("detail"))}
            {onclick}
            {onkeydown}
        >
            { row(content) }
        </button>
    };
    // A closed cell keeps the place of its second button: Yew matches unkeyed children by position, and a face that
    // became another element would lose the focus.
    let enter = match open {
        false => Html::default(),
        true => {
            let onclick = dispatch.reform(|_: MouseEvent| Action::Enter);
            let to = if silent {
                "Go to the reason"
            } else {
                "Go to the quotes"
            };
            html! { <button type="button" class="am-enter" data-enter="" {onclick}>{ words(to) }</button> }
        }
    };
    let flag = |set: bool| set.then_some(AttrValue::Static(""));
    element_with(
        "td",
        (
            &[
                "role",
                "class",
                "data-column",
                "data-silent",
                "data-open",
                "data-shown",
            ],
            vec![
                Some("cell".into()),
                Some("am-cell".into()),
                Some(id.column.id().into()),
                flag(silent),
                flag(open),
                flag(shown),
            ],
        ),
        vec![button, enter],
    )
}

fn step(event: &KeyboardEvent) -> Option<Step> {
    if event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    match (event.ctrl_key(), event.key().as_str()) {
        (false, "ArrowLeft") => Some(Step::Previous),
        (false, "ArrowRight") => Some(Step::Next),
        (false, "ArrowUp") => Some(Step::Up),
        (false, "ArrowDown") => Some(Step::Down),
        (false, "Home") => Some(Step::RowStart),
        (false, "End") => Some(Step::RowEnd),
        (true, "Home") => Some(Step::First),
        (true, "End") => Some(Step::Last),
        _ => None,
    }
}

/// The words on a face. What a sighted reader sees as lines is heard as one sentence.
fn words_of(face: &Face) -> Vec<Html> {
    let mut content = Vec::new();
    let rest = match face {
        Face::Silent => return vec![words(wording::SILENT)],
        Face::NotStated => {
            return vec![element(
                "span",
                "am-not-stated",
                vec![words(wording::NOT_STATED)],
            )];
        }
        Face::Outcome {
            label,
            direction,
            voice,
        } => {
            let mut lead: Vec<Html> = direction.map(mark).into_iter().collect();
            lead.push(said(label));
            content.push(element("span", "am-lead", lead));
            content.extend(voice.map(other_voice));
            0
        }
        Face::Tactics { leading, more } => {
            for label in leading {
                if !content.is_empty() {
                    content.push(hidden("; "));
                }
                content.push(element("span", "am-item", vec![said(label)]));
            }
            *more
        }
        Face::Confidence { stated, more } => {
            content.extend(stated.iter().map(certainty));
            *more
        }
    };
    if rest > 0 {
        content.push(hidden("; "));
        content.push(element(
            "span",
            "am-more",
            vec![said(format!("and {rest} more"))],
        ));
    }
    content
}

fn other_voice(voice: Standing) -> Html {
    element("span", "am-voice", vec![hidden(", "), words(voice.name())])
}

/// A level or a word, and under it the judgement that it belongs to.
fn certainty(stated: &Stated) -> Html {
    let what = match &stated.what {
        Certainty::Level(level) => words(level.name()),
        Certainty::Likelihood(word) => said(format!("“{word}”")),
        Certainty::Basis => words("On the evidence"),
    };
    let mut content = vec![
        element("span", "am-lead", vec![what]),
        element(
            "span",
            "am-judgement",
            vec![hidden(": "), said(&stated.judgement)],
        ),
    ];
    content.extend(stated.voice.map(other_voice));
    content.push(hidden(". "));
    element("span", "am-stated", content)
}
