// iframe-resizer 4, as published under the MIT licence: it sends settings and takes strings with the id in them.

import { test } from 'node:test';
import { embedding } from '../embedding.mjs';
import { answers, rules } from '../following.mjs';

const around = embedding(import.meta.url, ['iframe-resizer/js/iframeResizer.min.js']);

for (const [rule, holds] of rules(around, {}, ['iframe-resizer'])) test(rule, holds);

test('a page that asks again is answered', answers(around, 'iframe-resizer', "document.querySelector('iframe').iFrameResizer.resize()"));
