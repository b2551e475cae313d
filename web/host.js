// @ts-check
// For the page around a framed matrix: gives every `iframe[data-assessment-matrix-frame]` the height that its matrix
// has, and passes addresses of cells on, where the frame also has `data-deep-links`.
//
// Frames are looked up when something happens, so one that is added later needs no call. A property of the root
// element marks that the script has run: not of the window, and no attribute, which would be saved with the page.

/** Our own key in messages to and from the frame. */
const OURS = "assessment-matrix";
/** Heights beyond are a mistake, whoever made it: an open cell on a narrow phone is half as high. */
const HIGHEST = 100000;
/** The form of a cell's address; other fragments belong to the article. */
const ADDRESS = /^[\w-]+\/\d{4}\/[a-z]+$/;

const root = /** @type {HTMLElement & { assessmentMatrixHost?: boolean }} */ (document.documentElement);

/** @type {(attributes?: string) => HTMLIFrameElement[]} */
function frames(attributes = "") {
  const selector = `iframe[data-assessment-matrix-frame]${attributes}`;
  return [.../** @type {NodeListOf<HTMLIFrameElement>} */ (document.querySelectorAll(selector))];
}

/** Nothing said here is secret, and a sandboxed frame has no origin that could be named. @type {(frame: HTMLIFrameElement, message: object) => void} */
function say(frame, message) {
  frame.contentWindow?.postMessage(message, "*");
}

/** Tells one frame which cell the page's address names. @param {HTMLIFrameElement} frame */
function forward(frame) {
  const address = location.hash.slice(1);
  if (ADDRESS.test(address)) say(frame, { [OURS]: { open: address } });
  else if (!address) say(frame, { [OURS]: { open: null } });
}

/** Asks a frame that was there first how high it is; one that still loads will say so by itself. @param {HTMLIFrameElement} frame */
function greet(frame) {
  say(frame, { sentinel: "amp", type: "frames-init" });
  if (frame.hasAttribute("data-deep-links")) {
    say(frame, { [OURS]: { hello: 1 } });
    if (location.hash) forward(frame);
  }
}

/** Writes the open cell into the page's address. @param {unknown} open */
function write(open) {
  const present = location.hash.slice(1);
  const cell = typeof open === "string" && open.length < 200 && ADDRESS.test(open);
  if (open === present || !(cell || (open === null && ADDRESS.test(present)))) return;
  // In place of the present entry: the article is what the reader wants to go back from, not ten cells. The state that
  // the page keeps there stays.
  history.replaceState(history.state, "", cell ? "#" + open : location.pathname + location.search);
}

if (!root.assessmentMatrixHost) {
  root.assessmentMatrixHost = true;
  addEventListener("message", ({ source, data }) => {
    const frame = source && frames().find((frame) => frame.contentWindow === source);
    if (!frame) return;
    const { sentinel, type, height } = data ?? {};
    const sized = sentinel === "amp" && type === "embed-size" && typeof height === "number";
    if (sized && height >= 1 && height <= HIGHEST) frame.style.height = Math.ceil(height) + "px";
    if (frame.hasAttribute("data-deep-links")) write(data?.[OURS]?.open);
  });
  // `load` does not bubble, so it is captured.
  document.addEventListener("load", ({ target }) => target instanceof HTMLIFrameElement && frames().includes(target) && greet(target), true);
  addEventListener("hashchange", () => frames("[data-deep-links]").forEach(forward));
  frames().forEach(greet);
}
