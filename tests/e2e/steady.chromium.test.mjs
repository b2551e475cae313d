// Counts that must not grow or change with use: nodes, requests, layout shift, clicks.
//
// How long things take is no test's business but the bench's (`cargo xtask bench`): it depends on the machine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from './data.mjs';
import { widget } from './page.mjs';

const page = widget();

const OPENINGS = 200;
/** As many as one script may take its time for. */
const BATCH = 20;

/** All nodes of the page, and what is open. */
function held() {
  return page.run(
    `const nodes = document.createNodeIterator(document, NodeFilter.SHOW_ALL);
     let count = 0;
     while (nodes.nextNode()) count += 1;
     return { nodes: count, open: document.querySelectorAll('[open]').length };`,
  );
}

/** Opens and closes these cells as fast as frames come. The answer: the clicks that came to nothing. */
function openAndClose(addresses) {
  return page.driver.executeAsyncScript(
    `const [addresses, done] = arguments;
     const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
     const step = async (face, open) => {
       face.click();
       await frame();
       // Work deferred past the next frame is done in the frame after the browser reported.
       await new Promise((resolve) => setTimeout(resolve));
       await frame();
       return face.parentNode.open === open;
     };
     (async () => {
       const lost = [];
       for (const address of addresses) {
         const face = document.querySelector('[data-cell="' + address + '"]');
         for (const open of [true, false]) {
           if (!(await step(face, open))) lost.push((open ? 'opening ' : 'closing ') + address);
         }
       }
       done(lost);
     })();`,
    addresses,
  );
}

test(`after ${OPENINGS} openings and closings the page holds what it held before`, async () => {
  await page.open();
  // The program renders a detail when its cell is opened for the first time.
  for (let nth = 0; nth < cells.length; nth += BATCH) {
    await openAndClose(cells.slice(nth, nth + BATCH).map(({ address }) => address));
  }
  const before = await held();
  for (let nth = 0; nth < OPENINGS; nth += BATCH) {
    const batch = Array.from({ length: BATCH }, (_, i) => cells[(nth + i) % cells.length].address);
    assert.deepEqual(await openAndClose(batch), [], `${nth + BATCH} openings`);
  }
  assert.deepEqual(await held(), before);
});

test('a click that comes while the one before is still being drawn is not lost', async () => {
  await page.open();
  const open = await page.driver.executeAsyncScript(
    `const [address, done] = arguments;
     // The drawing pauses after 16 ms by this clock, as it does on a slow machine: now after every step.
     let now = Date.now();
     Date.now = () => (now += 20);
     const face = document.querySelector('[data-cell="' + address + '"]');
     (async () => {
       for (let clicks = 0; clicks < 2; clicks += 1) {
         face.click();
         for (let turn = 0; turn < 20; turn += 1) await null;
       }
       for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve)));
       done(face.parentNode.open);
     })();`,
    cells[0].address,
  );
  assert.equal(open, false, 'two clicks open and close');
});

test('once taken over, reading asks the network for nothing', async () => {
  await page.open();
  // The worker fetches what it keeps, once.
  await page.until('everything is kept', 'return navigator.serviceWorker.ready.then(() => true)');
  await page.requests();
  for (const { address } of [cells[0], cells[13], cells.at(-1)]) {
    await page.click(address);
    await page.untilOpen(address);
  }
  // Browsers look by themselves, at a time of their own, whether a worker that they know is still current.
  const asked = (await page.requests()).filter((address) => !address.endsWith('/service-worker.js'));
  assert.deepEqual(asked, []);
});

// Only Chromium measures layout shift; the takeover tests compare boxes in every engine.
test('nothing moves by itself while the page loads, is taken over and is clicked', async () => {
  await page.open();
  for (const { address } of [cells[0], cells[20]]) {
    await page.click(address);
    await page.untilOpen(address);
  }
  await page.painted();
  const moved = await page.driver.executeAsyncScript(
    `const done = arguments[0];
     // One message brings everything from the beginning, if there is anything.
     let shifts = [];
     const observer = new PerformanceObserver((list) => shifts.push(...list.getEntries()));
     observer.observe({ type: 'layout-shift', buffered: true });
     requestAnimationFrame(() => setTimeout(() => {
       shifts.push(...observer.takeRecords());
       done(shifts.filter((shift) => !shift.hadRecentInput).map(({ value, sources }) =>
         ({ value, sources: sources.map(({ node }) => (node?.outerHTML ?? String(node)).slice(0, 80)) })));
     }));`,
  );
  assert.deepEqual(moved, []);
});
