import { expect } from '@open-wc/testing';
import { articleKind, articleJsonLd } from '../../src/content/index.js';
import { fixtures, inTurn } from '../../src/testing/index.js';
import { all, everything, open, own, view, viewOf } from './articles.js';
import { keepWarnings, rendered, type Widget } from './helpers.js';

const blocks = (widget: Widget): HTMLScriptElement[] => all(widget, 'script');

/** What a program reads that takes the block as it is written. */
const read = (widget: Widget): Record<string, unknown> =>
  JSON.parse(blocks(widget)[0]?.textContent ?? '') as Record<string, unknown>;

const shown = { 'json-ld': '' };

describe('the JSON-LD of an <article-view>', () => {
  keepWarnings();

  it('is not there unless the page asks for it', async () => {
    const { widget } = await view();
    expect(blocks(widget)).to.have.length(0);
  });

  it('says what the article is, whose, and who reviewed it when', async () => {
    const { widget } = await view(shown);
    expect(blocks(widget).map(({ type }) => type)).to.deep.equal(['application/ld+json']);
    const { citation, ...rest } = read(widget);
    expect(rest).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: everything.title,
      url: 'https://publisher.example/sleep-and-mood',
      inLanguage: 'en-US',
      description: everything.excerpt,
      image: 'https://content.test/v1/images/sleep-and-mood.webp',
      datePublished: '2024-03-05',
      dateModified: '2024-09-12T08:30:00-05:00',
      author: {
        '@type': 'Organization',
        name: 'Fernhill Editorial Team (fictitious)',
        url: 'https://publisher.example/about',
      },
      articleSection: 'Daily life',
      keywords: ['Sleep', 'Mood'],
      timeRequired: 'PT6M',
      mainEntityOfPage: {
        '@type': 'MedicalWebPage',
        '@id': 'https://publisher.example/sleep-and-mood',
        lastReviewed: '2024-09-10',
        reviewedBy: {
          '@type': 'Person',
          name: 'Sam Example (fictitious)',
          honorificSuffix: 'MD',
          url: 'https://publisher.example/people/sam-example',
        },
      },
    });
    expect((citation as object[])[0]).to.deep.equal({
      '@type': 'CreativeWork',
      name: 'A survey that nobody took (fictitious)',
      url: 'https://journal.example/survey',
      publisher: { '@type': 'Organization', name: 'Journal of Examples' },
      datePublished: '2021',
    });
  });

  it('implies no review, no author and no date that is not recorded', async () => {
    const { widget } = await viewOf({ updated: 'soon' }, {}, shown);
    expect(read(widget)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'Article',
      headline: 'Title',
      url: 'https://publisher.example/x',
      mainEntityOfPage: { '@type': 'MedicalWebPage', '@id': 'https://publisher.example/x' },
    });
  });

  it('holds no end of its own script, whatever the content says', async () => {
    const title = '</script><script>document.title = "run"</script><!--<script>';
    const { widget } = await viewOf({ title, excerpt: title }, {}, shown);
    expect(read(widget)['headline']).to.equal(title);
    // As a crawler or a prerender writes it down, and a parser reads it again.
    const again = new DOMParser().parseFromString(blocks(widget)[0]?.outerHTML ?? '', 'text/html');
    expect(again.querySelectorAll('script')).to.have.length(1);
    expect(JSON.parse(again.querySelector('script')?.textContent ?? '')).to.include({ headline: title });
  });

  it('leaves the page’s head and the element’s own children as they are', async () => {
    const before = document.head.outerHTML;
    const { widget, provider } = await view(shown);
    expect(document.head.outerHTML).to.equal(before);
    expect(widget.childNodes).to.have.length(0);
    expect(provider.querySelectorAll('script')).to.have.length(0);
  });

  it('comes and goes with the attribute', async () => {
    const { widget } = await view();
    widget.setAttribute('json-ld', '');
    await rendered(widget);
    expect(blocks(widget)).to.have.length(1);
    widget.removeAttribute('json-ld');
    await rendered(widget);
    expect(blocks(widget)).to.have.length(0);
  });

  it('is that of the article shown, once', async () => {
    const { widget, told } = await view(shown);
    widget.setAttribute('slug', 'a-first-appointment');
    await told.until('cw-load', 2);
    expect(blocks(widget)).to.have.length(1);
    expect(read(widget)['headline']).to.equal('What happens at a first appointment');
  });

  it('goes when the publisher withdraws the article', async () => {
    const { widget, told } = await open(
      { slug: 'x', ...shown },
      { '/v1/articles/x.json': inTurn(own({})['/v1/articles/x.json'], fixtures.withdrawn) },
    );
    expect(blocks(widget)).to.have.length(1);
    await widget.reload();
    await told.until('cw-error');
    expect(blocks(widget)).to.have.length(0);
  });

  it('can be had without any element, for pages that are made elsewhere', () => {
    const model = articleKind.parse(fixtures.article, { base: 'https://content.test/v1/articles/a.json' });
    expect(articleJsonLd(model)).to.include({ '@type': 'Article', headline: everything.title });
  });
});
