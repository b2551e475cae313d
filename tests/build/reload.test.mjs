// `trunk serve` shows the page, and reloads it when a style sheet has changed.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import ports from 'selenium-webdriver/net/portprober.js';
import { start } from '../e2e/driver.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SHEET = join(ROOT, 'styles/page.css');
/** A development build compiles everything the first time. */
const COMPILING = 15 * 60_000;
const REBUILDING = 60_000;

/** Resolves when the page answers; rejects if Trunk ends before. */
async function answers(url, trunk) {
  const ended = new Promise((_, reject) => {
    trunk.once('exit', (code) => reject(new Error(`trunk serve ended with ${code}; its messages are above`)));
  });
  const asked = (async () => {
    for (const end = Date.now() + COMPILING; Date.now() < end; ) {
      const answer = await fetch(url).catch(() => null);
      if (answer?.ok) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    throw new Error('trunk serve did not answer');
  })();
  return Promise.race([asked, ended]);
}

test('trunk serve shows the page and reloads it after a change of a style sheet', async (t) => {
  const port = await ports.findFreePort('127.0.0.1');
  const url = `http://127.0.0.1:${port}/`;
  // Not into dist/, which other tests use.
  const dist = mkdtempSync(join(tmpdir(), 'matrix-serve-'));
  const args = ['serve', '--port', `${port}`, '--address', '127.0.0.1', '--dist', dist];
  const trunk = spawn('trunk', args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'] });
  t.after(() => {
    trunk.removeAllListeners('exit');
    trunk.kill();
    rmSync(dist, { recursive: true, force: true });
  });
  await answers(url, trunk);

  const { driver, stop } = await start({ allowed: new Set([new URL(url).origin]) });
  t.after(stop);
  await driver.get(url);
  const live = () => driver.executeScript("return document.querySelector('[data-live] [data-cell]') !== null");
  await driver.wait(live, REBUILDING, 'the program did not take over');
  await driver.executeScript('window.before = true');

  const sheet = readFileSync(SHEET, 'utf8');
  t.after(() => writeFileSync(SHEET, sheet));
  writeFileSync(SHEET, `${sheet}\n.page { --changed: 1; }\n`);
  const reloaded = () =>
    driver.executeScript(
      `return window.before === undefined && document.readyState === 'complete' &&
         getComputedStyle(document.querySelector('.page')).getPropertyValue('--changed') === '1'`,
    );
  await driver.wait(reloaded, REBUILDING, 'the page was not reloaded');
  await driver.wait(live, REBUILDING, 'the program did not take over after the reload');
});
