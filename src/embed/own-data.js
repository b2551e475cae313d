// A page's own data from an address, and what readers are told when it cannot be shown.
//
// What is told stands beside the matrix, which stays as it was. Text only: paths and reasons repeat words of the data.

/* global TOTAL -- from crates/import/src/limits.rs, put in by the build */

const NAME = "assessment-matrix";

/** More bytes than data of the size that is taken can have, spaces between included. */
const MOST = 8 * TOTAL;

/** What `.am-problems` has in our sheet. A policy against inline styles allows what is set by a script. */
const FRAME = "margin-block-end: 1em; padding: 0.75em 1em; border: 2px solid; overflow-wrap: anywhere";

/** The data at an address. Rejects with an error that says in words what is wrong with the answer. */
export async function fetchData(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}`);
  const text = await textOf(answer, address);
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`${address} is no JSON`);
  }
}

/** The text of an answer, of which no more is read than could be taken. */
async function textOf({ body }, address) {
  if (!body) return "";
  const parts = [];
  let size = 0;
  for (const reader = body.getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return new Blob(parts).text();
    parts.push(value);
    size += value.length;
    if (size > MOST) {
      await reader.cancel();
      throw new Error(`${address} has more than ${MOST} bytes`);
    }
  }
}

/** Says at an element everything that is wrong with the data for it; without problems, takes back what was said. */
export function complain(element, problems) {
  for (const root of [element, element.shadowRoot]) root?.querySelector("[data-problems]")?.remove();
  if (!problems) return;
  const message = `This data cannot be shown: ${problems.length === 1 ? "1 problem" : `${problems.length} problems`}.`;
  const told = box(message, problems);
  (element.shadowRoot ?? element).prepend(told);
  // Beside a fallback no sheet of ours may be there; a frame that the page has given it stays.
  if (getComputedStyle(told).borderTopStyle === "none") told.style.cssText = FRAME;
  console.error(`${NAME} (data): ${message} ${problems.slice(0, 3).map(line).join(" ")}`);
  const detail = { reason: "data", message, remedy: "mend what problems names", problems };
  element.dispatchEvent(new CustomEvent(`${NAME}-error`, { bubbles: true, composed: true, detail }));
}

function box(message, problems) {
  const box = make("div", "");
  box.setAttribute("data-problems", "");
  box.className = "am-problems";
  box.part = "problems";
  // Said once by screen readers, because it comes unasked.
  box.setAttribute("role", "alert");
  const list = make("ul", "");
  list.append(...problems.map((problem) => make("li", line(problem))));
  box.append(make("p", message), list);
  return box;
}

/** A problem in one line. Where only the page knows what failed, there is a reason alone. */
function line({ path, rule, reason, remedy }) {
  return [path && `${path}: `, reason, rule && ` (${rule})`, remedy && `; ${remedy}`].filter(Boolean).join("") + ".";
}

function make(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}
