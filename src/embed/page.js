// The module that start.js asks for: begins with the program that lies beside it.

import { begin } from "./begin.js";

begin(new URL("./assessment-matrix.wasm", import.meta.url));
