// Narrow containers: nothing scrolls sideways, one dimension of all elections at a time, and the same things can be done.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS, YEARS, cells, cellsOfColumn, silentCell } from './data.mjs';
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

test('a phone shows the preferred outcome of every actor for all elections, each under its head', async () => {
  await page.resize(PHONE);
  await page.open();
  assert.deepEqual(await dimension(), ['outcome']);
  assert.deepEqual(await shown(), addresses('outcome'));
  await underTheirHeads();
});

test('the choice of a dimension switches between them', async () => {
  await page.resize(PHONE);
  await page.open();
  for (const column of COLUMNS.toReversed()) {
    await choose(column);
    assert.deepEqual(await dimension(), [column]);
    assert.deepEqual(await shown(), addresses(column));
    await underTheirHeads();
    assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
  }
});

test('arrow keys choose a dimension too', async () => {
  await page.resize(PHONE);
  await page.open();
  // By a click first: WebKit lets no script move the focus inside a frame of another origin.
  await choose('outcome');
  await page.press(Key.ARROW_RIGHT);
  await page.until('tactics are chosen', 'return document.querySelector(\'[data-dimension="tactics"]\').checked');
  assert.deepEqual(await shown(), addresses('tactics'));
});

test('on a phone the whole overview of outcomes is near the top, and low enough to be seen at once', async () => {
  await page.resize({ width: 390, height: 844 });
  await page.open();
  await page.painted();
  const { first, height } = await page.run(`
    const rows = [...document.querySelectorAll('.am-row')].map((row) => row.getBoundingClientRect());
    return { first: rows[0].top + scrollY, height: rows.at(-1).bottom - document.querySelector('.am-head').getBoundingClientRect().top };
  `);
  assert.ok(first < 380, `the first row begins at ${first}`);
  assert.ok(height <= 560, `the overview is ${height} px high`);
});

for (const size of [PHONE, { width: 680 }]) {
  test(`at ${size.width} px the open detail stays when another dimension is chosen, and says its own`, async () => {
    const address = 'iran/2024/outcome';
    await page.resize(size);
    await page.open(address);
    await page.untilOpen(address);
    await choose('tactics');
    await page.untilOpen(address);
    const heading = await page.run("return document.querySelector('[open] > [data-detail] :is(h2, h3)').innerText");
    assert.match(heading, /Iran, 2024/);
    // It stands among cells of another column, so its summary says its own.
    const place = await page.run('return document.querySelector(arguments[0]).getBoundingClientRect().width', `[data-cell="${address}"] .am-place`);
    assert.ok(place > 10, 'the summary does not show its place');
    // Its summary stays too, on top of it: without a program there is no other way to close it.
    assert.deepEqual((await shown()).toSorted(), [...addresses('tactics'), address].toSorted());
    const [face, detail] = [await page.place(`[data-cell="${address}"]`), await page.place('[open] > [data-detail]')];
    assert.ok(Math.abs(face.bottom - detail.top) <= 1 && face.left === detail.left, 'the summary is not on top of its detail');
    assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
    await page.clickOn('[open] > [data-detail] [data-close]');
    await page.untilClosed();
    await page.untilFocused(address);
    assert.deepEqual(await shown(), addresses('outcome'));
  });
}

for (const size of [PHONE, { width: 390 }, { width: 680 }]) {
  test(`at ${size.width} px a page opened at the address of another dimension shows that dimension`, async () => {
    for (const [address, column] of [['russia/2020/tactics', 'tactics'], ['cuba/2016/confidence', 'confidence']]) {
      await page.resize(size);
      await page.open(address);
      await page.untilOpen(address);
      await page.until(`${column} is chosen`, 'return document.querySelector(arguments[0]).checked', `[data-dimension="${column}"]`);
      assert.deepEqual(await shown(), addresses(column));
      const { top } = await page.place(`[data-cell="${address}"]`);
      const height = await page.run('return innerHeight');
      assert.ok(top >= 0 && top < height, `the cell is at ${top}, the window ${height} high`);
    }
  });
}

test('an address visited on a phone shows its dimension', async () => {
  await page.resize(PHONE);
  await page.open();
  await page.visit('cuba/2016/tactics');
  await page.untilOpen('cuba/2016/tactics');
  assert.deepEqual(await dimension(), ['tactics']);
  assert.deepEqual(await shown(), addresses('tactics'));
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

test('arrow keys move between the elections, and keys that move to another dimension show it', async () => {
  await page.resize(PHONE);
  await page.open();
  await page.focus('iran/2020/outcome');
  await page.press(Key.ARROW_RIGHT);
  await page.untilFocused('iran/2024/outcome');
  await page.press(Key.ARROW_LEFT);
  await page.untilFocused('iran/2020/outcome');
  await page.press(Key.END);
  await page.untilFocused('iran/2024/confidence');
  assert.deepEqual(await shown(), addresses('confidence'));
});

test('opening a cell on a phone leaves the clicked cell where it is', async () => {
  const [first, second] = ['russia/2024/outcome', 'cuba/2020/outcome'];
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

/** Chooses a dimension. */
async function choose(column) {
  await page.clickOn(`[data-dimension="${column}"]`);
  await page.until(`${column} is chosen`, 'return document.querySelector(arguments[0]).checked', `[data-dimension="${column}"]`);
}

/** The dimensions that are chosen. */
function dimension() {
  return page.run(
    "return [...document.querySelectorAll('[data-dimension]:checked')].map((choice) => choice.dataset.dimension)",
  );
}

/** Every cell that is shown stands under the head of its own election. */
async function underTheirHeads() {
  const places = await page.run(`
    const left = (element) => Math.round(element.getBoundingClientRect().left);
    const heads = new Map([...document.querySelectorAll('.am-column')].filter((head) => head.checkVisibility())
      .map((head) => [left(head), head.querySelector('.am-column-year').innerText]));
    return [...document.querySelectorAll('[data-cell]')].filter((face) => face.checkVisibility())
      .map((face) => [face.dataset.cell.split('/')[1], heads.get(left(face)) ?? null]);
  `);
  assert.deepEqual(new Set(places.map(([year]) => year)), new Set(YEARS.map(String)));
  for (const [year, head] of places) assert.equal(head, year);
}

/** The addresses of the cells shown. */
async function shown() {
  return (await page.cells()).filter((cell) => cell.shown).map((cell) => cell.address);
}

function addresses(column) {
  return cellsOfColumn(column).map((cell) => cell.address);
}

function quotes(cell) {
  return cell.findings.reduce((sum, finding) => sum + finding.quotes.length, 0);
}
