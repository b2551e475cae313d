// Data that nobody means well with, through the element: each set is shown as text or refused with a reason, and
// nothing of it runs. What the program makes of them alone is tested beside it (tests/exchange).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { article, serve, untilReady } from './element.mjs';
import { HOSTILE } from './hostile.mjs';
import { widget } from './page.mjs';

const page = widget();
/** So many at a time, because one script may take only so long. */
const PORTION = 10;

test(`none of ${HOSTILE.length} hostile data sets runs; each is shown or refused`, async (t) => {
  assert.ok(HOSTILE.length >= 60);
  await article(t, page, {
    body: '<assessment-matrix eager></assessment-matrix>',
    faults: (site) =>
      serve(site, 'hostile.mjs', 'text/javascript', readFileSync(new URL('hostile.mjs', import.meta.url), 'utf8')),
    before: 'console.error = () => {}; window.alert = () => { window.hacked = 1; };',
    after: `
      import { HACKED, HOSTILE } from './hostile.mjs';
      const own = await (await fetch('./assessments.json')).json();
      const element = document.querySelector('assessment-matrix');
      const tree = () => element.shadowRoot;
      const frame = () => new Promise(requestAnimationFrame);
      window.attack = async (from, to) => {
        const wrong = [];
        for (const [name, make, expectation] of HOSTILE.slice(from, to)) {
          const data = make(structuredClone(own));
          // A page withdraws its data this way, and the element's own data is shown again.
          if (data === undefined) continue;
          const before = element.data;
          let refusal;
          element.addEventListener('assessment-matrix-error', ({ detail }) => { refusal = detail; }, { once: true });
          element.data = data;
          while (!refusal && (element.data !== data || before === data)) await frame();
          // Accepted data is rendered, which its title shows, unless the title changes with each reading; what is
          // refused changes nothing for two frames.
          const titles = refusal ? [] : [data, data].map((same) => JSON.parse(JSON.stringify(same)).title);
          const drawn = () => titles[0] !== titles[1] || tree().querySelector('.am-title').textContent === titles[0];
          for (let frames = 0; !refusal && !drawn() && frames < 600; frames += 1) await frame();
          if (!refusal && !drawn()) wrong.push(name + ' is not drawn');
          await frame();
          await frame();
          const outcome = refusal ? 'refused' : 'shown';
          if (outcome !== expectation) wrong.push(name + ' is ' + outcome);
          if (refusal && !refusal.problems.every(({ path, reason }) => path || reason)) wrong.push(name + ': no reason');
          if (HACKED in window) wrong.push(name + ' ran');
          if (tree().querySelector('script, img, iframe, object, embed, svg:not(.am-axis), .am-axis ~ svg, style')) wrong.push(name + ' became markup');
          for (const link of tree().querySelectorAll('a[href], [cite]')) {
            const address = link.getAttribute('href') ?? link.getAttribute('cite');
            if (!/^(https?:|#)/.test(address)) wrong.push(name + ' leads to ' + address);
          }
        }
        return wrong;
      };`,
  });
  await untilReady(page);
  await page.until('the attack is ready', 'return !!window.attack');
  await page.driver.manage().setTimeouts({ script: 120_000 });
  const wrong = [];
  for (let from = 0; from < HOSTILE.length; from += PORTION) {
    wrong.push(
      ...(await page.driver.executeAsyncScript(
        'const [from, to, done] = arguments; window.attack(from, to).then(done, (error) => done([String(error)]))',
        from,
        from + PORTION,
      )),
    );
  }
  assert.deepEqual(wrong, []);
});
