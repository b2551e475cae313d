//! The matrix as a native table: one row per actor, one column group per election, the open detail as a row below.
//!
//! Roles are written out although the elements imply them: narrow containers lay the table out as cards, and
//! browsers drop a table's meaning when its `display` changes.

use assessment_model::address::address;
use assessment_model::dataset::Column;
use assessment_model::state::State;
use yew::prelude::*;

use super::View;
use super::cell::cell;
use super::detail::detail;
use super::prose::{element, element_with, row, said, words};

/// The whole table.
pub(super) fn table(view: &View, state: &State) -> Html {
    let dataset = view.matrix.dataset();
    let columns = AttrValue::from(Column::ALL.len().to_string());
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
    let mut groups = vec![element("colgroup", "am-col-actor", Vec::new())];
    let mut years = vec![head(
        "am-corner",
        "col",
        [Some("2".into()), None],
        words("Actor"),
    )];
    let mut names = Vec::new();
    for election in &dataset.elections {
        let span = (&["span"] as &[_], vec![Some(columns.clone())]);
        groups.push(element_with("colgroup", span, Vec::new()));
        let year = said(election.year.to_string());
        years.push(head(
            "am-year",
            "colgroup",
            [None, Some(columns.clone())],
            year,
        ));
        for column in Column::ALL {
            let class = match column {
                Column::Outcome => "am-column am-outcome",
                Column::Tactics | Column::Confidence => "am-column",
            };
            names.push(head(class, "col", [None, None], words(column.name())));
        }
    }
    let rows = (0..dataset.actors.len()).map(|actor| actor_row(view, state, actor));
    let keys = "Reported assessments by actor and election. Each cell is a button that opens the quotes behind it. \
                Arrow keys, Home and End move between cells; Escape closes.";
    let mut content = vec![element("caption", "am-hidden", vec![words(keys)])];
    content.extend(groups);
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
    part("table", "table", "am-table", content)
}

fn part(tag: &'static str, role: &'static str, class: &'static str, content: Vec<Html>) -> Html {
    let values = vec![Some(role.into()), Some(class.into())];
    element_with(tag, (&["role", "class"], values), content)
}

/// The actor's cells and, if one of them is open, its detail.
fn actor_row(view: &View, state: &State, actor: usize) -> Html {
    let matrix = &view.matrix;
    let name = said(&matrix.dataset().actors[actor].name);
    let header = (
        &["role", "scope", "class"] as &[_],
        vec![
            Some("rowheader".into()),
            Some("row".into()),
            Some("am-actor".into()),
        ],
    );
    let mut cells = vec![element_with("th", header, vec![name])];
    cells.extend(
        (0..matrix.width())
            .filter_map(|position| matrix.at(actor, position))
            .map(|id| {
                let (open, shown) = (state.open == Some(id), state.election == id.election);
                cell(view, id, open, shown)
            }),
    );
    // Always two places, so that the row of cells stays the same element when its detail comes and goes.
    let opened = match state.open.filter(|cell| cell.actor == actor) {
        None => Html::default(),
        Some(id) => {
            let span = (matrix.width() + 1).to_string();
            let data = (
                &["role", "colspan"] as &[_],
                vec![Some("cell".into()), Some(span.into())],
            );
            let detail = element_with("td", data, vec![detail(view, id, state.notice)]);
            // Keyed: what the browser itself opened in one detail must not stay open in the next.
            html! { <tr key={address(matrix, id)} role="row" class="am-detail-row">{ detail }</tr> }
        }
    };
    row(vec![part("tr", "row", "am-row", cells), opened])
}
