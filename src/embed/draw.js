// The program that draws, with a guard of its own: the module of pages that show what they have not brought along.

export { default as init, learn, Widget } from "./assessment-matrix-draw.js";
export { lives, onDeath } from "./guard.js";
