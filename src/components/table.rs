//! The matrix as a native table: one row per actor, one column group per election, each cell with its detail inside.
//!
//! The style sheet lays it out as a grid, so that an open detail can span its row. Roles are written out although the
//! elements imply them: browsers drop a table's meaning when its `display` changes.

use std::rc::Rc;

use assessment_model::arrangement::Arrangement;
use assessment_model::message;
use assessment_model::state::Action;
use assessment_model::view::View;
use yew::prelude::*;

use super::cell::{Cell, CellView};
use super::text::{data_text, number, t, visually_hidden};
use crate::context::{Search, use_render_context};

/// Properties of [`Table`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub(crate) struct TableProps {
    /// The cells of each row that is rendered so far.
    pub(crate) rows: Vec<Vec<CellView>>,
    /// The rows and columns that the state leaves; without any, all.
    pub(crate) arrangement: Option<Rc<Arrangement>>,
    /// The hits of the filter.
    pub(crate) search: Option<Rc<Search>>,
    /// True if all cells are open together, as on the page of an actor.
    pub(crate) together: bool,
    /// True if a list stands in its place.
    pub(crate) hidden: bool,
}

/// The whole table.
#[component]
pub(crate) fn Table(props: &TableProps) -> Html {
    let ctx = use_render_context();
    let dataset = ctx.matrix.dataset();
    let columns = ctx.matrix.columns();
    let arrangement = props.arrangement.as_deref();
    // The style sheet hides a table without rows, with its heads.
    let left = |election: usize, nth: Option<usize>| {
        arrangement.is_none_or(|table| {
            let mut places = table.columns.iter().filter(|place| place.0 == election);
            places.any(|place| nth.is_none_or(|nth| columns[nth] == place.1))
        })
    };
    let elections = (0..dataset.elections.len()).filter(|&election| left(election, None));
    let elections = elections.collect::<Vec<_>>();
    let first = elections.first().copied().unwrap_or_default();
    let dimensions = (0..columns.len())
        .filter(|&nth| left(first, Some(nth)))
        .count();
    let years = dataset
        .elections
        .iter()
        .enumerate()
        .map(|(election, record)| {
            html! {
                <td
                    key={record.year}
                    role="none"
                    class="am-year"
                    part="year"
                    colspan={dimensions.to_string()}
                    hidden={!left(election, None)}
                >
                    { number(&ctx, record.year) }
                </td>
            }
        });
    let names = (0..dataset.elections.len()).flat_map(|election| {
        let left = &left;
        columns
            .iter()
            .enumerate()
            .map(move |(nth, &column)| (election, nth, column, left(election, Some(nth))))
    });
    let names = names.map(|(election, nth, column, left)| {
        html! {
            <th
                key={format!("{election}/{}", column.id())}
                role="columnheader"
                scope="col"
                class={classes!("am-column", (nth == 0).then_some("am-first"))}
                part="column"
                data-column={column.id()}
                hidden={!left}
            >
                <span class="am-column-year">
                    { number(&ctx, dataset.elections[election].year) }
                </span>
                { visually_hidden(&ctx, message::COMMA) }
                <span class="am-column-name">{ t(&ctx, column.name()) }</span>
            </th>
        }
    });
    let rows = props.rows.iter().enumerate().map(|(actor, cells)| {
        html! {
            <Row
                key={dataset.actors[actor].id.clone()}
                {actor}
                cells={cells.clone()}
                search={props.search.clone()}
                together={props.together}
                hidden={arrangement.is_some_and(|table| !table.rows.contains(&actor))}
            />
        }
    });
    html! {
        <table
            role="table"
            class="am-table"
            part="table"
            data-elections={elections.len().to_string()}
            data-dimensions={dimensions.to_string()}
            hidden={props.hidden || arrangement.is_some_and(|table| table.rows.is_empty())}
        >
            <caption class="am-hidden">{ t(&ctx, message::CAPTION) }</caption>
            <thead role="rowgroup" class="am-head">
                // For the eye alone. Of headers that span columns, browsers that lay a table out as a grid lose the spans.
                <tr role="none" aria-hidden="true" class="am-years">
                    <td role="none" class="am-over-actors" />
                    { for years }
                </tr>
                <tr role="row" class="am-columns">
                    <th role="columnheader" scope="col" class="am-corner">{ t(&ctx, message::ACTOR) }</th>
                    { for names }
                </tr>
            </thead>
            <tbody role="rowgroup" class="am-body">{ for rows }</tbody>
        </table>
    }
}

/// Properties of [`Row`].
#[derive(Clone, Debug, PartialEq, Properties)]
struct RowProps {
    /// Index of the actor.
    actor: usize,
    /// Its cells.
    cells: Vec<CellView>,
    /// The hits of the filter.
    search: Option<Rc<Search>>,
    /// True if all cells are open together.
    together: bool,
    /// True if the filter leaves it out.
    hidden: bool,
}

/// The actor's cells, under a link that leads to the row and, with the program, to everything known of the actor.
#[component]
fn Row(props: &RowProps) -> Html {
    let ctx = use_render_context();
    let actor = &ctx.matrix.dataset().actors[props.actor];
    let view = View::Actor(props.actor);
    let onclick = ctx.options.live.then(|| {
        let set = ctx.on(Action::SetView(view));
        Callback::from(move |event: MouseEvent| {
            event.prevent_default();
            set.emit(());
        })
    });
    let cells = props.cells.iter().map(|&view| {
        html! {
            <Cell
                key={ctx.matrix.position(view.id)}
                {view}
                search={props.search.clone()}
                together={props.together}
            />
        }
    });
    html! {
        <tr role="row" class="am-row" id={ctx.id(&actor.id)} data-row={actor.id.clone()} hidden={props.hidden}>
            <th role="rowheader" scope="row" class="am-actor" part="actor">
                <a
                    class="am-dossier"
                    href={format!("#{}", ctx.id(&actor.id))}
                    data-view={view.id(&ctx.matrix)}
                    {onclick}
                >
                    { data_text(&ctx, &actor.name) }
                </a>
            </th>
            { for cells }
        </tr>
    }
}
