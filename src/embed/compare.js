// Comparing two chosen quotes word by word: which two, and when. How is in words.js, which is loaded when the first two
// are chosen.

/** How what compares is loaded. */
let load;

/** Says how what compares is loaded. */
export function by(how) {
  load = how;
}

/** Shows the comparison that a matrix is in the state of, or none. `chosen` if a reader has just asked for it. */
export async function compare(matrix, chosen) {
  const { live, state, widget } = matrix;
  const [, names = ""] = /[?&]pair=([^&]*)/.exec(state.view) ?? [];
  if (names === (matrix.compared ?? "")) return;
  matrix.compared = names;
  const pair = names.split(",").map(decodeURIComponent);
  try {
    const words = await load();
    // Meanwhile others may have been chosen.
    if (matrix.compared === names && matrix.live === live) words.show(live, pair, chosen);
  } catch (error) {
    live.querySelector("[data-status]").textContent = widget.told("failed", error.message);
  }
}

/** Takes the comparison of a container away. */
export function uncompare(matrix) {
  if (matrix.compared) load().then((words) => words.show(matrix.live, []), () => {});
  matrix.compared = undefined;
}
