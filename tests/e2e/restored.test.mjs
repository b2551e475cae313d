// What browsers restore of a form, over a reload or when a reader comes back, does not stand against what is shown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from './data.mjs';
import { PROGRAM, bundle } from './faulty.mjs';
import { widget } from './page.mjs';
import { faces, read, untilTakenOver } from './reading.mjs';

const page = widget();

const TICK = '[data-choice="standing=accused"]';
const FIELD = '[data-search]';

/** What the panel says: ticks, words, counts, and what is found. */
function panel() {
  return page.run(
    `return {
       ticks: [...document.querySelectorAll('[data-choice]:checked')].map((tick) => tick.dataset.choice),
       words: document.querySelector(arguments[0]).value,
       counts: [...document.querySelectorAll('.am-count')].map((count) => count.textContent).join(),
       found: document.querySelector('[data-found]').textContent,
     }`,
    FIELD,
  );
}

test('ticks and words that were there before the program, and of which the address says nothing, are taken back', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  await read(page, site.address);
  const before = await panel();
  await page.run(
    'document.querySelector(arguments[0]).checked = true; document.querySelector(arguments[1]).value = "influence"',
    TICK,
    FIELD,
  );
  release();
  await untilTakenOver(page);
  assert.deepEqual(await panel(), before);
  assert.deepEqual((await faces(page)).shown, cells.map(({ address }) => address));
  await page.clickOn('.am-tools > summary');
  await page.clickOn(TICK);
  await page.until('it is chosen', "return location.hash === '#?standing=accused' && document.querySelector(arguments[0]).checked", TICK);
});

test('after a reload nothing is ticked that is not in the address', async (t) => {
  const site = await bundle(t, page);
  await read(page, site.address);
  await untilTakenOver(page);
  const before = await panel();
  await page.clickOn('.am-tools > summary');
  await page.clickOn(TICK);
  await page.find(FIELD).sendKeys('influence');
  await page.until('both are in the address', "return location.hash === '#?standing=accused&q=influence'");
  await page.run("history.replaceState(null, '', location.pathname); document.documentElement.dataset.old = ''");
  await page.driver.navigate().refresh();
  await page.until('the page is another', 'return document.documentElement.dataset.old === undefined');
  await untilTakenOver(page);
  assert.deepEqual(await panel(), before);
  assert.deepEqual((await faces(page)).shown, cells.map(({ address }) => address));
});

test('of more ticks than there is room for side by side, the first stay', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  await read(page, site.address);
  const ticked = () => page.run("return [...document.querySelectorAll('[data-pin]:checked')].map((pin) => pin.dataset.pin)");
  await page.run("for (const pin of [...document.querySelectorAll('[data-pin]')].slice(0, 6)) pin.checked = true");
  const before = await ticked();
  assert.equal(before.length, 6);
  release();
  await untilTakenOver(page);
  assert.deepEqual(await ticked(), before.slice(0, 4));
});
