// With the network off: the hosted page after one visit, and the single file from a disk or in a sandbox.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { dataset } from './data.mjs';
import { PATIENCE, baseUrl } from './driver.mjs';
import { MODULE, PAGE, PROGRAM, bundle } from './faulty.mjs';
import { widget } from './page.mjs';
import { html } from './pages.mjs';
import { FIRST, SECOND, faces, line, quotes, quotesOf, read, untilOpen } from './reading.mjs';

const page = widget();

const [WORKER, SINGLE] = ['service-worker.js', 'assessment-matrix.html'];

test('after one visit the page works with the network off, at any address of its own', async (t) => {
  const site = await visited(t);
  await site.close();
  for (const address of [site.address, `${site.address}?from=a-newsletter#${FIRST}`, `${site.address}index.html`]) {
    await read(page, address);
    await page.untilLive();
    await page.click(SECOND);
    await untilOpen(page, SECOND);
    assert.deepEqual(await quotes(page), quotesOf(SECOND));
  }
  // Engines go on looking for a newer worker, a moment after each visit; that fails here and is no fault.
  await page.run('return navigator.serviceWorker.getRegistration().then((registration) => registration.unregister())');
  await observed();
});

test('a new version waits for the next visit, comes whole, and the old one goes', async (t) => {
  const site = await visited(t);
  const [old] = await kept();
  const title = /<title>[^<]*/;
  site.rewrite(PAGE, (text) => text.replace(title, '<title>Another version'));
  site.rewrite(WORKER, (text) => text.replaceAll(old.split(' ').at(-1), 'another-version'));
  await read(page, site.address);
  await page.untilLive();
  assert.notEqual(await page.run('return document.title'), 'Another version');
  await page.until(
    'the new version waits',
    'return navigator.serviceWorker.getRegistration().then((registration) => !!registration?.waiting)',
  );
  assert.equal((await kept()).length, 2);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  // It comes when no page of the old one is open any more, which can be seen from a page that is none of the worker's.
  site.add('elsewhere.html', html('<p>Of the same origin.'));
  await page.driver.get(`${site.origin}/elsewhere.html`);
  await page.until(
    'the new version is the one',
    `return navigator.serviceWorker.getRegistration(arguments[0]).then(({ active, waiting }) => !waiting && !!active)`,
    site.address,
  );
  await read(page, site.address);
  assert.equal(await page.run('return document.title'), 'Another version');
  await page.until(
    'the old version is gone',
    "return caches.keys().then((names) => names.length === 1 && names[0].endsWith('another-version'))",
  );
  await page.untilLive();
});

test('a version of which a file does not arrive is not kept', async (t) => {
  const site = await visited(t);
  const before = await kept();
  const asked = site.asked(MODULE);
  site.rewrite(WORKER, (text) => text.replaceAll(before[0].split(' ').at(-1), 'another-version'));
  site.change(MODULE, (answer) => ({ ...answer, status: 503 }));
  await read(page, site.address);
  await page.driver.wait(() => site.asked(MODULE) > asked, PATIENCE, 'no new version was tried');
  await page.until(
    'it was refused',
    `return Promise.all([navigator.serviceWorker.getRegistration(), caches.keys()]).then(([registration, names]) =>
       !registration.installing && !registration.waiting && !!registration.active && names.join() === arguments[0])`,
    before.join(),
  );
  await page.untilLive();
  await observed();
});

test('embeds and articles keep nothing, and are served by no worker', async (t) => {
  const sites = [await visited(t), await bundle(t, page, { worker: true })];
  const fragment = await (await fetch(`${baseUrl()}fragment.html`)).text();
  const article = html(`<div data-assessment-matrix>${fragment}</div><script src="../start.js" defer></script>`);
  for (const [site, registered] of [[sites[0], 1], [sites[1], 0]]) {
    site.add('elsewhere/article.html', article);
    for (const name of ['embed.html', 'elsewhere/article.html']) {
      const [programs, workers] = [site.asked(PROGRAM), site.asked(WORKER)];
      await read(page, `${site.address}${name}`);
      await page.untilLive();
      const count = 'return navigator.serviceWorker.getRegistrations().then((all) => all.length)';
      assert.equal(await page.run(count), registered);
      assert.equal(site.asked(PROGRAM), programs + 1, `${name} got the program of another page`);
      if (!registered) assert.equal(site.asked(WORKER), workers);
    }
  }
});

test('where storage is refused, the page works and says nothing', async (t) => {
  const site = await bundle(t, page, { worker: true });
  const full = "caches.open = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));";
  site.rewrite(WORKER, (text) => `${full}\n${text}`);
  await read(page, site.address);
  await page.untilLive();
  await page.until('the worker was asked for', 'return document.readyState === "complete"');
  await page.driver.wait(() => site.asked(WORKER) > 0, PATIENCE, 'the worker was never asked for');
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.equal(await line(page), '');
});

test('where workers are refused, the page works and says nothing', async (t) => {
  const site = await bundle(t, page, { worker: true });
  const refusal = "{ get() { throw new DOMException('no', 'SecurityError'); } }";
  site.first(`Object.defineProperty(navigator, 'serviceWorker', ${refusal});`);
  await read(page, site.address);
  await page.untilLive();
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.equal(await line(page), '');
});

test('the single file has every summary and every quote, once', async () => {
  // Back on a page of ours: the test before this one ended offline and could not report.
  await page.open();
  const single = await (await fetch(baseUrl() + SINGLE)).text();
  const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const times = (part) => single.split(part).length - 1;
  for (const { id, summary, quotes } of dataset.findings) {
    const parts = [`data-finding="${id}"`, `>${escaped(summary)}</p>`];
    parts.push(...quotes.map(({ exact }, nth) => `data-quote="${id}/${nth}">${escaped(exact)}</blockquote>`));
    assert.deepEqual(parts.map(times), parts.map(() => 1), id);
  }
});

test('the single file from a disk opens, takes over, copies, and asks for nothing', async (t) => {
  const folder = await onDisk(t, [SINGLE]);
  await observed();
  await page.driver.get(`${folder}${SINGLE}`);
  await wholeAndLive();
  const { faults, requests } = await observed();
  assert.deepEqual(faults, []);
  assert.deepEqual(requests.filter((url) => !url.endsWith(`/${SINGLE}`) && !url.startsWith(baseUrl())), []);
});

test('the single file works in a sandbox that allows scripts and nothing else', async (t) => {
  const site = await bundle(t, page);
  // No worker, no history, no storage: such a document has an origin of its own that nothing belongs to.
  const size = 'width="1200" height="800"';
  site.add('sandbox.html', html(`<iframe title="widget" sandbox="allow-scripts" src="./${SINGLE}" ${size}></iframe>`));
  site.policy((policy) => {
    const inline = policy.replace(/(script-src|style-src) 'self'/g, "$& 'unsafe-inline'");
    return inline.replace("img-src 'self'", '$& data:');
  });
  await page.driver.get(`${site.origin}/sandbox.html`);
  await page.driver.switchTo().frame(await page.find('iframe'));
  await wholeAndLive();
  await page.driver.switchTo().defaultContent();
});

test('the folder opened from a disk is whole, answers, and names the single file', async (t) => {
  const scripts = ['start.js', 'embed-this.js'];
  const folder = await onDisk(t, [PAGE, SINGLE, MODULE, PROGRAM, ...scripts, 'assessment-matrix.css', 'icon.svg']);
  await page.driver.get(`${folder}${PAGE}#${SECOND}`);
  await page.until('the reader is told', "return document.querySelector('[data-status]').textContent !== ''");
  assert.match(await line(page), /opened from disk.*The full tool is in assessment-matrix\.html\./);
  const { shown, all } = await faces(page);
  assert.deepEqual(shown, all);
  await untilOpen(page, SECOND);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.deepEqual(await quotes(page), quotesOf(FIRST));
  await page.clickOn('[data-status] a');
  await page.untilLive();
  // An engine that may not read the manifest from a disk says so itself.
  const { faults } = await observed();
  assert.deepEqual(faults.filter((fault) => !/manifest/.test(fault)), []);
});

/** The address of a folder on this machine, with files of the bundle, whose name is as readers name folders. */
async function onDisk(t, names) {
  const folder = mkdtempSync(join(tmpdir(), 'Wahl übersicht #1 '));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const name of names) {
    const answer = await fetch(baseUrl() + name);
    assert.equal(answer.status, 200, name);
    writeFileSync(join(folder, name), Buffer.from(await answer.arrayBuffer()));
  }
  // Files have no origin; asking for them is no fault.
  page.allow('null');
  return `${pathToFileURL(folder).href}/`;
}

/**
 * Errors and requests so far, collected on a page that every engine's recorder works on. That page is
 * whole then: leaving one whose program is on its way through a worker is an error of that worker to Firefox.
 */
async function observed() {
  await page.driver.get(`${baseUrl()}embed.html`);
  await page.untilLive();
  return { faults: await page.faults(), requests: await page.requests() };
}

/** A site whose page was visited once, until everything is kept. */
async function visited(t) {
  const site = await bundle(t, page, { worker: true });
  await read(page, site.address);
  await page.until('everything is kept', 'return navigator.serviceWorker.ready.then(() => true)');
  return site;
}

/** The names of what is kept. */
function kept() {
  return page.run('return caches.keys()');
}

/** The matrix is complete, the program has taken over, and a quote can be copied or is selected. */
async function wholeAndLive() {
  await page.untilLive();
  const { shown, all } = await faces(page);
  assert.deepEqual(shown, all);
  await page.click(FIRST);
  await untilOpen(page, FIRST);
  assert.deepEqual(await quotes(page), quotesOf(FIRST));
  await page.clickOn(`[data-detail="${FIRST}"] [data-copy]`);
  await page.until('the copy is answered', "return document.querySelector('[data-status]').textContent !== ''");
  assert.match(await line(page), /^Copied: |is selected: copy it/);
}
