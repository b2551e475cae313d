//! Rows of the first rendering, one task each, so that the main thread is never blocked for long.
//!
//! Yew's own scheduler yields to the browser only when no rendering is pending, so this hook splits the first one.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::context::RenderContext;

/// Returns how many of the rows are to be rendered now. On the host that is all.
#[hook]
pub(crate) fn use_rendered_rows(rows: usize, ctx: &RenderContext) -> usize {
    let live = ctx.options.live;
    let rendered = use_state_eq(|| if live { 0 } else { rows });
    {
        let rendered = rendered.clone();
        use_effect_with((*rendered, rows), move |&(now, rows)| {
            let next = (now < rows).then(|| Timeout::new(0, move || rendered.set(now + 1)));
            move || drop(next)
        });
    }
    (*rendered).min(rows)
}
