// Two quotes word by word: chosen, marked without altering them, said in words, kept in the address, and put away.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from './axe.mjs';
import { dataset } from './data.mjs';
import { bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { line, read, untilTakenOver } from './reading.mjs';

const page = widget();

const CELL = 'iran/2024/outcome';
const SHOWN = '[data-comparison]:not([hidden])';

/** Two articles' words for one statement. */
const [ONE, OTHER] = ['iran-2024-unchanged/1', 'iran-2024-unchanged/2'];

const exact = (name) => {
  const [id, nth] = name.split('/');
  return dataset.findings.find((finding) => finding.id === id).quotes[nth].exact;
};

const choose = (name) => page.clickOn(`[data-detail="${CELL}"] [data-pair="${name}"]`);
const untilShown = () => page.until('they are compared', `return document.querySelector('${SHOWN}') !== null`);
const untilGone = () => page.until('nothing is compared', `return document.querySelector('${SHOWN}') === null`);

/** What is compared: of either side the quote, what is marked, and what is said to be only there. */
const compared = () =>
  page.run(`return ['first', 'second'].map((side) => {
    const place = document.querySelector('${SHOWN} [data-' + side + ']');
    const texts = (selector) => [...place.querySelectorAll(selector)].map((part) => part.textContent);
    return { quote: place.querySelector('blockquote').textContent, marked: texts('del, ins'), only: texts('[data-only] q') };
  })`);

/** The quotes that are chosen, wherever each stands. */
const pressed = () =>
  page.run("return [...new Set([...document.querySelectorAll('[aria-pressed=true]')].map((button) => button.dataset.pair))]");

async function openCell() {
  await page.open(CELL);
  await page.untilOpened(CELL);
}

test('two quotes that are chosen stand face to face, letter for letter, with what only one has marked and said', async () => {
  await openCell();
  await choose(ONE);
  await page.until('another is asked for', "return document.querySelector('[data-status]').textContent !== ''");
  assert.match(await line(page), /^Quote from .+ chosen\. Choose another/);
  await choose(OTHER);
  await untilShown();
  const sides = await compared();
  assert.deepEqual(sides.map(({ quote }) => quote), [exact(ONE), exact(OTHER)]);
  for (const { marked, only, quote } of sides) {
    assert.ok(marked.length > 0 && marked.every((words) => words.trim() === words && quote.includes(words)), marked.join('|'));
    assert.deepEqual(only, marked);
  }
  assert.equal(await page.run(`return document.activeElement.matches('${SHOWN}')`), true);
  assert.deepEqual((await pressed()).sort(), [ONE, OTHER]);
  const hash = await page.run('return location.hash');
  assert.equal(hash, `#${CELL}?pair=${ONE},${OTHER}`);
  assert.deepEqual(await audit(page), []);
  await page.open(hash.slice(1));
  await untilShown();
  assert.deepEqual(await compared(), sides);
});

test('the comparison is put away by its button, by Escape, and by taking a quote back; the focus goes back', async () => {
  await openCell();
  for (const away of [
    () => page.clickOn(`${SHOWN} [data-unpair]`),
    () => page.press(Key.ESCAPE),
    () => choose(ONE),
  ]) {
    await choose(ONE);
    await choose(OTHER);
    await untilShown();
    await away();
    await untilGone();
    await page.untilOpened(CELL);
    for (const name of await pressed()) await choose(name);
  }
  assert.equal(await page.run('return location.hash'), `#${CELL}`);
});

test('the same quote twice is no pair, and a third takes the place of the first', async () => {
  await openCell();
  await choose(ONE);
  await choose(ONE);
  await page.until('none is chosen', "return document.querySelectorAll('[aria-pressed=true]').length === 0");
  const third = await page.run(
    `return [...document.querySelectorAll('[data-detail="${CELL}"] [data-pair]')].map((b) => b.dataset.pair).at(-1)`,
  );
  for (const name of [ONE, OTHER, third]) await choose(name);
  await page.until('the third is there', `return document.querySelector('${SHOWN} [data-second] blockquote')?.textContent === arguments[0]`, exact(third));
  assert.deepEqual((await compared()).map(({ quote }) => quote), [exact(OTHER), exact(third)]);
});

test('where what compares does not come, that is said, and everything else works', async (t) => {
  const site = await bundle(t, page);
  site.change('assessment-matrix-words.js', (answer) => ({ ...answer, status: 404, body: Buffer.from('') }));
  await read(page, `${site.address}#${CELL}`);
  await untilTakenOver(page);
  for (const name of [ONE, OTHER]) await choose(name);
  await page.until('it is said', "return /did not work/.test(document.querySelector('[data-status]').textContent)");
  await page.click(CELL);
  await page.untilClosed();
  await page.faults();
});
