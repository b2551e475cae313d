// Taking a quote away: with its citation by the button, or selected where the browser refuses the clipboard.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cells, dataset } from './data.mjs';
import { engineName } from './driver.mjs';
import { widget } from './page.mjs';

const page = widget();

const STATUS = "return document.querySelector('[data-status]').textContent.trim()";

/** A quote with characters that are easily lost on the way: curly quotes and non-breaking spaces, where there are any. */
const DELICATE = pick((quote) => /[\u00a0\u202f]/.test(quote.exact)) ?? pick((quote) => /[“”’]/.test(quote.exact));

for (const { address, finding, index } of [pick(() => true), DELICATE]) {
  const quote = finding.quotes[index];

  test(`the copy button of quote ${index} of ${finding.id} yields the quote with its citation`, async () => {
    await page.open(address);
    await page.untilOpen(address);
    assert.equal(await page.run(STATUS), '');
    await page.run(
      `const { clipboard } = navigator;
       const write = clipboard.writeText.bind(clipboard);
       clipboard.writeText = (text) => { window.handed = text; return write(text); }`,
    );
    await press({ finding, index });
    await page.until('the status line says so', `${STATUS} !== ''`);
    const source = dataset.sources.find((candidate) => candidate.id === quote.source);
    assert.match(await page.run(STATUS), /copied/i);
    assert.ok((await page.run(STATUS)).includes(source.short), 'the status line does not say which quote');
    const { top, bottom } = await page.place('[data-status]');
    assert.ok(top >= 0 && bottom <= (await page.run('return innerHeight')), `the status line is at ${top}, out of sight`);
    const text = await page.run('return window.handed');
    assert.ok(text.startsWith(`“${quote.exact}”\n`), `the copy does not begin with the quote: ${JSON.stringify(text)}`);
    for (const words of [finding.attribution.speaker, finding.attribution.venue, source.title, finding.id]) {
      assert.ok(text.includes(words), `the citation lacks ${words}: ${text}`);
    }
    assert.equal(await page.pasted(), survivors(text));
  });

  test(`where the clipboard is refused, quote ${index} of ${finding.id} is selected instead`, async () => {
    await page.open(address);
    await page.untilOpen(address);
    await page.run(
      "navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused by the test', 'NotAllowedError'))",
    );
    await press({ finding, index });
    await page.until('the status line says so', `${STATUS} !== ''`);
    assert.match(await page.run(STATUS), /selected/i);
    const selected = await page.run(
      'const range = getSelection().getRangeAt(0); return range.cloneContents().textContent',
    );
    assert.equal(selected, quote.exact);
    const seen = await page.run('return getSelection().getRangeAt(0).startContainer.parentElement.checkVisibility()');
    assert.ok(seen, 'what is selected is in a closed cell');
  });
}

test('closing the cell clears what was announced', async () => {
  const chosen = pick(() => true);
  await page.open(chosen.address);
  await page.untilOpen(chosen.address);
  await press(chosen);
  await page.until('the status line says so', `${STATUS} !== ''`);
  await page.click(chosen.address);
  await page.untilClosed();
  assert.equal(await page.run(STATUS), '');
});

/** The text after a trip through the engine's clipboard: WebKitGTK's turns non-breaking spaces into common ones. */
function survivors(text) {
  return engineName() === 'webkit' ? text.replaceAll('\u00a0', ' ') : text;
}

test('what is copied again is said again', async () => {
  const found = pick(() => true);
  await page.open(found.address);
  await page.untilOpen(found.address);
  await page.run(
    `window.said = [];
     new MutationObserver(() => said.push(document.querySelector('[data-status]').textContent))
       .observe(document.querySelector('[data-status]'), { childList: true, characterData: true, subtree: true });`,
  );
  for (const times of [1, 2]) {
    await press(found);
    await page.until(`it was said ${times} times`, 'return said.filter((words) => words).length === arguments[0]', times);
  }
  const said = await page.run('return said.filter((words) => words)');
  assert.equal(said[0], said[1]);
});

/** Clicks the copy button of a quote in the open cell. */
function press({ finding, index }) {
  return pressOn(`[open] > [data-detail] [data-copy="${finding.id}/${index}"]`);
}

/** Comes near with the mouse, which is when the buttons appear, unfolds the groups, and clicks. */
async function pressOn(selector) {
  await page.driver.actions().move({ origin: page.find('[open] > [data-detail] .am-detail-title') }).perform();
  await page.driver.actions().move({ origin: page.find('[open] > [data-detail] .am-detail-body') }).perform();
  await page.until('the button is there', 'return document.querySelector(arguments[0]) !== null', selector);
  await page.run("for (const group of document.querySelectorAll('[open] > [data-detail] .am-group')) group.open = true");
  await page.clickOn(selector);
}

/** The first quote in the matrix that fits: `{address, finding, index}`. */
function pick(fits) {
  for (const { address, own } of cells) {
    for (const finding of own) {
      const index = finding.quotes.findIndex(fits);
      if (index >= 0) return { address, finding, index };
    }
  }
  return undefined;
}
