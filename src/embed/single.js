// The script of the single file, which holds the program too: it loads nothing, and runs where nothing can be loaded.

import program from "./assessment-matrix.wasm";
import { begin } from "./begin.js";
import { report, watch } from "./report.js";

const watched = watch();
if (typeof WebAssembly === "object") begin(program);
else report(watched, "no-webassembly");
