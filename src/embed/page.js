// The module beside the programs: start.js asks for it on a page, and the custom element when it is wanted.

import * as begin from "./begin.js";
import { by } from "./compare.js";
import { WATCHED, container, places } from "./place.js";
import { adopting } from "./program.js";
import { from } from "./take.js";
import { giveBack } from "./takeover.js";

// Addresses of files are written out, because that is how bundlers find them.
const PROGRAMS = {
  adopt: { load: () => adopting, from: new URL("./assessment-matrix.wasm", import.meta.url) },
  draw: {
    load: () => import("./assessment-matrix-draw.js"),
    from: new URL("./assessment-matrix-draw.wasm", import.meta.url),
  },
  files: {
    fa: new URL("./locale-fa.bin", import.meta.url),
    es: new URL("./locale-es.bin", import.meta.url),
  },
};

by(() => import("./assessment-matrix-words.js"));
from(() => import("./assessment-matrix-data.js"), new URL("./assessments.json", import.meta.url));

for (const place of places(WATCHED)) begin.serve(place, PROGRAMS, container(place));

/** Takes over one more place; see `serve` and `takeOver`. */
export const mount = (place, ...how) => begin.serve(place, PROGRAMS, ...how);

/** Has a place that was taken over follow its options, or show other data. */
export const configure = (place, packed) => begin.configure(place, PROGRAMS, packed);

/** Gives a place back and forgets it. */
export function unmount(place) {
  begin.dismiss(place);
  giveBack(place);
}
