// Making a matrix live, and letting go of it when the program has died or is no longer wanted.
//
// A prerendered container is taken as it is: the program listens to it, and nothing in it changes. What it has not got,
// because a page asks for something else than was prerendered, the program draws into a container of its own. Either
// is complete without the program: where that dies, the container stays and answers as the browser has it.

import { attention } from "./attention.js";
import { compare, uncompare } from "./compare.js";
import { forget, highlight } from "./highlight.js";
import { SETTLED } from "./place.js";
import { painted } from "./rest.js";
import { offer, take } from "./take.js";

/** What the program hears of. `toggle` does not bubble. */
const EVENTS = ["click", "keydown", "change", "input", "toggle"];

/** What is live, by place. */
const taken = new Map();

/**
 * Lets a program take over a place, whose `Widget` this is; throws where it cannot read `packed`, which is other data
 * than its own. Answers whether it does so: not where it would have to draw and cannot. In neither case anything has
 * changed. `put` puts a container where readers see it, where that is not where it stands; `back` undoes that. `ready`
 * is called with the matrix before anybody is told.
 */
export function takeOver(place, Widget, still, { put, back, packed, ready } = {}) {
  const matrix = { place, still, put, back, told: ready, listeners: new AbortController() };
  taken.set(place, matrix);
  const can = mount(matrix, Widget, still, packed);
  if (!can) taken.delete(place);
  return can;
}

/** Has another program go on with a place, in the state that a reader has brought it to. */
export function hand(place, Widget, packed) {
  const matrix = taken.get(place);
  if (!matrix) return;
  const { live, still, widget } = matrix;
  widget.catchUp();
  const { state } = matrix;
  mount(matrix, Widget, live ?? still, packed);
  widget.free();
  if (state) matrix.widget.restore(state.open ?? undefined, state.election, state.view);
}

/** Mounts a matrix, or mounts it anew by another program. `there` is the container that it begins with. */
function mount(matrix, Widget, there, packed) {
  const { place, still, put, listeners } = matrix;
  const { signal } = listeners;
  const blank = there ? there.cloneNode(false) : document.createElement("div");
  if (!there) {
    blank.className = "am-root";
    blank.dataset.prefix = "am-";
    blank.dataset.level = 2;
  }
  const present = (container) => {
    const before = matrix.live;
    matrix.live = container;
    if (before || put || container !== still) {
      // Elements that move within a page lose focus and selection.
      const resume = attention(before ?? still ?? place);
      if (before) before.replaceWith(container);
      else if (put) put(container);
      else still.replaceWith(container);
      resume(container);
    }
    container.dataset.live = "";
    // In tasks of their own, as all that is not needed for a click.
    setTimeout(() => {
      if (signal.aborted) return;
      offer(place, container);
      enable(container, true);
    });
    setTimeout(() => signal.aborted || matrix.widget.catchUp());
    for (const event of EVENTS) {
      const handle = (happened) => {
        if (matrix.widget.handle(happened)) painted(() => signal.aborted || matrix.widget.catchUp());
      };
      container.addEventListener(event, handle, { signal, capture: event === "toggle" });
    }
    container.addEventListener("click", follow, { signal });
    container.addEventListener("click", (event) => take(event, place, matrix.widget), { signal });
    if (before) {
      forget(before);
      matrix.compared = undefined;
      return;
    }
    addEventListener("popstate", () => matrix.widget.visit(location.hash), { signal });
    place.assessmentMatrix.state = SETTLED;
    // Told once it is known how it begins.
    matrix.ready = () => {
      // The browser opens the cell of an address by itself, but does not know what else a link says.
      if (location.hash.includes("?")) matrix.widget.visit(location.hash);
      matrix.told?.(matrix);
      tell(place, "ready", matrix.state);
    };
  };
  const changed = (open, election, view, quote) => {
    const before = matrix.state;
    const now = { version: 1, open: open ?? null, election, view };
    matrix.state = now;
    highlight(matrix);
    compare(matrix, !!before);
    // The first time is how it begins.
    if (!before) return void matrix.ready();
    if (quote) tell(place, "copy", { quote });
    if (before.open !== now.open) {
      if (before.open) tell(place, "close", { address: before.open });
      if (open) tell(place, "open", { address: open });
    } else if (before.election === now.election && before.view === view) return;
    tell(place, "change", now);
  };
  const widget = Widget.mount(place, there, blank, packed, present, changed);
  if (!widget) return false;
  matrix.widget = widget;
  warn(matrix);
  setTimeout(() => signal.aborted || matrix.widget.adopt());
  return true;
}

/**
 * Has the program of a place read its options anew, and other data if there are some, which it may throw at. Answers
 * whether it shows what they say.
 */
export function configure(place, packed) {
  const matrix = taken.get(place);
  // Given back meanwhile.
  if (!matrix) return true;
  const can = matrix.widget.configure(packed);
  if (can) warn(matrix);
  return can;
}

/** Links to places of the matrix itself, where the browser does not find them: in a shadow tree. */
function follow(event) {
  const address = event.target.closest("a")?.getAttribute("href");
  const tree = event.currentTarget.getRootNode();
  if (tree === document || event.defaultPrevented || !address?.startsWith("#")) return;
  // Otherwise the address of the page would change, and nothing else.
  event.preventDefault();
  const target = tree.getElementById(address.slice(1));
  if (!target) return;
  target.tabIndex = -1;
  target.focus();
}

function tell(place, name, detail) {
  const event = new CustomEvent(`assessment-matrix-${name}`, { bubbles: true, composed: true, detail });
  place.dispatchEvent(event);
}

/** What the program refused of the options; what was said already is not said again. */
function warn(matrix) {
  const refused = matrix.widget.refused() ?? [];
  for (const line of refused) if (!matrix.warned?.includes(line)) console.warn(`assessment-matrix: ${line}`);
  matrix.warned = refused;
}

/** The program is dead: what it showed is left to the browser. */
export function letGoOfAll() {
  for (const place of [...taken.keys()]) letGo(place);
}

/** A place does without the program from now on, and what that has drawn goes. */
export function giveBack(place) {
  const matrix = letGo(place);
  if (!matrix) return;
  const { live, back, widget } = matrix;
  if (live) back?.(live);
  // Not left to the collector, which never would: the program holds what it calls, and that holds this.
  widget?.free();
}

function letGo(place) {
  const matrix = taken.get(place);
  if (!matrix) return undefined;
  taken.delete(place);
  matrix.listeners.abort();
  const { live } = matrix;
  if (live) {
    live.removeAttribute("data-live");
    enable(live, false);
    forget(live);
    uncompare(matrix);
  }
  return matrix;
}

/** Lets readers use what needs the program, or keeps them from it. */
function enable(container, on) {
  for (const panel of container.querySelectorAll("[data-panel]")) panel.disabled = !on;
}
