// What the builder says of a snippet that somebody has pasted.
import { expect } from '@open-wc/testing';
import { checkSnippet } from '../../src/builder/check.js';
import { choices } from './manifest.js';

const script =
  '<script async src="https://cdn.example/embed.js" data-endpoint="https://content.example/v1"></script>';
const card = '<article-card slug="a"></article-card>';
const problems = (html: string): readonly string[] => checkSnippet(html, choices).problems;

describe('a snippet that was pasted', () => {
  for (const html of [
    script + card,
    `${script}<div data-cw="article-card" data-slug="a" class="x" data-aos="fade"></div>`,
    `${script}<article-card slug="a" id="x" lang="es" heading-level="3"><a href="/a">A</a></article-card>`,
    `<script src="https://cdn.example/elements/faq-list.js"></script><faq-list faq="a" endpoint="/v1"></faq-list>`,
    `<script src="https://cdn.example/embed.js"></script><content-provider endpoint="/v1">${card}</content-provider>`,
    '<script src="https://cdn.example/clinic-widgets.js"></script><crisis-resources></crisis-resources>',
    `<script src="/embed.js" data-prefix="acme" data-endpoint="/v1"></script><acme-faq-list faq="a"></acme-faq-list>`,
    `${script}<sl-button></sl-button>${card}`,
  ]) {
    it(`is right: ${html.slice(0, 120)}`, () => {
      expect(problems(html)).to.deep.equal([]);
    });
  }

  const wrong: [what: string, html: string, sentence: string][] = [
    [
      'has no script',
      card,
      'The script is missing, without which nothing is shown. Paste the piece for the head',
    ],
    ['has no endpoint', `<script src="/embed.js"></script>${card}`, 'Give it data-endpoint="https://…".'],
    ['has no widget', script, 'There is no widget in it. Paste the piece for the place'],
    [
      'has an attribute in the wrong case',
      `${script}<article-card slug="a" headingLevel="3"></article-card>`,
      '<article-card> does not know headinglevel. Write heading-level.',
    ],
    [
      'has a mount’s attribute in the wrong case',
      `${script}<div data-cw="article-card" data-slug="a" data-headingLevel="3"></div>`,
      'data-cw="article-card" does not know data-headinglevel. Write data-heading-level.',
    ],
    [
      'has a mount’s attribute without data-',
      `${script}<div data-cw="article-card" slug="a"></div>`,
      'does not know slug. Write data-slug.',
    ],
    [
      'has an attribute that there is not',
      `${script}<article-card slug="a" color="red"></article-card>`,
      '<article-card> does not know color. Leave it out.',
    ],
    [
      'has a value that there is not',
      `${script}<article-card slug="a" layout="wide"></article-card>`,
      'layout cannot be “wide”',
    ],
    [
      'lacks what is needed',
      `${script}<related-posts></related-posts>`,
      '<related-posts> needs for: without it there is nothing to show.',
    ],
    [
      'names its content by an attribute of another',
      `${script}<faq-list slug="a"></faq-list>`,
      '<faq-list> does not know slug. Write faq in its place.',
    ],
    [
      'names its content by a word that is no attribute',
      `${script}<div data-cw="article-view" data-article="a"></div>`,
      'data-cw="article-view" does not know data-article. Write data-slug in its place.',
    ],
    [
      'has a whole address for a slug',
      `${script}<article-card slug="https://harborlane.example/articles/a.html#more"></article-card>`,
      'slug cannot be a whole address. Write only the last part: a.',
    ],
    [
      'has a region without numbers',
      '<script src="/embed.js"></script><medical-disclaimer region="gb"></medical-disclaimer>',
      'Choose gb-eng for England',
    ],
    [
      'has a tag with a slip',
      `${script}<artcle-card slug="a"></artcle-card>`,
      'There is no <artcle-card>. Write <article-card>.',
    ],
    ['has a tag with another mark', `${script}<faq_list faq="a"></faq_list>`, 'Write <faq-list>.'],
    [
      'has a tag with another mark, and no endpoint',
      '<script src="/embed.js"></script><faq_list faq="a"></faq_list>',
      'Give it data-endpoint="https://…".',
    ],
    [
      'has a mount with another mark',
      `${script}<div data_cw="faq-list" data-faq="a"></div>`,
      'There is no attribute data_cw. Write data-cw.',
    ],
    [
      'has a mount of no widget',
      `${script}<div data-cw="news"></div>`,
      'There is no data-cw="news". Write one of',
    ],
    [
      'has tags as text',
      `${script}&lt;article-card slug="a"&gt;`,
      'Paste them into a block for HTML or code.',
    ],
    ['has typographic quotes', `${script}<article-card slug=“a”></article-card>`, 'Write straight ones'],
    ['has no end tag', `${script}<article-card slug="a" />`, 'Write an end tag'],
    [
      'has integrity alone',
      `<script src="/embed.js" integrity="sha384-x" data-endpoint="/v1"></script>${card}`,
      'Add crossorigin="anonymous".',
    ],
    [
      'has a prefix in the script alone',
      `<script src="/embed.js" data-prefix="acme" data-endpoint="/v1"></script>${card}`,
      'the tag must be <acme-article-card>',
    ],
  ];
  for (const [what, html, sentence] of wrong) {
    it(`is told what to do where it ${what}`, () => {
      expect(problems(html).join('\n')).to.include(sentence);
    });
  }

  it('is told once what is wrong with the name of the content', () => {
    for (const attribute of ['article="a"', 'slug="https://harborlane.example/a"']) {
      expect(problems(`${script}<article-view ${attribute}></article-view>`)).to.have.length(1);
    }
  });

  it('is told which article was probably meant, where the list is known', () => {
    const slugs = ['is-ketamine-addictive', 'vitamin-b12'];
    const html = (slug: string): string => `${script}<article-card slug="${slug}"></article-card>`;
    const said = (slug: string): readonly string[] => checkSnippet(html(slug), choices, slugs).problems;
    expect(said('is-ketamin-adictive').join()).to.include('Did you mean is-ketamine-addictive?');
    expect(said('vitamin-b12')).to.deep.equal([]);
    // The list may go on.
    expect(said('something-else')).to.deep.equal([]);
  });

  it('is told of typographic quotes once, and is read without them', () => {
    for (const html of [
      `${script}<article-card slug=“is-ketamine-addictive” layout=„compact“></article-card>`,
      `${script}<div data-cw=”article-card” data-slug=”is-ketamine-addictive" data-layout=«compact»></div>`,
      `${script.replaceAll(/"([^"]+)"/g, '“$1”')}<article-card slug="is-ketamine-addictive" layout="compact"></article-card>`,
    ]) {
      const checked = checkSnippet(html, choices, ['is-ketamine-addictive']);
      expect(checked.problems).to.deep.equal([
        'There are typographic quotes (“ ”) around a value. Write straight ones: ".',
      ]);
      expect(checked.settings).to.deep.include({
        page: { endpoint: 'https://content.example/v1' },
        options: { slug: 'is-ketamine-addictive', layout: 'compact' },
      });
    }
    // Words of the page may have them.
    expect(problems(`${script}<signup-form heading="Say “yes”"></signup-form><p>a =“b”</p>`)).to.deep.equal(
      [],
    );
  });

  it('can be gone on from', () => {
    const { settings } = checkSnippet(
      `${script.replace('async', 'async data-prefix="acme"')}
      <acme-latest-posts limit="4" allow-repeats><a href="https://publisher.example/">All</a></acme-latest-posts>`,
      choices,
    );
    expect(settings).to.deep.include({
      widget: 'latest-posts',
      page: { endpoint: 'https://content.example/v1' },
      options: { limit: '4', 'allow-repeats': 'yes' },
      prefix: 'acme',
      link: 'https://publisher.example/',
      linkText: 'All',
    });
  });

  it('runs nothing', async () => {
    const { title } = document;
    const picture = 'data:image/png,none';
    checkSnippet(
      `<img src="${picture}" onerror="document.title = 1"><script>document.title = 2</script>`,
      choices,
    );
    // Had the snippet’s picture been asked for, it would have failed before this one.
    const own = new Image();
    const failed = new Promise((resolve) => own.addEventListener('error', resolve));
    own.src = picture;
    await failed;
    expect(document.title).to.equal(title);
  });
});

describe('a snippet that waits for consent', () => {
  for (const written of ['data-consent="required"', 'data-consent']) {
    it(`goes on waiting: ${written}`, () => {
      const { problems, settings } = checkSnippet(
        `<script async src="https://cdn.example/embed.js" data-endpoint="https://content.example/v1" ${written}></script>
        <signup-form consent="Yes, send me new articles."></signup-form>`,
        choices,
      );
      expect(problems).to.deep.equal([]);
      expect(settings?.waits).to.equal(true);
      // The form's own words of that name are another thing.
      expect(settings?.options['consent']).to.equal('Yes, send me new articles.');
    });
  }
});
