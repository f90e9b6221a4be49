/** Caution must not cost content: how much of the text, links, pictures, tables and headings of posts is kept. */
import { expect } from '@open-wc/testing';
import { loadSanitizer, sanitize } from '../../src/sanitize/index.js';
import { report } from './report.js';

interface Posts {
  readonly name: string;
  /** Address that links are relative to. */
  readonly base: string;
  readonly bodies: readonly string[];
}

const { hostile } = testServers as typeof testServers & { readonly hostile: string };
const sets = (await (await fetch(`${hostile}/posts`)).json()) as Posts[];

type Counts = Record<'words' | 'links' | 'pictures' | 'tables' | 'headings', number>;

/** What readers never see of a post on its own site. */
const UNSEEN =
  'script, style, template, noscript, iframe, object, video, audio, select, textarea, svg, [hidden]';

const count = (root: ParentNode & Node, base: string): Counts => {
  const all = (selector: string): Element[] => [...root.querySelectorAll(selector)];
  const addressed = (name: string, scheme: RegExp) => (element: Element) => {
    const value = element.getAttribute(name) ?? '';
    return URL.canParse(value, base) && scheme.test(new URL(value, base).protocol);
  };
  return {
    words: (root.textContent ?? '').match(/\S+/g)?.length ?? 0,
    // A link without a word or a picture in it cannot be followed.
    links: all('a[href]')
      .filter(addressed('href', /^(?:https?|mailto|tel):$/))
      .filter((link) => link.textContent?.trim() || link.querySelector('img')).length,
    pictures: all('img').filter(addressed('src', /^https:$/)).length,
    tables: all('table').length,
    headings: all('h1, h2, h3, h4, h5, h6').length,
  };
};

const sum = (counts: readonly Counts[]): Counts =>
  counts.reduce(
    (all, one) =>
      Object.fromEntries(
        Object.entries(all).map(([kind, before]) => [kind, before + one[kind as keyof Counts]]),
      ) as Counts,
    { words: 0, links: 0, pictures: 0, tables: 0, headings: 0 },
  );

describe('of posts', () => {
  before(loadSanitizer);

  for (const { name, base, bodies } of sets) {
    it(`at least 99 % of the text and all links, pictures, tables and headings are kept: ${name}`, async () => {
      const were = sum(
        bodies.map((html) => {
          const { body } = new DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html');
          for (const element of body.querySelectorAll(UNSEEN)) element.remove();
          return count(body, base);
        }),
      );
      const are = sum(bodies.map((html) => count(sanitize(html, { base }), base)));
      const kinds = Object.keys(were) as (keyof Counts)[];
      const kept = kinds.map((kind) => `${kind} ${are[kind]} of ${were[kind]}`).join(', ');
      await report({
        case: `kept of ${name}`,
        strings: bodies.length,
        seen: kept,
      });
      expect(are.words, kept).to.be.at.least(were.words * 0.99);
      // More, where an embed has left a link.
      for (const kind of ['links', 'pictures', 'tables', 'headings'] as const) {
        expect(are[kind], `${kind}: ${kept}`).to.be.at.least(were[kind]);
      }
    });
  }
});
