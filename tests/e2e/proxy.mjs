// A proxy for engines whose driver does not tell what a page does: it records every request, lets through only
// those to origins that we know, and can put one script into every page.
//
// It does not know what the script reports nor which test is running; the recorder asks for both records.

import http from 'node:http';
import { pipeline } from 'node:stream';

/** Path of the script and of its reports, at the root of every origin. */
const SCRIPT = '/.recorder/reporter.js';

/**
 * Starts a proxy on a free port.
 *
 * @param {Set<string>} allowed Origins that the browser may reach; requests to all others are recorded and refused.
 */
export async function startProxy(allowed) {
  const proxy = new Proxy(allowed);
  await proxy.listen();
  return proxy;
}

class Proxy {
  /** Source text of a script to run in every page before its own; none by default. */
  script = null;

  #allowed;
  #requests = [];
  #reports = [];
  #server = http.createServer((request, response) => this.#answer(request, response));
  #agent = new http.Agent({ keepAlive: true });

  constructor(allowed) {
    this.#allowed = allowed;
  }

  /** The proxy's own address. */
  get url() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  /** The finished requests since the last call: `{url, status}`. */
  takeRequests() {
    const finished = this.#requests.filter((request) => request.status !== undefined);
    this.#requests = this.#requests.filter((request) => request.status === undefined);
    return finished;
  }

  /** Reports of the script since the last call. */
  takeReports() {
    return this.#reports.splice(0);
  }

  async listen() {
    // Encrypted and upgraded connections are never ours: their host is all that is needed to refuse them.
    for (const [event, scheme] of [['connect', 'https://'], ['upgrade', '']]) {
      this.#server.on(event, (request, socket) => {
        this.#requests.push({ url: scheme + request.url, status: 403 });
        socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      });
    }
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  async close() {
    this.#agent.destroy();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #answer(request, response) {
    const url = new URL(request.url);
    if (this.script && url.pathname === SCRIPT) {
      this.#serveScript(request, response);
    } else if (this.#allowed.has(url.origin)) {
      this.#forward(request, response);
    } else {
      this.#requests.push({ url: request.url, status: 403 });
      response.writeHead(403).end();
    }
  }

  async #serveScript(request, response) {
    if (request.method === 'POST') this.#reports.push(JSON.parse(await text(request)));
    response.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-store' }).end(this.script);
  }

  #forward(request, response) {
    const { url, method } = request;
    const headers = { ...request.headers, 'accept-encoding': 'identity' };
    const entry = { url };
    this.#requests.push(entry);
    const onward = http.request(url, { method, headers, agent: this.#agent }, async (answer) => {
      entry.status = answer.statusCode;
      if (this.script && answer.headers['content-type']?.startsWith('text/html')) {
        const page = withScript(await text(answer));
        response.writeHead(answer.statusCode, { ...answer.headers, 'content-length': Buffer.byteLength(page) });
        response.end(page);
      } else {
        response.writeHead(answer.statusCode, answer.headers);
        // An answer that breaks in the middle has to break here too; whose fault it was, the page will say.
        pipeline(answer, response, () => {});
      }
    });
    onward.on('error', (error) => {
      entry.status = error.code ?? error.message;
      response.destroy();
    });
    request.pipe(onward);
  }
}

/** The page with the script as the first thing in its head. */
function withScript(page) {
  const place = /<head[^>]*>/i.test(page) ? /<head[^>]*>/i : /^\s*<!doctype[^>]*>/i;
  return page.replace(place, `$&<script src="${SCRIPT}"></script>`);
}

async function text(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
}
