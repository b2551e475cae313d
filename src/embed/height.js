// How high a framed matrix is, told to the page around it in the words of whichever script runs there.
//
// A protocol is spoken only when the parent has shown itself: pym.js by `childId` in the query, Datawrapper's listener,
// which never says a word, by `datawrapper` there, WordPress by the secret in the fragment, the others by a message.
// AMP's embed-size is said to everybody, and understood by most.
//
// Measured is the place, whose height comes from its content alone. The document's would never shrink, and anything
// that follows the window would make the frame grow without end.

/** Changes below this many CSS pixels are rounding. */
const NOTICED = 2;

/**
 * Reports the height of the place from now on. `hear` takes what the parent says in text, `asked` in other data.
 */
export function measure(place) {
  const query = new URLSearchParams(location.search);
  const pym = query.get("childId");
  const chart = query.get("datawrapper");
  const secret = /#\?secret=(\w{10})$/.exec(location.hash)?.[1];
  /** The id that iframe-resizer knows this frame by. */
  let resizer;
  /** Its first answer is of another type. */
  let type = "init";
  let open = false;
  let sent = 0;
  let waiting = false;

  function report() {
    const box = place.getBoundingClientRect();
    const height = Math.ceil(box.height);
    const width = Math.ceil(box.width);
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
  }

  // At once, because frames that are not near the window get no animation frames, and the first height is the one
  // that keeps the article from shifting later. WebKit may run this before the styles are there.
  if (document.styleSheets.length) report();
  addEventListener("load", report);
  document.fonts?.ready.then(report);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) report();
  });
  new ResizeObserver(() => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      if (Math.abs(place.getBoundingClientRect().height - sent) >= NOTICED) report();
    });
  }).observe(place);

  return {
    hear(text) {
      if (pym && text.startsWith(`pymxPYMx${pym}xPYMxwidthxPYMx`)) report();
      if (!text.startsWith("[iFrameSizer]")) return;
      const fields = text.slice(13).split(":");
      if (/^(true|false)$/.test(fields[2])) resizer = fields[0];
      if (resizer !== undefined) report();
    },
    asked(data) {
      const asking = data?.type;
      // It also says what to measure and which margins to set; both are ours.
      if (asking === "iframe-child-init") open = true;
      const frames = data?.sentinel === "amp" && asking === "frames-init";
      if (frames || asking === "iframe-child-init" || (open && asking === "iframe-get-child-dimensions")) report();
    }
  };
}

function post(message) {
  parent.postMessage(message, "*");
}
