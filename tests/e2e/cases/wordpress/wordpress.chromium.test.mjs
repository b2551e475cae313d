// The frame that WordPress makes for an embed from an unknown site: a frame without an origin, a secret in its
// address, and a height between 200 and 1000 pixels.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST, embedding } from '../embedding.mjs';
import { rules } from '../following.mjs';

const around = embedding(import.meta.url);
const clamped = (height) => Math.min(1000, Math.max(200, height));

const how = async (t) => ({ frame: await around.nameless(t) });

for (const [rule, holds] of rules(around, how, ['wordpress'], clamped)) test(rule, holds);

test('every height has the secret, and the quote that stood in for the frame goes', async (t) => {
  await around.open(await how(t));
  await around.untilFits(clamped);
  const said = (await around.heard()).filter(({ message }) => message === 'height');
  assert.deepEqual([...new Set(said.map(({ secret }) => secret))], ['aB3dE5gH7j']);
  assert.equal(await around.page.run("return document.querySelector('blockquote').checkVisibility()"), false);
});

test('an address in the query opens its cell, and nothing scrolls', async (t) => {
  await around.open({ ...(await how(t)), query: `?open=${FIRST}` });
  await around.untilOpened(FIRST);
  assert.equal(await around.runInside('return scrollY'), 0);
  assert.equal(await around.untilFits(clamped), 1000);
  await around.click(FIRST);
  await around.untilOpened();
});
