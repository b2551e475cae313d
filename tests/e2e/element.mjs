// Pages that hold custom elements, and what is asked of the elements in them.
//
// It knows the element's public interface (attributes, properties, methods, events) and no expectations.

import { baseUrl } from './driver.mjs';
import { bundle } from './faulty.mjs';

/** Elements of an article's head that the fragment needs. */
export const STYLED = '<link rel="stylesheet" href="./assessment-matrix.css">';

/** Content of an article that has an element with the fragment inside. */
export async function holding() {
  const fragment = await (await fetch(`${baseUrl()}fragment.html`)).text();
  return `<h1>An article</h1><p>Words before.</p><assessment-matrix>${fragment}</assessment-matrix><p>After.</p>`;
}

/**
 * Opens a page with elements. `body` is what is in it, `head` what is in its head, `before` and `after` are scripts
 * around the one that defines the element, `faults` what goes wrong. Events are recorded from the first moment, as `window.heard`.
 */
export async function article(t, page, { body, head = '', before = '', after = '', style = '', faults }) {
  const site = await bundle(t, page);
  const doc = `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>An article</title><link rel="stylesheet" href="./article.css">${head}<script src="./before.js"></script>
<script type="module" src="./element.js"></script><script type="module" src="./after.js"></script></head>
<body>${body}</body></html>`;
  site.add('article.html', doc);
  serve(site, 'article.css', 'text/css', `body { margin: 1em; font: 16px/1.5 sans-serif } ${style}`);
  serve(site, 'before.js', 'text/javascript', `${RECORDER};${before}`);
  serve(site, 'after.js', 'text/javascript', after);
  // Last, because they may be about any of these.
  await faults?.(site);
  await page.driver.get('about:blank');
  await page.driver.get(`${site.origin}/article.html`);
  return site;
}

/** Serves a text that the bundle does not have. */
export function serve(site, name, type, text) {
  site.change(name, () => ({ status: 200, headers: { 'content-type': type }, body: Buffer.from(text) }));
}

const RECORDER = `
  window.heard = [];
  for (const name of ['ready', 'open', 'close', 'change', 'copy', 'error']) {
    document.addEventListener('assessment-matrix-' + name, ({ target, detail }) => {
      window.heard.push({ name, id: target.id, detail });
    });
  }`;

/** The elements' events so far, in order; of one kind if a name is given. */
export async function heard(page, name) {
  const all = await page.run('return window.heard');
  return name ? all.filter((event) => event.name === name) : all;
}

/** Waits until so many elements are ready. */
export async function untilReady(page, count = 1) {
  try {
    await page.until(
      `${count} elements are ready`,
      "return window.heard.filter(({ name }) => name === 'ready').length >= arguments[0]",
      count,
    );
  } catch (error) {
    const loaded = "return performance.getEntriesByType('resource').map(({ name, responseEnd }) => `${name} ${responseEnd}`)";
    error.message += ` Heard: ${JSON.stringify(await heard(page))}. Loaded: ${await page.run(loaded)}.`;
    throw error;
  }
}

/** Runs a script with `element` and its shadow `tree`; what it returns is awaited. */
export function within(page, script, ...values) {
  return page.driver.executeAsyncScript(
    `const done = arguments[arguments.length - 1];
     const element = document.querySelector('assessment-matrix');
     const tree = element.shadowRoot ?? element;
     (async (values) => { ${script} })([...arguments].slice(0, -1)).then(
       (value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`,
    ...values,
  ).then(({ value, error }) => {
    if (error) throw new Error(error);
    return value;
  });
}

/** The addresses of the open cells of the first element. */
export function opened(page) {
  return within(page, "return [...tree.querySelectorAll('[open] > [data-cell]')].map((face) => face.dataset.cell)");
}
