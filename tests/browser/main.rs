//! The mounted widget in a real browser: what the host cannot know about clicks, keys, focus and taking down.

#![cfg(target_arch = "wasm32")]

use assessment_matrix::data;
use assessment_matrix::embed::Widget;
use assessment_model::matrix::Matrix;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

/// A mounted matrix, taken down and removed at the end of its test.
struct Mounted {
    root: Element,
    widget: Option<Widget>,
}

impl Mounted {
    async fn new() -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        let root = document.create_element("div").unwrap();
        document.body().unwrap().append_child(&root).unwrap();
        let widget = Some(Widget::mount(root.clone(), false));
        flush().await;
        Self { root, widget }
    }

    fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length())
            .filter_map(|i| found.item(i))
            .map(|node| node.unchecked_into())
            .collect()
    }

    #[track_caller]
    fn one(&self, selector: &str) -> HtmlElement {
        let mut found = self.all(selector);
        assert_eq!(found.len(), 1, "{selector}");
        found.remove(0)
    }

    fn cell(&self, address: &str) -> HtmlElement {
        self.one(&format!("[data-cell=\"{address}\"]"))
    }

    async fn click(&self, selector: &str) {
        self.one(selector).click();
        flush().await;
    }

    async fn press(&self, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        focused().unwrap().dispatch_event(&event).unwrap();
        flush().await;
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        drop(self.widget.take());
        self.root.remove();
    }
}

fn focused() -> Option<Element> {
    web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .active_element()
}

fn focused_cell() -> Option<String> {
    focused()?.get_attribute("data-cell")
}

#[wasm_bindgen_test]
async fn a_mounted_matrix_shows_every_cell_closed() {
    let page = Mounted::new().await;
    let cells = page.all("td > button[data-cell]");
    assert_eq!(cells.len(), 54);
    assert!(
        cells
            .iter()
            .all(|c| c.get_attribute("aria-expanded").as_deref() == Some("false"))
    );
}

#[wasm_bindgen_test]
async fn a_click_opens_the_quotes_and_a_second_one_closes_them() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"china/2020/confidence\"]").await;
    assert_eq!(
        page.cell("china/2020/confidence")
            .get_attribute("aria-expanded")
            .as_deref(),
        Some("true")
    );
    let matrix = Matrix::new(data::dataset());
    let cell = matrix
        .cells()
        .iter()
        .find(|cell| {
            assessment_model::address::address(&matrix, cell.id) == "china/2020/confidence"
        })
        .unwrap();
    let mut wanted: Vec<String> = cell
        .supporting
        .iter()
        .chain(&cell.bearing)
        .flat_map(|&i| &matrix.dataset().findings[i].quotes)
        .map(|quote| quote.exact.clone())
        .collect();
    let mut shown: Vec<String> = page
        .all("[data-detail=\"china/2020/confidence\"] blockquote[cite]")
        .iter()
        .map(|quote| quote.text_content().unwrap())
        .collect();
    wanted.sort();
    shown.sort();
    assert_eq!(shown, wanted);

    page.click("[data-cell=\"china/2020/confidence\"]").await;
    assert!(page.all("[data-detail]").is_empty());
}

#[wasm_bindgen_test]
async fn one_detail_is_open_at_a_time() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"iran/2020/outcome\"]").await;
    page.click("[data-cell=\"cuba/2016/tactics\"]").await;
    let open = page.one("[data-detail]");
    assert_eq!(
        open.get_attribute("data-detail").as_deref(),
        Some("cuba/2016/tactics")
    );
}

#[wasm_bindgen_test]
async fn what_was_unfolded_in_one_detail_is_not_unfolded_in_the_next() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"iran/2024/outcome\"]").await;
    for folded in page.all("[data-detail] details") {
        folded.set_attribute("open", "").unwrap();
    }
    page.click("[data-cell=\"iran/2024/tactics\"]").await;
    assert!(page.all("[data-detail] details[open]").is_empty());
}

#[wasm_bindgen_test]
async fn escape_closes_and_gives_the_focus_back() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"iran/2024/outcome\"]").await;
    page.click("[data-enter]").await;
    assert_eq!(
        focused().unwrap().get_attribute("tabindex").as_deref(),
        Some("-1")
    );
    page.press("Escape").await;
    assert!(page.all("[data-detail]").is_empty());
    assert_eq!(focused_cell().as_deref(), Some("iran/2024/outcome"));
}

#[wasm_bindgen_test]
async fn a_cell_stays_the_same_element_and_keeps_the_focus_when_it_opens_and_closes() {
    let page = Mounted::new().await;
    let cell = page.cell("iran/2020/tactics");
    cell.focus().unwrap();
    for _ in 0..2 {
        page.click("[data-cell=\"iran/2020/tactics\"]").await;
        assert!(page.cell("iran/2020/tactics").is_same_node(Some(&cell)));
        assert_eq!(focused_cell().as_deref(), Some("iran/2020/tactics"));
    }
}

#[wasm_bindgen_test]
async fn arrow_keys_move_the_focus_and_stop_at_the_edge() {
    let page = Mounted::new().await;
    page.cell("russia/2016/outcome").focus().unwrap();
    for (key, expected) in [
        ("ArrowLeft", "russia/2016/outcome"),
        ("ArrowRight", "russia/2016/tactics"),
        ("ArrowDown", "iran/2016/tactics"),
        ("End", "iran/2024/confidence"),
        ("ArrowRight", "iran/2024/confidence"),
        ("Home", "iran/2016/outcome"),
    ] {
        page.press(key).await;
        assert_eq!(focused_cell().as_deref(), Some(expected), "{key}");
    }
}

#[wasm_bindgen_test]
async fn without_deep_links_the_address_of_the_page_is_left_alone() {
    let page = Mounted::new().await;
    let location = web_sys::window().unwrap().location();
    let before = location.href().unwrap();
    page.click("[data-cell=\"iran/2024/outcome\"]").await;
    page.click("[data-close]").await;
    assert_eq!(location.href().unwrap(), before);
}

#[wasm_bindgen_test]
async fn a_matrix_that_was_taken_down_leaves_nothing_and_answers_nothing() {
    let mut page = Mounted::new().await;
    let cell = page.cell("iran/2024/outcome");
    drop(page.widget.take());
    flush().await;
    assert_eq!(page.root.child_element_count(), 0);
    cell.click();
    flush().await;
    assert_eq!(page.root.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn two_matrices_on_a_page_do_not_answer_for_each_other() {
    let (first, second) = (Mounted::new().await, Mounted::new().await);
    first.click("[data-cell=\"iran/2024/outcome\"]").await;
    assert_eq!(first.all("[data-detail]").len(), 1);
    assert!(second.all("[data-detail]").is_empty());
    for element in first.all("[id]") {
        let id = element.id();
        assert!(
            second.all("[id]").iter().all(|other| other.id() != id),
            "{id}"
        );
    }
}
