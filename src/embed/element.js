// The custom element `<assessment-matrix>`: attributes, properties, methods and events over the program's one handle.
//
// The prerendered matrix inside it, or in its declarative shadow tree, is what readers have until the program is
// wanted and ready, and for good if it cannot start. Nothing is kept on the window, and of several scripts on a page
// the first defines the element. What only some pages use (other data, export) is loaded when it is used.
//
// OPTIONS, FLAGS and PARTS are put in by the build, each from the one table of its kind: pairs of an attribute and its
// property, of those with a text for a value and of those that are present or absent; and names of parts.

import { SETTLED, container } from "./place.js";
import { expect, report, take } from "./report.js";

const NAME = "assessment-matrix";

/** What a first touch is. Capturing, because what is touched is inside. */
const TOUCHES = ["pointerdown", "keydown", "focusin"];
/** How near to the window is near: one window above and below. */
const NEAR = { rootMargin: "100% 0px" };

const SETTINGS = [...OPTIONS, ...FLAGS];

let program;
let sheet;

// Addresses of files are written out, because that is how bundlers find them.

/** The module beside the program, and the style sheet; one of each for all elements. */
const load = () => (program ??= import("./assessment-matrix.js"));
const styles = () =>
  // Without saying so, Vite's development server answers with a script.
  (sheet ??= fetch(new URL("./assessment-matrix.css", import.meta.url), { headers: { accept: "text/css" } })
    .then((answer) => (answer.ok ? answer.text() : Promise.reject(new TypeError(`${answer.url}: ${answer.status}`))))
    .then((text) => new CSSStyleSheet().replace(text)));

class AssessmentMatrix extends HTMLElement {
  static observedAttributes = SETTINGS.map(([attribute]) => attribute);

  #ready;
  #settle;
  #near;
  /** Whether the program was asked for, and a mark of which time that was. */
  #begun;
  /** What was taken over, from when the program has done so. */
  #matrix;
  /** A state to be restored. */
  #kept;
  #data;
  #packed;
  /** The last request for other data, and when it is over. */
  #asked;
  #showing;
  /** Whether it was data that could not be shown while nothing else was. */
  #refused = false;
  #changing;

  constructor() {
    super();
    this.#await();
    this.addEventListener(`${NAME}-error`, ({ target, detail: { reason, message } }) => {
      // Other data that is refused, or a program that is slow, is not the end.
      if (target !== this || reason === "data" || this.assessmentMatrix?.state !== SETTLED) return;
      if (this.#matrix) this.#forget();
      this.#fail(reason, message);
    });
  }

  #fail(reason, message) {
    this.#settle.reject(Object.assign(new Error(message), { name: NAME, reason }));
  }

  /** From now on `ready` is about what is yet to come. */
  #await() {
    this.#ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    // Who does not ask is not to be told on the console a second time.
    this.#ready.catch(() => {});
  }

  /** There is no program here any more, but what a reader had open. */
  #forget() {
    this.#kept = this.state;
    this.#matrix = undefined;
    this.#await();
  }

  connectedCallback() {
    // What was set before this class was there hides the class's own.
    for (const [, name] of [...SETTINGS, ["", "data"], ["", "state"]]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    if (this.#begun) return;
    if (!this.assessmentMatrix) take(this);
    const begin = () => this.#begin();
    if (this.eager || this.#kept || !globalThis.IntersectionObserver) return void begin();
    this.#near = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && begin(), NEAR);
    this.#near.observe(this);
    for (const touch of TOUCHES) this.addEventListener(touch, begin, { capture: true, once: true });
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it in again.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "src") {
      const wanted = this.#begun || this.#asked;
      if (!now) this.#reset();
      this.#asked = undefined;
      if (wanted) this.#load();
    } else if (name === "eager") {
      // As it is parsed, it has its attributes first.
      if (this.eager && this.assessmentMatrix) this.#begin();
    } else if (this.#matrix && !this.#changing) {
      // Several at once are one change.
      this.#changing = true;
      queueMicrotask(() => {
        this.#changing = false;
        this.#configure();
      });
    }
  }

  /** Settled with this element when the program has taken over; rejected with a `reason` when it cannot. */
  get ready() {
    return this.#ready;
  }

  /** Opens a cell and brings it into view, or shows what a link says; answers whether there is such a cell. */
  async open(address) {
    return (await this.#live()).widget.open(`${address}`) === true;
  }

  /** Closes what is open. */
  async close() {
    (await this.#live()).widget.restore();
  }

  /** What is open, seen and chosen: `{version, open, election, view}`. Setting it restores that. */
  get state() {
    return { version: 1, open: null, election: null, view: "", ...(this.#matrix?.state ?? this.#kept) };
  }

  set state(state) {
    if (state?.version !== 1) return void console.warn(`${NAME}: only a state of version 1 can be restored`);
    const { open, election, view } = state;
    // What is of another type names nothing.
    const text = (value, none = null) => (typeof value === "string" ? value : none);
    this.#kept = { open: text(open), election: election > 0 ? election : null, view: text(view, "") };
    if (this.#matrix) this.#restore();
  }

  /** Other data, as set; `undefined` while the matrix shows what came with it. */
  get data() {
    return this.#data;
  }

  set data(data) {
    if (data === undefined) this.#reset();
    else this.#show(() => data);
  }

  /** The findings of a cell, with their quotes, as plain objects. */
  async findings(address) {
    return (await this.#exchange()).findings(await this.#all(), `${address}`);
  }

  /** All data, whichever part of it is shown, as the text of a file: "json" or "csv". */
  async exportData(format) {
    return (await this.#exchange()).exported(await this.#all(), format);
  }

  #exchange() {
    return import("./assessment-matrix-data.js");
  }

  /** What is shown, or would be if the program had been wanted already. */
  async #all() {
    if (this.src && !this.#asked) this.#load();
    await this.#showing;
    if (this.#data) return this.#data;
    if (this.#asked && !this.#matrix) throw new Error(`${NAME}: the data asked for is not there`);
    return (await fetch(new URL("./assessments.json", import.meta.url))).json();
  }

  /** What was taken over, which it now is if it was not. */
  async #live() {
    if (!this.isConnected) throw new Error(`${NAME}: the element is in no document`);
    this.#begin();
    await this.#ready;
    return this.#matrix;
  }

  /** Back to the data inside the program. */
  #reset() {
    if (!this.#asked) return;
    if (this.#refused) this.#await();
    this.#refused = false;
    this.#asked = this.#showing = this.#data = this.#packed = undefined;
    for (const root of [this, this.shadowRoot]) root?.querySelector("[data-problems]")?.remove();
    if (this.#begun) this.#end();
    else this.#begin();
  }

  #load() {
    if (this.src) this.#show(async (exchange) => exchange.fetchData(new URL(this.src, document.baseURI)));
  }

  #show(get) {
    if (this.#refused) this.#await();
    this.#refused = false;
    this.#showing = this.#exchanged(get);
  }

  /** Shows other data if it is fit to be shown; if not, what was shown before stays. The last one asked for wins. */
  async #exchanged(get) {
    const asked = (this.#asked = {});
    let data, answer, exchange;
    try {
      exchange = await this.#exchange();
      data = await get(exchange);
      answer = await exchange.read(data);
      if (asked === this.#asked && answer.packed) await this.#configure(answer.packed);
    } catch (error) {
      answer = { problems: [{ path: "", reason: `${error?.message ?? error}` }] };
    }
    if (asked !== this.#asked) return;
    if (exchange) exchange.complain(this, answer.problems);
    else if (this.#matrix) console.error(`${NAME} (data): ${answer.problems[0].reason}`);
    else report([this], "unreachable", answer.problems[0].reason);
    if (answer.problems) {
      // Nothing is shown instead, so nobody need wait any longer.
      this.#refused = !this.#matrix;
      if (this.#refused) this.#fail("data", answer.problems[0].reason);
      return;
    }
    this.#data = data;
    this.#packed = answer.packed;
    this.#begin();
  }

  async #configure(packed) {
    if (!this.#matrix) return;
    const { configure } = await load();
    await configure(this, packed);
    if (!this.#matrix) return;
    // Until then the program has drawn what is new.
    requestAnimationFrame(() => this.#name());
  }

  /** Has the program take over, once. */
  async #begin() {
    if (this.#begun || !this.isConnected) return;
    const begun = (this.#begun = {});
    this.#near?.disconnect();
    if (this.src && !this.#asked) this.#load();
    await this.#showing;
    if (begun !== this.#begun) return;
    // Data that was asked for and is not there is not to be stood in for by other data.
    if (this.#asked && !this.#packed) return void (this.#begun = undefined);
    if (typeof WebAssembly !== "object") return report([this], "no-webassembly");
    expect([this]);
    try {
      const [{ mount }, style] = await Promise.all([load(), styles()]);
      const still = container(this);
      const given = () => begun === this.#begun && this.#placed(still, style);
      await mount(this, still, given, !!this.#packed);
    } catch (error) {
      if (begun === this.#begun) report([this], error instanceof SyntaxError ? "old-browser" : "unreachable", error);
    }
  }

  /** How a matrix comes into this element: where it stands, in a declarative shadow tree, or into a tree of its own. */
  #placed(still, style) {
    const inside = still && still.getRootNode() === this.shadowRoot;
    // Where the fragment was, should it be given back.
    const mark = document.createComment("");
    return {
      packed: this.#packed,
      put: (live) => {
        // Not before: from then on what is inside the element is not shown.
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        shadow.adoptedStyleSheets = [style];
        const slot = shadow.querySelector("slot");
        if (live === still && !inside) still.replaceWith(mark);
        if (live === still && inside) return;
        if (inside) still.replaceWith(live);
        else if (slot) slot.replaceWith(live);
        else shadow.append(live);
      },
      back: (live) => {
        if (inside) return void (live !== still && live.replaceWith(still));
        live.replaceWith(document.createElement("slot"));
        if (mark.parentNode) mark.replaceWith(still);
      },
      ready: (matrix) => {
        this.#matrix = matrix;
        this.#name();
        this.#restore();
        // The browser has opened it already where it sees the ids, but it does not see into shadow trees.
        if (location.hash) matrix.widget.visit(location.hash);
        this.#settle.resolve(this);
      },
    };
  }

  /** Names the parts that pages may style. */
  #name() {
    for (const part of PARTS) {
      for (const element of this.shadowRoot.querySelectorAll(`.am-${part}`)) element.part = part;
    }
  }

  #restore() {
    const kept = this.#kept;
    this.#kept = undefined;
    if (kept) this.#matrix.widget.restore(kept.open ?? undefined, kept.election ?? undefined, kept.view);
  }

  async #end() {
    this.#near?.disconnect();
    if (!this.#begun) return;
    this.#begun = undefined;
    if (this.#matrix) this.#forget();
    // Where it was not even asked for, or did not come, there is nothing to be given back.
    const { unmount } = (await program?.catch(() => {})) ?? {};
    // It may be back by now, and then is not yet taken over again.
    if (!this.#matrix) unmount?.(this);
    if (this.isConnected) this.#begin();
  }
}

for (const [attribute, property] of OPTIONS) {
  if (property in HTMLElement.prototype) continue;
  Object.defineProperty(AssessmentMatrix.prototype, property, {
    get() {
      return this.getAttribute(attribute);
    },
    set(value) {
      if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, [value].flat().join(" "));
    },
  });
}
for (const [attribute, property] of FLAGS) {
  Object.defineProperty(AssessmentMatrix.prototype, property, {
    get() {
      return this.hasAttribute(attribute);
    },
    set(value) {
      this.toggleAttribute(attribute, Boolean(value));
    },
  });
}

if (!customElements.get(NAME)) customElements.define(NAME, AssessmentMatrix);

/** The class behind the elements of this page, which is another script's if that was first. */
export const AssessmentMatrixElement = customElements.get(NAME);
