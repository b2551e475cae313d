//! Wording of changes between two elections. It claims no more than [`Kind`] does.

use crate::change::{Change, Kind, Side};
use crate::dataset::Column;
use crate::locale::{Phrase, Value};
use crate::matrix::Matrix;
use crate::message;

impl Change {
    /// A mark that reads without colour; always shown beside words. Where no source compares, it has a dot for each year,
    /// in the order in which years are read: full where something is reported.
    pub const fn mark(&self) -> &'static str {
        match self.kind {
            Kind::Unchanged => "=",
            Kind::Changed => "≠",
            Kind::Mixed => "=≠",
            Kind::New => "○●",
            Kind::Dropped => "●○",
            Kind::NotCompared => "●●",
            Kind::NoSource if self.is_silent() => "–",
            Kind::NoSource => "○○",
        }
    }

    /// Returns a few words on the two elections, whose years stand over them.
    pub fn name(&self, matrix: &Matrix) -> Phrase<'static> {
        let [before, _] = self.years(matrix);
        let certainty = self.before.cell.column == Column::Confidence;
        match (self.kind, self.is_reported(), certainty) {
            (Kind::Unchanged, ..) => message::CHANGE_UNCHANGED.with([]),
            (Kind::Changed, ..) => message::CHANGE_CHANGED.with([]),
            (Kind::Mixed, ..) => message::CHANGE_MIXED.with([]),
            (Kind::New, true, true) => message::CHANGE_NEWLY_STATED.with([before]),
            (Kind::New, true, false) => message::CHANGE_NEWLY_REPORTED.with([before]),
            (Kind::New, false, _) => message::CHANGE_NEW.with([before]),
            (Kind::Dropped, true, true) => message::CHANGE_NO_LONGER_STATED.with([]),
            (Kind::Dropped, true, false) => message::CHANGE_NO_LONGER_REPORTED.with([]),
            (Kind::Dropped, false, _) => message::CHANGE_DROPPED.with([]),
            (Kind::NoSource, true, true) => message::CHANGE_NOT_STATED.with([]),
            (Kind::NoSource, true, false) => message::CHANGE_NOT_REPORTED.with([]),
            (Kind::NoSource, false, _) => message::CHANGE_NO_SOURCE.with([]),
            (Kind::NotCompared, ..) => message::CHANGE_NOT_COMPARED.with([]),
        }
    }

    /// Explains the change, and what it must not be taken for.
    pub fn meaning(&self, matrix: &Matrix) -> Phrase<'static> {
        let [before, after] = self.years(matrix);
        let certainty = self.before.cell.column == Column::Confidence;
        match (self.kind, self.is_reported(), certainty) {
            (Kind::Unchanged, ..) => message::CHANGE_UNCHANGED_MEANING.with([after, before]),
            (Kind::Changed, ..) => message::CHANGE_CHANGED_MEANING.with([after, before]),
            (Kind::Mixed, ..) => message::CHANGE_MIXED_MEANING.with([after, before]),
            (Kind::New, true, true) => message::CHANGE_NEWLY_STATED_MEANING.with([after, before]),
            (Kind::New, true, false) => {
                message::CHANGE_NEWLY_REPORTED_MEANING.with([after, before])
            }
            (Kind::New, false, _) => message::CHANGE_NEW_MEANING.with([after, before]),
            (Kind::Dropped, true, true) => {
                message::CHANGE_NO_LONGER_STATED_MEANING.with([before, after])
            }
            (Kind::Dropped, true, false) => {
                message::CHANGE_NO_LONGER_REPORTED_MEANING.with([before, after])
            }
            (Kind::Dropped, false, _) => message::CHANGE_DROPPED_MEANING.with([before, after]),
            (Kind::NoSource, true, true) => message::CHANGE_NOT_STATED_MEANING.with([]),
            (Kind::NoSource, true, false) => message::CHANGE_NOT_REPORTED_MEANING.with([]),
            (Kind::NoSource, false, _) => message::CHANGE_NO_SOURCE_MEANING.with([]),
            (Kind::NotCompared, ..) => message::CHANGE_NOT_COMPARED_MEANING.with([]),
        }
    }

    /// Returns the years of the two elections, the earlier first.
    fn years(&self, matrix: &Matrix) -> [Value<'static>; 2] {
        let year = |side: &Side| matrix.dataset().elections[side.cell.election].year;
        [&self.before, &self.after].map(|side| Value::Count(year(side).into()))
    }

    /// Returns whether the articles mention neither year, so that there is nothing to read.
    pub const fn is_silent(&self) -> bool {
        matches!(self.kind, Kind::NoSource) && !self.is_reported()
    }

    /// Returns true if the sources speak of a year for which this column has nothing.
    const fn is_reported(&self) -> bool {
        self.before.not_reported || self.after.not_reported
    }
}
