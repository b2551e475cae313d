// What stands between the program and everybody who calls it: after a trap, nobody does any more.
//
// A panic is a bare trap here, and the memory that it leaves may hold anything. The build has wasm-bindgen's glue
// call `guard`, so that no export is called in any other way: not by events, not by promises, not by finalizers.

/** What a dead program answers: the glue reads it as 0, and its elements as undefined. */
const NOTHING = [];

let program;
let death;
let heir;

/** The exports of a program, each guarded. */
export function guard(exports) {
  program = exports;
  const guarded = {};
  for (const name in exports) guarded[name] = typeof exports[name] === "function" ? call(name) : exports[name];
  return guarded;
}

/** Has this function called with the error that ended the program, once, as soon as no code of it runs any more. */
export function onDeath(callback) {
  heir = callback;
  if (death) queueMicrotask(pass);
}

/** Whether the program can be called. */
export function lives() {
  return !death;
}

function call(name) {
  return (...values) => {
    if (death) return NOTHING;
    try {
      return program[name](...values);
    } catch (error) {
      death ??= [error, exhausted()];
      program = undefined;
      if (heir) queueMicrotask(pass);
      return NOTHING;
    }
  };
}

function pass() {
  heir?.(...death);
  heir = undefined;
}

/** Whether the program had all the memory it could get: then that is what it died of. */
function exhausted() {
  try {
    // Its name is not ours to know: the build shortens it.
    Object.values(program).find((value) => value instanceof WebAssembly.Memory).grow(1);
    return false;
  } catch {
    return true;
  }
}
