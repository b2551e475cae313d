// Measures the bundle beside other implementations of the same matrix, and prints the table of targets.
//
// node main.mjs PEERS DIST RUNS [JSON]: PEERS is the folder with their runner, which measures loads, clicks, memory and
// pages of twenty instances. Taking over and layout shifts are measured here. Exit code 1: a target was missed.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [peers, dist, runs, json] = process.argv.slice(2);
const load = (path) => import(pathToFileURL(join(peers, path)).href);
const { launch } = await load('lib/browser.mjs');
const { loadTarget, initScript } = await load('lib/adapter.mjs');
const { median } = await load('lib/report.mjs');

/** The page is ready when it can be used (`ours`), and when the program has taken over (`live`). */
const ADAPTERS = { ours: 'adapters/ours.json', live: 'adapters/ours-live.json' };
const CPU = { desktop: 1, cpu4x: 4 };
const CLICKS = 60;

/** Title, section of the runner's summary, its profile, our figure, peer, its figure, and the highest ratio. */
const BOTH = ['desktop', 'cpu4x'];
const heap = (row) => row.heap.median + row.wasm.median;
const figure = (name) => (row) => row[name].median;
const TARGETS = [
  ['first answered click', 'load', BOTH, 'ours', figure('interactive'), 'vanilla', figure('interactive'), 1.2],
  ['first answered click', 'load', ['slow4g'], 'ours', figure('interactive'), 'vanilla', figure('interactive'), 0.5],
  ['main-thread work until rest', 'load', BOTH, 'live', figure('busy'), 'react-tanstack', figure('busy'), 1.5],
  ['main-thread work per click', 'click', BOTH, 'live', figure('cpu'), 'react-tanstack', figure('cpu'), 1.0],
  ['98th percentile of clicks', 'click', BOTH, 'live', figure('p98'), 'react-tanstack', figure('p98'), 1.0],
  ['total blocking time', 'load', ['cpu4x'], 'live', figure('tbt'), 'react-tanstack', figure('tbt'), 1.0],
  ['twenty elements ready', 'multi', BOTH, 'ours', figure('ready'), 'react-tanstack', figure('ready'), 1.5],
  ['program live', 'load', ['slow4g'], 'live', figure('ready'), 'react-tanstack', figure('interactive'), 1.5],
  ['JS heap and wasm memory', 'memory', [undefined], 'live', heap, 'react-tanstack', heap, 2.0],
];

/** Runs the runner of the peers and returns its summary. */
function compare() {
  const folder = mkdtempSync(join(tmpdir(), 'matrix-bench-'));
  try {
    const results = join(folder, 'results.json');
    const ours = Object.entries(ADAPTERS).flatMap(([name, file]) => ['--extra', `${name}=${dist},${join(peers, file)}`]);
    const options = ['--targets', 'vanilla,react-tanstack', '--sizes', '1x', '--mem-sizes', '1x', '--profiles', 'desktop,cpu4x,slow4g'];
    const args = ['run.mjs', ...options, '--runs', runs, ...ours, '--json', results];
    const { status } = spawnSync(process.execPath, args, { cwd: peers, stdio: ['ignore', 'ignore', 'inherit'] });
    if (status !== 0) throw new Error(`run.mjs ended with ${status}`);
    return JSON.parse(readFileSync(results, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Loads the page until the program has taken over, then clicks on cells in turn. */
async function takeOver(browser, target, rate) {
  const page = await browser.newPage();
  try {
    await page.send('Emulation.setCPUThrottlingRate', { rate });
    await page.send('Page.addScriptToEvaluateOnNewDocument', { source: initScript(target.adapter, '1x', 'passive') });
    await page.goto(target.pages['1x']);
    const live = await page.eval('__bench.limit(__bench.loaded, 60000)');
    await page.eval('__bench.idle(300)');
    const parsed = await page.eval("performance.getEntriesByType('navigation')[0].domInteractive");
    const seen = await page.eval('({ shift: __bench.cls, long: __bench.long })');
    for (let i = 0; i < CLICKS; i += 1) {
      const { miss, x, y } = await page.eval(`__bench.arm(${((i * 37) % CLICKS) / CLICKS})`);
      if (miss) throw new Error(`a click was not possible: ${miss}`);
      const mouse = { x, y, button: 'left', clickCount: 1 };
      for (const type of ['mouseMoved', 'mousePressed', 'mouseReleased']) {
        await page.send('Input.dispatchMouseEvent', { type, ...mouse });
      }
      await page.eval('__bench.result');
      await page.eval('void __bench.A.closeEval()');
      await page.eval('__bench.waitHidden()');
    }
    const after = seen.long.filter(([start]) => start >= parsed).map(([, duration]) => duration);
    return {
      live: live - parsed,
      longest: Math.max(0, ...after),
      blocked: after.reduce((sum, duration) => sum + duration - 50, 0),
      shiftLoading: seen.shift,
      shiftClicks: (await page.eval('__bench.cls')) - seen.shift,
    };
  } finally {
    await page.close();
  }
}

async function takingOver() {
  const target = await loadTarget('live', join(peers, ADAPTERS.live), dist);
  const browser = await launch();
  const found = {};
  for (const [profile, rate] of Object.entries(CPU)) {
    const samples = [];
    while (samples.length < Number(runs)) samples.push(await takeOver(browser, target, rate));
    const of = (name) => samples.map((sample) => sample[name]);
    found[profile] = Object.fromEntries(Object.keys(samples[0]).map((name) => [name, median(of(name))]));
    // One shift is one too many.
    for (const name of ['shiftLoading', 'shiftClicks']) found[profile][name] = Math.max(...of(name));
  }
  await browser.close();
  await target.server.close();
  return found;
}

const { summary, browser, failures } = compare();
const own = await takingOver();
const rows = [];
for (const [title, section, profiles, name, ours, peer, theirs, limit] of TARGETS) {
  for (const profile of profiles) {
    const find = (target) => summary[section].find((row) => row.target === target && (profile === undefined || row.profile === profile));
    const ratio = ours(find(name)) / theirs(find(peer));
    rows.push({ title, profile: profile ?? '', peer, ratio, limit, met: ratio <= limit });
  }
}
for (const [profile, { shiftLoading, shiftClicks }] of Object.entries(own)) {
  for (const [title, ratio] of [['layout shift, loading and taking over', shiftLoading], [`layout shift, ${CLICKS} clicks`, shiftClicks]]) {
    rows.push({ title, profile, peer: '', ratio, limit: 0, met: ratio < 0.0005 });
  }
}

console.log(`Chromium ${browser}, ${runs} runs; ratios of medians. cpu4x: processor slowed four times; slow4g: 150 ms, 1.6 Mbit/s and cpu4x.\n`);
for (const [profile, { live, longest, blocked }] of Object.entries(own)) {
  const ms = (value) => `${value.toFixed(0)} ms`;
  console.log(`taking over, ${profile}: ${ms(live)} after the page was parsed, longest task ${ms(longest)}, blocked ${ms(blocked)}`);
}
console.log(`\n${'target'.padEnd(40)}${''.padEnd(9)}${'against'.padEnd(16)}${'ratio'.padStart(8)}${'at most'.padStart(9)}`);
for (const { title, profile, peer, ratio, limit, met } of rows) {
  const figures = [ratio.toFixed(peer ? 2 : 4).padStart(8), limit.toFixed(1).padStart(9), met ? '  met' : '  MISSED'];
  console.log(title.padEnd(40) + profile.padEnd(9) + peer.padEnd(16) + figures.join(''));
}
for (const { what, error } of failures) console.log(`not measured at first: ${what}: ${error}`);
if (json) writeFileSync(json, `${JSON.stringify({ browser, runs, targets: rows, takingOver: own, summary }, null, 2)}\n`);
process.exitCode = rows.every((row) => row.met) ? 0 : 1;
