// What every parent that sizes its frame has to see, whatever its protocol: the rules that avoid the known failures.

import assert from 'node:assert/strict';
import { DESKTOP } from '../driver.mjs';
import { FIRST } from './embedding.mjs';

/** What an iframe-resizer waits for; said once, to everybody. */
const READY = '[iFrameResizerChild]Ready';

/**
 * The rules by name, for the frame of a case; each is a test. The file of the case declares them, so that a report names
 * that file.
 *
 * @param {object} around The page.
 * @param {object | ((t: object) => Promise<object>)} how How it is opened, or what answers that for one test.
 * @param {string[]} protocols Those that its parent has asked for; others are not spoken.
 * @param {(height: number) => number} [applied] What the parent makes of a height.
 */
export function rules(around, how, protocols, applied) {
  const { page } = around;
  const open = async (t) => around.open(typeof how === 'function' ? await how(t) : how);

  /** Waits until the frame fits and everything is said; answers how high the matrix is. */
  async function told() {
    await around.untilFits(applied);
    await around.rest();
    const wrapper = await around.wrapper();
    const heights = await around.heights();
    for (const protocol of ['amp', ...protocols]) {
      const last = heights[protocol]?.at(-1);
      assert.ok(Math.abs(last - wrapper) <= 1, `${protocol} said ${last} last, the matrix is ${wrapper} px high`);
    }
    return wrapper;
  }

  return Object.entries({
    'the frame is as high as the matrix, before and after a cell is opened and closed': async (t) => {
      await open(t);
      const closed = await told();
      assert.ok(closed > 100, `only ${closed} px`);
      await around.click(FIRST);
      await around.untilOpened(FIRST);
      const opened = await told();
      assert.ok(opened > closed + 50, `${opened} px with an open cell, ${closed} px without`);
      await around.click(FIRST);
      await around.untilOpened();
      assert.ok(Math.abs((await told()) - closed) <= 1);
    },
    'it follows the width of its page': async (t) => {
      await open(t);
      const wide = await told();
      await page.resize({ width: 500 });
      const narrow = await told();
      await page.resize(DESKTOP);
      assert.ok(Math.abs((await told()) - wide) <= 1);
      assert.ok(Math.abs(wide - narrow) > 1, 'the width made no difference');
    },
    'it comes to rest, and does not follow its own frame': async (t) => {
      await open(t);
      await around.untilFits(applied);
      await around.rest();
      const stretch = async (height) => {
        await page.run("document.querySelector('iframe').style.height = `${arguments[0]}px`", height);
        await page.until(
          'the frame is higher',
          "return document.querySelector('iframe').clientHeight === arguments[0]",
          height,
        );
        await around.rest();
        return around.heights();
      };
      // As a parent that adds some pixels each time. With the first, a scrollbar may go and its width be the matrix's.
      const before = await stretch(9000);
      assert.deepEqual(await stretch(9100), before);
    },
    'it speaks the protocols of this parent and no others, and never says 0': async (t) => {
      await open(t);
      await around.untilFits(applied);
      await around.rest();
      const { others, ...heights } = await around.heights();
      assert.deepEqual(Object.keys(heights).toSorted(), ['amp', ...protocols].toSorted());
      assert.deepEqual(others, [READY]);
      for (const [protocol, said] of Object.entries(heights)) {
        assert.ok(said.every((height) => Number.isInteger(height) && height > 100), `${protocol}: ${said}`);
        assert.ok(said.length < 20, `${protocol}: ${said}`);
      }
    },
  });
}

/** A test that a parent which asks again is answered again, although nothing has changed. */
export function answers(around, protocol, ask) {
  return async () => {
    await around.open();
    const wrapper = await around.untilFits();
    await around.rest();
    const before = (await around.heights())[protocol];
    await around.page.run(ask);
    await around.rest();
    const { [protocol]: said } = await around.heights();
    assert.ok(said.length > before.length, 'no answer');
    assert.ok(Math.abs(said.at(-1) - wrapper) <= 1, `${said}`);
  };
}
