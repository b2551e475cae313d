// From watched places to live ones: loads the programs that are wanted, takes over, and reports what goes wrong on the
// way or later. Nothing is ever tried twice; a reader who reloads does that.
//
// A place is served by the program that takes over what is there, unless nothing is there or something else is to be
// shown; then by the one that draws. Either is `{load, from}`: how its module is had, and where it is, or its bytes.
// Beside them are `files`, where the words of other languages are.

import { speak, words } from "./language.js";
import { HEARD } from "./place.js";
import { reasonOf } from "./reason.js";
import { rested } from "./rest.js";
import * as takeover from "./takeover.js";

/** All places that a program was asked for, each with the last one asked. They live and die together. */
const served = new Map();
/** Why there is no program any more, once that has been reported. */
let death;

/**
 * Lets a program take over a place as `takeOver` does, as soon as it is loaded and hands rest. `still` is the container
 * that is there, `other` says that it is not what is to be shown. `options` answers with those of `takeOver`, or with
 * `false` if it is not wanted any more. What goes wrong is reported and not thrown.
 */
export async function serve(place, { adopt, draw, files }, still, options, other) {
  place.assessmentMatrix.state = HEARD;
  words(place, files);
  for (const program of still && !other ? [adopt, draw] : [draw]) {
    served.set(place, program);
    const module = await load(program, place);
    if (!module) return;
    await rested();
    // Which may be others than at first.
    await speak(place, files, module);
    // Whoever waits no longer has taken itself off the list.
    if (death || !module.lives() || !served.has(place)) return;
    const given = options?.();
    if (given === false) return;
    try {
      if (takeover.takeOver(place, module.Widget, still, given)) return;
    } catch (error) {
      takeover.giveBack(place);
      return void place.assessmentMatrix.report([place], "broken", error);
    }
  }
}

/**
 * Has a matrix follow the options of its place, or show other data, which it may throw at. Where its program cannot, the
 * one that draws takes its place.
 */
export async function configure(place, { draw, files }, packed) {
  await speak(place, files, await served.get(place)?.loading);
  if (takeover.configure(place, packed)) return;
  served.set(place, draw);
  const module = await load(draw, place);
  if (death || !module?.lives()) return;
  await speak(place, files, module);
  takeover.hand(place, module.Widget, packed);
}

/** A place that no program need look after any more. */
export function dismiss(place) {
  served.delete(place);
}

/** The module of a program, for a place; nothing where it cannot be had, which is reported at every place that waits. */
async function load(program, place) {
  const failure = death ?? program.failure;
  // Who comes later is told, too.
  if (failure) return void lose([place], failure);
  return (program.loading ??= begin(program));
}

async function begin(program) {
  try {
    const module = await program.load();
    module.onDeath((error, exhausted) => {
      // The browser should first do what the reader's click asked for.
      setTimeout(() => {
        takeover.letGoOfAll();
        death = [exhausted ? "memory" : "crashed", error];
        lose([...served.keys()], death);
      });
    });
    await module.init({ module_or_path: program.from });
    // A task for each: compiling, unpacking, deriving, taking over. One for all would keep a reader waiting.
    do await new Promise((resolve) => setTimeout(resolve));
    while (module.prepare?.());
    return module;
  } catch (error) {
    // Leaving a page ends its loading first, and no engine says which of both it was. In a moment a page that is left
    // is gone or kept aside, and then is told when the reader comes back.
    setTimeout(() => fail(program, reasonOf(error), error), 1000);
  }
}

function fail(program, ...why) {
  program.failure = why;
  const waiting = [...served.keys()].filter((place) => served.get(place) === program);
  lose(waiting, why);
}

/** Places do without a program from now on, with what the page brought along, and say why. */
function lose(places, why) {
  for (const place of places) takeover.giveBack(place);
  const [first] = places;
  if (first) first.assessmentMatrix.report(places, ...why);
}
