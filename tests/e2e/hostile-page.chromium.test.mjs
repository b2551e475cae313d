// Pages that would break what is pasted into them: their styles and their patches do not reach the element.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { article, untilReady, within } from './element.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();
const BODY = '<assessment-matrix eager></assessment-matrix>';

/** What a page may do, and nothing in the element may change of it. */
const PAGES = {
  'all is unset': { style: '* { all: unset !important } body { display: block !important; width: 1000px !important; font: 16px/1.5 sans-serif !important }' },
  'rules for plain elements': {
    style: `button, table, td, th, summary, details, blockquote, h2, p { color: red !important; border: 9px solid !important;
      display: inline !important; padding: 40px !important; font: 50px monospace !important }`,
  },
  'text styles that are inherited': {
    style: `body { letter-spacing: 9px; word-spacing: 20px; text-transform: uppercase; text-indent: 5em; white-space: pre;
      text-align: right; line-height: 4; font-weight: 900; font-style: italic; cursor: wait; visibility: visible }`,
  },
  'a root of 62.5 %': { style: 'html { font-size: 62.5% } body { font-size: 16px }' },
  'right to left': { style: 'body { direction: rtl }' },
  'patched prototypes and fetch': {
    before: `Array.prototype.extra = function () {}; Object.prototype.another = 1; String.prototype.more = () => 1;
      const original = window.fetch; window.fetch = function patched(...values) { return original.apply(this, values); };`,
  },
};

/** Computed styles and places of all that the element shows, with one cell open. */
async function look(t, setting) {
  await page.resize({ width: 1280 });
  const { style = '', ...rest } = setting;
  await article(t, page, { body: BODY, style: `body { width: 1000px; font-family: sans-serif } ${style}`, ...rest });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  await page.painted();
  return within(page, `
    const origin = tree.querySelector('.am').getBoundingClientRect();
    const wanted = ['color', 'display', 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing',
      'wordSpacing', 'textTransform', 'textAlign', 'textIndent', 'whiteSpace', 'direction', 'padding', 'margin', 'border',
      'backgroundColor', 'cursor'];
    return [...tree.querySelectorAll('.am, .am *')].filter((one) => one.checkVisibility()).map((one) => {
      const style = getComputedStyle(one);
      const { left, top, width, height } = one.getBoundingClientRect();
      const place = [left - origin.left, top - origin.top, width, height].map(Math.round).join();
      return one.className + ' ' + place + ' ' + wanted.map((name) => style[name]).join('|');
    })`);
}

for (const [what, setting] of Object.entries(PAGES)) {
  test(`in a page with ${what}, the element looks as on a blank one`, async (t) => {
    const blank = await look(t, {});
    const there = await look(t, setting);
    const differing = there.flatMap((line, at) => (line === blank[at] ? [] : [[blank[at], line]]));
    assert.deepEqual(differing.slice(0, 2), []);
    assert.equal(there.length, blank.length);
    assert.ok(blank.length > 500, `${blank.length} elements are too few to prove anything`);
  });
}
