// Pages that would break what is pasted into them: their styles and their patches do not reach the element.
//
// Compared with a blank page is everything that is computed for every element, and where it is, wide and narrow.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseUrl } from './driver.mjs';
import { STYLED, article, holding, opened, untilReady, within } from './element.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();
const BODY = '<assessment-matrix eager></assessment-matrix>';

/** Widths of the window, and of the column that the element stands in, which no page here changes. */
const COLUMNS = { 1280: 1000, 480: 440 };

/** As Prototype.js did, and worse: members that are enumerable, known ones replaced, and JSON with ideas of its own. */
const PATCHES = `
  Array.prototype.each = function each(iterator) { for (let at = 0; at < this.length; at += 1) iterator(this[at]); };
  Array.prototype.extra = function extra() {};
  Object.prototype.another = 1;
  String.prototype.more = () => 1;
  Array.prototype.map = Array.prototype.collect = function collect(iterator, context) {
    const results = [];
    this.each((value) => results.push((iterator ?? ((same) => same)).call(context, value, results.length)));
    return results;
  };
  Array.prototype.filter = Array.prototype.findAll = function findAll(iterator, context) {
    const results = [];
    for (let at = 0; at < this.length; at += 1) if (iterator.call(context, this[at], at)) results.push(this[at]);
    return results;
  };
  Array.prototype.entries = Array.prototype.toArray = function toArray() { return this.concat(); };
  const original = window.fetch;
  window.fetch = function patched(...values) { return original.apply(this, values); };`;

/** A method of old libraries that makes JSON.stringify write arrays as texts. */
const SERIALIZING = `
  for (const { prototype } of [Array, String, Number]) {
    prototype.toJSON = function toJSON() { return 'a text of the page'; };
  }`;

/** Styles and scripts of a page that must not change anything in the element. */
const PAGES = {
  'all is unset': {
    style: (width) => `* { all: unset !important }
      body { display: block !important; width: ${width}px !important; font: 16px/1.5 sans-serif !important }`,
  },
  'rules for plain elements': {
    style: () => `button, table, td, th, summary, details, blockquote, h2, p { color: red !important; border: 9px solid !important;
      display: inline !important; padding: 40px !important; font: 50px monospace !important }`,
  },
  'text styles that are inherited': {
    style: () => `body { letter-spacing: 9px; word-spacing: 20px; text-transform: uppercase; text-indent: 5em; white-space: pre;
      text-align: right; line-height: 4; font-weight: 900; font-style: italic; cursor: wait; visibility: visible }`,
  },
  'a root of 62.5 %': { style: () => 'html { font-size: 62.5% } body { font-size: 16px }' },
  'a body from right to left': { style: () => 'body { direction: rtl }' },
  'a document from right to left': { before: "document.documentElement.dir = 'rtl';" },
  'patched prototypes and fetch': { before: PATCHES },
};

/**
 * All that is computed for every element that is shown, by its path, with one cell open: its place, and its properties.
 * Most elements look like others, so that the looks are told once each.
 */
async function look(t, { style = () => '', ...rest }, width) {
  const column = COLUMNS[width];
  await page.resize({ width: Number(width) });
  const own = `body { width: ${column}px; font-family: sans-serif } ${style(column)}`;
  await article(t, page, { body: BODY, style: own, ...rest });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  await page.painted();
  const { names, looks, elements } = JSON.parse(await within(page, `
    const origin = tree.querySelector('.am').getBoundingClientRect();
    const names = [...getComputedStyle(tree.querySelector('.am'))];
    const inset = /^(inset-.*|top|right|bottom|left)$/;
    const looks = new Map();
    const elements = [];
    for (const one of tree.querySelectorAll('.am, .am *')) {
      if (!one.checkVisibility()) continue;
      const style = getComputedStyle(one);
      let look = '';
      // Positions relative to the page are up to the page; those inside the element are compared below.
      const own = style.position === 'absolute' ? (name) => !inset.test(name) : () => true;
      for (const name of names) look += (own(name) ? style.getPropertyValue(name) : '') + '\\n';
      if (!looks.has(look)) looks.set(look, looks.size);
      const { left, top, width, height } = one.getBoundingClientRect();
      const place = [Math.round(left - origin.left), Math.round(top - origin.top), Math.round(width), Math.round(height)];
      elements.push([one.localName + '.' + one.className, place.join(), looks.get(look)]);
    }
    return JSON.stringify({ names, looks: [...looks.keys()], elements })`));
  return elements.map(([name, place, look]) => ({
    name,
    place,
    properties: Object.fromEntries(looks[look].split('\n').slice(0, -1).map((value, nth) => [names[nth], value])),
  }));
}

const blank = Object.fromEntries(Object.keys(COLUMNS).map((width) => [width, null]));

/** Description of the difference between two elements; null if there is none. */
function difference(one, other) {
  if (one.name !== other.name) return `${one.name} is ${other.name}`;
  const names = Object.keys(one.properties).filter((name) => one.properties[name] !== other.properties[name]);
  if (one.place === other.place && names.length === 0) return null;
  const changes = names.map((name) => `${name} ${one.properties[name]} -> ${other.properties[name]}`);
  return `${one.name}: ${[`${one.place} -> ${other.place}`, ...changes].join('; ')}`;
}

for (const width of Object.keys(COLUMNS)) {
  for (const [what, setting] of Object.entries(PAGES)) {
    test(`in a page with ${what}, ${width} px wide, the element is as on a blank one`, async (t) => {
      const expected = (blank[width] ??= await look(t, {}, width));
      const there = await look(t, setting, width);
      const differing = there.flatMap((one, at) => difference(expected[at] ?? { name: 'nothing' }, one) ?? []);
      assert.deepEqual(differing.slice(0, 3), [], `${differing.length} elements differ`);
      assert.equal(there.length, expected.length);
      assert.ok(expected.length > 300, `${expected.length} elements are too few to prove anything`);
      assert.ok(Object.keys(expected[0].properties).length > 300, 'that is not everything');
    });
  }
}

test('in a page with patched prototypes, a fragment is taken over and answers', async (t) => {
  await article(t, page, { body: await holding(), head: STYLED, before: PATCHES });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  assert.deepEqual(await opened(page), [FIRST]);
});

for (const [what, patches] of Object.entries({ 'patched prototypes': PATCHES, 'a toJSON of its own': PATCHES + SERIALIZING })) {
  test(`in a page with ${what}, its own data is shown as it is and given out again`, async (t) => {
    await page.resize({ width: 1280 });
    const own = await (await fetch(`${baseUrl()}assessments.json`)).json();
    const data = JSON.stringify({ ...own, title: 'Of somebody else' });
    await article(t, page, { body: BODY, before: patches });
    await untilReady(page);
    await within(page, `element.data = JSON.parse(${JSON.stringify(data)})`);
    await page.until(
      'it is shown or refused',
      `const { shadowRoot } = document.querySelector('assessment-matrix');
       return shadowRoot.querySelector('[data-problems]') !== null || shadowRoot.querySelector('.am-title').textContent === 'Of somebody else'`,
    );
    assert.equal(await within(page, "return tree.querySelector('[data-problems]')?.textContent ?? ''"), '');
    // Compared here, because what the page makes of JSON is its own affair.
    const [text, findings] = await within(page, `
      return [await element.exportData('json'), (await element.findings('${FIRST}')).length]`);
    assert.deepEqual(JSON.parse(text), JSON.parse(data));
    assert.ok(findings > 0);
  });
}
