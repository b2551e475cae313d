// Views of one matrix: each has an address, stands in place of the table or narrows it, and is left as it was.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from './axe.mjs';
import { cells, dataset } from './data.mjs';
import { Key, widget } from './page.mjs';
import { faces } from './reading.mjs';

const page = widget();

const ANSWERS = dataset.findings.filter(({ dimension }) => dimension === 'response');

const SHIFTS = dataset.disagreements.filter(({ kind }) => kind === 'paraphrase-shift');

/** Views in place of the table, with what each has one of for every entry seen, and how many entries there must be. */
const LISTS = {
  changes: [':is(.am-change-line, p.am-change)', dataset.actors.length * 3 * (dataset.elections.length - 1)],
  differences: ['.am-disagreement', dataset.disagreements.length - SHIFTS.length],
  times: ['.am-moment', null],
};

const choose = (view) => page.choose(view);
const untilHash = (hash) => page.until(`the address is ${hash}`, 'return location.hash === arguments[0]', hash);

/** Number of visible elements of a list. */
const seen = (selector) =>
  page.run(
    'return [...document.querySelectorAll(`[data-list] ${arguments[0]}`)].filter((e) => e.checkVisibility()).length',
    selector,
  );

for (const width of [1280, 480]) {
  test(`at ${width} px lists stand in place of the matrix`, async () => {
    await page.resize({ width });
    await page.open();
    for (const [view, [entry, count]] of Object.entries(LISTS)) {
      await choose(view);
      await page.until(`${view} is there`, 'return document.querySelector(`[data-list="${arguments[0]}"]`) !== null', view);
      assert.deepEqual((await faces(page)).shown, []);
      const found = await seen(entry);
      assert.ok(count === null ? found > 20 : found === count, `${view} has ${found}`);
      assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
    }
  });
}

test('a view has an address, and going back leaves it', async () => {
  await page.resize({ width: 1280 });
  await page.open();
  await choose('differences');
  await untilHash('#?view=differences');
  assert.equal(await seen('.am-disagreement'), dataset.disagreements.length - SHIFTS.length);
  await choose('times');
  await untilHash('#?view=times');
  await page.driver.navigate().back();
  await untilHash('#?view=differences');
  await page.until('the list is there', "return document.querySelector('[data-list=differences]')?.checkVisibility()");
  await page.driver.navigate().back();
  await page.until('the matrix is there', "return document.querySelector('[data-cell]').checkVisibility()");
});

test('a page opened at the address of a view shows it; a link in it leads to its cell', async () => {
  await page.open('?view=differences');
  await page.until('the list is there', "return document.querySelector('[data-list=differences]')?.checkVisibility()");
  const cell = await page.run("return document.querySelector('[data-list=differences] .am-link a').hash.slice(1)");
  await page.clickOn('[data-list="differences"] .am-link a');
  await page.untilOpened(cell);
});

test('what the accused said is one click away, and of whom nothing is reported that is said', async () => {
  await page.open();
  await choose('differences');
  await untilHash('#?view=differences');
  const told = await page.run(
    `return [...document.querySelectorAll('.am-answers .am-entries')].map((group) => [
       group.firstElementChild.textContent,
       [...group.querySelectorAll('[data-finding-link]')].map((line) => line.dataset.findingLink),
       /These sources report no answer\\./.test(group.textContent),
     ])`,
  );
  const answersOf = (id) => ANSWERS.filter(({ actor }) => actor === id).map((answer) => answer.id);
  assert.deepEqual(
    told,
    dataset.actors.map(({ id, name }) => [name, answersOf(id), answersOf(id).length === 0]),
  );
  await page.clickOn('.am-answers a[href$="iran/2024/outcome"]');
  await page.untilOpened('iran/2024/outcome');
});

test('the address of the former view of answers leads to the view that has them', async () => {
  await page.open('?view=answers');
  await page.until('they are there', "return document.querySelector('[data-list=differences] .am-answers')?.checkVisibility()");
  assert.equal(await page.run("return document.querySelector('[data-view]:checked').dataset.view"), 'differences');
});

test('shifts of wording are folded, with their number', async () => {
  await page.open('?view=differences');
  await page.until('the list is there', "return document.querySelector('.am-folded')?.checkVisibility()");
  const title = await page.run("return document.querySelector('.am-folded > summary').textContent");
  assert.equal(title, `Wording shifts (${SHIFTS.length})`);
  await page.clickOn('.am-folded > summary');
  assert.equal(await seen('.am-folded .am-disagreement'), SHIFTS.length);
  assert.equal(await seen('.am-disagreement'), dataset.disagreements.length);
});

for (const width of [1280, 390]) {
  test(`at ${width} px an entry of what changed opens both sides across its row`, async () => {
    await page.resize({ width });
    await page.open('?view=changes');
    const [first, second] = ['iran/2020/outcome', 'iran/2024/outcome'];
    for (const entry of [first, second]) {
      await page.clickOn(`[data-entry="${entry}"] > summary`);
      const body = await page.run(
        `const body = document.querySelector('[data-entry="' + arguments[0] + '"] .am-change-body');
         return { seen: body.checkVisibility(), share: body.offsetWidth / body.closest('table').offsetWidth,
           links: [...body.querySelectorAll('.am-pair-title a')].map((link) => link.hash.slice(1)) }`,
        entry,
      );
      const year = (address) => Number(address.split('/')[1]);
      const before = dataset.elections.map(({ year }) => year).filter((other) => other < year(entry)).at(-1);
      assert.deepEqual([body.seen, body.links], [true, [entry.replace(year(entry), before), entry]]);
      assert.ok(body.share > 0.85, `${body.share}`);
      assert.deepEqual(await page.overflow(), { by: 0, elements: [] });
    }
    // The two would open in the same place.
    const open = "return [...document.querySelectorAll('.am-change[open]')].map((entry) => entry.dataset.entry)";
    assert.deepEqual(await page.run(open), [second]);
  });
}

test('at 390 px the choice of views is in one line', async () => {
  await page.resize({ width: 390 });
  await page.open();
  const tops = await page.run(
    "return [...document.querySelectorAll('.am-view')].filter((e) => e.checkVisibility()).map((e) => e.getBoundingClientRect().top)",
  );
  assert.deepEqual([tops.length, new Set(tops).size], [4, 1]);
});

test("an actor's name opens all that is known of the actor, and all actors come back", async () => {
  await page.open();
  await page.clickOn('[data-row="iran"] a');
  await untilHash('#?view=actor/iran');
  const own = cells.filter((cell) => cell.actor.id === 'iran').map(({ address }) => address);
  assert.deepEqual((await faces(page)).shown, own);
  const open = await page.run("return [...document.querySelectorAll('[open] > [data-cell]')].map((f) => f.dataset.cell)");
  assert.deepEqual(open, own);
  assert.equal(await page.run("return document.querySelector('[data-name]').textContent"), 'Iran');
  await page.clickOn('[data-dossier] [data-view]');
  await page.until('all rows are there', "return document.querySelector('[data-row=cuba]').checkVisibility()");
  assert.equal(await page.run("return document.querySelectorAll('[open] > [data-cell]').length"), 0);
});

for (const width of [1280, 680, 480]) {
  test(`at ${width} px, what is known of an actor lies under each other, nothing over anything else`, async () => {
    await page.resize({ width });
    await page.open('?view=actor/china');
    await page.until('all are open', "return document.querySelectorAll('[data-row=china] [open]').length === 9");
    const boxes = await page.run(`return [...document.querySelectorAll('[data-row=china] [data-detail]')].map((detail) => {
      const { top, bottom } = detail.getBoundingClientRect();
      return { top, bottom };
    })`);
    const covered = boxes.filter(({ top }, nth) => nth > 0 && top < boxes[nth - 1].bottom);
    assert.deepEqual([boxes.length, covered], [9, []]);
    // Without room for a line of summaries each stands on its own detail.
    const apart = await page.run(`return [...document.querySelectorAll('[data-row=china] [data-cell]')].filter((face) => {
      const detail = face.parentElement.querySelector('[data-detail]');
      return Math.abs(detail.getBoundingClientRect().top - face.getBoundingClientRect().bottom) > 2;
    }).map((face) => face.dataset.cell)`);
    if (width < 960) assert.deepEqual(apart, []);
    // All elections are there, so there is none to choose.
    const choice = "document.querySelector('.am-elections').checkVisibility()";
    assert.equal(await page.run(`return ${choice}`), false);
    await page.clickOn('[data-dossier] [data-view]');
    await page.until('the choice is there where there is one', `return ${choice} === arguments[0]`, width < 960);
  });
}

test('where what had the focus is gone, the opened cell gets it, or the choice of views', async () => {
  const focused = () => page.run('const { dataset } = document.activeElement; return dataset.cell ?? dataset.view ?? null');
  await page.resize({ width: 1280 });
  await page.open('?view=differences');
  const cell = await page.run("return document.querySelector('[data-list=differences] .am-link a').hash.slice(1)");
  await page.run("document.querySelector('[data-list=differences] .am-link a').focus()");
  await page.press(Key.ENTER);
  await page.untilOpened(cell);
  assert.equal(await focused(), cell);
  for (const [link, button] of [['?view=actor/iran', '[data-dossier] button'], ['?q=influence', '[data-reset]']]) {
    await page.open(link);
    await page.until('there is a way back', `return document.querySelector('${button}')?.checkVisibility()`);
    await page.run(`document.querySelector('${button}').focus()`);
    await page.press(Key.ENTER);
    await page.until('it is taken', `return !document.querySelector('${button}')?.checkVisibility()`);
    assert.equal(await focused(), 'elections');
  }
});

for (const view of ['changes', 'differences', 'times', 'actor/china']) {
  test(`the audit finds nothing in the view ${view}`, async () => {
    await page.open(`?view=${view}`);
    await page.painted();
    assert.deepEqual(await audit(page), []);
  });
}
