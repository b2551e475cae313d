// The program takes over without a visible change: what a reader has opened, chosen, focused, selected and scrolled to
// stays, nothing moves, and nothing that a reader does meanwhile is lost. Cells that were never opened are as complete as
// before, for finding in the page and for print.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells } from './data.mjs';
import { baseUrl } from './driver.mjs';
import { PROGRAM, TRAP, bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { html } from './pages.mjs';
import {
  FIRST, SECOND, faces, line, open, quotes, quotesOf, read, untilOpen, untilTakenOver, witness,
} from './reading.mjs';

const page = widget();

const IN_DETAIL = `[data-detail="${FIRST}"]`;

/** Actions of a reader before the program loads: steps on the page, its width, and its address. */
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
  'the selection reaches over several quotes': {
    async steps() {
      await page.click(FIRST);
      await untilOpen(page, FIRST);
      await page.run(
        `const [first, second, third] = document.querySelectorAll(arguments[0] + ' [data-quote]');
         getSelection().setBaseAndExtent(first.firstChild, 7, third.firstChild, 11)`,
        IN_DETAIL,
      );
    },
  },
  'a group of an open cell is unfolded': {
    async steps() {
      await page.click(FIRST);
      await untilOpen(page, FIRST);
      await page.clickOn(`${IN_DETAIL} .am-group > summary`);
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
  'another dimension is chosen in a narrow column': {
    width: 480,
    steps: () => page.clickOn('[data-dimension="tactics"]'),
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

test('the live matrix says what the prerendered one says, in every cell and every detail', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  const before = await words();
  assert.ok(before.length > 150, `${before.length} texts are too few to prove anything`);
  release();
  await untilTakenOver(page);
  assert.deepEqual(await words(), before);
});

test('a cell that the browser opens, for what it has found, keeps its nodes', async (t) => {
  const site = await bundle(t, page);
  await page.resize({ width: 1280 });
  const release = site.hold(PROGRAM);
  await read(page, site.address);
  await page.run("window.found = document.querySelector(arguments[0] + ' [data-quote]')", IN_DETAIL);
  release();
  await untilTakenOver(page);
  // Finding in the page, or a fragment, opens all that hides the place; no reader has clicked.
  await page.run(
    `addEventListener('assessment-matrix-open', ({ detail }) => { window.witness.opened = detail.address; });
     for (let at = window.found; at; at = at.parentElement) if (at.localName === 'details') at.open = true;
     getSelection().selectAllChildren(window.found)`,
  );
  await page.until('the program knows', "return window.witness.opened === arguments[0]", FIRST);
  await page.painted();
  assert.deepEqual(await open(page), [FIRST]);
  assert.equal(await page.run('return window.found.isConnected && window.found.checkVisibility()'), true);
  assert.equal(await page.run('return String(getSelection()) === window.found.textContent'), true);
});

test('every quote of cells that were never opened can be found in the page, and is there for print', async (t) => {
  const site = await bundle(t, page);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  await untilTakenOver(page);
  // Browsers look into closed disclosures, and into nothing that is hidden in another way.
  const texts = `return [...document.querySelectorAll('[data-live] [data-detail] [data-quote]')]
    .filter((quote) => {
      for (let at = quote; at; at = at.parentElement) if (getComputedStyle(at).display === 'none') return false;
      return true;
    })
    .map((quote) => quote.textContent).sort()`;
  const all = cells.flatMap(({ address }) => quotesOf(address)).toSorted();
  assert.deepEqual(await page.run(texts), all);
  await page.run("window.dispatchEvent(new Event('beforeprint'))");
  await page.painted();
  assert.deepEqual(await page.run(texts), all);
  assert.deepEqual(await open(page), []);
  await page.run("window.dispatchEvent(new Event('afterprint'))");
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.deepEqual(await quotes(page), quotesOf(FIRST));
});

/** Changes that extensions, translators and content management systems make before the program loads. */
const ALTERED = {
  'words are wrapped': `for (const node of all('[data-quote], .am-finding-title, [data-cell] span')) {
    for (const text of [...node.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE)) {
      const font = document.createElement('font');
      text.replaceWith(font);
      font.append(text);
    }
  }`,
  'elements are put in between': `for (const node of all('.am-row, [data-detail], .am-quotes, .am-detail-body')) {
    node.prepend(Object.assign(document.createElement('b'), { textContent: 'advertisement' }));
  }`,
  'parts are taken out': "for (const node of all('.am-views, .am-detail-head, tr:last-child, [data-status]')) node.remove();",
  'attributes are stripped': `for (const node of all('*')) {
    for (const { name } of [...node.attributes]) if (!['class', 'href', 'open'].includes(name)) node.removeAttribute(name);
  }`,
  'nothing is left inside': 'root.replaceChildren();',
};

for (const [what, alter] of Object.entries(ALTERED)) {
  test(`where ${what} before, the matrix is whole, and the prerendered page is restored when the program stops`, async (t) => {
    const site = await bundle(t, page);
    site.first(TRAP);
    const release = site.hold(PROGRAM);
    await page.resize({ width: 1280 });
    await read(page, site.address);
    const root = "const root = document.querySelector('.am-root'); const all = (selector) => root.querySelectorAll(selector);";
    await page.run(`${root} ${alter}`);
    const size = `${root} return [all('*:not([data-status], [data-status] *)').length, document.querySelector('[data-live]')]`;
    const before = await page.run(size);
    release();
    await untilTakenOver(page);
    assert.deepEqual((await faces(page)).shown, cells.map(({ address }) => address));
    await page.click(SECOND);
    await untilOpen(page, SECOND);
    // Nodes inserted by the host page stay in place.
    assert.deepEqual(await quotes(page), quotesOf(SECOND));
    await page.run('window.trap = true');
    await page.press(Key.ESCAPE);
    await page.until('it is given back', "return document.querySelector('[data-live]') === null");
    assert.deepEqual(await page.run(size), before);
    assert.match(await line(page), /has stopped/);
    await page.faults();
  });
}

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
  // The address follows when that is painted.
  await page.until('the address has it', 'return location.hash === "#" + arguments[0]', FIRST);
  await page.press(Key.ESCAPE);
  await page.until('no cell is open, nor in the address', "return !document.querySelector('[open] > [data-cell]') && !location.hash");
  await page.driver.navigate().back();
  await untilOpen(page, FIRST);
});

test('a click during takeover counts, and the host receives all events in order', async (t) => {
  const site = await bundle(t, page);
  const release = site.hold(PROGRAM);
  await page.resize({ width: 1280 });
  await read(page, site.address);
  // As soon as the live matrix is there, before any task that comes after.
  await page.run(
    `window.heard = [];
     for (const name of ['ready', 'open', 'close']) {
       addEventListener('assessment-matrix-' + name, ({ detail }) => heard.push([name, detail.address ?? detail.open]));
     }
     new MutationObserver((_, observer) => {
       observer.disconnect();
       window.live = document.querySelector('[data-live]') !== null;
       window.before = heard.length;
       document.querySelector('[data-cell="' + arguments[0] + '"]').click();
     }).observe(document.querySelector('[data-assessment-matrix]'), { childList: true })`,
    FIRST,
  );
  release();
  await untilTakenOver(page);
  await page.until('the address follows', 'return location.hash === "#" + arguments[0]', FIRST);
  const [live, early, [[first, ...states], ...others]] = await page.run('return [live, before, heard]');
  assert.deepEqual([live, early, first], [true, 0, 'ready']);
  // Either it was open when all was ready, or it was opened then.
  assert.deepEqual([...states, ...others.flat()].filter(Boolean), others.length ? ['open', FIRST] : [FIRST]);
  assert.deepEqual(await open(page), [FIRST]);
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
  // WebKit reports a page that is left while it loads as a network failure.
  await page.untilLive();
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

/** Text of every cell and every detail, by its hook; reserved space for controls has none. */
function words() {
  return page.run(
    `return [...document.querySelectorAll('[data-cell], [data-detail], [data-finding], .am-about')].map((part) => {
       const copy = part.cloneNode(true);
       for (const other of copy.querySelectorAll('[aria-hidden], button')) other.remove();
       return [part.dataset.cell ?? part.dataset.detail ?? part.dataset.finding, copy.textContent].join();
     })`,
  );
}

/** All that must not change, as plain data. */
function state() {
  return page.run(
    `// Where a node is to a reader: what it belongs to, and how many characters come before it there.
     const place = (node, offset = 0) => {
       const element = node instanceof Element ? node : node?.parentElement;
       const part = element?.closest('[data-quote], summary, [data-detail], .am-title, body');
       if (!node || !part) return null;
       const range = document.createRange();
       range.setStart(part, 0);
       range.setEnd(node, offset);
       const { quote, cell, detail } = part.dataset;
       return [element.localName, quote ?? cell ?? detail ?? part.textContent.slice(0, 40), range.toString().length].join();
     };
     const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
     return {
       scroll: scrollY,
       open: [...document.querySelectorAll('[open] > [data-cell]')].map((face) => face.dataset.cell),
       unfolded: [...document.querySelectorAll('.am-group[open] > summary')].map((group) => group.textContent),
       chosen: [...document.querySelectorAll('[data-dimension]:checked')].map((choice) => choice.dataset.dimension),
       focus: [document.activeElement.localName, document.activeElement.getAttribute('href'), document.activeElement.closest('a') ? null : place(document.activeElement)],
       ring: document.activeElement.matches(':focus-visible'),
       selection: [place(anchorNode, anchorOffset), place(focusNode, focusOffset)],
       boxes: [...document.querySelectorAll('[data-cell], [data-detail], .am-about, .am-dimension')].map((element) => {
         const { left, top, width, height } = element.getBoundingClientRect();
         // Under the matrix, where nothing follows, WebKit breaks lines between texts that are nodes of their own.
         return [left, top, width, element.matches('.am-about') ? 0 : height].map(Math.round).join();
       }),
     };`,
  );
}
