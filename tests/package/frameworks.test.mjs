// The installed package in pages of frameworks, built by Vite and run in Chromium under a strict policy.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import ports from 'selenium-webdriver/net/portprober.js';
import { build, createServer } from 'vite';
import { widget } from '../e2e/page.mjs';
import { project } from './installed.mjs';
import { serve } from './site.mjs';

const page = widget();
const ADDRESS = 'iran/2024/outcome';
let folder;

before(() => {
  ({ folder } = project('frameworks'));
});

/** Settings for one page, none of them from files. */
function settings(name) {
  return {
    configFile: false,
    root: join(folder, name),
    base: './',
    logLevel: 'warn',
    plugins: name === 'svelte' ? [svelte({ configFile: false })] : [],
  };
}

/** A page runs: the property that its framework sets works, and its handler receives the event. */
async function works(url) {
  await page.driver.get(url);
  await page.until(
    'the element is ready',
    "return document.querySelector('assessment-matrix')?.shadowRoot?.querySelector('[data-live] [data-cell]') != null",
  );
  const rows = await page.run(
    `return [...document.querySelector('assessment-matrix').shadowRoot.querySelectorAll('.am-actor')]
       .map((row) => row.textContent)`,
  );
  assert.deepEqual(rows, ['Iran', 'China']);
  const face = `document.querySelector('assessment-matrix').shadowRoot.querySelector('[data-cell="${ADDRESS}"]')`;
  await page.run(`${face}.click()`);
  await page.until('its handler has received it', 'return document.body.dataset.opened === arguments[0]', ADDRESS);
  // A style sheet that was not found would leave the rows unlaid.
  const display = await page.run(`return getComputedStyle(${face}).cursor`);
  assert.equal(display, 'pointer');
}

for (const [name, title] of [['plain', 'a plain page'], ['react', 'a React 19 page'], ['svelte', 'a Svelte 5 page']]) {
  test(`${title}, built by Vite`, async (t) => {
    const out = join(folder, 'out', name);
    await build({ ...settings(name), build: { outDir: out, emptyOutDir: true } });
    const files = readdirSync(join(out, 'assets')).map((file) => file.replace(/-[\w-]{8}\./, '.'));
    assert.ok(files.includes('assessment-matrix_bg.wasm') && files.includes('assessment-matrix.css'), files.join());
    const url = await serve(t, out);
    page.allow(new URL(url).origin);
    await works(url);
  });
}

test('a plain page, from Vite’s development server', async (t) => {
  const port = await ports.findFreePort('127.0.0.1');
  const server = await createServer({
    ...settings('plain'),
    base: '/',
    cacheDir: join(folder, 'cache'),
    optimizeDeps: { exclude: ['assessment-matrix'] },
    server: { host: '127.0.0.1', port, strictPort: true, fs: { allow: [folder] } },
  });
  await server.listen();
  t.after(() => server.close());
  // Its client listens for changes there.
  for (const scheme of ['http', 'ws']) page.allow(`${scheme}://127.0.0.1:${port}`);
  await works(`http://127.0.0.1:${port}/`);
  await page.driver.get('about:blank');
});
