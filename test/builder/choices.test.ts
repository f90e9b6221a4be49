// What the builder reads out of custom-elements.json, so that nothing is listed twice.
import { expect } from '@open-wc/testing';
import { choicesFrom, nearest, type Option } from '../../src/builder/manifest.js';
import { faultOf } from '../../src/builder/settings.js';
import { tags } from '../embed/support.js';
import { choices, elements } from './manifest.js';

const option = (tag: string, name: string): Option => {
  const found = choices.widgets.find((each) => each.tag === tag)?.options.find((each) => each.name === name);
  if (!found) throw new Error(`${tag} has no ${name}`);
  return found;
};

describe('the choices of the builder', () => {
  it('are all elements but the provider', () => {
    expect(choices.widgets.map(({ tag }) => tag).sort()).to.deep.equal(
      tags.filter((tag) => tag !== 'content-provider').sort(),
    );
  });

  it('hold every attribute of every element, the provider’s for the page', () => {
    // Consent of the provider is a setting of its own: the form has words of that name.
    const page = [...choices.page.map(({ name }) => name), 'consent'];
    for (const { tagName, attributes = [] } of elements) {
      const widget = choices.widgets.find(({ tag }) => tag === tagName);
      const offered = [...page, ...(widget?.options ?? []).map(({ name }) => name)];
      for (const { name } of attributes) expect(offered, tagName).to.include(name);
    }
  });

  it('hold every token of every element', () => {
    for (const { tag, tokens } of choices.widgets) {
      const { cssProperties = [] } = elements.find(({ tagName }) => tagName === tag) ?? {};
      expect(tokens.map(({ name }) => name)).to.deep.equal(cssProperties.map(({ name }) => name));
    }
  });

  it('take values, limits and defaults from what the attributes say of themselves', () => {
    expect(option('article-card', 'layout')).to.include({ kind: 'choice', standard: 'vertical' });
    expect(option('article-card', 'layout').values).to.deep.equal(['vertical', 'horizontal', 'compact']);
    expect(option('article-view', 'hide')).to.include({ kind: 'words', standard: '' });
    expect(option('article-view', 'hide').values).to.deep.equal(['toc', 'image', 'category', 'byline']);
    expect(option('article-view', 'json-ld').kind).to.equal('flag');
    expect(option('latest-posts', 'limit')).to.include({ kind: 'number', min: 1, max: 24, standard: '6' });
    expect(option('medical-disclaimer', 'topic')).to.include({ kind: 'choice', standard: '' });
    expect(option('medical-disclaimer', 'region').values).to.deep.equal(['us', 'gb-eng']);
    expect(option('signup-form', 'action').kind).to.equal('text');
  });

  it('know which attributes name an article, and which are needed', () => {
    expect(option('related-posts', 'for')).to.include({ isArticle: true, isNeeded: true });
    expect(option('faq-list', 'faq')).to.include({ isArticle: false, isNeeded: true });
    expect(option('latest-posts', 'category').isNeeded).to.equal(false);
  });

  it('demand what names a document, unless there is one by default', () => {
    for (const [standard, isNeeded] of [
      ["''", true],
      ["'first'", false],
    ] as const) {
      const { widgets } = choicesFrom([
        {
          tagName: 'comparison-table',
          attributes: [
            {
              name: 'comparison',
              description: 'Which comparison to show: its id at the content endpoint.',
              default: standard,
            },
          ],
        },
      ]);
      expect(widgets[0]?.options[0]).to.include({ namesContent: true, isNeeded });
    }
  });

  it('accept their own values and refuse others in a sentence', () => {
    for (const { options } of choices.widgets) {
      for (const each of options) {
        for (const value of each.values) expect(faultOf(each, value), each.name).to.equal(undefined);
      }
    }
    expect(faultOf(option('article-card', 'layout'), 'wide')).to.equal(
      'layout cannot be “wide”. Choose vertical, horizontal or compact.',
    );
    expect(faultOf(option('article-view', 'hide'), 'toc footer')).to.include('“footer”');
    expect(faultOf(option('latest-posts', 'limit'), '25')).to.include('from 1 to 24');
  });
});

describe('a name that is not quite right', () => {
  const names = choices.widgets.map(({ tag }) => tag);
  for (const written of [
    'artcle-card',
    'article-cards',
    'aritcle-card',
    'ArticleCard',
    'article_card',
    'article-cart',
  ]) {
    it(`is found: ${written}`, () => {
      expect(nearest(written, names)).to.equal('article-card');
    });
  }
  for (const written of ['card', 'x', 'news-list']) {
    it(`is not guessed: ${written}`, () => {
      expect(nearest(written, names)).to.equal(undefined);
    });
  }
});
