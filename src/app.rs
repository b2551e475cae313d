//! The root component: the store, the context, and everything that a reader sees.

use std::rc::Rc;

use assessment_model::arrangement::{Arrangement, arrangement};
use assessment_model::filter::hits;
use assessment_model::link::Link;
use assessment_model::locale::Locale;
use assessment_model::matrix::{CellId, Matrix};
use assessment_model::search::Terms;
use assessment_model::state::{Action, State};
use assessment_model::view::View;
use assessment_model::wording;
use yew::prelude::*;

use crate::client::Client;
use crate::components::{
    About, CellView, DetailMode, Elections, FilterStatus, List, Summary, Table, Tools, Views,
};
use crate::context::{RenderContext, RenderOptions, Search};
use crate::hooks::{
    is_escape, use_address, use_change_emitter, use_effects, use_fragment_links, use_printing,
    use_rendered_rows, use_takeover,
};
use crate::shared::MatrixRef;
use crate::store::{Message, Store};

/// Properties of [`App`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct AppProps {
    /// The data with its cells.
    pub matrix: MatrixRef,
    /// The language of the interface.
    pub locale: Rc<Locale>,
    /// The setting in the page.
    pub options: Rc<RenderOptions>,
    /// The element in which it runs; none on the host.
    pub client: Option<Client>,
}

/// The whole widget: title, choices, matrix, the line for announcements, and the part under the matrix.
#[component]
pub fn App(props: &AppProps) -> Html {
    let AppProps { matrix, client, .. } = props;
    let store = use_reducer_eq(|| {
        let link = client
            .as_ref()
            .map_or_else(Link::default, |client| client.link.clone());
        Store::new(matrix.clone(), State::begin(matrix, link, None))
    });
    let dispatch = {
        let dispatcher = store.dispatcher();
        use_callback((), move |message: Message, ()| dispatcher.dispatch(message))
    };
    let ctx = RenderContext {
        matrix: store.matrix.clone(),
        locale: props.locale.clone(),
        options: props.options.clone(),
        search: None,
        dispatch: dispatch.clone(),
    };
    {
        let dispatch = dispatch.clone();
        let shown = store.matrix.clone();
        use_effect_with(matrix.clone(), move |matrix| {
            if *matrix != shown {
                dispatch.emit(Message::Replace(matrix.clone()));
            }
        });
    }
    let root = use_node_ref();
    use_effects(&store, &ctx, &root);
    use_address(&store, &ctx);
    use_change_emitter(&store, client.as_ref());
    let onclick = use_fragment_links(props.options.live);
    let printing = use_printing(&ctx);
    let rows = use_rendered_rows(store.matrix.dataset().actors.len(), &ctx);
    let complete = rows == store.matrix.dataset().actors.len();
    use_takeover(complete, &store, client.as_ref(), &dispatch);

    let state = &store.state;
    let asks = !state.filter.is_empty();
    let search = use_memo(
        (store.matrix.clone(), state.filter.clone()),
        |(matrix, filter)| {
            (!filter.is_empty()).then(|| {
                Rc::new(Search {
                    hits: hits(matrix, filter),
                    terms: Terms::new(&filter.text),
                })
            })
        },
    );
    let search = (*search).clone();
    let left = (asks || state.view != View::Overview)
        .then(|| Rc::new(arrangement(&store.matrix, &state.link())))
        .filter(|_| !state.view.is_list());
    let slots = client.as_ref().is_some_and(|client| client.slots);
    let details = Details {
        store: &store,
        search: search.as_deref(),
        left: left.as_deref(),
        slots,
        all: printing || !props.options.live,
    };
    let table: Vec<Vec<CellView>> = (0..rows).map(|actor| details.row(actor)).collect();
    let together = matches!(state.view, View::Actor(_));
    let no_rows = left.as_ref().is_some_and(|left| left.rows.is_empty());
    let notice = (state.notice).map(|notice| wording::announce(&ctx.locale, &store.matrix, notice));
    let status = match store.announcement.as_str() {
        "" => notice.unwrap_or_default(),
        announcement => announcement.to_owned(),
    };
    let onkeydown = ctx.options.live.then(|| {
        let (dispatch, open) = (dispatch.clone(), state.open.is_some());
        Callback::from(move |event: KeyboardEvent| {
            if open && is_escape(&event) {
                event.prevent_default();
                dispatch.emit(Message::Act(Action::Close));
            }
        })
    });
    html! {
        <ContextProvider<RenderContext> context={ctx.clone()}>
            <div
                ref={root}
                class="am"
                lang={ctx.locale.language().to_owned()}
                dir={ctx.locale.direction().to_owned()}
                {onclick}
                {onkeydown}
            >
                <Summary />
                <Views view={state.view} />
                <Tools filter={state.filter.clone()} format={store.format} />
                <FilterStatus view={state.view} filter={state.filter.clone()} search={search.clone()} />
                <Elections chosen={state.election} hidden={state.view.is_list() || no_rows} />
                <Table
                    rows={table}
                    arrangement={left}
                    search={search.clone()}
                    {together}
                    hidden={state.view.is_list()}
                />
                <List view={state.view} filter={state.filter.clone()} {search} />
                <p class="am-status" part="status" role="status" dir="auto" data-status="">{ status }</p>
                <About />
            </div>
        </ContextProvider<RenderContext>>
    }
}

/// Everything that the state of a cell is derived from.
struct Details<'a> {
    store: &'a Store,
    search: Option<&'a Search>,
    left: Option<&'a Arrangement>,
    slots: bool,
    all: bool,
}

impl Details<'_> {
    fn row(&self, actor: usize) -> Vec<CellView> {
        let matrix: &Matrix = &self.store.matrix;
        let ids = (0..matrix.width()).filter_map(|position| matrix.at(actor, position));
        ids.map(|id| self.cell(matrix, id)).collect()
    }

    fn cell(&self, matrix: &Matrix, id: CellId) -> CellView {
        let state = &self.store.state;
        let missed = self
            .search
            .is_some_and(|search| search.hits.cells[matrix.index(id)].is_none());
        let here = self.left.is_none_or(|left| {
            left.rows.contains(&id.actor) && left.columns.contains(&(id.election, id.column))
        });
        let open = match state.view {
            // A filter leaves only the cells with hits.
            View::Actor(_) => here && !missed,
            _ => state.open == Some(id),
        };
        let detail = if let Some(&unfolded) = self.store.mounted.get(&id) {
            DetailMode::Full(unfolded)
        } else if self.slots {
            DetailMode::Slot
        } else if open || self.all {
            DetailMode::Full(0)
        } else {
            DetailMode::Empty
        };
        CellView {
            id,
            open,
            hidden: !here,
            missed,
            detail,
            whole: self.all || self.store.revealed == Some(id),
        }
    }
}
