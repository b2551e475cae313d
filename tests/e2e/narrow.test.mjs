// Narrow columns: nothing scrolls sideways, one election at a time, and the same things can be done.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { YEARS, cells, cellsOf, silentCell } from './data.mjs';
import { Key, widget } from './page.mjs';

const page = widget();

const PHONE = { width: 320, height: 700 };

/** Cells with much, little and nothing to show. */
const longest = cells.toSorted((a, b) => quotes(b) - quotes(a))[0];
const OPENED = ['iran/2024/outcome', 'china/2020/confidence', 'cuba/2016/tactics', longest.address, silentCell.address];

for (const width of [280, 320, 480, 768, 1280, 1600]) {
  test(`nothing is wider than a window of ${width} px, closed or open`, async () => {
    await page.resize({ width });
    await page.open();
    assert.equal(await page.run('return innerWidth'), width);
    assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
    for (const address of OPENED) {
      await page.visit(address);
      await page.untilOpen(address);
      assert.deepEqual(await page.overflow(), { by: 0, elements: [] }, `open: ${address}`);
    }
  });
}

for (const width of [680, 1000, 1100, 1280]) {
  test(`at ${width} px, in other letters and with wide spacing, the words of a summary stay in its cell`, async () => {
    await page.resize({ width });
    await page.open();
    // The letters of a page, and the spacing that readers may ask for (WCAG 1.4.12).
    await page.run(`document.adoptedStyleSheets = [new CSSStyleSheet()];
      document.adoptedStyleSheets[0].replaceSync(
        '.am * { font-family: serif; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; line-height: 1.5 !important }')`);
    await page.painted();
    const leaving = await page.run(`return [...document.querySelectorAll('.am-face')].filter((face) => face.checkVisibility()).flatMap((face) => {
      const { left, right } = face.getBoundingClientRect();
      return [...face.querySelectorAll('.am-flag, .am-face-words *')]
        .map((part) => [part.textContent, part.getBoundingClientRect()])
        .filter(([, box]) => box.width > 1 && (box.left < left - 1 || box.right > right + 1))
        .map(([words]) => words);
    })`);
    assert.deepEqual(leaving, []);
  });
}

test('a phone shows one election at a time, the latest first', async () => {
  await page.resize(PHONE);
  await page.open();
  assert.deepEqual(await election(), [String(YEARS.at(-1))]);
  assert.deepEqual(await shown(), addresses(YEARS.at(-1)));
});

test('the choice of an election switches between them', async () => {
  await page.resize(PHONE);
  await page.open();
  for (const year of YEARS) {
    await page.clickOn(`[data-election="${year}"]`);
    await page.until(
      `${year} is chosen`,
      'return document.querySelector(arguments[0]).checked',
      `[data-election="${year}"]`,
    );
    assert.deepEqual(await election(), [String(year)]);
    assert.deepEqual(await shown(), addresses(year));
    assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
  }
});

test('arrow keys choose an election too', async () => {
  await page.resize(PHONE);
  await page.open();
  // By a click first: WebKit lets no script move the focus inside a frame of another origin.
  await page.clickOn(`[data-election="${YEARS.at(-1)}"]`);
  await page.press(Key.ARROW_LEFT);
  const year = YEARS.at(-2);
  await page.until(`${year} is chosen`, 'return document.querySelector(arguments[0]).checked', `[data-election="${year}"]`);
  assert.deepEqual(await shown(), addresses(year));
});

for (const size of [PHONE, { width: 680 }]) {
  test(`at ${size.width} px the open detail stays when another election is chosen, and says its year`, async () => {
    const address = 'iran/2024/outcome';
    await page.resize(size);
    await page.open(address);
    await page.untilOpen(address);
    await page.clickOn('[data-election="2016"]');
    await page.until('2016 is chosen', "return document.querySelector('[data-election=\"2016\"]').checked");
    await page.untilOpen(address);
    const heading = await page.run("return document.querySelector('[open] > [data-detail] :is(h2, h3)').innerText");
    assert.match(heading, /Iran, 2024/);
    // It stands among cells of another year, so its summary says its own.
    const year = await page.run('return document.querySelector(arguments[0]).getBoundingClientRect().width', `[data-cell="${address}"] .am-face-year`);
    assert.ok(year > 10, 'the summary does not show its year');
    // Its summary stays too, on top of it: without a program there is no other way to close it.
    assert.deepEqual((await shown()).toSorted(), [...addresses(2016), address].toSorted());
    const [face, detail] = [await page.place(`[data-cell="${address}"]`), await page.place('[open] > [data-detail]')];
    assert.ok(Math.abs(face.bottom - detail.top) <= 1 && face.left === detail.left, 'the summary is not on top of its detail');
    assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
    await page.clickOn('[open] > [data-detail] [data-close]');
    await page.untilClosed();
    await page.untilFocused(address);
    assert.deepEqual(await shown(), addresses(2024));
  });
}

test('every shown cell of a phone says which column it belongs to', async () => {
  await page.resize(PHONE);
  await page.open();
  const unnamed = await page.run(
    `return [...document.querySelectorAll('[data-cell]')]
       .filter((button) => button.checkVisibility())
       .filter((button) => !/preferred outcome|tactics|confidence/i.test(button.innerText))
       .map((button) => button.dataset.cell)`,
  );
  assert.deepEqual(unnamed, []);
});

for (const size of [PHONE, { width: 390 }, { width: 680 }]) {
  test(`at ${size.width} px a page opened at the address of another election shows that election`, async () => {
    for (const [address, year] of [['russia/2020/tactics', 2020], ['cuba/2016/tactics', 2016]]) {
      await page.resize(size);
      await page.open(address);
      await page.untilOpen(address);
      await page.until(`${year} is chosen`, 'return document.querySelector(arguments[0]).checked', `[data-election="${year}"]`);
      assert.deepEqual(await shown(), addresses(year));
      const { top } = await page.place(`[data-cell="${address}"]`);
      const height = await page.run('return innerHeight');
      assert.ok(top >= 0 && top < height, `the cell is at ${top}, the window ${height} high`);
    }
  });
}

test('an address visited on a phone shows its election', async () => {
  await page.resize(PHONE);
  await page.open();
  await page.visit('cuba/2016/tactics');
  await page.untilOpen('cuba/2016/tactics');
  assert.deepEqual(await election(), ['2016']);
  assert.deepEqual(await shown(), addresses(2016));
});

test('a phone opens and closes a cell by touchable buttons', async () => {
  const { address, own } = cells.find((cell) => cell.address === 'iran/2024/outcome');
  await page.resize(PHONE);
  await page.open();
  await page.click(address);
  await page.untilOpen(address);
  const detail = await page.detail();
  assert.deepEqual(
    detail.findings.flatMap((finding) => finding.quotes.map((quote) => quote.exact)).toSorted(),
    own.flatMap((finding) => finding.quotes.map((quote) => quote.exact)).toSorted(),
  );
  const small = await page.run(
    `return [...document.querySelectorAll('.am :is(button, summary, input)')]
       .filter((button) => button.checkVisibility())
       .filter((button) => { const { width, height } = button.getBoundingClientRect(); return width < 24 || height < 24 })
       .map((button) => button.outerHTML.slice(0, 80))`,
  );
  assert.deepEqual(small, [], 'targets below 24 px');
  await page.clickOn('[open] > [data-detail] [data-close]');
  await page.untilClosed();
});

test('keys that move to another election show it', async () => {
  await page.resize(PHONE);
  await page.open();
  await page.focus(cellsOf(2024)[0].address);
  await page.press(Key.HOME);
  await page.untilFocused(cellsOf(2016)[0].address);
  assert.deepEqual(await shown(), addresses(2016));
});

test('opening a cell on a phone leaves the clicked cell where it is', async () => {
  const [first, second] = ['russia/2024/tactics', 'cuba/2024/outcome'];
  await page.resize(PHONE);
  await page.open();
  await page.click(first);
  await page.untilOpen(first);
  const selector = `[data-cell="${second}"]`;
  await page.centre(selector);
  await page.painted();
  const before = await page.place(selector);
  await page.find(selector).click();
  await page.untilOpen(second);
  await page.painted();
  const after = await page.place(selector);
  assert.ok(Math.abs(after.top - before.top) <= 1, `it moved from ${before.top} to ${after.top}`);
});

/** The years that are chosen. */
function election() {
  return page.run(
    "return [...document.querySelectorAll('[data-election]:checked')].map((choice) => choice.dataset.election)",
  );
}

/** The addresses of the cells shown. */
async function shown() {
  return (await page.cells()).filter((cell) => cell.shown).map((cell) => cell.address);
}

function addresses(year) {
  return cellsOf(year).map((cell) => cell.address);
}

function quotes(cell) {
  return cell.findings.reduce((sum, finding) => sum + finding.quotes.length, 0);
}
