//! What a page's script gets: mount and destroy.

use std::rc::Rc;

use assessment_model::matrix::Matrix;
use wasm_bindgen::prelude::*;
use web_sys::Element;

use super::location::Following;
use super::store::Store;
use crate::components::Shown;
use crate::data;

/// One mounted matrix.
///
/// ```js
/// import init, { Widget } from "./assessment-matrix.js";
/// await init();
/// const widget = Widget.mount(document.querySelector("#matrix"), true);
/// ```
///
/// Keep the object as long as the matrix is wanted: when it is freed or collected, the matrix is taken down.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Widget {
    store: Rc<Store>,
    _following: Option<Following>,
}

#[wasm_bindgen]
impl Widget {
    /// Shows the matrix inside `root`, replacing what is there.
    ///
    /// With `deepLinks` the page's fragment (`#iran/2024/outcome`) and the open cell follow each other, each
    /// opening being one step of the page's history. Without it the page's address is neither read nor changed.
    pub fn mount(root: Element, #[wasm_bindgen(js_name = deepLinks)] deep_links: bool) -> Self {
        let matrix = Shown::new(Matrix::new(data::dataset()));
        let store = Store::new(root, matrix, deep_links);
        let following = deep_links.then(|| Following::start(&store));
        store.show();
        Self {
            store,
            _following: following,
        }
    }
}

impl Drop for Widget {
    fn drop(&mut self) {
        self.store.destroy();
    }
}
