//! Renders the whole matrix to HTML, with all cells closed, by the same components that run in the browser.

use std::rc::Rc;
use std::sync::mpsc;

use assessment_model::dataset::Dataset;
use assessment_model::locale::{ENGLISH, Locale};
use assessment_model::matrix::Matrix;
use yew::platform::Runtime;
use yew::prelude::*;

use crate::app::{App, AppProps};
use crate::context::RenderOptions;
use crate::shared::MatrixRef;
use crate::takeover::VERSION;

/// The setting of a matrix in its page.
#[derive(Clone, Debug)]
pub struct Options {
    /// Put before every id and every name of a control.
    pub prefix: String,
    /// Level of the outermost heading, 1 to 6.
    pub level: u8,
    /// The language of the interface.
    pub locale: Locale,
}

/// Renders the container with everything in it: every cell, every detail, sources and method.
///
/// The attributes tell the program how this container was rendered when it takes over.
///
/// # Panics
/// If the rendering panics.
pub fn container(dataset: Dataset, options: &Options) -> String {
    let version = escaped(&dataset.version);
    let Options {
        prefix,
        level,
        locale,
    } = options.clone();
    let (sender, receiver) = mpsc::channel();
    Runtime::default().spawn_pinned(move || async move {
        let options = RenderOptions {
            prefix: AttrValue::from(prefix),
            level,
            live: false,
            whole: true,
            deep_links: false,
        };
        let props = AppProps {
            matrix: MatrixRef::new(Matrix::new(dataset)),
            locale: Rc::new(locale),
            options: Rc::new(options),
            client: None,
        };
        let markup = yew::LocalServerRenderer::<App>::with_props(props)
            .hydratable(false)
            .render()
            .await;
        // Nobody waits any more only where the thread below has panicked.
        let _ = sender.send(markup);
    });
    #[expect(clippy::expect_used, reason = "a panic of the rendering goes on here")]
    let markup = receiver.recv().expect("the rendering ends");
    let language = match options.locale.language() {
        ENGLISH => String::new(),
        other => format!(" data-lang=\"{}\"", escaped(other)),
    };
    format!(
        "<div class=\"am-root\" data-prefix=\"{}\" data-level=\"{level}\" {VERSION}=\"{version}\"{language}>{markup}</div>",
        escaped(&options.prefix),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('"', "&quot;")
        .replace('<', "&lt;")
}
