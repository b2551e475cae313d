// @ts-check
// Written by `cargo xtask documents`.

/** Options with a value: attribute and property. */
export const OPTIONS = [
  ["actors", "actors"],
  ["elections", "elections"],
  ["dimensions", "dimensions"],
  ["layout", "layout"],
  ["theme", "theme"],
  ["lang", "lang"],
  ["open", "openAddress"],
  ["heading-level", "headingLevel"],
  ["src", "src"],
];

/** Options that are present or absent: attribute and property. */
export const FLAGS = [
  ["deep-links", "deepLinks"],
  ["eager", "eager"],
];
