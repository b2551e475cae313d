// The custom element as a newsroom uses it: pasted once or often, moved and removed, set up by attributes and by
// script, listened to, in friendly and hostile pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLED, article, heard, holding, opened, untilReady, within } from './element.mjs';
import { PROGRAM } from './faulty.mjs';
import { widget } from './page.mjs';
import { FIRST, SECOND } from './reading.mjs';

const page = widget();
const HOLDING = await holding();

test('an element with the fragment inside takes it over without a visible change', async (t) => {
  let release;
  await page.resize({ width: 1280 });
  const site = await article(t, page, {
    body: HOLDING,
    head: STYLED,
    faults: (site) => {
      release = site.hold(PROGRAM);
    },
  });
  await page.until('the fragment is there', "return document.querySelector('[data-cell]') !== null");
  await within(page, `const face = element.querySelector('[data-cell="${FIRST}"]');
    face.click(); face.scrollIntoView({ block: 'center', behavior: 'instant' }); face.focus({ preventScroll: true })`);
  await page.painted();
  const boxes = `return [scrollY, ...[...tree.querySelectorAll('[data-cell], [data-detail], .am-about')].map((part) => {
    const { left, top, width, height } = part.getBoundingClientRect();
    return [left, top, width, height].map(Math.round).join();
  })]`;
  const before = await within(page, boxes);
  const { shift } = await page.run('return window.witness');
  release();
  await untilReady(page);
  await page.painted();
  assert.deepEqual(await within(page, boxes), before);
  assert.deepEqual(await opened(page), [FIRST]);
  assert.equal(await within(page, "return tree.querySelector(':focus')?.dataset.cell"), FIRST);
  const seen = await page.run('return window.witness');
  assert.equal(seen.shift, shift, 'something moved');
  assert.equal(seen.blank, 0, 'a frame had no matrix');
  assert.equal(site.asked(PROGRAM), 1);
  assert.equal(await page.run('return location.hash'), '');
});

test('an element without content draws what its attributes ask for', async (t) => {
  await article(t, page, {
    body: `<assessment-matrix actors="iran,china" elections="2024 2020" dimensions="confidence outcome"
      heading-level="3" theme="dark" open="${SECOND}"></assessment-matrix>`,
  });
  await untilReady(page);
  const seen = await within(page, `return {
    cells: [...tree.querySelectorAll('[data-cell]')].map((face) => face.dataset.cell),
    title: tree.querySelector('.am-title').localName,
    colours: getComputedStyle(tree.querySelector('.am')).colorScheme,
    words: tree.querySelector('.am').innerText,
  }`);
  const cells = ['iran', 'china'].flatMap((actor) =>
    ['2024', '2020'].flatMap((year) => ['confidence', 'outcome'].map((column) => `${actor}/${year}/${column}`)),
  );
  assert.deepEqual(seen.cells, cells);
  assert.equal(seen.title, 'h3');
  assert.equal(seen.colours, 'dark');
  assert.match(seen.words, /Shown here is a selection: Iran, China; 2024, 2020; Confidence, Preferred outcome\./);
  assert.deepEqual(await opened(page), [SECOND]);
});

test('attributes and properties may change at any time, and what is open stays', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix></assessment-matrix>',
    before: "addEventListener('DOMContentLoaded', () => { document.querySelector('assessment-matrix').actors = ['iran', 'cuba']; })",
  });
  await untilReady(page);
  const rows = "return [...tree.querySelectorAll('.am-actor')].map((actor) => actor.textContent)";
  assert.deepEqual(await within(page, rows), ['Iran', 'Cuba']);
  assert.equal(await within(page, `return element.open('${FIRST}')`), true);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  await within(page, "element.actors = null; element.elections = [2024]");
  await page.until('all rows are there',
    "return document.querySelector('assessment-matrix').shadowRoot.querySelectorAll('.am-actor').length === 6");
  // Drawing may take more than one task; until it is over nothing is open, never something else.
  const openNow = await opened(page);
  assert.ok(openNow.length === 0 || openNow.join() === FIRST, openNow.join());
  await page.until(
    'what was open is open',
    "return !!document.querySelector('assessment-matrix').shadowRoot.querySelector(`[open] > [data-cell='${arguments[0]}']`)",
    FIRST,
  );
  assert.deepEqual(await opened(page), [FIRST]);
  assert.equal(await within(page, "return tree.querySelectorAll('[data-cell]').length"), 18);
  assert.equal(await within(page, 'return element.elections'), '2024');
});

test('a wrong value is one warning that names option, value and choices, and the rest works', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix actors="iran mars" layout="round" open="iran/2024"></assessment-matrix>',
    before: "window.warned = []; console.warn = (...words) => { window.warned.push(words.join(' ')); };",
  });
  await untilReady(page);
  assert.deepEqual(await page.run('return window.warned'), [
    'assessment-matrix: actors: “mars” is none of russia, iran, china, hezbollah, cuba, venezuela',
    'assessment-matrix: layout: “round” is none of auto, election, cards',
    'assessment-matrix: open: “iran/2024” is none of the cells’ addresses, such as iran/2024/outcome',
  ]);
  assert.equal(await within(page, "return tree.querySelectorAll('.am-actor').length"), 1);
});

test('methods and state say and do what a reader would', async (t) => {
  await article(t, page, { body: HOLDING });
  await untilReady(page);
  assert.equal(await within(page, "return element.open('nowhere/2024/outcome')"), false);
  assert.equal(await within(page, `return element.open('${FIRST}')`), true);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  const state = await within(page, 'return element.state');
  assert.deepEqual(state, { version: 1, open: FIRST, election: 2024, view: '' });
  await within(page, 'await element.close()');
  await page.until('it is closed', "return document.querySelector('assessment-matrix').state.open === null");
  await within(page, 'element.state = values[0]', { version: 1, open: SECOND, election: 2020 });
  await page.until('it is restored', `return document.querySelector('assessment-matrix').state.open === '${SECOND}'`);
  assert.deepEqual(await opened(page), [SECOND]);
  const events = (await heard(page)).map(({ name, detail }) => [name, detail.address ?? detail.open ?? null]);
  assert.deepEqual(events, [
    ['ready', null],
    ['open', FIRST],
    ['change', FIRST],
    ['close', FIRST],
    ['change', null],
    ['open', SECOND],
    ['change', SECOND],
  ]);
  assert.equal(await page.run('return location.hash'), '');
});

test('moved it stays as it is; removed it is given back; put in again it goes on', async (t) => {
  await article(t, page, { body: `${HOLDING}<div id="elsewhere"></div>` });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  await within(page, "document.querySelector('#elsewhere').append(element)");
  assert.deepEqual(await opened(page), [FIRST]);
  assert.equal((await heard(page, 'ready')).length, 1);
  await page.run("window.kept = document.querySelector('assessment-matrix'); window.kept.remove()");
  await page.until('it is given back', "return window.kept.querySelectorAll('.am-face').length === 54");
  await page.run("document.querySelector('#elsewhere').append(window.kept)");
  await untilReady(page, 2);
  await page.until(
    'what was open is open again',
    "return !!document.querySelector('assessment-matrix').shadowRoot.querySelector(`[open] > [data-cell='${arguments[0]}']`)",
    FIRST,
  );
  await within(page, 'await element.close()');
  await page.until('it answers', "return document.querySelector('assessment-matrix').state.open === null");
});

test('an option that changes what is shown loses nothing of what is open and searched for', async (t) => {
  const site = await article(t, page, { body: HOLDING, head: STYLED });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}?q=influence')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  const before = await within(page, 'return element.state');
  assert.match(before.view, /q=influence/);
  const events = (await heard(page)).length;
  await within(page, "element.actors = 'iran'");
  await page.until('one row is left', "return document.querySelector('assessment-matrix').shadowRoot.querySelectorAll('[data-row]').length === 1");
  assert.deepEqual(await within(page, 'return element.state'), before);
  assert.deepEqual(await opened(page), [FIRST]);
  assert.equal(site.asked(PROGRAM), 1);
  assert.equal((await heard(page)).length, events, 'an event was sent although nothing changed');
  await within(page, `tree.querySelector('[data-cell="${FIRST}"]').click()`);
  await page.until('it answers', "return document.querySelector('assessment-matrix').state.open === null");
});

test('twenty whole elements, and the script twice, load one program and become ready', async (t) => {
  const site = await article(t, page, {
    body: '<assessment-matrix eager></assessment-matrix>'.repeat(20),
    head: '<script type="module" src="./element.js?again"></script>',
    before: 'window.names = []; window.names.push(...Object.getOwnPropertyNames(window));',
  });
  await untilReady(page, 20);
  const names = await page.run('return Object.getOwnPropertyNames(window).filter((name) => !window.names.includes(name))');
  // Chromium's driver keeps its own there.
  const added = names.filter((name) => name !== 'ret_nodes' && !name.startsWith('cdc_'));
  assert.deepEqual(added, [], 'something was put on the window');
  assert.equal(site.asked(PROGRAM), 1);
  assert.equal((await heard(page, 'ready')).length, 20);
  await page.run("document.querySelectorAll('assessment-matrix')[7].open('iran/2024/outcome')");
  await page.until('one is open', "return document.querySelectorAll('assessment-matrix')[7].state.open !== null");
  const open = await page.run("return [...document.querySelectorAll('assessment-matrix')].filter((e) => e.state.open).length");
  assert.equal(open, 1);
});

test('far from the window nothing is loaded until it comes near or is asked', async (t) => {
  const far = '<div style="height: 9000px"></div><assessment-matrix></assessment-matrix>';
  const site = await article(t, page, { body: far, style: 'div { height: 9000px }' });
  await page.until('it is defined', "return customElements.get('assessment-matrix') !== undefined");
  await page.painted();
  await page.painted();
  assert.equal(site.asked(PROGRAM), 0);
  await page.run('scrollTo(0, 8500)');
  await untilReady(page);
  assert.equal(site.asked(PROGRAM), 1);
});

test('under the strictest policy, trusted types included, everything works', async (t) => {
  const policy =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:; " +
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  await article(t, page, {
    body: HOLDING,
    head: STYLED,
    faults: (site) =>
      site.change('article.html', (answer) => ({
        ...answer,
        headers: { ...answer.headers, 'content-security-policy': policy },
      })),
  });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  await within(page, "element.actors = 'iran'; element.theme = 'dark'");
  await page.until('one row is left',
    "return document.querySelector('assessment-matrix').shadowRoot.querySelectorAll('.am-actor').length === 1");
  assert.deepEqual(await opened(page), [FIRST]);
});

test('with deep links the address of the page follows and leads; a copy is told', async (t) => {
  await article(t, page, { body: '<assessment-matrix eager deep-links></assessment-matrix>' });
  await untilReady(page);
  await within(page, `tree.querySelector('[data-cell="${FIRST}"]').click()`);
  await page.until('the address follows', `return location.hash === '#${FIRST}'`);
  await page.run(`location.hash = '${SECOND}'`);
  await page.until('the cell follows', `return document.querySelector('assessment-matrix').state.open === '${SECOND}'`);
  await within(page, `Object.defineProperty(navigator, 'clipboard', { value: { writeText: async () => {} } });
    tree.querySelector('[data-detail="${SECOND}"] [data-copy]').click()`);
  await page.until('the copy event arrives', "return window.heard.some(({ name }) => name === 'copy')");
  const [{ detail }] = await heard(page, 'copy');
  const named = await within(page, "return [...tree.querySelectorAll('[data-copy]')].map((button) => button.dataset.copy)");
  assert.ok(named.includes(detail.quote), detail.quote);
});

test('a link to a source leads there inside the element, and the address of the page stays', async (t) => {
  await article(t, page, { body: HOLDING });
  await untilReady(page);
  await within(page, `await element.open('${FIRST}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  const entry = await within(page, `
    const link = tree.querySelector('[data-detail="${FIRST}"] figcaption a');
    link.click();
    return link.getAttribute('href').slice(1)`);
  assert.equal(await within(page, 'return tree.activeElement?.id'), entry);
  assert.equal(await page.run('return location.hash'), '');
});

test('with deep links, a page whose address names nothing keeps open what its option opens', async (t) => {
  await article(t, page, { body: `<assessment-matrix eager deep-links open="${FIRST}"></assessment-matrix>` });
  await untilReady(page);
  await page.painted();
  assert.deepEqual(await opened(page), [FIRST]);
});

test('what is wrong is said once, whatever else changes', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager actors="iran mars"></assessment-matrix>',
    before: "window.warned = []; console.warn = (...words) => { window.warned.push(words.join(' ')); };",
  });
  await untilReady(page);
  await within(page, "element.theme = 'dark'");
  await page.until('it is dark',
    "return document.querySelector('assessment-matrix').shadowRoot.querySelector('[data-theme=dark]') !== null");
  assert.equal((await page.run('return window.warned')).length, 1);
});

test('a state with values of other types restores what it can', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager></assessment-matrix>',
    before: `addEventListener('DOMContentLoaded', () => {
      document.querySelector('assessment-matrix').state = { version: 1, open: { toString: 7 }, election: 'soon' };
    })`,
  });
  await untilReady(page);
  assert.equal(await within(page, 'return (await element.ready) === element'), true);
  assert.deepEqual(await within(page, 'return element.state.open'), null);
});

test('in a part of the page that scrolls by itself, a clicked cell stays where it is', async (t) => {
  await article(t, page, {
    body: '<div class="scroller"><assessment-matrix eager></assessment-matrix></div>',
    style: '.scroller { block-size: 500px; overflow: auto } assessment-matrix { padding-block: 300px }',
  });
  await untilReady(page);
  const [above, below] = ['russia/2020/tactics', 'venezuela/2020/outcome'];
  const top = (address) => within(page, `return tree.querySelector('[data-cell="${address}"]').getBoundingClientRect().top`);
  await within(page, `await element.open('${above}')`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${above}'`);
  await within(page, `tree.querySelector('[data-cell="${below}"]').scrollIntoView({ block: 'center', behavior: 'instant' })`);
  const before = await top(below);
  await within(page, `tree.querySelector('[data-cell="${below}"]').click()`);
  await page.until('it is open', `return document.querySelector('assessment-matrix').state.open === '${below}'`);
  await page.painted();
  assert.ok(Math.abs((await top(below)) - before) <= 1, `it moved from ${before} to ${await top(below)}`);
});

test('of two fragments in one narrow article each shows its cells before any program', async (t) => {
  await article(t, page, {
    body: HOLDING.repeat(2),
    head: STYLED,
    style: 'assessment-matrix { max-inline-size: 480px }',
    faults: (site) => site.change(PROGRAM, (answer) => ({ ...answer, status: 404, body: Buffer.from('') })),
    before: 'console.error = () => {};',
  });
  const shown = await page.run(`return [...document.querySelectorAll('assessment-matrix')].map((element) =>
    [...element.querySelectorAll('[data-cell]')].filter((face) => face.checkVisibility()).length)`);
  assert.ok(shown.length === 2 && shown.every((count) => count >= 18), shown.join());
  // The missing program is no fault here, however late it is missed.
  await page.until('it is missed', "return window.heard.some(({ name }) => name === 'error')");
  await page.faults();
});

test('a fragment that is taken over has the theme and the layout that the element asks for', async (t) => {
  const body = HOLDING.replace('<assessment-matrix>', '<assessment-matrix theme="dark" layout="cards">');
  await article(t, page, { body, head: STYLED });
  await untilReady(page);
  const look = "const { colorScheme, maxInlineSize } = getComputedStyle(tree.querySelector('.am')); return [colorScheme, maxInlineSize]";
  const [scheme, width] = await within(page, look);
  assert.equal(scheme, 'dark');
  assert.match(width, /px$/);
});
