// The package as somebody else gets it: packed by npm, and installed from the tarball into a project of its own.
//
// The project lies under target/, so that it finds frameworks in the repository's node_modules and the package in its
// own. Nothing is asked of a network.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCES = fileURLToPath(new URL('./', import.meta.url));

/** Packs target/package/ into a folder; `{path, files: [{path, size}], size, unpackedSize, version}`. */
export function pack(folder) {
  mkdirSync(folder, { recursive: true });
  const said = npm(join(ROOT, 'target/package'), 'pack', '--json', '--pack-destination', folder);
  const answer = JSON.parse(said);
  // A list until npm 11, by name since.
  const [packed] = Object.values(answer);
  return { ...packed, path: join(folder, packed.filename) };
}

/** A project with the package installed and the sources of the tests in it. Its folder, and what was packed. */
export function project(name) {
  const folder = join(ROOT, 'target', 'package-tests', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private": true, "type": "module"}');
  const packed = pack(folder);
  npm(folder, 'install', '--offline', '--no-save', '--ignore-scripts', packed.path);
  for (const sources of ['plain', 'react', 'svelte', 'types']) {
    cpSync(join(SOURCES, sources), join(folder, sources), { recursive: true });
  }
  return { folder, packed };
}

/** A program of the repository's node_modules, as a path to be run by node. */
export function dependency(path) {
  return join(ROOT, 'node_modules', path);
}

function npm(folder, ...args) {
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  return execFileSync('npm', [...args, ...options], { cwd: folder, encoding: 'utf8' });
}
