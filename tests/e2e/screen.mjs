// Window sizes and colour schemes, which every engine wants to be told in its own way.

import { PATIENCE } from './driver.mjs';

/** The narrowest page that a WebKit window shows; narrower ones are framed. */
const NARROWEST_WEBKIT_WINDOW = 460;

/** Height of what a WebKit window shows above its page; no test depends on it exactly. */
const TOOLBAR = 38;

/**
 * Makes the page `width` by `height` CSS pixels.
 *
 * @returns {Promise<{width: number, height: number} | null>} The size of a frame to put the page into, where the
 *   engine's window cannot be so small; else null.
 */
export async function resize({ engine, driver }, size) {
  return RESIZE[engine](driver, size);
}

/**
 * Prefers a dark or a light colour scheme, where that is done in a running session.
 * The other engines are told at their start, in driver.mjs.
 */
export async function prefer({ engine, driver }, dark) {
  if (engine !== 'chromium') return;
  await driver.sendDevToolsCommand('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: dark ? 'dark' : 'light' }],
  });
}

const RESIZE = {
  async chromium(driver, { width, height }) {
    await driver.sendDevToolsCommand('Emulation.setDeviceMetricsOverride', {
      width,
      height,
      deviceScaleFactor: 1,
      mobile: false,
    });
    return null;
  },

  async firefox(driver, viewport) {
    const bidi = await driver.getBidi();
    const context = await driver.getWindowHandle();
    const answer = await bidi.send({ method: 'browsingContext.setViewport', params: { context, viewport } });
    if (answer.type === 'error') throw new Error(`the window did not take the size: ${answer.message}`);
    return null;
  },

  async webkit(driver, size) {
    await driver.switchTo().defaultContent();
    const framed = size.width < NARROWEST_WEBKIT_WINDOW;
    // A window is as wide as its page, and a toolbar higher; a frame needs some room around it.
    const width = framed ? 2 * size.width : size.width;
    await driver.manage().window().setRect({ x: 0, y: 0, width, height: size.height + TOOLBAR });
    const resized = async () => (await driver.executeScript('return innerWidth')) === width;
    await driver.wait(resized, PATIENCE, `the window did not become ${width} px wide`);
    return framed ? size : null;
  },
};
