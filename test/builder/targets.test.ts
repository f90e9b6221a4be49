// What the builder prints, pasted as each system does it. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, parts, SLUG, TITLE, until } from '../embed/support.js';
import { BuilderPage } from './support.js';

const LINK = 'https://harborlane.example/articles/is-ketamine-addictive';

/** What is printed for a page's endpoint and code. */
const printed = async (page: Page, target: string, more = `slug=${SLUG}`): Promise<BuilderPage> => {
  const builder = await BuilderPage.open(
    `endpoint=${encodeURIComponent(page.endpoint.url)}&target=${target}&${more}`,
  );
  await builder.listed();
  builder.fill('base', page.code);
  await until(() => JSON.stringify([builder.codes, builder.fields]).includes(page.code), 'it is printed');
  return builder;
};

/** What the page has loaded, once each; the preview, of another origin, has loaded the same. */
const loadedBy = async (page: Page): Promise<string[]> => {
  const own = (await page.loads()).filter(({ headers }) => headers['origin'] !== 'null');
  return own.map(({ path }) => path.slice(1)).sort();
};

/** What the page itself has loaded of the article; the builder's preview loads it too. */
const articlesOf = (page: Page): string[] =>
  page.window.performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.endsWith(`${SLUG}.json`));

/** A page that renders what is printed for React. */
const rendered = async (page: Page, component: string): Promise<void> => {
  const key = crypto.randomUUID();
  const compiled = await fetch(`/react/${key}`, { method: 'POST', body: component });
  expect(compiled.status).to.equal(204);
  page.write(`<body><div id="root"></div><script src="/react/${key}.js"></script>`).end();
};

/** Waits for the card, checks that it is the article, and that nothing but what is needed was loaded. */
const showsTheCard = async (
  page: Page,
  files: readonly string[] = ['embed.js', 'reserve.css'],
): Promise<void> => {
  await page.ready('article-card');
  expect(page.text('article-card')).to.include(TITLE);
  await page.settle();
  expect(await loadedBy(page)).to.deep.equal([...files].sort());
  expect(page.console).to.deep.equal([]);
};

/** As WordPress does it to people without the right to unfiltered HTML: few tags, few attributes, and `data-`. */
const filtered = (code: string): string => {
  const page = new DOMParser().parseFromString(code, 'text/html');
  for (const element of page.body.querySelectorAll('*')) {
    if (!['a', 'div', 'p', 'span'].includes(element.localName)) {
      element.replaceWith(...element.childNodes);
      continue;
    }
    for (const name of element.getAttributeNames()) {
      if (!/^(?:data-[a-z0-9_]+(?:-[a-z0-9_]+)*|href|class|id)$/.test(name)) element.removeAttribute(name);
    }
  }
  return page.body.innerHTML;
};

describe('the snippet for', () => {
  it('plain HTML shows the article', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'html')).codes;
    page.write(`${head}</head><body>${body}`).end();
    await showsTheCard(page);
  });

  it('crisis lines has the first of the region to call, until they are there', async () => {
    const page = new Page();
    const crisis = 'widget=crisis-resources&region=gb-eng';
    const [head = '', body = ''] = (await printed(page, 'html', crisis)).codes;
    await page.serveCode({ hold: ['widgets/crisis-resources.js'] });
    page.write(`${head}</head><body>${body}`).end();
    const link = (): HTMLAnchorElement => page.one('crisis-resources a') as HTMLElement as HTMLAnchorElement;
    await until(() => link().checkVisibility(), 'there is a line to call');
    expect([link().href, link().textContent]).to.deep.equal([
      'tel:111',
      'NHS 111, mental health option: call 111',
    ]);
    await page.serveCode({});
    await page.defined('crisis-resources');
    await page.settle();
    expect(link().checkVisibility()).to.equal(false);
    expect(page.text('crisis-resources')).to.include('111');
  });

  it('WordPress shows the article after its filter has gone over the block', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'wordpress')).codes;
    expect(filtered(body)).to.equal(body);
    page.write(`${head}</head><body><div class="entry-content">${filtered(body)}</div>`).end();
    await showsTheCard(page, ['embed.js', 'mounts.js', 'parts.js', 'reserve.css']);
    expect(page.one('article-card > a').getAttribute('href')).to.equal(LINK);
  });

  it('Squarespace shows the article, also where the page comes by Ajax', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'squarespace')).codes;
    await page.write(`${head}</head><body><main></main>`).end().complete();
    page.one('main').innerHTML = `<div class="sqs-block-content">${body}</div>`;
    await showsTheCard(page);
  });

  it('Wix shows the article as a Custom Element, from address, tag and attributes', async () => {
    const page = new Page();
    const builder = await printed(page, 'wix');
    const { 'Server URL': src = '', 'Tag name': tag = '', ...attributes } = builder.fields;
    expect(attributes).to.deep.equal({ endpoint: page.endpoint.url, slug: SLUG });
    const { document } = await page.write('<body>').end().complete();
    page.insert({ src, crossorigin: 'anonymous' });
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
    await showsTheCard(page, ['elements/article-card.js']);
    expect(builder.one('.steps').textContent).to.include(
      'A Custom Element has no integrity, no reserved room and no fallback link.',
    );
    await builder.says('Nothing says which version a Custom Element is');
    const [, version = ''] = /clinic-widgets (\S+)/.exec(builder.codes.join()) ?? [];
    builder.fill('base', `${page.code}/${version}`);
    await until(
      () => builder.document.body.textContent.includes(`This is version ${version}: under Embed HTML`),
      'the address says which it is',
    );
  });

  it('Wix shows the article in the frame of Embed HTML', async () => {
    const page = new Page();
    const code = (await printed(page, 'wix')).codes.at(-1) ?? '';
    const frame = document.createElement('iframe');
    frame.setAttribute('sandbox', 'allow-scripts allow-popups');
    const loaded = new Promise((resolve) => {
      const listen = ({ source, data }: MessageEvent): void => {
        if (source !== frame.contentWindow) return;
        removeEventListener('message', listen);
        resolve(data);
      };
      addEventListener('message', listen);
    });
    const tell = `<script>addEventListener('cw-load', (event) => parent.postMessage(event.target.state, '*'))</script>`;
    frame.srcdoc = tell + code;
    document.body.append(frame);
    expect(await loaded).to.equal('ready');
    frame.remove();
    expect(code).to.include('window.open(event.href)');
  });

  it('Webflow shows the article, in pieces that Webflow takes', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'webflow')).codes;
    expect(Math.max(head.length, body.length)).to.be.below(10_000);
    page.write(`${head}</head><body><div class="w-embed">${body}</div>`).end();
    await showsTheCard(page);
  });

  it('Google Tag Manager shows the article where scripts are made anew without their data-', async () => {
    const page = new Page();
    const [custom = '', body = '', room = ''] = (
      await printed(page, 'tag-manager', `slug=${SLUG}&theme=warm`)
    ).codes;
    const { document } = await page.write(`${room}</head><body>${body}`).end().complete();
    expect(page.one('article-card').offsetHeight, 'room before Tag Manager comes').to.be.above(300);
    const parsed = new DOMParser().parseFromString(custom, 'text/html');
    for (const node of [...parsed.head.children, ...parsed.body.children]) {
      const made = document.createElement(node.localName);
      for (const name of node.getAttributeNames()) {
        if (!name.startsWith('data-')) made.setAttribute(name, node.getAttribute(name) ?? '');
      }
      made.textContent = node.textContent;
      document.body.append(made);
    }
    await showsTheCard(page, ['embed.js', 'reserve.css', 'themes/warm.css']);
    // Tag Manager refuses what is newer.
    expect(custom).not.to.match(/=>|\b(?:const|let)\b|`/);
  });

  it('React shows the article, compiled, in strict mode', async () => {
    const page = new Page();
    const [component = ''] = (await printed(page, 'react', `slug=${SLUG}&heading-level=3&prefix=acme`)).codes;
    await rendered(page, component);
    await page.ready('acme-article-card');
    expect(page.text('acme-article-card')).to.include(TITLE);
    expect(page.one('acme-article-card > a').getAttribute('href')).to.equal(LINK);
    expect(page.one('acme-article-card').shadowRoot?.querySelector('h3')).to.exist;
    await page.settle();
    expect(await loadedBy(page)).to.deep.equal(['embed.js', 'reserve.css']);
  });
});

const settingsFor: Readonly<Record<string, string>> = {
  'article-view': `slug=${SLUG}&hide=toc+image&json-ld=yes`,
  'related-posts': `for=${SLUG}&limit=2`,
  'faq-list': 'faq=ketamine',
  'signup-form': 'consent=Yes%2C+%22please%22&privacy-url=%2Fprivacy',
  'medical-disclaimer': 'topic=ketamine',
};

describe('every widget works as printed', () => {
  for (const { tag, asks } of parts) {
    if (tag === 'content-provider') continue;
    for (const write of ['tag', 'mount']) {
      it(`${tag} as a ${write}`, async () => {
        const page = new Page();
        const more = `widget=${tag}&write=${write}&${settingsFor[tag] ?? ''}`;
        const [head = '', body = ''] = (await printed(page, 'html', more)).codes;
        page.write(`${head}</head><body>${body}`).end();
        await page.defined(tag);
        if (asks) await page.ready(tag);
        await until(() => page.one(tag).shadowRoot?.querySelector('h2, table, form'), 'it is shown');
        await page.settle();
        expect(page.console).to.deep.equal([]);
        for (const [name, value] of new URLSearchParams(settingsFor[tag])) {
          expect(page.one(tag).getAttribute(name)).to.equal(name === 'json-ld' ? '' : value);
        }
      });
    }
  }
});

describe('the snippet', () => {
  it('carries the hashes of this version, and a page with other files refuses them', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'html')).codes;
    const hashes = (await (await fetch(`${page.code}/integrity.json`)).json()) as Record<string, string>;
    for (const file of ['embed.js', 'reserve.css']) expect(head).to.include(hashes[file]);
    await page.serveCode({ alter: ['embed.js'] });
    page.write(`${head}</head><body>${body}`).end();
    await page.complete();
    await page.settle();
    expect(page.window.customElements.get('article-card')).not.to.exist;
    expect(page.one('article-card > a').textContent).to.equal(TITLE);
  });

  it('keeps room before the code is there', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'html')).codes;
    await page.serveCode({ hold: ['embed.js'] });
    page.write(`${head}</head><body>${body}`).end();
    await until(() => page.one('article-card').offsetHeight > 300, 'there is room');
    await page.serveCode({});
  });

  it('waits for consent where that was chosen', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'html', `slug=${SLUG}&waits=yes`)).codes;
    page.write(`${head}</head><body>${body}`).end();
    await page.defined('article-card');
    await page.settle();
    expect(page.one('article-card').state).to.equal('idle');
    expect(articlesOf(page)).to.deep.equal([]);
    page.document.documentElement.setAttribute('data-cw-consent', 'granted');
    await page.ready('article-card');
  });

  it('asks for the content before the script is there, where that was chosen', async () => {
    const page = new Page();
    const [head = '', body = ''] = (await printed(page, 'html', `slug=${SLUG}&early=yes`)).codes;
    await page.serveCode({ hold: ['embed.js'] });
    page.write(`${head}</head><body>${body}`).end();
    await until(() => articlesOf(page).length > 0, 'it is there before the script');
    await page.serveCode({});
    await page.ready('article-card');
  });

  const silent: [what: string, target: string, more: string][] = [
    ['of a visitor who has not agreed', 'html', '&early=yes&waits=yes'],
    ['of another source', 'html', '&early=yes&source=wordpress'],
    ['where the system strips it', 'wordpress', '&early=yes'],
    ['where the script comes late', 'tag-manager', '&early=yes'],
    ['nobody asked for', 'html', ''],
  ];
  for (const [what, target, more] of silent) {
    it(`holds no hint ${what}`, async () => {
      const page = new Page();
      const builder = await BuilderPage.open(
        `endpoint=${encodeURIComponent(page.endpoint.url)}&target=${target}&slug=${SLUG}${more}`,
      );
      builder.fill('base', page.code);
      await until(() => builder.codes.join().includes(page.code), 'it is printed');
      expect(builder.codes.join()).not.to.include('preload');
    });
  }

  it('takes theme, tokens, prefix and no integrity', async () => {
    const page = new Page();
    const looks = 'theme=warm&--cw-radius=9px&--cw-color-accent=%23123456';
    const builder = await printed(page, 'html', `slug=${SLUG}&${looks}&prefix=acme&integrity=no`);
    const [head = '', body = ''] = builder.codes;
    expect(head).not.to.include('integrity');
    page.write(`${head}</head><body>${body}`).end();
    await page.ready('acme-article-card');
    const style = page.window.getComputedStyle(page.one('acme-article-card'));
    expect(style.getPropertyValue('--cw-radius')).to.equal('9px');
    expect(style.getPropertyValue('--cw-color-accent')).to.equal('#123456');
    expect(await page.loaded()).to.include('themes/warm.css');
    await builder.says('Nothing says which version this is');
  });

  it('holds no markup that a setting brings', async () => {
    const page = new Page();
    const evil = encodeURIComponent('"><script>document.title = 1</script>');
    for (const target of ['html', 'tag-manager', 'wix']) {
      const more = `widget=signup-form&heading=${evil}&link=${evil}&link-text=${evil}&content-key=${evil}`;
      const builder = await printed(page, target, more);
      const all = new DOMParser().parseFromString(builder.codes.join('\n'), 'text/html');
      for (const { text } of all.scripts) expect(text.trim(), target).not.to.match(/^document\.title/);
      builder.close();
    }
  });

  it('holds no program that a setting brings into React', async () => {
    const page = new Page();
    const evil = `"}{document.title = 1}\\'\n</script>`;
    const more = `widget=signup-form&heading=${encodeURIComponent(evil)}&content-key=${encodeURIComponent(evil)}`;
    const [component = ''] = (await printed(page, 'react', more)).codes;
    await rendered(page, component);
    await until(() => page.one('signup-form').shadowRoot?.querySelector('h2'), 'it is shown');
    expect(page.one('signup-form').getAttribute('heading')).to.equal(evil);
    expect(page.one('head > script[src]').dataset['contentKey']).to.equal(evil);
    expect(page.document.title).to.equal('A clinic');
  });
});
