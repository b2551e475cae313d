// @ts-check
// The script of the stand-alone page, of embed.html and of pages with a fragment: mounts the program at every mount point. A
// classic script, so that a page opened from disk can still report what is missing; inline, in the single file, it has the
// program beside it and needs nothing else.

import { mount } from "./mount.js";
import { container, make, report } from "./report.js";

const { src = "" } = /** @type {HTMLScriptElement} */ (document.currentScript ?? {});
/** Several scripts of several versions divide the places of a page between them. */
const TAKEN = Symbol.for("assessment-matrix");
const LANGUAGES = ["fa", "es"];

const marked = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-assessment-matrix]"));
const hosts = [...marked].filter((host) => container(host) && !(TAKEN in host));
for (const host of hosts) {
  Object.defineProperty(host, TAKEN, { value: true });
  // A page that was saved while a matrix was live claims still to be, and says what was said then.
  container(host)?.removeAttribute("data-live");
  container(host)?.querySelector("[data-status]")?.replaceChildren();
}

if (src && location.protocol === "file:") {
  // Modules do not load from a disk.
  const href = new URL("./assessment-matrix.html", src).href;
  const more = document.createElement("span");
  more.append(" The full tool is in ", make("a", { textContent: "assessment-matrix.html", href }), ".");
  report(hosts, "disk", "", more);
} else if (typeof WebAssembly !== "object") report(hosts, "no-webassembly");
else for (const host of hosts) start(host);

/** @param {HTMLElement} host */
function start(host) {
  const { worker } = host.dataset;
  // A page in a frame is an embed, whatever its file.
  if (worker && src && window === window.top) addEventListener("load", () => keep(worker));
  void mount({
    host,
    // By its full address: in a frame without an origin, the browser keeps that of a classic script from `import()`.
    program: src ? () => import(new URL("./assessment-matrix.js", src).href) : undefined,
    option: (name) => host.getAttribute(`data-${name}`),
    language: (tag) => (src && LANGUAGES.includes(tag) ? new URL(`./locale-${tag}.bin`, src) : undefined),
    wanted: () => host.isConnected,
    data: () => undefined,
    put: (live, prerendered) => prerendered?.replaceWith(live),
    back: (live, prerendered) => prerendered && live.replaceWith(prerendered),
  });
}

/** Keeps the stand-alone page for when the network is off. @param {string} worker */
function keep(worker) {
  const url = new URL(worker, src).href;
  // If workers, storage or policies for addresses of scripts are refused, the page works as any other.
  try {
    const policy = window.trustedTypes?.createPolicy("assessment-matrix", { createScriptURL: (same) => same });
    navigator.serviceWorker.register(policy?.createScriptURL(url) ?? url).catch(() => {});
  } catch {}
}
