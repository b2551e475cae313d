// Marks what is looked for in the text of findings, without changing the text: ranges of the browser's own, which a style
// sheet colours. Where the browser has none of these, hits are found and counted, and not marked.

const NAME = "am-hit";

/** The ranges of each container; what a page shows of a name is one thing for all. */
const marked = new Map();

/** Marks the hits in what is open of a matrix, as its program finds them. */
export function highlight({ live, state, widget }) {
  if (!globalThis.CSS?.highlights) return;
  const ranges = [];
  if (/[?&]q=/.test(state.view)) {
    for (const finding of live.querySelectorAll(":is([open], [data-entry]:not([hidden])) [data-finding]:not([hidden])")) {
      const texts = document.createTreeWalker(finding, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { currentNode } = texts;
        const spans = widget.spans(currentNode.data);
        for (let nth = 0; nth < spans.length; nth += 2) {
          const range = new StaticRange({
            startContainer: currentNode,
            startOffset: spans[nth],
            endContainer: currentNode,
            endOffset: spans[nth + 1],
          });
          ranges.push(range);
        }
      }
    }
  }
  if (ranges.length || marked.has(live)) show(live, ranges);
}

/** Takes the marks of a container away. */
export function forget(live) {
  if (marked.has(live)) show(live, []);
}

function show(live, ranges) {
  if (ranges.length) marked.set(live, ranges);
  else marked.delete(live);
  CSS.highlights.set(NAME, new Highlight(...[...marked.values()].flat()));
}
