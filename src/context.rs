//! The context of all components: data, language and options of one matrix, and its dispatcher.

use std::rc::Rc;

use assessment_model::filter::Hits;
use assessment_model::locale::{ENGLISH, Locale};
use assessment_model::search::Terms;
use assessment_model::state::Action;
use yew::prelude::*;

use crate::shared::MatrixRef;
use crate::store::Message;

/// The setting of one matrix in its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderOptions {
    /// Put before every id and name, so that two matrices on a page do not collide.
    pub prefix: AttrValue,
    /// Level of the outermost heading, 1 to 6.
    pub level: u8,
    /// True if the program runs. A prerendered page has no control that needs it.
    pub live: bool,
    /// True if the matrix shows all of its data, and not a selection.
    pub whole: bool,
    /// True if the page's address follows the state.
    pub deep_links: bool,
}

/// The result of a filter, for the details that it narrows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// The hits of the filter.
    pub hits: Hits,
    /// The search text.
    pub terms: Terms,
}

/// Everything that components read besides their properties.
#[derive(Clone, Debug, PartialEq)]
pub struct RenderContext {
    /// The data with its cells.
    pub matrix: MatrixRef,
    /// The language of the interface.
    pub locale: Rc<Locale>,
    /// The setting in the page.
    pub options: Rc<RenderOptions>,
    /// Hits to be marked in the text of the data. The provider has none; a detail adds its own.
    pub search: Option<Rc<Search>>,
    /// The way to the store.
    pub dispatch: Callback<Message>,
}

impl RenderContext {
    /// Returns whether the interface is in another language than the data.
    pub fn is_foreign(&self) -> bool {
        self.locale.language() != ENGLISH
    }

    /// Returns the id of an element of this matrix.
    pub fn id(&self, name: &str) -> String {
        format!("{}{name}", self.options.prefix)
    }

    /// Returns a callback that dispatches this action whatever the event is.
    pub fn on<E>(&self, action: Action) -> Callback<E> {
        self.dispatch.reform(move |_| Message::Act(action.clone()))
    }

    /// Returns the same context with hits to be marked.
    pub fn searching(&self, search: Option<Rc<Search>>) -> Self {
        Self {
            search,
            ..self.clone()
        }
    }
}

/// Returns the context of the matrix around a component.
///
/// # Panics
/// Outside of [`crate::app::App`].
#[hook]
pub fn use_render_context() -> RenderContext {
    #[expect(
        clippy::expect_used,
        reason = "a mistake of the programmer, in the first test"
    )]
    use_context::<RenderContext>().expect("components are inside App, which provides the context")
}
