// Opening and closing cells with the pointer: what is shown, and that the page stays where it is.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells, dataset } from './data.mjs';
import { DESKTOP } from './driver.mjs';
import { Key, widget } from './page.mjs';

const page = widget();

/** Opens a cell from its inside, as browsers do for what they look for: without a click. */
const REVEAL = 'document.querySelector(\'[data-cell="\' + arguments[0] + \'"]\').parentElement.open = true';

let details;

/**
 * The open detail of every cell, by address: `{text, links, findings: [{id, text, quotes: [{exact, …}]}]}`.
 * Each is opened by one click and closed by another, once for all tests that want to know.
 */
function everyDetail() {
  details ??= openEveryCell();
  return details;
}

/** Sorted: which finding leads is the model's rule and tested there. */
const told = (findings) =>
  findings.map(({ id, quotes }) => [id, ...quotes.map(({ exact }) => exact)]).toSorted(([one], [other]) => (one < other ? -1 : 1));

for (const actor of dataset.actors) {
  test(`each cell of ${actor.name} opens with a click to its findings with exactly their quotes, and to links to the others`, async () => {
    const details = await everyDetail();
    for (const { address, findings, own } of cells.filter((cell) => cell.actor === actor)) {
      assert.deepEqual(told(details[address].findings), told(own), address);
      const others = findings.filter((finding) => !own.includes(finding)).map(({ id }) => id);
      assert.deepEqual(details[address].links.toSorted(), others.toSorted(), address);
    }
  });
}

test('a link to a finding opens its cell, and there the group with the finding, in the window', async () => {
  const { address, findings, own } = cells.find((cell) => cell.findings.some((f) => !cell.own.includes(f)) && cell.own.length > 0);
  const { id } = findings.find((finding) => !own.includes(finding));
  const home = cells.find((cell) => cell.own.some((finding) => finding.id === id)).address;
  await page.open(address);
  await page.untilOpen(address);
  await page.run("for (const group of document.querySelectorAll('[open] .am-group')) group.open = true");
  await page.clickOn(`[data-detail="${address}"] [data-finding-link="${id}"] a`);
  await page.untilOpen(home);
  await page.until(
    'the finding is in the window',
    `const finding = document.querySelector('[data-finding="' + arguments[0] + '"]');
     const { top, bottom } = finding.getBoundingClientRect();
     return finding.checkVisibility() && top < innerHeight && bottom > 0`,
    id,
  );
  await page.driver.navigate().back();
  await page.untilOpen(address);
});

test('groups are folded and say how many they hold; a click unfolds one, and it stays so', async () => {
  const { address } = cells.find((cell) => cell.own.length > 2);
  await page.open(address);
  await page.untilOpen(address);
  const groups = () =>
    page.run(`return [...document.querySelectorAll('[open] > [data-detail] .am-group')].map((group) => [
      group.open,
      Number(group.querySelector('summary').textContent.match(/\\((\\d+)\\)$/)[1]),
      group.querySelectorAll(':scope > :is([data-finding], [data-finding-link], .am-disagreement, .am-finding-line:not([data-finding-link]))').length,
    ])`);
  const before = await groups();
  assert.ok(before.length > 0 && before.every(([open, said, held]) => !open && said === held), JSON.stringify(before));
  await page.clickOn('[open] > [data-detail] .am-group > summary');
  await page.click(address);
  await page.untilClosed();
  await page.click(address);
  await page.untilOpen(address);
  assert.deepEqual((await groups()).map(([open]) => open), before.map((_, nth) => nth === 0));
});

test('a silent cell says why it is silent', async () => {
  const details = await everyDetail();
  for (const { address, silence } of cells.filter((cell) => cell.silence)) {
    assert.ok(details[address].text.includes(silence.reason), `${address}: ${details[address].text}`);
  }
});

test('a finding says what is stated, by whom and where', async () => {
  const details = await everyDetail();
  for (const { address, own } of cells) {
    for (const { id, summary, attribution } of own) {
      for (const words of [summary, attribution.speaker, attribution.venue]) {
        assert.ok(shown(details[address], id).text.includes(words), `${id} in ${address} does not say: ${words}`);
      }
    }
  }
});

test('a finding shows the confidence level and likelihood word of the data, and no other', async () => {
  const details = await everyDetail();
  for (const { address, own } of cells) {
    for (const { id, label, summary, note, confidence, likelihood } of own) {
      // Without the data's own sentences, the rest is the widget's own wording of certainty.
      const prose = [summary, note, label, confidence?.judgement].filter(Boolean);
      const said = prose.reduce((text, words) => text.replaceAll(words, ''), shown(details[address], id).own);
      const levels = said.toLowerCase().match(/(high|moderate|low)(?= confidence)/g) ?? [];
      assert.deepEqual(levels, confidence ? [confidence.level] : [], `${id} in ${address}: ${said}`);
      const words = said.match(/(?<=“)[^”]*(likely|probabl|certain)[^”]*(?=”)/g) ?? [];
      assert.deepEqual(words, likelihood ? [likelihood] : [], `${id} in ${address}: ${said}`);
    }
  }
});

test('a quote stands between its surrounding words, with the source it was read in', async () => {
  const details = await everyDetail();
  for (const { address, own } of cells) {
    for (const { id, quotes } of own) {
      for (const [j, { source, prefix, suffix }] of quotes.entries()) {
        const quote = shown(details[address], id).quotes[j];
        const { short, title } = dataset.sources.find((candidate) => candidate.id === source);
        for (const words of [short, prefix.trim(), suffix.trim()]) {
          assert.ok(quote.figure.includes(words), `quote ${j} of ${id} in ${address} lacks: ${words}`);
        }
        assert.ok(quote.cited?.includes(title), `quote ${j} of ${id} in ${address} does not lead to ${title}`);
      }
    }
  }
});

test('quotes are text: nothing in the data becomes markup', async () => {
  for (const { findings } of Object.values(await everyDetail())) {
    for (const { id, quotes } of findings) {
      assert.ok(quotes.every((quote) => quote.elements === 0), `a quote of ${id} has elements inside`);
    }
  }
});

test('what a summary says stays inside its cell, whatever is opened', async () => {
  await page.open();
  for (const address of ['', ...cells.map((cell) => cell.address), '']) {
    await page.visit(address);
    await (address ? page.untilOpen(address) : page.untilClosed());
    const out = await page.run(
      `return [...document.querySelectorAll('[data-cell]')].flatMap((face) => {
         const { left, right, top, bottom } = face.getBoundingClientRect();
         // Words for those who do not see are one pixel wide and may lie anywhere.
         const shown = [...face.querySelectorAll('*')].map((e) => e.getBoundingClientRect()).filter((r) => r.width > 1);
         const by = Math.max(...shown.flatMap((r) => [left - r.left, r.right - right, top - r.top, r.bottom - bottom]));
         return by > 1 ? [face.dataset.cell + ' by ' + Math.round(by) + ' px'] : [];
       })`,
    );
    assert.deepEqual(out, [], `with ${address || 'nothing'} open`);
  }
});

test('opening one cell closes another', async () => {
  const [first, second] = [cells[0].address, cells[20].address];
  await page.open();
  await page.click(first);
  await page.untilOpen(first);
  await page.click(second);
  await page.untilOpen(second);
});

test('what the browser opens by itself, as find in page does, is open for the matrix too', async () => {
  const [first, second] = [cells[0].address, cells[20].address];
  await page.open();
  await page.click(first);
  await page.untilOpen(first);
  await page.run(REVEAL, second);
  await page.untilOpened(second);
  // The next rendering of the matrix must not undo it.
  await page.run("document.querySelector('[data-dimension]:not(:checked)').click()");
  await page.painted();
  assert.equal(await page.opened(), second);
  await page.run('document.querySelector(arguments[0]).focus()', `[data-detail="${second}"] [data-close]`);
  await page.press(Key.ESCAPE);
  await page.untilClosed();
  await page.untilFocused(second);
});

test('what the browser closes by itself is closed for the matrix too', async () => {
  const { address } = cells[0];
  await page.open();
  await page.click(address);
  await page.untilOpen(address);
  await page.run('document.querySelector(arguments[0]).parentElement.open = false', `[data-cell="${address}"]`);
  await page.until('it is closed', "return !document.querySelector('[open] > [data-cell]')");
  await page.painted();
  await page.click(address);
  await page.untilOpen(address);
});

test('the close button closes and gives the focus back to the cell', async () => {
  const { address } = cells.at(10);
  await page.open();
  await page.click(address);
  await page.untilOpen(address);
  await page.clickOn('[open] > [data-detail] [data-close]');
  await page.untilClosed();
  await page.untilFocused(address);
});

/** Pairs in which opening the second closes the first: above it, below it, beside it, in the last and first rows. */
const MOVES = [
  ['russia/2016/outcome', 'iran/2016/outcome'],
  ['russia/2020/tactics', 'venezuela/2024/confidence'],
  ['iran/2024/outcome', 'cuba/2016/tactics'],
  ['venezuela/2020/outcome', 'russia/2020/outcome'],
  ['china/2020/confidence', 'china/2024/tactics'],
  [null, 'hezbollah/2020/tactics'],
];

for (const [first, second] of MOVES) {
  test(`opening ${second} after ${first ?? 'nothing'} leaves the clicked cell where it is`, async () => {
    await page.open();
    if (first) {
      await page.click(first);
      await page.untilOpen(first);
    }
    const selector = `[data-cell="${second}"]`;
    await page.centre(selector);
    await page.painted();
    const before = await page.place(selector);
    await page.find(selector).click();
    await page.untilOpen(second);
    await page.painted();
    const opened = await page.place(selector);
    assert.ok(Math.abs(opened.top - before.top) <= 1, `opening moved it from ${before.top} to ${opened.top}`);
    await page.find(selector).click();
    await page.untilClosed();
    await page.painted();
    const closed = await page.place(selector);
    assert.ok(Math.abs(closed.top - before.top) <= 1, `closing moved it from ${before.top} to ${closed.top}`);
  });
}

test('where the page cannot be scrolled up far enough, a clicked cell moves no further than it must and stays in view', async () => {
  const [above, below] = ['russia', 'iran'].map((actor) => cells.find((c) => c.actor.id === actor && c.silence).address);
  const selector = `[data-cell="${below}"]`;
  // High enough for both rows and the detail between them.
  await page.resize({ ...DESKTOP, height: 1600 });
  await page.open();
  await page.run('document.querySelector(arguments[0]).click()', `[data-cell="${above}"]`);
  await page.untilOpen(above);
  await page.run('scrollTo(0, 0)');
  await page.painted();
  const before = await page.place(selector);
  await page.find(selector).click();
  await page.untilOpen(below);
  await page.painted();
  const opened = await page.place(selector);
  const scrolled = await page.run('return scrollY');
  await page.resize(DESKTOP);
  assert.equal(scrolled, 0, 'the page was scrolled up as far as it goes');
  assert.ok(opened.top >= 0 && opened.top <= before.top, `opening moved it from ${before.top} to ${opened.top}`);
});

/** The finding with this id in a detail. */
function shown(detail, id) {
  return detail.findings.find((finding) => finding.id === id);
}

async function openEveryCell() {
  const opened = {};
  for (const actor of dataset.actors) {
    // WebKit refuses a page more than a hundred steps of history in half a minute; all cells would be 108.
    await page.open();
    for (const { address } of cells.filter((cell) => cell.actor === actor)) {
      await page.click(address);
      await page.untilOpen(address);
      opened[address] = await page.detail();
      await page.click(address);
      await page.untilClosed();
    }
  }
  return opened;
}
