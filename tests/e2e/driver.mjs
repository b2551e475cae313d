// Starts and stops one engine behind its WebDriver, each time with a fresh profile.
//
// Which engine, and where its programs are, comes from the environment; nothing is looked up or downloaded.
// This module does not know the widget, nor what counts as a fault.

import { spawn } from 'node:child_process';
import selenium from 'selenium-webdriver';
import serverStatus from 'selenium-webdriver/http/util.js';
import ports from 'selenium-webdriver/net/portprober.js';
import { startProxy } from './proxy.mjs';

/** Time limit for a condition before a test fails. No test waits this long on purpose. */
export const PATIENCE = 20_000;

/** Window size of a test that says nothing about size, in CSS pixels. */
export const DESKTOP = { width: 1280, height: 900 };

/**
 * What differs between engines: the driver's command line, and the capabilities of a session that prefers a dark
 * colour scheme if `dark`, and goes through `proxy` where the recorder needs one.
 */
const ENGINES = {
  chromium: {
    command: (port) => [variable('CHROMEDRIVER'), `--port=${port}`, '--log-level=SEVERE'],
    capabilities: () => ({
      browserName: 'chrome',
      'goog:loggingPrefs': { browser: 'ALL', performance: 'ALL' },
      'goog:chromeOptions': {
        binary: variable('CHROMIUM'),
        perfLoggingPrefs: { enableNetwork: true, enablePage: false },
        args: [
          '--headless=new',
          '--no-sandbox',
          '--disable-gpu',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          // Overlaid as on a phone, so that a width of 320 px is one of 320 px.
          '--hide-scrollbars',
          `--window-size=${DESKTOP.width},${DESKTOP.height}`,
        ],
      },
    }),
  },
  firefox: {
    command: (port) => [variable('GECKODRIVER'), '--port', `${port}`, '--websocket-port', '0', '--log', 'fatal'],
    capabilities: ({ dark }) => ({
      browserName: 'firefox',
      webSocketUrl: true,
      'moz:firefoxOptions': {
        binary: variable('FIREFOX'),
        args: ['-headless', `--width=${DESKTOP.width}`, `--height=${DESKTOP.height}`],
        prefs: { 'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1 },
      },
    }),
  },
  webkit: {
    command: (port) => [variable('WEBKIT_WEBDRIVER'), `--port=${port}`],
    capabilities: ({ proxy, dark }) => ({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary: variable('MINIBROWSER'),
        args: ['--automation', `--proxy=${proxy.url}`, ...(dark ? ['--dark-mode'] : [])],
      },
    }),
  },
};

/** The engine that this run is about. */
export function engineName() {
  const name = variable('MATRIX_ENGINE');
  if (!Object.hasOwn(ENGINES, name)) {
    throw new Error(`MATRIX_ENGINE is ${name}; it must be one of ${Object.keys(ENGINES).join(', ')}`);
  }
  return name;
}

/** The address of the page under test; ends in a slash. */
export function baseUrl() {
  const url = variable('MATRIX_URL');
  if (!url.endsWith('/')) throw new Error(`MATRIX_URL must end in a slash, but is ${url}`);
  return url;
}

/**
 * Starts the engine's driver and one session with a fresh profile.
 *
 * @param {{allowed: Set<string>, dark?: boolean}} options `allowed` are the origins that a proxy lets through.
 * @returns {Promise<{engine: string, driver: selenium.WebDriver, proxy: object, stop: () => Promise<void>}>}
 */
export async function start({ allowed, dark = false }) {
  const engine = engineName();
  const { command, capabilities } = ENGINES[engine];
  const display = engine === 'webkit' ? await startDisplay() : null;
  const proxy = engine === 'webkit' ? await startProxy(allowed) : null;
  const port = await ports.findFreePort('127.0.0.1');
  const child = launch(command(port), { variables: display ? { DISPLAY: display.name } : {} });
  const kill = () => {
    child.kill();
    display?.stop();
  };
  process.once('exit', kill);
  try {
    const url = `http://127.0.0.1:${port}`;
    await Promise.race([serverStatus.waitForServer(url, PATIENCE), child.failed]);
    const driver = await new selenium.Builder()
      .disableEnvironmentOverrides()
      .usingServer(url)
      .withCapabilities(capabilities({ dark, proxy }))
      .build();
    await driver.manage().setTimeouts({ script: PATIENCE, pageLoad: PATIENCE });
    const stop = async () => {
      await driver.quit();
      process.removeListener('exit', kill);
      kill();
      await proxy?.close();
    };
    return { engine, driver, proxy, stop };
  } catch (error) {
    kill();
    await proxy?.close();
    throw error;
  }
}

/** A display that a session has for itself, for engines that cannot do without: of the windows of one, one has the focus. */
async function startDisplay() {
  // It chooses a number that is free, and says which when it is ready.
  const child = launch([variable('XVFB'), '-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    pipes: ['pipe'],
  });
  const number = new Promise((resolve) => child.stdio[3].setEncoding('utf8').once('data', resolve));
  const stop = () => child.kill();
  try {
    return { name: `:${(await Promise.race([number, child.failed])).trim()}`, stop };
  } catch (error) {
    stop();
    throw error;
  }
}

/** Starts a program; `failed` rejects if it cannot be started or ends by itself, and then says what it printed last. */
function launch([file, ...args], { variables = {}, pipes = [] }) {
  const stdio = ['ignore', 'ignore', 'pipe', ...pipes];
  const child = spawn(file, args, { stdio, env: { ...environment(), ...variables } });
  let printed = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    printed = (printed + text).slice(-2000);
  });
  const failed = new Promise((_, reject) => {
    child.once('error', (error) => reject(new Error(`${file} did not start: ${error.message}`)));
    child.once('exit', (code) => reject(new Error(`${file} ended early with code ${code}: ${printed}`)));
  });
  failed.catch(() => {});
  return Object.assign(child, { failed });
}

function variable(name) {
  const value = process.env[name];
  if (!value) throw new Error(`the environment variable ${name} is not set; \`cargo xtask test\` sets it`);
  return value;
}

/** The caller's environment without proxies, which would come between this process, the driver and the page. */
function environment() {
  const proxies = /^(https?|all|no)_proxy$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !proxies.test(name)));
}
