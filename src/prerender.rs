//! The whole matrix as HTML, closed, by the same component that runs in the browser.
//!
//! It knows nothing of the pages that the markup is put into.

use std::rc::Rc;
use std::sync::mpsc;

use assessment_model::dataset::Dataset;
use assessment_model::locale::{ENGLISH, Locale};
use assessment_model::matrix::Matrix;
use yew::platform::Runtime;
use yew::prelude::*;

use crate::components::{App, AppProps};
use crate::data;
use crate::view::{Shown, View};

/// How an instance sits in its page.
#[derive(Clone, Debug)]
pub struct Options {
    /// Put before every id and every name of a control.
    pub prefix: String,
    /// Level of the outermost heading, 1 to 6.
    pub level: u8,
    /// The language of the interface.
    pub locale: Locale,
}

/// The container with everything in it: every face, every detail, sources and method.
///
/// The widget takes it over where it finds it; the attributes tell it how this one was drawn.
///
/// # Panics
/// If the rendering panics.
pub fn container(dataset: Dataset, options: &Options) -> String {
    let Options {
        prefix,
        level,
        locale,
    } = options.clone();
    let (give, take) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let matrix = Matrix::new(dataset);
        let view = View {
            matrix: Shown::new(matrix),
            locale: Rc::new(locale),
            whole: true,
            prefix: prefix.into(),
            level,
        };
        let props = AppProps {
            view,
            rendered: Callback::noop(),
        };
        let markup = yew::LocalServerRenderer::<App>::with_props(props)
            .hydratable(false)
            .render()
            .await;
        // Nobody waits any more only where the thread below has panicked.
        let _ = give.send(markup);
    });
    #[expect(clippy::expect_used, reason = "a panic of the rendering goes on here")]
    let markup = take.recv().expect("the rendering ends");
    let Options {
        prefix,
        level,
        locale,
    } = options;
    let language = match locale.language() {
        ENGLISH => String::new(),
        other => format!(" data-lang=\"{}\"", escaped(other)),
    };
    format!(
        "<div class=\"am-root\" data-matrix=\"{}\" data-prefix=\"{}\" data-level=\"{level}\"{language}>{markup}</div>",
        data::FINGERPRINT,
        escaped(prefix),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
