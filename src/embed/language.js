// Other languages than English: the words of one are fetched when the first matrix asks for it, once for all of them,
// and every program that needs them learns them once.
//
// What does not come is said once on the console, and English stays: the programs have it inside. Which languages there
// are is not known here; a value that the option does not take is the program's to refuse.

import { container } from "./place.js";

/** By language: its words, or nothing where they were not to be had. */
const fetched = new Map();
/** By program: the languages that it was taught. */
const taught = new WeakMap();

/**
 * The words that a place asks for, as `[language, bytes]`; nothing where it needs none, or they do not come. `files` is
 * where they are, by language.
 */
export async function words(place, files) {
  const attribute = place.localName === "assessment-matrix" ? "lang" : "data-lang";
  // The language of a prerendered matrix stays, if nobody asks for another.
  const tag = place.getAttribute(attribute)?.trim() || container(place)?.dataset.lang;
  if (!tag || tag === "en" || (files && !Object.hasOwn(files, tag))) return undefined;
  if (!fetched.has(tag)) fetched.set(tag, fetchWords(files?.[tag]));
  const packed = await fetched.get(tag);
  return packed && [tag, packed];
}

/** Settled when a program has the words that a place asks for, if they are to be had. */
export async function speak(place, files, program) {
  const [tag, packed] = (await words(place, files)) ?? [];
  if (!tag || !program) return;
  if (!taught.has(program)) taught.set(program, new Set());
  const known = taught.get(program);
  if (known.has(tag) || !program.lives()) return;
  known.add(tag);
  if (!program.learn(packed)) complain(`${files[tag]} is not of the program's build`);
}

async function fetchWords(file) {
  try {
    if (!file) throw new Error("this page has no other language inside");
    const answer = await fetch(file);
    if (!answer.ok) throw new Error(`${file} answered ${answer.status}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    return complain(error.message);
  }
}

function complain(why) {
  console.warn(`assessment-matrix: lang: English stays: ${why}`);
}
