// The program takes over without a visible change: what a reader has opened, chosen, focused, selected and scrolled to
// stays, nothing moves, and nothing that a reader does meanwhile is lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseUrl } from './driver.mjs';
import { PROGRAM, bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { html } from './pages.mjs';
import { FIRST, SECOND, line, open, read, untilOpen, untilTakenOver, witness } from './reading.mjs';

const page = widget();

const IN_DETAIL = `[data-detail="${FIRST}"]`;

/** What a reader can have done before the program comes: steps on the page, its width, and which address it has. */
const PREPARED = {
  'nothing was done': {},
  'a cell is open, a quote half selected': {
    async steps() {
      await page.click(FIRST);
      await untilOpen(page, FIRST);
      await page.run(
        `const text = document.querySelector(arguments[0] + ' [data-quote]').firstChild;
         getSelection().setBaseAndExtent(text, 20, text, 3)`,
        IN_DETAIL,
      );
    },
  },
  'the selection reaches from the title into a face': {
    async steps() {
      await page.run(
        `const face = document.querySelector('[data-cell="' + arguments[0] + '"]');
         const walk = document.createTreeWalker(face, NodeFilter.SHOW_TEXT);
         const title = document.querySelector('.am-title').firstChild;
         getSelection().setBaseAndExtent(title, 5, walk.nextNode(), 2)`,
        FIRST,
      );
    },
  },
  'a face has the focus': {
    async steps() {
      await page.run("document.querySelector('[data-cell=\"' + arguments[0] + '\"]').focus()", SECOND);
    },
  },
  'a link in a detail has the focus, and the page is scrolled': {
    async steps() {
      await page.click(FIRST);
      await untilOpen(page, FIRST);
      await page.run("document.querySelector(arguments[0] + ' a[href]').focus()", IN_DETAIL);
      await page.run("scrollBy({ top: 37, behavior: 'instant' })");
    },
  },
  'the page is scrolled to its end': {
    async steps() {
      await page.run("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })");
    },
  },
  'the address names a cell': { fragment: `#${FIRST}`, steps: () => untilOpen(page, FIRST) },
  'another election is chosen in a narrow column': {
    width: 480,
    steps: () => page.clickOn('[data-election="2016"]'),
  },
};

for (const [what, { fragment = '', width = 1280, steps = () => {} }] of Object.entries(PREPARED)) {
  test(`when ${what}, that stays`, async (t) => {
    const site = await bundle(t, page);
    const release = site.hold(PROGRAM);
    await page.resize({ width });
    await read(page, site.address + fragment);
    await steps();
    await page.painted();
    const before = await state();
    const shift = (await witness(page)).shift;
    release();
    await untilTakenOver(page);
    await page.painted();
    const after = await state();
    assert.ok(Math.abs(after.scroll - before.scroll) <= 1, `scrolled from ${before.scroll} to ${after.scroll}`);
    assert.deepEqual({ ...after, scroll: 0 }, { ...before, scroll: 0 });
    const seen = await witness(page);
    assert.equal(seen.blank, 0, `${seen.blank} of ${seen.frames} frames had no matrix`);
    assert.equal(seen.shift, shift, 'something moved');
    assert.equal(await line(page), '');
    assert.equal(site.asked(PROGRAM), 1);
  });
}

test('the live matrix is the prerendered one but for the marks that it is live and what needs it can be used', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  const before = await markup();
  release();
  await untilTakenOver(page);
  const after = await markup();
  assert.equal(after.filter((line) => line.includes(' data-live=""')).length, 1);
  // Line by line, because the whole is half a megabyte.
  const changed = after
    .map((line) => line.replace(' data-live=""', '').replace(' data-panel=""', ' data-panel="" disabled=""'))
    .flatMap((line, at) => (line === before[at] ? [] : [[before[at], line]]));
  assert.deepEqual(changed.slice(0, 3), []);
  assert.equal(after.length, before.length);
});

test('nothing is written on the page but that', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  // From when the page is parsed, which is before the first of its scripts.
  site.first(`
    window.written = [];
    const note = ({ type, attributeName, target }) => window.written.push(attributeName ?? type + ' of ' + target.nodeName);
    document.addEventListener('readystatechange', () => {
      if (document.readyState !== 'interactive') return;
      new MutationObserver((records) => records.forEach(note)).observe(document.querySelector('[data-matrix]'), {
        subtree: true, childList: true, attributes: true, characterData: true,
      });
    });`);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  release();
  await untilTakenOver(page);
  await page.painted();
  assert.deepEqual((await page.run('return window.written')).sort(), ['data-live', 'disabled']);
});

test('a press that began before is a click that counts', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  site.first(`
    for (const name of ['instantiate', 'instantiateStreaming']) {
      const original = WebAssembly[name];
      WebAssembly[name] = async (...values) => {
        const result = await original.apply(WebAssembly, values);
        setTimeout(() => { window.compiled = true; });
        return result;
      };
    }`);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  await page.centre(`[data-cell="${FIRST}"]`);
  const face = await page.find(`[data-cell="${FIRST}"]`);
  await page.driver.actions().move({ origin: face }).press().perform();
  release();
  await page.until('the program is ready to take over', 'return window.compiled');
  await page.painted();
  assert.equal(await page.run("return document.querySelector('[data-live]')"), null);
  await page.driver.actions().release().perform();
  await untilOpen(page, FIRST);
  await untilTakenOver(page);
  assert.deepEqual(await open(page), [FIRST]);
});

test('what needs the program works once it is there', async (t) => {
  const site = await bundle(t, page);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  await untilTakenOver(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  await page.press(Key.ESCAPE);
  // The address follows when that is painted.
  await page.until('no cell is open, nor in the address', "return !document.querySelector('[open] > [data-cell]') && !location.hash");
  await page.driver.navigate().back();
  await untilOpen(page, FIRST);
});

test('a reader who is quicker than what taking over puts off is answered at once, and the host hears all in order', async (t) => {
  const site = await bundle(t, page);
  // When the page says that it is live, before any task that comes after.
  site.first(`
    window.heard = [];
    for (const name of ['ready', 'open', 'close']) {
      addEventListener('assessment-matrix-' + name, ({ detail }) => heard.push([name, detail.address ?? detail.open]));
    }
    new MutationObserver((_, observer) => {
      observer.disconnect();
      const [first, second] = ['${FIRST}', '${SECOND}'].map((cell) => document.querySelector('[data-cell="' + cell + '"]'));
      const escape = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
      const steps = [() => first.click(), () => second.click(), () => second.dispatchEvent(escape)];
      window.before = heard.length;
      window.seen = steps.map((step) => {
        step();
        return document.querySelector('[open] > [data-cell]')?.dataset.cell ?? null;
      });
    }).observe(document, { subtree: true, attributeFilter: ['data-live'] });`);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  await untilTakenOver(page);
  await page.until('the address follows', 'return !location.hash && heard.length >= 5');
  assert.deepEqual(await page.run('return [before, seen]'), [0, [FIRST, SECOND, null]]);
  assert.deepEqual(await page.run('return heard'), [
    ['ready', null],
    ['open', FIRST],
    ['close', FIRST],
    ['open', SECOND],
    ['close', SECOND],
  ]);
});

test('a reader who comes back to the page finds it live and as it was', async (t) => {
  const site = await bundle(t, page);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  await untilTakenOver(page);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  await page.until('the address has it', 'return location.hash === `#${arguments[0]}`', FIRST);
  await page.driver.get(`${site.origin}/embed.html`);
  await page.driver.navigate().back();
  await untilTakenOver(page);
  await untilOpen(page, FIRST);
  await page.click(SECOND);
  await untilOpen(page, SECOND);
  assert.equal(await line(page), '');
});

/** A place in an article, with the fragment inside in the way that a newsroom puts it there. */
const ARTICLES = {
  'the fragment in an article': async () =>
    `<h1>An article</h1><div data-assessment-matrix>${await part('fragment.html')}</div>`,
  'the fragment in a shadow tree': async () => `<h1>An article</h1>${await part('fragment.shadow.html')}`,
};

for (const [what, content] of Object.entries(ARTICLES)) {
  test(`${what} is taken over in place, with what is open, and leaves the article's address alone`, async (t) => {
    const site = await bundle(t, page);
    const release = site.hold(PROGRAM);
    const styles = '<link rel="stylesheet" href="./assessment-matrix.css">';
    const scripts = '<script src="./start.js" defer></script><script type="module" src="./element.js"></script>';
    const article = html((await content()) + scripts);
    site.add('article.html', article.replace('</head>', `${styles}</head>`));
    await page.resize({ width: 1280 });
    await page.driver.get(`${site.origin}/article.html`);
    const inside = (script) =>
      `const place = document.querySelector('[data-assessment-matrix], assessment-matrix');
       const tree = place.shadowRoot ?? place;
       const face = tree.querySelector('[data-cell="${FIRST}"]');
       ${script}`;
    await page.until('the fragment is there', inside('return !!face'));
    await page.run(inside('face.click(); face.focus()'));
    release();
    await page.until('the program has taken over', inside("return tree.querySelector('[data-live]') !== null"));
    const opened = inside("return [...tree.querySelectorAll('[open] > [data-cell]')].map((face) => face.dataset.cell)");
    assert.deepEqual(await page.run(opened), [FIRST]);
    assert.equal(await page.run(inside('return tree.querySelector(":focus")?.dataset.cell')), FIRST);
    await page.press(Key.ESCAPE);
    await page.until('no cell is open', inside("return !tree.querySelector('[open] > [data-cell]')"));
    assert.equal(await page.run('return location.hash'), '');
  });
}

async function part(name) {
  const answer = await fetch(baseUrl() + name);
  assert.equal(answer.status, 200, name);
  return answer.text();
}

/**
 * The place as a line per node. Attributes stand in one order, and a control's default is left out: both are without
 * meaning once a page is there.
 */
function markup() {
  return page.run(
    `const lines = [];
     const write = (node, depth) => {
       const attributes = [...(node.attributes ?? [])]
         .filter(({ name }) => name !== 'checked')
         .map(({ name, value }) => ' ' + name + '="' + value + '"')
         .sort();
       lines.push(depth + ' ' + (node.localName ?? node.nodeName) + attributes.join('') + (node.nodeValue ?? ''));
       for (const child of node.childNodes) write(child, depth + 1);
     };
     write(document.querySelector('[data-assessment-matrix]'), 0);
     return lines;`,
  );
}

/** All that must not change, as plain data. */
function state() {
  return page.run(
    `const path = (node) => {
       const steps = [];
       for (; node && node !== document; node = node.parentNode) {
         steps.unshift([...node.parentNode.childNodes].indexOf(node));
       }
       return steps.join('/');
     };
     const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
     return {
       scroll: scrollY,
       open: [...document.querySelectorAll('[open] > [data-cell]')].map((face) => face.dataset.cell),
       chosen: [...document.querySelectorAll('[data-election]:checked')].map((choice) => choice.dataset.election),
       focus: path(document.activeElement),
       ring: document.activeElement.matches(':focus-visible'),
       selection: [path(anchorNode), anchorOffset, path(focusNode), focusOffset],
       boxes: [...document.querySelectorAll('[data-cell], [data-detail], .am-about, .am-election')].map((element) => {
         const { left, top, width, height } = element.getBoundingClientRect();
         return [left, top, width, height].map(Math.round).join();
       }),
     };`,
  );
}
