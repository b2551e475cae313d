// Readers who prefer dark get dark, with text that stands out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { audit } from './axe.mjs';
import { cells, silentCell } from './data.mjs';
import { DESKTOP } from './driver.mjs';
import { widget } from './page.mjs';

const page = widget({ dark: true });

test('the engine prefers dark', async () => {
  await page.open();
  assert.equal(await page.run("return matchMedia('(prefers-color-scheme: dark)').matches"), true);
});

for (const size of [DESKTOP, { width: 320, height: 700 }]) {
  for (const address of ['', 'iran/2024/outcome', silentCell.address]) {
    test(`at ${size.width} px, ${address || 'closed'}, the page is dark and the audit finds nothing`, async () => {
      await page.resize(size);
      await page.open(address);
      if (address) await page.untilOpen(address);
      for (const selector of ['body', '.am']) {
        const [{ background }] = await colours(selector);
        assert.ok(luminance(background) < 0.05, `${selector} has the background ${background}`);
      }
      assert.deepEqual(await audit(page), []);
    });
  }
}

test('text on summaries and in the detail has a contrast of at least 4.5', async () => {
  await page.resize(DESKTOP);
  const address = cells.find((cell) => cell.findings.length > 2).address;
  await page.open(address);
  await page.untilOpen(address);
  for (const selector of ['.am h1', '[data-cell]', '[data-cell] *', '[open] > [data-detail] :is(p, h2, h3, h4, blockquote, a, button)']) {
    for (const { text, ink, background } of await colours(selector)) {
      const ratio = contrast(ink, background);
      assert.ok(ratio >= 4.5, `${ratio.toFixed(2)} for ${ink} on ${background} at ${selector}: ${text}`);
    }
  }
});

/** Text and background colours of the shown elements that fit, as red, green and blue of 0 to 255. */
function colours(selector) {
  return page.run(
    `const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 })
       .getContext('2d', { willReadFrequently: true });
     // Painting the layers one over the other understands every notation and every transparency.
     const painted = (layers) => {
       context.clearRect(0, 0, 1, 1);
       for (const layer of layers) {
         context.fillStyle = layer;
         context.fillRect(0, 0, 1, 1);
       }
       return [...context.getImageData(0, 0, 1, 1).data.slice(0, 3)];
     };
     return [...document.querySelectorAll(arguments[0])].filter((e) => e.checkVisibility()).map((element) => {
       const layers = [];
       for (let e = element; e; e = e.parentElement) layers.unshift(getComputedStyle(e).backgroundColor);
       // Under everything lies the canvas of the page, in the scheme that the page asks for.
       const base = painted(['Canvas', ...layers]);
       const background = 'rgb(' + base.join(' ') + ')';
       return {
         text: element.textContent.slice(0, 40),
         background: base,
         ink: painted([background, getComputedStyle(element).color]),
       };
     })`,
    selector,
  );
}

/** Relative luminance as WCAG defines it. */
function luminance(colour) {
  const [red, green, blue] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one, other) {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
