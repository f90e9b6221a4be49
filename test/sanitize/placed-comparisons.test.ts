import { expect } from '@open-wc/testing';
import { placedComparisons } from '../../src/sanitize/index.js';
import { shown } from './support.js';

describe('placedComparisons', () => {
  for (const html of [
    '<p>a</p><div data-comparison="x"></div><div data-comparison="y"><p>b</p></div>',
    "<DIV class=a DATA-COMPARISON='x'></DIV><div\ndata-comparison = y z></div>",
    '<div title=">" data-comparison="x"></div><div title=\' data-comparison="y"\'></div>',
    '<!-- <div data-comparison="x"></div> --><div data-comparison="y"></div>',
    '<script>"<div data-comparison=x>"</script><style><div data-comparison=x></style><div data-comparison="y"></div>',
    '<template><div data-comparison="x"></div></template><textarea><div data-comparison="x"></textarea>',
    '<code>&lt;div data-comparison="x"&gt;</code><section data-other="x"></section><divider data-comparison="x">',
    '<svg><path/></svg><style-guide></style-guide><div data-comparison="x"></div>',
    '<div data-comparison></div><div data-comparison=""></div><p data-comparison="x"></p>',
    '<div data-comparison="a/b"></div><div data-comparison=x/></div>',
    '<div data-comparison="x"',
    '',
  ]) {
    it(`agrees with what is shown: ${html}`, async () => {
      const places = (await shown(html)).querySelectorAll<HTMLElement>('[data-comparison]');
      expect(placedComparisons(html)).to.deep.equal([...places].map((place) => place.dataset.comparison));
    });
  }

  it('names each once', () => {
    const place = '<div data-comparison="x"></div>';
    expect(placedComparisons(place + place)).to.deep.equal(['x']);
  });

  // Where a search starts over at every piece, this does not end within the test runner's patience.
  for (const piece of ['<div ', '<div "', '<!--', '<script ', '<div a= ']) {
    it(`comes to an end with a hostile repetition of ${piece}`, () => {
      expect(placedComparisons(piece.repeat(2e5))).to.deep.equal([]);
    });
  }
});
