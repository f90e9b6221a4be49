/** Promises of both sanitizers, of browsers and of servers, for any string. */
import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { loadSanitizer, sanitize } from '../../src/sanitize/index.js';
import { sanitizeHtml } from '../../src/server/index.js';
import { markup, plainMarkup } from './markup.js';
import { BASE } from './support.js';
import { linesOf, parsed, written } from './trees.js';

const rules = { base: BASE };
const runs = { numRuns: 400, seed: 20_240 };

const sanitizers = {
  browsers: (html: string) => written(sanitize(html, rules)),
  servers: (html: string) => sanitizeHtml(html, rules),
};

/** Written down anew here, so that a slip in the policy is noticed. */
const ELEMENTS = new Set(
  (
    'p br wbr hr pre blockquote q cite code kbd samp var em strong b i u s del ins mark small sub sup abbr dfn time ' +
    'bdi bdo ruby rt rp address a img figure figcaption ul ol li dl dt dd details summary div span h2 h3 h4 h5 h6 ' +
    'table caption colgroup col thead tbody tfoot tr th td'
  ).split(' '),
);
const ATTRIBUTES =
  /^(?:id|lang|dir|title|href|hreflang|rel|alt|width|height|sizes|src|srcset|loading|decoding|referrerpolicy|start|reversed|type|value|datetime|open|span|colspan|rowspan|headers|scope|data-comparison)$/;

const strangersIn = (html: string): string[] =>
  [...parsed(html).querySelectorAll('*')].flatMap(({ localName, namespaceURI, attributes }) => [
    ...(ELEMENTS.has(localName) && namespaceURI === 'http://www.w3.org/1999/xhtml' ? [] : [localName]),
    ...[...attributes].map(({ name }) => name).filter((name) => !ATTRIBUTES.test(name)),
  ]);

/** Every round puts the prefix before what has it already. */
const withOnePrefix = (lines: readonly string[]): string[] =>
  lines.map((line) => line.replace(/(?<=[" ])content-(?=content-)/g, ''));

before(loadSanitizer);

for (const [where, sanitized] of Object.entries(sanitizers)) {
  describe(`the sanitizer of ${where}`, () => {
    it('gives something for any string', () => {
      fc.assert(
        fc.property(fc.oneof(markup, fc.string({ unit: 'binary' })), (html) => {
          expect(sanitized(html)).to.be.a('string');
        }),
        runs,
      );
    });

    it('leaves no element and no attribute but harmless ones', () => {
      fc.assert(
        fc.property(markup, (html) => {
          expect(strangersIn(sanitized(html))).to.deep.equal([]);
        }),
        runs,
      );
    });

    it('leaves what it has made as it is, but for the prefix of ids', () => {
      fc.assert(
        fc.property(plainMarkup, (html) => {
          const once = sanitized(html);
          expect(withOnePrefix(linesOf(parsed(sanitized(once))))).to.deep.equal(linesOf(parsed(once)));
        }),
        runs,
      );
    });
  });
}

describe('the sanitizers of browsers and of servers', () => {
  it('write the same down', () => {
    fc.assert(
      fc.property(markup, (html) => {
        expect(linesOf(parsed(sanitizers.servers(html)))).to.deep.equal(
          linesOf(parsed(sanitizers.browsers(html))),
        );
      }),
      runs,
    );
  });
});
