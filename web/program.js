// @ts-check
// The program: loaded once for all matrices of a page, and never called again after it has stopped.

/** @type {Promise<typeof import("./assessment-matrix.js")> | undefined} */
let loading;
/** @type {WebAssembly.Memory | undefined} */
let memory;
/** @type {[reason: string, error: unknown] | undefined} */
let stopped;
/** @type {Set<(reason: string, error: unknown) => void>} */
const listeners = new Set();

/** Loads the program; later calls get the outcome of the first. */
export const load = (get = () => import("./assessment-matrix.js")) => (loading ??= get().then(start));

async function start(/** @type {typeof import("./assessment-matrix.js")} */ program) {
  ({ memory } = await program.default());
  return program;
}

/** Returns why the program stopped; undefined while it can be called. */
export const fatalReason = () => stopped?.[0];

/** Calls back once when the program stops, at once if it has. @param {(reason: string, error: unknown) => void} listener */
export function onFatalError(listener) {
  if (stopped) listener(...stopped);
  else listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Calls the program. A trap ends it for good: its memory may hold anything then. @template T @param {() => T} ask */
export function call(ask) {
  if (stopped) throw stopped[1];
  try {
    return ask();
  } catch (error) {
    if (isTrap(error)) stop(error);
    throw error;
  }
}

const isTrap = (/** @type {unknown} */ error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;

// Panics and lack of memory in listeners and callbacks of the program arrive here, and only here.
addEventListener("error", ({ error, filename }) => {
  if (loading && isTrap(error) && /assessment-matrix|wasm:/.test(`${filename} ${error.stack}`)) stop(error);
});

/** @param {unknown} error */
function stop(error) {
  if (stopped) return;
  stopped = [exhausted() ? "memory" : "crashed", error];
  // The browser first does what the reader's click asked for.
  setTimeout(() => {
    for (const listener of listeners) if (stopped) listener(...stopped);
  });
}

/** Returns whether the program had all the memory that it could get. */
function exhausted() {
  try {
    return !memory?.grow(1);
  } catch {
    return true;
  }
}
