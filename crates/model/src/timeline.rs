//! Timeline of every statement and every publication behind a matrix, in order, at the precision known.
//!
//! A date at a coarser precision is an interval, never a day that somebody chose: [`Timeline::span`] says from where to
//! where it reaches, for an axis in months. This module does not know words, pixels or markup, and not when something
//! *happened*: findings belong to elections, events to those who spoke.

use crate::dataset::{Dataset, Stated};
use crate::date::{PartialDate, days_in};
use crate::matrix::{Cell, CellId, Matrix};

/// A month on the axis. Whole numbers, because writing decimals is some KB of wasm; a `viewBox` scales them.
pub const MONTH: u32 = 100;

/// Everything that was said, by date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The events. Dated ones come first, by the day or the interval's first day; of those that begin alike the
    /// longer before the shorter, so that a month stands before its days, a year before its months, and nobody reads
    /// a month after the 29th as the days that were left of it. Then statements before publications, then the order
    /// of the data. Undated ones stand last, in the same order.
    pub events: Vec<TimelineEvent>,
    /// Year and month from 1 at which the axis begins; nothing where no event has a date.
    origin: Option<(u16, usize)>,
}

/// A statement or a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelineEvent {
    /// The statement or publication.
    pub kind: EventKind,
    /// The precision of its date.
    pub precision: Precision,
    /// True if the date was inferred rather than printed; [`TimelineEvent::stated`] says from what.
    pub inferred: bool,
    /// The findings: those of the statement, or those that quote the article. In the order of the data, never empty.
    pub findings: Vec<usize>,
    /// The cells that they support, row by row.
    pub cells: Vec<CellId>,
    /// The cells in whose detail they only stand: answers, context, what belongs to no election.
    pub bearing: Vec<CellId>,
}

/// The kind of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventKind {
    /// Somebody said something somewhere at some time: all findings with the same attribution. The index is that of
    /// the first; its attribution has speaker and venue.
    Statement(usize),
    /// An article was published. The index is that of the source.
    Publication(usize),
}

/// The precision of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Precision {
    /// The day.
    Day,
    /// The month.
    Month,
    /// The year.
    Year,
    /// No date, but the source's own words for the time (`printed`).
    Words,
    /// Nothing.
    Unknown,
}

/// A stretch of the axis, in hundredths of a month ([`MONTH`]) since its beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its beginning.
    pub start: u32,
    /// Its end: equal to the beginning for a day, which is a point at noon.
    pub end: u32,
}

impl TimelineEvent {
    /// Its date, the source's own words for it and how it was worked out.
    pub fn stated<'a>(&self, dataset: &'a Dataset) -> &'a Stated {
        match self.kind {
            EventKind::Statement(finding) => &dataset.findings[finding].attribution.stated,
            EventKind::Publication(source) => &dataset.sources[source].published,
        }
    }
}

impl Timeline {
    /// The events of all findings that a matrix shows, in a cell or as speaking of foreign actors in general.
    /// Articles that no such finding quotes are left out.
    pub fn new(matrix: &Matrix) -> Self {
        let dataset = matrix.dataset();
        let general = matrix.general();
        let shown: Vec<usize> = (0..dataset.findings.len())
            .filter(|i| general.contains(i) || matrix.cells().iter().any(|c| has(c, *i)))
            .collect();
        let mut events: Vec<TimelineEvent> = Vec::new();
        for &i in &shown {
            let who = &dataset.findings[i].attribution;
            let same = |event: &&mut TimelineEvent| match event.kind {
                EventKind::Statement(first) => dataset.findings[first].attribution == *who,
                EventKind::Publication(_) => false,
            };
            match events.iter_mut().find(same) {
                Some(event) => event.findings.push(i),
                None => events.push(TimelineEvent::new(
                    EventKind::Statement(i),
                    vec![i],
                    &who.stated,
                )),
            }
        }
        for (s, source) in dataset.sources.iter().enumerate() {
            let quotes = |&i: &usize| {
                let mut quotes = dataset.findings[i].quotes.iter();
                quotes.any(|quote| quote.source == source.id)
            };
            let findings: Vec<usize> = shown.iter().copied().filter(quotes).collect();
            if !findings.is_empty() {
                let kind = EventKind::Publication(s);
                events.push(TimelineEvent::new(kind, findings, &source.published));
            }
        }
        for event in &mut events {
            event.find_cells(matrix);
        }
        Self::in_order(dataset, events)
    }

    /// Puts each where it belongs. Inserted, not sorted: a general sort is some 4 KB of wasm.
    fn in_order(dataset: &Dataset, events: Vec<TimelineEvent>) -> Self {
        let days = |event: &TimelineEvent| dated(event.stated(dataset)).and_then(days);
        let mut ordered: Vec<TimelineEvent> = Vec::new();
        for event in events {
            let after = |other: &TimelineEvent| match (days(other), days(&event)) {
                (Some(other), Some(own)) => (other.0, own.1) > (own.0, other.1),
                (None, Some(_)) => true,
                (_, None) => false,
            };
            let at = ordered.iter().position(after).unwrap_or(ordered.len());
            ordered.insert(at, event);
        }
        let first = ordered.first().and_then(|m| dated(m.stated(dataset)));
        let origin = first.and_then(PartialDate::parts);
        Self {
            origin: origin.map(|(year, month, _)| (year, month.unwrap_or(1))),
            events: ordered,
        }
    }

    /// Year and month, from 1, of the axis' beginning: the first of that month is at 0. Nothing without dates.
    pub fn origin(&self) -> Option<(u16, usize)> {
        self.origin
    }

    /// Returns the place of a date on the axis: a month and a year extend from their first day to the first day after, a
    /// day is a point inside its month. Nothing for a text that is no date, or a date before the axis.
    pub fn span(&self, date: &PartialDate) -> Option<Span> {
        let (year, month, day) = date.parts()?;
        let start = self.month(year, month.unwrap_or(1))?;
        Some(match (month, day) {
            (None, _) => Span {
                start,
                end: start + 12 * MONTH,
            },
            (Some(_), None) => Span {
                start,
                end: start + MONTH,
            },
            (Some(month), Some(day)) => {
                let noon = (2 * u32::from(day) - 1) * MONTH / (2 * u32::from(days_in(year, month)));
                Span {
                    start: start + noon,
                    end: start + noon,
                }
            }
        })
    }

    /// Returns the place of an event on the axis; nothing for an undated one.
    pub fn span_of(&self, dataset: &Dataset, event: &TimelineEvent) -> Option<Span> {
        self.span(dated(event.stated(dataset))?)
    }

    /// Returns the length of the axis: to the end of the last month of any event.
    pub fn length(&self, dataset: &Dataset) -> u32 {
        let ends = self.events.iter().filter_map(|event| {
            let end = self.span_of(dataset, event)?.end;
            Some(end.next_multiple_of(MONTH))
        });
        ends.max().unwrap_or(0)
    }

    /// The beginning of a month, counted from 1.
    fn month(&self, year: u16, month: usize) -> Option<u32> {
        let (first_year, first_month) = self.origin?;
        let years = u32::from(year).checked_sub(u32::from(first_year))?;
        let months = u32::try_from(month).ok()? + 12 * years;
        let since = months.checked_sub(u32::try_from(first_month).ok()?)?;
        Some(since * MONTH)
    }
}

impl TimelineEvent {
    fn new(kind: EventKind, findings: Vec<usize>, stated: &Stated) -> Self {
        let precision = match dated(stated).and_then(PartialDate::parts) {
            Some((_, _, Some(_))) => Precision::Day,
            Some((_, Some(_), None)) => Precision::Month,
            Some((_, None, None)) => Precision::Year,
            None if stated.printed.is_some() => Precision::Words,
            None => Precision::Unknown,
        };
        Self {
            kind,
            precision,
            inferred: stated.inferred.is_some(),
            findings,
            cells: Vec::new(),
            bearing: Vec::new(),
        }
    }

    fn find_cells(&mut self, matrix: &Matrix) {
        for cell in matrix.cells() {
            let supported = self.findings.iter().any(|i| cell.supporting.contains(i));
            if supported {
                self.cells.push(cell.id);
            } else if self.findings.iter().any(|&i| has(cell, i)) {
                self.bearing.push(cell.id);
            }
        }
    }
}

fn has(cell: &Cell, finding: usize) -> bool {
    cell.supporting.contains(&finding) || cell.bearing.contains(&finding)
}

/// The date, where there is one that exists.
fn dated(stated: &Stated) -> Option<&PartialDate> {
    stated.date.as_ref().filter(|date| date.is_valid())
}

/// The first and the last day of a date, as numbers in their order.
fn days(date: &PartialDate) -> Option<(u32, u32)> {
    let (year, month, day) = date.parts()?;
    let number = |month: usize, day: u8| {
        let month = u32::try_from(month).unwrap_or_default();
        (u32::from(year) * 100 + month) * 100 + u32::from(day)
    };
    let (first, last) = month.map_or((1, 12), |month| (month, month));
    Some((
        number(first, day.unwrap_or(1)),
        number(last, day.unwrap_or(days_in(year, last))),
    ))
}

#[cfg(test)]
mod tests;
