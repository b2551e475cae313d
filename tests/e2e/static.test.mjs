// Without any script: what HTML and CSS alone answer, on the page, in an article, and in a shadow tree.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from './axe.mjs';
import { COLUMNS, cells, cellsOfColumn, dataset } from './data.mjs';
import { baseUrl, engineName } from './driver.mjs';
import { bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { html } from './pages.mjs';
import { FIRST, SECOND, faces, quotes, quotesOf, read, untilClosed, untilOpen } from './reading.mjs';

const page = widget();

/** The page as it is without script, at a width. */
async function openPrerendered(t, { width = 1280, fragment = '' } = {}) {
  const site = await bundle(t, page);
  site.withoutScript();
  await page.resize({ width });
  await read(page, site.address + fragment);
  // Data is no script, nor is what observes some engines one of the page.
  const scripts = 'script:not([type="application/ld+json"], [src*=recorder])';
  assert.equal(await page.run('return document.querySelectorAll(arguments[0]).length', scripts), 0);
}

test('a click opens a cell with exactly its quotes, and another one closes it', async (t) => {
  await openPrerendered(t);
  for (const { address } of cells.filter((_, index) => index % 7 === 0)) {
    await page.click(address);
    await untilOpen(page, address);
    assert.deepEqual(await quotes(page), quotesOf(address), address);
    await page.click(address);
    await untilClosed(page);
  }
});

test('one cell is open at a time', async (t) => {
  await openPrerendered(t);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  await page.click(SECOND);
  await untilOpen(page, SECOND);
});

test('the keyboard reaches cells and opens and closes them', async (t) => {
  await openPrerendered(t);
  await page.run("document.querySelector('[data-cell]').focus()");
  await page.press(Key.TAB);
  assert.equal(await page.run('return document.activeElement.dataset.cell'), cells[1].address);
  await page.press(Key.ENTER);
  await untilOpen(page, cells[1].address);
  await page.press(Key.SPACE);
  await untilClosed(page);
});

test('an address opens its cell and shows it', async (t) => {
  await openPrerendered(t, { fragment: `#${FIRST}` });
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
  test(`at ${width} px one column of all elections is shown, and another can be chosen`, async (t) => {
    await openPrerendered(t, { width });
    for (const column of [...COLUMNS.toReversed(), COLUMNS[0]]) {
      await page.clickOn(`[data-dimension="${column}"]`);
      const { shown } = await faces(page);
      assert.deepEqual(shown, cellsOfColumn(column).map(({ address }) => address));
      assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
    }
    const { address } = cellsOfColumn(COLUMNS[0])[0];
    await page.click(address);
    await untilOpen(page, address);
    assert.deepEqual(await quotes(page), quotesOf(address));
  });
}

test('an address opens its cell in a narrow window, too, whatever column is chosen', async (t) => {
  const { address } = cellsOfColumn(COLUMNS.at(-1)).find((cell) => cell.findings.length > 0);
  await openPrerendered(t, { width: 480, fragment: `#${address}` });
  await untilOpen(page, address);
  assert.deepEqual(await quotes(page), quotesOf(address));
});

test('what needs the program is not there without it', async (t) => {
  await openPrerendered(t);
  const controls = await page.run(
    "return [...document.querySelectorAll('.am :is(button, input:not([data-dimension]), select, [data-view]:not(a))')].map((e) => e.outerHTML.slice(0, 80))",
  );
  assert.deepEqual(controls, []);
});

test('every quote stands in the page once, and every other cell that rests on it links to a place that is there', async (t) => {
  await openPrerendered(t);
  const found = await page.run(
    `return [...document.querySelectorAll('[data-detail]')].map((detail) => [
       detail.dataset.detail,
       [...detail.querySelectorAll('[data-quote]')].map((quote) => quote.textContent).sort(),
       [...detail.querySelectorAll('[data-finding-link]')].map((line) => line.dataset.findingLink).sort(),
     ])`,
  );
  const linked = ({ findings, own }) => findings.filter((finding) => !own.includes(finding)).map(({ id }) => id);
  assert.deepEqual(found, cells.map((cell) => [cell.address, quotesOf(cell.address), linked(cell).toSorted()]));
  const broken = await page.run(
    `return [...document.querySelectorAll('[data-finding-link] a')]
       .filter((link) => !document.getElementById(link.hash.slice(1))).map((link) => link.hash)`,
  );
  assert.deepEqual(broken, []);
});

/** Searches the page for each of these, with everything closed before: those not found, and those found and not shown. */
function search(quotes) {
  return page.driver.executeAsyncScript(
    `const [quotes, done] = arguments;
     const frame = () => new Promise(requestAnimationFrame);
     (async () => {
       const missed = [];
       const hidden = [];
       for (const quote of quotes) {
         getSelection().removeAllRanges();
         for (const open of document.querySelectorAll('[open]')) open.open = false;
         if (!window.find(quote, true)) {
           missed.push(quote);
           continue;
         }
         const found = getSelection().anchorNode.parentElement;
         for (let frames = 0; frames < 10 && !found.checkVisibility(); frames += 1) await frame();
         if (!found.checkVisibility()) hidden.push(quote);
       }
       return { missed, hidden };
     })().then(done, (error) => done({ missed: [String(error)], hidden: [] }));`,
    quotes,
  );
}

test('a search in the page finds the quotes of closed cells, every one where scripts can search so', async (t) => {
  await openPrerendered(t);
  const all = [...new Set(dataset.findings.flatMap((finding) => finding.quotes.map(({ exact }) => exact)))];
  // WebKit's search by script misses some texts in closed cells, the same ones each time; why is not known.
  const quotes = engineName() === 'webkit' ? [quotesOf(FIRST)[0].slice(0, 40)] : all;
  assert.equal(await page.run("return window.find('words that stand in no quote')"), false);
  const missed = [];
  const hidden = [];
  // Several at a time, because each is a search through a long page.
  for (let at = 0; at < quotes.length; at += 10) {
    const found = await search(quotes.slice(at, at + 10));
    missed.push(...found.missed);
    hidden.push(...found.hidden);
  }
  assert.deepEqual(missed, []);
  // In engines where `window.find` reveals its match, as find in page does in all, the cell is open now.
  if (engineName() === 'firefox') assert.deepEqual(hidden, []);
});

test('the accessibility audit finds nothing, closed or open', async (t) => {
  await openPrerendered(t);
  assert.deepEqual(await audit(page), []);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.deepEqual(await audit(page), []);
});

/** The fragment as newsrooms include it: in an article's own tree, and in a shadow tree. */
const INCLUDED = {
  'the fragment in an article': ['fragment.html', (fragment) => `<div data-assessment-matrix>${fragment}</div>`],
  'the fragment in a shadow tree': ['fragment.shadow.html', (fragment) => fragment],
};

for (const [what, [name, include]] of Object.entries(INCLUDED)) {
  test(`${what} opens a cell without script`, async (t) => {
    const site = await bundle(t, page);
    const fragment = await (await fetch(baseUrl() + name)).text();
    const article = html(`<h1>An article</h1>${include(fragment)}`);
    const styles = '<link rel="stylesheet" href="./assessment-matrix.css">';
    site.add('article.html', article.replace('</head>', `${styles}</head>`));
    site.withoutScript();
    await page.resize({ width: 1280 });
    await page.driver.get(`${site.origin}/article.html`);
    const tree = "const tree = (document.querySelector('assessment-matrix')?.shadowRoot ?? document);";
    const face = await page.run(
      `${tree} const face = tree.querySelector('[data-cell="' + arguments[0] + '"]');
       face.scrollIntoView({ block: 'center' });
       return face;`,
      FIRST,
    );
    await face.click();
    const shown = `${tree} return [...tree.querySelectorAll('[data-quote]')]
       .filter((quote) => quote.checkVisibility()).map((quote) => quote.textContent)`;
    await page.until('quotes are shown', `${shown}.length > 0`);
    await page.run(`${tree} for (const group of tree.querySelectorAll('[open] .am-group')) group.open = true`);
    assert.deepEqual((await page.run(shown)).toSorted(), quotesOf(FIRST));
    const [own, row] = await page.run(
      `${tree} const cell = tree.querySelector('[open] > [data-cell]');
       return [cell.nextElementSibling, cell.closest('tr')].map((element) => element.getBoundingClientRect().width)`,
    );
    assert.ok(own > 0.9 * row, `the detail is ${own} px wide, its row ${row} px: is the style sheet there?`);
  });
}

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
