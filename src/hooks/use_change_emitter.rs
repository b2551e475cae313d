//! Events of the element: emitted after each change is rendered, with ids instead of indexes, which mean
//! something else once other data is shown.

use assessment_model::address::copy_name;
use assessment_model::state::Notice;
use serde::Serialize;
use yew::prelude::*;

use crate::client::{Client, StateSnapshot};
use crate::store::Store;

#[derive(Serialize)]
struct CellDetail<'a> {
    address: &'a str,
}

#[derive(Serialize)]
struct CopyDetail {
    quote: String,
}

/// Emits `open`, `close`, `change` and `copy` after the element is ready.
#[hook]
pub(crate) fn use_change_emitter(store: &UseReducerHandle<Store>, client: Option<&Client>) {
    let client = client.cloned();
    let store = store.clone();
    use_effect(move || {
        let Some(client) = client else {
            return;
        };
        client.publish(&store);
        let notice = store.state.notice;
        let now = StateSnapshot::new(&store.matrix, &store.state);
        let Some((before, noticed)) = client.replace_emitted((now.clone(), notice)) else {
            return;
        };
        if let Some(Notice::Copied(target)) = notice.filter(|_| notice != noticed) {
            let quote = copy_name(&store.matrix, target);
            client.emit("copy", &CopyDetail { quote });
        }
        if before.open != now.open {
            if let Some(address) = &before.open {
                client.emit("close", &CellDetail { address });
            }
            if let Some(address) = &now.open {
                client.emit("open", &CellDetail { address });
            }
        }
        if before != now {
            client.emit("change", &now);
        }
    });
}
