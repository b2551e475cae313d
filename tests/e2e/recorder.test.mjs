// The recorder notices every kind of fault, in this engine: without that, no other test here would mean much.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PATIENCE, start } from './driver.mjs';
import { html, servePages } from './pages.mjs';
import { record } from './recorder.mjs';

/** A policy with the widget's strictness that still lets our seeds run from their own files. */
const POLICY = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";

const FAULTS = {
  'a console error': { script: "console.error('seeded', 'console error')", expected: /seeded.*console error/ },
  'a failed assertion': { script: "console.assert(false, 'seeded assertion')", expected: /seeded assertion/ },
  'an uncaught exception': { script: "throw new Error('seeded exception')", expected: /seeded exception/ },
  'an unhandled rejection': {
    script: "Promise.reject(new Error('seeded rejection'))",
    expected: /seeded rejection/,
  },
  'an exception in a handler': {
    script: "addEventListener('seed', () => { throw new Error('seeded handler') }); dispatchEvent(new Event('seed'))",
    expected: /seeded handler/,
  },
  'a request to another origin': {
    script: "fetch('{foreign}/fetched', { mode: 'no-cors' }).catch(() => {}).then(() => document.title = 'done')",
    expected: /another origin.*\/fetched/,
  },
  'an image from another origin': {
    script:
      "const i = new Image(); i.onload = i.onerror = () => document.title = 'done'; i.src = '{foreign}/image'",
    expected: /another origin.*\/image/,
  },
  'a request that fails': {
    script: "fetch('/missing').then(() => document.title = 'done')",
    expected: /404/,
  },
  'a policy violation': {
    script: "document.addEventListener('securitypolicyviolation', () => document.title = 'done')",
    content: '<p style="color: red">not allowed</p>',
    policy: POLICY,
    expected: /polic|Content.Security.Policy|style/i,
  },
};

let foreign;
let pages;
let session;
let recorder;

before(async () => {
  foreign = await servePages({ '/fetched': html(''), '/image': html('') });
  const seeds = { '/clean': html('<p>nothing wrong</p>') };
  for (const [name, { script, content = '', policy }] of Object.entries(FAULTS)) {
    const path = `/${name.replaceAll(' ', '-')}`;
    // Its own file comes first, since a seed may throw.
    seeds[`${path}-ready.js`] = "addEventListener('load', () => document.documentElement.dataset.loaded = '')";
    seeds[`${path}.js`] = script.replace('{foreign}', foreign.origin);
    const body = html(
      `<script src="${path}-ready.js"></script><script src="${path}.js"></script>${content}`,
    );
    seeds[path] = { body, policy };
  }
  pages = await servePages(seeds);
  const allowed = new Set([pages.origin]);
  session = await start({ allowed });
  recorder = await record(session, allowed);
});

after(async () => {
  await session?.stop();
  await pages?.close();
  await foreign?.close();
});

test('a page without faults is recorded as such', async () => {
  await session.driver.get(`${pages.origin}/clean`);
  assert.deepEqual(await recorder.requests(), [`${pages.origin}/clean`]);
  assert.deepEqual(await recorder.faults(), []);
});

for (const [name, { script, expected }] of Object.entries(FAULTS)) {
  test(`${name} is a fault`, async () => {
    const { driver } = session;
    await driver.get(`${pages.origin}/${name.replaceAll(' ', '-')}`);
    const wanted = script.includes("title = 'done'") ? 'done' : null;
    await driver.wait(
      () =>
        driver.executeScript(
          "return 'loaded' in document.documentElement.dataset && (!arguments[0] || document.title === arguments[0])",
          wanted,
        ),
      PATIENCE,
      'the seeded page never finished',
    );
    const faults = await recorder.faults();
    assert.ok(faults.some((fault) => expected.test(fault)), `not noticed; recorded: ${JSON.stringify(faults)}`);
    await driver.get(`${pages.origin}/clean`);
    assert.deepEqual(await recorder.faults(), [], 'a fault was recorded twice');
  });
}
