// From watched places to live ones: loads the program, takes over, and reports what goes wrong on the way or later.
// Nothing is ever tried twice; a reader who reloads does that.

import init from "./assessment-matrix.js";
import { lives, onDeath } from "./guard.js";
import { HEARD, WATCHED, places } from "./place.js";
import { reasonOf } from "./reason.js";
import { rested } from "./rest.js";
import { giveBack, halfway, takeOver } from "./takeover.js";

/** Begins; `program` is where the WebAssembly program is, or its bytes. */
export async function begin(program) {
  const found = places(WATCHED);
  if (!found.length) return;
  const report = (reason, error) => found[0].assessmentMatrix.report(found, reason, error);
  for (const place of found) place.assessmentMatrix.state = HEARD;
  onDeath((error, exhausted) => {
    const end = () => {
      giveBack();
      report(exhausted ? "memory" : "crashed", error);
    };
    // Half taken over, it must not be painted; later, the browser should first do what the reader's click asked for.
    if (halfway()) end();
    else setTimeout(end);
  });
  try {
    await init({ module_or_path: program });
  } catch (error) {
    // Leaving a page ends its loading first, and no engine says which of both it was. In a moment a page that is left
    // is gone or kept aside, and then is told when the reader comes back.
    setTimeout(() => report(reasonOf(error), error), 1000);
    return;
  }
  for (const place of found) {
    await rested();
    if (lives()) takeOver(place);
  }
}
