// What must not grow or move with use, and can be counted: nodes, requests, layout shift.
//
// How long things take is no test's business but the bench's (`cargo xtask bench`): it depends on the machine.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from './data.mjs';
import { engineName } from './driver.mjs';
import { widget } from './page.mjs';

const page = widget();

const OPENINGS = 200;

test(`after ${OPENINGS} openings and closings the page holds what it held before`, async () => {
  await page.open();
  const addresses = cells.map((cell) => cell.address);
  const [before, after] = await page.driver.executeAsyncScript(
    `const [addresses, openings, done] = arguments;
     const held = () => {
       const nodes = document.createNodeIterator(document, NodeFilter.SHOW_ALL);
       let count = 0;
       while (nodes.nextNode()) count += 1;
       return { nodes: count, open: document.querySelectorAll('[open]').length };
     };
     const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
     const face = (nth) => document.querySelector('[data-cell="' + addresses[nth % addresses.length] + '"]');
     (async () => {
       const before = held();
       for (let nth = 0; nth < openings; nth += 1) {
         for (const open of [true, false]) {
           // A click that is lost is never followed, and the script runs out of patience.
           face(nth).click();
           do await frame(); while (face(nth).parentNode.open !== open);
         }
       }
       done([before, held()]);
     })();`,
    addresses,
    OPENINGS,
  );
  assert.deepEqual(after, before);
});

test('once taken over, reading asks the network for nothing', async () => {
  await page.open();
  // The worker fetches what it keeps, once.
  await page.run('return navigator.serviceWorker?.ready.then(() => true)');
  await page.requests();
  for (const { address } of [cells[0], cells[13], cells.at(-1)]) {
    await page.click(address);
    await page.untilOpen(address);
  }
  assert.deepEqual(await page.requests(), []);
});

test('nothing moves by itself while the page loads, is taken over and is clicked', async (context) => {
  if (engineName() !== 'chromium') {
    context.skip('only Chromium measures layout shift; the journeys of taking over compare boxes in every engine');
    return;
  }
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
