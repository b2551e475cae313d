// A page around the matrix: a real parent on an origin of its own, what it shows and the messages it receives.
//
// Each case has a folder with its page and its tests; this is what they share. It knows the forms of the messages, not
// which of them a parent should hear.

import { readFileSync } from 'node:fs';
import { after, before } from 'node:test';
import { PATIENCE, baseUrl } from '../driver.mjs';
import { bundle } from '../faulty.mjs';
import { LIVE, widget } from '../page.mjs';
import { servePages } from '../pages.mjs';

export { FIRST, SECOND } from '../reading.mjs';

/** For so many animation frames nothing may happen before a page counts as having come to rest. */
const REST = 20;

/** Records the messages that the page receives, and from which of its frames. Every page of a case has it as its first script. */
const LISTENING = `window.heard = [];
addEventListener('message', ({ data, source }) => {
  const frames = [...document.querySelectorAll('iframe')];
  heard.push({ data, from: frames.findIndex((frame) => frame.contentWindow === source) });
});`;

/** By protocol: the height that a message says, or undefined. */
const HEIGHTS = {
  amp: (data) => (data?.sentinel === 'amp' && data.type === 'embed-size' ? data.height : undefined),
  pym: (data) => spelled(data, /^pymxPYMx[\w-]+xPYMxheightxPYMx(\d+)$/),
  datawrapper: (data) => Object.values(data?.['datawrapper-height'] ?? {})[0],
  wordpress: (data) => (data?.message === 'height' ? data.value : undefined),
  'iframe-resizer': (data) => spelled(data, /^\[iFrameSizer\][\w-]+:(\d+):\d+:(?:init|resizeObserver)$/),
  'open-iframe-resizer': (data) => (data?.type === 'iframe-resized' && data.width > 0 ? data.height : undefined),
};

function spelled(data, pattern) {
  const found = typeof data === 'string' && pattern.exec(data);
  return found ? Number(found[1]) : undefined;
}

/**
 * The page of one case, for the test file that calls this.
 *
 * @param {string} test The file's `import.meta.url`; `page.html` lies beside it.
 * @param {string[]} [libraries] Files below node_modules; the page loads each by its name.
 */
export function embedding(test, libraries = []) {
  const page = widget();
  const around = new Embedding(page, test, libraries);
  before(() => around.start());
  after(() => around.stop());
  return around;
}

class Embedding {
  #pages;
  #own;

  constructor(page, test, libraries) {
    this.page = page;
    this.#pages = {
      '/page.html': readFileSync(new URL('page.html', test), 'utf8'),
      '/listening.js': LISTENING,
      '/host.js': '',
    };
    for (const library of libraries) {
      const file = new URL(`../../../node_modules/${library}`, import.meta.url);
      this.#pages[`/${library.split('/').at(-1)}`] = readFileSync(file, 'utf8');
    }
  }

  async start() {
    // As a publisher does who copies it; the page is of another origin than the matrix.
    this.#pages['/host.js'] = await (await fetch(`${baseUrl()}host.js`)).text();
    this.#own = await servePages(this.#pages);
    this.page.allow(this.#own.origin);
  }

  async stop() {
    await this.#own?.close();
  }

  /**
   * The address of the page, with a fragment of its own. Its frame shows embed.html with this query and fragment, or
   * another page; `links` is more attributes of the frame, where the page has a place for them.
   */
  address({ query = '', fragment = '', own = '', links = '', frame = `${baseUrl()}embed.html` } = {}) {
    return `${this.#own.origin}/page.html?${new URLSearchParams({ frame: frame + query + fragment, links })}${own}`;
  }

  /** Opens the page and waits until its matrix is there; `live` until the program has taken over, too. */
  async open({ live = true, ...address } = {}) {
    await this.page.driver.get('about:blank');
    await this.page.driver.get(this.address(address));
    await this.page.until('the frame is there', "return document.querySelector('iframe') !== null");
    await this.inside(() =>
      this.page.until(
        'the matrix is there',
        `return document.readyState === 'complete' && ${live ? LIVE : "document.querySelector('[data-cell]') !== null"}`,
      ),
    );
  }

  /**
   * The address of an embed.html for frames without an origin, for one test. Its policy names its server, because in
   * such a frame 'self' is nobody to WebKit: neither styles nor scripts would come. And it lets everybody read its
   * files, because to the browser such a frame is somebody else's.
   */
  async nameless(t) {
    const site = await bundle(t, this.page);
    site.policy((policy) => policy.replaceAll("'self'", `'self' ${site.origin}`));
    site.change(null, (answer) => ({ ...answer, headers: { ...answer.headers, 'access-control-allow-origin': '*' } }));
    return `${site.address}embed.html`;
  }

  /** Does something within the frame. */
  async inside(act, selector = 'iframe') {
    const { driver } = this.page;
    await driver.switchTo().frame(this.page.find(selector));
    try {
      return await act();
    } finally {
      await driver.switchTo().defaultContent();
    }
  }

  /** Runs a script within the frame. */
  runInside(script, ...values) {
    return this.inside(() => this.page.run(script, ...values));
  }

  /** Opens or closes a cell as a reader does. */
  click(address) {
    return this.inside(() => this.page.click(address));
  }

  /** The open cells' addresses. */
  opened() {
    return this.runInside("return [...document.querySelectorAll('[open] > [data-cell]')].map((face) => face.dataset.cell)");
  }

  /** Waits until these cells are open, and no others. */
  untilOpened(...addresses) {
    const is = async () => {
      try {
        return (await this.opened()).join() === addresses.join();
      } catch (fault) {
        // The page around it is still on its way.
        if (fault.name === 'NoSuchFrameError') return false;
        throw fault;
      }
    };
    return this.page.driver.wait(is, PATIENCE, `waited in vain until ${addresses.join() || 'none'} was open`);
  }

  /** Height of the matrix, in CSS pixels. */
  wrapper() {
    return this.runInside("return document.querySelector('[data-assessment-matrix]').getBoundingClientRect().height");
  }

  /** Height of its frame. */
  frame() {
    return this.page.run("return document.querySelector('iframe').clientHeight");
  }

  /** Waits until the frame is as high as its parent makes it for a matrix of that height; answers how high that is. */
  async untilFits(applied = (height) => height) {
    let wrapper;
    let frame;
    const fits = async () => {
      [wrapper, frame] = [await this.wrapper(), await this.frame()];
      return Math.abs(frame - applied(wrapper)) <= 1;
    };
    try {
      await this.page.driver.wait(fits, PATIENCE);
    } catch {
      throw new Error(`the frame is ${frame} px high, the matrix in it ${wrapper} px`);
    }
    return frame;
  }

  /** Waits until no more messages arrive; returns the number received by then. */
  rest() {
    return this.page.driver.executeAsyncScript(
      `const [frames, done] = arguments;
       let heardThen = heard.length;
       let quiet = 0;
       const look = () => {
         quiet = heard.length === heardThen ? quiet + 1 : 0;
         heardThen = heard.length;
         if (quiet < frames) requestAnimationFrame(look);
         else done(heardThen);
       };
       requestAnimationFrame(look);`,
      REST,
    );
  }

  /** Messages that the page received from its first frame. */
  heard() {
    return this.page.run('return heard.filter(({ from }) => from === 0).map(({ data }) => data)');
  }

  /** By protocol: all heights that were said, in order. Other messages stand under `others`. */
  async heights() {
    const said = {};
    for (const data of await this.heard()) {
      const [protocol] = Object.entries(HEIGHTS).find(([, height]) => height(data) !== undefined) ?? ['others'];
      (said[protocol] ??= []).push(protocol === 'others' ? data : HEIGHTS[protocol](data));
    }
    return said;
  }
}
