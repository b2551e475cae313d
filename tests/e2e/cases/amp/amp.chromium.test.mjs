// What an AMP page does: a frame without an origin, `#amp=1` after its address, and nothing but embed-size understood.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { embedding } from '../embedding.mjs';
import { rules } from '../following.mjs';

const around = embedding(import.meta.url);

for (const [rule, holds] of rules(around, { fragment: '#amp=1', live: false }, [])) {
  test(rule, async (t) => {
    await holds(t);
    assert.deepEqual(await around.faultsBesideTheProgram(), []);
  });
}
