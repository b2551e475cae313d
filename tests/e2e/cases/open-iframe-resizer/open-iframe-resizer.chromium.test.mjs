// open-iframe-resizer, as published: it introduces itself until it is answered, and may ask again later.

import { test } from 'node:test';
import { embedding } from '../embedding.mjs';
import { answers, rules } from '../following.mjs';

const around = embedding(import.meta.url, ['@open-iframe-resizer/core/dist/index.js']);

for (const [rule, holds] of rules(around, {}, ['open-iframe-resizer'])) test(rule, holds);

test('a page that asks again is answered', answers(around, 'open-iframe-resizer', 'resizeMatrix()'));
