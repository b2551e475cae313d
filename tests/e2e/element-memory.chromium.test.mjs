// Memory of removed elements: only an empty root remains of each, however often they are added, opened and removed.
//
// Levels are compared, not times: after the first ten rounds everything is there that is ever needed, and from then on
// nothing may be added.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATIENCE, baseUrl } from './driver.mjs';
import { STYLED, article, untilReady } from './element.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();

/** Keeps hold of the programs that the page loads, to ask how much memory they have. */
const PROGRAMS = `
  window.programs = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => {
      const result = await original.apply(WebAssembly, values);
      window.programs.push(result.instance ?? result);
      return result;
    };
  }`;

/**
 * What the browser itself adds to its heap meanwhile, in bytes: its notes of long tasks, and code that it compiles
 * better. A heap snapshot shows nothing else growing; a single element that stays is more.
 */
const OWN = 64 * 1024;

/**
 * The limits of such a root: bytes of the page, one listener for each kind of event, and bytes of the program, for the
 * emptied table of listeners. A matrix that stays is twenty times as much.
 */
const [ROOT, LISTENERS, TABLE] = [2048, 4, 24 * 1024];

const command = (name) => page.driver.sendAndGetDevToolsCommand(name, {});

/** Objects of the page after garbage collection. */
async function level() {
  await command('HeapProfiler.enable');
  // Twice: what the first finds dead may have kept others alive.
  await command('HeapProfiler.collectGarbage');
  await command('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await command('Memory.getDOMCounters');
  const { usedSize } = await command('Runtime.getHeapUsage');
  const program = await page.run(
    `return window.programs.flatMap(({ exports }) => Object.values(exports))
       .filter((value) => value instanceof WebAssembly.Memory)
       .reduce((sum, { buffer }) => sum + buffer.byteLength, 0)`,
  );
  return { nodes, jsEventListeners, usedSize, program };
}

/** For so long it is watched whether a program comes, and the element is held; by the clock of the page. */
const WATCHED = 10_000;

/** Returns when nobody waits for a program any more. */
async function unwatched() {
  const from = await page.run('return performance.now()');
  const passed = () => page.run('return performance.now() - arguments[0] > arguments[1]', from, WATCHED);
  await page.driver.wait(passed, WATCHED + PATIENCE, 'the clock of the page stands still');
}

/**
 * Runs `ten`, which does something ten times, until `rounds` are done, and compares memory after the first ten and at the
 * end. Yew keeps the empty root of a destroyed application, with its listeners: `kept` of them may remain per round.
 */
async function assertNoGrowth(rounds, ten, kept = 0) {
  await ten();
  await unwatched();
  const first = await level();
  assert.ok(first.program > 0, 'no program was seen');
  for (let done = 10; done < rounds; done += 10) await ten();
  await unwatched();
  const last = await level();
  for (const [what, amount] of Object.entries(last)) {
    const roots = kept * (rounds - 10);
    const more = {
      usedSize: OWN + roots * ROOT,
      nodes: roots,
      jsEventListeners: roots * LISTENERS,
      program: roots * TABLE,
    };
    const allowed = first[what] * 1.05 + more[what];
    assert.ok(amount <= allowed, `${what} grew from ${first[what]} to ${amount}`);
  }
}

/** Has the page do its round ten times. What a driver is told to run, the browser keeps; so it is told one word. */
const ten = () => page.driver.executeAsyncScript('window.ten(arguments[0])');
const inPage = (round) => `
  window.ten = async (done) => {
    for (let count = 0; count < 10; count += 1) { ${round} }
    window.heard.length = 0;
    done();
  };`;

test('200 elements that come and go leave nothing but empty roots', async (t) => {
  await article(t, page, {
    body: '<div id="stage"></div>',
    before: PROGRAMS,
    after: inPage(`
      const element = document.createElement('assessment-matrix');
      element.eager = true;
      element.actors = 'iran';
      document.querySelector('#stage').append(element);
      await element.ready;
      element.remove();
      // Removed elements are freed a moment later.
      while (element.shadowRoot.querySelector('[data-live]')) await new Promise(requestAnimationFrame);`),
  });
  await page.until('it can begin', 'return !!window.ten');
  await assertNoGrowth(200, ten, 1);
});

test('200 elements that take a fragment over and give it back leave nothing but empty roots', async (t) => {
  const fragment = await (await fetch(`${baseUrl()}fragment.html`)).text();
  await article(t, page, {
    head: STYLED,
    body: `<div id="stage"></div><template>${fragment}</template>`,
    before: PROGRAMS,
    after: inPage(`
      const element = document.createElement('assessment-matrix');
      element.eager = true;
      element.append(document.querySelector('template').content.cloneNode(true));
      document.querySelector('#stage').append(element);
      await element.ready;
      element.remove();
      while (element.shadowRoot.querySelector('[data-live]')) await new Promise(requestAnimationFrame);
      const faces = element.querySelectorAll('[data-cell]').length;
      if (faces !== 54) throw new Error('given back were ' + faces + ' cells');`),
  });
  await page.until('it can begin', 'return !!window.ten');
  await assertNoGrowth(200, ten, 1);
});

test('200 openings and closings leave nothing', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager></assessment-matrix>',
    before: PROGRAMS,
    after: inPage(`
      const tree = document.querySelector('assessment-matrix').shadowRoot;
      for (const step of ['open', 'close']) {
        tree.querySelector('[data-cell="${FIRST}"]').click();
        await new Promise(requestAnimationFrame);
        await new Promise(requestAnimationFrame);
      }`),
  });
  await untilReady(page);
  await page.until('it can begin', 'return !!window.ten');
  await assertNoGrowth(200, ten);
});
