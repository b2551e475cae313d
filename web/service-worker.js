// @ts-check
// Makes the stand-alone page work offline; start.js registers it for that page alone.
//
// The build inserts VERSION and FILES; a bundle in which any of these files differs has another version. The files of a
// version are cached together or not at all, and a page keeps its version: a new one waits until no page of the old one
// is open.

const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
/** No address has a space in it, so a scope inside another one is not taken for it. */
const OURS = `assessment-matrix ${scope} `;
const CACHE = OURS + VERSION;

/** The page by its folder's address: some hosts redirect its file name there, and a redirected answer opens no page. */
const addresses = FILES.map((name) => new URL(name === "index.html" ? "./" : name, scope).href);

worker.addEventListener("install", (event) => event.waitUntil(keep()));
worker.addEventListener("activate", (event) => event.waitUntil(forget()));

worker.addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  const address = request.mode === "navigate" ? pageAt(request.url) : request.url;
  if (request.method === "GET" && addresses.includes(address)) {
    event.respondWith(answer(request, clientId, address));
  }
});

async function keep() {
  try {
    const cache = await caches.open(CACHE);
    // Not from the browser's own cache, which may have another version of some.
    await cache.addAll(addresses.map((address) => new Request(address, { cache: "no-cache" })));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
}

async function forget() {
  for (const name of await caches.keys()) {
    if (name.startsWith(OURS) && name !== CACHE) await caches.delete(name);
  }
}

/** @param {Request} request @param {string} clientId @param {string} address */
async function answer(request, clientId, address) {
  try {
    // Other pages in this folder, such as the embed, are as new as the network has them; so are then their files.
    const own = request.mode === "navigate" || pageAt((await worker.clients.get(clientId))?.url ?? "") === scope;
    const kept = own && (await (await caches.open(CACHE)).match(address));
    if (kept) return kept;
  } catch {
    // Storage that is refused later is a network that is needed again.
  }
  return fetch(request);
}

/** The page that an address leads to, without what a visitor brings along. @param {string} url */
function pageAt(url) {
  return url.replace(/[?#].*/, "").replace(/\/index\.html$/, "/");
}
