//! The matrix as a native table: one row per actor, one column group per election, each cell with its detail inside.
//!
//! The style sheet lays it out as a grid, so that an open detail can span its row. Roles are written out although the
//! elements imply them: browsers drop a table's meaning when its `display` changes.

use assessment_model::message;
use assessment_model::perspective::Perspective;
use yew::prelude::*;

use super::View;
use super::cell::cell;
use super::prose::{element, element_with, given, number, words};

/// The whole table.
pub(super) fn table(view: &View) -> Html {
    let dataset = view.matrix.dataset();
    let columns = view.matrix.columns();
    let counts = [dataset.elections.len(), columns.len()].map(|n| AttrValue::from(n.to_string()));
    let mut years = vec![header(
        "am-corner",
        "col",
        vec![Some("2".into()), None, None, None],
        words(view, message::ACTOR),
    )];
    let mut names = Vec::new();
    for election in &dataset.elections {
        let year = election.year.to_string();
        years.push(header(
            "am-year",
            "colgroup",
            vec![
                None,
                Some(counts[1].clone()),
                Some(year.clone().into()),
                None,
            ],
            number(view, election.year),
        ));
        for (nth, column) in columns.iter().enumerate() {
            let class = if nth == 0 {
                "am-column am-first"
            } else {
                "am-column"
            };
            let place = format!("{year}/{}", column.id());
            let about = vec![None, None, Some(place.into()), Some(column.id().into())];
            names.push(header(class, "col", about, words(view, column.name())));
        }
    }
    let rows = (0..dataset.actors.len()).map(|actor| actor_row(view, actor));
    let caption = words(view, message::CAPTION);
    let mut content = vec![element("caption", "am-hidden", vec![caption])];
    content.push(part(
        "thead",
        "rowgroup",
        "am-head",
        vec![
            part("tr", "row", "am-years", years),
            part("tr", "row", "am-columns", names),
        ],
    ));
    content.push(part("tbody", "rowgroup", "am-body", rows.collect()));
    // How many there are of each, for the style sheet.
    let keys: &[_] = &["role", "class", "data-elections", "data-dimensions"];
    let [elections, dimensions] = counts.map(Some);
    let values = vec![
        Some("table".into()),
        Some("am-table".into()),
        elections,
        dimensions,
    ];
    element_with("table", (keys, values), content)
}

/// A header of columns; `about` has its `rowspan` and `colspan`, which place it heads, and which column.
fn header(
    class: &'static str,
    scope: &'static str,
    about: Vec<Option<AttrValue>>,
    text: Html,
) -> Html {
    let mut values = ["columnheader", scope, class]
        .map(|value| Some(value.into()))
        .to_vec();
    values.extend(about);
    let keys: &[_] = &[
        "role",
        "scope",
        "class",
        "rowspan",
        "colspan",
        "data-place",
        "data-column",
    ];
    element_with("th", (keys, values), vec![text])
}

fn part(tag: &'static str, role: &'static str, class: &'static str, content: Vec<Html>) -> Html {
    let values = vec![Some(role.into()), Some(class.into())];
    element_with(tag, (&["role", "class"], values), content)
}

/// The actor's cells, under a link that leads to the row and, with the program, to all that is known of the actor.
fn actor_row(view: &View, index: usize) -> Html {
    let matrix = &view.matrix;
    let actor = &matrix.dataset().actors[index];
    let id = view.id(&actor.id);
    let dossier = Perspective::Actor(index).id(matrix);
    let link = element_with(
        "a",
        (
            &["class", "href", "data-view"],
            vec![
                Some("am-dossier".into()),
                Some(format!("#{id}").into()),
                Some(dossier.into()),
            ],
        ),
        vec![given(view, &actor.name)],
    );
    let values = ["rowheader", "row", "am-actor"].map(|value| Some(value.into()));
    let mut cells = vec![element_with(
        "th",
        (&["role", "scope", "class"], values.into()),
        vec![link],
    )];
    cells.extend(
        (0..matrix.width())
            .filter_map(|position| matrix.at(index, position))
            .map(|id| cell(view, id)),
    );
    let values = vec![
        Some("row".into()),
        Some("am-row".into()),
        Some(id.into()),
        Some(actor.id.clone().into()),
    ];
    element_with("tr", (&["role", "class", "id", "data-row"], values), cells)
}
