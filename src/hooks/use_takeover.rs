//! The replacement of the prerendered container by the program.

use assessment_model::state::Action;
use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::client::Client;
use crate::store::{Message, Store};
use crate::takeover::Prerendered;

/// Pause before the element is asked again, in milliseconds.
const PAUSE: u32 = 50;

/// Calls the element when everything is rendered and shows the state that the reader has brought the prerendered
/// container to meanwhile, and again until it has put the matrix in its place.
#[hook]
pub(crate) fn use_takeover(
    complete: bool,
    store: &UseReducerHandle<Store>,
    client: Option<&Client>,
    dispatch: &Callback<Message>,
) {
    let taken = use_mut_ref(|| false);
    let again = use_force_update();
    let client = client.cloned();
    let store = store.clone();
    let dispatch = dispatch.clone();
    use_effect(move || {
        let Some(client) = client.filter(|_| complete && !*taken.borrow()) else {
            return;
        };
        client.publish(&store);
        let state = &store.state;
        if let Some(container) = &client.prerendered {
            let now = Prerendered::read(&store.matrix, container);
            let link = now.link(state.link());
            // The browser opens the cell of an address and leaves the choice of a column as it is.
            let shown = link.open.map_or(state.column, |cell| cell.column);
            let column = now.column.unwrap_or(shown);
            if link != state.link() || column != state.column {
                dispatch.emit(Message::Act(Action::Restore(link, Some(column))));
                return;
            }
        }
        if client.rendered.emit(()) {
            taken.replace(true);
        } else {
            Timeout::new(PAUSE, move || again.force_update()).forget();
        }
    });
}
