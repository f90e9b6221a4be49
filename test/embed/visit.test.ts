// A whole visit with every widget, and all that leaves the page or stays in the browser. docs/privacy.md has the table
// that is held to it. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { Endpoint, it, Page, parts, SLUG, until, type Widget } from './support.js';

const { endpoint } = testServers;

/** What somebody types, and what nothing but the body of the sign-up may hold. */
const TYPED = ['reader-7f3c@clinic.example', 'Sam-7f3c Lee'];

const visitOf = parts
  .filter(({ tag }) => tag !== 'signup-form' && tag !== 'content-provider')
  .map(({ tag, attributes }) => `<${tag} ${attributes}></${tag}>`)
  .join('');

const body = `<article-card slug="${SLUG}"></article-card>${visitOf}
  <content-provider></content-provider>
  <signup-form consent="Yes, send me new articles." privacy-url="/privacy">
    <script type="application/json">[{"name":"name","type":"text","label":"Name"}]</script>
  </signup-form>`;

interface Sent {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** What a page's scripts did, noted from before the first of ours. */
interface Kept {
  readonly sent: Sent[];
  /** Calls of everything that stores, tells or moves. */
  readonly used: string[];
  /** Events of ours, with every value that one can read from them. */
  readonly events: (readonly [type: string, values: string])[];
}

const MEANS: readonly (readonly [owner: string, ...names: string[]])[] = [
  ['Storage', 'setItem', 'getItem', 'removeItem', 'clear', 'key'],
  ['IDBFactory', 'open', 'deleteDatabase'],
  ['CacheStorage', 'open', 'match', 'delete'],
  ['ServiceWorkerContainer', 'register'],
  ['CookieStore', 'set', 'get', 'getAll', 'delete'],
  ['StorageManager', 'getDirectory', 'persist'],
  ['Navigator', 'sendBeacon'],
  ['XMLHttpRequest', 'open'],
  ['History', 'pushState', 'replaceState'],
  ['BroadcastChannel', 'postMessage'],
  ['WebSocket', 'send'],
];

const record = (page: Page): Kept => {
  const { window, document } = page;
  const kept: Kept = { sent: [], used: [], events: [] };
  for (const [owner, ...names] of MEANS) {
    const prototype = (window as unknown as Record<string, { prototype: object } | undefined>)[owner]
      ?.prototype;
    for (const name of names) {
      // Not every engine has all of them.
      if (prototype && name in prototype) {
        Object.defineProperty(prototype, name, { value: () => kept.used.push(`${owner}.${name}`) });
      }
    }
  }
  Object.defineProperty(window.Document.prototype, 'cookie', {
    get: () => {
      kept.used.push('cookie read');
      return '';
    },
    set: (value) => kept.used.push(`cookie ${String(value)}`),
  });
  const fetch = window.fetch.bind(window);
  window.fetch = (input, init) => {
    const sent = typeof init?.body === 'string' ? init.body : '';
    kept.sent.push({ method: init?.method ?? 'GET', url: input as string, body: sent });
    return fetch(input, init);
  };
  for (const name of ['load', 'empty', 'error', 'select', 'submit', 'success', 'failure']) {
    document.addEventListener(`cw-${name}`, (event) => {
      const values = new Set<string>();
      for (
        let at: object | null = event;
        at && at !== window.Object.prototype;
        at = Object.getPrototypeOf(at) as object
      ) {
        for (const key of Reflect.ownKeys(at)) {
          const value: unknown = Reflect.get(event, key);
          if (typeof value === 'string' || typeof value === 'number') values.add(String(value));
          else if (value instanceof Error) values.add(`${String(value)} ${JSON.stringify(value)}`);
        }
      }
      kept.events.push([event.type, [...values].join(' ')]);
    });
  }
  return kept;
};

/** What lies in the browser for this page's origin. */
const stored = async (): Promise<unknown> => [
  Object.entries(localStorage),
  Object.entries(sessionStorage),
  document.cookie,
  window.name,
  'databases' in indexedDB ? (await indexedDB.databases()).map(({ name }) => name) : [],
  'caches' in window ? await caches.keys() : [],
  'serviceWorker' in navigator ? (await navigator.serviceWorker.getRegistrations()).length : 0,
];

/** A visit: reads all there is, asks for more, opens an answer, and signs up. */
const visit = async (site: Endpoint): Promise<{ page: Page; kept: Kept }> => {
  const page = new Page({ headers: { 'Referrer-Policy': 'unsafe-url' } });
  const kept = record(await page.opened());
  page
    .write(
      `<script async crossorigin src="${page.code}/embed.js" data-endpoint="${site.url}"></script><body>${body}`,
    )
    .end();
  await page.ready(
    'article-card, article-view, addiction-comparison-table, related-posts, latest-posts, faq-list',
  );
  for (const tag of ['medical-disclaimer', 'crisis-resources', 'content-provider']) await page.defined(tag);
  // Pictures are lazy.
  for (const widget of page.all('article-view, latest-posts, related-posts')) {
    for (const picture of widget.shadowRoot?.querySelectorAll('img') ?? []) picture.loading = 'eager';
  }
  const inside = (tag: string): ShadowRoot => page.one(tag).shadowRoot as ShadowRoot;
  inside('latest-posts').querySelector<HTMLButtonElement>('.foot button')?.click();
  inside('faq-list').querySelector('summary')?.click();
  await until(() => inside('signup-form').querySelector('form'), 'the form is there');
  const form = inside('signup-form').querySelector('form') as HTMLFormElement;
  const fields = [...form.querySelectorAll<HTMLInputElement>('input')];
  const field = (type: string): HTMLInputElement | undefined => fields.find((input) => input.matches(type));
  const [email, name, box] = [field('[type=email]'), field('[name=name]'), field('[type=checkbox]')];
  if (!email || !name || !box) throw new Error('The form lacks a field');
  email.value = TYPED[0] ?? '';
  name.value = TYPED[1] ?? '';
  box.checked = true;
  form.requestSubmit();
  const signup: Widget = page.one('signup-form');
  await until(() => /success|pending|failure/.test(signup.state), 'the form has an answer');
  await until(
    async () => (await site.asked()).some(({ path }) => path.endsWith('.webp')),
    'a picture is asked for',
  );
  await page.settle();
  return { page, kept };
};

/** At the host of the page, where cookies of the page would go along. */
const near = (): Endpoint => new Endpoint(endpoint.replace('127.0.0.1', location.hostname));

/** Rows of the table, as they would be written. */
const shapeOf = (method: string, path: string): string =>
  `${method} ${path
    .replace(/^\/v1\//, '')
    .replace(/^articles\/[^/]+\/related\.json$/, 'articles/SLUG/related.json')
    .replace(/^articles\/[^/]+\.json$/, 'articles/SLUG.json')
    .replace(/^(comparisons|faqs)\/[^/]+\.json$/, '$1/ID.json')
    .replace(/^.*\.(?:webp|svg|png|jpe?g)$/, 'a picture')}`;

const documented = async (): Promise<Map<string, string[]>> => {
  const text = await (await fetch('/docs/privacy.md')).text();
  const section = text.split(/^## /m).find((each) => each.startsWith('A visit')) ?? '';
  const rows = [...section.matchAll(/^\| `([^`]+)` +\| ([^|]+?) +\|/gm)];
  const found = new Map<string, string[]>();
  for (const [, request = '', host = ''] of rows) found.set(host, [...(found.get(host) ?? []), request]);
  return found;
};

/** What every browser adds to every request, whatever a page asks for. */
const BROWSERS =
  /^(?:host|connection|user-agent|accept|accept-language|accept-encoding|origin|content-type|content-length|sec-(?:fetch|ch)-.+|sec-gpc|access-control-request-.+|priority|te|dnt|pragma|cache-control|if-none-match|if-modified-since)$/;

describe('a visit with every widget', () => {
  it('sends what docs/privacy.md says, to whom it says, and nothing else', async () => {
    const site = new Endpoint();
    const { page } = await visit(site);
    const table = await documented();
    const asked = (await site.asked()).map(({ method, path }) => shapeOf(method, path));
    const code = (await page.loaded()).map((path) => `GET ${path}`);
    expect([...new Set(asked.filter((line) => !line.startsWith('OPTIONS')))].sort()).to.deep.equal(
      table.get('the endpoint')?.sort(),
    );
    expect([...new Set(code)].sort()).to.deep.equal(table.get('the files’ host')?.sort());
    expect([...table.keys()].sort()).to.deep.equal(['the endpoint', 'the files’ host']);
    // Seen from the page as well: a third host would be nobody’s gate.
    const others = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(`${page.code}/`) && !name.startsWith(`${site.url}/`));
    expect(others).to.deep.equal([]);
  });

  it('tells no server the page, the visitor or a cookie', async () => {
    document.cookie = 'visitor=known-7f3c; path=/';
    try {
      const site = near();
      const { page, kept } = await visit(site);
      const asked = await site.asked();
      const [embed, ...files] = await page.loads();
      // The page itself asks for the first file, by its own policy.
      expect(embed?.path).to.equal('/embed.js');
      for (const { path, headers } of [...asked, ...files]) {
        for (const [name, value] of Object.entries(headers)) {
          // A picture's own host may get back what it has set: browsers do that for every picture.
          if (name === 'cookie' && /\.(?:webp|svg|png|jpe?g)$/.test(path)) continue;
          expect(name, path).to.match(BROWSERS);
          expect(value, `${path} ${name}`).not.to.match(/\/clinic\/|known-7f3c|reader-7f3c/);
        }
        if (headers['origin']) expect(headers['origin'], path).to.equal(location.origin);
      }
      for (const { url } of kept.sent) expect(url, 'no query').not.to.include('?');
    } finally {
      document.cookie = 'visitor=; path=/; max-age=0';
    }
  });

  it('stores nothing, reads nothing that is stored, and tells nobody in another way', async () => {
    const before = await stored();
    const { kept } = await visit(new Endpoint());
    expect(kept.used).to.deep.equal([]);
    expect(await stored()).to.deep.equal(before);
  });

  it('has what was typed in the body of the sign-up, and in no event and no address', async () => {
    const { page, kept } = await visit(new Endpoint());
    const posts = kept.sent.filter(({ method }) => method === 'POST');
    expect(posts).to.have.lengthOf(1);
    for (const typed of TYPED) {
      expect(posts[0]?.body).to.include(typed);
      const elsewhere = [
        ...kept.sent.map(({ url }) => url),
        ...kept.sent.filter(({ method }) => method !== 'POST').map(({ body }) => body),
        ...page.window.performance.getEntriesByType('resource').map(({ name }) => name),
        ...kept.events.map(([, values]) => values),
        ...page.console,
        page.window.location.href,
      ].map((text) => decodeURIComponent(text));
      expect(elsewhere.filter((text) => text.includes(typed))).to.deep.equal([]);
    }
    const types = new Set(kept.events.map(([type]) => type));
    expect([...types]).to.include.members(['cw-load', 'cw-submit']);
  });
});
