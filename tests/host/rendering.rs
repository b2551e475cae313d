//! The tree rendered to text on the host, by the same functions that draw it in a browser.

use assessment_matrix::components::{App, AppProps, Shown, View};
use assessment_matrix::data;
use assessment_model::address::{address, parse};
use assessment_model::dataset::Dataset;
use assessment_model::matrix::Matrix;
use assessment_model::state::State;
use yew::platform::Runtime;
use yew::prelude::*;

/// The markup of a data set with this cell open.
fn render(dataset: Dataset, open: Option<&'static str>) -> String {
    let render = move || async move {
        let matrix = Matrix::new(dataset);
        let mut state = State::new(&matrix);
        state.open = open.map(|address| parse(&matrix, address).expect("the address of a cell"));
        let view = View {
            matrix: Shown::new(matrix),
            dispatch: Callback::noop(),
            prefix: AttrValue::Static("x-"),
            level: 2,
        };
        let props = AppProps {
            view,
            state,
            rendered: Callback::noop(),
        };
        yew::LocalServerRenderer::<App>::with_props(props)
            .hydratable(false)
            .render()
            .await
    };
    let (give, take) = std::sync::mpsc::channel();
    // `open` must outlive the task, so the address is leaked once per test.
    Runtime::default().spawn_pinned(move || async move {
        give.send(render().await).expect("the test waits");
    });
    take.recv().expect("the rendering ends")
}

/// Text as it stands in markup.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}

#[test]
fn every_cell_is_a_closed_button_with_its_address() {
    let markup = render(data::dataset(), None);
    let matrix = Matrix::new(data::dataset());
    assert_eq!(matrix.cells().len(), 54);
    for cell in matrix.cells() {
        let hook = format!("data-cell=\"{}\"", address(&matrix, cell.id));
        assert_eq!(markup.matches(&hook).count(), 1, "{hook}");
    }
    assert_eq!(markup.matches("aria-expanded=\"false\"").count(), 54);
    assert!(!markup.contains("data-detail"));
}

#[test]
fn headers_say_what_they_head() {
    let markup = render(data::dataset(), None);
    for (header, count) in [
        ("scope=\"colgroup\"", 3),
        ("scope=\"col\"", 1 + 9),
        ("scope=\"row\"", 6),
        ("<colgroup", 4),
    ] {
        assert_eq!(markup.matches(header).count(), count, "{header}");
    }
}

#[test]
fn an_open_cell_shows_every_quote_of_its_findings_verbatim() {
    let matrix = Matrix::new(data::dataset());
    for cell in matrix.cells() {
        let place: &'static str = Box::leak(address(&matrix, cell.id).into_boxed_str());
        let markup = render(data::dataset(), Some(place));
        assert!(markup.contains(&format!("data-detail=\"{place}\"")));
        for &index in cell.supporting.iter().chain(&cell.bearing) {
            for quote in &matrix.dataset().findings[index].quotes {
                let text = format!(">{}</blockquote>", escaped(&quote.exact));
                assert!(markup.contains(&text), "{place}: {}", quote.exact);
            }
        }
        if let Some(silence) = cell.silence {
            let reason = &matrix.dataset().silent[silence].reason;
            assert!(markup.contains(&escaped(reason)), "{place}: {reason}");
        }
    }
}

#[test]
fn text_from_the_data_is_never_markup() {
    let hostile = "<img src=x onerror=alert(1)> & \"'</blockquote><script>alert(1)</script>";
    let mut dataset = data::dataset();
    dataset.title = hostile.to_owned();
    for finding in &mut dataset.findings {
        finding.label = hostile.to_owned();
        finding.summary = hostile.to_owned();
        finding.attribution.speaker = hostile.to_owned();
        finding.note = Some(hostile.to_owned());
        for quote in &mut finding.quotes {
            quote.exact = hostile.to_owned();
            quote.prefix = hostile.to_owned();
        }
    }
    for source in &mut dataset.sources {
        source.title = hostile.to_owned();
        source.short = hostile.to_owned();
    }
    let markup = render(dataset, Some("iran/2024/outcome"));
    assert!(!markup.contains("<img") && !markup.contains("<script"));
    assert!(markup.contains("&lt;img"));
}

#[test]
fn headings_begin_at_the_level_asked_for_and_ids_carry_the_prefix() {
    let markup = render(data::dataset(), Some("china/2020/confidence"));
    assert!(!markup.contains("<h1"));
    assert_eq!(markup.matches("<h2").count(), 1);
    for id in markup.split(" id=\"").skip(1) {
        assert!(id.starts_with("x-"), "{}", &id[..30]);
    }
    assert!(markup.contains("href=\"#x-source-putranto\""));
}
