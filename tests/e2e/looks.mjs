// Screenshots that can be compared on any machine: type that comes with the tests, nothing that
// moves or blinks, and pictures of the window in half its size, kept in snapshots/looks/.
//
// It knows how a picture is taken and judged, not which states are worth one.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { decoded, difference, encoded, halved, sideBySide } from './pictures.mjs';

/** Share of a picture that may differ: less than a few flags without their words, more than letters drawn otherwise. */
export const ALLOWED = 0.002;

export const SNAPSHOTS = new URL('snapshots/looks/', import.meta.url);
const FAILURES = new URL('../../target/looks/', import.meta.url);

/** Families by the name that the page gets, each with its package, what its files begin with, and which are used. */
const FONTS = {
  'Looks Sans': {
    package: 'open-sans',
    prefix: 'OpenSans',
    files: ['400Regular', '400Regular_Italic', '500Medium', '600SemiBold', '700Bold', '700Bold_Italic'],
  },
  'Looks Serif': {
    package: 'gelasio',
    prefix: 'Gelasio',
    files: ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'],
  },
  'Looks Persian': {
    package: 'vazirmatn',
    prefix: 'Vazirmatn',
    files: ['400Regular', '500Medium', '600SemiBold', '700Bold'],
  },
  // It has the marks of directions, too.
  'Looks Mono': { package: 'jetbrains-mono', prefix: 'JetBrainsMono', files: ['400Regular', '700Bold'] },
};

const require = createRequire(import.meta.url);

/** The files of type: where each is, and what the page knows it as. */
const files = Object.entries(FONTS).flatMap(([family, { package: name, prefix, files }]) =>
  files.map((file) => {
    const path = require.resolve(`@expo-google-fonts/${name}/${file}/${prefix}_${file}.ttf`);
    return { family, name: `${name}-${file}.ttf`, path, weight: file.slice(0, 3), italic: file.endsWith('Italic') };
  }),
);

const SANS = '"Looks Sans", "Looks Persian", "Looks Mono"';

/** The rules that a page gets besides its own. */
export const STILL = `
  ${files
    .map(
      ({ family, name, weight, italic }) =>
        `@font-face { font-family: "${family}"; src: url("./${name}"); font-weight: ${weight};
           font-style: ${italic ? 'italic' : 'normal'}; }`,
    )
    .join('\n')}
  :root { --am-font: ${SANS}; --am-quote-font: "Looks Serif", "Looks Persian", "Looks Mono"; }
  .alone { font-family: ${SANS}; }
  .embed-this textarea { font-family: "Looks Mono"; }
  *, *::before, *::after { animation: none !important; transition: none !important; caret-color: transparent !important; }
`;

/** Has a server's pages look the same everywhere. `extra` are rules of one test. */
export function stabilize(site, extra = '') {
  for (const { name, path } of files) {
    const answer = { status: 200, headers: { 'content-type': 'font/ttf' }, body: readFileSync(path) };
    site.change(name, () => answer);
  }
  site.rewrite('assessment-matrix.css', (text) => text + STILL + extra);
  site.policy((policy) => `${policy}; font-src 'self'`);
}

/** Shows the page as media features and a medium would have it; what is not named is as usual. */
export function emulate(page, { features = {}, media = '' } = {}) {
  const all = { 'prefers-color-scheme': 'light', 'forced-colors': 'none', ...features };
  return page.driver.sendDevToolsCommand('Emulation.setEmulatedMedia', {
    media,
    features: Object.entries(all).map(([name, value]) => ({ name, value })),
  });
}

async function fontsLoaded(page) {
  const error = await page.driver.executeAsyncScript(
    `const done = arguments[0];
     Promise.all([...document.fonts].map((face) => face.load())).then(() => done(null), (error) => done(String(error)))`,
  );
  assert.equal(error, null, 'the type of the pictures was not loaded');
}

/** The window in half its size, once its type is there and all is painted, with `from` at its top if that is given. */
export async function picture(page, from) {
  await fontsLoaded(page);
  await page.painted();
  await page.run(
    `const element = arguments[0] && document.querySelector(arguments[0]);
     scrollTo({ top: element ? element.getBoundingClientRect().top + scrollY - 8 : 0, behavior: 'instant' })`,
    from ?? null,
  );
  await page.painted();
  const { data } = await page.driver.sendAndGetDevToolsCommand('Page.captureScreenshot', { format: 'png' });
  return halved(Buffer.from(data, 'base64'));
}

/** Fails if a letter of the page is of a font of this machine. */
export async function ownFontsOnly(page) {
  await fontsLoaded(page);
  // One element for each letter in each font: there are thousands of elements, and each is a question to the browser.
  await page.run(
    `const seen = new Set();
     for (const element of document.body.querySelectorAll('*')) {
       if (!element.checkVisibility()) continue;
       const { font } = getComputedStyle(element);
       const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map((node) => node.data);
       const letters = [...text.join('')].map((letter) => font + letter).filter((key) => !seen.has(key));
       for (const key of letters) seen.add(key);
       if (letters.length > 0) element.dataset.letters = '';
     }`,
  );
  const ask = (command, parameters = {}) => page.driver.sendAndGetDevToolsCommand(command, parameters);
  await ask('DOM.enable');
  await ask('CSS.enable');
  const { root } = await ask('DOM.getDocument', { depth: 0 });
  const { nodeIds } = await ask('DOM.querySelectorAll', { nodeId: root.nodeId, selector: '[data-letters]' });
  assert.ok(nodeIds.length > 0, 'the page has no letters');
  const strange = new Set();
  for (const nodeId of nodeIds) {
    const { fonts } = await ask('CSS.getPlatformFontsForNode', { nodeId });
    for (const { isCustomFont, familyName } of fonts) if (!isCustomFont) strange.add(familyName);
  }
  await ask('CSS.disable');
  await ask('DOM.disable');
  assert.deepEqual([...strange], [], 'fonts of this machine');
}

/** The picture that is kept under this name, or null. */
export function kept(name) {
  const file = new URL(`${name}.png`, SNAPSHOTS);
  return existsSync(file) ? decoded(readFileSync(file)) : null;
}

/** Fails if a picture is not the one that is kept under this name; with UPDATE_SNAPSHOTS=1 keeps it instead. */
export function judge(name, now) {
  if (process.env.UPDATE_SNAPSHOTS === '1') {
    mkdirSync(SNAPSHOTS, { recursive: true });
    writeFileSync(new URL(`${name}.png`, SNAPSHOTS), encoded(now));
    return;
  }
  const before = kept(name);
  const remedy = 'If it is meant to look like this, UPDATE_SNAPSHOTS=1 keeps the new pictures';
  if (!before) assert.fail(`${name}: no picture is kept. ${remedy}.`);
  const same = before.width === now.width && before.height === now.height;
  const found = same ? difference(before, now) : null;
  if (found && found.share <= ALLOWED) return;
  const file = new URL(`${name}.png`, FAILURES);
  mkdirSync(FAILURES, { recursive: true });
  writeFileSync(file, encoded(sideBySide([now, before, ...(found ? [found.picture] : [])])));
  const what = found
    ? `${(100 * found.share).toFixed(2)} % of it differ, ${(100 * ALLOWED).toFixed(1)} % may; ${where(found.box)}`
    : `it is ${now.width} by ${now.height} and was ${before.width} by ${before.height}`;
  assert.fail(`${name}: ${what}. What it is, was, and the difference: ${fileURLToPath(file)}. ${remedy}.`);
}

/** In pixels of the page, of which a picture has half as many. */
function where({ left, top, right, bottom }) {
  return `from ${2 * left}, ${2 * top} to ${2 * right}, ${2 * bottom} px of the window`;
}
