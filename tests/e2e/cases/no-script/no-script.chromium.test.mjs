// A frame in which no script runs: complete, and its cells answer clicks.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from '../../data.mjs';
import { bundle } from '../../faulty.mjs';
import { quotes, quotesOf } from '../../reading.mjs';
import { FIRST, SECOND, embedding } from '../embedding.mjs';

const around = embedding(import.meta.url);
const { page } = around;

/** Opens the page with a frame that has no script. */
async function openPrerendered(t, fragment = '') {
  const site = await bundle(t, page);
  site.withoutScript();
  await around.open({ frame: `${site.address}embed.html`, fragment, live: false });
  assert.equal(await around.runInside('return document.scripts.length'), 0);
}

test('every cell is there, and a click opens one with its quotes', async (t) => {
  await openPrerendered(t);
  const shown = await around.inside(() => page.cells());
  assert.deepEqual(shown.map(({ address }) => address), cells.map(({ address }) => address));
  await around.click(FIRST);
  await around.untilOpened(FIRST);
  assert.deepEqual(await around.inside(() => quotes(page)), quotesOf(FIRST));
  await around.click(FIRST);
  await around.untilOpened();
});

test('what does not fit into the frame can be scrolled to', async (t) => {
  await openPrerendered(t);
  const scrolled = await around.runInside(
    'scrollTo(0, 1e6); return Math.abs(scrollY + innerHeight - document.documentElement.scrollHeight)',
  );
  assert.ok(scrolled <= 1, `${scrolled} px are out of reach`);
  assert.ok((await around.runInside('return scrollY')) > 0);
});

test('a fragment opens its cell', async (t) => {
  await openPrerendered(t, `#${SECOND}`);
  await around.untilOpened(SECOND);
});

test('no messages are sent', async (t) => {
  await openPrerendered(t);
  await around.click(FIRST);
  await around.untilOpened(FIRST);
  await around.rest();
  assert.deepEqual(await around.heard(), []);
});
