// The accessibility audit: axe-core with every WCAG 2.2 A and AA rule.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PATIENCE } from './driver.mjs';

const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  // Axe leaves this one off until WCAG 2.2 is more widely adopted.
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

/** Findings of the audit in the page as it is now: a line per element and broken rule. */
export async function audit(page) {
  if (!(await page.run("return typeof window.axe === 'object'"))) await page.run(SOURCE);
  // The page has every quote in it, and the audit looks at each.
  await page.driver.manage().setTimeouts({ script: 3 * PATIENCE });
  const answer = await page.driver.executeAsyncScript(
    `const done = arguments[1];
     axe.run(document, arguments[0]).then(
       ({ violations, passes }) => done({ violations, rules: violations.length + passes.length }),
       (error) => done({ error: String(error) }),
     )`,
    OPTIONS,
  );
  if (answer.error || answer.rules === 0) throw new Error(`the audit did not run: ${answer.error ?? 'no rule'}`);
  return answer.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary}`),
  );
}
