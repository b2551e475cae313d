// Written by `cargo xtask documents`.

/** The state of a matrix. */
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

/** Reasons for a reduced matrix or refused data. */
export type MatrixErrorReason =
  /** a Content-Security-Policy forbids the program */
  | "blocked"
  /** a file could not be loaded */
  | "unreachable"
  /** a file is damaged, or files are from different builds */
  | "broken"
  /** WebAssembly is switched off */
  | "no-webassembly"
  /** the browser is too old */
  | "old-browser"
  /** there is too little memory */
  | "memory"
  /** it still loads after ten seconds, and may yet succeed */
  | "slow"
  /** the program has stopped */
  | "crashed"
  /** other data has problems; they are in `problems` */
  | "data";

/** The options, as properties that frameworks pass on. */
export interface AssessmentMatrixOptions {
  /** The rows to show, in this order. Takes: ids of actors, separated by spaces or commas. Default: all, as in the data. */
  actors?: string | number | readonly (string | number)[] | null | undefined;
  /** The elections to show, in this order. Takes: years, separated by spaces or commas. Default: all, as in the data. */
  elections?: string | number | readonly (string | number)[] | null | undefined;
  /** The columns of each election, in this order. Takes: outcome, tactics, confidence, separated by spaces or commas. Default: outcome tactics confidence. */
  dimensions?: string | number | readonly (string | number)[] | null | undefined;
  /** The layout: all columns where they fit, or always one column of all elections; `election` and `cards` are older names for that. Takes: auto, narrow, election, cards. Default: auto. */
  layout?: string | number | readonly (string | number)[] | null | undefined;
  /** The colour scheme: the reader's preference, light or dark. Takes: auto, light, dark. Default: auto. */
  theme?: string | number | readonly (string | number)[] | null | undefined;
  /** The language of the interface; quotes stay as they are. Takes: en, fa, es. Default: that of the prerendered matrix, else en. */
  lang?: string | number | readonly (string | number)[] | null | undefined;
  /** The cell that is open at first; with a link, also its view and filters. Takes: the address of a cell, such as iran/2024/outcome, or a link. Default: none. */
  openAddress?: string | number | readonly (string | number)[] | null | undefined;
  /** Writes the open cell to the page's address, with an entry in its history. Takes: present or absent. Default: absent. */
  deepLinks?: boolean;
  /** The level of the matrix's own heading. Takes: 1, 2, 3, 4. Default: 2 in an article, 1 on a page of its own. */
  headingLevel?: string | number | readonly (string | number)[] | null | undefined;
  /** Other data of the same schema, shown instead of the data inside. Takes: the address of a JSON file. Default: none. */
  src?: string | number | readonly (string | number)[] | null | undefined;
  /** Loads the program at once, instead of when the matrix comes near the viewport or is used. Takes: present or absent. Default: absent. */
  eager?: boolean;
}

/** The events, by name. */
export interface AssessmentMatrixEventMap {
  /** The program has taken over, and all controls work. */
  "assessment-matrix-ready": CustomEvent<MatrixState>;
  /** A cell was opened, by a reader or a script. */
  "assessment-matrix-open": CustomEvent<{ address: string }>;
  /** A cell was closed, also because another was opened. */
  "assessment-matrix-close": CustomEvent<{ address: string }>;
  /** The state changed; sent after `open` and `close`. */
  "assessment-matrix-change": CustomEvent<MatrixState>;
  /** A reader copied a quote with its citation; `quote` is the finding's id and the quote's number, from 0. */
  "assessment-matrix-copy": CustomEvent<{ quote: string }>;
  /** The program could not start, has stopped, or other data has problems. The page keeps what it showed. */
  "assessment-matrix-error": CustomEvent<MatrixError>;
}

/** The element `<assessment-matrix>`. */
export declare class AssessmentMatrixElement extends HTMLElement {
  /** The rows to show, in this order. */
  get actors(): string | null;
  set actors(value: string | number | readonly (string | number)[] | null | undefined);
  /** The elections to show, in this order. */
  get elections(): string | null;
  set elections(value: string | number | readonly (string | number)[] | null | undefined);
  /** The columns of each election, in this order. */
  get dimensions(): string | null;
  set dimensions(value: string | number | readonly (string | number)[] | null | undefined);
  /** The layout: all columns where they fit, or always one column of all elections; `election` and `cards` are older names for that. */
  get layout(): string | null;
  set layout(value: string | number | readonly (string | number)[] | null | undefined);
  /** The colour scheme: the reader's preference, light or dark. */
  get theme(): string | null;
  set theme(value: string | number | readonly (string | number)[] | null | undefined);
  /** The cell that is open at first; with a link, also its view and filters. */
  get openAddress(): string | null;
  set openAddress(value: string | number | readonly (string | number)[] | null | undefined);
  /** Writes the open cell to the page's address, with an entry in its history. */
  deepLinks: boolean;
  /** The level of the matrix's own heading. */
  get headingLevel(): string | null;
  set headingLevel(value: string | number | readonly (string | number)[] | null | undefined);
  /** Other data of the same schema, shown instead of the data inside. */
  get src(): string | null;
  set src(value: string | number | readonly (string | number)[] | null | undefined);
  /** Loads the program at once, instead of when the matrix comes near the viewport or is used. */
  eager: boolean;
  /** Resolves when the program has taken over; rejects with a `reason` if it cannot. Waiting for it does not start the program. */
  readonly ready: Promise<AssessmentMatrixElement>;
  /** The state as a plain object; `open` and `view` together make a link. Assign an earlier value to restore it. */
  state: MatrixState;
  /** Other data to show. `undefined` is the data that came with the matrix; assign it to return to that. Data with a problem is not shown. */
  data: Dataset | undefined;
  /** Opens a cell and scrolls to it, or follows a link. Resolves to false if there is no such cell. */
  open(address: string): Promise<boolean>;
  /** Closes the open cell. */
  close(): Promise<void>;
  /** Resolves to the findings of a cell with their quotes, as plain objects; to `null` if there is no such cell. */
  findings(address: string): Promise<CellFinding[] | null>;
  /** Resolves to the whole data set as the text of a file, even if only a part is shown. */
  exportData(format: "json" | "csv"): Promise<string>;
}

declare global {
  interface HTMLElementTagNameMap {
    "assessment-matrix": AssessmentMatrixElement;
  }
  // They bubble, so a listener can be anywhere above.
  interface HTMLElementEventMap extends AssessmentMatrixEventMap {}
  interface DocumentEventMap extends AssessmentMatrixEventMap {}
  interface WindowEventMap extends AssessmentMatrixEventMap {}
}

/** Everything that the matrix shows. */
export type Dataset = {
  /** Relative path of the JSON Schema, so that editors complete and check while typing. */
  "$schema": string;
  /** Rows of the matrix, in order. */
  "actors": Array<Actor>;
  /** The day on which the coding was last checked against its sources. */
  "as_of": PartialDate;
  /** Corrections that were published, the newest first. */
  "corrections": Array<Correction>;
  /** Disagreements between sources or findings. */
  "disagreements": Array<Disagreement>;
  /** Official documents that the articles report: linked for further reading, never quoted. */
  "documents": Array<Document>;
  /** Column groups of the matrix, in order. */
  "elections": Array<Election>;
  /** All findings, in the order in which they are shown inside a cell. */
  "findings": Array<Finding>;
  /** Terms of use of the data. */
  "licence": string;
  /** The method by which the data was made and checked, in own words, or null where it does not say. */
  "method"?: string | null;
  /** Cells for which these sources say nothing. */
  "silent": Array<Silence>;
  /** The articles. */
  "sources": Array<Source>;
  /** One line under the heading. */
  "summary": string;
  /** Heading of the matrix. */
  "title": string;
  /** Version of the data, `major.minor.patch`; printed in every citation. */
  "version": string;
};

/** A row: a state or a group whose influence is assessed. */
export type Actor = {
  /** Stable kebab-case id, the first part of an address. */
  "id": string;
  /** Name shown. */
  "name": string;
  /** Remark, such as a spelling that the sources use, or null. */
  "note"?: string | null;
};

/** The kind of statement of a finding; each belongs to one dimension ([`Aspect::dimension`]). */
export type Aspect = "preference" | "motive" | "aim" | "method" | "authority" | "restraint" | "considered" | "extent" | "basis" | "denial" | "assurance" | "background";

/** Speaker, place and time. */
export type Attribution = {
  /** The speaker. */
  "speaker": string;
  /** The time. */
  "stated": Stated;
  /** The place: a report, a briefing, a statement, the article itself. */
  "venue": string;
};

/** A column of the matrix: the dimensions that have cells. */
export type Column = "outcome" | "tactics" | "confidence";

/** A source's own comparison of a finding's matter with an earlier election. Never inferred from two findings. */
export type Comparison = {
  /** The result of the comparison. */
  "says": Says;
  /** Year of the earlier election, printed in one of the finding's quotes. */
  "with": number;
};

/** A confidence level that a source states. */
export type Confidence = {
  /** The judgement that it belongs to, and its author, in own words. */
  "judgement": string;
  /** The level. */
  "level": Level;
};

/** A published correction. */
export type Correction = {
  /** The day on which it was published. */
  "date": PartialDate;
  /** The version of the data that was the first to have it. */
  "version": string;
  /** The mistake and what stands there now, in own words. */
  "what": string;
  /** Addresses of the cells in which readers saw it, such as `iran/2024/outcome`; none where it was outside the table. */
  "where": Array<string>;
};

/** The subject of a finding. */
export type Dimension = "outcome" | "tactics" | "confidence" | "response" | "context";

/** The direction of a preference for the candidate named. */
export type Direction = "favours" | "opposes" | "neither";

/** A disagreement between findings or wordings. */
export type Disagreement = {
  /** Stable kebab-case id. */
  "id": string;
  /** The kind of disagreement. */
  "kind": DisagreementKind;
  /** The words that differ, two or more sides. */
  "sides": Array<Side>;
  /** The difference, in own words. */
  "summary": string;
};

/** The kinds of disagreement. */
export type DisagreementKind = "minority-view" | "earlier-warning" | "contradiction" | "sits-uneasily" | "dating-slip" | "paraphrase-shift";

/** An official document or briefing that an article reports. */
export type Document = {
  /** Stable kebab-case id. */
  "id": string;
  /** The issuer. */
  "issuer": string;
  /** Remark on its dates, or null. */
  "note"?: string | null;
  /** The date of publication. */
  "published": PartialDate;
  /** Its official title. */
  "title": string;
  /** Its public address, or null where none is known. */
  "url"?: string | null;
};

/** A column group: one US election. */
export type Election = {
  /** Name shown. */
  "name": string;
  /** The year, the second part of an address. */
  "year": number;
};

/** One judgement, tactic, answer or statement by one author, resting on quotes. */
export type Finding = {
  /** Id of the actor, or null where it speaks of foreign actors in general. */
  "actor"?: string | null;
  /** The kind of statement inside its dimension. */
  "aspect": Aspect;
  /** Speaker, place and time. */
  "attribution": Attribution;
  /** Columns in whose detail it is shown besides its own; it does not support them. */
  "bears_on": Array<Column>;
  /** Family name of the candidate that `direction` speaks of, or null. */
  "candidate"?: string | null;
  /** A source's own comparison of this matter with an earlier election, or null where none compares. */
  "compares"?: Comparison | null;
  /** The confidence level that a source states for a judgement, or null. */
  "confidence"?: Confidence | null;
  /** The column it supports, or `response` / `context`. */
  "dimension": Dimension;
  /** The direction of a preference for a candidate, or null. */
  "direction"?: Direction | null;
  /** Year of the election that the event belongs to, or null where the sources name none. */
  "election"?: number | null;
  /** From what the year was inferred where the quoted texts do not print it, or null. */
  "election_inferred"?: string | null;
  /** Stable kebab-case id. */
  "id": string;
  /** A few words for the summary of a cell: at most 40 characters. */
  "label": string;
  /** The likelihood word that qualifies this judgement, verbatim as the leading quote prints it, or null. */
  "likelihood"?: string | null;
  /** Editorial remark in own words, or null. */
  "note"?: string | null;
  /** The words behind it, the leading quote first. */
  "quotes": Array<Quote>;
  /** The voice that judged it. */
  "standing": Standing;
  /** The judgement and its author, in own words: at most 280 characters. */
  "summary": string;
};

/** Analytic confidence as defined by ICD 203: how well founded a judgement is, not how likely an event. */
export type Level = "high" | "moderate" | "low";

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. Shown as `2021`, `August 2020`, `29 July 2024`. */
export type PartialDate = string;

/** A verbatim quote: a W3C TextQuoteSelector with its TextPositionSelector. */
export type Quote = {
  /** Position after the last character, in the same unit. */
  "end": number;
  /** The words, exactly as the stored text has them. */
  "exact": string;
  /** The words before it in the same paragraph. */
  "prefix": string;
  /** True where the article tells in its own words what the speaker said. What stands between quotation marks inside
   * such a quote is still the speaker's. */
  "reported": boolean;
  /** Id of the source. */
  "source": string;
  /** The speaker of these words, or null: the finding's speaker. The article itself goes by its source's `short`. */
  "speaker"?: string | null;
  /** Position of the first character, in Unicode code points of the stored text, from 0. */
  "start": number;
  /** The words after it in the same paragraph. */
  "suffix": string;
};

/** The result of a source's comparison with an earlier election. */
export type Says = "same" | "changed";

/** One side of a disagreement: words inside a quote of a finding. */
export type Side = {
  /** Id of the finding. */
  "finding": string;
  /** True where the article tells in its own words what the speaker said. */
  "reported": boolean;
  /** Id of the source. */
  "source": string;
  /** The speaker of these words, or null: the finding's speaker. The article itself goes by its source's `short`. */
  "speaker"?: string | null;
  /** The words, a substring of one of the finding's quotes from that source. */
  "words": string;
};

/** A cell that no finding supports, and why that is not the same as no activity. */
export type Silence = {
  /** Id of the actor. */
  "actor": string;
  /** The column. */
  "dimension": Column;
  /** Year of the election. */
  "election": number;
  /** The kind: the articles do not mention the actor for this election, or only report nothing for this column. */
  "kind": SilenceKind;
  /** The subject that was looked for, and what the sources say instead, in own words. */
  "reason": string;
};

/** The reason why a cell has no finding of its own. */
export type SilenceKind = "not-mentioned" | "not-reported";

/** One article, described only as far as its own text does. */
export type Source = {
  /** The byline, verbatim, or null. */
  "byline"?: string | null;
  /** The date, verbatim, or null. */
  "date_printed"?: string | null;
  /** File name of the stored text. */
  "file": string;
  /** Stable kebab-case id. */
  "id": string;
  /** Notes that a reader needs to judge it, in own words. */
  "note": string;
  /** The date of publication, at the precision known. */
  "published": Stated;
  /** Publisher according to the text, in own words, or null where it names none. */
  "publisher"?: string | null;
  /** Ids of the documents or briefings that it reports. */
  "reports": Array<string>;
  /** SHA-256 of the stored file, 64 lower-case hexadecimal digits. */
  "sha256": string;
  /** A short name that tells it from the others: its headline, shortened to a run of its words, or own words. */
  "short": string;
  /** Its headline, verbatim. */
  "title": string;
};

/** The voice of a finding. The order is the order in which voices are shown. */
export type Standing = "community" | "minority" | "earlier-warning" | "official" | "lawmaker" | "company" | "press" | "article" | "accused";

/** A date at the precision that the sources give. */
export type Stated = {
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where it cannot be known. */
  "date"?: PartialDate | null;
  /** From what the date was inferred, or null where a source prints it. */
  "inferred"?: string | null;
  /** The source's own words for the time, verbatim, or null. */
  "printed"?: string | null;
};
