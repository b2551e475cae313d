// Notices everything that must not happen in a page: errors, uncaught exceptions, policy violations, failed
// requests and requests to origins that are not ours.
//
// Each engine tells it in its own way, so each has a source below; a self-test (recorder.test.mjs) seeds every kind
// of fault in every engine. This module does not know which test is running, nor the widget.

import { readFileSync } from 'node:fs';
import { PATIENCE } from './driver.mjs';

/**
 * Starts recording in a session.
 *
 * @param {{engine: string, driver: object, proxy: object}} session
 * @param {Set<string>} allowed Origins that the page may talk to; may grow later.
 */
export async function record(session, allowed) {
  const recorder = new Recorder(session.driver, allowed);
  recorder.collect = await SOURCES[session.engine](session, recorder);
  return recorder;
}

class Recorder {
  #driver;
  #allowed;
  #faults = [];
  #requests = [];
  #markers = new Set();
  #lastMarker = 0;

  constructor(driver, allowed) {
    this.#driver = driver;
    this.#allowed = allowed;
  }

  /** Errors since the last call, as text; empty if there are none. */
  async faults() {
    await this.#untilReported();
    return this.#faults.splice(0);
  }

  /** The addresses that the page asked for since the last call. */
  async requests() {
    await this.#untilReported();
    return this.#requests.splice(0);
  }

  /** A source saw something wrong. */
  fault(text) {
    this.#faults.push(text);
  }

  /** A source saw a request; `status` where it is already known. */
  request(url, status) {
    if (/^(about|blob|data|chrome|resource|moz-extension):/.test(url)) return;
    this.#requests.push(url);
    if (!this.#allowed.has(new URL(url).origin)) this.fault(`request to another origin: ${url}`);
    if (status !== undefined && !(status < 400)) this.fault(`request failed with ${status}: ${url}`);
  }

  /** A source saw a message that is no fault; it may be the one that `untilReported` waits for. */
  message(text) {
    for (const marker of text.match(/recorder-marker-\d+/g) ?? []) this.#markers.add(marker);
  }

  /** Returns once everything that the page did before this call has arrived here. */
  async #untilReported() {
    this.#lastMarker += 1;
    const marker = `recorder-marker-${this.#lastMarker}`;
    await this.#driver.executeScript('console.debug(arguments[0])', marker);
    const arrived = async () => {
      await this.collect();
      return this.#markers.has(marker);
    };
    await this.#driver.wait(arrived, PATIENCE, 'the recorder never saw its own message');
  }
}

const SOURCES = { chromium: fromLogs, firefox: fromBidi, webkit: fromProxy };

/** Chromium: the driver keeps the console with all engine messages, and the network events of the page. */
async function fromLogs({ driver }, recorder) {
  const logs = driver.manage().logs();
  return async () => {
    for (const { message } of await logs.get('performance')) {
      const { method, params } = JSON.parse(message).message;
      if (method === 'Network.requestWillBeSent') recorder.request(params.request.url);
      if (method === 'Network.webSocketCreated') recorder.request(params.url);
    }
    for (const { level, message } of await logs.get('browser')) {
      if (level.name === 'SEVERE') recorder.fault(message);
      else recorder.message(message);
    }
  };
}

/** Firefox: WebDriver BiDi events. Requests without a browsing context are the browser's own, not the page's. */
async function fromBidi({ driver }, recorder) {
  const bidi = await driver.getBidi();
  await bidi.subscribe('log.entryAdded');
  await bidi.subscribe('network.beforeRequestSent');
  await bidi.subscribe('network.responseCompleted');
  bidi.on('log.entryAdded', ({ level, text }) => {
    if (level === 'error') recorder.fault(text);
    else recorder.message(text);
  });
  bidi.on('network.beforeRequestSent', ({ context, request }) => {
    if (context !== null) recorder.request(request.url);
  });
  bidi.on('network.responseCompleted', ({ context, response }) => {
    if (context !== null && response.status >= 400) {
      recorder.fault(`request failed with ${response.status}: ${response.url}`);
    }
  });
  return async () => {};
}

/**
 * WebKit: its driver tells nothing, and an automated MiniBrowser prints no console. So the proxy counts requests and
 * puts a script before all others into every page, which reports what the console would show.
 */
async function fromProxy({ driver, proxy }, recorder) {
  proxy.script = readFileSync(new URL('reporter.js', import.meta.url), 'utf8');
  return async () => {
    for (const { url, status } of proxy.takeRequests()) recorder.request(url, status);
    for (const { level, text } of proxy.takeReports()) {
      if (level === 'error') recorder.fault(text);
      else recorder.message(text);
    }
    const reporting = await driver.executeScript("return !location.protocol.startsWith('http') || window.reporting");
    if (!reporting) throw new Error('the reporter script does not run in this page, so its faults would go unseen');
  };
}
