import { expect } from '@open-wc/testing';
import { loadSanitizer, sanitize } from '../../src/sanitize/index.js';
import { articleWith, htmlOf } from './support.js';

/** A body as a widget shows it. */
const shown = async (html: string): Promise<DocumentFragment> => {
  await loadSanitizer();
  const { html: body = '', baseUrl } = await articleWith(html);
  return sanitize(body, { base: baseUrl });
};

const linksIn = (root: ParentNode): (string | null)[] =>
  [...root.querySelectorAll('a')].map((link) => link.getAttribute('href'));

describe('the body of a post', () => {
  describe('without the heading that repeats its title', () => {
    const dropped: Record<string, string> = {
      'as it is': '<h1>On sleep</h1><p>Text.</p>',
      'of any level': '<h3>On sleep</h3><p>Text.</p>',
      'in other typography': '<h2>“On  Sleep”</h2><p>Text.</p>',
      'that holds markup': '<h1><strong>On</strong> sleep</h1><p>Text.</p>',
      'within boxes': '<article><header><h1>On sleep</h1></header></article><p>Text.</p>',
      'after empty lines': '\n<p>&nbsp;</p><h1>On sleep</h1><p>Text.</p>',
    };
    for (const [what, html] of Object.entries(dropped)) {
      it(what, async () => {
        expect((await shown(html)).textContent.trim()).to.equal('Text.');
      });
    }

    it('after a picture, which stays', async () => {
      const root = await shown(
        '<figure><img src="/a.png" alt="A lamp"></figure><h1>On sleep</h1><p>Text.</p>',
      );
      expect(root.querySelector('img')?.alt).to.equal('A lamp');
      expect(root.textContent.trim()).to.equal('Text.');
    });

    const kept: Record<string, string> = {
      'says something else': '<h1>On sleep and dreams</h1><p>Text.</p>',
      'comes after text': '<p>First.</p><h2>On sleep</h2>',
      'is a quotation’s': '<blockquote><h2>On sleep</h2></blockquote>',
    };
    for (const [what, html] of Object.entries(kept)) {
      it(`but with one that ${what}`, async () => {
        expect(await htmlOf(html)).to.equal(html);
      });
    }
  });

  it('has its addresses made whole by where the post stands', async () => {
    const html = await htmlOf(
      '<a href="../about">a</a><a href="#note">b</a><img src="a.png" srcset="a.png 1x, /b.png 2x" alt="">',
    );
    expect(html).to.include('href="https://publisher.example/about"');
    expect(html).to.include('href="#note"');
    expect(html).to.include('src="https://publisher.example/notes/a.png"');
    expect(html).to.include(
      'srcset="https://publisher.example/notes/a.png 1x, https://publisher.example/b.png 2x"',
    );
  });

  it('keeps captions, galleries, tables, code and quotations', async () => {
    const root = await shown(`
      <figure class="wp-block-gallery"><figure><img src="/1.png" alt="One"></figure><figure><img src="/2.png" alt="Two">
        <figcaption>The second</figcaption></figure><figcaption>Both</figcaption></figure>
      <figure class="wp-block-table"><table><tbody><tr><td>1</td></tr></tbody></table><figcaption>A table</figcaption></figure>
      <pre><code>a &lt; b</code></pre><blockquote><p>Said.</p><cite>Someone</cite></blockquote>`);
    expect([...root.querySelectorAll('figcaption')].map(({ textContent }) => textContent)).to.deep.equal([
      'The second',
      'Both',
      'A table',
    ]);
    expect(root.querySelectorAll('img')).to.have.length(2);
    expect(root.querySelector('td')?.textContent).to.equal('1');
    expect(root.querySelector('code')?.textContent).to.equal('a < b');
    expect(root.querySelector('cite')?.textContent).to.equal('Someone');
  });

  describe('leaves a link to', () => {
    const embeds: Record<string, [html: string, link: string]> = {
      'a player in a frame': [
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper"><iframe title="A film" src="https://video.example/embed/1"></iframe></div></figure>',
        'https://video.example/embed/1',
      ],
      'what the system could not embed': [
        '<figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://social.example/post/1\n</div></figure>',
        'https://social.example/post/1',
      ],
      'a quoted message whose script is gone': [
        '<blockquote class="twitter-tweet"><p>Good night</p>&mdash; Kim <a href="https://social.example/kim/1">1 May</a></blockquote><script async src="https://social.example/widgets.js"></script>',
        'https://social.example/kim/1',
      ],
      'a post of which the page held only the address': [
        '<div class="fb-post" data-href="https://www.facebook.com/kim/posts/1"></div>',
        'https://www.facebook.com/kim/posts/1',
      ],
      'a pin': [
        '<a data-pin-do="embedPin" href="https://www.pinterest.com/pin/1/"></a>',
        'https://www.pinterest.com/pin/1/',
      ],
      'a gist': [
        '<script src="https://gist.github.com/kim/abc1.js"></script>',
        'https://gist.github.com/kim/abc1',
      ],
      'a poll, as pages without scripts do': [
        '<script src="https://poll.example/1.js"></script><noscript><a href="https://poll.example/1">Take the poll</a></noscript>',
        'https://poll.example/1',
      ],
      'an audio file': [
        '<figure class="wp-block-audio"><audio controls src="https://publisher.example/a.mp3"></audio></figure>',
        'https://publisher.example/a.mp3',
      ],
    };
    for (const [what, [html, link]] of Object.entries(embeds)) {
      it(what, async () => {
        const root = await shown(html);
        expect(linksIn(root)).to.deep.equal([link]);
        expect(root.querySelector('a')?.textContent.trim()).not.to.equal('');
      });
    }

    it('a post of another WordPress once, not twice', async () => {
      const root = await shown(
        '<blockquote class="wp-embedded-content"><a href="https://other.example/a/">A</a></blockquote><iframe class="wp-embedded-content" src="https://other.example/a/embed/"></iframe>',
      );
      expect(linksIn(root)).to.deep.equal(['https://other.example/a/']);
    });
  });

  describe('shows pictures that a script would have brought', () => {
    const pictures: Record<string, string> = {
      'from their data': '<img src="data:image/gif;base64,R0lGOD" data-src="/a.png" alt="A lamp">',
      'from what is there for pages without scripts':
        '<img src="data:image/gif;base64,R0lGOD" data-src="/a.png" alt="A lamp"><noscript><img src="/a.png" alt="A lamp"></noscript>',
      'without any address of their own': '<img class="lazy" data-lazy-src="/a.png" alt="A lamp">',
    };
    for (const [what, html] of Object.entries(pictures)) {
      it(what, async () => {
        const found = [...(await shown(html)).querySelectorAll('img')].map(({ src, alt }) => [src, alt]);
        expect(found).to.deep.equal([['https://publisher.example/a.png', 'A lamp']]);
      });
    }
  });

  describe('tells of its review', () => {
    const mark =
      '<p class="cw-review" data-last-reviewed="2024-02-01" data-next-review="2026-02-01" data-reviewed-by="Sam Example" data-reviewer-credentials="MD" data-reviewer-url="/sam">Reviewed on 1 February 2024 by Sam Example</p>';

    it('in a marked element', async () => {
      const { review } = await articleWith(`<p>Text.</p>${mark}`);
      expect(review?.lastReviewed.iso).to.equal('2024-02-01');
      expect(review?.nextReview?.iso).to.equal('2026-02-01');
      expect(review?.reviewedBy?.name).to.equal('Sam Example');
      expect(review?.reviewedBy?.credentials).to.equal('MD');
    });

    it('which its text does not repeat', async () => {
      expect((await articleWith(`<p>Text.</p>${mark}`)).html).to.equal('<p>Text.</p>');
    });

    it('not by the day of an update', async () => {
      const { review, updated } = await articleWith('<p>Text.</p>', { date_modified: '2024-05-01' });
      expect(updated?.iso).to.equal('2024-05-01');
      expect(review).to.equal(undefined);
    });
  });

  it('may be half a megabyte', async () => {
    const html = Array.from(
      { length: 5000 },
      (_, index) => `<p id="p${index}">${'word '.repeat(20)}</p>`,
    ).join('');
    expect((await htmlOf(html)).length).to.be.greaterThan(500_000);
  });

  it('may be nested more deeply than anyone writes', async () => {
    expect(await htmlOf('<p>top</p>' + '<div>'.repeat(20_000))).to.include('top');
  });
});
