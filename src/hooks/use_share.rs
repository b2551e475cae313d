//! Sharing the page's address: by the browser's own dialog, or by the clipboard.

use assessment_model::locale::Value;
use assessment_model::message;
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Navigator, ShareData};
use yew::prelude::*;

use super::write_text;
use crate::context::RenderContext;
use crate::store::Message;

/// Returns a click listener that shares the address, and announces what was done.
#[hook]
pub(crate) fn use_share(ctx: &RenderContext) -> Callback<MouseEvent> {
    use_callback(ctx.clone(), |_, ctx| {
        let Some(window) = web_sys::window() else {
            return;
        };
        let url = window.location().href().unwrap_or_default();
        let (locale, dispatch) = (ctx.locale.clone(), ctx.dispatch.clone());
        spawn_local(async move {
            let navigator = window.navigator();
            let done = match has_share(&navigator) {
                true => {
                    let data = ShareData::new();
                    data.set_title(&gloo_utils::document().title());
                    data.set_url(&url);
                    match JsFuture::from(navigator.share_with_data(&data)).await {
                        Ok(_) => None,
                        Err(error) => refusal(&error)
                            .map(|why| locale.say(message::FAILED.with([Value::Given(&why)]))),
                    }
                }
                false if write_text(&url).await => Some(locale.say(message::SHARED.with([]))),
                false => Some(locale.say(message::FAILED.with([Value::Given(&url)]))),
            };
            dispatch.emit(Message::Announce(done.unwrap_or_default()));
        });
    })
}

/// Returns whether the browser has a dialog. Some have the property without a function.
fn has_share(navigator: &Navigator) -> bool {
    let share = Reflect::get(navigator, &JsValue::from_str("share"));
    share.is_ok_and(|share| share.is_function())
}

/// Returns the reason of a failure. Closing the browser's own dialog is none.
fn refusal(error: &JsValue) -> Option<String> {
    let error = error.dyn_ref::<js_sys::Error>()?;
    (error.name() != "AbortError").then(|| error.message().into())
}
