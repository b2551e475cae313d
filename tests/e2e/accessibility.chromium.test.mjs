// The audit finds nothing, in any state that a reader can bring about.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from './axe.mjs';
import { silentCell } from './data.mjs';
import { DESKTOP } from './driver.mjs';
import { widget } from './page.mjs';

const page = widget();

const STATES = [
  ['closed', null],
  ['open', 'iran/2024/outcome'],
  ['open at a stated confidence', 'china/2020/confidence'],
  ['open and silent', silentCell.address],
];

for (const [size, name] of [[DESKTOP, 'wide'], [{ width: 768 }, 'middling'], [{ width: 320, height: 700 }, 'narrow']]) {
  for (const [state, address] of STATES) {
    test(`the audit finds nothing in the ${name} page, ${state}`, async () => {
      await page.resize(size);
      await page.open(address ?? '');
      if (address) await page.untilOpen(address);
      assert.deepEqual(await audit(page), []);
    });
  }
}

test('the audit does find a seeded barrier', async () => {
  await page.resize(DESKTOP);
  await page.open();
  await page.run("document.querySelector('[data-cell]').replaceChildren()");
  assert.ok((await audit(page)).some((line) => line.startsWith('summary-name')));
});
