// "Embed this": the snippets under the stand-alone page, and that what they say is what a reader then sees.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baseUrl } from './driver.mjs';
import { article, untilReady, within } from './element.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();

const snippets = () =>
  page.run("return [...document.querySelectorAll('.embed-this textarea')].map((area) => area.value)");

async function unfold() {
  await page.resize({ width: 1280 });
  await page.open();
  await page.until('the panel is there', "return document.querySelector('.embed-this') !== null");
  await page.clickOn('.embed-this summary');
  await page.until('the snippets are there', "return document.querySelector('.embed-this textarea') !== null");
}

/** Sets a field as a reader does, with its events. */
const set = (selector, change) =>
  page.run(
    `const field = document.querySelector(arguments[0]); ${change};
     field.dispatchEvent(new Event('input', { bubbles: true }))`,
    selector,
  );

test('there are four, for the whole matrix at first, each with the title', async () => {
  await unfold();
  const [element, frame, amp, wordpress] = await snippets();
  const title = await page.run('return document.title');
  for (const snippet of [element, frame, amp, wordpress]) {
    assert.ok(snippet.includes(title), snippet);
    assert.ok(snippet.includes(baseUrl()), snippet);
    assert.doesNotMatch(snippet, /[?&]|actors|theme/);
  }
  assert.match(element, /<script type="module" src="[^"]*\/element\.js"><\/script>\n<assessment-matrix>/);
  assert.match(frame, /<iframe src="[^"]*\/embed\.html" title="[^"]+"/);
  assert.match(amp, /<amp-iframe src="[^"]*\/embed\.html"[^]*overflow/);
  assert.match(wordpress, /^<blockquote[^]*<iframe/);
  assert.match(frame, / allow="clipboard-write"/);
});

test('what a page can strip them down to is a link and a picture with its words', async () => {
  await unfold();
  const words = await page.run("return document.querySelector('[property=\"og:image:alt\"]').content");
  assert.match(words, /^Table: .*Iran/);
  const [element, , , wordpress] = await snippets();
  for (const snippet of [element, wordpress]) {
    const seen = await page.run(
      `const parsed = new DOMParser().parseFromString(arguments[0], 'text/html');
       const quote = parsed.querySelector('blockquote');
       const { src, alt, width, height } = quote.querySelector('img');
       return { src, alt, width, height, text: quote.textContent.trim(), links: [...quote.querySelectorAll('a')].map((a) => a.href) }`,
      snippet,
    );
    const title = await page.run('return document.title');
    const picture = { src: `${baseUrl()}card.png`, alt: words, width: 600, height: 315 };
    assert.deepEqual(seen, { ...picture, text: title, links: [baseUrl(), baseUrl()] });
  }
});

test('they follow what is chosen and what is open, and a title is only ever text', async () => {
  await unfold();
  await page.click(FIRST);
  await page.untilOpen(FIRST);
  await set('[name="actors"][value="cuba"]', 'field.click()');
  await set('[name="theme"]', "field.value = 'dark'");
  await set('[name="title"]', `field.value = '"><script>alert(1)</script>'`);
  const [element, frame] = await snippets();
  assert.ok(element.includes(' actors="russia,iran,china,hezbollah,venezuela" theme="dark" open="iran/2024/outcome"'), element);
  assert.ok(frame.includes(`embed.html?actors=russia,iran,china,hezbollah,venezuela&#38;theme=dark&#38;open=${FIRST}"`), frame);
  assert.ok(frame.includes('title="&#34;&#62;&#60;script&#62;alert(1)&#60;/script&#62;"'), frame);
  assert.doesNotMatch(element, /alert\(1\)<\/script>/);
});

test('the element that was copied shows what was chosen', async (t) => {
  await unfold();
  await page.click(FIRST);
  await page.untilOpen(FIRST);
  await set('[name="elections"][value="2016"]', 'field.click()');
  const [element] = await snippets();
  const tag = /<assessment-matrix[^]*/.exec(element)[0];
  await article(t, page, { body: tag });
  await untilReady(page);
  const seen = await within(page, "return [[...tree.querySelectorAll('.am-year')].map((year) => year.textContent), element.state.open]");
  assert.deepEqual(seen, [['2020', '2024'], FIRST]);
});

test('a button copies, or selects where the browser refuses', async () => {
  await unfold();
  await page.run(`Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } })`);
  await page.clickOn('.embed-this button');
  await page.until('it is selected', "return document.querySelector('.embed-this [role=status]').textContent.startsWith('Selected')");
  const selected = await page.run(
    `const area = document.activeElement; return area.value.slice(area.selectionStart, area.selectionEnd)`,
  );
  assert.equal(selected, (await snippets())[0]);
});
