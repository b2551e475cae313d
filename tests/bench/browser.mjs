// Starts Chromium and speaks its DevTools protocol through a pipe: fresh tabs, commands, events.
//
// Not through WebDriver as the journeys do: a driver is one more process on the cores that are measured, and neither
// clean contexts within one browser nor events with their times come through it. It does not know what is measured.

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How long the browser may take to answer before a run fails. Nothing ever waits this long on purpose. */
const PATIENCE = 60_000;

/** Window size of every page, in CSS pixels. */
export const WINDOW = { width: 1280, height: 900 };

/**
 * Starts a browser with an empty profile.
 *
 * @param {string} program
 * @param {{paced: boolean}} options `paced`: frames come 60 times a second; otherwise as soon as there is something
 *   to show, so that no time is spent waiting for a screen.
 */
export async function launch(program, { paced }) {
  const profile = mkdtempSync(join(tmpdir(), 'matrix-bench-'));
  const args = [
    '--headless=new',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    `--window-size=${WINDOW.width},${WINDOW.height}`,
    ...(paced ? [] : ['--disable-frame-rate-limit', '--disable-gpu-vsync']),
  ];
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const kill = () => child.kill();
  process.once('exit', kill);
  const connection = new Connection(child.stdio[3], child.stdio[4]);
  child.once('error', (error) => connection.fail(`${program} did not start: ${error.message}`));
  child.once('exit', (code) => connection.fail(`${program} ended with code ${code}`));
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const { product } = await connection.send('Browser.getVersion');
  return {
    version: product.replace(/^\D+/, ''),
    tab: () => open(connection),
    async close() {
      process.removeListener('exit', kill);
      await Promise.all([ended, connection.send('Browser.close')]);
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

/** An empty tab in a context of its own: no cache, no storage, no worker of an earlier page. */
async function open(connection) {
  const { browserContextId } = await connection.send('Target.createBrowserContext');
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank', browserContextId, ...WINDOW });
  const { sessionId } = await connection.send('Target.attachToTarget', { targetId, flatten: true });
  const send = (method, params) => connection.send(method, params, sessionId);
  return {
    send,
    /** Calls back with each event of this name. */
    on: (method, callback) => connection.on(sessionId, method, callback),
    /** The next event of this name. */
    next: (method) => patient(new Promise((resolve) => connection.on(sessionId, method, resolve)), method),
    /** The value of an expression in the page, awaited. */
    async run(expression) {
      const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
      const { exceptionDetails, result } = answer;
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    async close() {
      connection.forget(sessionId);
      await connection.send('Target.disposeBrowserContext', { browserContextId });
    },
  };
}

/** Commands out, answers and events in, each message ended by a zero byte. */
class Connection {
  #out;
  #last = 0;
  #waiting = new Map();
  #listeners = [];
  #broken = null;

  constructor(out, incoming) {
    this.#out = out;
    let rest = [];
    incoming.on('data', (chunk) => {
      let from = 0;
      for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, from)) {
        this.#receive(JSON.parse(Buffer.concat([...rest, chunk.subarray(from, end)]).toString()));
        rest = [];
        from = end + 1;
      }
      rest.push(chunk.subarray(from));
    });
    // The end of the browser is told by its process.
    out.on('error', () => {});
  }

  send(method, params = {}, sessionId = undefined) {
    if (this.#broken) return Promise.reject(this.#broken);
    const id = (this.#last += 1);
    const answer = new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject, method }));
    this.#out.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return patient(answer, params.expression ?? method);
  }

  on(sessionId, method, callback) {
    this.#listeners.push({ sessionId, method, callback });
  }

  forget(sessionId) {
    this.#listeners = this.#listeners.filter((listener) => listener.sessionId !== sessionId);
  }

  fail(why) {
    this.#broken = new Error(why);
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
    this.#waiting.clear();
  }

  #receive({ id, method, params, sessionId, result, error }) {
    if (id === undefined) {
      for (const listener of this.#listeners) {
        if (listener.sessionId === sessionId && listener.method === method) listener.callback(params);
      }
      return;
    }
    const asked = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) asked?.reject(new Error(`${asked.method}: ${error.message}`));
    else asked?.resolve(result);
  }
}

async function patient(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`waited in vain for ${what}`)), PATIENCE);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
