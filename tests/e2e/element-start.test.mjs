// Start of a custom element, and the choice among several scripts: at the first touch, with what was set before the
// script was there, and with the first version that a page has.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseUrl } from './driver.mjs';
import { STYLED, article, heard, holding, serve, untilReady, within } from './element.mjs';
import { MODULE, PROGRAM } from './faulty.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();
const HOLDING = await holding();

/** Content of an article above an element that is far from the viewport. */
const FAR = '<div></div>';
const FAR_STYLE = 'div:empty { height: 9000px }';

/** First touches, each on a summary of the fragment, without anything being scrolled. */
const TOUCHES = {
  'the focus': 'face.focus({ preventScroll: true })',
  'a press': `for (const kind of ['pointerdown', 'pointerup']) {
    face.dispatchEvent(new PointerEvent(kind, { bubbles: true, composed: true }));
  }`,
};

for (const [what, touch] of Object.entries(TOUCHES)) {
  test(`far from the window, ${what} inside the fragment starts the program, once`, async (t) => {
    const site = await article(t, page, { body: FAR + HOLDING, head: STYLED, style: FAR_STYLE });
    await page.until('it is defined', "return customElements.get('assessment-matrix') !== undefined");
    await page.painted();
    assert.equal(site.asked(MODULE), 0);
    await within(page, `const face = element.querySelector('[data-cell="${FIRST}"]'); ${touch}`);
    await untilReady(page);
    assert.equal(await page.run('return scrollY'), 0);
    await within(page, `const face = tree.querySelector('[data-cell="${FIRST}"]'); ${touch}; face.click()`);
    await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
    assert.deepEqual([site.asked(MODULE), site.asked(PROGRAM)], [1, 1]);
  });
}

test('what is set before the script is there holds', async (t) => {
  await article(t, page, {
    body: `<assessment-matrix eager></assessment-matrix><script>
      const element = document.querySelector('assessment-matrix');
      window.early = customElements.get('assessment-matrix') === undefined;
      element.setAttribute('dimensions', 'outcome');
      element.setAttribute('theme', 'dark');
      element.actors = ['iran', 'cuba'];
      element.elections = '2024';
      element.headingLevel = 4;
      element.openAddress = '${FIRST}';
    </script>`,
  });
  await untilReady(page);
  assert.equal(await page.run('return window.early'), true);
  const seen = await within(page, `return {
    cells: [...tree.querySelectorAll('[data-cell]')].map((face) => face.dataset.cell),
    title: tree.querySelector('.am-title').localName,
    scheme: getComputedStyle(tree.querySelector('.am')).colorScheme,
    open: element.state.open,
    attributes: element.getAttributeNames().toSorted(),
    own: Object.getOwnPropertyNames(element),
  }`);
  assert.deepEqual(seen, {
    cells: ['iran/2024/outcome', 'cuba/2024/outcome'],
    title: 'h4',
    scheme: 'dark',
    open: FIRST,
    attributes: ['actors', 'dimensions', 'eager', 'elections', 'heading-level', 'open', 'theme'],
    own: [],
  });
});

test('deep links that are asked for before the script is there are followed', async (t) => {
  const early = "document.querySelector('assessment-matrix').deepLinks = true";
  await article(t, page, { body: `<assessment-matrix eager></assessment-matrix><script>${early}</script>` });
  await untilReady(page);
  await within(page, `tree.querySelector('[data-cell="${FIRST}"]').click()`);
  await page.until('the address follows', `return location.hash === '#${FIRST}'`);
});

/** Another version of the bundle, in a folder of its own; its script leaves a mark. */
async function another(site) {
  for (const name of ['element.js', MODULE, PROGRAM, 'assessment-matrix.css']) {
    const answer = await fetch(baseUrl() + name);
    const body = Buffer.from(await answer.arrayBuffer());
    const mark = name === 'element.js' ? '\nwindow.others = (window.others ?? 0) + 1;' : '';
    const headers = { 'content-type': answer.headers.get('content-type') };
    site.change(`another/${name}`, () => ({ status: 200, headers, body: Buffer.concat([body, Buffer.from(mark)]) }));
  }
}

const OTHER = '<script type="module" src="./another/element.js"></script>';
const BOTH = `Promise.all([import('./element.js'), import('./another/element.js')])
  .then((all) => { window.classes = new Set(all.map((one) => one.AssessmentMatrixElement)).size; });`;

for (const first of ['another/', '']) {
  test(`of two versions on a page the first defines the element, the second does nothing: ${first || 'ours'}`, async (t) => {
    const tag = '<assessment-matrix eager actors="iran"></assessment-matrix>';
    const site = await article(t, page, {
      head: first ? OTHER : '',
      body: `${first ? '' : OTHER}${tag}${tag}`,
      after: BOTH,
      faults: (site) => another(site),
    });
    await untilReady(page, 2);
    await page.until('both scripts have run', 'return window.others === 1 && window.classes !== undefined');
    assert.equal(await page.run('return window.classes'), 1);
    const second = first ? '' : 'another/';
    assert.deepEqual([MODULE, PROGRAM].map((name) => site.asked(first + name)), [1, 1]);
    assert.deepEqual([MODULE, PROGRAM].map((name) => site.asked(second + name)), [0, 0]);
    assert.deepEqual((await heard(page)).map(({ name }) => name), ['ready', 'ready']);
  });
}
