// A custom element whose program does not load, loads late, fails, or is not needed any more.
//
// The page keeps the fragment inside; it gets an event with the reason, and its script's promises are settled.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATIENCE } from './driver.mjs';
import { STYLED, article, heard, holding, opened, untilReady, within } from './element.mjs';
import { PROGRAM, TRAP } from './faulty.mjs';
import { widget } from './page.mjs';
import { FIRST, SECOND } from './reading.mjs';

const page = widget();
const HOLDING = await holding();
const QUIET = 'console.error = console.warn = () => {};';

const untilTold = (count = 1) =>
  page.until(
    `${count} errors are told`,
    "return window.heard.filter(({ name }) => name === 'error').length === arguments[0]",
    count,
  );

test('if the program cannot start, the fragment stays, says so, and the page gets an event', async (t) => {
  await article(t, page, {
    body: HOLDING,
    head: STYLED,
    faults: (site) => site.change(PROGRAM, (answer) => ({ ...answer, status: 404, body: Buffer.from('') })),
    before: 'console.error = () => {};',
  });
  await page.until('the event arrives', "return window.heard.some(({ name }) => name === 'error')");
  const [{ detail }] = await heard(page, 'error');
  assert.equal(detail.reason, 'unreachable');
  assert.equal(await within(page, 'return element.ready.catch((error) => error.reason)'), 'unreachable');
  assert.match(await within(page, "return element.querySelector('[data-status]').textContent"), /could not be loaded/);
  await within(page, `element.querySelector('[data-cell="${FIRST}"]').click()`);
  assert.deepEqual(await opened(page), [FIRST]);
  // One that comes later is told as well, and says so although it has nothing else to show.
  await page.run(`const late = document.createElement('assessment-matrix'); late.eager = true; document.body.append(late)`);
  await page.until('the second event arrives', "return window.heard.filter(({ name }) => name === 'error').length === 2");
  assert.match(await page.run("return document.querySelectorAll('assessment-matrix')[1].textContent"), /could not be loaded/);
  await page.faults();
});

test('if the program stops, the open cell stays open, and later promises are rejected with the reason', async (t) => {
  await article(t, page, { body: HOLDING, head: STYLED, before: `${QUIET}${TRAP}` });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  const [before, state] = await within(page, `
    window.trap = true;
    const before = element.ready;
    tree.querySelector('[data-cell="${SECOND}"]').click();
    return [await before.then(() => 'was ready'), element.state]`);
  assert.equal(before, 'was ready');
  assert.equal(state.open, FIRST);
  await untilTold();
  assert.equal((await heard(page, 'error'))[0].detail.reason, 'crashed');
  assert.equal(await within(page, 'return element.ready.catch((error) => error.reason)'), 'crashed');
  assert.equal(await within(page, `return element.open('${SECOND}').catch((error) => error.reason)`), 'crashed');
  // The fragment is back, and the click that the program died of has done what it does without one.
  assert.deepEqual(
    await within(page, `return [
      [...element.querySelectorAll('[open] > [data-cell]')].map((face) => face.dataset.cell).join(),
      tree.querySelectorAll('[data-live]').length,
      element.querySelector('[data-cell]').checkVisibility(),
      element.querySelector('[data-status]').textContent.length > 0,
    ]`),
    [SECOND, 0, true, true],
  );
  await page.faults();
});

test('if the program is slow, that is said after ten seconds, and it is taken over when it comes', async (t) => {
  let release;
  await article(t, page, {
    body: HOLDING,
    head: STYLED,
    before: QUIET,
    faults: (site) => {
      release = site.hold(PROGRAM);
    },
  });
  await untilTold();
  assert.equal((await heard(page, 'error'))[0].detail.reason, 'slow');
  assert.match(await within(page, "return element.querySelector('[data-status]').textContent"), /still loading/);
  release();
  await untilReady(page);
  assert.equal(await within(page, 'return (await element.ready) === element'), true);
  assert.equal(await within(page, "return tree.querySelector('[data-status]').textContent"), '');
});

test('removed while the program loads, it stays as it was, and goes on where it is put in again', async (t) => {
  let release;
  const site = await article(t, page, {
    body: HOLDING,
    head: STYLED,
    faults: (site) => {
      release = site.hold(PROGRAM);
    },
  });
  await page.driver.wait(() => site.asked(PROGRAM) > 0, PATIENCE, 'the program was never asked for');
  await page.run("window.kept = document.querySelector('assessment-matrix'); window.kept.remove()");
  await page.painted();
  release();
  await page.painted();
  assert.equal(await page.run('return window.kept.querySelectorAll("[data-cell]").length'), 54);
  assert.deepEqual(await heard(page), []);
  await page.run('document.body.append(window.kept)');
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  assert.deepEqual(await opened(page), [FIRST]);
  assert.equal(site.asked(PROGRAM), 1);
});
