// Taking over a prerendered matrix, and giving it back when the program has died.
//
// STILL is the container as the page brought it, LIVE the program's own. The program draws what has a state into LIVE
// and moves everything else there; STILL, by then an empty shell, is kept. A reader notices neither change: what is
// open, chosen, focused and selected stays so.

import { Widget } from "./assessment-matrix.js";
import { attention } from "./attention.js";
import { SETTLED, container } from "./place.js";

/** What the program hears of. `toggle` does not bubble. */
const EVENTS = ["click", "keydown", "change", "toggle"];

/** What is needed to give each back. */
const taken = [];

/** Lets the program take over a place. */
export function takeOver(place) {
  const still = container(place);
  const live = still.cloneNode(false);
  live.dataset.live = "";
  const deepLinks = place.hasAttribute("data-deep-links");
  const moves = [];
  const observer = new MutationObserver((records) => moves.push(...records));
  observer.observe(still, { childList: true, subtree: true });
  const listeners = new AbortController();
  const { signal } = listeners;
  const matrix = { still, live, moves, observer, listeners, resume: attention(still) };
  taken.push(matrix);
  const widget = Widget.mount(live, still, deepLinks, () => {
    // An older container than the program's data stays until everything is drawn; the reader may have moved on in it.
    if (still.isConnected) {
      matrix.resume = attention(still);
      still.replaceWith(live);
    }
    matrix.resume(live);
    matrix.resume = undefined;
    for (const event of EVENTS) {
      live.addEventListener(event, (happened) => widget.handle(happened), { signal, capture: event === "toggle" });
    }
    if (deepLinks) addEventListener("popstate", () => widget.visit(location.hash), { signal });
    place.assessmentMatrix.state = SETTLED;
    place.dispatchEvent(new CustomEvent("assessment-matrix-ready", { bubbles: true, composed: true }));
  });
}

/** Whether a place is neither as it was nor taken over. */
export function halfway() {
  return taken.some((matrix) => matrix.resume);
}

/** Gives every place its prerendered container back, in the state that the reader has brought the matrix to. */
export function giveBack() {
  for (const { still, live, moves, observer, listeners, resume } of taken.splice(0)) {
    listeners.abort();
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
    live.replaceWith(still);
    again(still);
  }
}

function hooks(container, selector, name) {
  return [...container.querySelectorAll(selector)].map((element) => element.dataset[name]);
}
