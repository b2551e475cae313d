//! Data sets: the one inside the program's file, and those of a page.

use std::cell::RefCell;

use assessment_import::findings::findings;
use assessment_import::reading::{read, read_trusted};
use assessment_import::table;
use assessment_model::matrix::Matrix;
use js_sys::{ArrayBuffer, Uint8Array, WebAssembly};
use wasm_bindgen::prelude::*;

use super::fetching::{fetch, text};
use crate::client::to_js;
use crate::shared::MatrixRef;

/// The custom section of the program's file that holds its data set as JSON. The build appends it.
const SECTION: &str = "assessments";

thread_local! {
    static INSIDE: RefCell<Option<MatrixRef>> = const { RefCell::new(None) };
}

/// A data set that was read and checked.
#[wasm_bindgen]
#[derive(Clone, Debug)]
pub struct DataSet(pub(super) MatrixRef);

#[wasm_bindgen]
impl DataSet {
    /// Returns the data set in the program's own file.
    ///
    /// # Errors
    /// No data set, or one with problems: then the file was not made by the build.
    pub fn inside() -> Result<Self, JsError> {
        if let Some(matrix) = INSIDE.with_borrow(Clone::clone) {
            return Ok(Self(matrix));
        }
        let module: WebAssembly::Module = wasm_bindgen::module().unchecked_into();
        let section = WebAssembly::Module::custom_sections(&module, SECTION).get(0);
        let bytes = section.dyn_into::<ArrayBuffer>().map_err(|_| {
            JsError::new("the program has no data set: the build appends the section `assessments`")
        })?;
        let text = String::from_utf8(Uint8Array::new(&bytes).to_vec())?;
        let dataset = read_trusted(&text).map_err(|problems| {
            let first = problems.first().map(|problem| problem.reason.as_str());
            JsError::new(first.unwrap_or("the data set of the program has problems"))
        })?;
        let matrix = MatrixRef::new(Matrix::new(dataset));
        INSIDE.set(Some(matrix.clone()));
        Ok(Self(matrix))
    }

    /// Reads a data set from JSON text.
    ///
    /// # Errors
    /// Every problem, as a list of `{path, id, rule, reason, remedy}`.
    pub fn read(text: &str) -> Result<Self, JsValue> {
        match read(text) {
            Ok(dataset) => Ok(Self(MatrixRef::new(Matrix::new(dataset)))),
            Err(problems) => Err(to_js(&problems)),
        }
    }

    /// Fetches a data set.
    ///
    /// # Errors
    /// As [`DataSet::read`]; an answer that is none is a problem without a rule.
    pub async fn fetch(url: String) -> Result<Self, JsValue> {
        let answer = fetch(&url).await.map_err(|error| error.to_string())?;
        Self::read(&text(&answer).await?)
    }

    /// Returns the findings of a cell with their quotes; null where there is no such cell.
    pub fn findings(&self, address: &str) -> JsValue {
        to_js(&findings(self.0.dataset().clone(), address))
    }

    /// Returns the data as a table, one row for each quote and each silence.
    pub fn csv(&self) -> String {
        table::csv(self.0.dataset())
    }

    /// Returns the data as the text of a JSON file.
    pub fn json(&self) -> String {
        assessment_import::to_json(self.0.dataset()).unwrap_or_default()
    }
}
