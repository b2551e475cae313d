// Every page of examples/ as `cargo xtask serve --examples` serves it: a matrix is there, and a cell opens.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import { baseUrl } from '../e2e/driver.mjs';
import { widget } from '../e2e/page.mjs';

const page = widget();

/** The page to open in each, and the way the matrix is embedded. */
const EXAMPLES = {
  'article.html': { address: 'iran/2024/outcome' },
  'two.html': { address: 'iran/2024/outcome', matrices: 2 },
  'pym.html': { address: 'iran/2024/outcome', framed: true },
  'sandbox.html': { address: 'china/2020/tactics', framed: true },
  'strict-csp.html': { address: 'iran/2024/outcome' },
  'own-data.html': { address: 'ruritania/2031/outcome' },
  'dark.html': { address: 'iran/2024/outcome' },
  'rtl.html': { address: 'iran/2024/outcome' },
};

/** The tree of the first matrix: its element's shadow, or the framed document. */
const TREE = "(document.querySelector('assessment-matrix')?.shadowRoot ?? document)";

test('no example is untried', () => {
  const pages = readdirSync(new URL('../../examples/', import.meta.url)).filter((name) => name.endsWith('.html'));
  assert.deepEqual(pages.filter((name) => name !== 'index.html').sort(), Object.keys(EXAMPLES).sort());
});

for (const [name, { address, framed, matrices = 1 }] of Object.entries(EXAMPLES)) {
  test(`${name} shows a matrix and opens a cell`, async () => {
    await page.driver.get(baseUrl() + name);
    if (framed) {
      await page.until('the frame is there', "return document.querySelector('iframe') !== null");
      await page.run("document.querySelector('iframe').scrollIntoView()");
      await page.until(
        'the frame has the height of its matrix',
        "return document.querySelector('iframe').offsetHeight > 1000",
      );
      await page.driver.switchTo().frame(page.find('iframe'));
    } else {
      await page.run("document.querySelector('assessment-matrix').scrollIntoView()");
      const live = "return [...document.querySelectorAll('assessment-matrix')].filter((e) => e.shadowRoot?.querySelector('[data-live]')).length";
      await page.until('every matrix is taken over', `${live} === arguments[0]`, matrices);
    }
    await page.until('the program runs', `return ${TREE}.querySelector('[data-live] [data-cell]') !== null`);
    const face = `${TREE}.querySelector('[data-cell="${address}"]')`;
    await page.run(`${face}.scrollIntoView({ block: 'center' }); ${face}.click()`);
    await page.until(
      'the cell is open and its quotes shown',
      `const quote = ${face}.parentElement.querySelector('blockquote');
       return ${face}.parentElement.open && quote?.checkVisibility() && quote.getBoundingClientRect().width > 200`,
    );
    await page.driver.switchTo().defaultContent();
  });
}

test('two.html receives events, and its button opens a cell', async () => {
  await page.driver.get(`${baseUrl()}two.html`);
  await page.clickOn('#show');
  await page.until('it is said', "return document.querySelector('#said').textContent.includes('iran/2024/outcome')");
});
