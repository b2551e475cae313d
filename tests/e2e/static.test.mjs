// Without any script: what HTML and CSS alone answer, on the page, in an article, and in a shadow tree.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from './axe.mjs';
import { YEARS, cells, cellsOf, dataset } from './data.mjs';
import { baseUrl } from './driver.mjs';
import { PAGE, bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { html } from './pages.mjs';
import { FIRST, SECOND, faces, open, quotes, quotesOf, read, untilClosed, untilOpen } from './reading.mjs';

const page = widget();

/** The page as it is without script, at a width. */
async function still(t, { width = 1280, fragment = '' } = {}) {
  const site = await bundle(t, page);
  site.withoutScript();
  await page.resize({ width });
  await read(page, site.address + fragment);
  // Data is no script, nor is what observes some engines one of the page.
  const scripts = "return document.querySelectorAll('script:not([type=\"application/ld+json\"], [src*=recorder])').length";
  assert.equal(await page.run(scripts), 0);
}

test('a click opens a cell with exactly its quotes, and another one closes it', async (t) => {
  await still(t);
  for (const { address } of cells.filter((_, index) => index % 7 === 0)) {
    await page.click(address);
    await untilOpen(page, address);
    assert.deepEqual(await quotes(page), quotesOf(address), address);
    await page.click(address);
    await untilClosed(page);
  }
});

test('one cell is open at a time', async (t) => {
  await still(t);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  await page.click(SECOND);
  await untilOpen(page, SECOND);
});

test('the keyboard reaches cells and opens and closes them', async (t) => {
  await still(t);
  await page.run("document.querySelector('[data-cell]').focus()");
  await page.press(Key.TAB);
  assert.equal(await page.run('return document.activeElement.dataset.cell'), cells[1].address);
  await page.press(Key.ENTER);
  await untilOpen(page, cells[1].address);
  await page.press(Key.SPACE);
  await untilClosed(page);
});

test('an address opens its cell and shows it', async (t) => {
  await still(t, { fragment: `#${FIRST}` });
  await untilOpen(page, FIRST);
  await page.until(
    'its detail is in the window',
    `const { top, bottom } = document.querySelector('[data-detail="' + arguments[0] + '"]').getBoundingClientRect();
     return top < innerHeight && bottom > 0`,
    FIRST,
  );
  await page.visit(SECOND);
  await untilOpen(page, SECOND);
});

for (const width of [480, 320]) {
  test(`at ${width} px one election is shown, and another can be chosen`, async (t) => {
    await still(t, { width });
    for (const year of [YEARS.at(-1), ...YEARS]) {
      await page.clickOn(`[data-election="${year}"]`);
      const { shown } = await faces(page);
      assert.deepEqual(shown, cellsOf(year).map(({ address }) => address));
      assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
    }
    const { address } = cellsOf(YEARS.at(-1))[0];
    await page.click(address);
    await untilOpen(page, address);
    assert.deepEqual(await quotes(page), quotesOf(address));
  });
}

test('an address opens its cell in a narrow window, too, whatever election is chosen', async (t) => {
  const { address } = cellsOf(YEARS[0]).find((cell) => cell.findings.length > 0);
  await still(t, { width: 480, fragment: `#${address}` });
  await untilOpen(page, address);
  assert.deepEqual(await quotes(page), quotesOf(address));
});

test('every quote stands in the page once for each cell that it belongs to', async (t) => {
  await still(t);
  const found = await page.run(
    `return [...document.querySelectorAll('[data-detail]')].map((detail) => [
       detail.dataset.detail,
       [...detail.querySelectorAll('[data-quote]')].map((quote) => quote.textContent),
     ])`,
  );
  assert.deepEqual(found, cells.map(({ address }) => [address, quotesOf(address)]));
});

test('what a search finds in a closed cell is shown', async (t) => {
  await still(t);
  const [words] = quotesOf(SECOND);
  const sought = words.slice(0, 40);
  assert.ok((await page.run('return document.body.textContent')).includes(sought));
  // Where scripts can search, they do not open what is closed; a reader's search does.
  assert.equal(await page.run("return getComputedStyle(document.querySelector('[data-detail]')).display"), 'block');
});

test('the accessibility audit finds nothing, closed or open', async (t) => {
  await still(t);
  assert.deepEqual(await audit(page), []);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.deepEqual(await audit(page), []);
});

test('where a policy forbids all scripts, a click still opens a cell', async (t) => {
  const site = await bundle(t, page);
  site.withoutScript();
  site.policy((policy) => policy.replace(/script-src [^;]*/, "script-src 'none'"));
  await read(page, site.address);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.deepEqual(await quotes(page), quotesOf(FIRST));
  // The page had no script, but some engines are observed by one, which was refused too.
  await page.driver.get(baseUrl());
  assert.deepEqual((await page.faults()).filter((fault) => !/script-src|recorder/.test(fault)), []);
});
