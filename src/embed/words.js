// The words of two quotes face to face: what only one of them has is marked, and said in words below it.
//
// Either quote stays as it is, letter for letter: marks are put around its words. Words are what the browser takes for
// words in the quote's language. One in another case is another word; another shape of quotation mark is none.

import { diffArrays } from "diff";

/**
 * Shows two quotes, by name, where the reader is in a container; fewer than two take away what is shown. The frame moves
 * into focus if it was asked for just now.
 */
export function show(live, pair, asked) {
  const tree = live.getRootNode();
  const before = live.querySelector("[data-comparison]:not([hidden])");
  // The focus goes back where it came from.
  const back = before?.contains(tree.activeElement) && before.previousElementSibling?.querySelector("[data-pair]");
  before?.remove();
  if (pair.length < 2) {
    if (back) back.focus();
    return;
  }
  const [first, second] = pair.map((name) => figures(live, name));
  if (!first.length || !second.length) return;
  const frame = live.querySelector("[data-comparison]");
  const shown = frame.cloneNode(true);
  fill(shown, first[0], second[0]);
  shown.hidden = false;
  shown.tabIndex = -1;
  (second.find(holdsFocus) ?? second.find(isSeen) ?? first.find(isSeen) ?? frame).after(shown);
  if (asked) shown.focus();
}

/** Every place of a quote in a container. */
function figures(live, name) {
  return [...live.querySelectorAll(`figure:has(> [data-quote="${CSS.escape(name)}"])`)];
}

const holdsFocus = (figure) => figure.contains(figure.getRootNode().activeElement);
const isSeen = (figure) => figure.checkVisibility();

function fill(frame, first, second) {
  const [one, other] = [first, second].map((figure) => figure.querySelector("blockquote"));
  const [before, after] = marked(one.textContent, other.textContent, one.lang);
  side(frame.querySelector("[data-first]"), first, one, before, "del");
  side(frame.querySelector("[data-second]"), second, other, after, "ins");
}

/** One quote: its words with marks, what only it has, and its source. */
function side(place, figure, quote, pieces, mark) {
  const own = quote.cloneNode(false);
  own.removeAttribute("data-quote");
  const only = place.querySelector("[data-only]");
  for (const { text, alone } of pieces) {
    if (!alone) {
      own.append(text);
      continue;
    }
    // The space after a word is not marked.
    const [words] = /^[^]*?(?=\s*$)/.exec(text);
    own.append(element(mark, words), text.slice(words.length));
    if (!words) continue;
    const named = element("q", words.trim());
    named.lang = quote.lang;
    named.dir = quote.dir;
    only.append(only.hasChildNodes() ? ", " : "", named);
  }
  only.parentElement.hidden = !only.hasChildNodes();
  place.prepend(own);
  const source = [...figure.querySelectorAll("figcaption > :not(button)")];
  place.querySelector("figcaption").append(...source.map((part) => part.cloneNode(true)));
}

function element(name, text) {
  const made = document.createElement(name);
  made.append(text);
  return made;
}

/** The pieces of two texts, each `{text, alone}`: together they are the texts. */
export function marked(one, other, language) {
  const [before, after] = [words(one, language), words(other, language)];
  const pieces = [[], []];
  let [here, there] = [0, 0];
  const same = (left, right) => plain(left) === plain(right);
  for (const { count, added, removed } of diffArrays(before, after, { comparator: same })) {
    if (!added) pieces[0].push({ text: before.slice(here, (here += count)).join(""), alone: removed });
    if (!removed) pieces[1].push({ text: after.slice(there, (there += count)).join(""), alone: added });
  }
  return pieces;
}

/** A word without the space after it, and with the quotation marks of a typewriter. */
const plain = (word) => word.trim().replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');

/** Words and other marks of a text, each with the space after it. */
function words(text, language) {
  const all = [];
  for (const { segment } of new Intl.Segmenter(language || "en", { granularity: "word" }).segment(text)) {
    if (!segment.trim() && all.length) all[all.length - 1] += segment;
    else all.push(segment);
  }
  return all;
}
