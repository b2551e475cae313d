//! Printing: renders every detail, also those of cells that were never opened.

use gloo_events::EventListener;
use yew::prelude::*;

use crate::context::RenderContext;

/// Returns whether the page is about to be printed. From the first time on it stays so: what is there need not go.
#[hook]
pub(crate) fn use_printing(ctx: &RenderContext) -> bool {
    let printing = use_state_eq(|| false);
    {
        let printing = printing.clone();
        use_effect_with(ctx.options.live, move |_| {
            // Yew renders in a microtask, which is over before the browser goes on to print.
            let listener = web_sys::window().map(|window| {
                EventListener::once(&window, "beforeprint", move |_| printing.set(true))
            });
            move || drop(listener)
        });
    }
    *printing
}
