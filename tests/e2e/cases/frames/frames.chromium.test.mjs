// @newswire/frames, as published: it asks with an AMP sentinel and takes AMP's embed-size.

import { test } from 'node:test';
import { embedding } from '../embedding.mjs';
import { answers, rules } from '../following.mjs';

const around = embedding(import.meta.url, ['@newswire/frames/dist/frames.umd.js']);

for (const [rule, holds] of rules(around, {}, [])) test(rule, holds);

test('a page that begins to observe later is answered', answers(around, 'amp', "newswireFrames.observeIframe(document.querySelector('iframe'))"));
