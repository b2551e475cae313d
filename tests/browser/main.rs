//! The mounted widget in a real browser: what the host cannot know about clicks, keys, focus and taking down.

#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use assessment_matrix::data;
use assessment_matrix::embed::Widget;
use assessment_model::address::address;
use assessment_model::matrix::Matrix;
use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

/// A mounted matrix, taken down and removed at the end of its test. It stands for the script that mounts it.
struct Mounted {
    root: Element,
    widget: Rc<RefCell<Option<Widget>>>,
    _listener: Closure<dyn FnMut(Event)>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

/// An empty container in the page.
fn container(prefix: &str) -> Element {
    let container = document().create_element("div").unwrap();
    container.set_attribute("data-prefix", prefix).unwrap();
    container.set_attribute("data-level", "1").unwrap();
    document().body().unwrap().append_child(&container).unwrap();
    container
}

impl Mounted {
    async fn new() -> Self {
        Self::over(container("m-"), None, || {}).await
    }

    /// A matrix that takes `still` as it is, or is drawn into `blank` in its place. `meanwhile` is what a reader does
    /// between mounting and taking.
    async fn over(blank: Element, still: Option<Element>, meanwhile: impl FnOnce()) -> Self {
        let shown: Rc<RefCell<Element>> = Rc::new(RefCell::new(blank.clone()));
        let present: Closure<dyn FnMut(Element)> = {
            let (shown, still) = (Rc::clone(&shown), still.clone());
            Closure::new(move |container: Element| {
                if let Some(still) = &still
                    && !still.is_same_node(Some(&container))
                {
                    still.replace_with_with_node_1(&container).unwrap();
                }
                shown.replace(container);
            })
        };
        let place = document().create_element("div").unwrap();
        let present = present.into_js_value().unchecked_into();
        let changed = Function::new_no_args("");
        let widget = Widget::mount(place, still, blank, None, present, changed)
            .ok()
            .flatten();
        let Some(widget) = widget else {
            panic!("the data inside cannot be unpacked");
        };
        meanwhile();
        widget.adopt();
        widget.catch_up();
        let widget = Rc::new(RefCell::new(Some(widget)));
        let listener = {
            let widget = Rc::clone(&widget);
            Closure::new(move |event: Event| {
                if let Some(widget) = widget.borrow().as_ref()
                    && widget.handle(&event)
                {
                    widget.catch_up();
                }
            })
        };
        flush().await;
        let root = shown.borrow().clone();
        for kind in ["click", "keydown", "change", "toggle"] {
            let call = listener.as_ref().unchecked_ref();
            root.add_event_listener_with_callback_and_bool(kind, call, true)
                .unwrap();
        }
        Self {
            root,
            widget,
            _listener: listener,
        }
    }

    /// The address of the cell that is open, if just one is.
    fn open(&self) -> Option<String> {
        match self.all("[open] > [data-cell]").as_slice() {
            [cell] => cell.get_attribute("data-cell"),
            _ => None,
        }
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
        self.press_on(&focused().unwrap(), key).await;
    }

    async fn press_on(&self, target: &Element, key: &str) {
        let init = KeyboardEventInit::new();
        init.set_key(key);
        init.set_bubbles(true);
        init.set_cancelable(true);
        let event = KeyboardEvent::new_with_keyboard_event_init_dict("keydown", &init).unwrap();
        target.dispatch_event(&event).unwrap();
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
    document().active_element()
}

fn focused_cell() -> Option<String> {
    focused()?.get_attribute("data-cell")
}

#[wasm_bindgen_test]
async fn a_mounted_matrix_has_every_cell_and_every_quote_and_nothing_is_open() {
    let page = Mounted::new().await;
    assert_eq!(page.all("td > details > summary[data-cell]").len(), 54);
    assert_eq!(page.open(), None);
    let matrix = Matrix::new(data::dataset());
    for cell in matrix.cells() {
        let address = address(&matrix, cell.id);
        let mut wanted: Vec<&str> = cell
            .supporting
            .iter()
            .chain(&cell.bearing)
            .flat_map(|&i| &matrix.dataset().findings[i].quotes)
            .map(|quote| quote.exact.as_str())
            .collect();
        let mut shown: Vec<String> = page
            .all(&format!("[data-detail=\"{address}\"] blockquote"))
            .iter()
            .map(|quote| quote.text_content().unwrap())
            .collect();
        wanted.sort_unstable();
        shown.sort_unstable();
        assert_eq!(shown, wanted, "{address}");
    }
}

#[wasm_bindgen_test]
async fn a_click_opens_and_a_second_one_closes() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"china/2020/confidence\"]").await;
    assert_eq!(page.open().as_deref(), Some("china/2020/confidence"));
    page.click("[data-cell=\"china/2020/confidence\"]").await;
    assert!(page.all("[open]").is_empty());
}

#[wasm_bindgen_test]
async fn one_detail_is_open_at_a_time() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"iran/2020/outcome\"]").await;
    page.click("[data-cell=\"cuba/2016/tactics\"]").await;
    assert_eq!(page.open().as_deref(), Some("cuba/2016/tactics"));
}

/// What the build would have drawn, opened and chosen by a reader.
async fn still_page() -> Element {
    let drawn = Mounted::new().await;
    drawn.click("[data-cell=\"iran/2020/tactics\"]").await;
    drawn.click("[data-election=\"2016\"]").await;
    let still: Element = drawn
        .root
        .clone_node_with_deep(true)
        .unwrap()
        .unchecked_into();
    still
        .set_attribute("data-matrix", data::FINGERPRINT)
        .unwrap();
    let chosen = still.query_selector("[data-election=\"2016\"]").unwrap();
    let chosen: web_sys::HtmlInputElement = chosen.unwrap().unchecked_into();
    chosen.set_checked(true);
    drop(drawn);
    document().body().unwrap().append_child(&still).unwrap();
    still
}

#[wasm_bindgen_test]
async fn a_still_page_is_taken_over_as_it_is() {
    let still = still_page().await;
    let markup = still.inner_html();

    let page = Mounted::over(container("m-"), Some(still.clone()), || {}).await;
    assert!(page.root.is_same_node(Some(&still)), "nothing moved");
    assert_eq!(page.root.inner_html(), markup);
    assert_eq!(page.open().as_deref(), Some("iran/2020/tactics"));
    page.click("[data-cell=\"iran/2020/tactics\"]").await;
    assert_eq!(page.open(), None);
}

#[wasm_bindgen_test]
async fn what_a_reader_does_between_mounting_and_taking_counts() {
    let still = still_page().await;
    let find = |selector: &str| still.query_selector(selector).unwrap().unwrap();
    let page = Mounted::over(container("m-"), Some(still.clone()), || {
        // As browsers do: the one that was open is closed.
        let [before, now] = ["iran/2020/tactics", "cuba/2016/tactics"]
            .map(|cell| find(&format!("[data-cell=\"{cell}\"]")).parent_element());
        before.unwrap().remove_attribute("open").unwrap();
        now.unwrap().set_attribute("open", "").unwrap();
    })
    .await;
    assert_eq!(page.open().as_deref(), Some("cuba/2016/tactics"));
    page.click("[data-cell=\"cuba/2016/tactics\"]").await;
    assert_eq!(page.open(), None);
}

#[wasm_bindgen_test]
async fn a_still_page_of_other_data_is_not_believed() {
    let still = container("m-");
    still.set_attribute("data-matrix", "0.9.0-0").unwrap();
    let page = Mounted::over(container("m-"), Some(still.clone()), || {}).await;
    assert_eq!(page.all("[data-detail]").len(), 54);
    assert!(page.root.is_connected() && !still.is_connected());
}

#[wasm_bindgen_test]
async fn what_the_browser_opens_is_open() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"iran/2024/outcome\"]").await;
    let other = page.cell("cuba/2016/tactics").parent_element().unwrap();
    other.set_attribute("open", "").unwrap();
    other
        .dispatch_event(&Event::new("toggle").unwrap())
        .unwrap();
    flush().await;
    page.press_on(&page.cell("cuba/2016/tactics"), "Escape")
        .await;
    assert!(page.all("[open]").is_empty());
    assert_eq!(focused_cell().as_deref(), Some("cuba/2016/tactics"));
}

#[wasm_bindgen_test]
async fn escape_closes_and_gives_the_focus_back() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"iran/2024/outcome\"]").await;
    page.all("[data-detail=\"iran/2024/outcome\"] a")[0]
        .focus()
        .unwrap();
    page.press("Escape").await;
    assert_eq!(page.open(), None);
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
    page.click("[data-detail=\"iran/2024/outcome\"] [data-close]")
        .await;
    assert_eq!(page.open(), None);
    assert_eq!(location.href().unwrap(), before);
}

#[wasm_bindgen_test]
async fn a_matrix_that_was_taken_down_leaves_nothing_and_answers_nothing() {
    let page = Mounted::new().await;
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
    let first = Mounted::new().await;
    let second = Mounted::over(container("n-"), None, || {}).await;
    first.click("[data-cell=\"iran/2024/outcome\"]").await;
    assert_eq!(first.open().as_deref(), Some("iran/2024/outcome"));
    assert_eq!(second.open(), None);
    for name in ["id", "name"] {
        for element in first.all(&format!("[{name}]")) {
            let value = element.get_attribute(name).unwrap();
            assert!(value.starts_with("m-"), "{name}={value}");
        }
    }
}
