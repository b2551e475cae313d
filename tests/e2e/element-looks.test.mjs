// Appearance of an element that a page may set: the layout, every custom property, every part.
//
// The tables of docs/embedding.md are what is promised; each entry has to make a difference, as computed.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { article, untilReady, within } from './element.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();
const BODY = `<assessment-matrix eager open="${FIRST}"></assessment-matrix>`;

/** The first column of a table of the documentation. */
function documented(table) {
  const text = readFileSync(new URL('../../docs/embedding.md', import.meta.url), 'utf8');
  const [, lines] = new RegExp(`<!-- ${table} -->([^]*?)<!-- /${table} -->`).exec(text);
  return [...lines.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name);
}

/** Number of columns in a row and of visible summaries, by layout, in an element 1248 px wide. */
const LAYOUTS = {
  auto: { columns: 10, faces: 54 },
  election: { columns: 4, faces: 18 },
  cards: { columns: 1, faces: 18 },
};

const layout = () =>
  within(page, `return {
    columns: getComputedStyle(tree.querySelector('.am-row')).gridTemplateColumns.split(' ').length,
    faces: [...tree.querySelectorAll('[data-cell]')].filter((face) => face.checkVisibility()).length,
  }`);

for (const [name, expected] of Object.entries(LAYOUTS)) {
  test(`layout "${name}" in a wide column, and every change of it`, async (t) => {
    await page.resize({ width: 1280 });
    await article(t, page, { body: `<assessment-matrix eager layout="${name}"></assessment-matrix>` });
    await untilReady(page);
    assert.deepEqual(await layout(), expected);
    for (const [other, then] of Object.entries({ ...LAYOUTS, [name]: expected })) {
      await within(page, 'element.layout = values[0]', other);
      const is = async () => JSON.stringify(await layout()) === JSON.stringify(then);
      await page.driver.wait(is, 5000, `${other} after ${name}: ${JSON.stringify(then)} expected`);
    }
  });
}

/** By custom property: a value, and where it is then computed: selector, property, and what is there or in it. */
const EFFECTS = {
  '--am-font': ['cursive', '.am', 'fontFamily', 'cursive'],
  '--am-quote-font': ['fantasy', '.am-quote blockquote', 'fontFamily', 'fantasy'],
  '--am-paper': ['rgb(1, 0, 9)', '.am', 'backgroundColor'],
  '--am-wash': ['rgb(2, 0, 9)', '.am-face[data-silent]', 'backgroundImage'],
  '--am-ink': ['rgb(3, 0, 9)', '.am', 'color'],
  '--am-muted': ['rgb(4, 0, 9)', '.am-as-of', 'color'],
  '--am-rule': ['rgb(5, 0, 9)', '.am-row', 'borderBlockEndColor'],
  '--am-rule-strong': ['rgb(6, 0, 9)', '.am-section', 'borderBlockStartColor'],
  '--am-accent': ['rgb(7, 0, 9)', '.am-quote', 'borderInlineStartColor'],
  '--am-accent-wash': ['rgb(8, 0, 9)', '[open] > .am-button', 'backgroundColor'],
  '--am-flag': ['rgb(9, 0, 9)', '.am-flag', 'color'],
  '--am-flag-wash': ['rgb(10, 0, 9)', '.am-flag', 'backgroundColor'],
  '--am-radius': ['11px', '.am-flag', 'borderTopLeftRadius'],
  '--am-padding': ['12px', '.am', 'paddingTop'],
  '--am-sticky-top': ['13px', '.am-head', 'top'],
};

const PLACES = { 'the element': 'assessment-matrix', 'what is around it': 'body' };

for (const [where, selector] of Object.entries(PLACES)) {
  test(`every custom property has its effect, set on ${where}`, async (t) => {
    assert.deepEqual(Object.keys(EFFECTS), documented('properties'));
    await page.resize({ width: 1280 });
    const values = Object.entries(EFFECTS).map(([name, [value]]) => `${name}: ${value}`);
    const computed = `return Object.fromEntries(Object.entries(values[0]).map(([name, [value, selector, property]]) =>
      [name, getComputedStyle(tree.querySelector(selector))[property]]))`;
    await article(t, page, { body: BODY });
    await untilReady(page);
    const before = await within(page, computed, EFFECTS);
    await article(t, page, { body: BODY, style: `${selector} { ${values.join('; ')} }` });
    await untilReady(page);
    const after = await within(page, computed, EFFECTS);
    for (const [name, [value, , , expected = value]] of Object.entries(EFFECTS)) {
      assert.ok(after[name].includes(expected), `${name}: ${after[name]}`);
      assert.ok(!before[name].includes(expected), `${name} is so without being set: ${before[name]}`);
    }
  });
}

test('every part can be styled, all of its elements and no others', async (t) => {
  const parts = documented('parts');
  const colour = (nth) => `rgb(${nth + 1}, 1, 2)`;
  await page.resize({ width: 1280 });
  await article(t, page, {
    body: BODY,
    before: 'console.error = () => {};',
    style: parts.map((part, nth) => `assessment-matrix::part(${part}) { color: ${colour(nth)}; outline-offset: ${nth + 1}px }`).join('\n'),
  });
  await untilReady(page);
  // The list of errors in other data is a part, too.
  await within(page, 'element.data = {}');
  await page.until('it is refused', "return document.querySelector('assessment-matrix').shadowRoot.querySelector('[data-problems]') !== null");
  const seen = await within(page, `return values[0].map((part) => [...tree.querySelectorAll('.am-' + part + ':not(.am-reserved)')]
    .map((one) => getComputedStyle(one)).map(({ color, outlineOffset }) => color + ' ' + outlineOffset))`, parts);
  for (const [nth, part] of parts.entries()) {
    assert.ok(seen[nth].length > 0, `there is no ${part}`);
    assert.deepEqual([...new Set(seen[nth])], [`${colour(nth)} ${nth + 1}px`], part);
  }
  const named = await within(page, "return [...tree.querySelectorAll('[part]')].filter((one) => !one.classList.contains('am-' + one.part)).length");
  assert.equal(named, 0);
});
