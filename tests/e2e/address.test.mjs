// Every cell has an address: it opens by it, back and forward work, and what names no cell is ignored.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells, silentCell } from './data.mjs';
import { engineName } from './driver.mjs';
import { Key, widget } from './page.mjs';

const page = widget();

const [FIRST, SECOND] = ['iran/2024/outcome', 'china/2020/confidence'];

for (const address of [FIRST, SECOND, silentCell.address, cells[0].address, cells.at(-1).address]) {
  test(`a page opened at ${address} shows that cell open, in the window`, async () => {
    await page.open(address);
    await page.untilOpen(address);
    await page.until(
      'the cell is in the window',
      `const { top, bottom } = document.querySelector(arguments[0]).getBoundingClientRect();
       return top >= 0 && bottom <= innerHeight`,
      `[data-cell="${address}"]`,
    );
  });
}

test('a changed address opens another cell without loading the page again', async () => {
  await page.open(FIRST);
  await page.untilOpen(FIRST);
  await page.run("window.sameDocument = 'yes'");
  await page.visit(SECOND);
  await page.untilOpen(SECOND);
  assert.equal(await page.run('return window.sameDocument'), 'yes');
});

test('an emptied address closes the cell', async () => {
  await page.open(FIRST);
  await page.untilOpen(FIRST);
  await page.visit('');
  await page.untilClosed();
});

test('back and forward retrace what was opened and closed', async () => {
  const { driver } = page;
  await page.open();
  await page.click(FIRST);
  await page.untilOpen(FIRST);
  await page.click(SECOND);
  await page.untilOpen(SECOND);
  await page.press(Key.ESCAPE);
  await page.untilClosed();

  await driver.navigate().back();
  await page.untilOpen(SECOND);
  await driver.navigate().back();
  await page.untilOpen(FIRST);
  await driver.navigate().back();
  await page.untilClosed();
  await driver.navigate().forward();
  await page.untilOpen(FIRST);
  await driver.navigate().forward();
  await page.untilOpen(SECOND);
  await driver.navigate().forward();
  await page.untilClosed();
});

test('a reader who left the page comes back to the open cell', async () => {
  await page.open();
  await page.click(FIRST);
  await page.untilOpen(FIRST);
  await page.driver.get('about:blank');
  await page.driver.navigate().back();
  await page.untilLive();
  await page.untilOpen(FIRST);
});

/** Addresses that name no cell of this data, from the empty to the hostile. */
const NONSENSE = [
  '/',
  '//',
  '///',
  'iran',
  'iran/2024',
  'iran/2024/',
  'iran/2024/outcome/',
  'iran/2024/outcome/more',
  '/iran/2024/outcome',
  '#iran/2024/outcome',
  'IRAN/2024/outcome',
  'iran/2024/Outcome',
  'iran/2025/outcome',
  'iran/02024/outcome',
  'iran/+2024/outcome',
  'iran/2024.0/outcome',
  'iran/99999999999999999999/outcome',
  'iran/-1/outcome',
  'iran/2024/response',
  'atlantis/2024/outcome',
  '1/2/0',
  ' iran/2024/outcome',
  'iran/2024/outcome ',
  'iran/2024/outcome?x=1',
  'iran%2024/outcome',
  '%',
  '%E0%A4%A',
  '%00',
  '%FF/%FF/%FF',
  'ирaн/2024/outcome',
  '🏳️/2024/outcome',
  '\u202eiran/2024/outcome',
  '__proto__/constructor/toString',
  '"]/2024/outcome',
  "'];alert(1)//",
  '<img src=x onerror=alert(1)>/2024/outcome',
  'javascript:alert(1)',
  'x'.repeat(50_000),
  '/'.repeat(10_000),
];

/** Those that also a browser's own reading of an address might stumble over. */
const HOSTILE = NONSENSE.filter((fragment) => /[^ -~]|[%<>"':]/.test(fragment)).concat(':~:text=Atlantis', '', ' ');

test('a page opened at an address that names no cell shows the closed matrix', async () => {
  for (const fragment of HOSTILE) {
    await page.open(fragment);
    assert.equal(await page.opened(), null, `#${fragment.slice(0, 60)}`);
  }
});

// The other engines' drivers open no text fragments.
test('a link to words of a quote opens a cell that has them', { skip: engineName() !== 'chromium' }, async () => {
  const words = cells.find((cell) => cell.findings.length > 0).findings[0].quotes[0].exact.split(' ').slice(0, 5).join(' ');
  await page.open(`:~:text=${encodeURIComponent(words)}`);
  await page.until('a cell is open', "return document.querySelector('[open] > [data-cell]') !== null");
  assert.ok((await page.detail()).text.includes(words));
});

test('a changed address that names no cell changes nothing', async () => {
  await page.open(FIRST);
  await page.untilOpen(FIRST);
  for (const fragment of NONSENSE) {
    await page.visit(fragment);
    await page.painted();
    assert.equal(await page.opened(), FIRST, `#${fragment.slice(0, 60)}`);
  }
  await page.visit(SECOND);
  await page.untilOpen(SECOND);
});

test('the link of a quote leads to its source and leaves the cell open', async () => {
  await page.open(FIRST);
  await page.untilOpen(FIRST);
  await page.clickOn('[open] > [data-detail] figure a[href^="#"]');
  await page.until(
    'the source is in the window',
    `const target = document.getElementById(location.hash.slice(1));
     const box = target?.getBoundingClientRect();
     return box !== undefined && box.bottom > 0 && box.top < innerHeight`,
  );
  assert.equal(await page.opened(), FIRST);
  await page.driver.navigate().back();
  await page.untilOpen(FIRST);
});
