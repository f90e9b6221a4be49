import { expect } from '@open-wc/testing';
import { sanitizeHtml, type ForeignHtmlRules } from '../../src/server/index.js';
import { BASE } from './support.js';
import { parsed } from './trees.js';

const sanitized = (html: string, rules: Partial<ForeignHtmlRules> = {}): string =>
  sanitizeHtml(html, { base: BASE, ...rules });

/** What comes back as it was. */
const KEPT = {
  'the parts of an article':
    '<h2>One</h2><p>A <strong>b</strong><sup>2</sup><br>e</p><ol start="3" reversed=""><li>g</li></ol><hr>',
  'a table':
    '<table><caption>a</caption><tbody><tr><th scope="col">b</th><td colspan="2">c</td></tr></tbody></table>',
  'signs that stand for themselves':
    '<p title="&quot;a&quot; &lt; &amp;nbsp;">&lt;script&gt; &amp;amp; 5&nbsp;mg "x"</p>',
  'an empty line at the beginning of code': '<pre>\n\nfirst</pre>',
  'a line end that stands for itself': '<p title="a&#13;b">c&#13;d</p>',
};

describe('sanitizeHtml', () => {
  for (const [what, html] of Object.entries(KEPT)) {
    it(`writes down again: ${what}`, () => {
      expect(sanitized(html)).to.equal(html);
    });
  }

  it('takes the rules for headings, pictures and embeds', () => {
    const html = sanitized(
      '<h2>a</h2><img src="https://other.example/b.png" alt="b"><iframe src="/c" title="d"></iframe>',
      {
        headingLevel: 2,
        images: 'same-origin',
        embedLabel: (url, title) => `${title} at ${url.hostname}`,
      },
    );
    expect(html).to.equal(
      '<h3>a</h3>b<a href="https://publisher.example/c" rel="noopener">d at publisher.example</a>',
    );
  });

  it('removes a link that lost all it said, with the links in it', () => {
    expect(sanitized('<p>a<a href="/1"><svg></svg><marquee><a href="/2"> </a></marquee></a>b</p>')).to.equal(
      '<p>ab</p>',
    );
  });

  it('keeps an empty line after a link that went from the beginning of code', () => {
    const html = sanitized('<pre><a href="/1"> </a>\n\nx</pre>');
    expect(parsed(html).textContent).to.equal('\n\nx');
  });

  for (const piece of [
    '<div>',
    '<x-y>',
    '<object>',
    '<svg>',
    '<template>',
    '<a href="/x">',
    '<table><tr><td>',
  ]) {
    it(`comes to an end however deep, and keeps the text: ${piece}`, function () {
      this.timeout(60_000);
      const html = sanitized(`before${piece.repeat(30_000)}`);
      expect(html).to.match(/^before/);
    });
  }

  it('comes to an end with a million characters', function () {
    this.timeout(60_000);
    const line = '<p>text <x-y>and</x-y> <a href="/x">more</a></p><iframe></iframe>';
    const count = Math.ceil(1e6 / line.length);
    const html = sanitized(line.repeat(count));
    expect(html.match(/<p>/g)).to.have.length(count);
  });
});
