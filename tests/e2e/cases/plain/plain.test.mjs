// A parent that has no script for frames, and the page opened by itself: everything works, nothing throws.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from '../../data.mjs';
import { PATIENCE, baseUrl, engineName } from '../../driver.mjs';
import { FIRST, SECOND, embedding } from '../embedding.mjs';

const around = embedding(import.meta.url);
const { page } = around;

/** The attributes of the place that come from the query. */
const options = () =>
  around.runInside(
    `const place = document.querySelector('[data-assessment-matrix]');
     return Object.fromEntries([...place.attributes].map(({ name, value }) => [name, value]))`,
  );

test('cells open and close in a frame of fixed height, whose content scrolls', async () => {
  await around.open();
  await around.click(FIRST);
  await around.untilOpened(FIRST);
  const [content, shown] = await around.runInside('return [document.documentElement.scrollHeight, innerHeight]');
  assert.equal(shown, 700);
  assert.ok(content > shown);
  await around.click(FIRST);
  await around.untilOpened();
});

test('a parent that sends nothing receives the messages of AMP, and no others', async () => {
  await around.open();
  await around.click(FIRST);
  await around.untilOpened(FIRST);
  await around.rest();
  const { amp, others, ...more } = await around.heights();
  assert.ok(amp.length > 0 && amp.every((height) => height > 100), `${amp}`);
  assert.deepEqual([others, more], [undefined, {}]);
});

test('options in the query are on the place; what others add and what only a page may ask for is not', async () => {
  const query = new URLSearchParams({
    actors: 'iran,china',
    'heading-level': '3',
    theme: 'light',
    initialWidth: '600',
    parentTitle: 'An article',
    src: 'https://news.example/other.json',
    'deep-links': '',
    layout: 'x'.repeat(5000),
  });
  await around.open({ query: `?${query}` });
  assert.deepEqual(await options(), {
    'data-assessment-matrix': '',
    'data-actors': 'iran,china',
    'data-heading-level': '3',
    'data-theme': 'light',
  });
});

test('what the query chooses is drawn, and nothing else', async () => {
  await around.open({ query: '?actors=iran&dimensions=tactics' });
  const drawn = "return [...document.querySelectorAll('[data-cell]')].map((face) => face.dataset.cell)";
  const wanted = cells.filter(({ actor, column }) => actor.id === 'iran' && column === 'tactics');
  await around.inside(() => page.until('it is drawn', 'return document.querySelectorAll("[data-cell]").length === arguments[0]', wanted.length));
  assert.deepEqual(await around.runInside(drawn), wanted.map(({ address }) => address));
  assert.deepEqual(
    await around.runInside("return [...document.querySelectorAll('.am-actor, .am-column')].map((header) => header.textContent)"),
    [...wanted.map(() => 'Tactics'), 'Iran'],
  );
});

test('an address in the query opens its cell, and a fragment takes precedence', async () => {
  await around.open({ query: `?open=${FIRST}` });
  await around.untilOpened(FIRST);
  assert.equal(await around.runInside('return scrollY'), 0);
  await around.open({ query: `?open=${FIRST}`, fragment: `#${SECOND}` });
  await around.untilOpened(SECOND);
});

test('an address that names no cell, or would be a selector, opens nothing', async () => {
  for (const address of ['iran/2024/nothing', '"],*,["', '\\', '', 'x'.repeat(5000)]) {
    await around.open({ query: `?${new URLSearchParams({ open: address })}` });
    await around.untilOpened();
  }
});

test('a theme sets the scheme of the document, so that the frame gets no canvas of the other', async () => {
  const scheme = "return getComputedStyle(document.documentElement).colorScheme";
  // The page's meta element allows both schemes, as the reader prefers.
  const expected = { light: 'light', dark: 'dark', auto: 'normal', purple: 'normal' };
  for (const [theme, computed] of Object.entries(expected)) {
    await around.open({ query: `?theme=${theme}` });
    assert.equal(await around.runInside(scheme), computed, theme);
  }
  const meta = "return document.querySelector('meta[name=color-scheme]').content";
  assert.equal(await around.runInside(meta), 'light dark');
});

/** Background of the framed matrix: light or dark. */
const paper = () => around.runInside("return getComputedStyle(document.querySelector('.am')).backgroundColor");
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(21, 23, 27)';

const scheme = (value) => page.run('document.documentElement.style.colorScheme = arguments[0]', value);
const keepsItBack = engineName() === 'webkit' && 'WebKitGTK 2.50 does not tell a frame';

test('the theme is that of a dark page around it', { skip: keepsItBack }, async () => {
  await around.open();
  // A preference set by the driver would override the page.
  if (engineName() === 'chromium') await page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', { features: [] });
  assert.equal(await paper(), LIGHT);
  await scheme('dark');
  await page.driver.wait(async () => (await paper()) === DARK, PATIENCE, 'the frame stayed light in a dark page');
  await scheme('light');
  await page.driver.wait(async () => (await paper()) === LIGHT, PATIENCE, 'the frame stayed dark in a light page');
});

test('the theme is the one in the query, whatever is around it', async () => {
  await around.open({ query: '?theme=dark' });
  assert.equal(await paper(), DARK);
  await around.open({ query: '?theme=light' });
  await scheme('dark');
  await page.painted();
  assert.equal(await paper(), LIGHT);
});

test('opened by itself, the page speaks to nobody', async () => {
  await page.driver.get(`${baseUrl()}embed.html?open=${FIRST}&childId=x`);
  await page.run("window.heard = []; addEventListener('message', ({ data }) => heard.push(data))");
  await page.untilLive();
  await page.untilOpened(FIRST);
  await page.click(SECOND);
  await page.untilOpened(SECOND);
  await page.painted();
  assert.deepEqual(await page.run('return heard'), []);
});
