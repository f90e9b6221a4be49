/** HTML that is made safe in pieces is what it would be in one go. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { loadSanitizer, sanitize, sanitizeInPieces } from '../../src/sanitize/index.js';
import { markup } from './markup.js';
import { BASE } from './support.js';
import { linesOf } from './trees.js';

const rules = { base: BASE };
const on = () => Promise.resolve(true);

/** More text than a piece has. */
const long = `<p>${'word '.repeat(400)}</p>`;

const inPieces = async (html: string): Promise<string[]> => {
  const root = await sanitizeInPieces(html, rules, on);
  return root ? linesOf(root) : ['nothing'];
};

before(loadSanitizer);

describe('HTML made safe in pieces', () => {
  it('comes out as in one go, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(markup, markup, async (before, after) => {
        const html = before + long + after;
        expect(await inPieces(html)).to.deep.equal(linesOf(sanitize(html, rules)));
      }),
      { numRuns: 200, seed: 20_240 },
    );
  });

  for (const [what, html] of [
    ['nothing', ''],
    ['text alone', 'a &lt; b'],
    ['a picture called as a part of documents', `${long}<img name="body" src="/a.png">${long}<p>x</p>`],
    ['a form called as a part of documents', `<form name="createDocumentFragment"><p>x</p></form>${long}`],
    ['a form whose fields hide its text', `${long}<form><input name="textContent"><p>x</p></form>${long}`],
    ['a table left open', `${long}<table><tr><td>x${long}`],
    ['a hidden block', `${long}<div hidden>${long}</div>${long}`],
    ['a script', `${long}<script>window.ran = 1</script>${long}`],
    ['comments', `<!-- a -->${long}<!-- b --><p>x</p>`],
  ] as const) {
    it(`comes out as in one go where it holds ${what}`, async () => {
      expect(await inPieces(html)).to.deep.equal(linesOf(sanitize(html, rules)));
    });
  }

  it('is cut in several pieces, each followed by a rest', async () => {
    let rests = 0;
    await sanitizeInPieces(long.repeat(4), rules, () => Promise.resolve(++rests > 0));
    expect(rests).to.equal(3);
  });

  it('is not gone on with once nobody wants it', async () => {
    expect(await sanitizeInPieces(long.repeat(4), rules, () => Promise.resolve(false))).to.equal(undefined);
  });

  it('asks for no picture meanwhile', async () => {
    const picture = new URL(`/picture-${String(Math.random())}.png`, location.href).href;
    await sanitizeInPieces(`${long}<img src="${picture}">${long}`, { base: location.href }, on);
    expect(performance.getEntriesByName(picture)).to.have.length(0);
  });
});
