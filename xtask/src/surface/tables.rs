//! The tables: parts, events, members, and reasons of errors.
//!
//! Publishers rely on every row; removing one or changing its meaning is a new major version.

/// A part: an element of the shadow tree that pages may style by `::part`. Its class is the name after `am-`.
pub(super) const PARTS: [(&str, &str); 25] = [
    ("title", "the heading of the matrix"),
    ("summary", "the line under it"),
    ("as-of", "the line that says how recent the data is"),
    ("elections", "the choice of one election in narrow columns"),
    ("election", "one choice in it"),
    ("table", "the table"),
    ("year", "the header of an election"),
    ("column", "the header of a column"),
    ("actor", "the header of a row"),
    ("button", "what opens and closes a cell"),
    ("face", "what a cell says while it is closed"),
    ("flag", "a warning on it"),
    ("detail", "what a cell opens"),
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
    ("status", "the line that says what was done"),
    ("problems", "the list of what is wrong with other data"),
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
        when: "The program has taken over; from now on everything works.",
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
        when: "What is open, chosen or looked for is not what it was; after `open` and `close`.",
    },
    Event {
        name: "copy",
        detail: "{ quote: string }",
        when: "A reader copied a quote with its citation; `quote` is the finding's id and the quote's number, from 0.",
    },
    Event {
        name: "error",
        detail: "MatrixError",
        when: "The program could not start, has stopped, or other data is not fit to be shown. What was shown stays.",
    },
];

/// A method or property of the element, beside those of the options.
#[derive(Clone, Copy, Debug)]
pub(super) struct Member {
    /// Its name.
    pub(super) name: &'static str,
    /// Its kind.
    pub(super) kind: Kind,
    /// The type of its value, or of what it answers, in TypeScript.
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
        about: "Settled when the program has taken over; rejected with a `reason` when it cannot. Waiting for it does not start the program.",
    },
    Member {
        name: "state",
        kind: Kind::Property,
        answer: "MatrixState",
        about: "What is open and seen, as a plain object; `open` and `view` together are a link. Setting one that was read restores it.",
    },
    Member {
        name: "data",
        kind: Kind::Property,
        answer: "Dataset | undefined",
        about: "Other data to be shown; `undefined` while the matrix shows what came with it, and to show that again. Data with a problem is not shown.",
    },
    Member {
        name: "open",
        kind: Kind::Method(&[("address", "string")]),
        answer: "Promise<boolean>",
        about: "Opens a cell and brings it into view, or shows what a link says; answers whether there is such a cell.",
    },
    Member {
        name: "close",
        kind: Kind::Method(&[]),
        answer: "Promise<void>",
        about: "Closes what is open.",
    },
    Member {
        name: "findings",
        kind: Kind::Method(&[("address", "string")]),
        answer: "Promise<CellFinding[] | null>",
        about: "The findings of a cell with their quotes, as plain objects; `null` where there is no such cell.",
    },
    Member {
        name: "exportData",
        kind: Kind::Method(&[("format", "\"json\" | \"csv\"")]),
        answer: "Promise<string>",
        about: "All data of the matrix, whichever part of it is shown, as the text of a file.",
    },
];

/// Reasons for reducing a matrix to what works without the program: the `reason` of an error. Only `data` leaves the
/// program running.
pub(super) const REASONS: [(&str, &str); 9] = [
    ("blocked", "a Content-Security-Policy forbids the program"),
    ("unreachable", "a file could not be loaded"),
    (
        "broken",
        "a file arrived damaged, or two are not of one build",
    ),
    ("no-webassembly", "WebAssembly is switched off"),
    ("old-browser", "the browser is too old"),
    ("memory", "there is too little memory"),
    ("slow", "it still loads after ten seconds; it may come yet"),
    ("crashed", "the program has stopped"),
    ("data", "other data has problems; they are in `problems`"),
];
