// From watched places to live ones: loads the program, takes over, and reports what goes wrong on the way or later.
// Nothing is ever tried twice; a reader who reloads does that.

import init from "./assessment-matrix.js";
import { lives, onDeath } from "./guard.js";
import { HEARD } from "./place.js";
import { reasonOf } from "./reason.js";
import { rested } from "./rest.js";
import { giveBack, letGoOfAll, takeOver } from "./takeover.js";

/** All places that the program was asked for. They live and die together. */
const served = new Set();
let loading;
/** Why there is no program any more, once that has been reported. */
let failure;

/**
 * Lets the program take over a place as `takeOver` does, as soon as it is loaded and hands rest; `program` is where it
 * is, or its bytes. `options` answers with those of `takeOver`, or with `false` if it is not wanted any more.
 * What goes wrong is reported and not thrown.
 */
export async function serve(place, program, still, options) {
  served.add(place);
  place.assessmentMatrix.state = HEARD;
  // Who comes later is told, too.
  if (failure) return place.assessmentMatrix.report([place], ...failure);
  loading ??= load(program);
  if (!(await loading)) return;
  await rested();
  // Whoever waits no longer has taken itself off the list.
  if (!lives() || !served.has(place)) return;
  const given = options?.();
  if (given === false) return;
  try {
    takeOver(place, still, given);
  } catch (error) {
    giveBack(place);
    place.assessmentMatrix.report([place], "broken", error);
  }
}

/** A place that the program need not look after any more. */
export function dismiss(place) {
  served.delete(place);
}

async function load(program) {
  onDeath((error, exhausted) => {
    // The browser should first do what the reader's click asked for.
    setTimeout(() => {
      letGoOfAll();
      fail(exhausted ? "memory" : "crashed", error);
    });
  });
  try {
    await init({ module_or_path: program });
    return true;
  } catch (error) {
    // Leaving a page ends its loading first, and no engine says which of both it was. In a moment a page that is left
    // is gone or kept aside, and then is told when the reader comes back.
    setTimeout(() => fail(reasonOf(error), error), 1000);
    return false;
  }
}

function fail(...why) {
  failure = why;
  const [first] = served;
  if (first) first.assessmentMatrix.report([...served], ...failure);
}
