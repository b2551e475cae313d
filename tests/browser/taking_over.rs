//! Taking over: the state and the nodes of a prerendered container.

use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Event, EventInit};
use yew::scheduler::flush;

use super::{Mounted, document, matrix, until};

/// A container as the build renders one, opened and chosen by a reader.
async fn prerendered() -> Element {
    let page = Mounted::new().await;
    let window = web_sys::window().unwrap();
    window
        .dispatch_event(&Event::new("beforeprint").unwrap())
        .unwrap();
    flush().await;
    page.click("[data-cell=\"iran/2020/tactics\"]").await;
    let container: Element = page
        .root
        .clone_node_with_deep(true)
        .unwrap()
        .unchecked_into();
    for (name, value) in [
        ("data-prefix", "m-"),
        ("data-level", "1"),
        ("data-version", &matrix().dataset().version),
    ] {
        container.set_attribute(name, value).unwrap();
    }
    let chosen = container
        .query_selector("[data-dimension=\"tactics\"]")
        .unwrap();
    let chosen: web_sys::HtmlInputElement = chosen.unwrap().unchecked_into();
    chosen.set_checked(true);
    container
}

#[wasm_bindgen_test]
async fn the_state_of_a_prerendered_container_is_carried_over() {
    let page = Mounted::over("m-", Some(prerendered().await)).await;
    assert_eq!(page.open().as_deref(), Some("iran/2020/tactics"));
    let chosen = page.one("[data-dimension=\"tactics\"]");
    let chosen: web_sys::HtmlInputElement = chosen.unchecked_into();
    assert!(chosen.checked());
    page.click("[data-cell=\"iran/2020/tactics\"]").await;
    assert_eq!(page.open(), None);
}

#[wasm_bindgen_test]
async fn prerendered_details_have_their_place_until_a_reader_comes_with_the_mouse() {
    let page = Mounted::over("m-", Some(prerendered().await)).await;
    assert!(page.handle.as_ref().unwrap().uses_slots());
    let body = "[data-detail=\"iran/2024/outcome\"] > .am-detail-body";
    let slot = page.one(body);
    assert!(!slot.has_child_nodes());
    slot.append_child(&document().create_element("p").unwrap())
        .unwrap();
    // The browser opens it: the nodes stay.
    let details = page.cell("iran/2024/outcome").parent_element().unwrap();
    details.set_attribute("open", "").unwrap();
    details
        .dispatch_event(&Event::new("toggle").unwrap())
        .unwrap();
    flush().await;
    assert_eq!(page.open().as_deref(), Some("iran/2024/outcome"));
    assert!(page.one(body).is_same_node(Some(&slot)));
    // A reader comes with the mouse: the component takes their place.
    let init = EventInit::new();
    let enter = Event::new_with_event_init_dict("mouseenter", &init).unwrap();
    slot.dispatch_event(&enter).unwrap();
    flush().await;
    // A tap begins with the same event; what it is aimed at is still there.
    assert!(page.one(body).is_same_node(Some(&slot)));
    until(|| !page.one(body).is_same_node(Some(&slot))).await;
    assert!(!page.all(&format!("{body} blockquote")).is_empty());
}

#[wasm_bindgen_test]
async fn a_group_that_is_open_in_a_prerendered_detail_stays_so_when_its_cell_closes() {
    let page = Mounted::over("m-", Some(prerendered().await)).await;
    let body = "[data-detail=\"iran/2024/outcome\"] > .am-detail-body";
    let slot = page.one(body);
    slot.set_inner_html(
        "<details class=\"am-group\"></details><details class=\"am-group\" open></details>",
    );
    let details = page.cell("iran/2024/outcome").parent_element().unwrap();
    for open in [true, false] {
        details.toggle_attribute_with_force("open", open).unwrap();
        details
            .dispatch_event(&Event::new("toggle").unwrap())
            .unwrap();
        flush().await;
    }
    assert!(!page.one(body).is_same_node(Some(&slot)));
    let groups = page.all(&format!("{body} > .am-group"));
    let open: Vec<bool> = groups
        .iter()
        .map(|group| group.has_attribute("open"))
        .collect();
    assert_eq!(open[..2], [false, true]);
    assert!(!open[2..].contains(&true));
}

#[wasm_bindgen_test]
async fn a_container_of_other_data_is_not_used() {
    let container = prerendered().await;
    container.set_attribute("data-version", "0.9.0").unwrap();
    let page = Mounted::over("m-", Some(container)).await;
    assert!(!page.handle.as_ref().unwrap().uses_slots());
    assert_eq!(page.all("[data-detail]").len(), 54);
    let cell = page.one("[data-detail=\"iran/2020/tactics\"]");
    assert!(cell.query_selector("blockquote").unwrap().is_some());
}
