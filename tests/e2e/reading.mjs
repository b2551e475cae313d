// Helpers for what a reader of the matrix sees and does, before and after the program has taken over.
//
// Like page.mjs it goes through the public hooks only, and knows no expectations.

import { cell, cells } from './data.mjs';
import { LIVE } from './page.mjs';

/** Cells with something behind them, of different actors and elections. */
export const [FIRST, SECOND] = ['iran/2024/outcome', 'china/2020/confidence'];

/** Opens an address and waits until the document is there and has its matrix. */
export async function read(page, url) {
  await page.driver.get('about:blank');
  await page.driver.get(url);
  await page.until(
    'the matrix is there',
    "return document.readyState !== 'loading' && document.querySelector('[data-cell]') !== null",
  );
}

/** The addresses of the open cells. */
export function open(page) {
  return page.run("return [...document.querySelectorAll('[open] > [data-cell]')].map((face) => face.dataset.cell)");
}

/** Waits until this cell is open, and it alone. */
export function untilOpen(page, address) {
  return page.until(
    `${address} alone is open`,
    `return [...document.querySelectorAll('[open] > [data-cell]')]
       .map((face) => face.dataset.cell).join() === arguments[0]
         && !document.querySelector('[open] .am-group > summary:only-child')`,
    address,
  );
}

/** Waits until no cell is open. */
export function untilClosed(page) {
  return page.until('no cell is open', "return !document.querySelector('[open] > [data-cell]')");
}

/** The quotes that can be seen once the groups of what is open are unfolded, sorted. */
export function quotes(page) {
  return page.run(
    `for (const group of document.querySelectorAll('[open] > [data-detail] .am-group')) group.open = true;
     return [...document.querySelectorAll('[data-quote]')]
       .filter((quote) => quote.checkVisibility()).map((quote) => quote.textContent).sort()`,
  );
}

/** The quotes that an open cell has to show, sorted: those of the findings that stand in full there. */
export function quotesOf(address) {
  return cell(address).own.flatMap((finding) => finding.quotes.map((quote) => quote.exact)).toSorted();
}

/** Number of visible cells, and of all. */
export async function faces(page) {
  const shown = await page.run(
    `return [...document.querySelectorAll('[data-cell]')]
       .filter((face) => face.checkVisibility()).map((face) => face.dataset.cell)`,
  );
  return { shown, all: cells.map(({ address }) => address) };
}

/** Text of the status line; every mount point has one, and all are joined. */
export function line(page) {
  return page.run("return [...document.querySelectorAll('[data-status]')].map((line) => line.textContent).join('|')");
}

/** Records of the witness script. */
export function witness(page) {
  return page.run('return window.witness');
}

/**
 * Waits until the program has taken over and the host has been told, which is the last of it: the page says that it is
 * live, is wholly usable and tells of it in tasks of their own, and a driver may look in between. For pages with the
 * witness.
 */
export function untilTakenOver(page) {
  return page.until(
    'the program has taken over and the host has been told',
    `return ${LIVE} && window.witness?.events.some(({ type }) => type === 'ready')`,
  );
}
