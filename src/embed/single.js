// The script of the single file, which holds the program too: it loads nothing, and runs where nothing can be loaded.

import program from "./assessment-matrix.wasm";
import { serve } from "./begin.js";
import { by } from "./compare.js";
import { container } from "./place.js";
import { report, watch } from "./report.js";
import * as words from "./words.js";

by(async () => words);

const watched = watch();
if (typeof WebAssembly === "object") {
  for (const place of watched) serve(place, program, container(place));
} else report(watched, "no-webassembly");
