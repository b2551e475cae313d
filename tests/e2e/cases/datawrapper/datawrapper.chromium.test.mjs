// The listener that pages with Datawrapper charts have. It never says a word, so the frame's address has to.

import { test } from 'node:test';
import { embedding } from '../embedding.mjs';
import { rules } from '../following.mjs';

const around = embedding(import.meta.url);

for (const [rule, holds] of rules(around, { query: '?datawrapper=matrix' }, ['datawrapper'])) test(rule, holds);
