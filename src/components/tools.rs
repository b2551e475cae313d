//! Search, filters, formats of copies, and downloads, folded away.

use assessment_model::filter::{Choice, Facet, FacetOption, Filter, facet_options};
use assessment_model::locale::Message as Text;
use assessment_model::message;
use assessment_model::state::Action;
use yew::prelude::*;

use super::text::{data_text, number, t};
use crate::context::{RenderContext, use_render_context};
use crate::hooks::{FileFormat, input_value, toggled, use_downloads, use_share};
use crate::store::{CopyFormat, Message};

/// Formats of copies: the values of `data-format`, and their names.
const FORMATS: [(CopyFormat, &str, Text<0>); 4] = [
    (CopyFormat::Plain, "plain", message::FORM_PLAIN),
    (CopyFormat::Markdown, "markdown", message::FORM_MARKDOWN),
    (CopyFormat::Html, "html", message::FORM_HTML),
    (CopyFormat::Citation, "citation", message::FORM_CITATION),
];

/// Properties of [`Tools`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct ToolsProps {
    /// Choices and search text.
    pub(crate) filter: Filter,
    /// The format of copies.
    pub(crate) format: CopyFormat,
}

/// The panel, closed. Its content is rendered when it is opened for the first time.
#[component]
pub(crate) fn Tools(props: &ToolsProps) -> Html {
    let ctx = use_render_context();
    let opened = use_state_eq(|| false);
    let details = use_node_ref();
    if !ctx.options.live {
        return html! {
            <div class="am-tools am-reserved" aria-hidden="true">
                <span class="am-summary-line">{ t(&ctx, message::TOOLS) }</span>
            </div>
        };
    }
    let ontoggle = {
        let (opened, details) = (opened.clone(), details.clone());
        move |event: Event| {
            if toggled(&event, &details) == Some(true) {
                opened.set(true);
            }
        }
    };
    html! {
        <details ref={details} class="am-tools" {ontoggle}>
            <summary class="am-summary-line">{ t(&ctx, message::TOOLS) }</summary>
            if *opened {
                <Panel ..props.clone() />
            }
        </details>
    }
}

/// The content of the panel.
#[component]
fn Panel(props: &ToolsProps) -> Html {
    let ctx = use_render_context();
    let download = use_downloads(&ctx, &props.filter);
    let share = use_share(&ctx);
    let facet_options = facet_options(&ctx.matrix, &props.filter);
    let oninput = (ctx.dispatch).reform(|event| Message::Act(Action::Search(input_value(&event))));
    let facets = Facet::ALL.into_iter().map(|facet| {
        let options = facet_options
            .iter()
            .filter(|offer| offer.choice.facet() == facet);
        let options: Vec<Html> = options.map(|offer| option(&ctx, *offer)).collect();
        // Of one place there is nothing to choose.
        if options.len() <= usize::from(facet.is_of_places()) {
            return Html::default();
        }
        html! {
            <fieldset key={facet.id()} class="am-facet">
                <legend class="am-legend">{ t(&ctx, facet.name()) }</legend>
                { for options }
            </fieldset>
        }
    });
    let formats = FORMATS.into_iter().map(|(format, id, name)| {
        html! {
            <label key={id} class="am-option">
                <input
                    type="radio"
                    name={ctx.id("format")}
                    data-format={id}
                    checked={format == props.format}
                    onchange={ctx.dispatch.reform(move |_| Message::SetFormat(format))}
                />
                { t(&ctx, name) }
            </label>
        }
    });
    let file = |format: FileFormat| download.reform(move |_: MouseEvent| format);
    html! {
        <fieldset class="am-panel" data-panel="">
            <label class="am-find">
                { t(&ctx, message::SEARCH) }
                <input
                    type="search"
                    data-search=""
                    autocomplete="off"
                    spellcheck="false"
                    value={props.filter.text.clone()}
                    {oninput}
                />
            </label>
            { for facets }
            <fieldset class="am-facet">
                <legend class="am-legend">{ t(&ctx, message::FORM) }</legend>
                { for formats }
            </fieldset>
            <p class="am-line">
                <button type="button" class="am-copy" data-take="csv" onclick={file(FileFormat::Csv)}>
                    { t(&ctx, message::TAKE_CSV) }
                </button>
                <button type="button" class="am-copy" data-take="json" onclick={file(FileFormat::Json)}>
                    { t(&ctx, message::TAKE_JSON) }
                </button>
                if ctx.options.deep_links {
                    <button type="button" class="am-copy" data-share="" onclick={share}>
                        { t(&ctx, message::SHARE) }
                    </button>
                }
            </p>
        </fieldset>
    }
}

/// Renders one choice, with how many findings it would leave.
fn option(ctx: &RenderContext, offer: FacetOption) -> Html {
    let choice = offer.choice;
    let hook = format!("{}={}", choice.facet().id(), choice.id(&ctx.matrix));
    html! {
        <label key={hook.clone()} class="am-option">
            <input
                type="checkbox"
                data-choice={hook}
                checked={offer.chosen}
                onchange={ctx.on(Action::Choose(choice))}
            />
            { choice_name(ctx, choice) }
            <span class="am-count">{ number(ctx, offer.count) }</span>
        </label>
    }
}

/// Renders the name of a choice.
pub(super) fn choice_name(ctx: &RenderContext, choice: Choice) -> Html {
    let dataset = ctx.matrix.dataset();
    match (choice.name(), choice) {
        (Some(name), _) => t(ctx, name),
        (None, Choice::Actor(nth)) => data_text(ctx, &dataset.actors[nth].name),
        (None, Choice::Election(nth)) => number(ctx, dataset.elections[nth].year),
        (None, Choice::Source(nth)) => data_text(ctx, &dataset.sources[nth].short),
        (None, _) => data_text(ctx, &format!("“{}”", choice.id(&ctx.matrix))),
    }
}
