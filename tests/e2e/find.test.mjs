// Finding and filtering: what is typed and chosen narrows the matrix, is counted and marked, and is in the address.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from './axe.mjs';
import { cells, dataset } from './data.mjs';
import { widget } from './page.mjs';
import { faces } from './reading.mjs';

const page = widget();

const FIELD = '[data-search]';
const FOUND = "return document.querySelector('[data-found]').textContent";

async function openPanel() {
  await page.resize({ width: 1280 });
  await page.open();
  await page.clickOn('.am-tools > summary');
  await page.until('the panel is there', "return document.querySelector('[data-panel]') !== null");
}

const untilFound = (words) => page.until(`it says ${words}`, `${FOUND} === arguments[0]`, words);

/** Findings of the data that have a word in what is searched. */
const having = (word) =>
  dataset.findings.filter(({ label, summary, note, attribution, quotes }) =>
    [label, summary, note, attribution.speaker, attribution.venue, ...quotes.flatMap(({ exact, speaker }) => [exact, speaker])]
      .filter(Boolean)
      .some((text) => text.toLowerCase().includes(word)),
  );

test('what is typed is found in summaries and quotes, counted, marked without altering the text, and in the address', async () => {
  await openPanel();
  await page.find(FIELD).sendKeys('soleimani');
  const wanted = having('soleimani').map(({ id }) => id);
  const withOne = cells.filter(({ findings }) => findings.some(({ id }) => wanted.includes(id)));
  const places = `${withOne.length} cell${withOne.length === 1 ? '' : 's'}`;
  await untilFound(`${wanted.length} of ${dataset.findings.length} findings match, in ${places}.`);
  await page.untilAddress('#?q=soleimani');
  const rows = [...new Set(withOne.map(({ actor }) => actor.id))];
  const shown = [...new Set((await faces(page)).shown.map((address) => address.split('/')[0]))];
  assert.deepEqual(shown, rows);
  const [{ address, findings }] = withOne;
  await page.click(address);
  await page.untilOpened(address);
  const visible = await page.run(
    `return [...document.querySelectorAll('[open] :is([data-finding], [data-finding-link])')]
       .filter((f) => f.checkVisibility()).map((f) => f.dataset.finding ?? f.dataset.findingLink)`,
  );
  assert.deepEqual(visible.toSorted(), findings.map(({ id }) => id).filter((id) => wanted.includes(id)).toSorted());
  await page.until('there are marks', "return document.querySelector('[open] mark.am-hit') !== null");
  const marked = await page.run("return [...document.querySelectorAll('mark.am-hit')].map((mark) => mark.textContent.toLowerCase())");
  assert.deepEqual([...new Set(marked)], ['soleimani']);
  const texts = await page.run("return [...document.querySelectorAll('[data-quote]')].map((q) => q.textContent)");
  const known = new Set(dataset.findings.flatMap(({ quotes }) => quotes.map(({ exact }) => exact)));
  assert.ok(texts.length > 0 && texts.every((text) => known.has(text)), 'a quote was altered');
});

test('choices of a kind are alternatives, kinds narrow each other, and the address restores them', async () => {
  await openPanel();
  await page.clickOn('[data-choice="standing=accused"]');
  await page.clickOn('[data-choice="standing=minority"]');
  const wanted = dataset.findings.filter(({ standing }) => ['accused', 'minority'].includes(standing));
  const counted = (findings) => new RegExp(`^${findings.length} of ${dataset.findings.length} findings match, in \\d+ cells?\\.$`);
  await page.until('both are counted', `${FOUND}.startsWith(arguments[0])`, `${wanted.length} `);
  assert.match(await page.run(FOUND), counted(wanted));
  await page.clickOn('[data-choice="actors=china"]');
  const chinas = wanted.filter(({ actor }) => actor === 'china');
  await page.until("China's are counted", `${FOUND}.startsWith(arguments[0])`, `${chinas.length} `);
  const hash = '#?actors=china&standing=minority,accused';
  await page.untilAddress(hash);
  const before = await faces(page);
  await page.open(hash.slice(1));
  await page.until("China's are counted", `${FOUND}.startsWith(arguments[0])`, `${chinas.length} `);
  assert.deepEqual(await faces(page), before);
  await page.clickOn('.am-tools > summary');
  await page.until('the panel is there', "return document.querySelector('[data-panel]') !== null");
  const checked = await page.run("return [...document.querySelectorAll('[data-choice]:checked')].map((c) => c.dataset.choice)");
  assert.deepEqual(checked, ['actors=china', 'standing=minority', 'standing=accused']);
});

test('one click shows everything again', async () => {
  await page.open('?standing=accused&q=influence');
  await page.until('the filter is said', `${FOUND} !== ''`);
  await page.clickOn('[data-reset]');
  await page.until('nothing is filtered', `${FOUND} === ''`);
  assert.deepEqual((await faces(page)).shown, cells.map(({ address }) => address));
  await page.untilAddress('');
});

test('an open cell has no titles of groups of which nothing is left', async () => {
  const address = 'iran/2024/outcome';
  await page.open(`${address}?standing=accused`);
  await page.untilOpened(address);
  const titles = await page.run(
    `return [...document.querySelectorAll('[open] > [data-detail] .am-group:has([data-finding], [data-finding-link])')]
       .filter((group) => group.checkVisibility())
       .map((group) => [...group.querySelectorAll('[data-finding], [data-finding-link]')].filter((finding) => finding.checkVisibility()).length)`,
  );
  const left = cells.find((cell) => cell.address === address).findings.filter(({ standing }) => standing === 'accused');
  assert.deepEqual(titles, [left.length]);
});

test('where nothing is found, that is said, and the matrix is empty', async () => {
  await openPanel();
  await page.find(FIELD).sendKeys('xylophone');
  await untilFound('Nothing matches.');
  assert.deepEqual((await faces(page)).shown, []);
});

test('views that are lists have only what is found, and no empty headings', async () => {
  const seen = (selector) =>
    page.run(
      'return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).map((e) => e.dataset.entry || e.textContent)',
      selector,
    );
  const sideOf = (actor) => ({ sides }) =>
    sides.some((side) => dataset.findings.find(({ id }) => id === side.finding).actor === actor);
  const wanted = dataset.disagreements.filter(sideOf('china'));
  assert.ok(wanted.length > 0 && wanted.length < dataset.disagreements.length);
  await page.open('?view=differences&actors=china');
  await page.until('it is counted', `${FOUND} !== ''`);
  assert.equal((await seen('[data-list=differences] [data-entry]')).length, wanted.length);
  await page.open('?view=changes&actors=china&dimensions=outcome');
  await page.until('it is counted', `${FOUND} !== ''`);
  assert.equal((await seen('[data-list=changes] [data-entry]')).length, 1);
  assert.deepEqual(await seen('[data-list=changes] .am-entries > :first-child'), ['China']);
  await page.open('?view=times&q=soleimani');
  await page.until('it is counted', `${FOUND} !== ''`);
  const moments = (await seen('[data-list=times] [data-entry]')).length;
  await page.open('?view=times');
  const all = (await seen('[data-list=times] [data-entry]')).length;
  assert.ok(moments > 0 && moments < all, `${moments} of ${all}`);
});

test('two elections leave what changed between them, and the line counts entries where there is a list', async () => {
  const years = () =>
    page.run(
      `return [...document.querySelectorAll('[data-list=changes] .am-step-title')]
         .filter((title) => title.checkVisibility()).map((title) => title.textContent.split(':')[0])`,
    );
  await page.open('?view=changes&actors=iran');
  await untilFound('3 of 18 entries match.');
  assert.deepEqual([...new Set(await years())], ['2016 → 2020', '2020 → 2024']);
  await page.open('?view=changes&actors=iran&elections=2020,2024');
  await page.until('one step is left of two', "return document.querySelectorAll('[data-list=changes] [data-step]').length === 3");
  assert.deepEqual([...new Set(await years())], ['2020 → 2024']);
  assert.equal(await page.run(FOUND), '3 of 18 entries match.');
  await page.clickOn('[data-view="elections"]');
  await page.until('findings are counted', `${FOUND}.includes('findings match, in')`);
  await page.clickOn('[data-view="changes"]');
  await untilFound('3 of 18 entries match.');
  await page.clickOn('[data-list=changes] .am-rest summary');
  assert.equal(await page.run("return document.querySelectorAll('.am-rest[open]').length"), 1);
});

test('what is chosen is named beside what it leaves, whether or not the panel was opened', async () => {
  const named = () => page.run("return document.querySelector('[data-chosen]').textContent");
  await page.open('?actors=iran&elections=2024&standing=accused&likelihood=probably&q=the');
  await page.until('the choices are named', "return document.querySelector('[data-chosen]').textContent !== ''");
  assert.equal(await named(), 'Iran; 2024; The accused government; “probably”; “the”');
  await page.clickOn('[data-reset]');
  await page.until('nothing is chosen', "return document.querySelector('[data-chosen]').textContent === ''");
});

test('stated confidence and likelihood words are told apart', async () => {
  await page.open('?confidence=high');
  await page.until('it is counted', `${FOUND}.startsWith('1 of')`);
  const likely = dataset.findings.filter(({ likelihood }) => likelihood?.toLowerCase() === 'probably');
  await page.open('?likelihood=probably');
  await page.until('they are counted', `${FOUND}.startsWith(arguments[0])`, `${likely.length} of`);
});

test('the audit finds nothing in the panel, filtered, wide and narrow', async () => {
  await openPanel();
  await page.clickOn('[data-choice="standing=accused"]');
  await page.until('the filter is said', `${FOUND} !== ''`);
  assert.deepEqual(await audit(page), []);
  await page.resize({ width: 320, height: 700 });
  await page.open('?standing=accused');
  await page.clickOn('.am-tools > summary');
  await page.until('the panel is there', "return document.querySelector('[data-panel]') !== null");
  assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
  assert.deepEqual(await audit(page), []);
});
