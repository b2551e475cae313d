// Data across the border: a page's own data in, findings, CSV and JSON out. The module of the program for data, which
// only pages load that do one of these.
//
// What a page hands over may be anything: cyclic, endless, with getters that throw. It is made plain here, at once and
// by JSON alone, so that the program sees lists, objects and values. What cannot be made plain is a problem like any
// other, never an exception. The program has the last word on everything; this module does not know data sets.

/* global TOTAL -- from crates/import/src/limits.rs, put in by the build */

import init, * as program from "./assessment-matrix-data.js";
import { lives } from "./guard.js";

export { complain, fetchData } from "./own-data.js";

const TOO_MUCH = {
  rule: "limit",
  reason: "more than " + TOTAL + " UTF-16 units of JSON",
  remedy: "give less: leave out what is not shown"
};
const NOT_PLAIN = {
  rule: "form",
  reason:
    "the data could not be read: it contains itself, lies thousands of levels deep, or one of its getters or toJSON " +
    "methods failed",
  remedy: "give plain data, as JSON.parse makes it"
};
const DEAD = {
  rule: "form",
  reason: "the program that reads data has stopped",
  remedy: "reload the page, and report it if it stops again"
};

let loading;

/**
 * Loads the program, once. `from` is where it is, or its bytes. Rejects where it cannot be had; then the next call tries
 * again.
 */
export function load(from = new URL("./assessment-matrix-data.wasm", import.meta.url)) {
  loading ??= init({ module_or_path: from }).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/**
 * Reads a data set: `{packed, fingerprint}`, the bytes that the widget draws, or `{problems}`, everything that is wrong
 * with it, each `{path, id, rule, reason, remedy}`. Rejects only where the program cannot be loaded.
 */
export function read(data) {
  return ask(data, program.read);
}

/** The findings of a cell, as plain objects; null where the data has no such cell. Rejects for data with problems. */
export async function findings(data, address) {
  const cell = typeof address === "string" ? address : "";
  return sound(await ask(data, (plain) => program.findings(plain, cell))).findings;
}

/**
 * The data as a table, one row for each quote and each silence: all of it, or what `ids` names, a list of ids of findings
 * and of addresses of cells. Rejects for data with problems, and for ids that name nothing.
 */
export async function csv(data, ids) {
  const names = listed(ids);
  return sound(await ask(data, (plain) => program.csv(plain, names))).csv;
}

/**
 * The data as the text of a JSON file of the same schema, with licence and version: all of it, or what `ids` names, with
 * whatever that refers to. Rejects as `csv` does.
 */
export async function json(data, ids) {
  const names = listed(ids);
  return JSON.stringify(sound(await ask(data, (plain) => program.part(plain, names))).data, null, 2) + "\n";
}

/**
 * All data as the text of a file, "json" as it was given or "csv". Rejects for another format, and for a table of data
 * with problems.
 */
export async function exported(data, format) {
  if (format === "csv") return csv(data);
  if (format !== "json") throw new TypeError(`exportData: “${format}” is neither json nor csv`);
  const plain = function (key, made) {
    return own(this, key, made);
  };
  return JSON.stringify(data, plain, 2);
}

/** A copy of a list of ids, as texts. */
function listed(ids) {
  return ids === undefined ? undefined : [...ids].map(String);
}

/** An answer without problems. Those of data that was not read before are in the error. */
function sound(answer) {
  const { problems } = answer;
  if (!problems) return answer;
  const { path, reason } = problems[0];
  throw Object.assign(new Error(path ? `${path}: ${reason}` : reason), { name: "DataError", problems });
}

async function ask(data, question) {
  // Before anything is waited for: what the page does with its data later is its own business.
  const { plain, problem } = flatten(data);
  if (problem) return refusal(problem);
  await load();
  let answer;
  try {
    answer = lives() && question(plain);
  } catch {
    // The glue, about what a program that has just died did not answer.
  }
  return lives() && answer ? answer : refusal(DEAD);
}

function refusal(problem) {
  return { problems: [{ path: "", id: "", ...problem }] };
}

/** A plain copy, or the problem why there is none. */
function flatten(data) {
  let units = 0;
  try {
    const text = JSON.stringify(data, function (key, made) {
      const value = own(this, key, made);
      // Counted on the way, because one text may stand in a thousand places; never more than JSON has of it.
      units += (Array.isArray(this) ? 0 : key.length) + (typeof value === "string" ? value.length : 1);
      if (units > TOTAL || (Array.isArray(value) && value.length > TOTAL)) throw TOO_MUCH;
      // JSON would silently make null of these, or leave them out. As an object each is refused at its place.
      return isPlain(value) ? value : { [typeof value]: null };
    });
    if (text?.length > TOTAL) throw TOO_MUCH;
    return { plain: JSON.parse(text ?? "null") };
  } catch (error) {
    return { problem: error === TOO_MUCH ? TOO_MUCH : NOT_PLAIN };
  }
}

/** What stands there. Old libraries give lists and texts a toJSON of their own, which makes something else of them. */
function own(holder, key, made) {
  const given = holder[key];
  return Array.isArray(given) || typeof given !== "object" ? given : made;
}

function isPlain(value) {
  return typeof value === "number" ? Number.isFinite(value) : !["bigint", "function", "symbol"].includes(typeof value);
}
