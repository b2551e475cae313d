// @ts-check
// Replaces one container by another in one step that readers do not notice: the prerendered one by the live matrix, and
// back when the program has stopped. It works without the program, which may have stopped.

/**
 * Puts `to` in the place of `from` by calling `put`. Focus, selection and scroll position are read before anything moves
 * and given back afterwards. `slots` are nodes that both containers share; they move into `to`.
 * @type {(from: Element, to: Element, slots: import("./types").Slot[], put: () => void) => void}
 */
export function swap(from, to, slots, put) {
  const tree = /** @type {Document | ShadowRoot} */ (from.getRootNode());
  const focused = tree.activeElement;
  const focusVisible = focused?.matches(":focus-visible");
  // If a shadow tree has no selection of its own, the document's reaches into it.
  const selection = (tree.getSelection ? tree : document).getSelection?.();
  const { anchorNode = null, anchorOffset = 0, focusNode = null, focusOffset = 0 } = selection ?? {};
  const selected = selection?.containsNode(from, true) || from.contains(anchorNode);
  const found = [finder(from, focused, 0), finder(from, anchorNode, anchorOffset), finder(from, focusNode, focusOffset)];
  const scrolled = [];
  const openSummary = (/** @type {Element} */ root) => root.querySelector(".am-disclosure[open] > [data-cell]");
  const before = openSummary(from)?.getBoundingClientRect().top;
  for (let at = tree instanceof ShadowRoot ? tree.host : from.parentElement; at; at = at.parentElement) {
    if (at.scrollTop) scrolled.push({ at, top: at.scrollTop });
  }
  for (const { nodes, prerendered, live } of slots) {
    const home = to.contains(prerendered) ? prerendered : live;
    if (home !== nodes[0]?.parentNode) home?.append(...nodes);
  }
  put();
  const [focus, anchor, end] = found.map((find) => find(to));
  // First, because WebKit drops the selection when something gets the focus.
  focus?.element.focus({ preventScroll: true, focusVisible });
  if (selected && anchor && end) selection?.setBaseAndExtent(anchor.node, anchor.offset, end.node, end.offset);
  for (const { at, top } of scrolled) at.scrollTo({ top, behavior: "instant" });
  // The choice of a column may have followed the open cell, and with it what stands above.
  const after = openSummary(to)?.getBoundingClientRect().top;
  if (before === undefined || after === undefined || before === after) return;
  (scrolled[0]?.at ?? document.scrollingElement)?.scrollBy({ top: after - before, behavior: "instant" });
}

/**
 * Notes a place in a container, and returns a function that finds it in the other one: the same node where it has moved
 * along, else the same number of characters into the element at the same place.
 * @param {Element} from @param {Node | null} node @param {number} offset
 */
function finder(from, node, offset) {
  if (!node || !from.contains(node)) return () => undefined;
  const own = /** @type {HTMLElement} */ (node instanceof Element ? node : node.parentElement);
  const range = document.createRange();
  range.setStart(own, 0);
  range.setEnd(node, offset);
  let rest = range.toString().length;
  const steps = /** @type {number[]} */ ([]);
  let at = own;
  for (; at !== from && !at.id && !at.dataset.cell; at = /** @type {HTMLElement} */ (at.parentElement)) {
    steps.unshift([...(at.parentElement?.children ?? [])].indexOf(at));
  }
  const start = at.id ? `[id="${CSS.escape(at.id)}"]` : `[data-cell="${CSS.escape(at.dataset.cell ?? "")}"]`;
  return (/** @type {Element} */ to) => {
    if (to.contains(node)) return { element: own, node, offset };
    let element = /** @type {Element | null | undefined} */ (at === from ? to : to.querySelector(start));
    for (const step of steps) element = element?.children[step];
    if (!(element instanceof HTMLElement)) return undefined;
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { length } = /** @type {Text} */ (texts.currentNode);
      if (rest <= length) return { element, node: texts.currentNode, offset: rest };
      rest -= length;
    }
    return { element, node: element, offset: 0 };
  };
}
