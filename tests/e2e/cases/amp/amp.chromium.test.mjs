// The frame of an AMP page: a frame without an origin, `#amp=1` after its address, and nothing but embed-size understood.

import { test } from 'node:test';
import { embedding } from '../embedding.mjs';
import { rules } from '../following.mjs';

const around = embedding(import.meta.url);

const how = async (t) => ({ fragment: '#amp=1', frame: await around.nameless(t) });

for (const [rule, holds] of rules(around, how, [])) test(rule, holds);
