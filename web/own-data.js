// @ts-check
// A page's own data: converted to JSON text, with the list of problems if it cannot be shown.

import { emit, make } from "./report.js";

/** @typedef {Partial<import("./assessment-matrix.js").Problem>} Problem */

/** The limit of crates/import/src/limits.rs, in UTF-16 units of JSON. */
const TOTAL = 2_000_000;

const TOO_MUCH = {
  rule: "limit",
  reason: `more than ${TOTAL} UTF-16 units of JSON`,
  remedy: "give less: leave out what is not shown",
};
const NOT_PLAIN = {
  rule: "form",
  reason:
    "the data could not be read: it contains itself, lies thousands of levels deep, or one of its getters or toJSON " +
    "methods failed",
  remedy: "give plain data, as JSON.parse makes it",
};

/** Makes JSON text of whatever a page gives. Throws a list of problems where that fails. @param {unknown} data */
export function toText(data) {
  let units = 0;
  /** @this {any} @param {string} key @param {unknown} made */
  function plain(key, made) {
    // Old libraries give lists and texts a toJSON of their own, which makes something else of them.
    const given = this[key];
    const value = Array.isArray(given) || typeof given !== "object" ? given : made;
    // Counted on the way, because one text may stand in a thousand places.
    units += (Array.isArray(this) ? 0 : key.length) + (typeof value === "string" ? value.length : 1);
    if (units > TOTAL || (Array.isArray(value) && value.length > TOTAL)) throw TOO_MUCH;
    // Half of a surrogate pair cannot be read; the character that stands for it is refused at its place.
    if (typeof value === "string") return value.toWellFormed?.() ?? value;
    const odd = typeof value === "number" ? !Number.isFinite(value) : /bigint|function|symbol/.test(typeof value);
    // JSON would silently make null of these, or leave them out. As an object each is refused at its place.
    return odd ? { [typeof value]: null } : value;
  }
  try {
    return JSON.stringify(data, plain) ?? "null";
  } catch (error) {
    throw [error === TOO_MUCH ? TOO_MUCH : NOT_PLAIN];
  }
}

/**
 * Says at an element everything that is wrong with the data for it; without problems, takes back what was said. Text
 * only: paths and reasons repeat words of the data.
 * @param {HTMLElement} element @param {Problem[]} [problems]
 */
export function complain(element, problems) {
  for (const root of [element, element.shadowRoot]) root?.querySelector("[data-problems]")?.remove();
  if (!problems) return;
  const count = problems.length === 1 ? "1 problem" : `${problems.length} problems`;
  const message = `This data cannot be shown: ${count}.`;
  const box = make("div", { className: "am-problems" });
  box.dataset.problems = "";
  box.part.add("problems");
  // Read out once, because it comes unasked.
  box.setAttribute("role", "alert");
  const list = make("ul", {});
  list.append(...problems.map((problem) => make("li", { textContent: line(problem) })));
  box.append(make("p", { textContent: message }), list);
  (element.shadowRoot ?? element).prepend(box);
  // Beside a fallback no sheet of ours may be there. A policy against inline styles allows what a script sets.
  if (getComputedStyle(box).borderTopStyle === "none") {
    box.style.cssText = "margin-block-end: 1em; padding: 0.75em 1em; border: 2px solid; overflow-wrap: anywhere";
  }
  console.error(`assessment-matrix (data): ${message} ${problems.slice(0, 3).map(line).join(" ")}`);
  emit(element, "error", { reason: "data", message, remedy: "mend what problems names", problems });
}

/** A problem in one line. Where only the page knows what failed, there is a reason alone. @param {Problem} problem */
function line({ path, rule, reason, remedy }) {
  return [path && `${path}: `, reason, rule && ` (${rule})`, remedy && `; ${remedy}`].filter(Boolean).join("") + ".";
}
