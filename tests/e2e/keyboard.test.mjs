// Everything that a pointer can do, keys can do too; and the focus is never lost.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WIDTH, cells } from './data.mjs';
import { Key, widget } from './page.mjs';

const page = widget();

/** The cell in this row and at this position in it, both counted from 0; negative numbers count from the end. */
const at = (row, position) => {
  const rows = cells.length / WIDTH;
  return cells[((row + rows) % rows) * WIDTH + ((position + WIDTH) % WIDTH)].address;
};

for (const [name, key] of [['Enter', Key.ENTER], ['Space', Key.SPACE]]) {
  test(`${name} opens a cell and closes it again, and the focus stays on it`, async () => {
    const address = at(1, 4);
    await page.open();
    await page.focus(address);
    await page.press(key);
    await page.untilOpen(address);
    await page.untilFocused(address);
    await page.press(key);
    await page.untilClosed();
    await page.untilFocused(address);
  });
}

const STEPS = [
  ['Right', Key.ARROW_RIGHT, [2, 3], [2, 4]],
  ['Left', Key.ARROW_LEFT, [2, 3], [2, 2]],
  ['Up', Key.ARROW_UP, [2, 3], [1, 3]],
  ['Down', Key.ARROW_DOWN, [2, 3], [3, 3]],
  ['Home', Key.HOME, [2, 3], [2, 0]],
  ['End', Key.END, [2, 3], [2, -1]],
  ['Right across elections', Key.ARROW_RIGHT, [0, 2], [0, 3]],
];

for (const [name, key, from, to] of STEPS) {
  test(`${name} moves the focus to the right cell and opens nothing`, async () => {
    await page.open();
    await page.focus(at(...from));
    await page.press(key);
    await page.untilFocused(at(...to));
    assert.equal(await page.opened(), null);
  });
}

test('Control with Home and End moves to the first and the last cell', async () => {
  await page.open();
  await page.focus(at(2, 3));
  await page.pressWith(Key.CONTROL, Key.END);
  await page.untilFocused(at(-1, -1));
  await page.pressWith(Key.CONTROL, Key.HOME);
  await page.untilFocused(at(0, 0));
});

const EDGES = [
  ['Left', Key.ARROW_LEFT, [3, 0], Key.ARROW_RIGHT, [3, 1]],
  ['Right', Key.ARROW_RIGHT, [3, -1], Key.ARROW_LEFT, [3, -2]],
  ['Up', Key.ARROW_UP, [0, 4], Key.ARROW_DOWN, [1, 4]],
  ['Down', Key.ARROW_DOWN, [-1, 4], Key.ARROW_UP, [-2, 4]],
];

for (const [name, key, edge, back, inner] of EDGES) {
  test(`${name} stops at the edge`, async () => {
    await page.open();
    await page.focus(at(...edge));
    // The way back ends one cell from the edge only if the key before it did not move.
    await page.press(key, back);
    await page.untilFocused(at(...inner));
  });
}

test('arrow keys walk past an open detail', async () => {
  await page.open(at(1, 0));
  await page.untilOpen(at(1, 0));
  await page.focus(at(1, 0));
  await page.press(Key.ARROW_DOWN);
  await page.untilFocused(at(2, 0));
  assert.equal(await page.opened(), at(1, 0));
});

test('arrow keys with Shift or Control are left to the browser', async () => {
  await page.open();
  await page.focus(at(2, 3));
  for (const modifier of [Key.SHIFT, Key.CONTROL]) await page.pressWith(modifier, Key.ARROW_RIGHT);
  await page.press(Key.ARROW_DOWN);
  await page.untilFocused(at(3, 3));
});

test('Escape on an open cell closes it', async () => {
  const address = at(1, 6);
  await page.open();
  await page.focus(address);
  await page.press(Key.ENTER);
  await page.untilOpen(address);
  await page.press(Key.ESCAPE);
  await page.untilClosed();
  await page.untilFocused(address);
});

test('Tab leads from an open cell into its detail, and Escape leads back', async () => {
  const address = at(1, 6);
  await page.open();
  await page.focus(address);
  await page.press(Key.ENTER);
  await page.untilOpen(address);
  await page.press(Key.TAB);
  await page.until(
    'the focus is on a control inside the detail',
    "return document.activeElement.matches('[data-detail=\"' + arguments[0] + '\"] :is(a, button, input)')",
    address,
  );
  await page.press(Key.ESCAPE);
  await page.untilClosed();
  await page.untilFocused(address);
});

test('Tab passes over what closed cells hide', async () => {
  await page.open();
  await page.focus(at(1, 6));
  await page.press(Key.TAB);
  await page.untilFocused(at(1, 7));
});

test('Escape with nothing open does nothing', async () => {
  const address = at(0, 1);
  await page.open();
  await page.focus(address);
  await page.press(Key.ESCAPE);
  await page.untilFocused(address);
  await page.untilClosed();
});

test('a focused cell shows that it has the focus', async () => {
  await page.open();
  await page.focus(at(0, 0));
  await page.press(Key.ARROW_RIGHT);
  await page.untilFocused(at(0, 1));
  const outline = await page.run(
    "const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseFloat(s.outlineWidth)]",
  );
  assert.notEqual(outline[0], 'none');
  assert.ok(outline[1] >= 2, `an outline of ${outline[1]} px`);
});
