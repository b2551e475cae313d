// Whatever keeps the program from running, the page stays whole and answers: every cause, in this engine.
//
// Each is one quiet line in the page, one message on the console, one event for the host, and no second attempt.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PATIENCE } from './driver.mjs';
import { FAILURES, answers, changeProgram, holds, untilTold } from './failures.mjs';
import { PROGRAM, TRAP, bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { withMemory } from './program.mjs';
import { FIRST, SECOND, faces, line, open, quotes, quotesOf, read, untilOpen, untilTakenOver, witness } from './reading.mjs';

const page = widget();

const FILE = 'assessment-matrix.html';

for (const [what, { site: breakIt, ...expected }] of Object.entries(FAILURES)) {
  test(`when ${what}, the page stays and says so`, async (t) => {
    const site = await bundle(t, page);
    breakIt(site);
    await read(page, site.address);
    await untilTold(page);
    await holds(page, site, expected);
  });
}

/** Likewise for the single file, which asks for nothing. */
const SINGLE = {
  'a policy in the page forbids WebAssembly': {
    site: (site) => {
      const policy = `<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'unsafe-inline'">`;
      site.rewrite(FILE, (text) => text.replace(/<head[^>]*>/, `$&${policy}`));
    },
    ...told('the policy forbids WebAssembly'),
  },
  'the browser has no WebAssembly': FAILURES['the browser has no WebAssembly'],
};

for (const [what, { site: breakIt, ...expected }] of Object.entries(SINGLE)) {
  test(`when ${what}, the single file stays and says so`, async (t) => {
    const site = await bundle(t, page);
    site.policy((policy) => policy.replace(/(script-src|style-src) 'self'/g, "$& 'unsafe-inline'").replace("img-src 'self'", '$& data:'));
    breakIt(site);
    await read(page, `${site.address}${FILE}`);
    await untilTold(page);
    await holds(page, site, { ...expected, programs: 0 });
  });
}

function told(failure) {
  const { reason, cause, remedy } = FAILURES[failure];
  return { reason, cause, remedy };
}

test('when the media type is wrong, the program runs, and the console names the remedy', async (t) => {
  const site = await bundle(t, page);
  site.change(PROGRAM, (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } }));
  await read(page, site.address);
  await untilTakenOver(page);
  const { said, events } = await witness(page);
  assert.deepEqual(events.map(({ type }) => type), ['ready']);
  assert.equal(said.length, 1, JSON.stringify(said));
  assert.match(said[0].text, /application\/wasm/);
  assert.equal(await line(page), '');
  assert.equal(site.asked(PROGRAM), 1);
});

test('when the program is slow, the page says so after ten seconds, and takes over when it comes after thirty', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  await read(page, site.address);
  await answers(page, FIRST);
  assert.equal(await line(page), '');
  await untilTold(page);
  const { events } = await witness(page);
  assert.ok(events[0].at > 9_900, `it was said after ${events[0].at} ms`);
  // Longer than a test is patient, so by the page's own clock.
  const late = () => page.run('return performance.now() > 30_000');
  await page.driver.wait(late, 30_000 + PATIENCE, 'the clock of the page stands still');
  await holds(page, site, { reason: 'slow', cause: /still loading/, remedy: /wait/, level: 'warn' });
  const before = await open(page);
  release();
  await untilTakenOver(page);
  assert.deepEqual(await open(page), before);
  assert.equal(await line(page), '');
  assert.deepEqual((await witness(page)).events.map(({ type }) => type), ['error', 'ready']);
  assert.equal(site.asked(PROGRAM), 1);
});

const CRASH = { reason: 'crashed', cause: /RuntimeError/, remedy: /reload/ };

test('when the program panics later, the page is as before: same cell open, focus, and no program', async (t) => {
  const site = await bundle(t, page);
  site.first(TRAP);
  await read(page, site.address);
  await untilTakenOver(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  // Nothing is pending then that would call the program.
  await page.until('the address has the cell', 'return location.hash === arguments[0]', `#${FIRST}`);
  await page.run("document.querySelector('[data-cell=\"' + arguments[0] + '\"]').focus()", FIRST);
  await page.run('window.trap = true');
  await page.press(Key.ARROW_DOWN);
  await untilTold(page);
  await untilGivenBack();
  assert.deepEqual(await open(page), [FIRST]);
  assert.equal(await page.run('return document.activeElement.dataset.cell'), FIRST);
  assert.deepEqual(await quotes(page), quotesOf(FIRST));
  await holds(page, site, CRASH);
  assert.equal(await page.run('return window.trapped'), 1, 'the program was called after it had died');
});

test('when it runs out of memory later, the page is as before, and says why', async (t) => {
  const site = await bundle(t, page);
  changeProgram(site, (program) => withMemory(program, 512));
  site.first(`
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...values) => {
        const result = await original.apply(WebAssembly, values);
        window.program = result.instance.exports;
        return result;
      };
    }`);
  await read(page, site.address);
  await untilTakenOver(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  // Whatever is left, down to the last bytes.
  await page.run(
    `for (let size = 2 ** 20; size >= 4; size /= 2) {
       try {
         while (window.program.__wbindgen_malloc(size, 1));
       } catch {}
     }`,
  );
  await page.click(SECOND);
  await untilTold(page);
  await untilGivenBack();
  assert.ok([FIRST, SECOND].includes((await open(page)).join()), 'nothing is open any more');
  await holds(page, site, { reason: 'memory', cause: /RuntimeError/, remedy: /close other tabs/ });
});

test('a click that stops the program still opens its cell', async (t) => {
  const site = await bundle(t, page);
  site.first(TRAP);
  await read(page, site.address);
  await untilTakenOver(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  await page.run('window.trap = true');
  await page.click(SECOND);
  await untilTold(page);
  await untilOpen(page, SECOND);
  assert.deepEqual(await quotes(page), quotesOf(SECOND));
  await holds(page, site, CRASH);
});

test('a choice of dimension survives the program', async (t) => {
  const site = await bundle(t, page);
  site.first(TRAP);
  await page.resize({ width: 480 });
  await read(page, site.address);
  await untilTakenOver(page);
  const choice = '[data-dimension="tactics"]';
  await page.clickOn(choice);
  await page.until('it is chosen', 'return document.querySelector(arguments[0]).checked', choice);
  await page.run('window.trap = true');
  await page.press(Key.ESCAPE);
  await untilTold(page);
  assert.equal(await page.run('return document.querySelector(arguments[0]).checked', choice), true);
  assert.ok((await faces(page)).shown.every((address) => address.endsWith('/tactics')));
  await page.faults();
});

test('a page whose policy wants approved script addresses is taken over', async (t) => {
  const site = await bundle(t, page);
  site.policy((policy) => `${policy}; require-trusted-types-for 'script'; trusted-types assessment-matrix`);
  await read(page, site.address);
  await untilTakenOver(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
});

function untilGivenBack() {
  return page.until('the page has its own back', "return document.querySelector('[data-live]') === null");
}
