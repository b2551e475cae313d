// What is measured, each in a tab of its own: loading, the first click, clicks, memory, and a yardstick.
//
// Every function gives numbers by name; what they mean together is decided where they are read, in xtask/src/bench.

import { readFileSync } from 'node:fs';
import { watch } from './network.mjs';

const PROBE = readFileSync(new URL('./probe.js', import.meta.url), 'utf8');

/** How long the handler of the yardstick works, in milliseconds. */
export const YARDSTICK = 30;

/** A page in the shape of ours, whose one cell answers after a known time. */
const KNOWN = `<!doctype html><meta charset="utf-8"><table><tr><td><details><summary data-cell="known">face</summary>
<section>detail</section></details></td><td></td></tr></table><script>
addEventListener('click', () => { for (const end = performance.now() + ${YARDSTICK}; performance.now() < end; ); });
</script>`;

/** From nothing to a page that rests: time, bytes, main thread, long tasks, layout shift. */
export function load(browser, page, condition) {
  return visit(browser, page, condition, async (tab, network) => {
    const readable = await tab.run('bench.readable');
    const live = await tab.run(settled(page));
    await tab.run('bench.idle()');
    const { metrics } = await tab.send('Performance.getMetrics');
    const busy = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
    const { origin, contentful, after, shifts, longTasks } = await tab.run('bench.seen()');
    const long = (late) => longTasks.filter(({ startTime }) => startTime >= after === late);
    return {
      contentful,
      readable,
      readableBytes: network.bytes(origin, readable),
      live,
      liveBytes: network.bytes(origin, live),
      requests: network.requests(),
      task: busy('TaskDuration'),
      script: busy('ScriptDuration'),
      layout: busy('LayoutDuration') + busy('RecalcStyleDuration'),
      longWhileParsing: long(false).length,
      longestWhileParsing: longest(long(false)),
      longAfterParsing: long(true).length,
      longestAfterParsing: longest(long(true)),
      shift: shifts.alone,
    };
  });
}

/** A click on the first cell as soon as it can be seen, whatever else has arrived. */
export function firstClick(browser, page, condition) {
  return visit(browser, page, condition, async (tab, network) => {
    const place = await tab.run('bench.firstCell()');
    const { at } = await click(tab, place);
    await tab.run(settled(page));
    await tab.run('bench.idle()');
    const { origin, shifts } = await tab.run('bench.seen()');
    return { answered: at, answeredBytes: network.bytes(origin, at), shiftWithClick: shifts.alone };
  });
}

/** A click on the first cell once everything works: since the page was asked for, and what was received by then. */
export function laterClick(browser, page, condition) {
  return visit(browser, page, condition, async (tab, network) => {
    await tab.run(settled(page));
    const { at } = await click(tab, await tab.run('bench.firstCell()'));
    const { origin } = await tab.run('bench.seen()');
    return { answeredLive: at, answeredLiveBytes: network.bytes(origin, at) };
  });
}

/**
 * A click on each of these cells in turn, after everything has loaded: from the click until what it opened is painted.
 * `bare`: when all that cells could show has been taken away, so that what is left is a click in such a matrix at all.
 */
export function clicks(browser, page, condition, addresses, { bare = false } = {}) {
  return visit(browser, page, condition, async (tab) => {
    await tab.run(settled(page));
    if (bare) await tab.run("document.querySelectorAll('[data-detail]').forEach((detail) => detail.replaceChildren())");
    const click = [];
    for (const address of addresses) click.push((await toggle(tab, address)).after);
    const { shifts } = await tab.run('bench.seen()');
    return { click, shiftWithClicks: shifts.alone };
  });
}

/** From nothing to twenty elements that are drawn, and from one more to its picture. */
export function elements(browser, url, condition) {
  return visit(browser, { url }, condition, async (tab) => {
    const painted = 'new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))';
    const twenty = await tab.run(
      `customElements.whenDefined('assessment-matrix')
         .then(() => Promise.all([...document.querySelectorAll('assessment-matrix')].map((element) => element.ready)))
         .then(() => ${painted})`,
    );
    const mount = await tab.run(
      `(async () => {
         const before = performance.now();
         const element = document.createElement('assessment-matrix');
         element.eager = true;
         document.body.prepend(element);
         await element.ready;
         return (await ${painted}) - before;
       })()`,
    );
    return { twenty, mount };
  });
}

/** What stays behind after so many cells were opened and closed, when each has been open once before. */
export function memory(browser, page, condition, addresses, times) {
  return visit(browser, page, condition, async (tab) => {
    await tab.run(settled(page));
    for (const address of addresses) await toggle(tab, address);
    await toggle(tab, addresses.at(-1));
    const before = await held(tab);
    for (let i = 0; i < times; i += 1) {
      const address = addresses[i % addresses.length];
      await toggle(tab, address);
      await toggle(tab, address);
    }
    const after = await held(tab);
    return Object.fromEntries(
      Object.keys(before).flatMap((name) => [
        [`${name}Before`, before[name]],
        [`${name}After`, after[name]],
      ]),
    );
  });
}

/** How long so many clicks seem to take of which it is known that their handler works for `YARDSTICK` ms. */
export async function yardstick(browser, times) {
  const page = { url: `data:text/html,${encodeURIComponent(KNOWN)}`, live: false };
  return visit(browser, page, { network: 'full', rate: 1 }, async (tab) => {
    await tab.run('bench.loaded');
    const found = [];
    while (found.length < times) found.push((await toggle(tab, 'known')).after);
    return { yardstick: found };
  });
}

/** Opens a page in a new tab under a condition, and measures there. */
async function visit(browser, { url }, { network, rate }, measure) {
  const tab = await browser.tab();
  try {
    await tab.send('Page.enable');
    await tab.send('Performance.enable');
    await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: PROBE });
    await tab.send('Emulation.setCPUThrottlingRate', { rate });
    const received = await watch(tab, network);
    // Before, a question would still be put to the empty page.
    const arrived = tab.next('Page.frameNavigated');
    await tab.send('Page.navigate', { url });
    await arrived;
    return await measure(tab, received);
  } finally {
    await tab.close();
  }
}

function settled({ live }) {
  return live ? 'bench.live' : 'bench.loaded';
}

/** Opens or closes a cell by a click in the middle of the window, when nothing else is going on. */
async function toggle(tab, address) {
  const place = await tab.run(`bench.aim(${JSON.stringify(address)})`);
  await tab.run('bench.idle()');
  return click(tab, place);
}

/** A click as a hand makes it: `{at, after}`, when what it opened or closed was painted. */
async function click(tab, { x, y }) {
  // Commands and input reach a page on different ways, so it has to be ready before.
  await tab.run('bench.expect()');
  const mouse = { x, y, button: 'left', clickCount: 1 };
  await Promise.all([
    tab.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }),
    tab.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...mouse }),
    tab.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...mouse }),
  ]);
  return tab.run('bench.answer');
}

/** What the page holds after the rubbish has been collected: elements and listeners, script objects, WebAssembly. */
async function held(tab) {
  await tab.send('HeapProfiler.collectGarbage');
  const { nodes, jsEventListeners } = await tab.send('Memory.getDOMCounters');
  const { usedSize } = await tab.send('Runtime.getHeapUsage');
  return { nodes, listeners: jsEventListeners, heap: usedSize, program: await programMemory(tab) };
}

/** The size of all WebAssembly memories of a page. */
async function programMemory(tab) {
  const { result } = await tab.send('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
  const { objects } = await tab.send('Runtime.queryObjects', { prototypeObjectId: result.objectId });
  const { result: size } = await tab.send('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0) }',
    returnByValue: true,
  });
  await tab.send('Runtime.releaseObject', { objectId: objects.objectId });
  return size.value;
}

function longest(tasks) {
  return Math.max(0, ...tasks.map(({ duration }) => duration));
}
