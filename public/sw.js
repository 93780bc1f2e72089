/**
 * Brings a student's place up while the server cannot be reached: the shell of the page, its scripts, and the lesson.
 * It never keeps a post, a name, an account's page or anything that another build made; without it everything works
 * that needs a connection anyway.
 *
 * The page registers it as `/sw.js?build=…`: another build is another worker, which drops what the one before it kept.
 */
const build = new URL(self.location.href).searchParams.get("build");
/** Scripts, styles and fonts: their names change with their content. */
const PARTS = `stoa-parts-${build}`;
/** What belongs to whoever sat here: the page drops it when the seat is left. */
const SEAT = `stoa-seat-${build}`;
/** How long a page waits for a network that may be there, in ms. */
const PATIENCE = 3_000;

const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());

worker.addEventListener("activate", (/** @type {any} */ event) => {
  event.waitUntil(dropOthers().then(() => worker.clients.claim()));
});

/** The page tells what to keep: itself, its lesson, and what it was made of before this worker was there. */
worker.addEventListener("message", (/** @type {any} */ event) => {
  const urls = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(Promise.all(urls.map(keep)));
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const place = placeOf(event.request);
  if (place === PARTS) event.respondWith(keptFirst(event.request));
  if (place === SEAT) event.respondWith(networkFirst(event.request));
});

const page = /^\/(s\/[^/]+)?$/;

/**
 * The cache an address belongs to; null where the network alone may answer.
 *
 * @param {Request} request
 */
function placeOf({ url, method, headers }) {
  const { origin, pathname, search } = new URL(url);
  if (method !== "GET" || origin !== self.location.origin) return null;
  if (pathname.startsWith("/_next/static/")) return PARTS;
  // The parts of a page that the router asks for when it moves within the app are no page.
  const isPage = page.test(pathname) && !headers.has("RSC");
  const isLesson = /^\/api\/seminars\/[^/]+\/lesson$/.test(pathname) && search === "?as=student";
  return isPage || isLesson ? SEAT : null;
}

/** @param {Request} request */
async function keptFirst(request) {
  return (await find(request)) ?? fetchAndKeep(request);
}

/** @param {Request} request */
async function networkFirst(request) {
  // A page that is looked at says who looks; what is kept of it is asked for apart, below.
  const fresh = request.mode === "navigate" ? fetch(request) : fetchAndKeep(request);
  const kept = await find(request);
  if (!kept) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
  const answer = await Promise.race([fresh.catch(() => null), late]);
  // A proxy answers for a server that is not there.
  return answer && answer.status < 500 ? answer : kept;
}

/** @param {Request} request */
async function fetchAndKeep(request) {
  const answer = await fetch(request);
  const place = placeOf(request);
  if (!place) return answer;
  const cache = await caches.open(place);
  const good = answer.ok && !answer.redirected && answer.headers.get("X-Stoa-Build") === build;
  if (good) await cache.put(keyOf(request), answer.clone());
  // Whoever may not read the lesson any more shall not read it offline either.
  else if (answer.status >= 400 && answer.status < 500) await cache.delete(keyOf(request));
  return answer;
}

/**
 * A page is kept anew each time, without who sits there (`X-Stoa-Kept`): that is remembered elsewhere.
 *
 * @param {string} url
 */
async function keep(url) {
  const isPage = page.test(new URL(url, self.location.origin).pathname);
  const request = new Request(url, { headers: isPage ? { "X-Stoa-Kept": "1" } : {} });
  if (!placeOf(request)) return;
  if (isPage || !(await find(request))) await fetchAndKeep(request).catch(() => null);
}

/** @param {Request} request */
async function find(request) {
  const place = placeOf(request);
  const cache = place && (await caches.open(place));
  return cache ? cache.match(keyOf(request), { ignoreVary: true }) : undefined;
}

/** A page is the same whatever its query says; a lesson's says for whom it is. */
function keyOf(/** @type {Request} */ { url }) {
  const { pathname, search } = new URL(url);
  return pathname.startsWith("/api/") ? pathname + search : pathname;
}

async function dropOthers() {
  const names = await caches.keys();
  const others = names.filter((name) => name.startsWith("stoa-") && name !== PARTS && name !== SEAT);
  await Promise.all(others.map((name) => caches.delete(name)));
}
