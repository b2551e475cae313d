//! What a state is on the page: which cells are open and which have room, which choices are made, and the lines that say
//! what is shown.
//!
//! Elements are found by their public hooks, whoever drew them, and touched only where they are not yet as they should
//! be. It does not know how they look, and reads nothing back.

use assessment_model::address::{parse, quote_address};
use assessment_model::answers::answers;
use assessment_model::arrangement::{Arrangement, arrangement};
use assessment_model::dataset::Column;
use assessment_model::filter::{Filter, Hits, hits, offers};
use assessment_model::locale::Locale;
use assessment_model::matrix::Matrix;
use assessment_model::message;
use assessment_model::perspective::Perspective;
use assessment_model::state::State;
use assessment_model::timeline::Timeline;
use assessment_model::wording;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

/// Brings the elements of a container in line with a state. `before` is what they are in line with already.
pub(super) fn show(
    root: &Element,
    locale: &Locale,
    matrix: &Matrix,
    state: &State,
    before: Option<&State>,
) {
    let same = |get: fn(&State) -> (Perspective, &assessment_model::filter::Filter)| {
        before.is_some_and(|before| get(before) == get(state))
    };
    let table = arrangement(matrix, state);
    let whole = same(|state| (state.view, &state.filter));
    let found = (!whole || !state.filter.is_empty()).then(|| hits(matrix, &state.filter));
    cells(root, matrix, state, &table, found.as_ref());
    if !whole {
        heads(root, matrix, &table);
        choices(root, locale, matrix, state);
        if let Some(found) = &found {
            lists(root, matrix, &state.filter, found);
            lines(root, locale, matrix, state, found);
        }
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
    let year = (matrix.dataset().elections.get(state.election)).map(|e| e.year.to_string());
    for choice in all(root, "[data-election]") {
        check(&choice, choice.get_attribute("data-election") == year);
    }
    let notice = (state.notice).map(|notice| wording::announce(locale, matrix, notice));
    say(root, "[data-status]", &notice.unwrap_or_default());
}

/// Which cells there are, which of them are open, and what of their details is found.
fn cells(
    root: &Element,
    matrix: &Matrix,
    state: &State,
    table: &Arrangement,
    found: Option<&Hits>,
) {
    let is_table = !table.columns.is_empty() || !state.filter.is_empty();
    let name = hook(root, "data-prefix") + "cell";
    for face in all(root, "[data-cell]") {
        let parents = face.parent_element().and_then(|details| {
            let cell = details.parent_element()?;
            Some((details, cell))
        });
        let (Some(id), Some((details, cell))) = (parse(matrix, &hook(&face, "data-cell")), parents)
        else {
            continue;
        };
        let here = table.place(id).is_some();
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

/// Which view and which choices are made, and what each choice would find.
fn choices(root: &Element, locale: &Locale, matrix: &Matrix, state: &State) {
    let view = state.view.id(matrix);
    for choice in all(root, "input[data-view]") {
        check(&choice, hook(&choice, "data-view") == view);
    }
    let offers = offers(matrix, &state.filter);
    for input in all(root, "[data-choice]") {
        let named = hook(&input, "data-choice");
        let offer = offers.iter().find(|offer| {
            let (facet, id) = named.split_once('=').unwrap_or_default();
            offer.choice.facet().id() == facet && offer.choice.id(matrix) == id
        });
        if let Some(offer) = offer {
            check(&input, offer.chosen);
            let label = input.parent_element();
            if let Some(count) = label.and_then(|label| label.last_element_child()) {
                write(&count, &locale.number(offer.count));
            }
        }
    }
    for input in all(root, "[data-search]") {
        if let Ok(input) = input.dyn_into::<HtmlInputElement>()
            && input.value() != state.filter.text
        {
            input.set_value(&state.filter.text);
        }
    }
}

/// What a filter leaves, and whose dossier it is.
fn lines(root: &Element, locale: &Locale, matrix: &Matrix, state: &State, found: &Hits) {
    let dataset = matrix.dataset();
    let cells = found.cells.iter().filter(|cell| cell.is_some()).count();
    let filtered = !state.filter.is_empty();
    for reset in all(root, "[data-filtered]>button") {
        flag(&reset, "hidden", !filtered);
    }
    let (left, of) = entries(root, &state.view.id(matrix));
    let text = match (filtered, of) {
        (false, _) => String::new(),
        (true, 0) => locale.say(wording::found(found.count(), dataset.findings.len(), cells)),
        (true, _) => locale.say(wording::left(left, of)),
    };
    say(root, "[data-found]", &text);
    chosen_by_name(root, locale, &state.filter.text);
    let actor = match state.view {
        Perspective::Actor(actor) => Some(dataset.actors[actor].name.as_str()),
        _ => None,
    };
    for leave in all(root, "[data-dossier]>button") {
        flag(&leave, "hidden", actor.is_none());
    }
    say(root, "[data-name]", actor.unwrap_or_default());
}

/// Which entries of the views that are lists have room. The lists are as complete as the data, in its order; where they
/// are ordered otherwise, entries have ids.
fn lists(root: &Element, matrix: &Matrix, filter: &Filter, found: &Hits) {
    let dataset = matrix.dataset();
    let entries = |list: &str| all(root, &["[data-list=", list, "] [data-entry]"].concat());
    let show = |entry: &Element, left: bool| flag(entry, "hidden", !filter.is_empty() && !left);
    let columns = matrix.columns();
    for (nth, entry) in entries("changes").enumerate() {
        let (actor, column) = (nth / columns.len(), columns[nth % columns.len()]);
        let left = found.leave_steps(matrix, filter, actor, column);
        show(&entry, left.contains(&true));
        for (step, left) in all(&entry, "[data-step]").zip(left) {
            show(&step, left);
        }
    }
    for entry in entries("differences") {
        let id = hook(&entry, "data-entry");
        let mut records = dataset.disagreements.iter();
        let record = records.find(|record| record.id == id);
        show(
            &entry,
            record.is_some_and(|record| found.leave_disagreement(matrix, record)),
        );
    }
    for (entry, answer) in entries("answers").zip(answers(matrix)) {
        show(&entry, found.leave_answer(matrix, &answer));
    }
    for (entry, moment) in entries("times").zip(Timeline::new(matrix).moments) {
        show(&entry, found.leave_moment(&moment));
    }
}

/// How many entries the list of this view has left, of how many; of a view that is no list, none.
fn entries(root: &Element, view: &str) -> (usize, usize) {
    let mut entries = (0, 0);
    for entry in all(root, &["[data-list=\"", view, "\"] [data-entry]"].concat()) {
        entries.0 += usize::from(!entry.has_attribute("hidden"));
        entries.1 += 1;
    }
    entries
}

/// What is chosen, by the names that the choices have on the page: the panel that has them may be folded.
fn chosen_by_name(root: &Element, locale: &Locale, text: &str) {
    let Ok(Some(line)) = root.query_selector("[data-chosen]") else {
        return;
    };
    line.set_text_content(None);
    // Appending one's own new nodes is never refused.
    let append = |node: &Node| {
        if line.has_child_nodes() {
            let _ = line.append_with_str_1(locale.text(message::SEMICOLON));
        }
        let _ = line.append_child(node);
    };
    for input in all(root, "[data-choice]:checked") {
        let name = input.next_sibling();
        if let Some(Ok(name)) = name.map(|name| name.clone_node_with_deep(true)) {
            append(&name);
        }
    }
    if !text.is_empty()
        && let Some(document) = root.owner_document()
    {
        append(&document.create_text_node(&["“", text, "”"].concat()));
    }
}

/// All elements inside one.
pub(super) fn all(root: &Element, selector: &str) -> impl Iterator<Item = Element> + use<> {
    let found = root.query_selector_all(selector).ok();
    let count = found.as_ref().map_or(0, web_sys::NodeList::length);
    (0..count).filter_map(move |nth| found.as_ref()?.item(nth)?.dyn_into().ok())
}

/// The value of a native choice.
pub(super) fn chosen(root: &Element, name: &str) -> Option<String> {
    let choice = root.query_selector(&format!("[{name}]:checked")).ok()??;
    choice.get_attribute(name)
}

fn hook(element: &Element, name: &str) -> String {
    element.get_attribute(name).unwrap_or_default()
}

/// Whether an element has an attribute. Attributes of such names are never refused.
fn flag(element: &Element, name: &str, wanted: bool) {
    if element.has_attribute(name) != wanted {
        let _ = element.toggle_attribute(name);
    }
}

fn set(element: &Element, name: &str, value: Option<&str>) {
    if element.get_attribute(name).as_deref() != value {
        let _ = match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        };
    }
}

fn check(element: &Element, wanted: bool) {
    if let Some(input) = element.dyn_ref::<HtmlInputElement>()
        && input.checked() != wanted
    {
        input.set_checked(wanted);
    }
}

fn say(root: &Element, selector: &str, text: &str) {
    if let Ok(Some(line)) = root.query_selector(selector) {
        write(&line, text);
    }
}

fn write(element: &Element, text: &str) {
    if element.text_content().unwrap_or_default() != text {
        element.set_text_content(Some(text));
    }
}
