//! The part of a rendering that can wait until the first part is painted.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// Returns false in the first rendering, and true from the next task on; true at once where nothing may wait.
#[hook]
pub(crate) fn use_deferred(at_once: bool) -> bool {
    let due = use_state_eq(|| at_once);
    {
        let due = due.clone();
        use_effect_with(*due, move |&is_due| {
            let timeout = (!is_due).then(|| Timeout::new(0, move || due.set(true)));
            move || drop(timeout)
        });
    }
    *due || at_once
}
