// The bundle under test from a server of our own, with one thing wrong, or in a page of another shape.
//
// Each answer is what the server under test gives, changed by what a test asks for. This module knows how answers can
// go wrong and how many were asked for; it does not know what the page makes of it.

import { readFileSync } from 'node:fs';
import http from 'node:http';
import { baseUrl } from './driver.mjs';

const WITNESS = readFileSync(new URL('witness.js', import.meta.url), 'utf8');

/** The program, the module that loads it, and the page. */
export const [PROGRAM, MODULE, PAGE] = ['assessment-matrix_bg.wasm', 'assessment-matrix.js', 'index.html'];

/** Has every function of the program throw, as a trap does, once `window.trap` is set, and counts the calls then. */
export const TRAP = `
  const wrapped = (result) => {
    const exports = {};
    for (const [name, value] of Object.entries(result.instance.exports)) {
      exports[name] = typeof value !== 'function' ? value : (...values) => {
        if (!window.trap) return value(...values);
        window.trapped = (window.trapped ?? 0) + 1;
        throw new WebAssembly.RuntimeError('unreachable');
      };
    }
    return { module: result.module, instance: { exports } };
  };
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...values) => wrapped(await original.apply(WebAssembly, values));
  }
`;

/**
 * A server for one test, which stops with it. Without `worker` the page keeps nothing, so all requests are counted;
 * with one the bundle is in a folder, so that there are pages of the same origin that the worker has no part in.
 */
export async function bundle(t, page, { worker = false } = {}) {
  const site = new Site(worker ? 'kept/' : '');
  if (!worker) site.rewrite(PAGE, (text) => text.replace(/ data-worker="[^"]*"/, ''));
  await site.listen();
  t.after(async () => {
    // Pending requests of the page would otherwise count as errors of the next test.
    await page.driver.get('about:blank');
    await site.close();
  });
  page.allow(site.origin);
  return site;
}

class Site {
  #folder;
  #changes = [];
  #asked = [];
  #scripts = [WITNESS];
  #server = http.createServer((request, response) => {
    // A test that changes an answer wrongly fails by the broken connection and by what is printed.
    this.#answer(request, response).catch((error) => {
      console.error(error);
      response.destroy();
    });
  });

  constructor(folder) {
    this.#folder = folder;
  }

  async listen() {
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** Ends it, which to a browser is a network that is off. A second call does nothing. */
  async close() {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The address of the page; ends in a slash. */
  get address() {
    return `${this.origin}/${this.#folder}`;
  }

  /** Number of requests for a file. */
  asked(name) {
    return this.#asked.filter((asked) => asked === name).length;
  }

  /**
   * Changes the answer for a file. `change` gets it, `{status, headers, body}`, and returns another one; it may take
   * its time. With `cut` the connection breaks in the middle, with `endless` it stays open behind the body.
   */
  change(name, change) {
    this.#changes.push({ name, change });
  }

  /** Changes a file that is text. */
  rewrite(name, rewrite) {
    this.change(name, (answer) => ({ ...answer, body: Buffer.from(rewrite(answer.body.toString('utf8'))) }));
  }

  /** Serves a page that the bundle does not have. */
  add(name, body) {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    this.change(name, () => ({ status: 200, headers, body: Buffer.from(body) }));
  }

  /** Changes the policy of every answer, in its headers and in the page. */
  policy(rewrite) {
    const written = /(<meta http-equiv="Content-Security-Policy" content=")([^"]*)/;
    this.change(null, (answer) => {
      const headers = { ...answer.headers };
      const policy = headers['content-security-policy'];
      if (policy) headers['content-security-policy'] = rewrite(policy);
      if (!isPage(answer)) return { ...answer, headers };
      const body = answer.body.toString('utf8').replace(written, (_, tag, policy) => tag + rewrite(policy));
      return { ...answer, headers, body: Buffer.from(body) };
    });
  }

  /** Runs a script before all others of the page. */
  first(script) {
    this.#scripts.push(script);
  }

  /** Serves the page without any script: what is left is what HTML and CSS do. */
  withoutScript() {
    this.#scripts = [];
    this.change(null, (answer) => {
      if (!isPage(answer)) return answer;
      const body = answer.body.toString('utf8').replace(/<script [^>]*\bsrc=[^>]*><\/script>/g, '');
      return { ...answer, body: Buffer.from(body) };
    });
  }

  /** Holds a file back; the answer lets it go. */
  hold(name) {
    let release;
    const released = new Promise((resolve) => {
      release = resolve;
    });
    this.change(name, async (answer) => {
      await released;
      return answer;
    });
    return release;
  }

  async #answer(request, response) {
    const path = new URL(request.url, this.origin).pathname.slice(1);
    const name = (path.startsWith(this.#folder) ? path.slice(this.#folder.length) : path) || PAGE;
    this.#asked.push(name);
    let answer = name === 'witness.js' ? script(this.#scripts.join('\n')) : await this.#original(name);
    for (const { name: changed, change } of this.#changes) {
      if (changed === null || changed === name) answer = await change(answer);
    }
    if (this.#scripts.length > 0 && isPage(answer)) answer = witnessed(answer);
    const length = answer.endless ? {} : { 'content-length': answer.body.length };
    response.writeHead(answer.status, { ...answer.headers, ...length });
    if (answer.endless) response.write(answer.body);
    else if (answer.cut) response.write(answer.body.subarray(0, answer.body.length / 2), () => response.destroy());
    else response.end(answer.body);
  }

  async #original(name) {
    const answer = await fetch(baseUrl() + name);
    const headers = {};
    for (const kept of ['content-type', 'content-security-policy', 'cache-control', 'x-content-type-options']) {
      if (answer.headers.has(kept)) headers[kept] = answer.headers.get(kept);
    }
    return { status: answer.status, headers, body: Buffer.from(await answer.arrayBuffer()) };
  }
}

function isPage({ headers }) {
  return headers['content-type']?.startsWith('text/html');
}

function script(text) {
  return { status: 200, headers: { 'content-type': 'text/javascript' }, body: Buffer.from(text) };
}

/** The page with our script as the first thing in its head. */
function witnessed(answer) {
  const body = answer.body.toString('utf8').replace(/<head[^>]*>/i, '$&<script src="/witness.js"></script>');
  return { ...answer, body: Buffer.from(body) };
}
