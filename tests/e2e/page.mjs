// Actions and conditions of the end-to-end tests: what a reader does with the widget and what the page then shows.
//
// Everything goes through the widget's public hooks (data-cell, data-detail, …), so tests survive a redesign.
// Waits are for conditions, never for time. This module knows no expectations.

import assert from 'node:assert/strict';
import { after, afterEach, before } from 'node:test';
import { By, Key } from 'selenium-webdriver';
import { DESKTOP, PATIENCE, baseUrl, start } from './driver.mjs';
import { AROUND, servePages } from './pages.mjs';
import { record } from './recorder.mjs';
import * as screen from './screen.mjs';

export { Key };

/** True if the program has taken over the page's matrix and its controls are enabled, which are separate tasks. */
export const LIVE = `(document.querySelector('[data-live] [data-cell]') !== null
  && document.querySelector('[data-live] [data-panel]:disabled') === null)`;

/**
 * One browser session for the test file that calls this; every test in it fails if the page did anything wrong.
 *
 * @param {{dark?: boolean}} [options]
 */
export function widget(options = {}) {
  const page = new Page();
  before(() => page.start(options));
  afterEach(async () => assert.deepEqual(await page.faults(), [], 'the page did something wrong'));
  after(() => page.stop());
  return page;
}

class Page {
  #session;
  #recorder;
  #own;
  #frame = null;
  #allowed;

  async start({ dark = false } = {}) {
    this.#own = await servePages(AROUND);
    const allowed = new Set([new URL(baseUrl()).origin, this.#own.origin]);
    this.#allowed = allowed;
    this.#session = await start({ allowed, dark });
    this.#recorder = await record(this.#session, allowed);
    await screen.prefer(this.#session, dark);
    await this.resize(DESKTOP);
  }

  async stop() {
    await this.#session?.stop();
    await this.#own?.close();
  }

  get driver() {
    return this.#session.driver;
  }

  /** Lets pages talk to one more origin. */
  allow(origin) {
    this.#allowed.add(origin);
  }

  /** Errors of the page since the last call. */
  faults() {
    return this.#recorder.faults();
  }

  /** The addresses that the browser asked for since the last call. */
  requests() {
    return this.#recorder.requests();
  }

  /** The size that the widget's page has when it is opened next. */
  async resize({ width, height = DESKTOP.height }) {
    this.#frame = await screen.resize(this.#session, { width, height });
  }

  /** Loads the page anew, with an address if one is given, and waits until the program has taken over. */
  async open(address = '') {
    const url = baseUrl() + (address && `#${address}`);
    // A page of another address first: otherwise a new fragment would not load the page again.
    await this.driver.get('about:blank');
    if (this.#frame) {
      const query = new URLSearchParams({ src: url, ...this.#frame });
      await this.driver.get(`${this.#own.origin}/frame?${query}`);
      await this.driver.switchTo().frame(this.find('iframe'));
    } else {
      await this.driver.get(url);
    }
    await this.untilLive();
  }

  /** Waits until the program has taken over the prerendered matrix, and what needs it can be used. */
  untilLive() {
    return this.until('the program has taken over', `return ${LIVE}`);
  }

  /** Moves within the page as a link does, or a reader who edits the address. */
  visit(fragment) {
    return this.run('location.hash = arguments[0]', fragment);
  }

  /** Runs a script in the page; its arguments and result are plain data. */
  run(script, ...values) {
    return this.driver.executeScript(script, ...values);
  }

  /** Waits until a script returns something true. */
  until(what, script, ...values) {
    return this.driver.wait(() => this.run(script, ...values), PATIENCE, `waited in vain until ${what}`);
  }

  /** Clicks a cell's summary, in the middle of the window. */
  click(address) {
    return this.clickOn(`[data-cell="${address}"]`);
  }

  /** Clicks any element, likewise, as soon as it is there. */
  async clickOn(selector) {
    await this.until(`${selector} is there`, 'return document.querySelector(arguments[0]) !== null', selector);
    await this.centre(selector);
    await this.find(selector).click();
  }

  find(selector) {
    return this.driver.findElement(By.css(selector));
  }

  /** Scrolls an element to the middle of the window. */
  centre(selector) {
    return this.run(
      "document.querySelector(arguments[0]).scrollIntoView({ block: 'center', behavior: 'instant' })",
      selector,
    );
  }

  /** Presses keys one after the other, on whatever has the focus. */
  press(...keys) {
    return this.driver.actions().sendKeys(...keys).perform();
  }

  /** Presses a key while another is held. */
  pressWith(modifier, key) {
    return this.driver.actions().keyDown(modifier).sendKeys(key).keyUp(modifier).perform();
  }

  /** Moves the focus to a cell, as Tab or assistive technology would. */
  async focus(address) {
    // WebKit lets no script move the focus inside a frame of another origin before its reader has touched it.
    if (this.#frame) await this.clickOn('.am h1');
    await this.run('document.querySelector(arguments[0]).focus()', `[data-cell="${address}"]`);
  }

  /** Waits until a cell's summary has the focus. */
  untilFocused(address) {
    return this.until(`${address} has the focus`, 'return document.activeElement.dataset.cell === arguments[0]', address);
  }

  /** Waits until a cell is open, it alone, and everything says so: summary, detail and address. */
  async untilOpen(address) {
    await this.untilOpened(address);
    await this.untilAddress(`#${address}`);
  }

  /** Waits until the page's fragment is this, with its `#`: it is written after what was done has been painted. */
  untilAddress(hash) {
    return this.until(`the address is ${hash}`, 'return location.hash === arguments[0]', hash);
  }

  /** Waits until a cell is open and its detail shown whole, it alone, whatever the address says. */
  untilOpened(address) {
    return this.until(
      `${address} alone is open`,
      `const open = [...document.querySelectorAll('[open] > [data-cell]')];
       const details = [...document.querySelectorAll('[data-detail]')].filter((detail) => detail.checkVisibility());
       return open.map((face) => face.dataset.cell).join() === arguments[0]
         && details.map((detail) => detail.dataset.detail).join() === arguments[0]
         && !document.querySelector('[open] .am-group > summary:only-child')`,
      address,
    );
  }

  /** Waits until no cell is open, and the address names none. */
  untilClosed() {
    return this.until(
      'no cell is open',
      `return !document.querySelector('[open] > [data-cell]')
         && !document.querySelector('[data-cell="' + location.hash.slice(1).replace(/["\\\\]/g, '') + '"]')`,
    );
  }

  /** The address of the open cell, or null. */
  opened() {
    return this.run("return document.querySelector('[open] > [data-cell]')?.dataset.cell ?? null");
  }

  /** Returns once the browser has laid out and painted what the last step changed. */
  painted() {
    return this.driver.executeAsyncScript(
      'const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(() => done()))',
    );
  }

  /** All cells in document order: `{address, text, open, shown}`. */
  cells() {
    return this.run(
      `return [...document.querySelectorAll('[data-cell]')].map((face) => ({
         address: face.dataset.cell,
         text: face.textContent,
         open: face.parentElement.open,
         shown: face.checkVisibility({ visibilityProperty: true }),
       }))`,
    );
  }

  /**
   * The open detail: `{text, links, findings: [{id, text, own, quotes}]}`, where `links` are the ids of findings that stand
   * elsewhere, and `own` is the text without the figures.
   * A quote is `{exact, elements, figure, cited}`: its text, how many elements are inside, the text of the figure
   * around it, and of what its `cite` leads to.
   */
  detail() {
    return this.run(
      `const ownWords = (finding) => {
         const copy = finding.cloneNode(true);
         for (const figure of copy.querySelectorAll('figure')) figure.remove();
         return copy.textContent;
       };
       const detail = document.querySelector('[open] > [data-detail]');
       return {
         text: detail.textContent,
         links: [...detail.querySelectorAll('[data-finding-link]')].map((line) => line.dataset.findingLink),
         findings: [...detail.querySelectorAll('[data-finding]')].map((finding) => ({
           id: finding.dataset.finding,
           text: finding.textContent,
           own: ownWords(finding),
           quotes: [...finding.querySelectorAll('blockquote[cite]')].map((quote) => ({
             exact: quote.textContent,
             elements: quote.childElementCount,
             figure: quote.closest('figure').textContent,
             cited: document.getElementById(quote.getAttribute('cite').replace('#', ''))?.textContent,
           })),
         })),
       };`,
    );
  }

  /** Position of an element in the viewport: `{top, left, right, bottom}`. */
  place(selector) {
    return this.run('return document.querySelector(arguments[0]).getBoundingClientRect().toJSON()', selector);
  }

  /** By how much the page is wider than the window, and what sticks out of it. */
  overflow() {
    return this.run(
      `const root = document.documentElement;
       const width = root.clientWidth;
       const out = [...document.querySelectorAll('.am *')].filter((element) => {
         if (!element.checkVisibility()) return false;
         const { right, left, width: own, height } = element.getBoundingClientRect();
         return own > 1 && height > 1 && (right > width + 1 || left < -1);
       });
       return {
         by: Math.max(root.scrollWidth, document.body.scrollWidth) - width,
         elements: out.slice(0, 5).map((e) => e.outerHTML.slice(0, 80)),
       }`,
    );
  }

  /** Content of the clipboard, read by pasting it, as a reader would. */
  async pasted() {
    await this.driver.get(`${this.#own.origin}/paste`);
    await this.find('textarea').click();
    await this.pressWith(Key.CONTROL, 'v');
    await this.until('something was pasted', "return typeof window.pasted === 'string'");
    return this.run('return window.pasted');
  }
}
