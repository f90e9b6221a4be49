import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { defineAll, register } from '../../src/define/index.js';
import { ArticleCard, type ContentProvider } from '../../src/index.js';
import { testClient } from '../../src/testing/index.js';
import { keepWarnings, listen, make, part, subjects, words } from './helpers.js';

const tags = [
  'content-provider',
  'article-card',
  'article-view',
  'addiction-comparison-table',
  'related-posts',
  'signup-form',
  'medical-disclaimer',
  'crisis-resources',
];

describe('registering', () => {
  const warnings = keepWarnings();

  it('leaves a tag to whoever has it, says so once, and does not throw', () => {
    class Other extends HTMLElement {}
    customElements.define('taken-article-card', Other);
    register('article-card', ArticleCard, { prefix: 'taken' });
    register('article-card', ArticleCard, { prefix: 'taken' });
    expect(customElements.get('taken-article-card') === Other).to.equal(true);
    expect(warnings).to.deep.equal([
      'clinic-widgets: <taken-article-card> is taken; use a prefix to have both',
    ]);
  });

  it('does nothing the second time', () => {
    register('article-card', ArticleCard, { prefix: 'twice' });
    const first = customElements.get('twice-article-card');
    register('article-card', ArticleCard, { prefix: 'twice' });
    expect(customElements.get('twice-article-card') === first).to.equal(true);
    expect(warnings).to.deep.equal([]);
  });

  it('puts the prefix before every tag, the provider’s too', () => {
    defineAll({ prefix: 'acme' });
    const missing = tags.filter((tag) => !customElements.get(`acme-${tag}`));
    expect(missing).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });

  it('of all leaves the others when one is taken', () => {
    customElements.define('full-article-card', class extends HTMLElement {});
    defineAll({ prefix: 'full' });
    expect(tags.filter((tag) => !customElements.get(`full-${tag}`))).to.deep.equal([]);
    expect(warnings).to.have.length(1);
  });

  it('takes plain tags without a prefix', () => {
    defineAll();
    expect(tags.filter((tag) => !customElements.get(tag))).to.deep.equal([]);
    defineAll();
    expect(warnings).to.deep.equal([]);
  });

  it('of all gives createElement and listeners their types', async () => {
    defineAll();
    // That this compiles is the promise; that it runs shows that the types do not lie.
    const card = document.createElement('article-card');
    card.data = { id: 'x' };
    const code = new Promise((resolve) => {
      document.addEventListener(
        'cw-error',
        (event) => {
          resolve(event.code);
        },
        { once: true },
      );
    });
    await fixture(html`<div>${card}</div>`);
    expect(await code).to.equal('invalid');
  });

  it('takes an element of the page’s own', () => {
    class Own extends LitElement {}
    register('card', Own, { prefix: 'own' });
    expect(customElements.get('own-card') === Own).to.equal(true);
  });

  for (const prefix of ['Acme', 'a b', '1', '<b>', '-', 'ä ö']) {
    it(`does not throw at the prefix "${prefix}", which no tag can have`, () => {
      expect(() => {
        defineAll({ prefix });
      }).not.to.throw();
      expect(warnings.length).to.be.above(0);
    });
  }

  it('gives widgets with a prefix that find providers with and without one', async () => {
    defineAll();
    defineAll({ prefix: 'mixed' });
    const [card] = subjects;
    const { client } = testClient({ '/v1/articles/a.json': card?.document('First') });
    const widgets = ['article-card', 'mixed-article-card'].map((tag) =>
      make(tag, { attributes: { slug: 'a' } }),
    );
    const told = widgets.map((widget) => listen(widget));
    const provider = new (customElements.get('mixed-content-provider') as typeof ContentProvider)();
    provider.client = client;
    provider.append(...widgets);
    await fixture(html`<div>${provider}</div>`);
    await Promise.all(told.map((each) => each.until('cw-load')));
    expect(widgets.map((widget) => words(part(widget, 'title')))).to.deep.equal(['First', 'First']);
  });
});
