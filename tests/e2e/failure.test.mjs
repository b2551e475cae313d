// Whatever keeps the program from running, the page stays whole and answers: every cause, in this engine.
//
// Each is one quiet line in the page, one message on the console, one event for the host, and no second attempt.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataset } from './data.mjs';
import { MODULE, PROGRAM, TRAP, bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { withBroken, withoutGrowth } from './program.mjs';
import {
  FIRST,
  SECOND,
  faces,
  line,
  open,
  quotes,
  quotesOf,
  read,
  untilLive,
  untilOpen,
  witness,
} from './reading.mjs';

const page = widget();

const REDUCED = /Cells open and quotes can be read; copying with citation, keyboard shortcuts and history are off\./;

/** By what goes wrong: how it is brought about, the reason given, what the message must name as cause and remedy. */
const FAILURES = {
  'the policy forbids WebAssembly': {
    site: (site) => site.policy((policy) => policy.replace(" 'wasm-unsafe-eval'", '')),
    reason: 'blocked',
    cause: /CompileError|Refused|blocked/i,
    remedy: /'wasm-unsafe-eval' to script-src/,
  },
  'the policy forbids to fetch the program': {
    // All but the recorder's own reports, in the engine that needs them.
    site: (site) =>
      site.policy((policy) => policy.replace(/connect-src [^;]*/, `connect-src ${site.origin}/.recorder/`)),
    reason: 'unreachable',
    cause: /TypeError/,
    remedy: /network, CORS and the Content-Security-Policy \(script-src, connect-src\)/,
    programs: 0,
  },
  'the connection for the program breaks': {
    site: (site) => site.change(PROGRAM, (answer) => ({ ...answer, cut: true })),
    reason: 'unreachable',
    cause: /./,
    remedy: /network, CORS/,
  },
  'the program is not there': {
    site: (site) => site.change(PROGRAM, (answer) => ({ ...answer, status: 404, body: Buffer.from('not found') })),
    reason: 'unreachable',
    cause: /404/,
    remedy: /lie beside start\.js/,
  },
  'the program is truncated': {
    site: (site) => changeProgram(site, (program) => program.subarray(0, program.length / 2)),
    reason: 'broken',
    // Firefox sometimes takes it for a lack of memory.
    cause: /CompileError|InternalError/,
    remedy: /upload .* again/,
  },
  'a page of the host comes instead of the program': {
    site: (site) =>
      site.change(PROGRAM, (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-type': 'application/wasm' },
        body: Buffer.from('<!doctype html><title>Nothing here</title>'),
      })),
    reason: 'broken',
    cause: /CompileError/,
    remedy: /upload .* again/,
  },
  'there is no memory for it': {
    site: (site) => changeProgram(site, withoutGrowth),
    reason: 'memory',
    cause: /RuntimeError/,
    remedy: /close other tabs/,
  },
  'the program panics at its start': {
    site: (site) => changeProgram(site, (program) => withBroken(program, dataset.title)),
    reason: 'crashed',
    cause: /RuntimeError/,
    remedy: /reload/,
  },
  'the module is not there': {
    site: (site) => site.change(MODULE, (answer) => ({ ...answer, status: 404, body: Buffer.from('not found') })),
    reason: 'unreachable',
    cause: /assessment-matrix\.js did not load/,
    remedy: /lie beside start\.js/,
    programs: 0,
  },
  'the connection for the module breaks': {
    site: (site) => site.change(MODULE, (answer) => ({ ...answer, cut: true })),
    reason: 'unreachable',
    cause: /assessment-matrix\.js did not load/,
    remedy: /network/,
    programs: 0,
  },
  'the syntax of the module is too new': {
    site: (site) => site.rewrite(MODULE, (text) => `${text}\n\\@@ syntax of a later year`),
    reason: 'old-browser',
    cause: /SyntaxError/,
    remedy: /browser of 2023 or later/,
    programs: 0,
  },
  'the browser knows no modules': {
    site: (site) => site.first('delete HTMLScriptElement.prototype.noModule;'),
    reason: 'old-browser',
    cause: /too old/,
    remedy: /browser of 2023 or later/,
    programs: 0,
  },
  'the browser has no WebAssembly': {
    site: (site) => site.first('delete window.WebAssembly;'),
    reason: 'no-webassembly',
    cause: /WebAssembly switched off/,
    remedy: /switch it on/,
    programs: 0,
  },
};

for (const [what, { site: breakIt, reason, cause, remedy, programs = 1 }] of Object.entries(FAILURES)) {
  test(`when ${what}, the page stays and says so`, async (t) => {
    const site = await bundle(t, page);
    breakIt(site);
    await read(page, site.address);
    await untilTold();
    await holds(site, { reason, cause, remedy, programs });
  });
}

test('when the media type is wrong, the program runs, and the console names the remedy', async (t) => {
  const site = await bundle(t, page);
  site.change(PROGRAM, (answer) => ({ ...answer, headers: { ...answer.headers, 'content-type': 'text/plain' } }));
  await read(page, site.address);
  await untilLive(page);
  const { said, events } = await witness(page);
  assert.deepEqual(events.map(({ type }) => type), ['ready']);
  assert.equal(said.length, 1, JSON.stringify(said));
  assert.match(said[0].text, /application\/wasm/);
  assert.equal(await line(page), '');
  assert.equal(site.asked(PROGRAM), 1);
});

test('when the program is slow, the page says so after ten seconds, and takes over when it comes', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  await read(page, site.address);
  await answers(FIRST);
  assert.equal(await line(page), '');
  await untilTold();
  const { events } = await witness(page);
  assert.ok(events[0].at > 9_900, `it was said after ${events[0].at} ms`);
  await holds(site, { reason: 'slow', cause: /still loading/, remedy: /wait/, level: 'warn' });
  const before = await open(page);
  release();
  await untilLive(page);
  assert.deepEqual(await open(page), before);
  assert.equal(await line(page), '');
  assert.deepEqual((await witness(page)).events.map(({ type }) => type), ['error', 'ready']);
});

const CRASH = { reason: 'crashed', cause: /RuntimeError/, remedy: /reload/ };

test('when the program panics later, the page is as before: same cell open, focus, and no program', async (t) => {
  const site = await bundle(t, page);
  site.first(TRAP);
  await read(page, site.address);
  await untilLive(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  await page.run("document.querySelector('[data-cell=\"' + arguments[0] + '\"]').focus()", FIRST);
  await page.run('window.trap = true');
  await page.press(Key.ARROW_DOWN);
  await untilTold();
  assert.equal(await page.run("return document.querySelector('[data-live]')"), null);
  assert.deepEqual(await open(page), [FIRST]);
  assert.equal(await page.run('return document.activeElement.dataset.cell'), FIRST);
  assert.deepEqual(await quotes(page), quotesOf(FIRST));
  await holds(site, CRASH);
  assert.equal(await page.run('return window.trapped'), 1, 'the program was called after it had died');
});

test('a click that the program dies of opens its cell all the same', async (t) => {
  const site = await bundle(t, page);
  site.first(TRAP);
  await read(page, site.address);
  await untilLive(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  await page.run('window.trap = true');
  await page.click(SECOND);
  await untilTold();
  await untilOpen(page, SECOND);
  assert.deepEqual(await quotes(page), quotesOf(SECOND));
  await holds(site, CRASH);
});

test('a choice of election survives the program', async (t) => {
  const site = await bundle(t, page);
  site.first(TRAP);
  await page.resize({ width: 480 });
  await read(page, site.address);
  await untilLive(page);
  const choice = '[data-election="2016"]';
  await page.clickOn(choice);
  await page.until('it is chosen', 'return document.querySelector(arguments[0]).checked', choice);
  await page.run('window.trap = true');
  await page.press(Key.ESCAPE);
  await untilTold();
  assert.equal(await page.run('return document.querySelector(arguments[0]).checked', choice), true);
  assert.ok((await faces(page)).shown.every((address) => address.includes('/2016/')));
  await page.faults();
});

test('a page whose policy wants approved script addresses is taken over', async (t) => {
  const site = await bundle(t, page);
  site.policy((policy) => `${policy}; require-trusted-types-for 'script'; trusted-types assessment-matrix`);
  await read(page, site.address);
  await untilLive(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
});

/** Waits until the host has got an event that something went wrong. */
function untilTold() {
  return page.until('the host was told', "return window.witness.events.some(({ type }) => type === 'error')");
}

/** The page is whole and answers; reader, console and host are told once; nothing is tried again. */
async function holds(site, { reason, cause, remedy, programs = 1, level = 'error' }) {
  const { shown, all } = await faces(page);
  assert.deepEqual(shown, all);
  await answers((await open(page))[0] === SECOND ? FIRST : SECOND);
  assert.match(await line(page), REDUCED);
  const { said, events } = await witness(page);
  const told = events.filter(({ type }) => type === 'error');
  assert.equal(told.length, 1);
  assert.equal(told[0].reason, reason, told[0].message);
  assert.match(told[0].message, cause);
  assert.match(told[0].remedy, remedy);
  const own = said.filter(({ text }) => text.startsWith('assessment-matrix'));
  assert.deepEqual(own, [
    { level, text: `assessment-matrix (${reason}): ${told[0].message} Remedy: ${told[0].remedy}.` },
  ]);
  assert.deepEqual(said, own, 'something else was said');
  assert.equal(site.asked(PROGRAM), programs);
  // What the engine itself says of the same cause is its own: files that did not come, and syntax.
  const faults = (await page.faults()).filter((fault) => /uncaught|unhandled/i.test(fault));
  assert.deepEqual(faults.filter((fault) => !/syntax|uncaught: http/i.test(fault)), []);
}

/** A click opens the cell, and its quotes are there. */
async function answers(address) {
  await page.click(address);
  await untilOpen(page, address);
  assert.deepEqual(await quotes(page), quotesOf(address));
}

function changeProgram(site, change) {
  site.change(PROGRAM, (answer) => ({ ...answer, body: change(answer.body) }));
}
