// @ts-check
// Mounts a live matrix in place of a prerendered one, and restores the prerendered one when it is destroyed.

import { FLAGS, OPTIONS } from "./options.js";
import { call, fatalReason, load, onFatalError } from "./program.js";
import { container, emit, reasonOf, report } from "./report.js";
import { swap } from "./swap.js";

/** @typedef {import("./types").Place} Place */

/** For how long nobody needs to hear that something is on its way, in milliseconds. */
const PATIENCE = 10000;

/** Languages that were asked for, each once. @type {Map<string, Promise<void>>} */
const languages = new Map();

let pressed = false;
for (const name of ["pointerdown", "keydown"]) addEventListener(name, () => (pressed = true), true);
// A press that ends elsewhere, in a menu or another window, ends by one of the latter.
for (const name of ["pointerup", "pointercancel", "keyup", "contextmenu", "blur"]) {
  // The click comes in the same task as the release.
  addEventListener(name, () => setTimeout(() => (pressed = false)), true);
}

/**
 * Loads the program and lets a matrix take its place. Errors are reported and not thrown; then there is no answer.
 * @param {Place} place
 */
export async function mount(place) {
  const { host } = place;
  const before = container(host);
  const slow = setTimeout(() => place.wanted() && report([host], "slow"), PATIENCE);
  try {
    const program = await load(place.program);
    await language(place, before, program);
    const data = place.data() ?? call(() => program.DataSet.inside());
    // A task of its own, so that no step keeps a reader waiting for all.
    await new Promise((resolve) => setTimeout(resolve));
    return place.wanted() ? await show(place, before, program, data) : undefined;
  } catch (error) {
    if (place.wanted()) report([host], fatalReason() ?? reasonOf(error), error);
    return undefined;
  } finally {
    clearTimeout(slow);
  }
}

/** The options of a place, as the program takes them. @param {Place} place @param {HTMLElement | null} before */
function options({ option }, before) {
  const given = [...OPTIONS, ...FLAGS].map(([name]) => [name, option(name)]).filter(([, value]) => value !== null);
  const { prefix = "am-", level = "2", lang = "en" } = before?.dataset ?? {};
  const attributes = /** @type {Record<string, string>} */ (Object.fromEntries(given));
  return { attributes, prefix, level: Number(level), language: attributes.lang?.trim() || lang };
}

/** @param {Place} place @param {HTMLElement | null} before @param {typeof import("./assessment-matrix.js")} program */
async function language(place, before, program) {
  const tag = options(place, before).language;
  const file = place.language(tag);
  // A value that the option does not take is the program's to refuse.
  if (file && !languages.has(tag)) languages.set(tag, call(() => program.loadLocale(tag, file.href)));
  await languages.get(tag);
}

/**
 * @param {Place} place @param {HTMLElement | null} before @param {typeof import("./assessment-matrix.js")} program
 * @param {import("./assessment-matrix.js").DataSet} data
 * @returns {Promise<import("./types").Mounted | undefined>}
 */
function show(place, before, program, data) {
  const { host } = place;
  const live = /** @type {HTMLElement} */ (before?.cloneNode(false) ?? document.createElement("div"));
  live.className = "am-root";
  live.dataset.live = "";
  /** @type {import("./types").Slot[]} */
  let slots = [];
  let shown = false;
  return new Promise((resolve, reject) => {
    const rendered = () => {
      if (!place.wanted()) {
        queueMicrotask(unmount);
        resolve(undefined);
        return true;
      }
      // A click goes to what was pressed and let go of: if that is replaced in between, the click is lost.
      if (pressed) return false;
      if (before && handle.usesSlots) slots = slotsOf(before, live);
      if (before) swap(before, live, slots, () => place.put(live, before));
      else place.put(live, before);
      shown = true;
      // Not while the program calls this.
      queueMicrotask(() => {
        resolve({ handle, configure, unmount });
        emit(host, "ready", call(() => handle.ready()));
      });
      return true;
    };
    const configure = async () => {
      await language(place, before, program);
      if (shown && !fatalReason()) call(() => handle.configure(place.data() ?? program.DataSet.inside(), options(place, before)));
    };
    const giveBack = () => {
      forget();
      if (!shown) return;
      shown = false;
      if (!before) return place.back(live, before);
      carry(live, before);
      swap(live, before, slots, () => place.back(live, before));
    };
    const unmount = () => {
      giveBack();
      if (!fatalReason()) call(() => handle.free());
    };
    const forget = onFatalError((reason, error) => {
      if (!shown) return reject(error);
      giveBack();
      report([host], reason, error);
    });
    const settings = options(place, before);
    const handle = call(() => new program.MatrixHandle(host, live, before ?? undefined, data, settings, rendered));
  });
}

/** The prerendered details, with where each belongs in either container. @param {Element} from @param {Element} live */
function slotsOf(from, live) {
  const bodies = (/** @type {Element} */ root) =>
    [...root.querySelectorAll(".am-detail-body")].map((body) => ({ body, address: body.parentElement?.dataset.detail }));
  const places = new Map(bodies(live).map(({ body, address }) => [address, body]));
  return bodies(from).map(({ body, address }) => {
    const place = places.get(address);
    // If the program has rendered a detail already, the prerendered one stays in its place.
    return { nodes: [...body.childNodes], prerendered: body, live: place?.hasChildNodes() ? null : (place ?? null) };
  });
}

/** Opens in the prerendered container what is open in the live one. @param {Element} live @param {Element} to */
function carry(live, to) {
  const open = live.querySelector(".am-disclosure[open] > [data-cell]")?.getAttribute("data-cell");
  const column = live.querySelector("[data-dimension]:checked")?.getAttribute("data-dimension");
  for (const summary of to.querySelectorAll("[data-cell]")) {
    /** @type {HTMLDetailsElement} */ (summary.parentElement).open = summary.getAttribute("data-cell") === open;
  }
  const choice = /** @type {HTMLInputElement | null} */ (to.querySelector(`[data-dimension="${column}"]`));
  if (choice) choice.checked = true;
}
