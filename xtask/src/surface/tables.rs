//! The tables: parts, events, members, and reasons of errors.
//!
//! Publishers rely on every row; removing one or changing its meaning is a new major version.

/// A part: an element of the shadow tree that pages may style by `::part`. Its class is the name after `am-`.
pub(super) const PARTS: [(&str, &str); 25] = [
    ("title", "the heading of the matrix"),
    ("summary", "the line under it"),
    ("as-of", "the line that says how recent the data is"),
    (
        "dimensions",
        "the choice of one column in narrow containers",
    ),
    ("dimension", "one choice in it"),
    ("table", "the table"),
    ("year", "the header of an election"),
    ("column", "the header of a column"),
    ("actor", "the header of a row"),
    ("button", "the summary element that opens and closes a cell"),
    ("face", "the text of a closed cell"),
    ("flag", "a warning on it"),
    ("detail", "the detail of an open cell"),
    ("detail-title", "its heading"),
    ("close", "the button that closes it"),
    ("finding", "one finding"),
    ("quotes", "its quotes"),
    ("quote", "one of them, with its source"),
    ("copy", "the button that copies a quote"),
    ("disagreement", "disagreements between sources"),
    ("section", "a section under the matrix"),
    ("section-title", "its heading"),
    ("sources", "the list of sources"),
    ("status", "the status line"),
    ("problems", "the list of problems in other data"),
];

/// An event of the element.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    /// Its name after `assessment-matrix-`.
    pub(super) name: &'static str,
    /// The type of its `detail`, in TypeScript.
    pub(super) detail: &'static str,
    /// The moment at which it is sent.
    pub(super) when: &'static str,
}

/// All events. They bubble and leave shadow trees; they are sent after the change, and only if something changed.
pub(super) const EVENTS: [Event; 6] = [
    Event {
        name: "ready",
        detail: "MatrixState",
        when: "The program has taken over, and all controls work.",
    },
    Event {
        name: "open",
        detail: "{ address: string }",
        when: "A cell was opened, by a reader or a script.",
    },
    Event {
        name: "close",
        detail: "{ address: string }",
        when: "A cell was closed, also because another was opened.",
    },
    Event {
        name: "change",
        detail: "MatrixState",
        when: "The state changed; sent after `open` and `close`.",
    },
    Event {
        name: "copy",
        detail: "{ quote: string }",
        when: "A reader copied a quote with its citation; `quote` is the finding's id and the quote's number, from 0.",
    },
    Event {
        name: "error",
        detail: "MatrixError",
        when: "The program could not start, has stopped, or other data has problems. The page keeps what it showed.",
    },
];

/// A method or property of the element, beside those of the options.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// Its name.
    pub(super) name: &'static str,
    /// Its kind.
    pub(super) kind: Kind,
    /// The type of its value or its result, in TypeScript.
    pub(super) answer: &'static str,
    /// Its purpose.
    pub(super) about: &'static str,
}

/// The kinds of members.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A value that can be read.
    ReadOnly,
    /// A value that can be read and set.
    Property,
    /// A method, with its parameters in TypeScript.
    Method(&'static [(&'static str, &'static str)]),
}

/// All members that are no options.
pub(super) const MEMBERS: [Member; 7] = [
    Member {
        name: "ready",
        kind: Kind::ReadOnly,
        answer: "Promise<AssessmentMatrixElement>",
        about: "Resolves when the program has taken over; rejects with a `reason` if it cannot. Waiting for it does not start the program.",
    },
    Member {
        name: "state",
        kind: Kind::Property,
        answer: "MatrixState",
        about: "The state as a plain object; `open` and `view` together make a link. Assign an earlier value to restore it.",
    },
    Member {
        name: "data",
        kind: Kind::Property,
        answer: "Dataset | undefined",
        about: "Other data to show. `undefined` is the data that came with the matrix; assign it to return to that. Data with a problem is not shown.",
    },
    Member {
        name: "open",
        kind: Kind::Method(&[("address", "string")]),
        answer: "Promise<boolean>",
        about: "Opens a cell and scrolls to it, or follows a link. Resolves to false if there is no such cell.",
    },
    Member {
        name: "close",
        kind: Kind::Method(&[]),
        answer: "Promise<void>",
        about: "Closes the open cell.",
    },
    Member {
        name: "findings",
        kind: Kind::Method(&[("address", "string")]),
        answer: "Promise<CellFinding[] | null>",
        about: "Resolves to the findings of a cell with their quotes, as plain objects; to `null` if there is no such cell.",
    },
    Member {
        name: "exportData",
        kind: Kind::Method(&[("format", "\"json\" | \"csv\"")]),
        answer: "Promise<string>",
        about: "Resolves to the whole data set as the text of a file, even if only a part is shown.",
    },
];

/// Reasons for reducing a matrix to what works without the program: the `reason` of an error. Only `data` leaves the
/// program running.
pub(super) const REASONS: [(&str, &str); 9] = [
    ("blocked", "a Content-Security-Policy forbids the program"),
    ("unreachable", "a file could not be loaded"),
    (
        "broken",
        "a file is damaged, or files are from different builds",
    ),
    ("no-webassembly", "WebAssembly is switched off"),
    ("old-browser", "the browser is too old"),
    ("memory", "there is too little memory"),
    (
        "slow",
        "it still loads after ten seconds, and may yet succeed",
    ),
    ("crashed", "the program has stopped"),
    ("data", "other data has problems; they are in `problems`"),
];
