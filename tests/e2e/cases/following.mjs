// Checks for every parent that sizes its frame, whatever the protocol: the rules that avoid the known failures.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DESKTOP, PATIENCE } from '../driver.mjs';
import { FIRST } from './embedding.mjs';

/** For so long a frame may not grow by itself, in milliseconds of the page's own clock. */
const GROWING = 5000;

/** A typeface that is nobody's default, and much wider than those that are. */
const FONT = readFileSync(
  new URL('../../../node_modules/@expo-google-fonts/open-sans/800ExtraBold/OpenSans_800ExtraBold.ttf', import.meta.url),
);

const DATING = 'how a finding is dated';

/** Disclosures that can be opened, one of each kind. A cell is of the first kind. */
const DISCLOSURES = {
  'a cell': `details:has(> [data-cell="${FIRST}"])`,
  [DATING]: `[data-detail="${FIRST}"] .am-dating`,
  'the findings of no single actor': '.am-general',
  'the fingerprint of a source': '.am-fingerprint',
};

/**
 * The rules by name, for the frame of a case; each is a test. The file of the case declares them, so that a report names
 * that file.
 *
 * @param {object} around The page.
 * @param {object | ((t: object) => Promise<object>)} how How it is opened, or what answers that for one test.
 * @param {string[]} protocols Protocols that its parent has requested; no others are used.
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

  /** Opens or closes a disclosure as a click on its summary does, wherever that is. */
  async function unfold(disclosure, open) {
    await around.runInside("document.querySelector(arguments[0]).querySelector('summary').click()", disclosure);
    const is = "return document.querySelector(arguments[0]).open === arguments[1]";
    await around.inside(() => page.until(`${disclosure} is ${open}`, is, disclosure, open));
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
    'it follows everything that can be folded out, and folded in again': async (t) => {
      await open(t);
      const folded = [await told()];
      for (const disclosure of Object.values(DISCLOSURES)) {
        await unfold(disclosure, true);
        folded.push(await told());
      }
      for (const [nth, kind] of Object.keys(DISCLOSURES).entries()) {
        // Beside longer quotes there is room for more words.
        const grown = folded[nth + 1] - folded[nth];
        assert.ok(kind === DATING ? grown >= 0 : grown > 5, `${kind}: ${folded[nth]} px before and ${folded[nth + 1]} px after`);
      }
      for (const disclosure of Object.values(DISCLOSURES).toReversed()) {
        await unfold(disclosure, false);
        const height = await told();
        assert.ok(Math.abs(height - folded[folded.length - 2]) <= 1, `${disclosure}: ${height} px, before ${folded}`);
        folded.pop();
      }
    },
    'it follows a font that comes late': async (t) => {
      await open(t);
      const own = "document.querySelector('[data-assessment-matrix]').style.setProperty('--am-font', 'Late, monospace')";
      await around.runInside(own);
      const before = await told();
      await around.runInside(
        `const bytes = Uint8Array.from(atob(arguments[0]), (character) => character.charCodeAt(0));
         document.fonts.add(new FontFace('Late', bytes.buffer));`,
        FONT.toString('base64'),
      );
      await around.inside(() => page.until('the font is there', "return document.fonts.check('16px Late')"));
      const after = await told();
      assert.ok(Math.abs(after - before) > 20, `${before} px without and ${after} px with it`);
    },
    'it does not grow by itself': async (t) => {
      await open(t);
      const before = await told();
      const now = () => page.run('return performance.now()');
      const from = await now();
      const said = (await around.heard()).length;
      const passed = async () => (await now()) - from > GROWING;
      await page.driver.wait(passed, GROWING + PATIENCE, 'the clock of the page stands still');
      assert.ok(Math.abs((await told()) - before) <= 1);
      assert.equal((await around.heard()).length, said, 'something was said although nothing happened');
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
      assert.equal(others, undefined);
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
