// @ts-check
// Reports of failure: one quiet line in the page, one message on the console, one event.

/** The end of every reader's line: what still works and what does not. */
const REDUCED = " Cells open and quotes can be read; finding, copying, shortcuts and history are off.";

/** By reason: what the reader is told, and what helps. @type {Record<string, [string, string]>} */
const REASONS = {
  "no-webassembly": ["This browser has WebAssembly switched off.", "switch it on, or use another browser"],
  "old-browser": ["This browser is too old for the full tool.", "use a browser of 2023 or later"],
  blocked: [
    "The full tool is not allowed on this page.",
    "add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy",
  ],
  unreachable: [
    "The full tool could not be loaded.",
    "keep all files of the bundle together, and have network, CORS and Content-Security-Policy (script-src, " +
      "connect-src) let them through",
  ],
  broken: ["The full tool arrived damaged.", "upload all files of one build again, or use a browser of 2023 or later"],
  slow: ["The full tool is still loading.", "wait, and have the server compress .wasm files"],
  memory: ["There is too little memory for the full tool.", "close other tabs, then reload"],
  crashed: ["The full tool has stopped.", "reload, and report it"],
  disk: ["This page was opened from disk.", "open assessment-matrix.html, or use a server"],
};

/**
 * Makes an element with properties. @template {keyof HTMLElementTagNameMap} T
 * @param {T} name @param {Partial<HTMLElementTagNameMap[T]>} properties
 */
export const make = (name, properties) => Object.assign(document.createElement(name), properties);

/** Dispatches an event of a matrix. @param {Element} host @param {string} name @param {object} detail */
export function emit(host, name, detail) {
  host.dispatchEvent(new CustomEvent(`assessment-matrix-${name}`, { bubbles: true, composed: true, detail }));
}

/** The container of a host, in its shadow tree or inside it. @type {(host: Element) => HTMLElement | null} */
export const container = (host) => host.shadowRoot?.querySelector(".am-root") ?? host.querySelector(".am-root");

/**
 * Says at each host why less than everything works there; the console hears it once, because the cause is one. `more` is
 * what the line says besides.
 * @param {Element[]} hosts @param {string} reason @param {unknown} [error] @param {Node} [more]
 */
export function report(hosts, reason, error, more) {
  const [text, remedy] = REASONS[reason];
  const message = text + (error ? ` ${error}` : "");
  for (const host of hosts) {
    const holder = container(host) ?? host;
    const line = holder.querySelector("[data-status]") ?? holder.appendChild(make("p", { className: "am-status" }));
    line.setAttribute("data-status", "");
    // In English, whatever the page's language.
    const span = make("span", { lang: "en", dir: "ltr", textContent: text + REDUCED });
    if (more) span.append(more);
    line.replaceChildren(span);
    emit(host, "error", { reason, message, remedy });
  }
  const level = reason === "slow" || reason === "disk" ? "warn" : "error";
  if (hosts.length) console[level](`assessment-matrix (${reason}): ${message} Remedy: ${remedy}.`);
}

/** The names of a Content-Security-Policy in Chromium, Firefox and WebKit. */
const POLICY = /polic|csp|unsafe-eval|disallowed/i;

/** The reason behind an error of loading or starting; engines word one cause differently. @param {unknown} error */
export function reasonOf(error) {
  const { CompileError, LinkError, RuntimeError } = WebAssembly;
  const { message = "" } = /** @type {Error} */ (error);
  if (error instanceof SyntaxError) return "old-browser";
  if ([CompileError, LinkError, EvalError].some((kind) => error instanceof kind)) {
    return POLICY.test(message) ? "blocked" : "broken";
  }
  if (error instanceof RangeError) return "memory";
  // Errors of fetching when a network fails, before and amid an answer, and of the glue about an answer that is none.
  const fetching = error instanceof TypeError || error instanceof DOMException || /^failed to fetch/.test(message);
  if (fetching) return "unreachable";
  return error instanceof RuntimeError ? "crashed" : "broken";
}
