// A page's own data through the element: shown if it is fit to be shown, refused in full if not, and given out again.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseUrl } from './driver.mjs';
import { article, heard, serve, untilReady, within } from './element.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();
const own = await (await fetch(`${baseUrl()}assessments.json`)).json();
const TITLE = 'A matrix of <b>somebody else</b>';
const other = () => ({ ...structuredClone(own), title: TITLE });
const BODY = '<assessment-matrix eager></assessment-matrix>';

const title = () => within(page, "return tree.querySelector('.am-title')?.textContent");
const untilTitled = (words) =>
  page.until(
    `the title is ${words}`,
    "return document.querySelector('assessment-matrix').shadowRoot?.querySelector('.am-title')?.textContent === arguments[0]",
    words,
  );

test('data that is set is shown instead of what came with the element, as text, and given out again', async (t) => {
  await article(t, page, { body: BODY });
  await untilReady(page);
  await within(page, 'element.data = values[0]', other());
  await untilTitled(TITLE);
  assert.equal(await within(page, "return tree.querySelectorAll('.am-title b').length"), 0);
  assert.equal(await within(page, 'return element.data.title'), TITLE);
  assert.equal(JSON.parse(await within(page, "return element.exportData('json')")).title, TITLE);
  const csv = await within(page, "return element.exportData('csv')");
  assert.ok(csv.includes('\r\n') && csv.split('\r\n').length > 170, csv.slice(0, 300));
  const findings = await within(page, 'return element.findings(values[0])', FIRST);
  const expected = own.findings.filter((f) => f.actor === 'iran' && f.election === 2024 && f.dimension === 'outcome');
  assert.ok(expected.length > 0 && expected.every(({ id }) => findings.some((found) => found.id === id)));
  assert.deepEqual(await heard(page, 'error'), []);
});

test('data set before the element is defined, and data at an address, are what is shown first', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager src="./other.json"></assessment-matrix>',
    faults: (site) => serve(site, 'other.json', 'application/json', JSON.stringify(other())),
  });
  await untilReady(page);
  await untilTitled(TITLE);
  await article(t, page, {
    body: `${BODY}<script>
      document.querySelector('assessment-matrix').data = ${JSON.stringify(other()).replaceAll('<', '\\u003c')};
    </script>`,
  });
  await untilReady(page);
  assert.equal(await title(), TITLE);
});

test('bad data is refused with every problem, and what was shown before stays', async (t) => {
  await article(t, page, { body: BODY, before: 'console.error = () => {};' });
  await untilReady(page);
  const bad = other();
  bad.findings[3].quotes[0].exact = 7;
  bad.actors[1].name = null;
  await within(page, 'element.data = values[0]', bad);
  await page.until('the event arrives', "return window.heard.some(({ name }) => name === 'error')");
  const [{ detail }] = await heard(page, 'error');
  assert.equal(detail.reason, 'data');
  for (const path of [/findings\[3\]\.quotes\[0\]\.exact/, /actors\[1\]\.name/]) {
    assert.ok(detail.problems.some((problem) => path.test(problem.path) && problem.reason), `${path}`);
  }
  const said = await within(page, "return tree.querySelector('[data-problems]').textContent");
  assert.match(said, /findings\[3\]\.quotes\[0\]\.exact/);
  assert.equal(await title(), own.title);
  // Readable data is checked by the rules of every data set.
  const misleading = other();
  misleading.documents[0].url = 'javascript:alert(1)';
  await within(page, 'element.data = values[0]', misleading);
  await page.until('the event arrives', "return window.heard.filter(({ name }) => name === 'error').length === 2");
  const [, { detail: judged }] = await heard(page, 'error');
  assert.deepEqual(judged.problems.map(({ path }) => path), ['documents[0].url']);
  await within(page, 'element.data = values[0]', other());
  await untilTitled(TITLE);
  assert.equal(await within(page, "return tree.querySelector('[data-problems]')"), null);
});

test('where data was asked for and is not there, no other is shown in its place', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager src="./nowhere.json"><p>The fallback.</p></assessment-matrix>',
    faults: (site) => site.change('nowhere.json', (answer) => ({ ...answer, status: 404, body: Buffer.from('no') })),
    before: 'console.error = () => {};',
  });
  await page.until('the event arrives', "return window.heard.some(({ name }) => name === 'error')");
  assert.equal(await within(page, "return element.shadowRoot"), null);
  assert.match(await within(page, 'return element.innerText'), /cannot be shown[^]*404[^]*The fallback\./);
  await page.faults();
});

test('after data that was refused, good data is shown as soon as it is asked for', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager src="./nowhere.json"></assessment-matrix>',
    faults: (site) => {
      site.change('nowhere.json', (answer) => ({ ...answer, status: 404, body: Buffer.from('no') }));
      serve(site, 'other.json', 'application/json', JSON.stringify(other()));
    },
    before: 'console.error = () => {};',
  });
  await page.until('the event arrives', "return window.heard.some(({ name }) => name === 'error')");
  assert.equal(await within(page, 'return element.ready.catch(({ reason }) => reason)'), 'data');
  assert.equal(await within(page, 'return element.open(values[0]).catch(({ reason }) => reason)', FIRST), 'data');
  await within(page, "element.src = './other.json'");
  await untilTitled(TITLE);
  assert.equal(await within(page, 'return (await element.ready) === element'), true);
  assert.equal(await within(page, "return tree.querySelector('[data-problems]')"), null);
  await page.faults();
});

test('without other data the matrix shows again what came with it', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager src="./other.json"></assessment-matrix>',
    faults: (site) => serve(site, 'other.json', 'application/json', JSON.stringify(other())),
  });
  await untilTitled(TITLE);
  await within(page, 'await element.open(values[0])', FIRST);
  await within(page, 'element.src = null');
  await untilTitled(own.title);
  await page.until('what was open is open', `return document.querySelector('assessment-matrix').state.open === '${FIRST}'`);
  await within(page, 'element.data = values[0]', other());
  await untilTitled(TITLE);
  await within(page, 'element.data = undefined');
  await untilTitled(own.title);
  assert.equal(await within(page, 'return element.data === undefined'), true);
});

test('a file that is larger than any data set may be is refused before it has been read to its end', async (t) => {
  await article(t, page, {
    body: '<assessment-matrix eager src="./endless.json"></assessment-matrix>',
    faults: (site) => site.change('endless.json', () => ({
      status: 200,
      headers: { 'content-type': 'application/json' },
      body: Buffer.from(' '.repeat(17_000_000)),
      endless: true,
    })),
    before: 'console.error = () => {};',
  });
  await page.until('the event arrives', "return window.heard.some(({ name }) => name === 'error')");
  const [{ detail }] = await heard(page, 'error');
  assert.match(detail.problems[0].reason, /more than 2000000 UTF-16 units/);
});

test('lists and texts with a toJSON of an old library are still what they are', async (t) => {
  await article(t, page, {
    body: BODY,
    before: `Array.prototype.toJSON = String.prototype.toJSON = function () { return '"' + this + '"'; };`,
  });
  await untilReady(page);
  await within(page, `
    element.data = await (await fetch('./assessments.json')).json().then((all) => ({ ...all, title: 'Under an old library' }));`);
  await untilTitled('Under an old library');
  // A number, because drivers write lists and texts down by the page's own toJSON.
  assert.equal(await page.run("return window.heard.filter(({ name }) => name === 'error').length"), 0);
});
