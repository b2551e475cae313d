// Forged, malformed and huge messages, to the matrix and to host.js: nothing changes, and nothing is thrown.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FIRST, SECOND, embedding } from '../embedding.mjs';

const around = embedding(import.meta.url);
const { page } = around;

const OPEN = { 'assessment-matrix': { open: FIRST } };

/** Everything that a parent may say, each with an effect if the parent says it; none undoes one before it. */
const COMMANDS = [
  { 'assessment-matrix': { hello: 1 } },
  { 'assessment-matrix': { open: null } },
  OPEN,
  { sentinel: 'amp', type: 'frames-init' },
  { type: 'iframe-child-init' },
  { type: 'iframe-get-child-dimensions' },
  '[iFrameSizer]matrix:8:false:false:32:true:true:null:bodyOffset:null:null:0:false:parent:scroll:true',
  'pymxPYMxmatrixxPYMxwidthxPYMx300',
];

/** Messages that no parent of ours sends. `LONG` is a long text and `DEEP` a deep nesting, made where they are sent. */
const MALFORMED = [
  null,
  0,
  -1,
  '',
  'LONG',
  'DEEP',
  [],
  {},
  { 'assessment-matrix': null },
  { 'assessment-matrix': 'open' },
  { 'assessment-matrix': 7 },
  { 'assessment-matrix': { open: 7 } },
  { 'assessment-matrix': { open: {} } },
  { 'assessment-matrix': { open: [FIRST] } },
  { 'assessment-matrix': { open: '' } },
  { 'assessment-matrix': { open: 'LONG' } },
  { 'assessment-matrix': { open: '"],*,["' } },
  { 'assessment-matrix': { open: '\\' } },
  { 'assessment-matrix': { open: 'constructor' } },
  { 'assessment-matrix': { hello: '1' } },
  { 'assessment-matrix': { hello: { open: FIRST } } },
  { __proto__: null, constructor: { open: FIRST } },
  { sentinel: 'amp' },
  { sentinel: 'amp', type: 'embed-size' },
  { sentinel: 'amp', type: 'embed-size', height: -5 },
  { sentinel: 'amp', type: 'embed-size', height: 0 },
  { sentinel: 'amp', type: 'embed-size', height: 1e9 },
  { sentinel: 'amp', type: 'embed-size', height: '500' },
  { sentinel: 'amp', type: 'embed-size', height: [500] },
  { sentinel: 'amp', type: 'embed-size', height: { valueOf: 500 } },
  { sentinel: 'amp', type: 'embed-size', height: '1px; background: url(x)' },
  { sentinel: ['amp'], type: 'embed-size', height: 500 },
  { type: 'iframe-get-child-dimensions' },
  { type: { toString: 'iframe-child-init' } },
  '[iFrameSizer]',
  '[iFrameSizer]:::',
  '[iFrameSizer]resize',
  '[iFrameSizer]LONG',
  'pymxPYMxxPYMxwidthxPYMx',
  'pymxPYMxLONGxPYMxwidthxPYMx300',
  '{"assessment-matrix":{"open":"iran/2024/outcome"}}',
];

/** Run where messages are sent from: posts each to `target`. */
const POST = (target) => `
  const long = 'x'.repeat(2_000_000);
  let deep = {};
  for (let i = 0; i < 500; i++) deep = i % 2 ? { 'assessment-matrix': deep } : { open: deep };
  const grown = (value) => {
    if (value === 'DEEP') return deep;
    if (typeof value === 'string') return value.replace('LONG', long);
    if (Array.isArray(value) || typeof value !== 'object' || !value) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, grown(inner)]));
  };
  for (const message of arguments[0]) ${target}.postMessage(grown(message), '*');
  for (const message of [NaN, Infinity, 10n, new Date(), new Map([['open', 1]]), new Uint8Array(9), new Error('x')]) {
    ${target}.postMessage(message, '*');
    ${target}.postMessage({ 'assessment-matrix': message, sentinel: 'amp', type: 'embed-size', height: message }, '*');
  }`;

/** State that must not change. */
async function everything() {
  await around.rest();
  return {
    open: await around.opened(),
    matrix: await around.wrapper(),
    frames: await page.run("return [...document.querySelectorAll('iframe')].map((frame) => frame.getAttribute('style'))"),
    address: await page.run('return [location.href, history.length]'),
    said: await page.run('return heard.filter(({ from }) => from === 0).length'),
  };
}

test('messages of another frame to the matrix are ignored', async () => {
  await around.open();
  await around.untilFits();
  const before = await everything();
  const forge = POST("parent.document.querySelector('#matrix').contentWindow");
  await around.inside(() => page.run(forge, [...COMMANDS, ...MALFORMED]), '#forger');
  assert.deepEqual(await everything(), before);
});

test('what the parent says wrongly changes nothing, and what it says rightly still counts', async () => {
  await around.open();
  await around.untilFits();
  const before = await everything();
  await page.run(POST("document.querySelector('#matrix').contentWindow"), MALFORMED);
  assert.deepEqual(await everything(), before);
  // None of this came too late to be seen.
  await page.run("document.querySelector('#matrix').contentWindow.postMessage(arguments[0], '*')", OPEN);
  await around.untilOpened(FIRST);
});

test('messages of another frame to host.js are ignored', async () => {
  await around.open();
  await around.untilFits();
  const before = await everything();
  const forged = [
    { sentinel: 'amp', type: 'embed-size', height: 500 },
    { 'assessment-matrix': { open: null } },
    { 'assessment-matrix': { open: SECOND } },
  ];
  await around.inside(() => page.run(POST('parent'), [...forged, ...MALFORMED]), '#forger');
  assert.deepEqual(await everything(), before);
});

test('what the matrix would say wrongly changes neither its frame nor the address of the page', async () => {
  await around.open();
  await around.untilFits();
  const before = await everything();
  await around.inside(() => page.run(POST('parent'), MALFORMED));
  const then = await everything();
  // The counter of received messages is the only difference.
  assert.deepEqual({ ...then, said: before.said }, before);
  assert.ok(then.said > before.said + MALFORMED.length);
  await around.runInside("parent.postMessage({ sentinel: 'amp', type: 'embed-size', height: 500 }, '*')");
  await page.until('a right height counts', "return document.querySelector('#matrix').clientHeight === 500");
});
