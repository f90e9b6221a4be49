// @ts-check
/** What `prerender` makes of a page's source: content where it is known, all else as it was. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { compile } from './compiled.mjs';

const made = compile('prerender');
/** @param {string} path @returns {Promise<any>} */
const load = (path) => import(`${made}/dist/${path}`);
const { allStyleHashes, prerender, prerenderParts, prerenderStream } = await load('server/index.js');
const { fixtures, memoryTransport } = await load('testing/index.js');

const endpoint = 'https://content.test/v1';

/** @param {string} html @param {Record<string, unknown>} [routes] @param {object} [options] */
async function prerendered(html, routes = {}, options = {}) {
  const transport = memoryTransport({ ...fixtures.routes(), ...routes });
  const result = await prerender(html, { endpoint, transport, timing: { backoff: 0 }, ...options });
  return { ...result, transport, paths: transport.requests.map((/** @type {any} */ { path }) => path) };
}

/** What was put in, taken out again. @param {string} html */
const without = (html) =>
  html
    .replace('<meta name="clinic-widgets" content="prerendered">', '')
    .replace(/<template shadowrootmode="open">[^]*?<\/template>/g, '')
    .replace(/<script type="application\/json" data-cw-seed>[^]*?<\/script>/, '');

/** @param {string} html */
const seedIn = (html) => JSON.parse(/data-cw-seed>([^]*?)<\/script>/.exec(html)?.[1] ?? 'null');

/** @param {any[]} report */
const outcomes = (report) => report.map(({ outcome }) => outcome);

const all = `<article-card slug="sleep-and-mood"><a href="https://publisher.example/x">Sleep</a></article-card>
<article-view slug="sleep-and-mood"></article-view>
<addiction-comparison-table comparison="effort"></addiction-comparison-table>
<related-posts for="sleep-and-mood"></related-posts>
<latest-posts></latest-posts>
<faq-list faq="diaries"></faq-list>
<medical-disclaimer topic="ketamine"></medical-disclaimer>
<crisis-resources></crisis-resources>`;

describe('prerender', () => {
  it('puts the content of every widget after its start tag, and its fallback stays inside', async () => {
    const { html, report, paths } = await prerendered(all);
    assert.deepEqual(new Set(outcomes(report)), new Set(['ready']));
    for (const [tag, text] of [
      ['article-card', 'Sleep and mood: which comes first?'],
      ['article-view', 'Read the original at publisher.example'],
      ['addiction-comparison-table', 'How much effort three habits take'],
      ['related-posts', 'A walk each day'],
      ['latest-posts', 'Latest articles'],
      ['faq-list', '<details>'],
      ['medical-disclaimer', 'has not approved ketamine'],
      ['crisis-resources', '988 Suicide &amp; Crisis Lifeline'],
    ]) {
      const inside = new RegExp(`<${tag}[^>]*><template shadowrootmode="open">([^]*?)</template>`).exec(
        html,
      )?.[1];
      assert.ok(inside?.includes(text ?? ''), `${tag}: ${text}`);
    }
    assert.ok(html.includes('</template><a href="https://publisher.example/x">Sleep</a></article-card>'));
    assert.equal(new Set(paths).size, paths.length, 'each document is asked for once');
  });

  it('leaves everything else byte for byte as it was, however it is written', async () => {
    for (const page of [
      all,
      `<!DOCTYPE html>\r\n<HTML LANG=en><Head><title>a &amp b</title></HEAD><body class='x'  >\t${all}</body>\r\n</html>\n`,
      `<p>1 < 2 &copy <b><i>wrong</b></i><table><article-card slug=sleep-and-mood>x</article-card><tr><td>y</table>`,
      `<svg><article-card slug="a"></article-card></svg><template>${all}</template><!-- ${all} -->`,
      `<textarea>${all}</textarea><noscript>${all}</noscript><script>"<article-card></article-card>"</script>`,
      `<div title="<article-card slug='x'></article-card>">\u0000 \u2028 é 𝒳</div>${all}<p>`,
      '',
      'text',
    ]) {
      const { html } = await prerendered(page);
      assert.equal(without(html), page);
    }
  });

  it('finds no widget where a browser would find none', async () => {
    const { html, report } = await prerendered(
      `<svg><article-card slug="sleep-and-mood"></article-card></svg><template>${all}</template><textarea>${all}</textarea>`,
    );
    assert.deepEqual(
      report.filter((/** @type {any} */ { outcome }) => outcome === 'ready'),
      [],
    );
    assert.ok(!html.includes('shadowrootmode'));
  });

  it('reads endpoints as the browser does: the element, the provider, the script tag', async () => {
    const page = `<script src="https://cdn.example/embed.js?v=1" data-endpoint="/page"></script>
      <article-card slug="sleep-and-mood"></article-card>
      <content-provider endpoint="https://content.test/provided">
        <article-card slug="sleep-and-mood"></article-card>
        <article-card endpoint="own/" slug="sleep-and-mood"></article-card>
      </content-provider>
      <article-card src="given.json"></article-card>`;
    const routes = Object.fromEntries(
      ['/page', '/provided', '/here/own'].map((path) => [
        `${path}/articles/sleep-and-mood.json`,
        fixtures.article,
      ]),
    );
    const { report, paths } = await prerendered(
      page,
      { ...routes, '/here/given.json': fixtures.article },
      { endpoint: undefined, base: 'https://content.test/here/' },
    );
    assert.deepEqual(outcomes(report), ['ready', 'ready', 'ready', 'ready', 'ready']);
    assert.deepEqual(paths.sort(), [
      '/here/given.json',
      '/here/own/articles/sleep-and-mood.json',
      '/page/articles/sleep-and-mood.json',
      '/provided/articles/sleep-and-mood.json',
    ]);
  });

  it('takes content that the page gives, and asks nobody', async () => {
    const json = JSON.stringify(fixtures.article).replaceAll('<', '\\u003c');
    const page = `<article-card><script type="application/json">${json}</script></article-card>`;
    const { html, report, paths } = await prerendered(page, {}, { base: 'https://clinic.example/a/b' });
    assert.deepEqual(outcomes(report), ['ready']);
    assert.deepEqual(paths, []);
    assert.ok(html.includes('src="https://clinic.example/images/sleep-and-mood.webp"'));
  });

  it('speaks the language around each widget', async () => {
    const { html } = await prerendered(
      `<div lang="de"><article-card slug="sleep-and-mood"></article-card></div><div lang="ar"><crisis-resources></crisis-resources></div>`,
    );
    assert.match(html, /lang="de" dir="ltr"[^]*Min\. Lesezeit|lang="de"/);
    assert.match(html, /<section class="box safety" part="frame" lang="ar" dir="rtl"/);
  });

  it('leaves a widget whose content cannot be had with its fallback, and says why', async () => {
    const { html, report } = await prerendered(
      `<article-card slug="gone">one</article-card><article-card slug="broken">two</article-card>${all}`,
      { '/v1/articles/broken.json': { status: 500 } },
    );
    assert.ok(html.includes('<article-card slug="gone">one</article-card>'));
    assert.ok(html.includes('<article-card slug="broken">two</article-card>'));
    assert.deepEqual(
      report.slice(0, 3).map((/** @type {any} */ { outcome, code, status }) => [outcome, code, status]),
      [
        ['error', 'not-found', 404],
        ['error', 'status', 500],
        ['ready', undefined, undefined],
      ],
    );
    assert.equal(report.length, 10);
  });

  it('refuses what was withdrawn: nothing of it is in the page', async () => {
    const item = { ...fixtures.article.item, status: 'withdrawn', title: 'SECRET' };
    const { html, report } = await prerendered(
      `<article-view slug="sleep-and-mood">Our fallback</article-view><latest-posts></latest-posts>
       <article-card slug="gone"></article-card>`,
      {
        '/v1/articles/sleep-and-mood.json': { version: '1.0', item },
        '/v1/articles/gone.json': { status: 410, body: { title: 'SECRET' } },
        '/v1/articles.json': { version: '1.0', items: [item, ...fixtures.articles.items.slice(1)] },
      },
    );
    assert.deepEqual(outcomes(report), ['withdrawn', 'ready', 'withdrawn']);
    assert.ok(html.includes('<article-view slug="sleep-and-mood">Our fallback</article-view>'));
    assert.ok(!html.includes('SECRET'));
  });

  it('waits for consent as widgets do; safety texts do not wait', async () => {
    const script =
      '<script src="embed.js" data-endpoint="https://content.test/v1" data-consent="required"></script>';
    const page = `${script}<article-card slug="sleep-and-mood">x</article-card><crisis-resources></crisis-resources>`;
    const { report, paths } = await prerendered(page);
    assert.deepEqual(outcomes(report), ['held', 'ready']);
    assert.deepEqual(paths, []);
    const granted = await prerendered(`<html data-cw-consent="granted">${page}`);
    assert.deepEqual(outcomes(granted.report), ['ready', 'ready']);
  });

  for (const file of ['clinic-widgets.js', 'elements/article-card.js?v=1']) {
    it(`waits for consent where ${file} asks for it`, async () => {
      const { report, paths } = await prerendered(
        `<script src="https://cdn.test/${file}" data-consent="required"></script><article-card slug="sleep-and-mood"></article-card>`,
      );
      assert.deepEqual(outcomes(report), ['held']);
      assert.deepEqual(paths, []);
    });
  }

  it('takes no endpoint from the tag of a file with one element, as browsers do', async () => {
    const { report, paths } = await prerendered(
      `<script src="elements/article-card.js" data-endpoint="${endpoint}"></script><article-card slug="sleep-and-mood"></article-card>`,
      {},
      { endpoint: undefined },
    );
    assert.deepEqual(outcomes(report), ['idle']);
    assert.deepEqual(paths, []);
  });

  it('keeps the rule for pictures that the script tag has, whoever names the endpoint', async () => {
    const script = '<script src="embed.js" data-endpoint="/x" data-images="same-origin"></script>';
    const item = { ...fixtures.article.item, image: { src: 'https://elsewhere.test/a.png', alt: '' } };
    const { html } = await prerendered(`${script}<article-card slug="a"></article-card>`, {
      '/v1/articles/a.json': { version: '1.0', item },
    });
    const [shown = ''] = /<template[^]*<\/template>/.exec(html) ?? [];
    assert.ok(shown.includes(item.title));
    assert.ok(!shown.includes('elsewhere.test'));
  });

  it('leaves alone what it must not touch', async () => {
    const { report } = await prerendered(
      `<signup-form></signup-form>
       <article-card slug="sleep-and-mood"><template shadowrootmode="open"></template></article-card>
       <article-card></article-card>
       <article-card slug="sleep-and-mood"><article-card slug="sleep-and-mood"></article-card></article-card>
       <article-card slug="sleep-and-mood" />`,
    );
    assert.deepEqual(outcomes(report), ['kept', 'kept', 'idle', 'ready', 'nested', 'unclosed']);
  });

  it('makes foreign HTML safe', async () => {
    const html =
      '<p onclick="x()">Fine<script>alert(1)</script><a href="javascript:x()">link</a><img src=x onerror=x()></p>';
    const { item } = fixtures.article;
    const { html: page } = await prerendered('<article-view slug="a"></article-view>', {
      '/v1/articles/a.json': { version: '1.0', item: { ...item, slug: 'a', sections: [], html } },
    });
    const inside = /<div class="prose">([^]*?)<\/div>/.exec(page)?.[1] ?? '';
    assert.ok(inside.includes('Fine'), page);
    assert.doesNotMatch(inside, /onclick|onerror|javascript:|<script/);
  });

  it('writes text from documents as text', async () => {
    const title = '<img src=x onerror=alert(1)>"\'&amp;</template></script>';
    const { html } = await prerendered('<article-card slug="a"></article-card>', {
      '/v1/articles/a.json': { version: '1.0', item: { ...fixtures.article.item, slug: 'a', title } },
    });
    const [shown = ''] = html.split('<script type="application/json"');
    assert.ok(
      shown.includes(
        '&lt;img src=x onerror=alert(1)&gt;&quot;&#39;&amp;amp;&lt;/template&gt;&lt;/script&gt;',
      ),
    );
    assert.ok(!shown.includes('<img src=x'));
  });

  it('gives the table of contents and the ways back from sources, as a document would', async () => {
    const { html } = await prerendered('<article-view slug="sleep-and-mood"></article-view>');
    assert.match(html, /href="#two-ways-to-look"/);
    assert.match(html, /href="#cited-1-survey"/);
    const body = '<h2 id=a>A</h2><p>x</p><h2 id=b>B</h2><p>x</p><h3 id=c>C &amp; D</h3><pre>wide</pre>';
    const item = { ...fixtures.article.item, sections: [], html: body };
    const plain = await prerendered('<article-view slug="a"></article-view>', {
      '/v1/articles/a.json': { version: '1.0', item },
    });
    assert.match(plain.html, /<nav class="toc"[^]*href="#c" >C &amp; D<\/a/);
    assert.match(plain.html, /<div class="scroll" data-label="[^"]+"><pre>wide<\/pre><\/div>/);
  });

  it('says which comparisons an article lacks', async () => {
    const { html, report } = await prerendered('<article-view slug="sleep-and-mood"></article-view>', {
      '/v1/comparisons/effort.json': { status: 404 },
    });
    assert.deepEqual(report[0].outcome, 'partial');
    assert.deepEqual(report[0].missing, ['effort']);
    assert.ok(html.includes('A sleep diary and a mood diary'));
  });

  it('shows no article twice in lists that follow each other, and keeps pages apart', async () => {
    const page = '<latest-posts limit="2"></latest-posts><latest-posts limit="2"></latest-posts>';
    const [one, two] = await Promise.all([prerendered(page), prerendered(page)]);
    const titles = [...one.html.matchAll(/part="link"[^>]*>([^<]*)</g)].map(([, title]) => title);
    assert.equal(titles.length, 4);
    assert.equal(new Set(titles).size, 4);
    assert.equal(without(two.html), without(one.html));
    const others = [...two.html.matchAll(/part="link"[^>]*>([^<]*)</g)].map(([, title]) => title);
    assert.deepEqual(others, titles);
  });

  it('returns the hash of each style that it wrote, once', async () => {
    const { html, styleHashes } = await prerendered(`${all}${all}`);
    const styles = new Set([...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text));
    const hashes = [...styles].map(
      (text) =>
        `'sha256-${createHash('sha256')
          .update(text ?? '')
          .digest('base64')}'`,
    );
    assert.deepEqual([...styleHashes].sort(), hashes.sort());
  });

  it('carries each document once, and when it came', async () => {
    const before = Date.now();
    const { html } = await prerendered(all);
    const { made: when, tags, clients } = seedIn(html);
    assert.ok(when >= before && when <= Date.now());
    assert.ok(tags.includes('article-view'));
    const urls = clients[0].documents.map((/** @type {any} */ { url }) => url);
    assert.equal(new Set(urls).size, urls.length);
    assert.ok(urls.includes('https://content.test/v1/articles/sleep-and-mood.json'));
    assert.equal(clients[0].documents[0].maxAge, 300_000);
    assert.equal(seedIn((await prerendered(all, {}, { seed: false })).html), null);
  });

  it('writes its JSON so that nothing in a document ends it', async () => {
    const title = '</script><script>alert(1)</script><!--<script>\u2028\u2029';
    const { html } = await prerendered('<article-card slug="a"></article-card><p>after</p>', {
      '/v1/articles/a.json': { version: '1.0', item: { ...fixtures.article.item, slug: 'a', title } },
    });
    const [, json = ''] = /data-cw-seed>([^]*)<\/script>/.exec(html) ?? [];
    assert.doesNotMatch(json, /[<\u2028\u2029]/);
    assert.equal(JSON.parse(json).clients[0].documents[0].json.item.title, title);
  });

  it('marks the page before the script that takes over', async () => {
    const mark = '<meta name="clinic-widgets" content="prerendered">';
    const card = '<article-card slug="sleep-and-mood"></article-card>';
    const script = '<script src="/embed.js"></script>';
    for (const [page, before] of [
      [`<html><head lang=en>${script}</head><body>${card}`, '<html><head lang=en>'],
      [`<p>x</p>${script}${card}`, '<p>x</p>'],
      [`<p>x</p>${card}`, '<p>x</p>'],
    ]) {
      const { html } = await prerendered(page ?? '');
      assert.ok(html.startsWith(`${before}${mark}`), html.slice(0, 200));
    }
    assert.ok(!(await prerendered('<article-card slug="nope"></article-card>')).html.includes(mark));
  });

  it('finds prefixed tags', async () => {
    const { report } = await prerendered(
      '<script src="embed.js" data-prefix="acme"></script><acme-article-card slug="sleep-and-mood"></acme-article-card><article-card slug="x"></article-card>',
    );
    assert.deepEqual(
      report.map((/** @type {any} */ { tag, outcome }) => [tag, outcome]),
      [['acme-article-card', 'ready']],
    );
  });

  it('knows the hashes of all its styles beforehand', async () => {
    const { styleHashes } = await prerendered(`<content-provider></content-provider>${all}`);
    const known = await allStyleHashes();
    assert.deepEqual([...styleHashes].sort(), [...known].sort());
  });

  it('sends what stands before the first widget while it still asks', async () => {
    const transport = memoryTransport(fixtures.routes());
    transport.hold();
    const source = `<html><head><link rel="stylesheet" href="x.css"></head><body><p>é</p>${all}</body></html>`;
    const parts = prerenderParts(source, { endpoint, transport });
    const first = await parts.next();
    assert.equal(without(first.value), source.slice(0, source.indexOf('<article-card')));
    transport.release();
    const second = await parts.next();
    const { done, value: report } = await parts.next();
    assert.ok(done);
    assert.deepEqual(new Set(outcomes(report)), new Set(['ready']));
    const whole = await prerender(source, { endpoint, transport: memoryTransport(fixtures.routes()) });
    /** @param {string} html */
    const timeless = (html) => html.replace(/"made":\d+/, '');
    assert.equal(timeless(first.value + second.value), timeless(whole.html));
  });

  it('streams bytes, wherever they are cut', async () => {
    const transport = memoryTransport(fixtures.routes());
    /** @type {any} */
    let report;
    const source = `<p>é𝒳</p>${all}`;
    const bytes = new TextEncoder().encode(source);
    const cut = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(new Uint8Array([byte]));
        controller.close();
      },
    });
    const onReport = (/** @type {any} */ given) => (report = given);
    const html = await new Response(
      cut.pipeThrough(prerenderStream({ endpoint, transport, onReport })),
    ).text();
    assert.equal(without(html), source);
    assert.equal(report.length, 8);
    const plain = await new Response(
      new Blob(['<p>none</p>']).stream().pipeThrough(prerenderStream()),
    ).text();
    assert.equal(plain, '<p>none</p>');
  });
});
