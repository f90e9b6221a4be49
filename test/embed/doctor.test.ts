// The panel that says why nothing shows. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { it, Page, SLUG, until } from './support.js';

interface Axe {
  run(
    context: string,
    options: object,
  ): Promise<{
    violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
    passes: unknown[];
  }>;
}

const { endpoint, code } = testServers as typeof testServers & { readonly code: string };
const card = `<article-card slug="${SLUG}"></article-card>`;

const rootOf = (page: Page): ShadowRoot | null | undefined =>
  page.document.querySelector('#cw-doctor')?.shadowRoot;

/** What the panel says, one line a finding. */
const saidOf = (page: Page): string[] =>
  [...(rootOf(page)?.querySelectorAll('li') ?? [])].map((item) =>
    item.textContent
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/ Show$/, ''),
  );

const says = async (page: Page, pattern: RegExp): Promise<void> => {
  try {
    await until(() => saidOf(page).some((line) => pattern.test(line)), `it says ${String(pattern)}`);
  } catch (error) {
    throw new Error(`${String(error)}, but: ${saidOf(page).join(' | ')}; ${page.console.join('; ')}`);
  }
};

const withDoctor = (body: string, attributes = '', options = {}): Page => {
  const page = new Page(options);
  page.write(`${page.snippet(`data-doctor ${attributes}`)}<body>${body}`).end();
  return page;
};

describe('the doctor', () => {
  it('costs a page that does not ask for it nothing', async () => {
    const page = new Page();
    page.write(`${page.snippet()}<body>${card}<medical-disclaimer></medical-disclaimer>`).end();
    await page.ready('article-card');
    await page.defined('medical-disclaimer');
    await page.settle();
    expect(await page.loaded()).not.to.include('doctor.js');
  });

  it('comes where the address has ?cw-doctor', async () => {
    const page = new Page({ headers: { 'cw-doctor': '1' } });
    page.write(`${page.snippet()}<body>${card}`).end();
    await says(page, /Version \d/);
  });

  for (const [where, html] of [
    [
      'on the script tag',
      (url: string) => [
        `data-consent="required"`,
        `<article-card endpoint="${url}" slug="${SLUG}"></article-card>`,
      ],
    ],
    [
      'of a provider',
      (url: string) => [
        '',
        `<content-provider consent="required" endpoint="${url}">${card}</content-provider>`,
      ],
    ],
  ] as const) {
    it(`says that the page waits for consent ${where}, and waits itself`, async () => {
      const page = new Page();
      const [attributes = '', body = ''] = html(page.endpoint.url);
      page.write(`${page.snippet(`data-doctor ${attributes}`)}<body>${body}`).end();
      await says(page, /Hint: The page holds its widgets until its consent tool says yes/);
      await page.settle();
      expect(saidOf(page).filter((line) => line.startsWith('Problem'))).to.deep.equal([]);
      expect(await page.endpoint.asked()).to.deep.equal([]);
    });
  }

  it('says of a healthy page that it has no problem', async () => {
    const page = withDoctor(card);
    await says(page, /Fine: The endpoint http.* answers/);
    await says(page, /Fine: <article-card>: ready/);
    expect(saidOf(page).filter((line) => line.startsWith('Problem'))).to.deep.equal([]);
    expect(rootOf(page)?.querySelector('[role="status"]')?.textContent).to.equal('0 problems, 0 hints');
  });

  const faults: readonly (readonly [title: string, body: string, pattern: RegExp])[] = [
    ['a missing slug', '<article-card></article-card>', /<article-card> needs slug.*Add it/],
    [
      'an attribute of another form',
      '<article-card data-slug="x"></article-card>',
      /data-slug\. Write slug\./,
    ],
    [
      'an attribute without its hyphen',
      '<article-card slug="x" headingLevel="3"></article-card>',
      /headinglevel\. Write heading-level/,
    ],
    [
      'a value that does not exist',
      `<article-card slug="${SLUG}" layout="wide"></article-card>`,
      /layout cannot be .*wide.* Choose/,
    ],
    [
      'a slug that does not exist',
      '<article-card slug="none"></article-card>',
      /not-found, status 404.*Check slug="none" letter by letter: which articles there are stands at http.*articles\.json/,
    ],
    [
      'the slug that was probably meant',
      '<article-card slug="is-ketamine-adictive"></article-card>',
      /Did you mean slug="is-ketamine-addictive"\?/,
    ],
    [
      'a mount whose data-cw is written in another way',
      `<div data_cw="faq-list" data-faq="ketamine"></div>`,
      /<div data_cw="faq-list"> does not know data_cw\. Write data-cw\./,
    ],
    [
      'typographic quotes',
      `<article-card slug=”${SLUG}”></article-card>`,
      /typographic quotes in <article-card>: slug=”.*Write straight ones/,
    ],
    [
      'a tag without its end, which had the rest of the page in it',
      `<article-card slug="${SLUG}" /><h2>More</h2><medical-disclaimer></medical-disclaimer>`,
      /<article-card> has no end tag.*Write <\/article-card>/,
    ],
    [
      'a tag that holds more than a fallback',
      `<div><article-card slug="${SLUG}" /><h2>One</h2><p>Text</p><h2>Two</h2></div>`,
      /<article-card> holds several headings.*Is its end tag missing\?/,
    ],
    ['a tag that was renamed', '<articlecard></articlecard>', /no tag <articlecard>\. Write <article-card>/],
    ['a tag that stands there as text', '<p>&lt;article-card slug="x"></p>', /<article-card> as text/],
    ['a page without tags', '<p>Text</p>', /none of our tags.*data-cw/],
    [
      'a mount whose attribute is miswritten',
      '<div data-cw="article-card" data-article_slug="x"></div>',
      /does not know data-article_slug\. Write data-slug in its place\.$/,
    ],
    [
      'a mount whose attribute has another hyphen',
      `<div data-cw="article-card" data-slug="${SLUG}" data-heading_level="3"></div>`,
      /data-heading_level\. Write data-heading-level/,
    ],
    [
      'an attribute with a slip',
      '<div data-cw="article-card" data-slugg="x"></div>',
      /does not know data-slugg\. Write data-slug\./,
    ],
    [
      'an attribute of another element, in one line with the one that is missing',
      `<related-posts slug="${SLUG}"></related-posts>`,
      /<related-posts> does not know slug\. Write for in its place\.$/,
    ],
    [
      'a whole address in place of a slug',
      `<article-card slug="https://harborlane.example/articles/${SLUG}/?from=mail"></article-card>`,
      /slug cannot be a whole address\. Write only the last part: is-ketamine-addictive\.$/,
    ],
    [
      'a region by a name that is wider than what is known',
      '<crisis-resources region="uk"></crisis-resources>',
      /region cannot be “uk”\. Choose gb-eng for England; for the rest of the United Kingdom there are no numbers yet\.$/,
    ],
    [
      'a mount of an element that there is not',
      '<div data-cw="article_card" data-slug="x"></div>',
      /no data-cw="article_card"\. Write article-card/,
    ],
    [
      'a tag that another script has taken',
      `<script>customElements.define('latest-posts', class extends HTMLElement {})</script><latest-posts></latest-posts>`,
      /Another script of the page has the tag <latest-posts>.*data-prefix/,
    ],
    [
      'a second script',
      `<script src="${code}/elsewhere/embed.js"></script>${card}`,
      /has the script 2 times.*Keep one/,
    ],
    [
      'a second version',
      `<script>globalThis[Symbol.for('clinic-widgets@0.0.1')] = []</script>${card}`,
      /versions .*0\.0\.1.*Keep one/,
    ],
    [
      'integrity without crossorigin',
      `<script src="${code}/elsewhere/embed.js" integrity="sha256-"></script>${card}`,
      /integrity and no crossorigin.*Add crossorigin="anonymous"/,
    ],
    ['a container without width', `<div style="width: 0">${card}</div>`, /<article-card> has no width/],
    ['a page that is zoomed', `<style>body { zoom: 1.25 }</style>${card}`, /sets zoom on body/],
    ['a hidden container', `<div id="tab" hidden>${card}</div>`, /hidden: <div id="tab">/],
  ];
  for (const [title, body, pattern] of faults) {
    it(`names ${title}`, async () => {
      await says(withDoctor(body), pattern);
    });
  }

  it('says once what is wrong with the name of the content', async () => {
    for (const [attribute, pattern] of [
      [`article="${SLUG}"`, /Write slug in its place/],
      [`slug="/articles/${SLUG}"`, /Write only the last part/],
    ] as const) {
      const page = withDoctor(`<article-view ${attribute}></article-view>`);
      await says(page, pattern);
      await says(page, /Fine: The endpoint http.* answers/);
      expect(saidOf(page).filter((line) => line.startsWith('Problem'))).to.have.length(1);
    }
  });

  it('does not call fine what waits for want of an attribute', async () => {
    const page = withDoctor('<article-card></article-card>');
    await says(page, /needs slug/);
    expect(saidOf(page).filter((line) => line.startsWith('Fine: <article-card>'))).to.deep.equal([]);
  });

  it('names a root font size that is not the usual one', async () => {
    const page = new Page();
    page.write(`<style>html { font-size: 62.5% }</style>${page.snippet('data-doctor')}<body>${card}`).end();
    await says(page, /root font size of the page is 10px/);
  });

  it('names a script tag without an endpoint', async () => {
    const page = new Page();
    page.write(`<script async src="${page.code}/embed.js" data-doctor></script><body>${card}`).end();
    await says(page, /does not know where its content is.*data-endpoint/);
  });

  it('names a form that has nowhere to send to', async () => {
    const page = new Page();
    page
      .write(
        `<script async src="${page.code}/embed.js" data-doctor></script><body><signup-form></signup-form>`,
      )
      .end();
    await says(page, /<signup-form> has nowhere to send to.*data-endpoint/);
  });

  for (const [title, fault, pattern] of [
    ['an endpoint that answers with HTML', 'html', /page of HTML and not with JSON.*data-endpoint must/],
    [
      'an endpoint without CORS headers',
      'no-cors',
      /does not let this page read it \(CORS\)\. Check the address.*data-endpoint must be.*Access-Control-Allow-Origin: \*/,
    ],
    ['an endpoint that answers with an error', 'status-403', /answers with status 403/],
    ['an endpoint that breaks off', 'drop', /Nothing answers at/],
  ] as const) {
    it(`names ${title}`, async () => {
      const page = new Page();
      const address = `${endpoint}/with/${fault}/v1`;
      page
        .write(
          `<script async src="${page.code}/embed.js" data-endpoint="${address}" data-doctor></script><body>${card}`,
        )
        .end();
      await says(page, pattern);
    });
  }

  for (const [title, written, pattern] of [
    [
      'that lacks its https://',
      'content.example/v1',
      /written without https:\/\/: content\.example\/v1\. Write the whole address, beginning with https/,
    ],
    [
      'that names the list of articles',
      `${endpoint}/v1/articles.json`,
      new RegExp(`status 404\\. Leave out /articles\\.json: the address is ${endpoint}/v1$`),
    ],
  ] as const) {
    it(`says how to write the address of an endpoint ${title}`, async () => {
      const page = new Page();
      page
        .write(
          `<script async src="${page.code}/embed.js" data-endpoint="${written}" data-doctor></script><body>${card}`,
        )
        .end();
      await says(page, pattern);
    });
  }

  it('does not blame a slug where even the list of articles is not there', async () => {
    const page = new Page();
    page
      .write(
        `<script async src="${page.code}/embed.js" data-endpoint="${endpoint}/v2" data-doctor></script><body>${card}`,
      )
      .end();
    await says(page, /v2\/articles\.json answers with status 404/);
    await says(page, /<article-card> could not be loaded .* See what is said of the endpoint\.$/);
  });

  for (const [attributes, pattern] of [
    [
      'category="Ketamine basics"',
      /empty: no article has the category “Ketamine basics”\. Write its id: category="ketamine-basics"\.$/,
    ],
    [
      'category="sports"',
      /empty: no article has the category “sports”\. Write the id of one, such as .*ketamine-basics/,
    ],
  ] as const) {
    it(`names the ids that there are to a list that came out empty: ${attributes}`, async () => {
      await says(withDoctor(`<latest-posts ${attributes}></latest-posts>`), pattern);
    });
  }

  const sites = location.origin;
  const map = {
    articles: { url: '{endpoint}/v1/articles.json', items: 'items' },
    article: { url: '{endpoint}/v1/articles/{slug}.json', item: 'item' },
    fields: { id: 'id', slug: 'slug', title: 'title', url: 'url' },
  };
  /** What a script tag or a provider says of its endpoint. */
  const said = {
    wordpress: { endpoint: `${sites}/wordpress/wp-json`, source: 'wordpress' },
    ghost: { endpoint: `${sites}/ghost-site`, source: 'ghost', 'content-key': 'public-key' },
    'json-feed': { endpoint: `${endpoint}/feed.json`, source: 'json-feed' },
    map: {
      endpoint,
      source: 'map',
      map: `data:application/json,${encodeURIComponent(JSON.stringify(map))}`,
    },
  } satisfies Record<string, Record<string, string>>;
  const written = (settings: Record<string, string>, prefix = ''): string =>
    Object.entries(settings)
      .map(([name, value]) => `${prefix}${name}="${value}"`)
      .join(' ');
  const onScript = (settings: Record<string, string>, body = '<latest-posts></latest-posts>'): Page => {
    const page = new Page();
    const attributes = written(settings, 'data-');
    page
      .write(`<script async src="${page.code}/embed.js" data-doctor ${attributes}></script><body>${body}`)
      .end();
    return page;
  };
  const onProvider = (settings: Record<string, string>, inner = ''): Page => {
    const page = new Page();
    page
      .write(
        `<script async src="${page.code}/embed.js" data-doctor></script><body><content-provider ${written(settings)}>${inner}<latest-posts></latest-posts></content-provider>`,
      )
      .end();
    return page;
  };

  for (const [name, settings] of Object.entries(said)) {
    for (const [where, open] of [
      ['the script tag', onScript],
      ['a provider', onProvider],
    ] as const) {
      it(`finds no problem with an endpoint of ${name} on ${where}`, async () => {
        const page = open(settings);
        await says(page, /Fine: The endpoint http.* answers/);
        await says(page, /Fine: <latest-posts>: ready/);
        expect(saidOf(page).filter((line) => line.startsWith('Problem'))).to.deep.equal([]);
      });
    }
  }

  it('finds no problem with a map inside a provider', async () => {
    const { endpoint: at, source } = said.map;
    const inner = `<script type="application/json">${JSON.stringify(map)}</script>`;
    const page = onProvider({ endpoint: at, source }, inner);
    await says(page, /Fine: The endpoint http.* answers/);
    await says(page, /Fine: <latest-posts>: ready/);
    expect(saidOf(page).filter((line) => line.startsWith('Problem'))).to.deep.equal([]);
  });

  const slips: readonly (readonly [string, Record<string, string>, RegExp])[] = [
    [
      'a Ghost key that is missing',
      { endpoint: `${sites}/ghost-site`, source: 'ghost' },
      /cannot be asked: content-key is missing or wrong\. Give the script tag data-content-key/,
    ],
    [
      'a Ghost key with a slip',
      { ...said.ghost, 'content-key': 'other' },
      /answers with status 401\. Look for a slip in data-content-key/,
    ],
    [
      'the address of a site that should be that of its API',
      { endpoint: `${sites}/wordpress/wp-json/x`, source: 'wordpress' },
      /Look for a slip: data-endpoint must be the address of the site’s API, which ends in \/wp-json/,
    ],
    [
      'a feed that is none',
      { endpoint: `${endpoint}/v1/articles.json`, source: 'json-feed' },
      /something else than was expected at version\. data-endpoint must be the address of the feed itself/,
    ],
    [
      'a map with a slip',
      { ...said.map, map: 'data:application/json,{}' },
      /cannot be asked: map\.articles is missing or wrong\. Mend that place of the map/,
    ],
    [
      'a map that is not there',
      { ...said.map, map: `${endpoint}/v1/none.json` },
      /The map .*none\.json could not be loaded \(not-found, status 404\)\. Look for a slip in data-map/,
    ],
  ];
  for (const [title, settings, pattern] of slips) {
    it(`leaves to the page’s author to mend ${title}`, async () => {
      const page = onScript(settings);
      await says(page, pattern);
      await says(page, /<latest-posts> could not be loaded/);
      expect(saidOf(page).join()).not.to.include('does not follow the content contract');
    });
  }

  it('leaves to the page’s author to mend a category that WordPress does not know by that name', async () => {
    const page = onScript(said.wordpress, '<latest-posts category="news"></latest-posts>');
    await says(page, /at category\).*Write the id that the publisher’s system has for that category/);
    await says(page, /Fine: The endpoint http.* answers/);
  });

  it('gives the line that a Content Security Policy lacks', async () => {
    const page = withDoctor(card, '', {
      headers: { 'Content-Security-Policy': `default-src 'none'; script-src ${code}` },
    });
    await says(page, new RegExp(`blocks ${endpoint} \\(connect-src\\).*Add to it: connect-src ${endpoint}`));
    expect(saidOf(page).join()).not.to.include('Nothing answers');
  });

  it('names what the policy blocks once the panel is open, as it happens', async () => {
    const page = withDoctor(card, '', {
      headers: { 'Content-Security-Policy': `img-src ${endpoint}` },
    });
    await says(page, /<article-card>: ready/);
    await page.settle();
    expect(saidOf(page).join()).not.to.include('img-src');
    page.document.body.append(
      Object.assign(page.document.createElement('img'), { src: 'https://pictures.example/a.webp' }),
    );
    await says(
      page,
      /blocks https:\/\/pictures\.example \(img-src\).*add: img-src https:\/\/pictures\.example/,
    );
  });

  it('names a Trusted Types policy that the page refuses', async function () {
    if (!('trustedTypes' in globalThis)) this.skip();
    const page = withDoctor(card, '', { headers: { 'Content-Security-Policy': 'trusted-types lit-html' } });
    await says(page, /refuses the Trusted Types policy clinic-widgets.*Add to it: trusted-types/);
  });

  it('works under a strict policy without a violation', async () => {
    const page = withDoctor(card, '', {
      headers: {
        'Content-Security-Policy': `default-src 'none'; script-src ${code}; connect-src ${endpoint}; img-src ${endpoint}; style-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html clinic-widgets`,
      },
    });
    await says(page, /<article-card>: ready/);
    await page.settle();
    expect(page.violations).to.deep.equal([]);
    const aside = rootOf(page)?.querySelector('aside');
    expect(aside && page.window.getComputedStyle(aside).borderTopStyle).to.equal('solid');
  });

  it('writes a report without the query of the address', async () => {
    const page = withDoctor('<article-card></article-card>', '', { headers: { 'x-name': 'secret' } });
    await says(page, /needs slug/);
    const report = rootOf(page)?.querySelector('textarea')?.value ?? '';
    expect(report).to.match(/PROBLEM: <article-card> needs slug/);
    expect(report).to.include(`Page: ${location.origin}/clinic/`);
    expect(report).not.to.include('secret');
  });

  const press = (page: Page, label: string): void => {
    const buttons = [...(rootOf(page)?.querySelectorAll('button') ?? [])];
    buttons.find(({ textContent }) => textContent === label)?.click();
  };

  for (const [title, answer, expected] of [
    ['copies its report', () => Promise.resolve(), /is copied/],
    [
      'selects its report where the browser does not let it be copied',
      () => Promise.reject(new Error('denied')),
      /is selected/,
    ],
  ] as const) {
    it(title, async () => {
      const page = withDoctor('<article-card></article-card>');
      await says(page, /The endpoint .* answers/);
      let copied = '';
      // Whether a page in a frame may use the clipboard differs from browser to browser and from run to run.
      Object.defineProperty(page.window.navigator, 'clipboard', {
        value: { writeText: (text: string) => ((copied = text), answer()) },
      });
      press(page, 'Copy report');
      await until(() => expected.test(rootOf(page)?.textContent ?? ''), 'it says what came of it');
      const text = rootOf(page)?.querySelector('textarea');
      expect(copied).to.equal(text?.value);
      if (expected.test('is selected')) {
        expect(text?.closest('details')?.open).to.equal(true);
        expect(text?.selectionEnd).to.equal(text?.value.length);
      }
    });
  }

  it('shows which element it means, and leaves nothing on it', async () => {
    const tall = '<p style="block-size: 3000px">Text</p>';
    const page = withDoctor(`${card}${tall}<article-card slug="none">One</article-card>${tall}`);
    await says(page, /<article-card> number 2 could not be loaded/);
    const buttons = [...(rootOf(page)?.querySelectorAll('button') ?? [])];
    const [button, ...others] = buttons.filter(({ textContent }) => textContent.trim() === 'Show');
    expect(others).to.deep.equal([]);
    expect(button?.ariaLabel).to.match(/^Show: <article-card> number 2/);
    const element = page.document.querySelectorAll('article-card')[1];
    const before = element?.outerHTML;
    button?.click();
    const { top } = element?.getBoundingClientRect() ?? { top: -1 };
    expect(top).to.be.within(0, page.window.innerHeight / 2);
    const outline = (): string => (element && page.window.getComputedStyle(element).outlineStyle) ?? '';
    expect(outline()).to.equal('solid');
    for (const animation of element?.getAnimations() ?? []) animation.finish();
    expect(outline()).to.equal('none');
    expect(element?.outerHTML).to.equal(before);
  });

  it('takes the focus, and leaves at Escape', async () => {
    const page = withDoctor(card);
    await until(() => rootOf(page)?.activeElement, 'it has the focus');
    rootOf(page)?.activeElement?.dispatchEvent(
      new page.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true }),
    );
    expect(rootOf(page)).to.equal(undefined);
  });

  for (const width of [320, 1280]) {
    it(`is accessible with all that it can show, ${String(width)} pixels`, async function () {
      // All rules, on a machine that does much else.
      this.timeout(60_000);
      const page = withDoctor(`<article-card></article-card>${card}<articlecard></articlecard>`, '', {
        width,
      });
      await says(page, /needs slug/);
      await says(page, /<article-card> number 2: ready/);
      await says(page, /no tag <articlecard>/);
      Object.defineProperty(page.window.navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('denied')) },
      });
      press(page, 'Copy report');
      await until(() => rootOf(page)?.querySelector('details')?.open, 'the report is shown');

      const script = page.insert({ src: '/node_modules/axe-core/axe.js' });
      await new Promise((resolve) => script.addEventListener('load', resolve));
      const { axe } = page.window as unknown as { axe: Axe };
      const { violations, passes } = await axe.run('#cw-doctor', {
        resultTypes: ['violations'],
        rules: { 'target-size': { enabled: true } },
      });
      expect(passes.length).to.be.above(10);
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
        ),
      ).to.deep.equal([]);
    });
  }

  it('fits a page of 320 pixels', async () => {
    const page = withDoctor(card, '', { width: 320 });
    await says(page, /<article-card>: ready/);
    const aside = rootOf(page)?.querySelector('aside');
    expect(aside?.scrollWidth).to.be.at.most(aside?.clientWidth ?? 0);
    expect(page.document.documentElement.scrollWidth).to.be.at.most(320);
  });
});
