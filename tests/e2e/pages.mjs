// Small pages of our own, on an origin of their own: to seed faults, to frame the widget, to paste into.
//
// They know nothing of the widget beyond the address they are told to frame.

import http from 'node:http';

/**
 * Serves pages from memory on a free port.
 *
 * @param {Record<string, string | {body: string, policy?: string}>} pages By path. A policy becomes the
 *   Content-Security-Policy header.
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function servePages(pages) {
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://pages');
    if (!Object.hasOwn(pages, pathname)) {
      response.writeHead(404).end();
      return;
    }
    const page = pages[pathname];
    const { body, policy } = typeof page === 'string' ? { body: page } : page;
    response.writeHead(200, {
      'content-type': pathname.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      ...(policy && { 'content-security-policy': policy }),
    });
    response.end(body.replace(/\{(\w+)\}/g, (whole, name) => escaped(searchParams.get(name) ?? whole)));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A complete page around `content`, with an icon so that no browser asks for one. */
export function html(content) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,">
<title>A page of the tests</title></head><body>${content}</body></html>`;
}

function escaped(text) {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}

/** Pages around the widget: one that frames what `src` names, one with a field to paste into. */
export const AROUND = {
  '/frame': html('<iframe title="widget" src="{src}" width="{width}" height="{height}" style="border: 0"></iframe>'),
  '/paste': html(`<textarea aria-label="paste here"></textarea><script>
    addEventListener('paste', (event) => { window.pasted = event.clipboardData.getData('text/plain'); });
  </script>`),
};
