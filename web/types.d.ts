// Types that the scripts here share.

import type { DataSet, MatrixHandle } from "./assessment-matrix.js";

/** A place for a matrix: a marked element of a page, or the custom element. */
export interface Place {
  /** The element on which events are dispatched. */
  host: HTMLElement;
  /** Imports the program's glue, where `import("./assessment-matrix.js")` would not find it. */
  program?: () => Promise<typeof import("./assessment-matrix.js")>;
  /** Returns the value of an option, by its attribute. */
  option(name: string): string | null;
  /** Returns the address of a language's file. */
  language(tag: string): URL | undefined;
  /** Returns whether the matrix is still wanted. */
  wanted(): boolean;
  /** Returns other data than the program's own. */
  data(): DataSet | undefined;
  /** Puts the live matrix where readers see it. */
  put(live: Element, prerendered: Element | null): void;
  /** Undoes that. */
  back(live: Element, prerendered: Element | null): void;
}

/** A live matrix. */
export interface Mounted {
  handle: MatrixHandle;
  /** Applies the options and the data of the place anew. */
  configure(): Promise<void>;
  /** Gives the prerendered matrix back. */
  unmount(): void;
}

/** Prerendered nodes that both containers share, and the elements that hold them. */
export interface Slot {
  nodes: ChildNode[];
  prerendered: Element;
  live: Element | null;
}

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
    };
  }
  interface FocusOptions {
    focusVisible?: boolean;
  }
  interface ShadowRoot {
    /** In Chromium. */
    getSelection?(): Selection | null;
  }
}
