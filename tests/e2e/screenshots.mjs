// Pictures of the page for people to look at: every state at every width, in every look, full page, in Chromium.
//
//   MATRIX_URL=… CHROMIUM=… CHROMEDRIVER=… node tests/e2e/screenshots.mjs OUTPUT-FOLDER
//
// This is a tool, not a test: it decides nothing.

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PATIENCE, baseUrl, start } from './driver.mjs';
import * as screen from './screen.mjs';

const STATES = {
  closed: '',
  'iran-2024-outcome': 'iran/2024/outcome',
  'china-2020-confidence': 'china/2020/confidence',
  'cuba-2016-tactics': 'cuba/2016/tactics',
};

const WIDTHS = [320, 480, 680, 768, 1024, 1280, 1440];

/** Media features, and whether scripts run. */
const LOOKS = {
  light: {},
  dark: { features: { 'prefers-color-scheme': 'dark' } },
  forced: { features: { 'forced-colors': 'active' } },
  static: { scripts: false },
};

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/e2e/screenshots.mjs OUTPUT-FOLDER');
  process.exit(2);
}

process.env.MATRIX_ENGINE = 'chromium';
await mkdir(folder, { recursive: true });
const session = await start({ allowed: new Set() });
try {
  for (const [look, { features = {}, scripts = true }] of Object.entries(LOOKS)) {
    await session.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', {
      features: Object.entries(features).map(([name, value]) => ({ name, value })),
    });
    await session.driver.sendDevToolsCommand('Emulation.setScriptExecutionDisabled', { value: !scripts });
    for (const width of WIDTHS) {
      await screen.resize(session, { width, height: 900 });
      for (const [name, address] of Object.entries(STATES)) {
        const file = join(folder, `${name}-${width}-${look}.png`);
        await show(session.driver, address, scripts);
        await writeFile(file, await picture(session.driver));
        console.log(file);
      }
    }
  }
} finally {
  await session.stop();
}

/** Loads the page with this cell open, or none, and waits for the program where scripts run. */
async function show(driver, address, scripts) {
  await driver.get('about:blank');
  await driver.get(baseUrl() + (address && `#${address}`));
  const wanted = `${scripts ? '[data-live]' : '[data-matrix]'} ${address ? `[open] > [data-cell="${address}"]` : '[data-cell]'}`;
  const shown = () => driver.executeScript('return document.querySelector(arguments[0]) !== null', wanted);
  await driver.wait(shown, PATIENCE, `${wanted} never appeared`);
}

/** The whole page as a PNG, from its top however far it was scrolled. */
async function picture(driver) {
  await driver.executeScript('scrollTo(0, 0)');
  const { cssContentSize } = await driver.sendAndGetDevToolsCommand('Page.getLayoutMetrics', {});
  const { data } = await driver.sendAndGetDevToolsCommand('Page.captureScreenshot', {
    format: 'png',
    captureBeyondViewport: true,
    clip: { ...cssContentSize, scale: 1 },
  });
  return Buffer.from(data, 'base64');
}
