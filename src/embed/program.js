// The program that comes first: it takes over what the page has brought along, and cannot draw.

import init, { learn, prepare, Widget } from "./assessment-matrix.js";
import { lives, onDeath } from "./guard.js";

/** What its module would be, if it were loaded. Written out, because bundlers list modules by ways that pages change. */
export const adopting = { init, learn, lives, onDeath, prepare, Widget };
