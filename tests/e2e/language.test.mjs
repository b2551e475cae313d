// The matrix in other languages: by attribute, by a frame's address, prerendered; from right to left, in every view and
// with words that are too long; and in English where the words do not come.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dataset } from './data.mjs';
import { baseUrl } from './driver.mjs';
import { STYLED, article, untilReady, within } from './element.mjs';
import { bundle } from './faulty.mjs';
import { Key, widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();

const [PERSIAN, SPANISH] = ['locale-fa.bin', 'locale-es.bin'];
const WARNED = "window.warned = []; console.warn = (...words) => { window.warned.push(words.join(' ')); };";

/** Language, direction and some words of the first element's matrix. */
const SHOWN = `
  const root = tree.querySelector('.am');
  return {
    lang: root.lang,
    dir: root.dir,
    column: tree.querySelector('.am-face-column').firstChild.textContent,
    year: tree.querySelector('.am-year').textContent,
    drawn: tree.querySelector('[data-live]').dataset.lang ?? null,
  }`;

const IN = {
  en: { lang: 'en', dir: 'ltr', column: 'Preferred outcome', year: '2016', drawn: null },
  fa: { lang: 'fa', dir: 'rtl', column: 'نتیجهٔ مطلوب', year: '۲۰۱۶', drawn: 'fa' },
  es: { lang: 'es', dir: 'ltr', column: 'Resultado preferido', year: '2016', drawn: 'es' },
};

/** Waits until the element is in a language, and has such a part. */
function untilIn(language, part = '.am-year') {
  return page.until(
    `it is in ${language} and has ${part}`,
    `const root = document.querySelector('assessment-matrix').shadowRoot?.querySelector('.am');
     return root?.lang === arguments[0] && root.querySelector(arguments[1]) !== null`,
    language,
    part,
  );
}

test('the attribute changes the language at any time, and only what is asked for is loaded', async (t) => {
  const site = await article(t, page, { body: '<assessment-matrix eager></assessment-matrix>', before: WARNED });
  await untilReady(page);
  assert.deepEqual(await within(page, SHOWN), IN.en);
  assert.equal(site.asked(PERSIAN) + site.asked(SPANISH), 0);
  await within(page, `await element.open('${FIRST}')`);
  for (const language of ['fa', 'es', 'fa']) {
    await within(page, 'element.lang = values[0]', language);
    await untilIn(language);
    assert.deepEqual(await within(page, SHOWN), IN[language]);
    assert.equal(await within(page, 'return element.state.open'), FIRST);
  }
  await within(page, "element.removeAttribute('lang')");
  await untilIn('en');
  assert.deepEqual([site.asked(PERSIAN), site.asked(SPANISH)], [1, 1]);
  assert.deepEqual(await page.run('return window.warned'), []);
});

test('from right to left the columns begin at the right, and arrow keys go where they point', async (t) => {
  await page.resize({ width: 1280 });
  await article(t, page, { body: '<assessment-matrix eager lang="fa"></assessment-matrix>' });
  await untilReady(page);
  const places = await within(page, `return ['2016/outcome', '2016/tactics', '2024/confidence'].map(
    (cell) => tree.querySelector('[data-cell="iran/' + cell + '"]').getBoundingClientRect().left)`);
  assert.ok(places[0] > places[1] && places[1] > places[2], `${places}`);
  const actor = await within(page, "return tree.querySelector('.am-actor').getBoundingClientRect().left");
  assert.ok(actor > places[0], 'the actor stands first');
  const focused = "return tree.querySelector(':focus')?.dataset.cell";
  await within(page, `tree.querySelector('[data-cell="iran/2020/tactics"]').focus()`);
  for (const [key, cell] of [
    [Key.ARROW_LEFT, 'iran/2020/confidence'],
    [Key.ARROW_RIGHT, 'iran/2020/tactics'],
    [Key.ARROW_RIGHT, 'iran/2020/outcome'],
    [Key.HOME, 'iran/2016/outcome'],
    [Key.END, 'iran/2024/confidence'],
  ]) {
    await page.press(key);
    assert.equal(await within(page, focused), cell);
  }
  assert.ok((await page.overflow()).by <= 0, 'the page is wider than the window');
});

test('quotes and what else is the data’s keep their language and direction', async (t) => {
  await article(t, page, { body: `<assessment-matrix eager lang="fa" open="${FIRST}"></assessment-matrix>` });
  await untilReady(page);
  await untilIn('fa', '[open] .am-group figure');
  const seen = await within(page, `
    const of = (selector) => [...tree.querySelectorAll('[open] ' + selector)].map((element) => {
      const { direction } = getComputedStyle(element);
      return [element.closest('[lang]').lang, direction].join(' ');
    });
    return { quotes: of('blockquote'), summaries: of('.am-finding-summary'), groups: of('.am-group-title') };`);
  for (const [part, expected] of Object.entries({ quotes: 'en ltr', summaries: 'en ltr', groups: 'fa rtl' })) {
    assert.ok(seen[part].length > 0, part);
    assert.deepEqual(new Set(seen[part]), new Set([expected]), part);
  }
});

test('a copied citation is in the language of the interface and has no invisible marks', async (t) => {
  await article(t, page, {
    body: `<assessment-matrix eager lang="fa" open="${FIRST}"></assessment-matrix>`,
    before: `Object.defineProperty(navigator, 'clipboard',
      { value: { writeText: async (text) => { window.handed = text; } } });`,
  });
  await untilReady(page);
  await untilIn('fa', '[open] figure [data-copy]');
  const exact = await within(page, `tree.querySelector('[open] figure [data-copy]').click();
    return tree.querySelector('[open] blockquote').textContent`);
  await page.until('something was copied', "return typeof window.handed === 'string'");
  const lines = (await page.run('return window.handed')).split('\n');
  assert.equal(lines[0], `“${exact}”`);
  assert.match(lines[1], /^گوینده: /);
  assert.doesNotMatch(lines.slice(1).join(''), /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
});

test('words that do not come, or are of another build, are one warning, and English stays', async (t) => {
  for (const answer of [{ status: 404, body: '' }, { status: 200, body: 'words of another build' }]) {
    const body = '<assessment-matrix eager lang="fa"></assessment-matrix>'.repeat(2);
    await article(t, page, {
      body,
      before: WARNED,
      faults: (site) => site.change(PERSIAN, (given) => ({ ...given, ...answer, body: Buffer.from(answer.body) })),
    });
    await untilReady(page, 2);
    assert.deepEqual(await within(page, SHOWN), IN.en);
    const warned = await page.run('return window.warned');
    assert.equal(warned.length, 1, `${warned}`);
    assert.match(warned[0], /lang fa: English stays: .*locale-fa\.bin/);
    // The browser itself complains about the answer.
    await page.faults();
  }
});

test('a frame takes its language from its address', async (t) => {
  const site = await bundle(t, page);
  await page.driver.get('about:blank');
  await page.driver.get(`${site.origin}/embed.html?lang=fa`);
  await page.untilLive();
  assert.equal(await page.run("return document.querySelector('.am').dir"), 'rtl');
  assert.equal(site.asked(PERSIAN), 1);
});

for (const name of ['embed.fa.html', 'index.fa.html']) {
  test(`${name} is in Persian before any script and is taken over as it is`, async (t) => {
    const site = await bundle(t, page);
    await page.driver.get('about:blank');
    await page.driver.get(`${site.origin}/${name}`);
    await page.untilLive();
    assert.deepEqual(
      await page.run(`const root = document.documentElement;
        return [root.lang, root.dir, document.querySelector('.am').lang, document.querySelector('[data-live]').dataset.lang]`),
      ['fa', 'rtl', 'fa', 'fa'],
    );
    assert.equal(site.asked(PERSIAN), 1);
    await page.click(FIRST);
    await page.untilOpened(FIRST);
  });
}

test('an element over a fragment in Persian stays in Persian until it is asked for another language', async (t) => {
  const fragment = await (await fetch(`${baseUrl()}fragment.fa.html`)).text();
  await article(t, page, { body: `<assessment-matrix eager>${fragment}</assessment-matrix>`, head: STYLED });
  await untilReady(page);
  assert.deepEqual(await within(page, SHOWN), IN.fa);
  await within(page, "element.lang = 'en'");
  await untilIn('en');
  assert.deepEqual(await within(page, SHOWN), IN.en);
});

const VIEWS = ['changes', 'differences', 'answers', 'times', 'elections'];

/** The page in Persian of a bundle, at a width. */
async function persian(t, { width = 1280, name = 'index.fa.html', faults } = {}) {
  const site = await bundle(t, page);
  faults?.(site);
  await page.resize({ width });
  await page.driver.get('about:blank');
  await page.driver.get(`${site.origin}/${name}`);
  await page.untilLive();
  return site;
}

/** Visible texts that are in English letters without saying so. Names of formats are names. */
const UNMARKED = `
  const found = [];
  const walker = document.createTreeWalker(document.querySelector('.am'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    const words = node.data.replace(/Markdown|HTML|CSV|JSON|SHA-256/g, '');
    if (/[a-z]/i.test(words) && element.closest('[lang]').lang !== 'en' && element.checkVisibility()) found.push(words);
  }
  return found;`;

for (const width of [320, 1280]) {
  test(`at ${width} px every view is in Persian, and what is not says so`, async (t) => {
    await persian(t, { width });
    await page.clickOn('.am-tools > summary');
    for (const view of VIEWS) {
      await page.clickOn(`input[data-view="${view}"]`);
      await page.until(`it is ${view}`, "return document.querySelector('input[data-view]:checked').dataset.view === arguments[0]", view);
      assert.deepEqual(await page.run(UNMARKED), [], view);
      assert.deepEqual(await page.overflow(), { by: 0, elements: [] }, view);
    }
  });
}

test('from right to left time goes left, and so does the arrow between two elections', async (t) => {
  await persian(t);
  await page.clickOn('input[data-view="times"]');
  const years = await page.run(`return [...document.querySelectorAll('.am-tick-year')].map((year) =>
    [year.textContent, Math.round(year.getBoundingClientRect().left)])`);
  assert.deepEqual(years, years.toSorted(([, one], [, other]) => other - one));
  assert.deepEqual(years.map(([year]) => year), ['۲۰۲۱', '۲۰۲۲', '۲۰۲۳', '۲۰۲۴']);
  await page.clickOn('input[data-view="changes"]');
  const title = await page.run("return document.querySelector('.am-step-title').textContent");
  assert.match(title, /^۲۰۱۶ ← ۲۰۲۰: /);
});

const persianNumber = (number) => `${number}`.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[digit]);

test('counts of the filter are in Persian figures, and its codes in addresses are not', async (t) => {
  await persian(t);
  await page.clickOn('.am-tools > summary');
  await page.clickOn('[data-choice="standing=accused"]');
  const own = dataset.findings.filter(({ standing }) => standing === 'accused').length;
  const told = `${persianNumber(own)} یافته از ${persianNumber(dataset.findings.length)} یافته مطابقت دارد`;
  await page.until('the event arrives', "return document.querySelector('[data-found]').textContent.startsWith(arguments[0])", told);
  const seen = await page.run(`return {
    counts: [...document.querySelectorAll('.am-count')].map((count) => count.textContent),
    role: document.querySelector('[data-found]').role }`);
  assert.ok(seen.counts.length > 20 && seen.counts.every((count) => /^[۰-۹]+$/.test(count)), `${seen.counts}`);
  assert.equal(seen.role, 'status');
  await page.untilAddress('#?standing=accused');
});

test('copies and files are told of in Persian; quotes in a copy say that they are English, and columns are codes', async (t) => {
  await persian(t);
  await page.run(`window.handed = [];
    Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.handed.push(text); } } });
    const create = URL.createObjectURL;
    URL.createObjectURL = (blob) => { blob.text().then((text) => window.handed.push(text)); return create.call(URL, blob); };
    HTMLAnchorElement.prototype.click = () => {};`);
  const status = (words) =>
    page.until('it is said', "return document.querySelector('[data-status]').textContent === arguments[0]", words);
  await page.click(FIRST);
  await page.untilOpened(FIRST);
  await page.clickOn('.am-tools > summary');
  await page.until('the panel is there', "return document.querySelector('[data-panel]') !== null");
  await page.run(`document.querySelector('[data-format="html"]').click();
    document.querySelector('[open] [data-copy="${FIRST}"]').click();`);
  await status(`رونوشت شد: Iran، ${persianNumber(2024)}، نتیجهٔ مطلوب، همراه با منابع.`);
  const copy = await page.run('return window.handed.pop()');
  assert.match(copy, /^<div lang="fa" dir="rtl">\n<p><strong>بازیگر: <bdi lang="en">/);
  assert.match(copy, /<blockquote lang="en" dir="auto"><p>“/);
  await page.clickOn('[data-take="csv"]');
  await status(`فایل assessments.csv: ${persianNumber(dataset.findings.length)} یافته.`);
  await page.until('it came', 'return window.handed.length > 0');
  assert.match(await page.run('return window.handed[0].split("\\n")[0]'), /^[a-z_,]+\r?$/);
});

/** The words of a file, each as long as a language may need that takes more room. */
function longer(packed) {
  const words = packed.toString('utf8');
  // Lengths stand before the texts, so they are taken apart and put together again.
  let at = 0;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = packed[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const bytes = (value) => (value < 128 ? [value] : [(value % 128) + 128, ...bytes(Math.floor(value / 128))]);
  assert.ok(words.includes('بستن'));
  const made = [...bytes(number())];
  const count = number();
  made.push(...bytes(count));
  for (let nth = 0; nth < count; nth++) {
    const length = number();
    const text = packed.subarray(at, (at += length)).toString('utf8');
    const stretched = nth < 3 ? text : text.replace(/[آ-ی\u200c]{3,}/g, (word) => word + word.slice(0, Math.ceil(word.length / 2)));
    const out = Buffer.from(stretched);
    made.push(...bytes(out.length), ...out);
  }
  return Buffer.from(made);
}

test('words half as long again fit at every width, in every view', async (t) => {
  const faults = (site) => site.change(PERSIAN, (given) => ({ ...given, body: longer(given.body) }));
  for (const width of [320, 680, 1280]) {
    await persian(t, { width, name: 'embed.html?lang=fa', faults });
    await page.click(FIRST);
    await page.untilOpened(FIRST);
    assert.equal(await page.run("return document.querySelector('[open] [data-close]').firstChild.textContent"), 'بستنبس');
    assert.deepEqual(await page.overflow(), { by: 0, elements: [] }, `${FIRST} at ${width} px`);
    await page.clickOn('.am-tools > summary');
    for (const view of VIEWS) {
      await page.clickOn(`input[data-view="${view}"]`);
      assert.deepEqual(await page.overflow(), { by: 0, elements: [] }, `${view} at ${width} px`);
    }
  }
});
