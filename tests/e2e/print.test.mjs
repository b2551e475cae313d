// On paper: the whole matrix, every quote of what is selected, sources and method, set so that nothing is torn apart.

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as run } from 'node:test';
import { pathToFileURL } from 'node:url';
import { YEARS, cell, cells, dataset } from './data.mjs';
import { baseUrl, engineName } from './driver.mjs';
import { bundle } from './faulty.mjs';
import { widget } from './page.mjs';
import { html } from './pages.mjs';
import { read, untilOpen } from './reading.mjs';
import { PAPERS, bare, count, print } from './sheets.mjs';

const page = widget();

const skip = engineName() === 'webkit' && "WebKitGTK's driver has no command to print";
const test = (name, journey) => run(name, { skip }, journey);

const OPENED = 'iran/2024/outcome';

const URLS = dataset.documents.map((document) => document.url).filter(Boolean);

/** An article with the fragment in its column, as a server puts it there. */
async function article() {
  const fragment = await (await fetch(new URL('fragment.html', baseUrl()))).text();
  return html(`<link rel="stylesheet" href="./assessment-matrix.css">
    <article style="max-width: 680px; margin: auto; font: 18px/1.6 serif"><h1>An article</h1>
    <p>${'It has words of its own. '.repeat(40)}</p>
    <div data-assessment-matrix>${fragment}</div><p>The article goes on.</p></article>
    <script src="./start.js" defer></script>`);
}

/** Where the matrix is printed from. Each opens it, in a dark browser or not, and leaves every cell closed. */
const PLACES = {
  async 'the page'() {
    await page.open();
  },
  async 'the page without scripts'(t) {
    const site = await bundle(t, page);
    site.withoutScript();
    await read(page, site.address);
  },
  async 'an article'(t) {
    const site = await bundle(t, page);
    site.add('article', await article());
    await read(page, `${site.address}article`);
    await page.untilLive();
  },
  async 'an article without scripts'(t) {
    const site = await bundle(t, page);
    site.add('article', await article());
    site.withoutScript();
    await read(page, `${site.address}article`);
  },
  async 'the page that is made for frames'() {
    await read(page, `${baseUrl()}embed.html`);
    await page.untilLive();
  },
  async 'the single file on a disk'(t) {
    await read(page, await onDisk(t));
    await page.untilLive();
    await onlyFilesAreFaults();
  },
  async 'the single file on a disk without scripts'(t) {
    // The policy of a page that forbids all of them, which goes for those inside it too.
    const none = `<meta http-equiv="Content-Security-Policy" content="script-src 'none'">`;
    await read(page, await onDisk(t, (text) => text.replace(/<head[^>]*>/, `$&${none}`)));
    assert.equal(await page.run("return document.querySelector('[data-live]')"), null);
    await onlyFilesAreFaults();
  },
};

/** The address of the single file on this machine. */
async function onDisk(t, change = (text) => text) {
  const folder = await mkdtemp(join(tmpdir(), 'matrix-'));
  t.after(() => rm(folder, { recursive: true }));
  const file = join(folder, 'assessment-matrix.html');
  const answer = await fetch(new URL('assessment-matrix.html', baseUrl()));
  await writeFile(file, change(await answer.text()));
  return pathToFileURL(file).href;
}

/** A file is another origin to the recorder, and a script that a policy refuses is no fault here. */
async function onlyFilesAreFaults() {
  const faults = await page.faults();
  assert.deepEqual(faults.filter((fault) => !/file:\/\/|script-src/.test(fault)), []);
}

for (const [place, open] of Object.entries(PLACES)) {
  test(`printed from ${place}: every quote as often as cells rest on it, sources, method and links`, async (t) => {
    await open(t);
    const { sheets } = await print(page);
    const all = sheets.join('');
    // A quote may stand inside another one: then it is there more often, never less.
    for (const [quote, times] of wanted(cells)) {
      assert.ok(count(all, bare(quote)) >= times, `${count(all, bare(quote))} times and not ${times}: ${quote}`);
    }
    contains(all, dataset.findings.filter((finding) => finding.actor === null).flatMap(quotesOf), 'of no single actor');
    about(all);
    matrix(sheets);
  });

  test(`printed from ${place} with a cell open: its quotes alone, the whole matrix, and a line that says so`, async (t) => {
    await open(t);
    await page.click(OPENED);
    await untilOpen(page, OPENED);
    const { sheets } = await print(page);
    const all = sheets.join('');
    const own = cell(OPENED).findings.flatMap(quotesOf);
    contains(all, own, OPENED);
    // Headlines are quoted too, and stand in the list of sources.
    const shown = [...own, ...dataset.sources.map(({ title }) => title)];
    const others = [...wanted(cells).keys()].filter((quote) => !shown.some((text) => text.includes(quote)));
    assert.deepEqual(others.filter((quote) => all.includes(bare(quote))), [], 'quotes of other cells');
    assert.ok(all.includes(bare('Printed with one cell open')), 'nothing says that this is a selection');
    about(all);
    matrix(sheets);
  });
}

/** The line that counts the evidence of a cell. */
const COUNTS = '\\d+quotes?in\\d+articles?;\\d+ofthembehindwhatUSintelligenceassessed\\.';

for (const [name, paper] of Object.entries(PAPERS)) {
  test(`on ${name} nothing is torn apart, and no title ends a sheet`, async () => {
    await page.open();
    const { sheets } = await print(page, paper);
    matrix(sheets);
    for (const { id, summary, quotes } of dataset.findings) {
      for (const [nth, sheet] of sheets.entries()) {
        for (const quote of quotes) {
          const [head, tail] = [count(sheet, bare(summary)), count(sheet, bare(quote.exact))];
          assert.ok(tail >= head, `${id} begins on sheet ${nth + 1}, where a quote of it is missing: ${quote.exact}`);
        }
      }
    }
    assert.match(sheets.join(''), new RegExp(COUNTS));
    // Gecko does not know `break-after: avoid`.
    if (engineName() === 'firefox') return;
    const titles = [
      ...['What US intelligence was reported to assess', 'Minority views and earlier warnings', 'Other voices'],
      ...['The accused government’s answer', 'Where the sources differ', 'Sources', 'How to read it'],
      ...dataset.findings.map((finding) => finding.label),
    ].map(bare);
    for (const [nth, sheet] of sheets.slice(0, -1).entries()) {
      const last = titles.find((title) => sheet.endsWith(title)) ?? sheet.match(`${COUNTS}$`)?.[0];
      assert.equal(last, undefined, `sheet ${nth + 1} ends with a title`);
    }
  });
}

test('nothing of paper is a control, and nothing on it is coloured', async () => {
  await page.open();
  await page.click(OPENED);
  await page.untilOpen(OPENED);
  const { sheets, colours } = await print(page);
  for (const label of ['Close this detail', 'Copy quote with citation']) {
    assert.ok(!sheets.join('').includes(bare(label)), `printed: ${label}`);
  }
  assert.ok(colours.size > 1, `only ${[...colours]}`);
  assert.deepEqual([...colours].filter((colour) => !/^#(..)\1\1$/.test(colour)), []);
});

/** The quotes of these cells, and in how many cells each stands. */
function wanted(cells) {
  const times = new Map();
  for (const quote of cells.flatMap(({ findings }) => findings.flatMap(quotesOf))) {
    times.set(quote, (times.get(quote) ?? 0) + 1);
  }
  return times;
}

function quotesOf(finding) {
  return finding.quotes.map((quote) => quote.exact);
}

function contains(all, texts, what) {
  assert.deepEqual(texts.filter((text) => !all.includes(bare(text))), [], what);
}

/** What stands under the matrix. */
function about(all) {
  contains(all, dataset.sources.flatMap(({ title, sha256 }) => [title, sha256]), 'sources');
  contains(all, URLS, 'links');
  contains(all, ['How it was checked', dataset.version, dataset.licence], 'method');
}

/** Every actor's lines stand beneath the names of the columns on their sheet, and before any detail. */
function matrix(sheets) {
  const labels = dataset.actors.map(({ name }) => YEARS.map((year) => bare(`${name}, ${year}`)));
  for (const [first, ...others] of labels) {
    for (const label of [first, ...others]) {
      const sheet = sheets.find((text) => line(label).test(text));
      assert.ok(sheet, `${label} has no line`);
      assert.ok([first, label].some((at) => named(at).test(sheet)), `${label} has no column names on its sheet`);
    }
  }
  const all = sheets.join('');
  const detail = all.search(new RegExp(`(${labels.flat().join('|')}):`));
  assert.ok(detail > all.search(line(labels.at(-1).at(-1))), 'a detail stands before the end of the matrix');
}

/** A line of the matrix: a detail's title goes on with a colon. The comma is for those who hear it. */
function line(label) {
  return new RegExp(`${label}(?!:)`);
}

function named(label) {
  return new RegExp(`${label},?${bare('Preferred outcome')}`);
}
