//! What a state is on the page: which rows, columns and cells have room, which cells are open, which choices are made,
//! and what was done. What a filter is beside the table is in [`super::filtered`].
//!
//! Elements are found by their public hooks, whoever drew them, and touched only where they are not yet as they should
//! be. It does not know how they look, and reads nothing back.

use assessment_model::address::{address, parse, quote_address};
use assessment_model::arrangement::{Arrangement, arrangement};
use assessment_model::dataset::Column;
use assessment_model::filter::{Hits, hits};
use assessment_model::locale::Locale;
use assessment_model::matrix::Matrix;
use assessment_model::perspective::Perspective;
use assessment_model::state::State;
use assessment_model::wording;
use web_sys::Element;

use super::elements::{all, check, flag, hook, say, set};
use super::filtered;

/// On a container that was brought to more than elements keep by themselves: without it, all that a container is not in
/// line with is read off it. The program may die, and a page may be saved, in any state.
pub(super) const ALTERED: &str = "data-altered";

/// Brings the elements of a container in line with a state, but for the [`rest`]. `before` is what they are in line with
/// already.
pub(super) fn show(
    root: &Element,
    locale: &Locale,
    matrix: &Matrix,
    state: &State,
    before: Option<&State>,
) {
    if is_altered(state) {
        flag(root, ALTERED, true);
    }
    if is_plain(state) && before.is_some_and(is_plain) {
        // The whole table before and after: nothing differs but what is open.
        let open = state.open.map(|cell| address(matrix, cell));
        let faces = [
            "[open]>[data-cell],[data-cell=\"",
            &open.unwrap_or_default(),
            "\"]",
        ];
        cells(root, matrix, state, &faces.concat(), None);
    } else {
        let same =
            before.is_some_and(|before| before.view == state.view && before.filter == state.filter);
        let table = arrangement(matrix, state);
        let found = (!same || !state.filter.is_empty()).then(|| hits(matrix, &state.filter));
        cells(
            root,
            matrix,
            state,
            "[data-cell]",
            Some((&table, found.as_ref())),
        );
        if let Some(found) = found.filter(|_| !same) {
            heads(root, matrix, &table);
            filtered::show(root, locale, matrix, state, &found);
        }
    }
    let view = state.view.id(matrix);
    for choice in all(root, "input[data-view]") {
        check(&choice, hook(&choice, "data-view") == view);
    }
    if before.is_none_or(|before| before.pins != state.pins) {
        for pin in all(root, "[data-pin]") {
            let pinned = parse(matrix, &hook(&pin, "data-pin"));
            check(&pin, pinned.is_some_and(|cell| state.pins.contains(&cell)));
        }
    }
    if before.is_none_or(|before| before.pair != state.pair) {
        for button in all(root, "[aria-pressed=true]") {
            set(&button, "aria-pressed", Some("false"));
        }
        for &quote in &state.pair {
            let name = quote_address(matrix, quote);
            for button in all(root, &format!("[data-pair=\"{name}\"]")) {
                set(&button, "aria-pressed", Some("true"));
            }
        }
    }
}

/// Brings the choice of an election and the line that speaks in line with a state: where one election is shown at a time,
/// before it is seen.
pub(super) fn rest(root: &Element, locale: &Locale, matrix: &Matrix, state: &State) {
    let year = (matrix.dataset().elections.get(state.election)).map(|e| e.year.to_string());
    for choice in all(root, "[data-election]") {
        check(&choice, choice.get_attribute("data-election") == year);
    }
    let notice = (state.notice).map(|notice| wording::announce(locale, matrix, notice));
    say(root, "[data-status]", &notice.unwrap_or_default());
    // Last, as it was set first.
    flag(root, ALTERED, is_altered(state));
}

/// Whether a state leaves the table whole: then elements keep all of it but what is open.
pub(super) fn is_plain(state: &State) -> bool {
    let narrow = matches!(
        state.view,
        Perspective::Question(_) | Perspective::Actor(_) | Perspective::Chosen
    );
    state.filter.is_empty() && !narrow
}

fn is_altered(state: &State) -> bool {
    !is_plain(state) || !state.pair.is_empty()
}

/// Of the cells with these faces, which there are, which are open, and what of their details is found; all are there if
/// nothing says what is `left`.
fn cells(
    root: &Element,
    matrix: &Matrix,
    state: &State,
    faces: &str,
    left: Option<(&Arrangement, Option<&Hits>)>,
) {
    let found = left.and_then(|(_, found)| found);
    let is_table =
        left.is_some_and(|(table, _)| !table.columns.is_empty() || !state.filter.is_empty());
    let name = hook(root, "data-prefix") + "cell";
    for face in all(root, faces) {
        let parents = face.parent_element().and_then(|details| {
            let cell = details.parent_element()?;
            Some((details, cell))
        });
        let (Some(id), Some((details, cell))) = (parse(matrix, &hook(&face, "data-cell")), parents)
        else {
            continue;
        };
        let here = left.is_none_or(|(table, _)| table.place(id).is_some());
        let (open, together) = match state.view {
            Perspective::Chosen => (state.pins.contains(&id), true),
            // Where something is looked for, only what has it.
            Perspective::Actor(_) => {
                let has = |found: &Hits| found.cells[matrix.index(id)].is_some();
                (
                    here && (state.filter.is_empty() || found.is_none_or(has)),
                    true,
                )
            }
            _ => (state.open == Some(id), false),
        };
        let in_table = !matches!(state.view, Perspective::Chosen) && is_table;
        flag(&cell, "hidden", in_table && !here);
        // Of one name, browsers keep one open at a time.
        set(&details, "name", (!together).then_some(name.as_str()));
        flag(&details, "open", open);
        if let Some(found) = found {
            let count = found.cells[matrix.index(id)];
            flag(&cell, "data-missed", count.is_none());
            for finding in all(&details, "[data-finding]") {
                let id = hook(&finding, "data-finding");
                let nth = matrix.dataset().findings.iter().position(|f| f.id == id);
                // Where nothing is found, what is open stays whole.
                let missed = nth.is_some_and(|nth| !found.findings[nth]);
                flag(
                    &finding,
                    "hidden",
                    missed && count.is_some_and(|count| count > 0),
                );
            }
        }
    }
}

/// Which rows and columns there are.
fn heads(root: &Element, matrix: &Matrix, table: &Arrangement) {
    let dataset = matrix.dataset();
    let is_table = !table.columns.is_empty();
    for row in all(root, "[data-row]") {
        let id = hook(&row, "data-row");
        let actor = dataset.actors.iter().position(|actor| actor.id == id);
        let here = actor.is_some_and(|actor| table.rows.contains(&actor));
        flag(&row, "hidden", is_table && !here);
    }
    let year = |election: usize| dataset.elections[election].year.to_string();
    let place = |(election, column): (usize, Column)| year(election) + "/" + column.id();
    let mut elections: Vec<usize> = Vec::new();
    for &(election, _) in &table.columns {
        if !elections.contains(&election) {
            elections.push(election);
        }
    }
    let dimensions = (table.columns.len().checked_div(elections.len())).map(|n| n.to_string());
    for head in all(root, "[data-place]") {
        let named = hook(&head, "data-place");
        let group = elections.iter().any(|&election| year(election) == named);
        let here = group || table.columns.iter().any(|&column| place(column) == named);
        flag(&head, "hidden", is_table && !here);
        if group {
            set(&head, "colspan", dimensions.as_deref());
        }
    }
    if let (Some(dimensions), Ok(Some(shown))) =
        (dimensions, root.query_selector("[data-dimensions]"))
    {
        set(&shown, "data-dimensions", Some(&dimensions));
        set(&shown, "data-elections", Some(&elections.len().to_string()));
    }
}
