import { expect } from '@open-wc/testing';
import { faqKind } from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, newBase, read, warningsOf } from './support.js';

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

  for (const answer of [undefined, null, '', ' \n', '<p></p>', '<p>&nbsp;<br></p>']) {
    it(`keep a question whose answer is ${JSON.stringify(answer)}, and tell the publisher once`, () => {
      const document = changed(faq, { 'item.items.1.answer': answer });
      const base = newBase();
      const { result, warnings } = warningsOf(() =>
        [1, 2].map(() => faqKind.parse(document, { base }).items.map(({ answer: html }) => html === '')),
      );
      expect(result).to.deep.equal([
        [false, true, false],
        [false, true, false],
      ]);
      expect(warnings).to.deep.equal([
        `clinic-widgets: no answer in item.items.1.answer of ${base}: write one, or take the question out`,
      ]);
    });
  }

  it('name the question without an answer in a bare model too', () => {
    const base = newBase();
    const { warnings } = warningsOf(() =>
      faqKind.parse({ id: 'x', items: [{ id: 'a', question: 'Why?' }] }, { base }),
    );
    expect(warnings.join()).to.include('no answer in items.0.answer of');
  });

  it('take a picture alone for an answer', () => {
    const answer = '<p><img src="a.webp" alt=""></p>';
    expect(read(faqKind, changed(faq, { 'item.items.0.answer': answer })).items[0]?.answer).to.equal(answer);
  });

  it('name the path of what is wrong', () => {
    for (const [path, value] of [
      ['item.items', undefined],
      ['item.items.0.question', ''],
      ['item.items.1.answer', 7],
      ['item.items.2', 'text'],
    ] as [string, unknown][])
      expect(faultOf(faqKind, changed(faq, { [path]: value })), path).to.include({ code: 'invalid', path });
  });
});
