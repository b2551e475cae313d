// @ts-check
// The script of embed.html, before start.js: the messages between a matrix in a frame and its parent page.
//
// It works without the program, in a sandbox that has no origin, and under a parent that sends nothing. Messages are
// untrusted input: only those of the parent count, each field only if it has the expected type, and nothing of them is
// parsed, used as a selector or sent to anybody but the parent.

import { OPTIONS } from "./options.js";

/** Longer texts are nobody's handshake, id or address. */
const LONGEST = 1000;
/** Our own key in messages to and from host.js. */
const OURS = "assessment-matrix";
/** Changes of height below this many CSS pixels are rounding. */
const NOTICED = 2;

const place = /** @type {HTMLElement} */ (document.querySelector("[data-assessment-matrix]"));
const query = new URLSearchParams(location.search);

/**
 * @param {unknown} address
 * @returns {HTMLElement | null}
 */
function summaryOf(address) {
  return typeof address === "string" && address.length < LONGEST
    ? place.querySelector(`[data-cell="${CSS.escape(address)}"]`)
    : null;
}

/** The address of the open cell. */
const opened = () => place.querySelector(".am-disclosure[open] > [data-cell]")?.getAttribute("data-cell") ?? null;

applyQueryOptions();
if (parent !== window) {
  const height = reportHeight();
  let greeted = false;
  let told = opened();

  // A cell that opens or closes, whoever did it and whether or not the program runs. Toggles come when the page has
  // changed already, so going from one cell to another is one message.
  place.addEventListener("toggle", () => {
    const open = opened();
    if (open === told) return;
    told = open;
    if (greeted) parent.postMessage({ [OURS]: { open } }, "*");
  }, true);

  addEventListener("message", ({ source, data }) => {
    if (source !== parent) return;
    if (typeof data === "string") {
      if (data.length < LONGEST) height.text(data);
      return;
    }
    height.data(data);
    const { hello, open } = data?.[OURS] ?? {};
    if (hello === 1) greeted = true;
    // A click, because that is what opens a cell with the program and without.
    if (open === null) summaryOf(opened())?.click();
    else if (open !== opened()) summaryOf(open)?.click();
  });
}

/**
 * Puts the options of this page's address on the place, and carries out what needs no program. Parents add parameters of
 * their own, so unknown ones are no mistake. Other data and the page's address are not among them: whoever makes a link
 * would have us show foreign data under the name of the site that serves this page.
 */
function applyQueryOptions() {
  for (const [name] of OPTIONS) {
    const value = query.get(name);
    if (name !== "src" && value !== null && value.length < LONGEST) place.setAttribute(`data-${name}`, value);
  }
  // The browser opens the cell that a fragment names, and that one is what a reader asked for last.
  const [cell, ...rest] = (query.get("open") ?? "").split("?");
  const asked = summaryOf(cell)?.parentElement;
  if (asked instanceof HTMLDetailsElement) {
    if (!summaryOf(location.hash.slice(1))) asked.open = true;
    // Done: who closes it before the program comes does not want it opened once more.
    if (rest.length) place.dataset.open = `?${rest.join("?")}`;
    else delete place.dataset.open;
  }
  const theme = query.get("theme");
  // With another scheme than its content has, a frame gets an opaque canvas and scrollbars of the wrong colour.
  if (theme === "light" || theme === "dark") document.documentElement.style.colorScheme = theme;
}

/**
 * Reports the height of the place from now on, in the words of whichever script runs around it.
 *
 * A protocol is used only after the parent has identified itself: pym.js by `childId` in the query, Datawrapper's listener,
 * which never says a word, by `datawrapper` there, WordPress by the secret in the fragment, the others by a message. AMP's
 * embed-size is said to everybody, and understood by most. Measured is the place, whose height comes from its content
 * alone: the document's would never shrink.
 */
function reportHeight() {
  const pym = query.get("childId");
  const chart = query.get("datawrapper");
  const secret = /#\?secret=(\w{10})$/.exec(location.hash)?.[1];
  /** The id that iframe-resizer knows this frame by. @type {string | undefined} */
  let resizer;
  /** Its first answer is of another type. */
  let type = "init";
  let open = false;
  let sent = 0;
  /** @param {unknown} message */
  const post = (message) => parent.postMessage(message, "*");

  const send = () => {
    const box = place.getBoundingClientRect();
    const [height, width] = [Math.ceil(box.height), Math.ceil(box.width)];
    // A frame that is not shown has no height yet.
    if (!height) return;
    sent = height;
    post({ sentinel: "amp", type: "embed-size", height });
    if (pym) post(`pymxPYMx${pym}xPYMxheightxPYMx${height}`);
    if (chart) post({ "datawrapper-height": { [chart]: height } });
    if (secret) post({ message: "height", value: height, secret });
    if (resizer !== undefined) {
      post(`[iFrameSizer]${resizer}:${height}:${width}:${type}`);
      type = "resizeObserver";
    }
    if (open) post({ type: "iframe-resized", width, height });
  };

  // At once, because frames that are not near the window get no animation frames, and the first height is the one
  // that keeps the article from shifting later. WebKit may run this before the styles are there.
  if (document.styleSheets.length) send();
  addEventListener("load", send);
  void document.fonts?.ready.then(send);
  document.addEventListener("visibilitychange", () => document.hidden || send());
  new ResizeObserver(() => {
    if (Math.abs(place.getBoundingClientRect().height - sent) >= NOTICED) send();
  }).observe(place);

  return {
    /** @param {string} text */
    text(text) {
      if (pym && text.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) send();
      if (!text.startsWith("[iFrameSizer]")) return;
      const fields = text.slice(13).split(":");
      if (/^(true|false)$/.test(fields[2])) resizer = fields[0];
      if (resizer !== undefined) send();
    },
    /** @param {any} data */
    data(data) {
      const asking = data?.type;
      // It also says what to measure and which margins to set; both are ours.
      if (asking === "iframe-child-init") open = true;
      const frames = data?.sentinel === "amp" && asking === "frames-init";
      if (frames || asking === "iframe-child-init" || (open && asking === "iframe-get-child-dimensions")) send();
    },
  };
}
