//! The meaning of the words and marks in cells, in words.

use assessment_model::dataset::Direction;
use assessment_model::locale::Message;
use assessment_model::matrix::Flag;
use assessment_model::message;
use yew::prelude::*;

use super::text::{data_text, t, text};
use crate::context::RenderContext;

/// Terms with their style in cells and their meaning.
const ENTRIES: [(Message<0>, &str, Message<0>); 5] = [
    (message::LEVEL_HIGH, "am-lead", message::LEVEL_MEANING),
    (SAMPLE, "am-lead am-likelihood", message::LIKELIHOOD_MEANING),
    (
        message::NOT_STATED,
        "am-not-stated",
        message::NOT_STATED_MEANING,
    ),
    (
        message::NOT_REPORTED_OUTCOME,
        "am-not-stated",
        message::NOT_REPORTED_MEANING,
    ),
    (message::SILENT, "am-silent-sample", message::SILENT_MEANING),
];

/// Words of the sources, which are not translated.
const SAMPLE: Message<0> = message::LIKELIHOOD_SAMPLE;

/// Renders the legend as a list of terms.
pub(super) fn legend(ctx: &RenderContext) -> Html {
    let entry = |term: Html, class: &'static str, meaning: Message<0>| {
        let part = class.starts_with("am-flag").then_some("flag");
        html! {
            <div class="am-entry">
                <dt class="am-term"><span {class} {part}>{ term }</span></dt>
                <dd class="am-meaning">{ t(ctx, meaning) }</dd>
            </div>
        }
    };
    let directions = [Direction::Favours, Direction::Opposes, Direction::Neither];
    let directions = directions.into_iter().map(|direction| {
        let term = html! { <>{ mark(direction) }{ t(ctx, direction.name()) }</> };
        entry(term, "am-lead", direction.meaning())
    });
    let terms = ENTRIES.into_iter().map(|(term, class, meaning)| {
        let term = match term {
            SAMPLE => data_text(ctx, ctx.locale.text(SAMPLE)),
            term => t(ctx, term),
        };
        entry(term, class, meaning)
    });
    let flags = Flag::ALL.into_iter();
    let flags = flags.map(|flag| {
        let class = match flag.is_answer() {
            true => "am-flag am-flag-answer",
            false => "am-flag",
        };
        entry(t(ctx, flag.name()), class, flag.meaning())
    });
    html! { <dl class="am-terms">{ for directions.chain(terms).chain(flags) }</dl> }
}

/// Renders a mark that reads without colour. It stands beside words that say the same, so it is not read out.
pub(super) fn mark(direction: Direction) -> Html {
    html! { <span class="am-mark" aria-hidden="true">{ text(direction.mark()) }</span> }
}
