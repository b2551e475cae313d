//! The mounted widget in a real browser: what the host cannot know about clicks, keys, focus and taking down.

#![cfg(target_arch = "wasm32")]

mod taking_over;

use assessment_matrix::element::{DataSet, MatrixHandle};
use assessment_model::address::address;
use assessment_model::home::Homes;
use assessment_model::matrix::Matrix;
use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Document, Element, Event, HtmlElement, KeyboardEvent, KeyboardEventInit};
use yew::scheduler::flush;

wasm_bindgen_test_configure!(run_in_browser);

const DATA: &str = include_str!("../../data/assessments.json");

/// A mounted matrix, taken down and removed at the end of its test. It stands for the script that mounts it.
struct Mounted {
    host: Element,
    root: Element,
    handle: Option<MatrixHandle>,
}

fn document() -> Document {
    web_sys::window().unwrap().document().unwrap()
}

fn matrix() -> Matrix {
    Matrix::new(assessment_import::reading::read(DATA).unwrap())
}

/// Options as the scripts pass them.
fn options(prefix: &str, attributes: &str) -> JsValue {
    let text =
        format!("{{\"prefix\": \"{prefix}\", \"level\": 1, \"attributes\": {{{attributes}}}}}");
    JSON::parse(&text).unwrap()
}

impl Mounted {
    async fn new() -> Self {
        Self::over("m-", None).await
    }

    /// A matrix that takes the place of a prerendered container.
    async fn over(prefix: &str, prerendered: Option<Element>) -> Self {
        Self::with(prefix, "", prerendered).await
    }

    /// The same with these attributes, as JSON without braces.
    async fn with(prefix: &str, attributes: &str, prerendered: Option<Element>) -> Self {
        let host = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&host).unwrap();
        if let Some(prerendered) = &prerendered {
            host.append_child(prerendered).unwrap();
        }
        let root = document().create_element("div").unwrap();
        let data = DataSet::read(DATA).unwrap();
        let mut handle = None;
        let rendered = Promise::new(&mut |resolve: Function, _| {
            let (place, live) = (host.clone(), root.clone());
            let shown = Closure::<dyn Fn() -> bool>::new(move || {
                place.replace_children_with_node_1(&live);
                resolve.call0(&JsValue::NULL).unwrap();
                true
            });
            let mounted = MatrixHandle::new(
                host.clone(),
                root.clone(),
                prerendered.clone(),
                &data,
                options(prefix, attributes),
                shown.into_js_value().unchecked_into(),
            );
            handle = Some(mounted.unwrap());
        });
        JsFuture::from(rendered).await.unwrap();
        flush().await;
        let handle = handle.unwrap();
        handle.ready();
        Self {
            host,
            root,
            handle: Some(handle),
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
        drop(self.handle.take());
        self.host.remove();
    }
}

fn focused() -> Option<Element> {
    document().active_element()
}

fn focused_cell() -> Option<String> {
    focused()?.get_attribute("data-cell")
}

/// Waits until this is true, for two seconds at most.
async fn until(condition: impl Fn() -> bool) {
    for _ in 0..200 {
        if condition() {
            return;
        }
        let turn = Promise::new(&mut |resolve, _| {
            let window = web_sys::window().unwrap();
            window
                .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, 10)
                .unwrap();
        });
        JsFuture::from(turn).await.unwrap();
    }
    panic!("waited in vain");
}

#[wasm_bindgen_test]
async fn a_matrix_has_every_cell_and_on_paper_every_quote_once() {
    let page = Mounted::new().await;
    assert_eq!(page.all("td > details > summary[data-cell]").len(), 54);
    assert_eq!(page.open(), None);
    // Details that were not prerendered come when they are opened, or printed.
    assert!(page.all(".am-table blockquote").is_empty());
    let window = web_sys::window().unwrap();
    window
        .dispatch_event(&Event::new("beforeprint").unwrap())
        .unwrap();
    flush().await;
    let matrix = matrix();
    let homes = Homes::new(&matrix);
    for cell in matrix.cells() {
        let address = address(&matrix, cell.id);
        let home = |nth: &usize| homes.findings[*nth] == Some(cell.id);
        let findings = (0..matrix.dataset().findings.len()).filter(home);
        let quotes = findings.flat_map(|nth| &matrix.dataset().findings[nth].quotes);
        let mut wanted: Vec<&str> = quotes.map(|quote| quote.exact.as_str()).collect();
        let shown = page.all(&format!("[data-detail=\"{address}\"] blockquote"));
        let shown = shown.iter().map(|quote| quote.text_content().unwrap());
        let mut shown: Vec<String> = shown.collect();
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
    let mut page = Mounted::new().await;
    let cell = page.cell("iran/2024/outcome");
    drop(page.handle.take());
    flush().await;
    assert_eq!(page.root.child_element_count(), 0);
    cell.click();
    flush().await;
    assert_eq!(page.root.child_element_count(), 0);
}

#[wasm_bindgen_test]
async fn two_matrices_on_a_page_do_not_answer_for_each_other() {
    let first = Mounted::new().await;
    let second = Mounted::over("n-", None).await;
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

#[wasm_bindgen_test]
async fn a_filter_marks_its_hits_and_leaves_the_quotes_as_they_are() {
    let page = Mounted::new().await;
    let handle = page.handle.as_ref().unwrap();
    assert!(handle.open("iran/2024/outcome?q=covert"));
    flush().await;
    let detail = "[data-detail=\"iran/2024/outcome\"]";
    let hits = page.all(&format!("{detail} blockquote mark"));
    assert!(
        hits.iter()
            .any(|hit| hit.text_content().unwrap() == "covert")
    );
    let matrix = matrix();
    let findings = &matrix.dataset().findings;
    for quote in page.all(&format!("{detail} blockquote")) {
        let name = quote.get_attribute("data-quote").unwrap();
        let (id, nth) = name.split_once('/').unwrap();
        let finding = findings.iter().find(|finding| finding.id == id).unwrap();
        let exact = &finding.quotes[nth.parse::<usize>().unwrap()].exact;
        assert_eq!(quote.text_content().as_ref(), Some(exact));
    }
}

#[wasm_bindgen_test]
async fn other_options_keep_what_is_open_and_other_data_is_carried_as_far_as_it_goes() {
    let page = Mounted::new().await;
    page.click("[data-cell=\"iran/2024/outcome\"]").await;
    let handle = page.handle.as_ref().unwrap();
    let data = DataSet::read(DATA).unwrap();
    let two = options("m-", "\"actors\": \"china iran\"");
    handle.configure(&data, two).unwrap();
    flush().await;
    assert_eq!(page.all("[data-row]").len(), 2);
    assert_eq!(page.open().as_deref(), Some("iran/2024/outcome"));
    let one = options("m-", "\"actors\": \"cuba\"");
    handle.configure(&data, one).unwrap();
    flush().await;
    assert_eq!(page.open(), None);
    assert_eq!(page.all("[data-row]").len(), 1);
}

#[wasm_bindgen_test]
async fn going_back_is_read_with_the_rows_that_are_shown_now() {
    let window = web_sys::window().unwrap();
    let before = window.location().href().unwrap();
    let page = Mounted::with("m-", "\"deep-links\": \"\"", None).await;
    let data = DataSet::read(DATA).unwrap();
    let two = options("m-", "\"deep-links\": \"\", \"actors\": \"iran cuba\"");
    page.handle.as_ref().unwrap().configure(&data, two).unwrap();
    flush().await;
    let history = window.history().unwrap();
    let visit = |address: &str| {
        history
            .replace_state_with_url(&JsValue::NULL, "", Some(address))
            .unwrap();
        window
            .dispatch_event(&Event::new("popstate").unwrap())
            .unwrap();
    };
    visit("#cuba/2020/tactics");
    flush().await;
    let open = page.open();
    visit(&before);
    assert_eq!(open.as_deref(), Some("cuba/2020/tactics"));
}

#[wasm_bindgen_test]
async fn a_page_hears_what_opens_and_closes_and_restores_a_state() {
    let page = Mounted::new().await;
    let heard = Array::new();
    let listener = {
        let heard = heard.clone();
        Closure::<dyn Fn(Event)>::new(move |event: Event| {
            heard.push(&event.type_().into());
        })
    };
    for name in ["open", "close", "change"] {
        let name = format!("assessment-matrix-{name}");
        let call = listener.as_ref().unchecked_ref();
        page.host
            .add_event_listener_with_callback(&name, call)
            .unwrap();
    }
    page.click("[data-cell=\"iran/2024/outcome\"]").await;
    let handle = page.handle.as_ref().unwrap();
    let state: Object = handle.state().unchecked_into();
    page.click("[data-cell=\"iran/2020/outcome\"]").await;
    let heard: Vec<String> = heard.iter().filter_map(|name| name.as_string()).collect();
    let heard: Vec<&str> = heard
        .iter()
        .map(|name| &name["assessment-matrix-".len()..])
        .collect();
    assert_eq!(heard, ["open", "change", "close", "open", "change"]);
    handle.restore(state.clone().into()).unwrap();
    flush().await;
    assert_eq!(page.open().as_deref(), Some("iran/2024/outcome"));
    Reflect::set(&state, &"version".into(), &2.into()).unwrap();
    assert!(handle.restore(state.into()).is_err());
}

#[wasm_bindgen_test]
fn data_with_problems_says_all_of_them() {
    let problems = DataSet::read("{\"title\": 1}").err().unwrap();
    let problems: Array = problems.unchecked_into();
    assert!(problems.length() > 5);
    let first = problems.get(0);
    let path = Reflect::get(&first, &"path".into()).unwrap();
    assert!(path.is_string());
}
