//! `element.d.ts`: the element for TypeScript.

use std::fmt::Write as _;

use anyhow::Result;
use assessment_model::options::SETTINGS;

use super::tables::{EVENTS, Kind, MEMBERS, REASONS};
use super::{CLASS, TAG, dataset_types, is_flag};

/// The shapes of values that several rows of the tables name.
const SHAPES: &str = r#"/** The state of a matrix. */
export interface MatrixState {
  /** The version of this shape. */
  version: 1;
  /** The address of the open cell, such as `iran/2024/outcome`. */
  open: string | null;
  /** The id of the column that a narrow container shows. */
  dimension: string | null;
  /**
   * The view, filters and search, as in a link after the cell: begins with `?`, or is empty for the initial view.
   * Always present when read; when assigned without it, the initial view is restored.
   */
  view?: string;
}

/** One problem of other data. */
export interface DataProblem {
  /** The position, such as `findings[3].quotes[0].exact`; empty for the data as a whole. */
  path: string;
  /** The id of the record there, if it has one. */
  id?: string;
  /** The rule that it breaks; absent where there was no data to judge. */
  rule?: string;
  /** The value that was found. */
  reason: string;
  /** The remedy. */
  remedy?: string;
}

/** The detail of an error. */
export interface MatrixError {
  reason: MatrixErrorReason;
  /** For developers. */
  message: string;
  /** The remedy. */
  remedy?: string;
  /** The problems of other data. */
  problems?: DataProblem[];
}

/** A finding as a cell shows it. Names and terms are those of the data set. */
export interface CellFinding
  extends Pick<
    Finding,
    | "id" | "dimension" | "aspect" | "standing" | "label" | "summary" | "direction"
    | "candidate" | "attribution" | "likelihood" | "confidence" | "compares" | "note"
  > {
  /** True if it supports the cell, false if it only bears on it. */
  supports: boolean;
  /** The time of the statement, as shown to a reader. */
  when: string;
  quotes: CellQuote[];
  /** Ids of the disagreements that it is a side of. */
  disagreements: string[];
}

/** A quote of a finding. */
export interface CellQuote {
  /** The words. */
  exact: string;
  /** The id of the source. */
  source: string;
  /** A short name of the source. */
  short: string;
  /** The source's headline. */
  title: string;
  /** The publication date of the source, as shown to a reader. */
  published: string;
  /** The speaker of these words; null where the article speaks for itself. */
  speaker: string | null;
  /** True if the article paraphrases the speaker. */
  reported: boolean;
  /** The text of a copy of the quote, with citation. */
  citation: string;
}

"#;

/// The type that options with a value can be set to.
const SETTABLE: &str = "string | number | readonly (string | number)[] | null | undefined";

/// The declarations, as text.
pub(super) fn declarations() -> Result<String> {
    let mut text = "// Written by `cargo xtask documents`.\n\n".to_owned();
    text += SHAPES;
    let reasons: Vec<String> = REASONS
        .iter()
        .map(|(reason, about)| format!("  /** {about} */\n  | \"{reason}\""))
        .collect();
    text += &format!(
        "/** Reasons for a reduced matrix or refused data. */\nexport type MatrixErrorReason =\n{};\n\n",
        reasons.join("\n")
    );
    text += &options();
    text += &events();
    text += &class();
    text += &format!(
        "declare global {{\n  interface HTMLElementTagNameMap {{\n    \"{TAG}\": {CLASS};\n  }}\n\
         \x20 // They bubble, so a listener can be anywhere above.\n\
         \x20 interface HTMLElementEventMap extends AssessmentMatrixEventMap {{}}\n\
         \x20 interface DocumentEventMap extends AssessmentMatrixEventMap {{}}\n\
         \x20 interface WindowEventMap extends AssessmentMatrixEventMap {{}}\n}}\n\n"
    );
    text += &dataset_types::types()?;
    Ok(format!("{}\n", text.trim_end()))
}

/// Returns the options as frameworks pass them.
fn options() -> String {
    let mut text = "/** The options, as properties that frameworks pass on. */\nexport interface AssessmentMatrixOptions {\n".to_owned();
    for setting in &SETTINGS {
        let typed = if is_flag(setting) {
            "boolean"
        } else {
            SETTABLE
        };
        // Writing to a string cannot fail.
        let _ = writeln!(
            text,
            "  /** {} Takes: {}. Default: {}. */\n  {}?: {typed};",
            setting.about, setting.values, setting.default, setting.property
        );
    }
    text + "}\n\n"
}

fn events() -> String {
    let mut text =
        "/** The events, by name. */\nexport interface AssessmentMatrixEventMap {\n".to_owned();
    for event in &EVENTS {
        let _ = writeln!(
            text,
            "  /** {} */\n  \"{TAG}-{}\": CustomEvent<{}>;",
            event.when, event.name, event.detail
        );
    }
    text + "}\n\n"
}

fn class() -> String {
    let mut text = format!(
        "/** The element `<{TAG}>`. */\nexport declare class {CLASS} extends HTMLElement {{\n"
    );
    for setting in &SETTINGS {
        // `lang` is every element's.
        if setting.property == setting.name && setting.name == "lang" {
            continue;
        }
        let name = setting.property;
        let about = setting.about;
        let _ = if is_flag(setting) {
            writeln!(text, "  /** {about} */\n  {name}: boolean;")
        } else {
            writeln!(
                text,
                "  /** {about} */\n  get {name}(): string | null;\n  set {name}(value: {SETTABLE});"
            )
        };
    }
    for member in &MEMBERS {
        let (name, answer) = (member.name, member.answer);
        let _ = writeln!(text, "  /** {} */", member.about);
        let _ = match member.kind {
            Kind::ReadOnly => writeln!(text, "  readonly {name}: {answer};"),
            Kind::Property => writeln!(text, "  {name}: {answer};"),
            Kind::Method(parameters) => {
                let list: Vec<String> = parameters
                    .iter()
                    .map(|(name, typed)| format!("{name}: {typed}"))
                    .collect();
                writeln!(text, "  {name}({}): {answer};", list.join(", "))
            }
        };
    }
    text + "}\n\n"
}
