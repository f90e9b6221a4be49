import { expect } from '@open-wc/testing';
import { faqKind } from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, newBase, read } from './support.js';

const { faq } = fixtures;

describe('questions and answers', () => {
  it('keep their order, and their answers’ HTML as written', () => {
    const base = newBase();
    expect(faqKind.parse(faq, { base })).to.deep.equal({
      id: 'diaries',
      locale: undefined,
      title: 'Questions about diaries',
      items: faq.item.items,
      citations: [
        {
          id: 'diaries',
          title: 'Two diaries, compared (fictitious)',
          url: undefined,
          publisher: undefined,
          year: '2019',
        },
      ],
      baseUrl: base,
    });
  });

  it('may have no title, no citations and no questions', () => {
    expect(read(faqKind, { id: 'none', items: [] })).to.deep.include({
      title: undefined,
      items: [],
      citations: [],
    });
  });

  it('may have an answer that is still empty', () => {
    expect(read(faqKind, changed(faq, { 'item.items.0.answer': '' })).items[0]?.answer).to.equal('');
  });

  it('name the path of what is wrong', () => {
    for (const [path, value] of [
      ['item.items', undefined],
      ['item.items.0.question', ''],
      ['item.items.1.answer', null],
      ['item.items.2', 'text'],
    ] as [string, unknown][])
      expect(faultOf(faqKind, changed(faq, { [path]: value })), path).to.include({ code: 'invalid', path });
  });
});
