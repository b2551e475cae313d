// One run of the bench: every measure on every page in turn, round by round, each number a line of JSON.
//
// `cargo xtask bench` starts this with the plan as its argument and makes the table. Pages alternate within a round,
// and the one that goes first alternates between rounds, so that a machine's moods meet both alike.

import { launch } from './browser.mjs';
import * as measures from './measures.mjs';

const { rounds, pages, elements, loads, clicks, paced, addresses, openings, visits } = JSON.parse(process.argv[2]);
const program = process.env.CHROMIUM;
if (!program) throw new Error('the environment variable CHROMIUM is not set; `cargo xtask bench` sets it');

const say = (line) => process.stdout.write(`${JSON.stringify(line)}\n`);

/** Writes down what was measured: numbers, or lists of them. */
function note(page, condition, values) {
  for (const [measure, found] of Object.entries(values)) {
    for (const value of [found].flat()) say({ page: page.name, condition: condition.name, measure, value });
  }
}

const screen = await launch(program, { paced: true });
const unpaced = await launch(program, { paced: false });
say({ chromium: screen.version });
const [plain] = clicks;
// Whoever comes first pays for what the browser does only once.
for (const browser of [screen, unpaced]) {
  for (const page of pages) await measures.clicks(browser, page, plain, addresses.slice(0, 1));
}
for (let round = 0; round < rounds; round += 1) {
  process.stderr.write(`round ${round + 1} of ${rounds}\n`);
  const order = round % 2 ? pages.toReversed() : pages;
  for (const condition of loads) {
    for (const measure of [measures.load, measures.firstClick]) {
      for (let visit = 0; visit < visits; visit += 1) {
        const turn = visit % 2 ? order.toReversed() : order;
        for (const page of turn) note(page, condition, await measure(screen, page, condition));
      }
    }
    for (const page of order) note(page, condition, await measures.laterClick(screen, page, condition));
  }
  for (const condition of clicks) {
    for (const page of order) note(page, condition, await measures.clicks(unpaced, page, condition, addresses));
    for (const page of order) {
      const { click } = await measures.clicks(unpaced, page, condition, addresses, { bare: true });
      note(page, condition, { clickBare: click });
    }
  }
  for (const condition of clicks) note(pages[0], condition, await measures.elements(screen, elements, condition));
  for (const page of order) {
    const { click } = await measures.clicks(screen, page, paced, addresses);
    note(page, paced, { clickOnScreen: click });
  }
  note({ name: 'known' }, plain, await measures.yardstick(unpaced, addresses.length));
}
for (const page of pages) note(page, plain, await measures.memory(screen, page, plain, addresses, openings));
await Promise.all([screen.close(), unpaced.close()]);
