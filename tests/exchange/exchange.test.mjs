// The second program as it is published, in Node: good data, every hostile data set, and good data again.
//
// What a browser shows of these is in tests/e2e; this asks for the answers alone, so it needs none.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { withoutGrowth } from '../e2e/program.mjs';
import { HACKED, HOSTILE, REFUSED, SHOWN } from '../e2e/hostile.mjs';

const dist = pathToFileURL(`${process.env.MATRIX_DIST ?? new URL('../../dist', import.meta.url).pathname}/`);
const text = (name) => readFileSync(new URL(name, dist), 'utf8');
const good = () => JSON.parse(text('assessments.json'));

/** No case may take longer, in milliseconds: a page stands still meanwhile. */
const PATIENCE = 5_000;

const { load, read, findings, csv, json } = await import(new URL('assessment-matrix-data.js', dist));

before(async () => {
  await load(readFileSync(new URL('assessment-matrix-data.wasm', dist)));
});

/** Reads good data, which must give what the build packed. */
async function assertReads() {
  const { packed, fingerprint, problems } = await read(good());
  assert.equal(problems, undefined);
  assert.ok(packed instanceof Uint8Array && packed.length > 10_000);
  assert.match(text('index.html'), new RegExp(`data-matrix="${fingerprint.replaceAll('.', '\\.')}"`));
}

function assertProblems(problems) {
  assert.ok(Array.isArray(problems) && problems.length > 0, 'no problems are told');
  assert.ok(problems.length <= 501, `${problems.length} problems`);
  for (const problem of problems) {
    assert.deepEqual(Object.keys(problem).sort(), ['id', 'path', 'reason', 'remedy', 'rule']);
    for (const words of Object.values(problem)) {
      assert.equal(typeof words, 'string');
      assert.ok(words.length < 1_000, words);
      assert.doesNotMatch(words, /[\u0000-\u0008\u202a-\u202e\u2066-\u2069\ufffd]|\p{Surrogate}/u);
    }
    assert.ok(problem.reason && problem.remedy && problem.rule, JSON.stringify(problem));
  }
}

/** Rejected, with what is wrong. */
async function assertRejects(promise) {
  await assert.rejects(promise, ({ problems }) => {
    assertProblems(problems);
    return true;
  });
}

test('good data is packed as the build packs it', assertReads);

test('the corpus is large and every case has a name of its own', () => {
  assert.ok(HOSTILE.length >= 60);
  assert.equal(new Set(HOSTILE.map(([name]) => name)).size, HOSTILE.length);
});

for (const [name, make, expectation] of HOSTILE) {
  test(`${name}: ${expectation}`, async () => {
    const data = make(good());
    const start = performance.now();
    const answer = await read(data);
    const took = performance.now() - start;
    assert.ok(took < PATIENCE, `it took ${Math.round(took)} ms`);
    assert.equal(answer.packed === undefined ? REFUSED : SHOWN, expectation, JSON.stringify(answer.problems?.slice(0, 3)));
    if (expectation === REFUSED) assertProblems(answer.problems);
    assert.equal(globalThis[HACKED], undefined);
    assert.equal({}.title, undefined, 'the prototype of all objects was changed');
  });
}

test('after all of that the same program reads, answers and writes', async () => {
  await assertReads();
  const found = await findings(good(), 'iran/2024/outcome');
  assert.ok(found.length > 0);
  for (const { id, label, summary, quotes, attribution } of found) {
    assert.ok(id && label && summary && attribution.speaker);
    for (const { exact, citation, title } of quotes) assert.ok(citation.includes(exact) && title);
  }
  assert.deepEqual(JSON.parse(JSON.stringify(found)), found, 'plain objects');
  const table = await csv(good());
  assert.equal(table, text('assessments.csv'));
  for (const quote of good().findings.flatMap((finding) => finding.quotes)) {
    assert.ok(table.includes(quote.exact.replaceAll('"', '""')), quote.exact);
  }
});

test('a cell that is not there is null, whatever the address', async () => {
  for (const address of ['', 'nowhere/2024/outcome', '__proto__', 7, null, undefined, Symbol('a'), { toString: 1 }]) {
    assert.equal(await findings(good(), address), null);
  }
});

test('a selection is the rows of the table and data of the same schema', async () => {
  const ids = ['iran-2024-unchanged', 'cuba/2020/outcome', 'cuba/2016/tactics', 'iran-2024-unchanged'];
  const rows = (await csv(good(), ids)).split('\r\n');
  const whole = text('assessments.csv').split('\r\n');
  const chosen = good().findings.filter(({ id }) => ['iran-2024-unchanged', 'cuba-2020-against-trump'].includes(id));
  const sides = good().disagreements.flatMap((one) => one.sides.filter((side) => side.finding === 'iran-2024-unchanged'));
  // The header, the quotes, the sides of disagreements, a silence, and what follows the last line end.
  assert.equal(rows.length, 1 + chosen.flatMap(({ quotes }) => quotes).length + sides.length + 1 + 1);
  assert.ok(rows.every((row) => whole.includes(row)));
  const part = JSON.parse(await json(good(), ids));
  assert.deepEqual(part.findings.map(({ id }) => id), ['iran-2024-unchanged', 'cuba-2020-against-trump']);
  assert.deepEqual(part.actors.map(({ id }) => id), ['iran', 'cuba']);
  assert.equal(part.silent.length, 1);
  assert.equal(part.version, good().version);
  assert.equal(part.licence, good().licence);
  assert.deepEqual(Object.keys(part), Object.keys(good()));
  assert.deepEqual(part.findings[0], good().findings.find(({ id }) => id === 'iran-2024-unchanged'));
  // A part is no matrix: its empty cells would say what nobody declared.
  const { problems } = await read(part);
  assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ['cell-neither']);
});

test('without ids all of it is written, and ids may be anything that can be gone through', async () => {
  assert.deepEqual(JSON.parse(await json(good())), good());
  assert.equal(await csv(good(), new Set(['iran-2024-not-new'])), await csv(good(), ['iran-2024-not-new']));
  assert.equal((await csv(good(), [])).split('\r\n').length, 2);
});

test('an id that names nothing is a problem, whatever it is', async () => {
  await assertRejects(csv(good(), ['iran-2024-not-new', 'nothing']));
  await assertRejects(json(good(), ['__proto__', 7, null, Symbol('a'), '\ud800']));
  await assert.rejects(json(good(), 7), ({ problems }) => problems === undefined);
});

test('bad data has no findings and no table', async () => {
  await assertRejects(findings({}, 'iran/2024/outcome'));
  await assertRejects(csv({}));
  await assertRejects(json({}));
});

test('every problem is told in one go, with its place', async () => {
  const data = good();
  data.titel = '';
  data.actors[1].name = 7;
  delete data.findings[3].quotes[0].exact;
  data.elections[2].name = 'a\u202eb';
  const { problems } = await read(data);
  assert.deepEqual(
    problems.map(({ path, rule }) => `${path} ${rule}`).sort(),
    ['actors[1].name form', 'elections[2].name character', 'findings[3].quotes[0].exact form', 'titel form'],
  );
});

test('what the page does with its data after the call changes nothing', async () => {
  const data = good();
  const answer = read(data);
  data.title = 7;
  assert.ok((await answer).packed);
});

test('a program that dies says so, then and later', async () => {
  // Another address is another module, with a program of its own.
  const other = await import(new URL('assessment-matrix-data.js?dying', dist));
  await other.load(withoutGrowth(readFileSync(new URL('assessment-matrix-data.wasm', dist))));
  const large = good();
  large.findings[0].note = 'x'.repeat(20_000);
  large.more = Array(400_000).fill(1);
  for (const { problems } of [await other.read(large), await other.read(good())]) {
    assertProblems(problems);
    assert.match(problems[0].reason, /has stopped/);
  }
  await assertRejects(other.csv(good()));
  await assertRejects(other.findings(good(), 'iran/2024/outcome'));
  await assertReads();
});

test('a program that cannot be had is asked for again', async () => {
  const other = await import(new URL('assessment-matrix-data.js?missing', dist));
  await assert.rejects(other.load(new Uint8Array([0, 1, 2])));
  await other.load(readFileSync(new URL('assessment-matrix-data.wasm', dist)));
  assert.ok((await other.read(good())).packed);
});
