//! The languages that this program has: English, and what scripts have loaded since.
//!
//! It does not know where a language's file is or who asks for it; that is for the scripts.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_model::locale::{ENGLISH, Locale, english, unpack};
use wasm_bindgen::prelude::*;

thread_local! {
    static LEARNT: RefCell<Vec<Rc<Locale>>> = const { RefCell::new(Vec::new()) };
}

/// Takes the bytes of a language's file. Answers whether they are one, made by the same build as this program.
#[wasm_bindgen]
pub fn learn(packed: Vec<u8>) -> bool {
    let locale = unpack(&packed);
    let learnt = locale.is_some();
    LEARNT.with_borrow_mut(|known| known.extend(locale.map(Rc::new)));
    learnt
}

/// The language of this tag, or English where it has not been loaded.
pub(super) fn spoken(tag: &str) -> Rc<Locale> {
    LEARNT.with_borrow_mut(|known| {
        let find = |tag: &str| known.iter().find(|l| l.language() == tag).cloned();
        if let Some(locale) = find(tag).or_else(|| find(ENGLISH)) {
            return locale;
        }
        let locale = Rc::new(english());
        known.push(Rc::clone(&locale));
        locale
    })
}
