// Taking over a prerendered matrix, and giving it back when the program has died or is no longer wanted.
//
// STILL is the container as the page brought it, LIVE the program's own. The program draws what has a state into LIVE
// and moves everything else there; STILL, by then an empty shell, is kept. A reader notices neither change: what is
// open, chosen, focused and selected stays so. Without a STILL everything is drawn.

import { Widget } from "./assessment-matrix.js";
import { attention } from "./attention.js";
import { SETTLED } from "./place.js";

/** What the program hears of. `toggle` does not bubble. */
const EVENTS = ["click", "keydown", "change", "toggle"];

/** What is needed to give each back, by place. */
const taken = new Map();

/**
 * Lets the program take over a place; throws where it cannot read `packed`, which is other data than its own, and then
 * has changed nothing. `put` puts LIVE where readers see it, in place of what they saw; `back` undoes that. `ready` is
 * called with the matrix before anybody is told.
 */
export function takeOver(place, still, { put, back, packed, ready } = {}) {
  const live = still ? still.cloneNode(false) : document.createElement("div");
  live.dataset.live = "";
  if (!still) {
    live.className = "am-root";
    live.dataset.prefix = "am-";
    live.dataset.level = 2;
  }
  const moves = [];
  const observer = new MutationObserver((records) => moves.push(...records));
  if (still) observer.observe(still, { childList: true, subtree: true });
  const listeners = new AbortController();
  const { signal } = listeners;
  const matrix = { still, live, moves, observer, listeners, back: back ?? (() => live.replaceWith(still)) };
  taken.set(place, matrix);
  matrix.resume = attention(still ?? place);
  matrix.widget = Widget.mount(
    place,
    live,
    still,
    packed,
    () => {
      // The reader may have moved on while everything was drawn.
      matrix.resume = attention(still ?? place);
      (put ?? (() => still.replaceWith(live)))(live);
    },
    () => {
      matrix.resume(live);
      matrix.resume = undefined;
      for (const event of EVENTS) {
        const handle = (happened) => matrix.widget.handle(happened);
        live.addEventListener(event, handle, { signal, capture: event === "toggle" });
      }
      addEventListener("popstate", () => matrix.widget.visit(location.hash), { signal });
      place.assessmentMatrix.state = SETTLED;
      // The browser opens the cell of an address by itself, but not what else a link says.
      if (location.hash.includes("?") && !matrix.state.open) matrix.widget.visit(location.hash);
      ready?.(matrix);
      tell(place, "ready", matrix.state);
    },
    (open, election, view, quote) => {
      const before = matrix.state;
      const now = { version: 1, open: open ?? null, election, view };
      matrix.state = now;
      // The first time is how it begins.
      if (!before) return;
      if (quote) tell(place, "copy", { quote });
      if (before.open !== now.open) {
        if (before.open) tell(place, "close", { address: before.open });
        if (open) tell(place, "open", { address: open });
      } else if (before.election === now.election && before.view === now.view) return;
      tell(place, "change", now);
    },
  );
  warn(matrix);
}

/** Has the program read the options of a matrix anew, and other data if there are some, which it may throw at. */
export function configure(matrix, packed) {
  matrix.widget.configure(packed);
  warn(matrix);
}

function tell(place, name, detail) {
  const event = new CustomEvent(`assessment-matrix-${name}`, { bubbles: true, composed: true, detail });
  place.dispatchEvent(event);
}

function warn(matrix) {
  for (const refused of matrix.widget.refused() ?? []) console.warn(`assessment-matrix: ${refused}`);
}

/** Whether a place is neither as it was nor taken over. */
export function halfway() {
  return [...taken.values()].some((matrix) => matrix.resume);
}

/** Gives a place its prerendered container back, in the state that the reader has brought the matrix to. */
export function giveBack(place) {
  const matrix = taken.get(place);
  if (!matrix) return;
  taken.delete(place);
  const { still, live, moves, observer, listeners, resume, widget } = matrix;
  listeners.abort();
  if (!still) {
    matrix.back(live);
    widget?.free();
    return;
  }
  moves.push(...observer.takeRecords());
  observer.disconnect();
  // A matrix that was never finished has no state of its own yet.
  const finished = !resume;
  const again = resume ?? attention(live);
  const open = hooks(live, "[open] > [data-cell]", "cell");
  const chosen = hooks(live, ":checked[data-election]", "election");
  for (const { target, removedNodes, nextSibling } of moves.reverse()) {
    for (const node of removedNodes) target.insertBefore(node, nextSibling);
  }
  if (finished) {
    for (const face of still.querySelectorAll("[data-cell]")) face.parentNode.open = open.includes(face.dataset.cell);
    for (const choice of still.querySelectorAll("[data-election]")) {
      choice.checked = chosen.includes(choice.dataset.election);
    }
  }
  matrix.back(live);
  again(still);
  // Not left to the collector, which never would: the program holds what it calls, and that holds this.
  widget?.free();
}

/** Gives every place back. */
export function giveAllBack() {
  for (const place of [...taken.keys()]) giveBack(place);
}

function hooks(container, selector, name) {
  return [...container.querySelectorAll(selector)].map((element) => element.dataset[name]);
}
