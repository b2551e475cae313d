//! What the table of a run shows, in which order and under which conditions.
//!
//! This module knows no numbers.

use serde::Serialize;

use super::plan::Condition;

const ALL: &[Condition] = &[Condition::Slow4g, Condition::Full, Condition::SlowCpu];
const SLOW_NETWORK: &[Condition] = &[Condition::Slow4g];
const PROCESSOR: &[Condition] = &[Condition::Full, Condition::SlowCpu];
const ONE: &[Condition] = &[Condition::Full];

/// One thing that is measured, as the table names it.
pub(super) struct Measure {
    pub(super) title: &'static str,
    /// As `tests/bench/measures.mjs` names it.
    pub(super) name: &'static str,
    pub(super) unit: Unit,
    pub(super) conditions: &'static [Condition],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Unit {
    #[serde(rename = "ms")]
    Milliseconds,
    Bytes,
    Kibibytes,
    Count,
    /// Layout shift has none.
    Score,
}

const fn row(
    title: &'static str,
    name: &'static str,
    unit: Unit,
    conditions: &'static [Condition],
) -> Measure {
    Measure {
        title,
        name,
        unit,
        conditions,
    }
}

/// Every row, by section.
pub(super) const TABLE: &[(&str, &[Measure])] = &[
    (
        "until it can be read",
        &[
            row(
                "first paint of content",
                "contentful",
                Unit::Milliseconds,
                ALL,
            ),
            row("whole matrix painted", "readable", Unit::Milliseconds, ALL),
            row(
                "received by then",
                "readableBytes",
                Unit::Bytes,
                SLOW_NETWORK,
            ),
        ],
    ),
    (
        "until the first click is answered, made as soon as a cell is seen",
        &[
            row("quotes painted", "answered", Unit::Milliseconds, ALL),
            row(
                "received by then",
                "answeredBytes",
                Unit::Bytes,
                SLOW_NETWORK,
            ),
        ],
    ),
    (
        "until everything works (ours: taken over; limit: loaded)",
        &[
            row("painted", "live", Unit::Milliseconds, ALL),
            row("received by then", "liveBytes", Unit::Bytes, SLOW_NETWORK),
            row("requests", "requests", Unit::Count, SLOW_NETWORK),
        ],
    ),
    (
        "until the first click is answered, made when everything works (limit: loaded)",
        &[
            row("quotes painted", "answeredLive", Unit::Milliseconds, ALL),
            row(
                "received by then",
                "answeredLiveBytes",
                Unit::Bytes,
                SLOW_NETWORK,
            ),
        ],
    ),
    (
        "a click after that, until what it opened is painted",
        &[
            row(
                "without waiting for the screen",
                "click",
                Unit::Milliseconds,
                PROCESSOR,
            ),
            row(
                "of it with nothing in any cell",
                "clickBare",
                Unit::Milliseconds,
                PROCESSOR,
            ),
            row(
                "with frames 60 times a second",
                "clickOnScreen",
                Unit::Milliseconds,
                ONE,
            ),
        ],
    ),
    (
        "main thread from nothing to rest",
        &[
            row("all tasks", "task", Unit::Milliseconds, PROCESSOR),
            row("of it script", "script", Unit::Milliseconds, PROCESSOR),
            row(
                "of it style and layout",
                "layout",
                Unit::Milliseconds,
                PROCESSOR,
            ),
            row(
                "tasks over 50 ms while parsing",
                "longWhileParsing",
                Unit::Count,
                PROCESSOR,
            ),
            row(
                "the longest of them",
                "longestWhileParsing",
                Unit::Milliseconds,
                PROCESSOR,
            ),
            row(
                "tasks over 50 ms after parsing",
                "longAfterParsing",
                Unit::Count,
                PROCESSOR,
            ),
            row(
                "the longest of them",
                "longestAfterParsing",
                Unit::Milliseconds,
                PROCESSOR,
            ),
        ],
    ),
    (
        "the custom element, drawn whole",
        &[
            row(
                "twenty on a page, all painted",
                "twenty",
                Unit::Milliseconds,
                PROCESSOR,
            ),
            row("one more, painted", "mount", Unit::Milliseconds, PROCESSOR),
        ],
    ),
    (
        "layout shift",
        &[
            row("loading", "shift", Unit::Score, ALL),
            row("with an early click", "shiftWithClick", Unit::Score, ALL),
            row("over 60 clicks", "shiftWithClicks", Unit::Score, PROCESSOR),
        ],
    ),
    (
        "memory, when each cell has been open once, and after 200 more have been opened and closed",
        &[
            row("script objects before", "heapBefore", Unit::Kibibytes, ONE),
            row("script objects after", "heapAfter", Unit::Kibibytes, ONE),
            row(
                "memory of the program before",
                "programBefore",
                Unit::Kibibytes,
                ONE,
            ),
            row(
                "memory of the program after",
                "programAfter",
                Unit::Kibibytes,
                ONE,
            ),
            row("nodes before", "nodesBefore", Unit::Count, ONE),
            row("nodes after", "nodesAfter", Unit::Count, ONE),
            row("listeners before", "listenersBefore", Unit::Count, ONE),
            row("listeners after", "listenersAfter", Unit::Count, ONE),
        ],
    ),
];
