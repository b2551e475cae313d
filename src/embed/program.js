// The program that comes first: it takes over what the page has brought along, and cannot draw.

export { default as init, learn, Widget } from "./assessment-matrix.js";
export { lives, onDeath } from "./guard.js";
