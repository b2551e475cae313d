//! The state of one matrix in Yew: the pure reducer of the model, with the effects that are still to be carried out.

use std::collections::BTreeMap;
use std::rc::Rc;

use assessment_model::matrix::CellId;
use assessment_model::state::{Action, Effect, State, reduce};
use assessment_model::view::View;
use yew::Reducible;

use crate::shared::MatrixRef;

/// Effects that are kept for the hook that carries them out. Several actions may come before one rendering.
const KEPT: usize = 16;

/// The format of copies.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum CopyFormat {
    /// Plain text.
    #[default]
    Plain,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
    /// The reference of a quote, without its text.
    Citation,
}

/// State, data and pending effects.
#[derive(Clone, Debug, PartialEq)]
pub struct Store {
    /// The data.
    pub matrix: MatrixRef,
    /// The state of the model.
    pub state: State,
    /// The format of copies.
    pub format: CopyFormat,
    /// Cells whose detail is the component's, in place of the prerendered one if there was any. With each, the groups that
    /// were open in that, a bit each.
    pub mounted: BTreeMap<CellId, u32>,
    /// The cell whose detail has to be whole at once, because something in it is to be scrolled to.
    pub revealed: Option<CellId>,
    /// The latest announcement that is not the model's; empty if there is none.
    pub announcement: String,
    /// The latest effects, each with its number.
    effects: Vec<(u32, Effect)>,
}

/// A message to the store.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// An action of the model.
    Act(Action),
    /// Chooses a format for copies.
    SetFormat(CopyFormat),
    /// Announces something in the status line, until there is something else.
    Announce(String),
    /// Replaces the prerendered detail of a cell, in which these groups are open.
    Mount(CellId, u32),
    /// Shows another matrix, with the state carried over as far as it has the same cells.
    Replace(MatrixRef),
}

impl Store {
    /// Creates the store of a matrix in this state.
    pub fn new(matrix: MatrixRef, state: State) -> Self {
        let mut store = Self {
            matrix,
            state,
            format: CopyFormat::default(),
            mounted: BTreeMap::new(),
            revealed: None,
            announcement: String::new(),
            effects: Vec::new(),
        };
        store.mount_filtered();
        store
    }

    /// Returns the number of the last effect; 0 before the first.
    pub fn last_effect(&self) -> u32 {
        self.effects.last().map_or(0, |(number, _)| *number)
    }

    /// Returns the effects after this number.
    pub fn effects_after(&self, number: u32) -> Vec<Effect> {
        let later = self.effects.iter().filter(|(nth, _)| *nth > number);
        later.map(|(_, effect)| effect.clone()).collect()
    }

    fn act(&mut self, action: &Action) {
        let (state, effects) = reduce(&self.matrix, &self.state, action);
        if state.notice != self.state.notice {
            self.announcement.clear();
        }
        self.state = state;
        // A detail that the browser opens stays as it is: replacing it would lose place and mark of the browser's search.
        // A cell that a reader activates says itself whether its component is wanted at once.
        let stays = matches!(
            action,
            Action::Toggle(_)
                | Action::Toggled(..)
                | Action::Visit(_)
                | Action::Restore(..)
                | Action::Move(..)
        );
        if let Some(open) = self.state.open.filter(|_| !stays) {
            self.mounted.entry(open).or_default();
        }
        if !matches!(action, Action::Toggled(..) | Action::Move(..)) {
            self.mount_filtered();
        }
        let reveals = matches!(action, Action::ShowFinding(_) | Action::ShowDisagreement(_));
        self.revealed = self.state.open.filter(|_| reveals);
        let mut number = self.last_effect();
        for effect in effects {
            number += 1;
            self.effects.push((number, effect));
        }
        let surplus = self.effects.len().saturating_sub(KEPT);
        self.effects.drain(..surplus);
    }

    /// Mounts the open details if there is a filter: the prerendered ones show everything.
    fn mount_filtered(&mut self) {
        if self.state.filter.is_empty() {
            return;
        }
        let matrix = &self.matrix;
        let open: Vec<CellId> = match self.state.view {
            View::Actor(actor) => {
                let row = (0..matrix.width()).filter_map(|position| matrix.at(actor, position));
                row.collect()
            }
            _ => self.state.open.into_iter().collect(),
        };
        for cell in open {
            self.mounted.entry(cell).or_default();
        }
    }
}

impl Reducible for Store {
    type Action = Message;

    fn reduce(self: Rc<Self>, message: Message) -> Rc<Self> {
        let mut next = (*self).clone();
        match message {
            Message::Act(action) => next.act(&action),
            Message::SetFormat(format) => next.format = format,
            Message::Announce(text) => next.announcement = text,
            Message::Mount(cell, groups) => {
                next.mounted.entry(cell).or_insert(groups);
            }
            Message::Replace(matrix) => {
                next.state = self.state.carried(&self.matrix, &matrix);
                next.mounted.clear();
                next.revealed = None;
                next.matrix = matrix;
                next.mount_filtered();
            }
        }
        Rc::new(next)
    }
}

#[cfg(test)]
mod tests {
    use assessment_model::address::parse;
    use assessment_model::filter::Filter;
    use assessment_model::link::Link;
    use assessment_model::matrix::Matrix;

    use super::*;

    fn store() -> Rc<Store> {
        let data = include_str!("../crates/model/tests/fixture/assessments.json");
        let matrix = MatrixRef::new(Matrix::new(assessment_import::reading::read(data).unwrap()));
        let state = State::new(&matrix);
        Rc::new(Store::new(matrix, state))
    }

    #[test]
    fn effects_of_several_actions_wait_for_one_rendering() {
        let store = store();
        let cell = parse(&store.matrix, "norland/2020/outcome").unwrap();
        let store = store.reduce(Message::Act(Action::Toggle(cell)));
        let seen = store.last_effect();
        assert_eq!(store.effects_after(0).len(), 2);
        let store = store.reduce(Message::Act(Action::Close));
        let store = store.reduce(Message::Act(Action::Toggle(cell)));
        assert_eq!(store.effects_after(seen).len(), 5);
        assert_eq!(store.effects_after(store.last_effect()), []);
    }

    #[test]
    fn a_cell_that_the_browser_opened_keeps_its_prerendered_detail() {
        let store = store();
        let cell = parse(&store.matrix, "norland/2020/outcome").unwrap();
        let store = store.reduce(Message::Act(Action::Toggled(cell, true)));
        assert!(store.mounted.is_empty());
        let store = store.reduce(Message::Act(Action::Search("a".to_owned())));
        assert!(store.mounted.contains_key(&cell));
    }

    #[test]
    fn a_filter_replaces_the_prerendered_details_that_are_open() {
        let store = store();
        let cell = parse(&store.matrix, "norland/2020/outcome").unwrap();
        let mut filter = Filter::default();
        filter.text = "a".to_owned();
        let link = |view| Link {
            open: Some(cell).filter(|_| view == View::Overview),
            view,
            filter: filter.clone(),
        };
        let mounted = |store: &Store| store.mounted.keys().copied().collect::<Vec<_>>();
        let visited = store
            .clone()
            .reduce(Message::Act(Action::Visit(link(View::Overview))));
        assert_eq!(mounted(&visited), [cell]);
        let state = State::begin(&store.matrix, link(View::Overview), None);
        assert_eq!(mounted(&Store::new(store.matrix.clone(), state)), [cell]);
        let dossier = store.reduce(Message::Act(Action::Visit(link(View::Actor(cell.actor)))));
        assert_eq!(mounted(&dossier).len(), dossier.matrix.width());
    }
}
