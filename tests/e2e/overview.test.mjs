// The page before any action of the reader, and what it does not touch.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COLUMNS, WIDTH, YEARS, cells, dataset } from './data.mjs';
import { baseUrl } from './driver.mjs';
import { widget } from './page.mjs';

const page = widget();

// First of all, while nothing is kept for later visits.
test('everything is fetched from the folder of the page', async () => {
  await page.open();
  const requests = await page.requests();
  assert.ok(requests.some((url) => url.endsWith('.wasm')), `no module among ${requests.join(', ')}`);
  assert.deepEqual(requests.filter((url) => !url.startsWith(baseUrl())), []);
});

test('the matrix shows every actor, election and column as one cell, in the order of the data', async () => {
  await page.open();
  const shown = await page.cells();
  assert.equal(shown.length, 54);
  assert.deepEqual(
    shown.map((cell) => cell.address),
    cells.map((cell) => cell.address),
  );
  assert.ok(shown.every((cell) => !cell.open), 'a cell is open');
  assert.ok(shown.every((cell) => cell.shown), 'a cell is hidden in a wide window');
});

test('the page comes with the data file that these tests read', async () => {
  const answer = await fetch(new URL('assessments.json', baseUrl()));
  assert.equal(answer.status, 200);
  assert.deepEqual(await answer.json(), dataset, 'the page was built from other data; build it again');
});

test('headers say which actor, election and column a cell belongs to', async () => {
  await page.open();
  const table = await page.run(`
    const texts = (selector) => [...document.querySelectorAll('.am table ' + selector)].map((e) => e.textContent.trim());
    const body = [...document.querySelectorAll('.am table tbody tr')];
    return {
      years: texts('thead .am-year'),
      spans: [...document.querySelectorAll('.am table .am-year')].map((e) => e.colSpan),
      said: [...document.querySelectorAll('.am table [aria-hidden] :is(th, [scope])')].length,
      columns: texts('thead th.am-column'),
      actors: texts('tbody th[scope=row]'),
      rows: body.map((row) => [...row.querySelectorAll('[data-cell]')].map((face) => face.dataset.cell)),
      captioned: document.querySelector('.am table caption')?.textContent.trim(),
      stray: document.querySelectorAll('.am table th:not([scope])').length,
    };
  `);
  assert.deepEqual(table.years, YEARS.map(String));
  assert.deepEqual(table.spans, YEARS.map(() => COLUMNS.length));
  assert.equal(table.said, 0, 'the row of years has headers');
  assert.equal(table.columns.length, WIDTH);
  const names = table.columns.slice(0, COLUMNS.length).map((name) => name.replace(`${YEARS[0]}, `, ''));
  assert.equal(new Set(names).size, COLUMNS.length);
  assert.ok(names.every((name) => name !== ''));
  // Each says its year, because spans are lost where a table is laid out as a grid.
  assert.deepEqual(table.columns, YEARS.flatMap((year) => names.map((name) => `${year}, ${name}`)));
  assert.deepEqual(table.actors, dataset.actors.map((actor) => actor.name));
  assert.deepEqual(
    table.rows,
    dataset.actors.map((actor) => cells.filter((cell) => cell.actor === actor).map((cell) => cell.address)),
  );
  assert.ok(table.captioned, 'the table has no caption');
  assert.equal(table.stray, 0, 'a header without scope');
});

test('a cell’s summary names its actor, election and column to those who do not see the headers', async () => {
  await page.open();
  const columns = await page.run(
    "return [...document.querySelectorAll('.am thead tr:last-child th')].slice(0, arguments[0]).map((e) => e.textContent.trim())",
    COLUMNS.length,
  );
  for (const { address, text } of await page.cells()) {
    const cell = cells.find((candidate) => candidate.address === address);
    for (const word of [cell.actor.name, String(cell.year), columns[COLUMNS.indexOf(cell.column)]]) {
      assert.ok(text.includes(word), `${address} does not say ${word}: ${text}`);
    }
  }
});

/** Text of a summary where the sources report nothing for its column alone. */
const NOT_REPORTED = { outcome: 'No preference reported', tactics: 'No tactics reported', confidence: 'Not stated' };

test('summaries say what the data says: silence in words, and what is not reported where only that is missing', async () => {
  await page.open();
  for (const { address, text } of await page.cells()) {
    const { silence, column } = cells.find((cell) => cell.address === address);
    const silent = text.includes('Not mentioned in these articles');
    assert.equal(silent, silence?.kind === 'not-mentioned', `${address}: ${text}`);
    if (silence?.kind === 'not-reported') assert.ok(text.includes(NOT_REPORTED[column]), `${address}: ${text}`);
  }
});

test('the page has a title, a summary, and says as of when it was checked', async () => {
  await page.open();
  const text = await page.run("return document.querySelector('.am').textContent");
  const asOf = new Date(dataset.as_of).toLocaleDateString('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  for (const words of [dataset.title, dataset.summary, asOf]) {
    assert.ok(text.includes(words), `the page does not say: ${words}`);
  }
  assert.equal(await page.run("return document.querySelectorAll('h1').length"), 1);
  assert.ok(await page.run('return document.title && document.documentElement.lang'));
});

test('every source is listed with its title', async () => {
  await page.open();
  const text = await page.run("return document.querySelector('.am').textContent");
  for (const { title } of dataset.sources) assert.ok(text.includes(title), `not listed: ${title}`);
});

test('the page does not scroll sideways', async () => {
  await page.open();
  assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
});

test('no cookie and no storage is used, but for the page itself', async () => {
  await page.open();
  await page.click(cells[0].address);
  await page.untilOpen(cells[0].address);
  assert.deepEqual(await page.driver.manage().getCookies(), []);
  const kept = await page.driver.executeAsyncScript(`
    const done = arguments[1];
    (async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      cached: (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys())))
        .flat().map((request) => request.url).filter((url) => !url.startsWith(arguments[0])),
    }))().then(done, (error) => done(String(error)));
  `, baseUrl());
  assert.deepEqual(kept, { local: 0, session: 0, databases: 0, cached: [] });
});
