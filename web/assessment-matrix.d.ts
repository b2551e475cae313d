// The seam between the scripts here and the program: what `src/element.rs` exports, as wasm-bindgen's glue has it.

/** The state of a matrix, as pages read and restore it. */
export interface MatrixState {
  version: 1;
  open: string | null;
  dimension: string | null;
  view: string;
}

/** A problem with data. */
export interface Problem {
  path: string;
  id?: string;
  rule: string;
  reason: string;
  remedy: string;
}

/** The options of a matrix, as its element has them. */
export interface ElementOptions {
  attributes: Record<string, string>;
  prefix: string;
  level?: number;
  language?: string;
}

export class DataSet {
  static inside(): DataSet;
  /** Throws a list of problems. */
  static read(text: string): DataSet;
  /** Rejects with a list of problems, or with what is wrong with the answer. */
  static fetch(url: string): Promise<DataSet>;
  findings(address: string): object[] | null;
  csv(): string;
  json(): string;
  free(): void;
}

export class MatrixHandle {
  constructor(
    host: Element,
    root: Element,
    prerendered: Element | undefined,
    data: DataSet,
    options: ElementOptions,
    rendered: () => boolean
  );
  readonly state: MatrixState;
  readonly usesSlots: boolean;
  ready(): MatrixState;
  configure(data: DataSet, options: ElementOptions): void;
  open(address: string): boolean;
  close(): void;
  restore(state: MatrixState): void;
  free(): void;
}

export function loadLocale(tag: string, url: string): Promise<void>;

export default function init(): Promise<{ memory: WebAssembly.Memory }>;
