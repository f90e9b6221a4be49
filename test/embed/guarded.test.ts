// Strict pages, and what nobody may learn of a visit. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { everyWidget, whole } from './every-widget.js';
import { policyFor } from './policy.js';
import { Endpoint, it, Page, parts, SLUG, TITLE, until } from './support.js';

const card = `<article-card slug="${SLUG}"><a href="https://publisher.example/">Fallback</a></article-card>`;
const { endpoint, code } = testServers as typeof testServers & { readonly code: string };

const shown = async (page: Page): Promise<void> => {
  await whole(page);
  await page.defined('content-provider');
};

const strict = policyFor({ code, content: endpoint });

const under = (policy: string, lang = 'en'): Page =>
  new Page({ lang, headers: { 'Content-Security-Policy': policy } });

describe('under a strict Content Security Policy', () => {
  it('every widget works without a violation', async () => {
    const page = under(strict);
    page
      .write(`<link rel="stylesheet" href="${page.code}/reserve.css">${page.snippet()}<body>${everyWidget}`)
      .end();
    await shown(page);
    await page.settle();
    expect(page.violations).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
    // What a style sheet of ours says holds.
    expect(page.window.getComputedStyle(page.one('article-card')).display).to.equal('block');
    const box = page.one('article-card').shadowRoot?.querySelector('.card');
    expect(box && page.window.getComputedStyle(box).display).to.equal('flex');
  });

  it('an article’s data for search engines are there without a violation', async () => {
    const page = under(strict);
    page.write(`${page.snippet()}<body><article-view json-ld slug="${SLUG}"></article-view>`).end();
    await page.ready('article-view');
    const data = (): string | undefined =>
      page.one('article-view').shadowRoot?.querySelector('script')?.textContent;
    await until(data, 'the data are there');
    expect((JSON.parse(data() ?? '') as { headline: string }).headline).to.equal(TITLE);
    await page.settle();
    expect(page.violations).to.deep.equal([]);
  });

  it('a violation would have been noticed', async () => {
    const page = under(strict);
    page
      .write('<body><p style="color: red">Text</p><script>document.body.textContent = "Ran"</script>')
      .end();
    await until(() => page.violations.length >= 2, 'both are noticed');
    expect(page.violations.join()).to.match(/style-src.*script-src|script-src.*style-src/);
  });

  it('strings would have been refused', async () => {
    const page = under(strict);
    page.write('<body>').end();
    await page.complete();
    expect(() => (page.document.body.innerHTML = '<p>Text</p>')).to.throw();
    await until(() => page.violations.length > 0, 'it is noticed');
  });

  it('a form is sent without a violation', async () => {
    const page = under(strict);
    page.write(`${page.snippet()}<body><signup-form></signup-form>`).end();
    await until(() => page.one('signup-form').shadowRoot?.querySelector('form'), 'the form is there');
    const root = page.one('signup-form').shadowRoot;
    const email = root?.querySelector('input');
    if (email) email.value = 'not an address';
    root?.querySelector('button')?.click();
    await until(() => root?.querySelector('[part~="error"]'), 'it is looked at');
    expect(page.violations).to.deep.equal([]);
  });

  it('the language of the page works without a violation', async () => {
    const page = under(strict, 'es');
    page.write(`${page.snippet()}<body>${everyWidget}`).end();
    await shown(page);
    await until(() => page.text('article-card').includes('min de lectura'), 'Spanish');
    expect(page.violations).to.deep.equal([]);
  });

  it('every widget works without a violation from clinic-widgets.js', async () => {
    const page = under(strict);
    page.write(`${page.snippet('', 'clinic-widgets.js')}<body>${everyWidget}`).end();
    await shown(page);
    expect(page.violations).to.deep.equal([]);
  });

  it('two copies work where the policy allows duplicates', async () => {
    const page = under(`${strict} 'allow-duplicates'`);
    page.write(`${page.snippet()}${page.snippet('', 'clinic-widgets.js')}<body>${everyWidget}`).end();
    await shown(page);
    expect(page.violations).to.deep.equal([]);
  });

  for (const policy of [
    "script-src 'nonce-abc123'",
    "script-src 'nonce-abc123' 'strict-dynamic'",
    "script-src 'nonce-abc123' 'strict-dynamic'; require-trusted-types-for 'script'; trusted-types lit-html clinic-widgets",
  ]) {
    it(`parts come with the nonce of the script tag: ${policy}`, async () => {
      const page = under(policy);
      page.write(`${page.snippet('nonce="abc123"')}<body>${everyWidget}`).end();
      await shown(page);
      expect(page.violations).to.deep.equal([]);
    });
  }

  it('the first file works where its parts may not come, and fallbacks stay', async () => {
    const page = under("require-trusted-types-for 'script'; trusted-types lit-html");
    page.write(`${page.snippet()}<body>${card}<article-view slug="${SLUG}">Fallback</article-view>`).end();
    await page.ready('article-card');
    await until(() => page.console.length > 0, 'the console says so');
    await page.settle();
    expect(page.text('article-card')).to.include(TITLE);
    expect(page.text('article-view')).to.equal('Fallback');
  });

  it('the fallback stays where the endpoint may not be asked', async () => {
    const page = under(strict.replace(endpoint, 'https://other.example'));
    page.write(`${page.snippet()}<body>${card}`).end();
    await page.inState('error', 'article-card');
    expect(page.text('article-card')).to.equal('Fallback');
  });
});

describe('in a sandboxed frame, where storage throws', () => {
  it('an article is shown', async () => {
    const page = new Page();
    const told: unknown[] = [];
    const listen = ({ data }: MessageEvent): void => {
      told.push(data);
    };
    (await page.opened()).window.addEventListener('message', listen);
    const inner = `${page.snippet()}<body>${card}<article-view slug="${SLUG}"></article-view><script>
      const loaded = new Set();
      addEventListener('error', ({ message }) => parent.postMessage(message, '*'));
      addEventListener('cw-load', ({ target }) => {
        loaded.add(target.localName);
        if (loaded.size === 2) parent.postMessage(document.querySelector('article-card').shadowRoot.textContent, '*');
      });
    </script>`;
    page
      .write(`<body><iframe sandbox="allow-scripts" srcdoc="${inner.replaceAll('"', '&quot;')}"></iframe>`)
      .end();
    await until(() => told.length > 0, 'it is shown');
    expect(told).to.have.length(1);
    expect(told[0]).to.include(TITLE);
  });
});

describe('privacy', () => {
  /** The endpoint under the name of the page's own host, whose cookies it would get. */
  const near = (): Endpoint => new Endpoint(endpoint.replace('127.0.0.1', 'localhost'));

  it('what leaves names neither the page nor the visitor', async function () {
    const site = near();
    document.cookie = 'visitor=known; path=/';
    try {
      // Proves that the cookie would go along.
      await fetch(`${site.url}/articles.json`, { credentials: 'include' }).catch(() => undefined);
      const [sent] = await site.asked();
      if (location.hostname === 'localhost') expect(sent?.headers['cookie']).to.include('visitor=known');
      else this.skip();

      const page = new Page({ headers: { 'Referrer-Policy': 'unsafe-url' } });
      page.write(
        `<script async crossorigin src="${page.code}/embed.js" data-endpoint="${site.url}"></script>`,
      );
      page.write(`<body>${everyWidget}`).end();
      await shown(page);
      await until(
        async () => (await site.asked()).some(({ path }) => path.endsWith('.webp')),
        'a picture is asked for',
      );
      const asked = (await site.asked()).slice(1);
      expect(asked.length).to.be.above(4);
      for (const { method, path, headers } of asked) {
        expect(method, path).to.equal('GET');
        expect(headers, path).not.to.have.any.keys('referer', 'authorization');
        if (path.endsWith('.json')) expect(headers, path).not.to.have.property('cookie');
      }
    } finally {
      document.cookie = 'visitor=; path=/; max-age=0';
    }
  });

  it('the address of the page is not told to where the parts come from', async () => {
    const page = new Page({ headers: { 'Referrer-Policy': 'unsafe-url' } });
    page.write(`${page.snippet()}<body>${everyWidget}`).end();
    await shown(page);
    const [embed, ...rest] = await page.loads();
    // Browsers that protect against tracking shorten it.
    expect(embed?.headers['referer'], 'a referrer would have been sent').to.include(location.origin);
    expect(rest).to.have.length(parts.length + 2);
    for (const { path, headers } of rest) expect(headers, path).not.to.have.any.keys('referer', 'cookie');
  });

  it('nothing is stored, and nothing but code and content is asked for', async () => {
    const page = new Page({ lang: 'es' });
    const used: string[] = [];
    const { window, document } = await page.opened();
    const spy = (holder: object, name: string): void => {
      Object.defineProperty(holder, name, {
        get: () => () => used.push(name),
        set: (value) => used.push(`${name} ${String(value)}`),
      });
    };
    for (const name of ['setItem', 'getItem', 'removeItem', 'clear']) spy(window.Storage.prototype, name);
    spy(window.Document.prototype, 'cookie');
    spy(window.Navigator.prototype, 'sendBeacon');
    spy(window.IDBFactory.prototype, 'open');
    if ('CacheStorage' in window) spy(window.CacheStorage.prototype, 'open');
    const before = [localStorage.length, sessionStorage.length, window.name];
    page.write(`${page.snippet()}<body>${everyWidget}`).end();
    await shown(page);
    await page.settle();
    expect(used).to.deep.equal([]);
    expect([localStorage.length, sessionStorage.length, window.name]).to.deep.equal(before);
    const elsewhere = page.window.performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .filter((name) => !name.startsWith(page.code) && !name.startsWith(page.endpoint.url));
    expect(elsewhere).to.deep.equal([]);
    expect(document.cookie).not.to.be.a('string');
  });

  it('no name is left on the page’s global object', async () => {
    const page = new Page();
    const before = new Set(Reflect.ownKeys((await page.opened()).window));
    page.write(`${page.snippet()}<body>${everyWidget}`).end();
    await shown(page);
    const names = Reflect.ownKeys(page.window)
      .filter((key) => typeof key === 'string' && !before.has(key) && !/^\d+$/.test(key))
      .map(String);
    // Lit counts its copies there.
    expect(names.filter((name) => !/^(?:lit|reactive)[A-Z]/.test(name))).to.deep.equal([]);
  });
});
