// @ts-check
// The custom element `<assessment-matrix>`: attributes, properties and methods over one matrix.
//
// The prerendered matrix inside it, or in its declarative shadow tree, is shown until the program runs, and
// permanently if it cannot start. Nothing is stored on the window, and the first of several scripts on a page defines the
// element. Addresses of files are literals, so that bundlers find them.

import { mount } from "./mount.js";
import { FLAGS, OPTIONS } from "./options.js";
import { complain, toText } from "./own-data.js";
import { call, load } from "./program.js";
import { container, report } from "./report.js";

/** @typedef {import("./assessment-matrix.js").DataSet} DataSet */

const NAME = "assessment-matrix";
const SETTINGS = [...OPTIONS, ...FLAGS];
/** Events of a first touch. Capturing, because what is touched is inside. */
const TOUCHES = ["pointerdown", "keydown", "focusin"];
/** @type {Record<string, URL>} */
const LANGUAGES = {
  fa: new URL("./locale-fa.bin", import.meta.url),
  es: new URL("./locale-es.bin", import.meta.url),
};

/** @type {Promise<CSSStyleSheet> | undefined} */
let sheet;

/** The style sheet, one for all elements. Adopted sheets are no inline styles, which a policy may forbid. */
async function styles() {
  // Without saying so, Vite's development server answers with a script.
  const answer = await fetch(new URL("./assessment-matrix.css", import.meta.url), { headers: { accept: "text/css" } });
  if (!answer.ok) throw new TypeError(`${answer.url}: ${answer.status}`);
  return new CSSStyleSheet().replace(await answer.text());
}

class AssessmentMatrix extends HTMLElement {
  static observedAttributes = SETTINGS.map(([attribute]) => attribute);

  /** @type {Promise<this>} */ #ready = Promise.resolve(this);
  /** @type {{ resolve(element: any): void, reject(error: Error): void }} */ #resolvers = { resolve() {}, reject() {} };
  /** @type {IntersectionObserver | undefined} */ #near;
  /** The start that is under way or done. @type {object | undefined} */ #begun;
  /** @type {import("./types").Mounted | undefined} */ #mounted;
  /** A state to be restored. @type {any} */ #kept;
  /** The state of the last event; kept after the program stops. @type {any} */ #emitted;
  /** Other data as set, as read, the last request for it, and when that is over. @type {unknown} */ #data;
  /** @type {DataSet | undefined} */ #set;
  /** @type {object | undefined} */ #asked;
  /** @type {Promise<void> | undefined} */ #showing;
  /** The data asked for was refused before any was shown. */ #refused = false;
  #changing = false;

  constructor() {
    super();
    this.#renew();
    this.addEventListener(`${NAME}-error`, (event) => {
      const { reason, message } = /** @type {CustomEvent} */ (event).detail;
      // A program that is slow is not the end, and neither is data that is refused while other data is shown.
      if (event.target !== this || reason === "slow" || (reason === "data" && this.#begun)) return;
      this.#refused = reason === "data";
      if (this.#mounted) this.#forget();
      this.#resolvers.reject(Object.assign(new Error(message), { name: NAME, reason }));
    });
    for (const name of ["ready", "change"]) {
      this.addEventListener(`${NAME}-${name}`, (event) => {
        if (event.target === this) this.#emitted = /** @type {CustomEvent} */ (event).detail;
      });
    }
  }

  /** From now on `ready` is about what is yet to come. */
  #renew() {
    this.#ready = new Promise((resolve, reject) => (this.#resolvers = { resolve, reject }));
    // A page that does not ask is not told on the console a second time.
    this.#ready.catch(() => {});
  }

  /** After data that was refused, other data is another chance. */
  #again() {
    if (this.#refused) this.#renew();
    this.#refused = false;
  }

  /** Keeps what a reader had open, after the program is gone. */
  #forget() {
    this.#kept = this.state;
    this.#emitted = this.#mounted = undefined;
    this.#renew();
  }

  connectedCallback() {
    // Properties that were set before this class was there hide the class's own.
    const own = /** @type {any} */ (this);
    for (const name of [...SETTINGS.map(([, property]) => property), "data", "state"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    if (this.#begun) return;
    const begin = () => void this.#begin();
    if (own.eager || this.#kept || !globalThis.IntersectionObserver) return begin();
    // One window's height above and below is near.
    const options = { rootMargin: "100% 0px" };
    this.#near = new IntersectionObserver((seen) => seen.some((entry) => entry.isIntersecting) && begin(), options);
    this.#near.observe(this);
    for (const touch of TOUCHES) this.addEventListener(touch, begin, { capture: true, once: true });
  }

  disconnectedCallback() {
    // Moving an element takes it out and puts it in again.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  /** @param {string} name @param {string | null} before @param {string | null} now */
  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "src") {
      const wanted = this.#begun || this.#asked;
      if (!now) this.#reset();
      this.#asked = undefined;
      if (wanted) this.#load();
    } else if (name === "eager") {
      if (now !== null) void this.#begin();
    } else if (!this.#changing) {
      // Several at once are one change.
      this.#changing = true;
      queueMicrotask(() => {
        this.#changing = false;
        void this.#mounted?.configure();
      });
    }
  }

  /** Settled with this element when the program has taken over; rejected with a `reason` when it cannot. */
  get ready() {
    return this.#ready;
  }

  /** Opens a cell, or shows what a link says. @param {string} address */
  async open(address) {
    const { handle } = await this.#live();
    return call(() => handle.open(`${address}`));
  }

  /** Closes the open cell. */
  async close() {
    const { handle } = await this.#live();
    call(() => handle.close());
  }

  /** The open cell, the view and the choices: `{version, open, dimension, view}`. Setting it restores that. */
  get state() {
    return { version: 1, open: null, dimension: null, view: "", ...(this.#emitted ?? this.#kept) };
  }

  set state(state) {
    this.#kept = state;
    if (this.#mounted) this.#restore();
  }

  /** Other data, as set; `undefined` while the matrix shows what came with it. */
  get data() {
    return this.#data;
  }

  set data(data) {
    if (data === undefined) this.#reset();
    else this.#show(async () => {
      // Before anything is waited for: what the page does with its data later is its own business.
      const text = toText(data);
      const { DataSet } = await load();
      return call(() => DataSet.read(text));
    }, data);
  }

  /** The findings of a cell with their quotes. @param {string} address */
  async findings(address) {
    const data = await this.#all();
    return call(() => data.findings(`${address}`));
  }

  /** All data as the text of a file. @param {"json" | "csv"} format */
  async exportData(format) {
    if (!["json", "csv"].includes(format)) throw new TypeError(`exportData: “${format}” is neither json nor csv`);
    const data = await this.#all();
    return call(() => data[format]());
  }

  /** The data that is shown, or would be if the program had been wanted already. */
  async #all() {
    if (!this.#asked) this.#load();
    await this.#showing;
    if (this.#asked && !this.#set && !this.#mounted) throw new Error(`${NAME}: the data asked for is not there`);
    const { DataSet } = await load();
    return this.#set ?? call(() => DataSet.inside());
  }

  /** The live matrix, which now starts if it has not. */
  async #live() {
    if (!this.isConnected) throw new Error(`${NAME}: the element is in no document`);
    void this.#begin();
    await this.#ready;
    return /** @type {import("./types").Mounted} */ (this.#mounted);
  }

  /** Back to the data inside the program. */
  #reset() {
    if (!this.#asked) return;
    this.#again();
    this.#asked = this.#showing = this.#data = this.#set = undefined;
    complain(this);
    if (this.#mounted) void this.#mounted.configure();
    else void this.#begin();
  }

  #load() {
    const { src } = /** @type {any} */ (this);
    const url = new URL(src, document.baseURI).href;
    if (src) this.#show(async () => (await load()).DataSet.fetch(url));
  }

  /** @param {() => Promise<DataSet>} get @param {unknown} [data] */
  #show(get, data) {
    this.#again();
    this.#showing = this.#read((this.#asked = {}), get, data);
  }

  /**
   * Shows other data if it has no problems; if it has, what was shown before stays. The last one asked for wins.
   * @param {object} asked @param {() => Promise<DataSet>} get @param {unknown} data
   */
  async #read(asked, get, data) {
    try {
      const set = await get();
      if (asked !== this.#asked) return;
      this.#set = set;
      this.#data = data ?? JSON.parse(call(() => set.json()));
      complain(this);
      if (this.#mounted) await this.#mounted.configure();
      else void this.#begin();
    } catch (error) {
      if (asked === this.#asked) complain(this, Array.isArray(error) ? error : [{ reason: `${error}` }]);
    }
  }

  /** Has the program take over, once. */
  async #begin() {
    if (this.#begun || !this.isConnected) return;
    if (!this.#asked) this.#load();
    // Data that was asked for and is not there is not to be stood in for by other data; reading it begins, too.
    if (this.#asked && !this.#set) return;
    const begun = (this.#begun = {});
    this.#near?.disconnect();
    if (typeof WebAssembly !== "object") return report([this], "no-webassembly");
    try {
      await (sheet ??= styles());
    } catch (error) {
      return report([this], "unreachable", error);
    }
    const mounted = await mount(this.#place(await sheet, () => begun === this.#begun));
    if (begun !== this.#begun || !mounted) return;
    this.#mounted = mounted;
    this.#restore();
    this.#resolvers.resolve(this);
  }

  /** @param {CSSStyleSheet} style @param {() => boolean} wanted @returns {import("./types").Place} */
  #place(style, wanted) {
    const inside = container(this)?.getRootNode() === this.shadowRoot;
    // The place of the fragment, should it be given back.
    const mark = document.createComment("");
    return {
      host: this,
      wanted,
      option: (name) => this.getAttribute(name),
      language: (tag) => LANGUAGES[tag],
      data: () => this.#set,
      put: (live, prerendered) => {
        // Not before: from then on what is inside the element is not shown.
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        shadow.adoptedStyleSheets = [style];
        if (prerendered && inside) return prerendered.replaceWith(live);
        prerendered?.replaceWith(mark);
        const slot = shadow.querySelector("slot");
        if (slot) slot.replaceWith(live);
        else shadow.append(live);
      },
      back: (live, prerendered) => {
        live.replaceWith((inside && prerendered) || document.createElement("slot"));
        if (prerendered && !inside) mark.replaceWith(prerendered);
      },
    };
  }

  #restore() {
    const kept = this.#kept;
    this.#kept = undefined;
    try {
      if (kept) call(() => this.#mounted?.handle.restore(kept));
    } catch (error) {
      console.warn(`${NAME}: ${error}`);
    }
  }

  /** Gives the prerendered matrix back. */
  #end() {
    this.#near?.disconnect();
    this.#begun = undefined;
    const mounted = this.#mounted;
    if (mounted) this.#forget();
    mounted?.unmount();
  }
}

for (const [attribute, property] of SETTINGS) {
  if (property in HTMLElement.prototype) continue;
  const flag = FLAGS.some(([name]) => name === attribute);
  Object.defineProperty(AssessmentMatrix.prototype, property, {
    get() {
      return flag ? this.hasAttribute(attribute) : this.getAttribute(attribute);
    },
    set(value) {
      if (flag) this.toggleAttribute(attribute, Boolean(value));
      else if (value == null) this.removeAttribute(attribute);
      else this.setAttribute(attribute, [value].flat().join(" "));
    },
  });
}

if (!customElements.get(NAME)) customElements.define(NAME, AssessmentMatrix);

/** The class behind the elements of this page, which is another script's if that was first. */
export const AssessmentMatrixElement = customElements.get(NAME);
