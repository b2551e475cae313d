// Where the reader is: how far the page is scrolled, what has the focus and what is selected.
//
// Elements that move within a page lose the latter two, and in WebKit a page that is changed so much begins at its top
// again. This module does not know why elements move, nor what they are.

/**
 * Notes focus and selection inside an element, and how far everything around it is scrolled. The answer is a function
 * that gives them back in the element that has taken its place: to the same nodes where they are in it, else to those
 * at the same places.
 */
export function attention(from) {
  const tree = from.getRootNode();
  const focused = tree.activeElement;
  const focusVisible = focused?.matches(":focus-visible");
  // Where a shadow tree has no selection of its own, the document's reaches into it.
  const selection = (tree.getSelection ? tree : document).getSelection();
  // Firefox has none in a frame that is not shown.
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection ?? {};
  const selected = selection?.containsNode(from, true) || from.contains(anchorNode) || from.contains(focusNode);
  const finders = [focused, anchorNode, focusNode].map((node) => finder(from, node));
  const scrolled = [];
  for (let at = tree.host ?? from.parentElement; at; at = at.parentElement) {
    if (at.scrollTop) scrolled.push([at, { top: at.scrollTop, behavior: "instant" }]);
  }
  return (to) => {
    const [element, anchor, end] = finders.map((find) => find(to));
    // First, because WebKit drops the selection when something gets the focus.
    if (to.contains(element)) element.focus({ preventScroll: true, focusVisible });
    try {
      if (selected && anchor && end) selection.setBaseAndExtent(anchor, anchorOffset, end, focusOffset);
    } catch {
      // What was selected is shorter now, as a line that has nothing more to say; then nothing is.
    }
    for (const [at, position] of scrolled) at.scrollTo(position);
  };
}

function finder(from, node) {
  if (!from.contains(node)) return () => node;
  const steps = [];
  for (let at = node; at !== from; at = at.parentNode) steps.unshift([...at.parentNode.childNodes].indexOf(at));
  return (to) => (to.contains(node) ? node : steps.reduce((at, step) => at?.childNodes[step], to));
}
