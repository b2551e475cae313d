//! The choice of one dimension, for containers too narrow to show all columns; wide ones hide it.

use assessment_model::dataset::Column;
use assessment_model::message;
use assessment_model::state::Action;
use yew::prelude::*;

use super::text::t;
use crate::context::use_render_context;

/// Properties of [`Dimensions`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct DimensionsProps {
    /// The chosen column.
    pub(crate) chosen: Column,
    /// The columns in which the filter leaves something; the others cannot be chosen.
    pub(crate) left: Vec<Column>,
    /// True if there is no table to choose for.
    pub(crate) hidden: bool,
}

/// One native choice per column. The style sheet shows the chosen one for all elections, so it works before any script.
#[component]
pub(crate) fn Dimensions(props: &DimensionsProps) -> Html {
    let ctx = use_render_context();
    let choices = ctx.matrix.columns().iter().map(|&column| {
        html! {
            <label key={column.id()} class="am-dimension" part="dimension">
                <input
                    type="radio"
                    name={ctx.id("dimension")}
                    data-dimension={column.id()}
                    checked={column == props.chosen}
                    disabled={!props.left.contains(&column)}
                    onchange={ctx.options.live.then(|| ctx.on(Action::ShowColumn(column)))}
                />
                { t(&ctx, column.name()) }
            </label>
        }
    });
    let label = ctx.locale.text(message::DIMENSION_SHOWN).to_owned();
    html! {
        <div class="am-dimensions" part="dimensions" role="radiogroup" aria-label={label} hidden={props.hidden}>
            { for choices }
        </div>
    }
}
