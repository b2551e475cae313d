// host.js, for pages that have no script for frames: heights for frames that are marked, addresses where it is asked to.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { engineName } from '../../driver.mjs';
import { FIRST, SECOND, embedding } from '../embedding.mjs';
import { rules } from '../following.mjs';

const around = embedding(import.meta.url);
const { page } = around;

for (const [rule, holds] of rules(around, {}, [])) test(rule, holds);

/** In the row of the first: WebKit's driver clicks nothing in a frame that lies below its window. */
const BESIDE = 'iran/2020/outcome';

const LINKS = { links: 'data-deep-links' };

const fragment = () => page.run('return location.hash');
const untilFragment = (expected) =>
  page.until(`the page's fragment is "${expected}"`, 'return location.hash === arguments[0]', expected);

test('included twice it works once, and leaves nothing on the window', async () => {
  await around.open();
  await around.untilFits();
  const [scripts, listeners, left] = await page.run(
    // Frames are on it by number.
    `return [document.querySelectorAll('script[src="/host.js"]').length, listeners, left.filter((name) => name !== '0')]`,
  );
  assert.equal(scripts, 2);
  assert.equal(listeners, 1);
  assert.deepEqual(left, []);
});

test('a frame that is added later fits, and one without the mark is left alone', async () => {
  await around.open();
  await page.run(
    `const first = document.querySelector('iframe');
     const added = first.cloneNode();
     const other = first.cloneNode();
     added.style.height = other.style.height = '';
     other.removeAttribute('data-assessment-matrix-frame');
     first.remove();
     document.body.append(added, other);`,
  );
  await around.inside(() => page.untilLive());
  assert.ok((await around.untilFits()) > 300);
  await around.inside(() => page.untilLive(), 'iframe:last-of-type');
  await around.rest();
  assert.equal(await page.run("return document.querySelector('iframe:last-of-type').clientHeight"), 300);
  assert.ok((await page.run('return heard.filter(({ from }) => from === 1).length')) > 0);
});

test('a script that comes after its frame asks how high that is', async () => {
  await around.open();
  await around.untilFits();
  await around.rest();
  // As if it were loaded now for the first time.
  await page.run(
    `delete document.documentElement.assessmentMatrixHost;
     document.querySelector('iframe').style.height = '300px';
     document.head.append(Object.assign(document.createElement('script'), { src: '/host.js' }));`,
  );
  assert.ok((await around.untilFits()) > 300);
});

test('a frame that is hidden says no height, and fits once it is shown', async () => {
  await around.open();
  await page.run(
    `document.querySelector('iframe').style.display = 'none';
     heard.length = 0;
     document.querySelector('iframe').src += '';`,
  );
  await around.rest();
  await page.run("document.querySelector('iframe').style.display = ''");
  assert.ok((await around.untilFits()) > 300);
  const { amp } = await around.heights();
  assert.ok(amp.every((height) => height > 100), `${amp}`);
});

test('the address of the page opens its cell, now and later', async () => {
  await around.open({ ...LINKS, own: `#${FIRST}` });
  await around.untilOpened(FIRST);
  await page.visit(`#${SECOND}`);
  await around.untilOpened(SECOND);
  await page.visit('#an-anchor-of-the-article');
  await page.visit('');
  await around.untilOpened();
});

test('a cell that is opened stands in the address of the page, in place of the present entry', async () => {
  await around.open(LINKS);
  await page.run("history.replaceState({ own: 'state' }, '')");
  const entries = await page.run('return history.length');
  await around.click(FIRST);
  await untilFragment(`#${FIRST}`);
  await around.click(BESIDE);
  await untilFragment(`#${BESIDE}`);
  await around.click(BESIDE);
  await untilFragment('');
  assert.deepEqual(await page.run('return [history.length, history.state]'), [entries, { own: 'state' }]);
  assert.ok(!(await page.run('return location.href')).includes('#'));
});

test('without being asked to, no address is passed on', async () => {
  await around.open({ own: `#${FIRST}` });
  await around.untilFits();
  await around.rest();
  assert.deepEqual(await around.opened(), []);
  await around.click(BESIDE);
  await around.untilOpened(BESIDE);
  await around.rest();
  assert.equal(await fragment(), `#${FIRST}`);
  assert.equal((await around.heights()).others, undefined);
});

test('a frame without an origin fits, and passes addresses on', async (t) => {
  const links = `${LINKS.links} sandbox=allow-scripts`;
  await around.open({ links, own: `#${FIRST}`, frame: await around.nameless(t) });
  await around.untilOpened(FIRST);
  await around.untilFits();
  await around.click(FIRST);
  await untilFragment('');
});

const chromiumOnly = engineName() !== 'chromium' && 'only Chromium measures it';

test('nothing of the page moves where the height of the frame is reserved', { skip: chromiumOnly }, async () => {
  const observe = `window.shift = 0;
    new PerformanceObserver((list) => { for (const { value } of list.getEntries()) window.shift += value; })
      .observe({ type: 'layout-shift', buffered: true });`;
  const shift = async (links) => {
    await around.open({ links });
    await around.untilFits();
    await around.rest();
    await page.run(observe);
    await page.painted();
    return page.run('return window.shift');
  };
  await around.open();
  const height = await around.untilFits();
  // The first of two attributes counts.
  assert.ok((await shift('')) > 0, 'without a reserved height, something moves');
  assert.equal(await shift(`style=border:0;height:${height}px`), 0);
});
