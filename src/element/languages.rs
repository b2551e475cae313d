//! The languages of the interface that a page has asked for.

use std::cell::RefCell;
use std::rc::Rc;

use assessment_model::locale::{ENGLISH, Locale, english, unpack};
use wasm_bindgen::prelude::*;

use super::fetching::fetch;

thread_local! {
    static LOCALES: RefCell<Vec<Rc<Locale>>> = const { RefCell::new(Vec::new()) };
}

/// Fetches a language; scripts ask once for each. If it does not come, or is of another build, that is said on the
/// console, and English stays.
#[wasm_bindgen(js_name = loadLocale)]
pub async fn load_locale(tag: String, url: String) {
    let problem = match fetch_locale(&url).await {
        Ok(Some(locale)) => return LOCALES.with_borrow_mut(|known| known.push(Rc::new(locale))),
        Ok(None) => format!("{url} is not of the program's build"),
        Err(error) => error.to_string(),
    };
    let line = format!("assessment-matrix: lang {tag}: English stays: {problem}");
    web_sys::console::warn_1(&line.into());
}

async fn fetch_locale(url: &str) -> Result<Option<Locale>, gloo_net::Error> {
    Ok(unpack(&fetch(url).await?.binary().await?))
}

/// Returns the language with this tag, or English where it was not added.
pub(super) fn locale(tag: &str) -> Rc<Locale> {
    LOCALES.with_borrow_mut(|known| {
        let find = |tag: &str| known.iter().find(|l| l.language() == tag).cloned();
        if let Some(locale) = find(tag).or_else(|| find(ENGLISH)) {
            return locale;
        }
        let english = Rc::new(english());
        known.push(Rc::clone(&english));
        english
    })
}
