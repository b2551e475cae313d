//! The matrix, language and settings that an element shows, made from its data and options.

use std::collections::BTreeMap;
use std::rc::Rc;

use assessment_model::locale::{ENGLISH, Locale};
use assessment_model::matrix::{Matrix, Selection};
use assessment_model::options;
use serde::Deserialize;
use yew::AttrValue;

use super::languages::locale;
use crate::context::RenderOptions;
use crate::shared::MatrixRef;

/// The options of a matrix, as its host element has them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ElementOptions {
    /// Values by attribute, without `data-`.
    pub(super) attributes: BTreeMap<String, String>,
    /// Put before every id and name.
    prefix: String,
    /// Level of the outermost heading, unless an attribute says which.
    level: Option<u8>,
    /// Tag of the language, unless an attribute says which.
    language: Option<String>,
}

/// The matrix that is shown, and its data.
#[derive(Clone, Debug)]
pub(super) struct Current {
    pub(super) data: MatrixRef,
    pub(super) selection: Selection,
    pub(super) matrix: MatrixRef,
    pub(super) locale: Rc<Locale>,
    pub(super) options: Rc<RenderOptions>,
}

impl Current {
    pub(super) fn new(
        data: &MatrixRef,
        element: &ElementOptions,
        before: Option<&Self>,
    ) -> (Self, Read) {
        let text = |name: &str| element.attributes.get(name).cloned();
        let (read, refused) = options::read(data.dataset(), text);
        let same = before.filter(|it| it.data == *data && it.selection == read.selection);
        let whole = read.selection == Selection::default();
        let matrix = match same {
            Some(before) => before.matrix.clone(),
            None if whole => data.clone(),
            None => {
                let selected = Matrix::select(data.dataset().clone(), read.selection.clone());
                MatrixRef::new(selected)
            }
        };
        let language = element.language.as_deref().unwrap_or(ENGLISH);
        let options = RenderOptions {
            prefix: AttrValue::from(element.prefix.clone()),
            level: read.level.or(element.level).unwrap_or(2),
            live: true,
            whole,
            deep_links: read.deep_links,
        };
        let current = Self {
            data: data.clone(),
            selection: read.selection,
            matrix,
            locale: locale(read.language.unwrap_or(language)),
            options: Rc::new(options),
        };
        let read = Read {
            open: read.open,
            refused: refused.iter().map(ToString::to_string).collect(),
        };
        (current, read)
    }
}

/// The other results of reading the options.
pub(super) struct Read {
    pub(super) open: Option<String>,
    pub(super) refused: Vec<String>,
}
