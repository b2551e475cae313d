//! The matrix as a native table: one row per actor, one column group per election, each cell with its detail inside.
//!
//! The style sheet lays it out as a grid, so that an open detail can span its row. Roles are written out although the
//! elements imply them: browsers drop a table's meaning when its `display` changes.

use yew::prelude::*;

use super::View;
use super::cell::cell;
use super::prose::{element, element_with, said, words};

/// The whole table.
pub(super) fn table(view: &View) -> Html {
    let dataset = view.matrix.dataset();
    let columns = view.matrix.columns();
    let counts = [dataset.elections.len(), columns.len()].map(|n| AttrValue::from(n.to_string()));
    let head =
        |class: &'static str, scope: &'static str, spans: [Option<AttrValue>; 2], text: Html| {
            let [rowspan, colspan] = spans;
            let values = vec![
                Some("columnheader".into()),
                Some(scope.into()),
                Some(class.into()),
                rowspan,
                colspan,
            ];
            let keys: &[_] = &["role", "scope", "class", "rowspan", "colspan"];
            element_with("th", (keys, values), vec![text])
        };
    let mut years = vec![head(
        "am-corner",
        "col",
        [Some("2".into()), None],
        words("Actor"),
    )];
    let mut names = Vec::new();
    for election in &dataset.elections {
        let year = said(election.year.to_string());
        years.push(head(
            "am-year",
            "colgroup",
            [None, Some(counts[1].clone())],
            year,
        ));
        for (nth, column) in columns.iter().enumerate() {
            let class = if nth == 0 {
                "am-column am-first"
            } else {
                "am-column"
            };
            names.push(head(class, "col", [None, None], words(column.name())));
        }
    }
    let rows = (0..dataset.actors.len()).map(|actor| actor_row(view, actor));
    let keys = "Reported assessments by actor and election. Each cell opens the quotes behind it.";
    let mut content = vec![element("caption", "am-hidden", vec![words(keys)])];
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

fn part(tag: &'static str, role: &'static str, class: &'static str, content: Vec<Html>) -> Html {
    let values = vec![Some(role.into()), Some(class.into())];
    element_with(tag, (&["role", "class"], values), content)
}

/// The actor's cells.
fn actor_row(view: &View, actor: usize) -> Html {
    let matrix = &view.matrix;
    let name = said(&matrix.dataset().actors[actor].name);
    let values = ["rowheader", "row", "am-actor"].map(|value| Some(value.into()));
    let mut cells = vec![element_with(
        "th",
        (&["role", "scope", "class"], values.into()),
        vec![name],
    )];
    cells.extend(
        (0..matrix.width())
            .filter_map(|position| matrix.at(actor, position))
            .map(|id| cell(view, id)),
    );
    part("tr", "row", "am-row", cells)
}
