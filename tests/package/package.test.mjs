// The npm package: the content of its tarball, and the promises of its descriptions.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { dependency, pack, project } from './installed.mjs';

let folder;
let packed;
let installed;
const json = (name) => JSON.parse(readFileSync(join(installed, name), 'utf8'));

before(() => {
  ({ folder, packed } = project('package'));
  installed = join(folder, 'node_modules', 'assessment-matrix');
});

test('the tarball has the bundle in a folder of its version, licences, and nothing of this machine', () => {
  const { version } = json('package.json');
  const names = packed.files.map(({ path }) => path);
  const outside = names.filter((name) => !name.startsWith(`${version}/`)).sort();
  assert.deepEqual(outside, [
    'LICENSE-APACHE',
    'LICENSE-MIT',
    'README.md',
    'custom-elements.json',
    'package.json',
    'provenance.json',
  ]);
  for (const name of ['element.js', 'element.d.ts', 'assessment-matrix.js', 'assessment-matrix_bg.wasm', 'fragment.html']) {
    assert.ok(names.includes(`${version}/${name}`), `${name} is not packed`);
  }
  for (const name of outside) {
    const text = readFileSync(join(installed, name), 'utf8');
    assert.ok(!text.includes(folder.split('/target/')[0]), `${name} names a folder of this machine`);
  }
});

test('packing twice gives the same bytes', () => {
  const again = pack(join(folder, 'again'));
  assert.equal(again.integrity, packed.integrity);
});

test('everything that package.json names is there', () => {
  const description = json('package.json');
  const { '.': main, './*': rest, ...others } = description.exports;
  const named = [...Object.values(main), ...Object.values(others)];
  named.push(description.types, description.customElements, ...description.sideEffects);
  for (const name of named) assert.ok(existsSync(join(installed, name)), `there is no ${name}`);
  for (const name of ['host.js', 'embed.html', 'assessment-matrix.css']) {
    assert.ok(existsSync(join(installed, rest.replace('*', name))), `there is no ${name}`);
  }
});

test('the provenance has the hash of every file', () => {
  const { sha256, source, data, tools } = json('provenance.json');
  const files = readdirSync(installed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, path, name }) => join(parentPath ?? path, name).slice(installed.length + 1));
  assert.deepEqual(Object.keys(sha256).sort(), files.filter((name) => name !== 'provenance.json').sort());
  for (const [name, hash] of Object.entries(sha256)) {
    const found = createHash('sha256').update(readFileSync(join(installed, name))).digest('hex');
    assert.equal(found, hash, name);
  }
  assert.match(source.commit, /^[0-9a-f]{40}$/);
  assert.match(data.version, /^\d+\.\d+\.\d+$/);
  for (const tool of ['rustc', 'trunk', 'wasm-bindgen', 'binaryen', 'esbuild']) assert.ok(tools[tool], tool);
});

test('the manifest leads to the script', () => {
  const { schemaVersion, modules } = json('custom-elements.json');
  assert.equal(schemaVersion, '2.1.0');
  assert.ok(existsSync(join(installed, modules[0].path)));
  assert.equal(modules[0].declarations[0].tagName, 'assessment-matrix');
});

test('the types fit how the element is used, and refuse what is wrong', async () => {
  const args = [dependency('typescript/bin/tsc'), '--project', join(folder, 'types')];
  const said = await new Promise((resolve) => {
    execFile(process.execPath, args, (error, stdout, stderr) => resolve(error ? stdout + stderr || `${error}` : ''));
  });
  assert.equal(said, '');
});
