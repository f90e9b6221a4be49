// @ts-check
/** What `check` finds, each in an endpoint that is right but for one thing. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { host, post, posts, publisher, serve } from './servers.mjs';
import { check, root, run } from './tool.mjs';

/** An endpoint with one article. @param {import('node:test').TestContext} t @param {Record<string, unknown>} more */
const withArticle = (t, more) => publisher(t, { posts: [post(1, more)] });

const hosts = /** @type {[string, Record<string, string | undefined>][]} */ ([
  ['cors-missing', { 'access-control-allow-origin': undefined }],
  ['cors-missing', { 'access-control-allow-origin': 'https://other.example' }],
  ['cors-missing', { 'access-control-allow-origin': '*, *' }],
  ['type', { 'content-type': 'text/plain' }],
  ['cache-missing', { 'cache-control': undefined }],
  ['cache-none', { 'cache-control': 'no-store' }],
  ['cache-long', { 'cache-control': 'public, max-age=604800' }],
]);

const articles = /** @type {[string, string, Record<string, unknown>][]} */ ([
  ['invalid', 'item.sections.0.heading', { sections: [{ id: 'a', level: 2, html: '' }] }],
  ['left-out', 'item.published', { published: 'yesterday' }],
  ['picture-address', 'item.image.src', { image: { src: 'http://pictures.example/x.png' } }],
  ['picture-alt', 'item.image', { image: { src: 'https://p.example/x.png', width: 3, height: 2 } }],
  ['picture-size', 'item.image', { image: { src: 'https://p.example/x.png', alt: 'x' } }],
  [
    'picture-alt',
    'item.html p img',
    { html: '<p>x<img src="https://p.example/x.png" width="3" height="2">' },
  ],
  ['picture-address', 'item.html img', { html: '<img src="http://p.example/x.png" alt="x">text' }],
  [
    'review-due',
    'item.review.nextReview',
    { review: { lastReviewed: '2020-01-01', nextReview: '2021-01-01' } },
  ],
  ['date-ahead', 'item.published', { published: '2999-01-01' }],
  ['date-ahead', 'item.updated', { updated: '2999-01-01T09:00:00Z' }],
  ['date-ahead', 'item.review.lastReviewed', { review: { lastReviewed: '2999-01-01' } }],
  ['related-lost', 'item.related.0', { related: ['nowhere'] }],
  ['citation-lost', 'item.html p a', { html: '<p><a href="#citation-9">9</a></p>' }],
  ['anchor-lost', 'item.html p a', { html: '<p><a href="#nowhere">there</a></p>' }],
  ['link-dropped', 'item.html p a', { html: '<p><a href="javascript:x()">there</a></p>' }],
  ['link-relative', 'item.html p a', { html: '<p><a href="/about">there</a></p>' }],
  ['html-embed', 'item.html iframe', { html: 'x<iframe src="https://video.example/1"></iframe>' }],
  ['html-dropped', 'item.html p script', { html: '<p>x<script>1</script>' }],
  ['html-hidden', 'item.html p', { html: 'x<p style="display:none">hidden' }],
  ['html-unwrapped', 'item.html form', { html: '<form>words</form>' }],
  ['html-renamed', 'item.html section', { html: '<section>words</section>' }],
  ['html-attributes', 'item.html p', { html: '<p class="lead">words</p>' }],
]);

describe('clinic-widgets check', () => {
  it('finds no error in the demo', async (t) => {
    const { url } = await host(t, join(root, 'demo', 'content', 'v1'));
    const { code, errors, report } = await check(url, '--faq', 'ketamine');
    assert.deepEqual(errors, []);
    assert.equal(code, 0);
    assert.equal(report.read.articles, 11);
  });

  it('asks as a page of another site does, and sends nothing', async (t) => {
    const server = await publisher(t, { posts: posts(3) });
    await check(server.url, '--origin', 'https://my-clinic.example/page');
    assert.ok(server.requests.length > 4);
    for (const { method, headers } of server.requests) {
      assert.match(method, /^(?:GET|OPTIONS)$/);
      assert.equal(headers.origin, 'https://my-clinic.example');
      assert.equal(headers.cookie, undefined);
    }
  });

  for (const [code, headers] of hosts) {
    it(`finds ${code} where the host sends ${JSON.stringify(headers)}`, async (t) => {
      const { url } = await serve(t, (path) =>
        path === '/articles.json' ? { headers, body: { version: '1.0', items: [] } } : undefined,
      );
      const { found } = await check(url);
      assert.equal(found.get(code)?.places[0].url, `${url}/articles.json`);
    });
  }

  describe('finds, and names the place of,', () => {
    /** @type {Awaited<ReturnType<typeof check>>['found']} */
    let found = new Map();
    it('what is wrong with any of many articles', async (t) => {
      const { url } = await publisher(t, {
        posts: articles.map(([, , more], index) => post(articles.length - index, more)),
        size: 100,
      });
      ({ found } = await check(url));
    });

    articles.forEach(([code, path, more], index) => {
      it(`${code}: ${JSON.stringify(more)}`, () => {
        const places = found.get(code)?.places ?? [];
        const document = `/post-${articles.length - index}.json`;
        const isHere = (/** @type {{ url: string, path: string }} */ place) =>
          place.url.endsWith(document) && place.path === path;
        assert.ok(places.some(isHere), JSON.stringify(places));
      });
    });
  });

  it('finds a source that is cited by the number of another', async (t) => {
    const citations = [
      { id: 'first', title: 'A' },
      { id: 'über', title: 'B' },
    ];
    const html =
      '<p>a<a href="#citation-first">[2]</a> b<sup><a href="#citation-first">1</a></sup>' +
      ' c<a href="#citation-%C3%BCber">(2)</a> d<a href="#citation-first">Sample (2019)</a>' +
      ' e<a href="#citation-first">2019</a></p>';
    const { url } = await withArticle(t, { html, citations });
    const { count, severity, places } = (await check(url)).found.get('citation-number');
    assert.deepEqual([count, severity], [1, 'warning']);
    assert.equal(places[0].what, '“[2]” leads to #citation-first, which is number 1');
  });

  it('says nothing of a question without an answer but in its report', async (t) => {
    const item = { id: 'q', items: [{ id: 'a', question: 'Why?', answer: '<p>&nbsp;</p>' }] };
    const { url } = await publisher(t, {
      posts: posts(1),
      before: (path) => (path === '/faqs/q.json' ? { body: { version: '1.0', item } } : undefined),
    });
    const { stdout, stderr } = await run('check', url, '--faq', 'q');
    assert.match(stdout, /A question has no answer/);
    assert.equal(stderr, '');
  });

  it('finds an article without text', async (t) => {
    const { url } = await withArticle(t, { html: '<p>&nbsp;</p>' });
    assert.ok((await check(url)).found.has('empty'));
  });

  it('finds comparisons that are not there, in lists of ids and in the text', async (t) => {
    const { url } = await withArticle(t, { html: '<div data-comparison="a"></div>', comparisons: ['b'] });
    const { code, found } = await check(url);
    assert.equal(found.get('comparison-lost').count, 2);
    assert.equal(code, 1);
  });

  it('finds an article that is listed and not there', async (t) => {
    const { url } = await publisher(t, {
      posts: posts(2),
      before: (path) => (path === '/articles/post-1.json' ? { status: 404 } : undefined),
    });
    assert.match((await check(url)).found.get('missing').places[0].url, /post-1\.json$/);
  });

  it('finds a page of HTML where JSON should be', async (t) => {
    const { url } = await serve(t, () => ({ headers: { 'content-type': 'text/html' }, body: '<p>Log in' }));
    const { code, found } = await check(url);
    assert.ok(found.has('not-json'));
    assert.equal(code, 1);
  });

  it('tells JSON with a mistake from what is no JSON, and where the mistake is', async (t) => {
    const bodies = /** @type {[string, RegExp][]} */ ([
      ['{\n  "version": "1.0",\n  "item": { "id": "a", }\n}', /^line 3, column 24: Expected double-quoted/],
      ['{"version": "1.0",\n"item": {"id": "a"}', /^line 2, column 20: .*/],
      ['[1, frob]', /^Unexpected token .*frob/],
    ]);
    for (const [body, says] of bodies) {
      const { url } = await publisher(t, {
        posts: posts(1),
        before: (path) => (path === '/articles/post-1.json' ? { body } : undefined),
      });
      const { code, found } = await check(url);
      assert.equal(code, 1);
      assert.equal(found.has('not-json'), false);
      const [{ article, what }] = found.get('json-slip').places;
      assert.equal(article, 'post-1');
      assert.match(what, says);
    }
  });

  it('finds that nothing answers', async (t) => {
    const { url } = await serve(t, (_path, request) => {
      request.socket.destroy();
      return undefined;
    });
    assert.ok((await check(url)).found.has('no-answer'));
  });

  it('finds a document that is larger than widgets read', async (t) => {
    const { url } = await withArticle(t, { html: 'x'.repeat(5 * 1024 * 1024) });
    assert.ok((await check(url)).found.has('too-large'));
  });

  it('reads every page of a list, and names the path of the entry that is wrong', async (t) => {
    const all = posts(25);
    all[12] = post(13, { title: '' });
    const { url } = await publisher(t, { posts: all });
    const { found, report } = await check(url);
    assert.deepEqual([report.read.lists, report.read.articles], [3, 24]);
    assert.equal(found.get('item-invalid').places[0].path, 'items.2.title');
  });

  it('says of a field in plain words why it cannot be used, with what was written', async (t) => {
    const wrong = /** @type {[string, string, Record<string, unknown>, string][]} */ ([
      [
        'invalid',
        'item.sections.0.heading',
        { sections: [{ id: 'a', level: 2, html: '' }] },
        'heading is missing',
      ],
      ['invalid', 'item.related.0', { related: [5] }, 'related.0 must be a text, and is 5'],
      [
        'invalid',
        'item.notices.0.kind',
        { notices: [{ id: 'a', kind: 'loud', text: 'x' }] },
        'kind must be “info” or “warning” or “safety”, and is “loud”',
      ],
      [
        'left-out',
        'item.author.url',
        { author: { type: 'person', name: 'x', url: 'data:text/html,x' } },
        '“data:text/html,x” leads to data:, and must lead to https:, http:, mailto: or tel:',
      ],
      [
        'picture-address',
        'item.image.src',
        { image: { src: 'http://p.example/x.png' } },
        '“http://p.example/x.png” leads to http:, and must lead to https:',
      ],
      [
        'left-out',
        'item.review.nextReview',
        { review: { lastReviewed: '2026-02-01', nextReview: '2026-01-01' } },
        '“2026-01-01” is not after lastReviewed',
      ],
    ]);
    const { url } = await publisher(t, {
      posts: wrong.map(([, , more], index) => post(wrong.length - index, more)),
      before: (path) =>
        path === '/articles.json' ? { body: { version: '1.0', items: posts(6) } } : undefined,
    });
    const { found } = await check(url);
    for (const [code, path, , what] of wrong) {
      const place = found.get(code).places.find((/** @type {{ path: string }} */ one) => one.path === path);
      assert.equal(place?.what, what);
    }
  });

  it('says of an article without a version, or of another one, what is wrong', async (t) => {
    const { url } = await publisher(t, {
      posts: posts(3),
      before: (path) =>
        ({
          '/articles/post-1.json': { body: { item: post(1) } },
          '/articles/post-2.json': { body: { version: 1, item: post(2) } },
          '/articles/post-3.json': { body: { version: '2.0', item: post(3) } },
        })[path],
    });
    const { found } = await check(url);
    const said = (/** @type {string} */ code) =>
      found
        .get(code)
        .places.map((/** @type {any} */ { article, what }) => `${article}: ${what}`)
        .sort();
    assert.deepEqual(said('invalid'), [
      'post-1: version is missing',
      'post-2: version must be “1.0”, and is 1',
    ]);
    assert.deepEqual(said('version'), ['post-3: version must be “1.0”, and is “2.0”']);
  });

  it('names entries of a list by their slug or title, and says why they were refused', async (t) => {
    const [first, second, third] = posts(3);
    const items = [
      { ...first, title: undefined },
      { ...second, url: 'javascript:alert(1)' },
      { ...third, slug: '' },
    ];
    const { url } = await serve(t, (path) =>
      path === '/articles.json' ? { body: { version: '1.0', items } } : undefined,
    );
    const { stdout } = await run('check', url);
    assert.match(stdout, /items\.0 \(post-3\) title  \(title is missing\)/);
    assert.match(stdout, /items\.1 \(post-2\) url  \(“javascript:alert\(1\)” leads to javascript:, and must/);
    assert.match(stdout, /items\.2 \(Post 1\) slug  \(slug is empty\)/);
  });

  it('tells a day that there is not from a date in another form', async (t) => {
    const days = ['2026-13-45', '05/01/2026'];
    const { url } = await publisher(t, {
      posts: days.map((published, index) => post(index, { published })),
    });
    const said = (await check(url)).found.get('left-out').places.map((/** @type {any} */ { what }) => what);
    assert.ok(said.includes('“2026-13-45” has the form YYYY-MM-DD, and there is no such day'));
    assert.ok(said.includes('“05/01/2026” does not have the form YYYY-MM-DD'));
  });

  it('lets days be today, tomorrow where clocks are ahead, and the next review whenever it is due', async (t) => {
    const day = (/** @type {number} */ ahead) => new Date(Date.now() + ahead * 86_400_000).toISOString();
    const { url } = await withArticle(t, {
      published: day(0),
      updated: day(1).slice(0, 10),
      review: { lastReviewed: day(0).slice(0, 10), nextReview: day(300).slice(0, 10) },
    });
    assert.equal((await check(url)).found.has('date-ahead'), false);
  });

  it('finds a comparison of a day that lies ahead', async (t) => {
    const item = { id: 'c', caption: 'x', columns: [], rows: [], source: { asOf: '2999-01-01' } };
    const { url } = await publisher(t, {
      posts: [post(1, { comparisons: ['c'] })],
      before: (path) => (path === '/comparisons/c.json' ? { body: { version: '1.0', item } } : undefined),
    });
    assert.equal((await check(url)).found.get('date-ahead').places[0].path, 'item.source.asOf');
  });

  it('finds a list that leads back, one that leads away, two articles with one slug, and a wrong order', async (t) => {
    const { url } = await serve(t, (path) => {
      const items = [post(1), post(2), post(3, { slug: 'post-1' })];
      if (path === '/articles.json')
        return { body: { version: '1.0', items, page: { next: '/2', total: 9 } } };
      if (path === '/2')
        return { body: { version: '1.0', items: [post(1)], page: { next: '/articles.json' } } };
      return undefined;
    });
    const { found } = await check(url);
    for (const code of ['page-loop', 'same-slug', 'same-id', 'order', 'total'])
      assert.ok(found.has(code), code);
    const away = await serve(t, () => ({
      body: { version: '1.0', items: [], page: { next: 'https://a.example/' } },
    }));
    assert.ok((await check(away.url)).found.has('page-lost'));
  });

  it('stops after as many articles as it is told', async (t) => {
    const { url } = await publisher(t, { posts: posts(25) });
    assert.equal((await check(url, '--limit', '7')).report.read.articles, 7);
  });

  it('asks whether sign-ups may be sent, and finds a service that does not let them', async (t) => {
    const { url } = await publisher(t, { posts: posts(1) });
    const open = await serve(t, () => ({
      status: 204,
      headers: {
        'access-control-allow-headers': 'content-type',
        'access-control-expose-headers': 'Retry-After',
      },
      body: '',
    }));
    const shut = await serve(t, () => ({ headers: { 'access-control-allow-origin': undefined } }));
    const codes = async (/** @type {string} */ signup) =>
      [...(await check(url, '--signup', signup)).found.keys()].filter((code) => code.startsWith('signup-'));
    assert.deepEqual(await codes(open.url), []);
    assert.deepEqual(await codes(shut.url), ['signup-refused']);
    const [{ method, headers }] = open.requests;
    assert.equal(method, 'OPTIONS');
    assert.equal(headers['access-control-request-headers'], 'content-type');
  });

  it('asks for leave only where the kind of service has it asked for, and as it would', async (t) => {
    const { url } = await publisher(t, { posts: posts(1) });
    const service = await serve(t, (path) =>
      path.endsWith('/integrity-token/')
        ? { body: 'token' }
        : {
            headers: { 'access-control-allow-headers': 'content-type', 'access-control-expose-headers': '*' },
          },
    );
    const codes = async (/** @type {string} */ backend) => {
      const { found } = await check(url, '--signup', service.url, '--backend', backend);
      return [...found.keys()].filter((code) => code.startsWith('signup-'));
    };
    for (const backend of ['formspree', 'basin', 'urlencoded', 'form']) {
      assert.deepEqual(await codes(backend), ['signup-unasked']);
    }
    assert.deepEqual(service.requests, []);
    for (const backend of ['hubspot', 'ghost']) assert.deepEqual(await codes(backend), []);
    assert.deepEqual(
      service.requests.map(({ method, path }) => `${method} ${path}`),
      ['OPTIONS /', 'GET /members/api/integrity-token/', 'OPTIONS /members/api/send-magic-link/'],
    );
  });

  it('says nothing of sign-ups where nothing answers', async () => {
    const { found } = await check('http://127.0.0.1:9/v1');
    assert.deepEqual([...found.keys()], ['no-answer']);
  });

  it('follows links on the web where it is told to, and only then', async (t) => {
    const web = await serve(t, (path) => (path === '/there' ? {} : undefined));
    const html = `<p><a href="${web.url}/there">a</a> <a href="${web.url}/gone">b</a></p>`;
    const { url } = await withArticle(t, { html });
    assert.equal((await check(url)).found.has('link-broken'), false);
    assert.equal(web.requests.length, 0);
    const { found } = await check(url, '--links');
    assert.deepEqual(
      [found.get('link-broken').count, found.get('link-broken').places[0].what],
      [1, `${web.url}/gone: status 404`],
    );
  });

  it('reads feeds, with the comparisons and questions in their posts', async (t) => {
    const html =
      '<table class="cw-comparison"><tr><th></th><th>A</th></tr><tr><th>b</th><td>c</td></tr></table>' +
      '<details><summary>Why?</summary><p>So.</p></details>';
    const item = { id: '1', url: 'https://p.example/one', title: 'One', content_html: html };
    const { url } = await serve(t, () => ({
      body: { version: 'https://jsonfeed.org/version/1.1', title: 'x', items: [item] },
    }));
    const { report, code } = await check(url, '--source', 'json-feed');
    assert.deepEqual(report.read, { lists: 1, articles: 1, comparisons: 1, faqs: 1, links: 0 });
    assert.equal(code, 0);
  });

  it('says to people what is wrong, what readers see and how to mend it', async (t) => {
    const { url } = await withArticle(t, { comparisons: ['nowhere'] });
    const { code, stdout } = await run('check', url);
    assert.equal(code, 1);
    assert.match(
      stdout,
      /ERROR +A comparison is not there\n +Readers see: .+\n +To mend: .+\n +at article post-1  \(nowhere\)/,
    );
    assert.match(stdout, /Readers miss something\. 1 error, /);
  });

  it('names every place of an error to people, and of warnings the first three', async (t) => {
    const html = '<p><a href="#nowhere">there</a></p>';
    const { url } = await publisher(t, {
      posts: posts(5).map((one) => ({ ...one, html, comparisons: [`no-${one.slug}`] })),
    });
    const { stdout } = await run('check', url);
    for (const { slug } of posts(5)) assert.match(stdout, new RegExp(`at article ${slug}  \\(no-${slug}\\)`));
    assert.equal(stdout.match(/#nowhere/g)?.length, 3);
    assert.match(stdout, /and 2 more \(--json lists up to a hundred\)/);
  });
});
