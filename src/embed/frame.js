// The script of embed.html, before start.js: what a matrix in a frame says to the page around it, and hears from it.
//
// It works without the program, in a sandbox that has no origin, and under a parent that says nothing. Whatever arrives
// is data from strangers: it counts only if the parent sent it, each field only if it has the type expected, and
// nothing of it is ever parsed, looked up as a selector or sent on to anybody but the parent.

import { measure } from "./height.js";
import { obey } from "./query.js";

/** Longer texts are nobody's handshake, id or address. */
const LONGEST = 1000;
/** Our own key in messages to and from host.js. */
const OURS = "assessment-matrix";

const place = document.querySelector("[data-assessment-matrix]");

function face(address) {
  return typeof address === "string" && address.length < LONGEST
    ? place.querySelector(`[data-cell="${CSS.escape(address)}"]`)
    : null;
}

/** The face of the open cell, drawn by whomever. */
function opened() {
  return place.querySelector("[open] > [data-cell]");
}

obey(place, face);
if (parent !== window) {
  const height = measure(place);
  let greeted = false;
  let told = opened()?.dataset.cell ?? null;

  // A cell that opens or closes, whoever did it and whether or not the program runs. Toggles come when the page has
  // changed already, so going from one cell to another is one message.
  place.addEventListener(
    "toggle",
    () => {
      const open = opened()?.dataset.cell ?? null;
      if (open === told) return;
      told = open;
      if (greeted) parent.postMessage({ [OURS]: { open } }, "*");
    },
    true
  );

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    if (typeof data === "string") {
      if (data.length < LONGEST) height.hear(data);
      return;
    }
    height.asked(data);
    const { hello, open } = data?.[OURS] ?? {};
    if (hello === 1) greeted = true;
    // A click, because that is what a program that has taken over hears of, and what opens a cell without one.
    if (open === null) opened()?.click();
    else if (!face(open)?.parentNode.open) face(open)?.click();
  });
}
