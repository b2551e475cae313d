// The accessibility tree, part by part, as texts in `snapshots/aria` that a reviewer reads.
//
// They are Chromium's reading of the page; where spaces stand between words is its affair, what is said is ours.
// What docs/accessibility.md has a tester expect is quoted from them, line by line.

import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { createTwoFilesPatch } from 'diff';
import { cells, silentCell } from './data.mjs';
import { baseUrl } from './driver.mjs';
import { widget } from './page.mjs';
import { SECOND, read } from './reading.mjs';
import { tree } from './tree.mjs';

const SCRIPT = new URL('../../docs/accessibility.md', import.meta.url);
const FOLDER = new URL('snapshots/aria/', import.meta.url);
const UPDATE = process.env.UPDATE_SNAPSHOTS === '1';

/** A cell and a quote in it. */
const CELL = 'iran/2024/outcome';
const QUOTE = `${cells.find(({ address }) => address === CELL).own[0].id}/0`;

const page = widget();

async function openCell(address) {
  await page.open(address);
  await page.untilOpened(address);
}

/** Opens a view by its address and waits until some element of it can be seen. */
async function openView(view, element) {
  await page.open(`?view=${view}`);
  await untilSeen(element);
}

const untilSeen = (selector) =>
  page.until(`${selector} can be seen`, 'return document.querySelector(arguments[0])?.checkVisibility() === true', selector);

/** Each part: the name of its file, what has to be done to see it, what is read, and what of that is left out. */
const PARTS = [
  ['table', () => page.open(), '.am-table', '[data-row]:not([data-row="russia"])'],
  ['cell', () => openCell(SECOND), `td:has([data-cell="${SECOND}"])`],
  ['cell-not-stated', () => openCell('iran/2020/confidence'), 'td:has([data-cell="iran/2020/confidence"])'],
  ['cell-silent', () => openCell(silentCell.address), `td:has([data-cell="${silentCell.address}"])`],
  [
    'changes',
    openChange,
    '[data-list="changes"]',
    '[data-list="changes"] tbody > :not(:nth-child(2))',
  ],
  [
    'differences',
    () => openView('differences', '[data-list="differences"]'),
    '[data-list="differences"]',
    // Of the answers, Russia's and that there is none of Cuba are left.
    `.am-differences > .am-entries:not(:first-child, .am-folded), .am-disagreement ~ .am-disagreement,
     .am-answer ~ .am-answer, .am-answers > .am-entries:not(:nth-child(3), :nth-child(7))`,
  ],
  ['times', () => openView('times', '[data-list="times"]'), '[data-list="times"]', '[data-moment]:nth-child(n+6)'],
  ['panel', openPanel, '.am-tools'],
  ['filtered', openFiltered, '[data-filtered], [data-row]', 'td'],
  ['copied', copy, `[data-status], [data-copy="${QUOTE}"]:focus`],
  [
    'dossier',
    () => openView('actor/cuba', '[data-dossier]'),
    '.am-views, [data-dossier], [data-row="cuba"]',
    '[data-row="cuba"] td:nth-of-type(n+2)',
  ],
  ['persian', openPersian, `.am-views, td:has([data-cell="${silentCell.address}"])`],
];

async function openChange() {
  await openView('changes', '[data-list="changes"]');
  await page.clickOn(`[data-entry="${CELL}"] > summary`);
}

async function openPanel() {
  await page.open();
  await page.clickOn('.am-tools > summary');
  await untilSeen('[data-search]');
}

async function openFiltered() {
  await openPanel();
  await page.find('[data-search]').sendKeys('soleimani');
  await page.until('the row is left', "return document.querySelector('[data-found]').textContent !== ''");
}

async function copy() {
  await openCell(CELL);
  await page.driver.actions().move({ origin: page.find(`[data-detail="${CELL}"] .am-detail-body`) }).perform();
  await untilSeen(`[data-detail="${CELL}"] [data-close]`);
  await page.run("for (const group of document.querySelectorAll('[open] .am-group')) group.open = true");
  await page.clickOn(`[data-detail="${CELL}"] [data-copy="${QUOTE}"]`);
  await page.until('it is said', "return document.querySelector('[data-status]').textContent !== ''");
}

async function openPersian() {
  await read(page, `${baseUrl()}index.fa.html#${silentCell.address}`);
  await page.untilLive();
  await page.untilOpened(silentCell.address);
}

for (const [name, bring, selector, without] of PARTS) {
  test(`the accessibility tree of ${name} is the one that was read by a reviewer`, async () => {
    await bring();
    compareWith(name, await tree(page, selector, without));
  });
}

test('every snapshot is of a part', () => {
  const expected = PARTS.map(([name]) => `${name}.txt`).sort();
  assert.deepEqual(readdirSync(FOLDER).sort(), expected);
});

test('what a tester is told to expect is in a snapshot', () => {
  const [, script] = readFileSync(SCRIPT, 'utf8').split('## A screen-reader script\n');
  const expected = [...script.matchAll(/`([a-z]+(?: "|: | \[)[^`]+)`/g)].map(([, line]) => line);
  const texts = PARTS.map(([name]) => readFileSync(new URL(`${name}.txt`, FOLDER), 'utf8'));
  const known = new Set(texts.flatMap((text) => text.split('\n').map((line) => line.trim())));
  assert.ok(expected.length > 0);
  assert.deepEqual(expected.filter((line) => !known.has(line)), []);
});

/** Fails with the lines that differ from the stored text, or stores the text where that is asked for. */
function compareWith(name, text) {
  const file = new URL(`${name}.txt`, FOLDER);
  if (UPDATE) {
    mkdirSync(FOLDER, { recursive: true });
    writeFileSync(file, text);
    return;
  }
  const stored = readFileSync(file, 'utf8');
  if (text === stored) return;
  const patch = createTwoFilesPatch(`${name}.txt as stored`, `${name}.txt as it is`, stored, text, '', '', { context: 2 });
  assert.fail(`${patch}\nIf that is what it should be, UPDATE_SNAPSHOTS=1 writes the snapshots anew.`);
}
