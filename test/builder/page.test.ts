// The builder's own page. The files are those that testServers.cdn serves.
import { expect } from '@open-wc/testing';
import { Endpoint, OTHER_SLUG, SLUG, TITLE, until } from '../embed/support.js';
import { BuilderPage } from './support.js';

const { endpoint, cdn } = testServers;
const content = `endpoint=${encodeURIComponent(`${endpoint}/v1`)}`;

/** With the files of the server that lets any origin read them, which the frames of the preview need. */
const withPreview = async (hash: string): Promise<BuilderPage> => {
  const builder = await BuilderPage.open(hash);
  builder.fill('base', cdn);
  return builder;
};

describe('the builder', () => {
  it('offers the articles of the endpoint, and prints the one that is chosen with a link to it', async () => {
    const builder = await withPreview('');
    await builder.says('Give the endpoint');
    builder.fill('endpoint', `${endpoint}/v1`);
    await builder.listed();
    await builder.says('Choose “Article” (slug): without it there is nothing to show.');
    builder.fill('option-slug', SLUG);
    await until(() => builder.codes.at(-1)?.includes(TITLE), 'it is printed');
    expect(builder.codes.at(-1)).to.equal(
      `<article-card slug="${SLUG}">\n  <a href="https://harborlane.example/articles/${SLUG}">${TITLE}</a>\n</article-card>`,
    );
    expect(builder.sentences).to.deep.equal([]);
    expect(builder.faults).to.deep.equal([]);
  });

  it('keeps all that is chosen in its address, from which another shows the same', async () => {
    const builder = await BuilderPage.open(content);
    await builder.listed();
    builder.fill('widget', 'related-posts');
    builder.fill('option-for', OTHER_SLUG);
    builder.fill('option-limit', '2');
    builder.fill('look--cw-radius', '0.25em');
    builder.fill('theme', 'calm');
    builder.click('input[value="webflow"]');
    expect(Object.fromEntries(builder.hash)).to.deep.equal({
      widget: 'related-posts',
      target: 'webflow',
      endpoint: `${endpoint}/v1`,
      for: OTHER_SLUG,
      limit: '2',
      theme: 'calm',
      '--cw-radius': '0.25em',
    });
    const other = await BuilderPage.open(builder.hash.toString());
    await Promise.all([builder.listed(), other.listed()]);
    expect(other.codes).to.deep.equal(builder.codes);
  });

  it('follows its address when that changes', async () => {
    const builder = await BuilderPage.open(`${content}&slug=${SLUG}`);
    builder.window.location.hash = `${content}&widget=faq-list&faq=ketamine`;
    await until(() => builder.codes.at(-1) === '<faq-list faq="ketamine"></faq-list>', 'it is printed');
  });

  it('takes categories, tags and authors from the articles', async () => {
    const builder = await BuilderPage.open(`${content}&widget=latest-posts`);
    await builder.listed();
    builder.fill('option-category', 'ketamine-basics');
    expect(builder.codes.at(-1)).to.equal('<latest-posts category="ketamine-basics"></latest-posts>');
  });

  for (const [what, more, status] of [
    ['shows', `slug=${SLUG}`, 'This is what visitors see.'],
    ['shows as a mount', `slug=${SLUG}&target=wordpress`, 'This is what visitors see.'],
    [
      'says what is wrong with',
      'slug=no-such-article',
      'The endpoint has nothing of that name. Check the slug or id.',
    ],
  ] as const) {
    it(`${what} the very snippet in a frame that cannot reach the page around it`, async () => {
      const builder = await withPreview(`${content}&${more}`);
      await until(() => {
        if (builder.status === status) return true;
        throw new Error(builder.status);
      }, status);
      const frames = [...builder.document.querySelectorAll('iframe')];
      expect(frames).to.have.length(2);
      for (const frame of frames) {
        expect(frame.contentDocument).to.equal(null);
        for (const code of builder.codes) expect(frame.srcdoc).to.include(code);
      }
      expect(frames[0]?.srcdoc).to.include('color-scheme: light');
      expect(frames[1]?.srcdoc).to.include('color-scheme: dark');
    });
  }

  it('keeps what it said of a preview that stays as it is', async () => {
    const builder = await withPreview(`${content}&slug=no-such-article`);
    const sentence = 'The endpoint has nothing of that name. Check the slug or id.';
    await until(() => builder.status === sentence, 'it is said');
    await builder.listed();
    // Another system, whose snippet is the same.
    builder.window.location.hash = `${builder.hash.toString()}&target=squarespace`;
    await until(
      () => builder.document.querySelector<HTMLInputElement>('input[value="squarespace"]')?.checked,
      'it is followed',
    );
    expect(builder.status).to.equal(sentence);
  });

  it('says so where the files are not those of its version', async () => {
    const builder = await BuilderPage.open(`${content}&slug=${SLUG}`);
    builder.fill('base', `${endpoint}/nothing-here/`);
    await until(() => builder.status.includes('The files cannot be loaded'), 'it says so');
  });

  it('shows the snippet on the ground and in the typeface of the page', async () => {
    const builder = await withPreview(`${content}&slug=${SLUG}&background=linen&typeface=Georgia`);
    const [light, dark] = [...builder.document.querySelectorAll('iframe')];
    await until(() => light?.srcdoc.includes('background: linen'), 'the ground is there');
    expect(light?.srcdoc).to.include('font-family: Georgia');
    expect(dark?.srcdoc).not.to.include('linen');
  });

  it('neither shows nor prints a widget that is told nothing', async () => {
    const builder = await withPreview(content);
    await builder.says('Choose “Article” (slug)');
    expect(builder.codes).to.deep.equal([]);
    expect(builder.document.querySelectorAll('.copy, iframe')).to.have.length(0);
    builder.fill('option-slug', SLUG);
    await until(() => builder.status === 'This is what visitors see.', 'it is shown');
    expect(builder.document.querySelectorAll('.steps .copy')).to.have.length(builder.codes.length);
  });

  it('calls nothing wrong before anything was chosen', async () => {
    const builder = await BuilderPage.open();
    expect(builder.status).to.include('Give the endpoint');
    expect(builder.sentences).to.deep.equal([]);
    expect(builder.document.querySelectorAll('[aria-invalid]')).to.have.length(0);
    builder.fill('widget', 'article-view');
    await builder.says('Give the endpoint');
  });

  it('shows the widget in a wide place too, which no link remembers', async () => {
    const builder = await withPreview(`${content}&slug=${SLUG}&layout=horizontal`);
    await until(() => builder.status === 'This is what visitors see.', 'it is shown');
    const widths = (): number[] =>
      [...builder.document.querySelectorAll('iframe')].map((frame) => frame.offsetWidth);
    const { hash } = builder.window.location;
    expect(widths()).to.deep.equal([360, 360]);
    builder.click('input[value="wide"]');
    expect(widths()).to.deep.equal([720, 720]);
    expect(builder.window.location.hash).to.equal(hash);
    expect(builder.status).to.equal('This is what visitors see.');
  });

  it('warns of an accent that is hard to read, on the page where it is', async () => {
    const builder = await BuilderPage.open(`${content}&--cw-color-accent=%237a2e8e`);
    const said = (): string => builder.one('#look--cw-color-accent-fault').textContent;
    await until(() => said().includes('too little on a dark page: text needs 4.5'), 'it warns');
    expect(said()).to.match(/Contrast: \d+\.\d on a light page, \d\.\d on a dark page/);
    expect(builder.one('#look--cw-color-accent').getAttribute('aria-invalid')).to.equal(null);
  });

  it('copies a piece, or selects it where the browser does not let it', async () => {
    const builder = await BuilderPage.open(`${content}&slug=${SLUG}`);
    builder.click('.steps li:last-child .copy');
    await until(
      () =>
        builder.one('.steps li:last-child .copy').textContent.trim() === 'Copied' ||
        builder.window.getSelection()?.toString().trim() === builder.codes.at(-1),
      'it is copied or selected',
    );
  });

  it('never takes the address of the files from a link', async () => {
    const builder = await BuilderPage.open(`${content}&slug=${SLUG}&base=https%3A%2F%2Fevil.example%2F`);
    await builder.listed();
    expect(builder.codes.join()).not.to.include('evil.example');
    expect(builder.codes[0]).to.include(`${location.origin}/cdn/embed.js`);
  });

  it('asks nobody but the endpoint and the folder that it lies in', async () => {
    const builder = await BuilderPage.open(`${content}&slug=${SLUG}`);
    await builder.listed();
    const asked = builder.window.performance.getEntriesByType('resource').map(({ name }) => name);
    for (const name of asked) expect(name).to.match(new RegExp(`^(?:${location.origin}|${endpoint}|data:)`));
    expect(asked.some((name) => name.startsWith(endpoint))).to.equal(true);
  });

  it('works from any folder', async () => {
    const folder = '/sites/clinic/assets/widgets/';
    const builder = await BuilderPage.open(`${content}&slug=${SLUG}&target=wordpress`, {
      path: `${folder}builder/index.html`,
    });
    expect(builder.codes[0]).to.include(`src="${location.origin}${folder}embed.js"`);
    // The preview asks for the script, its parts and the style sheet from there as well.
    await until(() => {
      if (builder.status === 'This is what visitors see.') return true;
      throw new Error(builder.status);
    }, 'the preview shows it');
    await builder.listed();
    const asked = builder.window.performance.getEntriesByType('resource').map(({ name }) => name);
    const known = new RegExp(`^(?:${location.origin}${folder}|${endpoint}|data:)`);
    for (const name of asked) expect(name).to.match(known);
    expect(builder.faults).to.deep.equal([]);
  });
});

describe('what cannot be used gets a sentence that names the remedy:', () => {
  it('a wrong tag in the address', async () => {
    const builder = await BuilderPage.open('widget=artcle-view');
    await builder.says('There is no widget “artcle-view”. Did you mean article-view? It is used here.');
    expect((builder.one('#widget') as HTMLSelectElement).value).to.equal('article-view');
  });

  const answers: [fault: string, sentence: string][] = [
    [
      'html',
      'answers with something that is not JSON, most likely a web page. Give the address of the content',
    ],
    ['status-404', 'There is nothing at'],
    ['status-403', 'answers with an error (403)'],
    ['no-cors', 'its server must send Access-Control-Allow-Origin: *.'],
    ['version-2', 'is made for a later version'],
    ['status-429,retry-after-3600', 'is asked too often'],
  ];
  for (const [fault, sentence] of answers) {
    it(`an endpoint with ${fault}`, async () => {
      const gate = new Endpoint();
      await gate.behave(fault);
      const builder = await BuilderPage.open(`endpoint=${encodeURIComponent(gate.url)}&slug=${SLUG}`);
      await builder.says(sentence);
      expect(builder.faults).to.deep.equal([]);
      // The widget alone can still be had.
      expect(builder.codes.at(-1)).to.equal(`<article-card slug="${SLUG}"></article-card>`);
    });
  }

  for (const [written, sentence] of [
    ['content.example', 'Write the whole address, beginning with https://.'],
    [`${endpoint}/v1/articles.json`, `Leave out /articles.json: the address is ${endpoint}/v1`],
    [`${endpoint}/v1/articles/${SLUG}.json`, 'There is nothing at'],
  ] as const) {
    it(`the endpoint ${written.replace(endpoint, '…')}`, async () => {
      const builder = await BuilderPage.open();
      builder.fill('endpoint', written);
      await builder.says(sentence);
    });
  }

  it('a source that there is not', async () => {
    const builder = await BuilderPage.open(`${content}&source=drupal`);
    await builder.says('source cannot be “drupal”. Choose native, wordpress, ghost, json-feed or map.');
  });

  it('a token, a prefix, an address of files', async () => {
    const builder = await BuilderPage.open(`${content}&slug=${SLUG}`);
    await builder.listed();
    const before = builder.codes;
    builder.fill('look--cw-color-accent', 'greenish');
    builder.fill('prefix', 'My Clinic');
    builder.fill('base', 'cdn');
    for (const sentence of ['“greenish”', '“My Clinic”', 'Write the whole address of the folder']) {
      await builder.says(sentence);
    }
    expect(builder.one('#prefix').getAttribute('aria-invalid')).to.equal('true');
    expect(builder.codes).to.deep.equal(before);
  });

  it('a pasted snippet without its script, with an attribute in the wrong case', async () => {
    const builder = await BuilderPage.open(content);
    builder.fill('pasted', `<article-card slug="${SLUG}" headingLevel="3"></article-card>`);
    await builder.says('The script is missing');
    await builder.says('<article-card> does not know headinglevel. Write heading-level.');
  });

  it('and from a pasted snippet one can go on', async () => {
    const first = await BuilderPage.open(`${content}&widget=latest-posts&limit=4`);
    const builder = await BuilderPage.open();
    builder.fill('pasted', first.codes.join('\n'));
    await until(() => builder.one('.good'), 'nothing is wrong');
    builder.click('#check ~ button');
    await builder.listed();
    expect(builder.hash.get('limit')).to.equal('4');
    expect(builder.codes).to.deep.equal(first.codes);
  });
});

interface Axe {
  run(options: object): Promise<{
    violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
    passes: unknown[];
  }>;
}

describe('the page of the builder', () => {
  for (const [what, hash] of [
    ['at first', ''],
    ['with an article', `${content}&slug=${SLUG}`],
    ['with all that can be wrong', `${content}&widget=latest-post&layout=x&target=wix&theme=neon`],
  ] as const) {
    for (const width of [320, 1280]) {
      it(`is accessible ${what}, ${String(width)} pixels, and does not scroll sideways`, async () => {
        const builder = await BuilderPage.open(hash, { width });
        if (hash) await builder.listed();
        for (const details of builder.document.querySelectorAll('details')) details.open = true;
        builder.click('input[value="wide"]');
        builder.fill('pasted', '<article-card></article-card>');
        await builder.says('needs slug');
        const script = builder.document.createElement('script');
        script.src = '/node_modules/axe-core/axe.js';
        const loaded = new Promise((resolve) => script.addEventListener('load', resolve));
        builder.document.head.append(script);
        await loaded;
        const { axe } = builder.window as unknown as { axe: Axe };
        const { violations, passes } = await axe.run({
          iframes: false,
          resultTypes: ['violations'],
          rules: { 'target-size': { enabled: true } },
        });
        expect(passes.length).to.be.above(20);
        expect(
          violations.flatMap(({ id, nodes }) =>
            nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
          ),
        ).to.deep.equal([]);
        expect(builder.document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('names every control', async () => {
    const builder = await BuilderPage.open(content);
    for (const control of builder.document.querySelectorAll<HTMLInputElement>('input, select, textarea')) {
      expect((control.labels?.length ?? 0) + (control.ariaLabel?.length ?? 0), control.id).to.be.above(0);
    }
  });
});
