// Taking away: a finding or a cell in the form that is chosen, what is found as a file, and the address of what is seen.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cell, dataset } from './data.mjs';
import { widget } from './page.mjs';
import { FIRST } from './reading.mjs';

const page = widget();

const STATUS = "return document.querySelector('[data-status]').textContent";
const HANDED = `
  window.handed = [];
  Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (text) => { window.handed.push(text); } } });
  const create = URL.createObjectURL;
  URL.createObjectURL = (blob) => { blob.text().then((text) => window.handed.push(text)); return create.call(URL, blob); };
  HTMLAnchorElement.prototype.click = function () { window.saved = this.download; };`;

const untilHanded = async () => {
  await page.until('something was handed out', 'return window.handed.length > 0');
  return page.run('return window.handed.pop()');
};

async function open(address) {
  await page.resize({ width: 1280 });
  await page.open(address);
  await page.run(HANDED);
}

async function openPanel() {
  await page.clickOn('.am-tools > summary');
  await page.until('the panel is there', "return document.querySelector('[data-panel]') !== null");
}

async function form(id) {
  await page.run('document.querySelector(arguments[0]).click()', `[data-format="${id}"]`);
}

test('a finding and a cell are copied in each form, with their quotes exactly', async () => {
  await open(FIRST);
  await page.untilOpened(FIRST);
  const [finding] = cell(FIRST).own;
  await page.driver.actions().move({ origin: page.find('[open] > [data-detail] .am-detail-body') }).perform();
  await page.until('the buttons are there', "return document.querySelector('[open] .am-detail-body [data-copy]') !== null");
  await openPanel();
  for (const [id, begins] of [['plain', null], ['markdown', null], ['html', '<']]) {
    await form(id);
    await page.run("for (const group of document.querySelectorAll('[open] .am-group')) group.open = true");
    await page.clickOn(`[open] [data-copy="${finding.id}"]`);
    const text = await untilHanded();
    assert.ok(begins === null || text.startsWith(begins), text.slice(0, 80));
    assert.ok(text.includes(finding.id), text.slice(0, 200));
    if (id === 'plain') for (const { exact } of finding.quotes) assert.ok(text.includes(exact), exact);
  }
  await form('plain');
  await page.clickOn(`[open] > [data-detail] > * > [data-copy="${FIRST}"]`);
  const whole = await untilHanded();
  for (const { quotes } of cell(FIRST).findings) {
    for (const { exact } of quotes) assert.ok(whole.includes(exact), exact);
  }
  await page.until('it is said', `${STATUS} === 'Copied: Iran 2024, Preferred outcome, with sources.'`);
});

test('what is found comes as CSV and as JSON, and nothing else', async () => {
  await open('?standing=accused');
  await openPanel();
  const wanted = dataset.findings.filter(({ standing }) => standing === 'accused');
  await page.clickOn('[data-take="csv"]');
  const csv = await untilHanded();
  assert.equal(await page.run('return window.saved'), 'assessments.csv');
  for (const finding of dataset.findings) {
    assert.equal(csv.includes(`finding,${finding.id},`) || csv.includes(finding.id), wanted.includes(finding), finding.id);
  }
  await page.clickOn('[data-take="json"]');
  const json = JSON.parse(await untilHanded());
  assert.deepEqual(json.findings.map(({ id }) => id), wanted.map(({ id }) => id));
  assert.ok(json.licence && json.version);
});

for (const [browser, script] of [
  ['has no dialog for it', 'delete Navigator.prototype.share'],
  ['has only the name of a dialog', "Object.defineProperty(navigator, 'share', { value: undefined })"],
]) {
  test(`where the browser ${browser}, the address of what is shown is copied`, async () => {
    await open('?view=differences&standing=minority');
    await page.run(script);
    await openPanel();
    await page.clickOn('[data-share]');
    assert.equal(await untilHanded(), await page.run('return location.href'));
    await page.until('it is said', `${STATUS} === 'Link to this view copied.'`);
  });
}

test('where the browser has a dialog, it gets the address of what is shown, with the title', async () => {
  await open('?view=differences&standing=minority');
  await page.run("Object.defineProperty(navigator, 'share', { value: async (data) => { window.handed.push(data); } })");
  await openPanel();
  await page.clickOn('[data-share]');
  assert.deepEqual(await untilHanded(), await page.run('return { title: document.title, url: location.href }'));
  assert.equal(await page.run(STATUS), '');
});
