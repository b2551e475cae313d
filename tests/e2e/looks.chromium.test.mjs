// Screenshots of the page in each of its states, compared with reviewed pictures.
//
// In Chromium only: engines draw letters and controls differently, and the other end-to-end tests cover all engines.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { silentCell } from './data.mjs';
import { DESKTOP } from './driver.mjs';
import { article, serve, untilReady } from './element.mjs';
import { bundle } from './faulty.mjs';
import { ALLOWED, SNAPSHOTS, STILL, emulate, judge, kept, ownFontsOnly, picture, stabilize } from './looks.mjs';
import { widget } from './page.mjs';
import { difference } from './pictures.mjs';
import { FIRST, read, untilOpen } from './reading.mjs';

const page = widget();

/** Columns of an article, tablets' and half windows, whole ones. */
const WIDTHS = [320, 480, 680, 1024, 1440];

const COLUMN = 680;
const VIEWS = '.am-views';
const TOOLS = '.am-tools';
/** A cell with a dissent, which is flagged. */
const FLAGGED = 'china/2020/outcome';
const face = (address) => `[data-cell="${address}"]`;

/**
 * States by name. `width` and `height` of the window, `at` the address after `#`, `open` the cell that is open then, `from` what is
 * at the window's top, `panel` whether the tools are unfolded, `found` what is said of a filter, `features` and `media`
 * as CSS has them, `extra` rules, `file` the page, `prerendered` true for the page without scripts.
 */
const STATES = {
  ...Object.fromEntries(WIDTHS.map((width) => [`closed-${width}`, { width }])),
  'closed-dark': { features: { 'prefers-color-scheme': 'dark' } },
  'closed-forced-colors': { features: { 'forced-colors': 'active' } },
  'closed-text-200': { extra: ':root { font-size: 200% }' },
  'closed-persian': { file: 'embed.fa.html' },
  'closed-print': { media: 'print' },
  'open-680': { at: FIRST, open: FIRST, from: face(FIRST) },
  'open-320': { width: 320, at: FIRST, open: FIRST, from: face(FIRST) },
  'open-dark': { at: FIRST, open: FIRST, from: face(FIRST), features: { 'prefers-color-scheme': 'dark' } },
  // Of one summary alone, because flags are few and small.
  flag: { width: 320, height: 260, at: FLAGGED, from: face(FLAGGED) },
  silent: { at: silentCell.address, open: silentCell.address, from: face(silentCell.address) },
  changes: { at: '?view=changes', from: VIEWS },
  differences: { at: '?view=differences', from: VIEWS },
  times: { at: '?view=times', from: VIEWS },
  found: { at: '?q=soleimani', panel: true, found: /match/, from: TOOLS },
  'nothing-found': { at: '?q=xylophone', found: /^Nothing/, from: VIEWS },
};

/** Shows a state and waits until it is there. */
async function show(t, state) {
  const { width = COLUMN, height = DESKTOP.height, at = '', open, from, panel, found, extra, file = '', prerendered = false } = state;
  const site = await bundle(t, page);
  stabilize(site, extra);
  if (prerendered) site.withoutScript();
  await emulate(page, state);
  await page.resize({ width, height });
  await read(page, site.address + file + (at && `#${at}`));
  if (!prerendered) await page.untilLive();
  if (open) await untilOpen(page, open);
  if (panel) await page.run(`document.querySelector('${TOOLS}').open = true`);
  if (found) {
    const said = "return new RegExp(arguments[0]).test(document.querySelector('[data-found]').textContent)";
    await page.until('it is said what is found', said, found.source);
  }
  if (from) await page.until(`${from} is there`, 'return document.querySelector(arguments[0])?.checkVisibility()', from);
}

for (const [name, state] of Object.entries(STATES)) {
  test(`${name} looks as it did`, async (t) => {
    await show(t, state);
    judge(name, await picture(page, state.from));
  });
}

test('without script it looks the same, but for what needs one', async (t) => {
  const extra = `${VIEWS}, ${TOOLS} { visibility: hidden }`;
  await show(t, { extra });
  const live = await picture(page);
  await show(t, { extra, prerendered: true });
  const { share } = difference(live, await picture(page));
  assert.ok(share <= ALLOWED, `${(100 * share).toFixed(2)} % of it differ`);
});

test('data that is refused looks as it did', async (t) => {
  await emulate(page);
  await page.resize({ width: COLUMN, height: DESKTOP.height });
  await article(t, page, {
    body: '<assessment-matrix eager src="./bad.json"><p>What stands in the element until then.</p></assessment-matrix>',
    style: STILL.replace('.alone', 'body'),
    before: 'console.error = () => {};',
    faults: (site) => {
      stabilize(site);
      serve(site, 'bad.json', 'application/json', JSON.stringify({ title: 7, findings: [{ id: 'one' }] }));
    },
  });
  await page.until('the event arrives', "return window.heard.some(({ name }) => name === 'error')");
  judge('refused', await picture(page));
  await page.faults();
});

for (const name of ['closed-1440', 'closed-persian', 'open-680', 'times', 'found']) {
  test(`no letter of ${name} is of this machine's fonts`, async (t) => {
    await show(t, STATES[name]);
    await ownFontsOnly(page);
  });
}

/** Changes that somebody might make by mistake, each in one rule, and the state in which they would be seen. */
const MISTAKES = {
  'a column that is gone': ['closed-680', '.am-cell[data-column="tactics"] { visibility: hidden }'],
  'flags without their words': ['flag', '.am-flag { color: transparent }'],
  'a face that is cut': ['closed-680', '.am-button { max-block-size: 4em; overflow: hidden }'],
  'another size of type': ['closed-680', '.am { font-size: 17px }'],
};

for (const [what, [name, extra]] of Object.entries(MISTAKES)) {
  test(`${what} would be seen`, async (t) => {
    const state = STATES[name];
    await show(t, { ...state, extra });
    const before = kept(name);
    assert.ok(before, 'the picture to compare with is missing');
    const { share } = difference(before, await picture(page, state.from));
    assert.ok(share > ALLOWED, `it changes ${(100 * share).toFixed(2)} % only`);
  });
}

test('every picture that is kept is one of a state', () => {
  const names = [...Object.keys(STATES), 'refused'].map((name) => `${name}.png`);
  assert.deepEqual(readdirSync(SNAPSHOTS).sort(), names.sort());
});
