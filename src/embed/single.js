// The script of the single file, which holds the program too: it loads nothing, and runs where nothing can be loaded.

import from from "./assessment-matrix.wasm";
import { serve } from "./begin.js";
import { by } from "./compare.js";
import { container } from "./place.js";
import { adopting } from "./program.js";
import { report, watch } from "./report.js";
import { show } from "./words.js";

/** Of what is in this file nothing has to be drawn. */
const draw = { load: () => Promise.reject(new TypeError("assessment-matrix-draw.wasm")) };
const adopt = { load: () => adopting, from };

by(() => ({ show }));

const watched = watch();
if (typeof WebAssembly === "object") {
  for (const place of watched) serve(place, { adopt, draw }, container(place));
} else report(watched, "no-webassembly");
