// Pictures of the answers that docs/questions.md gives, each reached by what a reader clicks, at two widths, in Chromium.
//
//   MATRIX_URL=… CHROMIUM=… CHROMEDRIVER=… node tests/e2e/questions.mjs
//
// This is a tool, not a test, but it fails where a step cannot be taken or an answer is not there to read.

import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { PATIENCE, baseUrl, start } from './driver.mjs';
import { LIVE } from './page.mjs';
import { encoded, halved } from './pictures.mjs';
import * as screen from './screen.mjs';

const FOLDER = new URL('../../docs/questions/', import.meta.url);

/** A window on a desk, and a phone. */
const WIDTHS = [1280, 390];

const view = (name) => `[data-view="${name}"]`;
const choice = (name) => `[data-choice="${name}"]`;
const TOOLS = '.am-tools > summary';

/** By name: what is clicked in order, what is at the top of the picture then, and words that must be on the page. */
const QUESTIONS = {
  'iran-changed': {
    clicks: [view('changes'), '[data-entry="iran/2024/outcome"] > summary'],
    from: '.am-changes tr:nth-child(2)',
    answer: ['“Unchanged”, says a source', 'Unchanged since 2020', 'Reported for both, not compared'],
  },
  'china-disagreement': {
    clicks: [view('differences'), TOOLS, choice('actors=china'), choice('elections=2020'), TOOLS],
    from: '.am-views',
    answer: ['Minority view (2)', 'Earlier warning, later assessment', 'did in fact take “some steps”'],
  },
  denials: {
    clicks: [view('differences')],
    from: '.am-answers',
    answer: [
      'Russia regularly denies such claims',
      'Iran denies any influence activity',
      'Iran denies the assassination plot',
      'Xi: China would not interfere',
      'These sources report no answer.',
    ],
  },
};

process.env.MATRIX_ENGINE = 'chromium';
await mkdir(FOLDER, { recursive: true });
const session = await start({ allowed: new Set() });
const { driver } = session;
try {
  for (const [name, question] of Object.entries(QUESTIONS)) {
    for (const width of WIDTHS) {
      await screen.resize(session, { width, height: 900 });
      await answer(question);
      const file = new URL(`${name}-${width}.png`, FOLDER);
      await writeFile(file, encoded(halved(await picture(question.from))));
      console.log(file.pathname, await driver.executeScript('return location.hash'));
    }
  }
} finally {
  await session.stop();
}

/** Opens the page anew, takes each step, and makes sure that the answer can be seen. */
async function answer({ clicks, answer: words }) {
  await driver.get('about:blank');
  await driver.get(baseUrl());
  await until('the program has taken over', `return ${LIVE}`);
  for (const selector of clicks) {
    await until(`${selector} is there`, 'return document.querySelector(arguments[0])?.checkVisibility()', selector);
    await driver.executeScript("document.querySelector(arguments[0]).scrollIntoView({ block: 'center' })", selector);
    await driver.findElement({ css: selector }).click();
  }
  // An element under the pointer would look selected.
  await driver.actions().move({ x: 0, y: 0 }).perform();
  const text = await driver.executeScript("return document.querySelector('.am').innerText");
  const seen = text.replace(/\s+/g, ' ');
  for (const part of words) assert.ok(seen.includes(part), `after ${clicks.join(', ')} the page does not show: ${part}`);
}

/** The window, with this at its top. */
async function picture(from) {
  await driver.executeScript(
    "scrollTo({ top: document.querySelector(arguments[0]).getBoundingClientRect().top + scrollY - 60, behavior: 'instant' })",
    from,
  );
  await painted();
  const { data } = await driver.sendAndGetDevToolsCommand('Page.captureScreenshot', { format: 'png' });
  return Buffer.from(data, 'base64');
}

function until(what, script, ...values) {
  return driver.wait(() => driver.executeScript(script, ...values), PATIENCE, `waited in vain until ${what}`);
}

function painted() {
  return driver.executeAsyncScript(
    'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))',
  );
}
