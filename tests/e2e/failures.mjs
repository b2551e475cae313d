// Causes that keep the program from running. The page must then be complete, usable, and say it once.
//
// For pages and elements alike. It does not know when a program is wanted, nor what comes after.

import assert from 'node:assert/strict';
import { dataset } from './data.mjs';
import { MODULE, PROGRAM, TRAP } from './faulty.mjs';
import { withBroken, withMemory } from './program.mjs';
import { FIRST, SECOND, faces, line, open, quotes, quotesOf, untilOpen, witness } from './reading.mjs';

const REDUCED = /Cells open and quotes can be read; finding, copying, shortcuts and history are off\./;

/**
 * By what goes wrong: how it is brought about, the reason given, what the message must name as cause and remedy, and how
 * often the program is asked for, if not once.
 */
export const FAILURES = {
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
    remedy: /network, CORS and Content-Security-Policy \(script-src, connect-src\)/,
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
    remedy: /all files of the bundle together/,
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
    site: (site) => changeProgram(site, (program) => withMemory(program)),
    reason: 'memory',
    cause: /RuntimeError/,
    remedy: /close other tabs/,
  },
  'the data inside the program is damaged': {
    site: (site) => changeProgram(site, (program) => withBroken(program, dataset.title)),
    reason: 'broken',
    cause: /utf-8/,
    remedy: /upload .* again/,
  },
  'the program panics at its start': {
    site: (site) => site.first(`${TRAP} window.trap = true;`),
    reason: 'crashed',
    cause: /RuntimeError/,
    remedy: /reload/,
  },
  'the module is not there': {
    site: (site) => site.change(MODULE, (answer) => ({ ...answer, status: 404, body: Buffer.from('not found') })),
    reason: 'unreachable',
    cause: /assessment-matrix\.js|module script/,
    remedy: /all files of the bundle together/,
    programs: 0,
  },
  'the connection for the module breaks': {
    site: (site) => site.change(MODULE, (answer) => ({ ...answer, cut: true })),
    reason: 'unreachable',
    cause: /assessment-matrix\.js|module script/,
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
  'the browser has no WebAssembly': {
    site: (site) => site.first('delete window.WebAssembly;'),
    reason: 'no-webassembly',
    cause: /WebAssembly switched off/,
    remedy: /switch it on/,
    programs: 0,
  },
};

/** Waits until the host has got an event that something went wrong. */
export function untilTold(page) {
  return page.until('the host was told', "return window.witness.events.some(({ type }) => type === 'error')");
}

/** The page is whole and answers; reader, console and host are told once; nothing is tried again. */
export async function holds(page, site, { reason, cause, remedy, programs = 1, level = 'error' }) {
  const { shown, all } = await faces(page);
  assert.deepEqual(shown, all);
  await answers(page, (await open(page))[0] === SECOND ? FIRST : SECOND);
  assert.match(await line(page), REDUCED);
  const { said, events } = await witness(page);
  const told = events.filter(({ type }) => type === 'error');
  assert.equal(told.length, 1);
  assert.equal(told[0].reason, reason, told[0].message);
  assert.match(told[0].message, cause);
  assert.match(told[0].remedy, remedy);
  const own = said.filter(({ text }) => text.startsWith('assessment-matrix ('));
  assert.deepEqual(own, [
    { level, text: `assessment-matrix (${reason}): ${told[0].message} Remedy: ${told[0].remedy}.` },
  ]);
  assert.deepEqual(said, own, 'something else was said');
  assert.equal(site.asked(PROGRAM), programs);
  // The engine's own messages for the same cause are expected: files that did not come, syntax, and a program that stops.
  const faults = (await page.faults()).filter((fault) => /uncaught|unhandled/i.test(fault));
  assert.deepEqual(faults.filter((fault) => !/syntax|uncaught: http|RuntimeError|unreachable/i.test(fault)), []);
}

/** A click opens the cell, and its quotes are there. */
export async function answers(page, address) {
  await page.click(address);
  await untilOpen(page, address);
  assert.deepEqual(await quotes(page), quotesOf(address));
}

export function changeProgram(site, change) {
  site.change(PROGRAM, (answer) => ({ ...answer, body: change(answer.body) }));
}
