// The module beside the program: start.js asks for it on a page, and the custom element when it is wanted.

import { dismiss, serve } from "./begin.js";
import { by } from "./compare.js";
import { WATCHED, container, places } from "./place.js";
import { from } from "./take.js";
import { configure, giveBack } from "./takeover.js";

const PROGRAM = new URL("./assessment-matrix.wasm", import.meta.url);

by(() => import("./assessment-matrix-words.js"));
from(() => import("./assessment-matrix-data.js"), new URL("./assessments.json", import.meta.url));

for (const place of places(WATCHED)) serve(place, PROGRAM, container(place));

/** Takes over one more place; see `serve` and `takeOver`. */
export const mount = (place, still, options) => serve(place, PROGRAM, still, options);

/** Gives a place back and forgets it. */
export function unmount(place) {
  dismiss(place);
  giveBack(place);
}

export { configure };
