// Whatever keeps the program from running, what stands inside a custom element stays, answers, and says so; the element's
// promise is rejected with the reason in the event.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STYLED, article, holding, within } from './element.mjs';
import { FAILURES, holds, untilTold } from './failures.mjs';
import { widget } from './page.mjs';

const page = widget();
const HOLDING = await holding();

/** Content security policy of a page with elements; tests of policies change it. */
const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src data:";

for (const [what, { site: breakIt, reason, programs = 1, ...words }] of Object.entries(FAILURES)) {
  test(`when ${what}, the fragment in an element stays and says so`, async (t) => {
    await page.resize({ width: 1280 });
    const site = await article(t, page, {
      body: HOLDING,
      head: STYLED,
      faults(site) {
        site.change('article.html', ({ headers, ...answer }) => ({
          ...answer,
          headers: { ...headers, 'content-security-policy': POLICY },
        }));
        breakIt(site);
      },
    });
    await untilTold(page);
    await holds(page, site, { reason, programs, ...words });
    assert.equal(await within(page, 'return element.ready.then(() => null, (error) => error.reason)'), reason);
    assert.equal(await within(page, 'return element.shadowRoot'), null);
  });
}
