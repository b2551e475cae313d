// Digits, months, dates, commas and the singular of the catalogues are those of a browser.
//
// The catalogues hold them themselves, so that a page drawn at build time and one drawn in a browser have the same
// text and the program carries no calls for it. Node's Intl has the data of browsers.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

const FOLDER = new URL('../../locales/', import.meta.url);
/** The English of the interface writes its dates as the sources do. The sources' calendar is everybody's here. */
const TAGS = { en: 'en-GB', fa: 'fa-u-ca-gregory' };

/** The messages of one line of a catalogue, and the months. */
function read(language) {
  const text = readFileSync(new URL(`${language}.ftl`, FOLDER), 'utf8');
  const message = (id) => new RegExp(`^${id} = (.*)$`, 'm').exec(text)[1].replace(/^\{"(.*)"\}$/, '$1');
  const months = [...text.matchAll(/^ +\*?\[(\d+)\] (.+)$/gm)].slice(0, 12).map(([, , name]) => name);
  const put = (id, values) => message(id).replace(/\{ \$(\w+) \}/g, (_, name) => values[name]);
  return { message, months, put };
}

for (const file of readdirSync(FOLDER)) {
  const language = file.replace('.ftl', '');
  const tag = TAGS[language] ?? language;
  const { message, months, put } = read(language);
  const digits = [...message('digits')];
  const number = (value) => `${value}`.replace(/\d/g, (digit) => digits[digit]);

  test(`${language}: digits and the singular`, () => {
    assert.equal(number(1234567890), new Intl.NumberFormat(tag, { useGrouping: false }).format(1234567890));
    const rules = new Intl.PluralRules(tag);
    const ones = message('ones').split(' ');
    // More than this is nowhere counted.
    for (let count = 0; count <= 1000; count++) {
      assert.equal(rules.select(count), ones.includes(`${count}`) ? 'one' : 'other', `${count}`);
    }
  });

  test(`${language}: dates at every precision`, () => {
    assert.equal(months.length, 12);
    for (const [index, month] of months.entries()) {
      const date = new Date(Date.UTC(2024, index, 29));
      const format = (options) => new Intl.DateTimeFormat(tag, { timeZone: 'UTC', ...options }).format(date);
      const values = { month, day: number(29), year: number(2024) };
      assert.equal(put('date-day', values), format({ day: 'numeric', month: 'long', year: 'numeric' }));
      assert.equal(put('date-month', values), format({ month: 'long', year: 'numeric' }));
      assert.equal(number(2024), format({ year: 'numeric' }));
    }
  });

  test(`${language}: the comma of a list`, () => {
    const [, comma] = new Intl.ListFormat(tag).formatToParts(['a', 'b', 'c']);
    // Its mark of direction would be copied with the text.
    assert.equal(message('comma'), comma.value.replaceAll('\u200f', ''));
  });
}
