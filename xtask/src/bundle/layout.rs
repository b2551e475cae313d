//! What a bundle consists of: the name of every file that something here makes or looks for.

/// The stand-alone page.
pub(crate) const PAGE: &str = "index.html";
/// The container alone, for articles.
pub(crate) const FRAGMENT: &str = "fragment.html";
/// The page for frames.
pub(crate) const FRAMED: &str = "embed.html";
/// What there is in other languages: the words for the program, and pages that are complete without it.
pub(crate) const TRANSLATED: [&str; 8] = [
    "locale-fa.bin",
    "fragment.fa.html",
    "embed.fa.html",
    "index.fa.html",
    "locale-es.bin",
    "fragment.es.html",
    "embed.es.html",
    "index.es.html",
];
/// Everything in one file.
pub(crate) const SINGLE: &str = "assessment-matrix.html";
/// All styles.
pub(crate) const STYLES: &str = "assessment-matrix.css";
/// The module that loads the program and lets it take over.
pub(crate) const LIBRARY: &str = "assessment-matrix.js";
/// The program.
pub(crate) const PROGRAM: &str = "assessment-matrix.wasm";
/// The custom element.
pub(crate) const ELEMENT: &str = "element.js";
/// Its types, for TypeScript.
pub(crate) const DECLARATIONS: &str = "element.d.ts";
/// The types of what takes and gives data.
pub(crate) const DATA_DECLARATIONS: &str = "assessment-matrix-data.d.ts";
/// What editors and catalogues read of the element.
pub(crate) const ELEMENT_MANIFEST: &str = "custom-elements.json";
/// The module that takes and gives data, with a program of its own: only pages that ask for it load either.
pub(crate) const DATA_LIBRARY: &str = "assessment-matrix-data.js";
/// That program.
pub(crate) const DATA_PROGRAM: &str = "assessment-matrix-data.wasm";
/// The module of the program that draws: pages load it that show what they have not brought along.
pub(crate) const DRAW_LIBRARY: &str = "assessment-matrix-draw.js";
/// That program.
pub(crate) const DRAW_PROGRAM: &str = "assessment-matrix-draw.wasm";
/// The module that compares the words of two quotes, loaded when the first two are chosen.
pub(crate) const WORDS: &str = "assessment-matrix-words.js";
/// The terms of what others wrote and is inside.
pub(crate) const THIRD_PARTY: &str = "THIRD-PARTY.txt";
/// The script of the pages.
pub(crate) const START: &str = "start.js";
/// The snippets under the stand-alone page.
pub(crate) const EMBED_THIS: &str = "embed-this.js";
/// The script of the page for frames: options from its address, its height to the page around it.
pub(crate) const FRAME: &str = "frame.js";
/// The script for a publisher's page with frames.
pub(crate) const HOST: &str = "host.js";
/// What keeps the stand-alone page when the network is off.
pub(crate) const WORKER: &str = "service-worker.js";
/// What makes the page installable.
pub(crate) const MANIFEST: &str = "manifest.webmanifest";
/// The icon of the page.
pub(crate) const ICON: &str = "icon.svg";

/// What the stand-alone page needs without a network, itself included.
pub(crate) const OFFLINE: [&str; 11] = [
    PAGE,
    STYLES,
    START,
    EMBED_THIS,
    LIBRARY,
    PROGRAM,
    WORDS,
    MANIFEST,
    ICON,
    "icon-192.png",
    "icon-512.png",
];

/// What the single file stands for: the parts that a reader of the page loads instead.
pub(crate) const IN_SINGLE: [&str; 6] = [PAGE, STYLES, START, LIBRARY, PROGRAM, WORDS];

/// What no bundle may lack besides [`OFFLINE`].
pub(crate) const ALSO: [&str; 22] = [
    DRAW_LIBRARY,
    DRAW_PROGRAM,
    THIRD_PARTY,
    DATA_DECLARATIONS,
    ELEMENT,
    DECLARATIONS,
    ELEMENT_MANIFEST,
    DATA_LIBRARY,
    DATA_PROGRAM,
    FRAMED,
    FRAME,
    HOST,
    FRAGMENT,
    "fragment.shadow.html",
    SINGLE,
    WORKER,
    "card.png",
    "matrix.svg",
    "matrix.png",
    "assessments.csv",
    "assessments.json",
    "assessments.schema.json",
];
