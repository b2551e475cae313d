// Data sets that nobody means well with: each is to be shown as text or refused, and nothing else.
//
// A list of [name, make, expectation]: `make` gets a fresh copy of the project's own data and answers what a page would
// hand over; the expectation is SHOWN or REFUSED. What runs is noticed by HACKED, a global variable that every script
// in here would set. This module knows the schema (docs/data.md) and no program.

export const SHOWN = 'shown';
const REFUSED = 'refused';

/** The global variable that a script of these data sets sets. */
export const HACKED = 'hacked';

/** Markup that would run wherever a text were parsed; short, because labels are. */
const MARKUP = `<img src=x onerror=${HACKED}=1>`;
const MORE = `</script></style></textarea><script>${HACKED}=1</script><svg/onload=${HACKED}=1>{{${HACKED}=1}}\${${HACKED}=1}`;

const URLS = [
  `javascript:${HACKED}=1`,
  ` javascript:${HACKED}=1`,
  `JavaScript:${HACKED}=1`,
  `java\nscript:${HACKED}=1`,
  `data:text/html,<script>${HACKED}=1</script>`,
  `vbscript:${HACKED}=1`,
  'file:///etc/passwd',
  '//elsewhere.example/',
  'elsewhere',
  '',
];

/** Fields that are texts to the rules: whatever stands there is shown, or left out of what is drawn. */
const TEXTS = [
  '$schema',
  'version',
  'title',
  'summary',
  'licence',
  'method',
  'corrections.0.what',
  'documents.0.title',
  'documents.0.issuer',
  'documents.0.note',
  'sources.0.file',
  'sources.0.title',
  'sources.0.publisher',
  'sources.0.byline',
  'sources.0.date_printed',
  'sources.0.published.inferred',
  'sources.0.note',
  'actors.0.name',
  'actors.0.note',
  'elections.0.name',
  'findings.0.label',
  'findings.0.summary',
  'findings.0.election_inferred',
  'findings.0.attribution.speaker',
  'findings.0.attribution.venue',
  'findings.0.attribution.stated.inferred',
  'findings.0.note',
  'findings.0.quotes.0.prefix',
  'findings.0.quotes.0.suffix',
  'findings.0.quotes.0.speaker',
  'silent.0.reason',
  'disagreements.0.summary',
];

/** Fields that are no texts: ids, references, terms, dates, hashes. */
const TERMS = [
  'as_of',
  'documents.0.id',
  'documents.0.published',
  'documents.0.url',
  'sources.0.id',
  'sources.0.sha256',
  'sources.0.published.date',
  'sources.0.reports.0',
  'actors.0.id',
  'elections.0.year',
  'findings.0.id',
  'findings.0.actor',
  'findings.0.election',
  'findings.0.dimension',
  'findings.0.aspect',
  'findings.0.bears_on.0',
  'findings.0.standing',
  'findings.0.direction',
  'findings.0.likelihood',
  'findings.0.confidence',
  'findings.0.attribution.stated.date',
  'findings.0.quotes.0.source',
  'findings.0.quotes.0.start',
  'silent.0.actor',
  'silent.0.election',
  'silent.0.dimension',
  'silent.0.kind',
  'corrections.0.date',
  'corrections.0.version',
  'disagreements.0.id',
  'disagreements.0.kind',
  'disagreements.0.sides.0.finding',
  'disagreements.0.sides.0.words',
];

/** Sets what lies at a path, on the way making nothing. */
function set(data, path, value) {
  const steps = path.split('.');
  const last = steps.pop();
  const holder = steps.reduce((at, step) => at[step], data);
  // A plain assignment would call the setter of __proto__.
  Object.defineProperty(holder, last, { value, enumerable: true, writable: true, configurable: true });
  return data;
}

/** An edit of the data as a case. */
const edited = (name, path, value, expectation) => [name, (data) => set(data, path, value), expectation];

/** Something that is no data set at all. */
const instead = (name, value) => [name, () => value(), REFUSED];

/** The data with an id changed wherever it is named. */
function renamed(data, from, to) {
  const [before, after] = [from, to].map((id) => JSON.stringify(id));
  const text = JSON.stringify(data).replaceAll(before, after);
  // An actor's id also begins the addresses of its cells.
  return JSON.parse(text.replaceAll(`${before.slice(0, -1)}/`, `${after.slice(0, -1)}/`));
}

/** The data with as many actors or elections; new ones are silent everywhere. */
function grown(data, list, count) {
  const fresh = [];
  for (let i = data[list].length; i < count; i += 1) {
    fresh.push(list === 'actors' ? { id: `actor-${i}`, name: `Actor ${i}`, note: null } : { year: 3000 + i, name: `${i}` });
  }
  data[list].push(...fresh);
  for (const actor of data.actors) {
    for (const election of data.elections) {
      if (!fresh.includes(actor) && !fresh.includes(election)) continue;
      for (const dimension of ['outcome', 'tactics', 'confidence']) {
        data.silent.push({
          actor: actor.id,
          election: election.year,
          dimension,
          kind: 'not-mentioned',
          reason: 'Nothing was looked for.',
        });
      }
    }
  }
  return data;
}

/** The data with as many findings, the new ones on nobody in particular. */
function crowded(data, count) {
  const model = data.findings.find(({ standing }) => standing === 'community');
  while (data.findings.length < count) {
    data.findings.push({
      ...model,
      id: `copy-${data.findings.length}`,
      actor: null,
      dimension: 'context',
      aspect: 'background',
      bears_on: [],
      direction: null,
      candidate: null,
      likelihood: null,
      confidence: null,
      label: 'Copy',
      summary: 'A copy.',
      attribution: { speaker: 'An office', venue: 'report', stated: { date: null, printed: null, inferred: null } },
      quotes: [{ source: data.sources[0].id, exact: 'words', prefix: '', suffix: '', start: 0, end: 5, speaker: null, reported: true }],
      note: null,
    });
  }
  return data;
}

const nested = (depth) => {
  let value = 'deep';
  for (let i = 0; i < depth; i += 1) value = i % 2 ? [value] : { note: value };
  return value;
};

/** A small object graph that is a large tree. */
const laughs = () => {
  let value = 'ha'.repeat(500);
  for (let i = 0; i < 12; i += 1) value = Array(12).fill(value);
  return value;
};

const throwing = () => {
  throw new Error('a getter that throws');
};

const getter = (data, name, get) => Object.defineProperty(data, name, { get, enumerable: true });

/** Every case. */
export const HOSTILE = [
  ...TEXTS.map((path) => edited(`markup in ${path}`, path, MARKUP, SHOWN)),
  ['markup after the words of a quote', (data) => set(data, 'findings.0.quotes.0.exact', data.findings[0].quotes[0].exact + MORE), SHOWN],
  ['markup in a note, every kind', (data) => set(data, 'findings.0.note', MORE), SHOWN],
  ...TERMS.map((path) => edited(`markup in ${path}`, path, MARKUP, REFUSED)),
  ...URLS.map((url) => edited(`the link ${JSON.stringify(url)}`, 'documents.0.url', url, REFUSED)),
  edited('a link that ends like a script', 'documents.0.url', `https://a.example/#"><script>${HACKED}=1</script>`, SHOWN),

  ...['\u202e', '\u202a', '\u2066', '\u2069', '\u0000', '\u001b', '\u0085', '\ufffd', '\ud800', '\udfff'].flatMap((c) => {
    const name = `U+${c.charCodeAt(0).toString(16)}`;
    return [
      edited(`${name} in a name`, 'actors.0.name', `Ir${c}an`, REFUSED),
      edited(`${name} in a quote`, 'findings.0.quotes.0.suffix', `a${c}b`, REFUSED),
    ];
  }),
  edited('a half of a pair as a field', 'actors.0.\ud800', 1, REFUSED),
  edited('Persian with its joiners and marks', 'actors.0.name', 'می\u200cخواهم\u200f', SHOWN),
  edited('combining marks piled up', 'actors.0.name', `I${'\u0301'.repeat(500)}`, SHOWN),
  edited('nothing but joiners', 'actors.0.name', '\u200b\u200d\u2060', SHOWN),
  edited('pictures of several code points', 'actors.0.name', '👩🏽‍🚀🏴‍☠️𒀱', SHOWN),

  edited('a text of 10 MB', 'title', 'x'.repeat(10_000_000), REFUSED),
  edited('a field whose name has 10 MB', 'x'.repeat(10_000_000), 1, REFUSED),
  edited('a text at its limit', 'findings.0.note', 'long '.repeat(4_000), SHOWN),
  edited('one word at the limit', 'findings.0.note', 'x'.repeat(20_000), SHOWN),
  edited('a text one above its limit', 'findings.0.note', 'x'.repeat(20_001), REFUSED),
  ['too much in all', (data) => crowded(set(data, 'findings.0.note', 'x'.repeat(19_000)), 500).findings.reduce((all, f) => (Object.assign(f, { note: 'x'.repeat(15_000) }), all), data), REFUSED],
  ['as many actors as may be', (data) => grown(data, 'actors', 24), SHOWN],
  ['an actor too many', (data) => grown(data, 'actors', 25), REFUSED],
  ['as many elections as may be', (data) => grown(data, 'elections', 6), SHOWN],
  ['an election too many', (data) => grown(data, 'elections', 7), REFUSED],
  ['as many findings as may be', (data) => crowded(data, 2_000), SHOWN],
  ['a finding too many', (data) => crowded(data, 2_001), REFUSED],
  ['quotes too many', (data) => set(data, 'findings.0.quotes', Array(51).fill(data.findings[0].quotes[0])), REFUSED],
  edited('no actors', 'actors', [], REFUSED),
  edited('no elections', 'elections', [], REFUSED),
  ['the same words again and again, in quotes and beside them', (data) => {
    for (const finding of data.findings.slice(0, 40)) {
      finding.quotes[0].exact += ' again'.repeat(3_000);
      finding.note = 'again '.repeat(3_000);
    }
    return data;
  }, REFUSED],
  ['likelihoods as long as quotes', (data) => {
    for (const finding of data.findings.slice(0, 40)) {
      finding.likelihood = `${'a'.repeat(9_000)}b`;
      finding.quotes[0].exact = 'a'.repeat(19_000);
    }
    return data;
  }, REFUSED],

  edited('lists and objects 20 deep', 'findings.0.note', nested(20), REFUSED),
  edited('lists and objects 2 000 deep', 'findings.0.note', nested(2_000), REFUSED),
  edited('lists and objects 100 000 deep', 'findings.0.note', nested(100_000), REFUSED),
  edited('an unknown field 2 000 deep', 'more', nested(2_000), REFUSED),
  edited('a small graph that is a large tree', 'more', laughs(), REFUSED),
  ['a cycle', (data) => set(data, 'more', data), REFUSED],
  ['a cycle through a list', (data) => set(data, 'findings.0.quotes.0', data.findings), REFUSED],

  edited('__proto__ as a field', '__proto__', { title: 'x' }, REFUSED),
  edited('__proto__ as a field of an actor', 'actors.0.__proto__', { name: 'x' }, REFUSED),
  edited('constructor as a field', 'constructor', { prototype: { title: 'x' } }, REFUSED),
  edited('toString as a field of a finding', 'findings.0.toString', 'x', REFUSED),
  ['an actor called constructor', (data) => renamed(data, data.actors[0].id, 'constructor'), SHOWN],
  ['markup in the name that an article goes by', (data) => renamed(data, data.sources[0].short, MARKUP), SHOWN],
  ['a source called valueof', (data) => renamed(data, data.sources[0].id, 'valueof'), SHOWN],
  ['an actor called __proto__', (data) => renamed(data, data.actors[0].id, '__proto__'), REFUSED],
  ['a title that is inherited', ({ title, ...rest }) => Object.assign(Object.create({ title }), rest), REFUSED],
  ['an object without a prototype', (data) => Object.assign(Object.create(null), data), SHOWN],
  ['a frozen object', (data) => Object.freeze(data), SHOWN],
  ['a proxy of good data', (data) => new Proxy(data, {}), SHOWN],

  ['a getter that throws', (data) => getter(data, 'title', throwing), REFUSED],
  ['a getter that throws nothing in particular', (data) => getter(data.actors[0], 'name', () => { throw undefined; }) && data, REFUSED],
  ['a getter that throws a proxy', (data) => getter(data, 'title', () => { throw new Proxy({}, { get: throwing, getPrototypeOf: throwing }); }), REFUSED],
  ['a getter that answers something else each time', (data) => {
    let count = 0;
    return getter(data, 'title', () => (count++ ? { [MARKUP]: 1 } : 'The first answer'));
  }, SHOWN],
  ['a proxy that refuses', (data) => new Proxy(data, { ownKeys: throwing }), REFUSED],
  instead('a revoked proxy', () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    return proxy;
  }),
  ['a toJSON that throws', (data) => Object.assign(data, { toJSON: throwing }), REFUSED],
  ['a toJSON that answers itself', (data) => Object.assign(data, { toJSON: () => data }), REFUSED],
  ['a BigInt', (data) => set(data, 'elections.0.year', 2016n), REFUSED],
  ['a BigInt in an object', (data) => set(data, 'elections.0.year', Object(2016n)), REFUSED],
  ['a symbol', (data) => set(data, 'title', Symbol('title')), REFUSED],
  ['a function', (data) => set(data, 'findings.0.note', throwing), REFUSED],
  ['a field named by a symbol', (data) => Object.assign(data, { [Symbol('more')]: 1 }), SHOWN],
  edited('a hole in a list', 'findings', Array(3), REFUSED),
  edited('a list that says it is as long as can be', 'findings', Array(2 ** 32 - 1), REFUSED),
  ['NaN', (data) => set(data, 'findings.0.election', Number.NaN), REFUSED],
  ['infinity', (data) => set(data, 'findings.0.election', Number.POSITIVE_INFINITY), REFUSED],
  edited('a huge number', 'elections.0.year', 1e308, REFUSED),
  edited('a number between numbers', 'elections.0.year', 2016.5, REFUSED),
  edited('a number below 0', 'elections.0.year', -1, REFUSED),
  edited('a year of more than 16 bits', 'elections.0.year', 65_536, REFUSED),
  edited('a position of more than 32 bits', 'findings.0.quotes.0.end', 2 ** 32, REFUSED),
  edited('a map', 'actors', new Map([['0', {}]]), REFUSED),
  edited('a date', 'findings.0.attribution', new Date(0), REFUSED),
  edited('bytes', 'findings', new Uint8Array(8), REFUSED),

  ...['documents', 'sources', 'actors', 'findings', 'disagreements'].map((list) => [
    `an id twice in ${list}`,
    (data) => set(data, `${list}.1.id`, data[list][0].id),
    REFUSED,
  ]),
  ['a year twice', (data) => set(data, 'elections.1.year', data.elections[0].year), REFUSED],
  ...['$schema', 'version', 'as_of', 'title', 'summary', 'licence', 'corrections', 'documents', 'sources', 'actors', 'elections', 'findings', 'silent', 'disagreements'].flatMap(
    (field) => [
      [`without ${field}`, ({ [field]: _, ...rest }) => rest, REFUSED],
      edited(`null for ${field}`, field, null, REFUSED),
      edited(`a number for ${field}`, field, 7, REFUSED),
      edited(`an object for ${field}`, field, { length: 1, 0: MARKUP }, REFUSED),
    ],
  ),
  ...['documents', 'sources', 'actors', 'elections', 'findings', 'silent', 'disagreements'].flatMap((list) => [
    edited(`a text in ${list}`, `${list}.0`, MARKUP, REFUSED),
    edited(`a list in ${list}`, `${list}.0`, [[]], REFUSED),
    edited(`an empty object in ${list}`, `${list}.0`, {}, REFUSED),
  ]),
  edited('true for quotes', 'findings.0.quotes', true, REFUSED),
  edited('a text for attribution', 'findings.0.attribution', MARKUP, REFUSED),
  edited('a list for a side', 'disagreements.0.sides.0', [MARKUP], REFUSED),

  instead('nothing', () => undefined),
  instead('null', () => null),
  instead('a number', () => 42),
  instead('true', () => true),
  instead('a text', () => MARKUP),
  ['the data as text', (data) => JSON.stringify(data), REFUSED],
  instead('an empty list', () => []),
  instead('an empty object', () => ({})),
  instead('a function alone', () => throwing),
  instead('a symbol alone', () => Symbol('data')),
  instead('a BigInt alone', () => 1n),
  instead('a list of lists, endless', () => {
    const list = [];
    list.push(list);
    return list;
  }),
];
