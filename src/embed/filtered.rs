//! What a filter and a view are on the page beside the table: the choices of the panel with what each would find, the
//! lines above the table, and which entries of lists have room.
//!
//! Elements are found by their public hooks, whoever drew them. Rows, columns and cells are [`super::show`]'s affair.

use assessment_model::answers::answers;
use assessment_model::filter::{Filter, Hits, offers};
use assessment_model::locale::Locale;
use assessment_model::matrix::Matrix;
use assessment_model::message;
use assessment_model::perspective::Perspective;
use assessment_model::state::State;
use assessment_model::timeline::Timeline;
use assessment_model::wording;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, Node};

use super::elements::{all, check, flag, hook, say, set, write};

/// Brings them in line with a state, of which this is found.
pub(super) fn show(root: &Element, locale: &Locale, matrix: &Matrix, state: &State, found: &Hits) {
    choices(root, locale, matrix, state);
    lists(root, matrix, &state.filter, found);
    lines(root, locale, matrix, state, found);
}

/// Which choices are made, and what each would find.
fn choices(root: &Element, locale: &Locale, matrix: &Matrix, state: &State) {
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
    for line in all(root, "[data-dossier]") {
        set(&line, "data-dossier", Some(actor.map_or("", |_| "open")));
        for leave in all(&line, "button") {
            flag(&leave, "hidden", actor.is_none());
        }
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
