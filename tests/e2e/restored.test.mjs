// Form values that browsers restore after a reload or on return do not contradict the page.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from './data.mjs';
import { bundle } from './faulty.mjs';
import { widget } from './page.mjs';
import { faces, read, untilTakenOver } from './reading.mjs';

const page = widget();

const TICK = '[data-choice="standing=accused"]';
const FIELD = '[data-search]';

/** Content of the panel: ticks, text, counts, and matches. */
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

test('after a reload nothing is ticked that is not in the address', async (t) => {
  const site = await bundle(t, page);
  await read(page, site.address);
  await untilTakenOver(page);
  await page.clickOn('.am-tools > summary');
  await page.until('the panel is there', "return document.querySelector('[data-panel]') !== null");
  const before = await panel();
  await page.clickOn(TICK);
  await page.find(FIELD).sendKeys('influence');
  await page.until('both are in the address', "return location.hash === '#?standing=accused&q=influence'");
  await page.run("history.replaceState(null, '', location.pathname); document.documentElement.dataset.old = ''");
  await page.driver.navigate().refresh();
  await page.until('the page is another', 'return document.documentElement.dataset.old === undefined');
  await untilTakenOver(page);
  await page.clickOn('.am-tools > summary');
  await page.until('the panel is there', "return document.querySelector('[data-panel]') !== null");
  assert.deepEqual(await panel(), before);
  assert.deepEqual((await faces(page)).shown, cells.map(({ address }) => address));
});
