// The page after somebody saves, archives or installs it.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from './data.mjs';
import { engineName } from './driver.mjs';
import { STYLED, article, holding, untilReady, within } from './element.mjs';
import { PAGE, bundle } from './faulty.mjs';
import { widget } from './page.mjs';
import { FIRST, SECOND, faces, quotes, quotesOf, read, untilOpen, untilTakenOver } from './reading.mjs';

const page = widget();

/** Every quote of every cell, and those that stand under the matrix, by the detail that they are in. */
const QUOTES = `const all = {};
  for (const quote of document.querySelectorAll('[data-detail] [data-quote]')) {
    (all[quote.closest('[data-detail]').dataset.detail] ??= []).push(quote.textContent);
  }
  for (const words of Object.values(all)) words.sort();
  return all;`;

const EXPECTED = Object.fromEntries(
  cells.map(({ address }) => [address, quotesOf(address)]).filter(([, words]) => words.length > 0),
);

test('a page saved while it is live holds every quote, and comes to life again', async (t) => {
  const site = await bundle(t, page);
  await read(page, site.address);
  await untilTakenOver(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  const saved = `<!doctype html>${await page.run('return document.documentElement.outerHTML')}`;
  assert.match(saved, /data-live/, 'this page was not saved while it was live');

  site.rewrite(PAGE, () => saved);
  await read(page, site.address);
  await untilTakenOver(page);
  await untilOpen(page, FIRST);
  assert.deepEqual(await page.run(QUOTES), EXPECTED);
  await page.click(SECOND);
  await untilOpen(page, SECOND);
  assert.deepEqual(await quotes(page), quotesOf(SECOND));
});

for (const [what, sign] of [
  [`${FIRST}?standing=accused`, '[data-found]:not(:empty)'],
  ['?q=xylophone', '[data-found]:not(:empty)'],
  ['?view=changes', '[data-list=changes] [data-entry]'],
  ['?view=actor/iran', '[data-row=iran] [open] [data-finding]'],
]) {
  test(`a page saved while ${what} is seen shows everything again`, async (t) => {
    const site = await bundle(t, page);
    await read(page, `${site.address}#${what}`);
    await untilTakenOver(page);
    await page.until('it is seen', "return document.querySelector(arguments[0]) !== null", sign);
    const saved = `<!doctype html>${await page.run('return document.documentElement.outerHTML')}`;
    site.rewrite(PAGE, () => saved);
    await read(page, site.address);
    await untilTakenOver(page);
    assert.deepEqual((await faces(page)).shown, cells.map(({ address }) => address));
    assert.equal(await page.run('return document.querySelector(arguments[0]) !== null', sign), false);
    assert.equal(await page.run("return document.querySelector('[data-found]').textContent"), '');
    for (const address of [SECOND, FIRST]) {
      await page.click(address);
      await untilOpen(page, address);
      assert.deepEqual(await quotes(page), quotesOf(address));
    }
  });
}

const chromiumOnly = engineName() !== 'chromium' && 'only Chromium tells its driver';

test('an archive made by the browser holds every quote', { skip: chromiumOnly }, async () => {
  await page.open();
  const held = await page.run(
    `const document = new DOMParser().parseFromString(arguments[0], 'text/html'); ${QUOTES}`,
    await archived(),
  );
  assert.deepEqual(held, EXPECTED);
});

test('an archive of an article with an element holds every quote, also what lives in its shadow tree', { skip: chromiumOnly }, async (t) => {
  await article(t, page, { body: await holding(), head: STYLED });
  await untilReady(page);
  assert.equal(await page.run("return document.querySelectorAll('[data-quote]').length"), 0, 'the element is not live');
  const held = await page.run(
    `const parsed = new DOMParser().parseFromString(arguments[0], 'text/html');
     const document = parsed.querySelector('assessment-matrix > template').content; ${QUOTES}`,
    await archived(),
  );
  assert.deepEqual(held, EXPECTED);
});

test('an article saved by a script while its element is live is whole again where scripts run', async (t) => {
  const site = await article(t, page, { body: await holding(), head: STYLED });
  await untilReady(page);
  const saved = `<!doctype html>${await page.run('return document.documentElement.outerHTML')}`;
  site.rewrite('article.html', () => saved);
  await page.driver.get('about:blank');
  await page.driver.get(`${site.origin}/article.html`);
  await untilReady(page);
  // What is in a shadow tree is not saved with the page. The matrix is rendered anew, a detail when its cell is opened.
  const held = await within(
    page,
    `for (const address of values[0]) {
       await element.open(address);
       const detail = '[data-detail="' + address + '"]';
       const whole = () => tree.querySelector(detail + ' [data-quote]') && !tree.querySelector(detail + ' .am-group > summary:only-child');
       while (!whole()) await new Promise(requestAnimationFrame);
     }
     const document = tree; ${QUOTES}`,
    Object.keys(EXPECTED),
  );
  assert.deepEqual(held, EXPECTED);
});

test('the stand-alone page can be installed', { skip: chromiumOnly }, async () => {
  await page.open();
  const { url, errors } = await page.driver.sendAndGetDevToolsCommand('Page.getAppManifest', {});
  assert.match(url, /manifest\.webmanifest$/);
  assert.deepEqual(errors, []);
  const { installabilityErrors } = await page.driver.sendAndGetDevToolsCommand('Page.getInstallabilityErrors', {});
  // The drivers' profiles are private ones, in which nothing can be installed.
  const ours = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito');
  assert.deepEqual(ours, []);
});

/** The first document of an archive that the browser makes of what it shows. */
async function archived() {
  const { data } = await page.driver.sendAndGetDevToolsCommand('Page.captureSnapshot', { format: 'mhtml' });
  const html = decoded(data.split(/^Content-Type: text\/html\r?$/m)[1].split(/^------MultipartBoundary/m)[0]);
  return html.slice(html.indexOf('<'));
}

/** Text sent as quoted-printable UTF-8. */
function decoded(text) {
  const bytes = text.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
