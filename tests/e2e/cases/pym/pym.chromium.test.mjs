// NPR's pym.js, as published: it gives its frame a `childId` and accepts only strings that begin with it.

import { test } from 'node:test';
import { embedding } from '../embedding.mjs';
import { answers, rules } from '../following.mjs';

const around = embedding(import.meta.url, ['pym.js/dist/pym.v1.min.js']);

for (const [rule, holds] of rules(around, {}, ['pym'])) test(rule, holds);

test('a page that says its width is answered', answers(around, 'pym', "dispatchEvent(new Event('resize'))"));
