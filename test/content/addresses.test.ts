import { expect } from '@open-wc/testing';
import { articleKind, articleSummaryKind, linkUrl, pictureUrl } from '../../src/content/index.js';
import { fixtures } from '../../src/testing/index.js';
import { changed, faultOf, read, warningsOf } from './support.js';

const base = 'https://content.test/v1/articles/a.json';
const { item } = fixtures.article;

const unsafe = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'vbscript:msgbox(1)',
  'blob:https://content.test/1',
  'file:///etc/passwd',
  'ftp://content.test/a',
  'about:blank',
  'https://[',
];

describe('an address in content', () => {
  it('is relative to the document that it came in', () => {
    expect(linkUrl('b', base)).to.equal('https://content.test/v1/articles/b');
    expect(linkUrl('../b?c#d', base)).to.equal('https://content.test/v1/b?c#d');
    expect(linkUrl('/b', base)).to.equal('https://content.test/b');
    expect(linkUrl('//other.test/b', base)).to.equal('https://other.test/b');
  });

  it('may be http, https, mailto or tel', () => {
    for (const url of ['http://a.test/', 'https://a.test/', 'mailto:a@b.test', 'tel:988'])
      expect(linkUrl(url, base)).to.equal(url);
  });

  for (const url of unsafe) {
    it(`is no link when it is ${JSON.stringify(url)}`, () => {
      expect(linkUrl(url, base)).to.equal(undefined);
    });

    it(`makes an article invalid when it is ${JSON.stringify(url)}`, () => {
      expect(faultOf(articleSummaryKind, fixtures.documentOf({ ...item, url }))).to.include({
        code: 'invalid',
        path: 'item.url',
      });
      expect(faultOf(articleSummaryKind, { ...item, url })).to.include({ code: 'invalid', path: 'url' });
    });
  }

  it('is left out, and nothing else with it, where it only adds a link', () => {
    const url = 'javascript:alert(1)';
    const { result, warnings } = warningsOf(() =>
      read(
        articleKind,
        changed(fixtures.article, {
          'item.author.url': url,
          'item.review.reviewedBy.url': url,
          'item.citations.0.url': url,
          'item.notices.2.source.url': url,
        }),
      ),
    );
    expect(result.author).to.include({ name: item.author.name, url: undefined });
    expect(result.review?.reviewedBy).to.include({ credentials: 'MD', url: undefined });
    expect(result.citations[0]).to.include({ title: item.citations[0]?.title, url: undefined });
    expect(result.notices[2]?.source).to.deep.equal({ title: '988 Lifeline', url: undefined });
    expect(warnings).to.have.length(4);
    for (const path of [
      'item.author.url',
      'item.review.reviewedBy.url',
      'item.citations.0.url',
      'item.notices.2.source.url',
    ])
      expect(warnings.join('\n')).to.include(path);
  });

  it('is called by its path in the document where there is no envelope', () => {
    const { warnings } = warningsOf(() =>
      read(articleKind, changed(item, { 'author.url': 'javascript:alert(1)' })),
    );
    expect(warnings.join()).to.match(/\sauthor\.url\s/);
  });
});

describe('a picture in content', () => {
  const picture = (image: Record<string, unknown>, images?: 'any' | 'same-origin', from = base) =>
    warningsOf(() =>
      read(
        articleSummaryKind,
        { ...item, image: { src: 'a.webp', ...image } },
        { base: from, ...(images ? { images } : {}) },
      ),
    ).result.image;

  it('is relative to the document that it came in', () => {
    expect(picture({ src: '../images/a.webp' })?.src).to.equal('https://content.test/v1/images/a.webp');
  });

  it('is https', () => {
    for (const src of ['http://content.test/a.webp', ...unsafe]) expect(picture({ src })).to.equal(undefined);
    expect(pictureUrl('data:image/png,x', base)).to.equal(undefined);
  });

  it('may be http where the content itself comes from this machine', () => {
    for (const origin of ['http://localhost:4810', 'http://127.0.0.1', 'http://[::1]:8080'])
      expect(pictureUrl('a.webp', `${origin}/v1/a.json`)).to.equal(`${origin}/v1/a.webp`);
  });

  it('never sends a browser to its own machine for content from elsewhere', () => {
    for (const src of ['http://localhost/a.webp', 'http://127.0.0.1:631/a.webp', 'http://[::1]/a.webp'])
      expect(pictureUrl(src, base)).to.equal(undefined);
  });

  it('is no local one because its name begins so', () => {
    for (const host of ['localhost.evil.test', '127.0.0.1.evil.test'])
      expect(pictureUrl(`http://${host}/a.webp`, `http://${host}/a.json`)).to.equal(undefined);
  });

  it('stays on the origin of the content when that is asked for', () => {
    expect(picture({ src: 'https://cdn.test/a.webp' }, 'any')?.src).to.equal('https://cdn.test/a.webp');
    expect(picture({ src: 'https://cdn.test/a.webp' }, 'same-origin')).to.equal(undefined);
    expect(picture({ src: 'a.webp' }, 'same-origin')?.src).to.equal(
      'https://content.test/v1/articles/a.webp',
    );
  });

  it('is left out with its path, and the article stays', () => {
    const { result, warnings } = warningsOf(() =>
      read(articleSummaryKind, changed(fixtures.article, { 'item.image.src': 'http://content.test/a.webp' })),
    );
    expect(result).to.include({ slug: item.slug, image: undefined });
    expect(warnings.join()).to.include('item.image.src');
  });

  it('without words for it is decoration', () => {
    expect(picture({})?.alt).to.equal('');
  });

  it('has a size in whole pixels or none', () => {
    expect(picture({ width: 1200, height: 799.6 })).to.include({ width: 1200, height: 800 });
    for (const width of [0, -1, 0.2, Infinity])
      expect(picture({ width })).to.include({ width: undefined, height: undefined });
  });

  describe('with a srcset', () => {
    const srcset = (value: string, images?: 'any' | 'same-origin') =>
      picture({ srcset: value }, images)?.srcset;

    it('has every address made absolute', () => {
      expect(srcset('a.webp 600w, ../b.webp 1200w')).to.equal(
        'https://content.test/v1/articles/a.webp 600w, https://content.test/v1/b.webp 1200w',
      );
    });

    it('may have densities, or say nothing of the size', () => {
      expect(srcset('a.webp, b.webp 2x, c.webp 1.5x')).to.equal(
        'https://content.test/v1/articles/a.webp, https://content.test/v1/articles/b.webp 2x, https://content.test/v1/articles/c.webp 1.5x',
      );
    });

    it('loses addresses that are not https', () => {
      expect(srcset('http://content.test/a.webp 1x, b.webp 2x, javascript:alert(1) 3x')).to.equal(
        'https://content.test/v1/articles/b.webp 2x',
      );
    });

    it('is none when nothing is left of it', () => {
      for (const value of ['', '  ', ',', ', ,', 'http://content.test/a.webp 1x'])
        expect(srcset(value)).to.equal(undefined);
    });

    it('hides no further address behind a comma without a space', () => {
      for (const value of [
        'a.webp 1x,https://tracker.test/b.webp 2x',
        'a.webp 1x,https://tracker.test/b.webp',
        'a.webp ,https://tracker.test/b.webp 2x',
        'a.webp 1x ,https://tracker.test/b.webp 2x',
        'a.webp 1x,\thttps://tracker.test/b.webp',
      ])
        expect(srcset(value, 'same-origin'), value).to.match(
          /^https:\/\/content\.test\/v1\/articles\/a\.webp( 1x)?$/,
        );
      expect(srcset('a.webp 1x,b.webp 2x')).to.equal(
        'https://content.test/v1/articles/a.webp 1x, https://content.test/v1/articles/b.webp 2x',
      );
    });

    it('asks the browser for no picture that was not admitted', () => {
      const image = new Image();
      for (const value of ['a.webp 600w 400h, b.webp 2x', 'a.webp (,https://tracker.test/b.webp) 1x']) {
        image.srcset = srcset(value, 'same-origin') ?? '';
        expect(image.srcset).not.to.include('tracker.test');
      }
    });

    it('keeps a comma that is part of an address', () => {
      expect(srcset('w_600,h_400/a.webp 600w, b.webp 1200w')).to.equal(
        'https://content.test/v1/articles/w_600,h_400/a.webp 600w, https://content.test/v1/articles/b.webp 1200w',
      );
    });
  });
});
