import { expect } from '@open-wc/testing';
import { fixtures, testClient } from '../../src/testing/index.js';
import { all, least, open, own } from './articles.js';
import { becomes, focused, part, parts, place, settled, words, type Widget } from './helpers.js';

const filler = '<p>Some words about nothing, <b>as long</b> as they need to be.</p>'.repeat(60);

/** What many tasks put together: about 100 KB. */
const chapters = (name: string) =>
  Array.from({ length: 24 }, (_, at) => ({
    id: `${name}-${at}`,
    heading: `${name} ${at}`,
    level: 2,
    html: `${filler}<p><a href="#citation-one">[1]</a> End of ${name} ${at}.</p>`,
  }));
const citations = [{ id: 'one', title: 'The one' }];
const inSections = (name: string) => ({ sections: chapters(name), citations });
const inOneBody = (name: string) => ({
  html: chapters(name)
    .map(({ id, heading, html }) => `<h2 id="${id}">${heading}</h2>${html}`)
    .join(''),
  citations,
});

const ends = (widget: Widget, name: string): number =>
  words(part(widget, 'body')).split(`End of ${name} `).length - 1;

/** How many paragraphs of the text have no place on the page. */
const withoutPlace = (widget: Widget): number =>
  all(widget, '[part="body"] p').filter((paragraph) => !paragraph.checkVisibility()).length;

/** Once there is text, before the page has had its turn. */
const begun = (widget: Widget): Promise<void> =>
  new Promise((resolve) => {
    const watcher = new MutationObserver(() => {
      if (!words(part(widget, 'body')).includes('End of')) return;
      watcher.disconnect();
      resolve();
    });
    watcher.observe(widget.shadowRoot as ShadowRoot, { childList: true, subtree: true });
  });

for (const [shape, article] of [
  ['in sections', inSections],
  ['in one body', inOneBody],
] as const) {
  describe(`a long article ${shape}`, () => {
    it('is whole when it is said to be there, with its contents and the links back', async () => {
      const { client } = testClient(own(article('x')));
      const { widget, told } = await place('article-view', { client });
      const atLoad: number[] = [];
      widget.addEventListener('cw-load', () => {
        atLoad.push(
          ends(widget, 'x'),
          parts(widget, 'toc-link').length,
          parts(widget, 'citation-back').length,
          all(widget, '.reserve').length,
        );
      });
      widget.setAttribute('slug', 'x');
      await told.until('cw-load');
      expect(atLoad).to.deep.equal([24, 24, 24, 0]);
    });

    it('has a place for all of its text when it is said to be there', async () => {
      const { client } = testClient(own(article('x')));
      const { widget, told } = await place('article-view', { client });
      const atLoad: number[] = [];
      widget.addEventListener('cw-load', () => {
        atLoad.push(ends(widget, 'x'), withoutPlace(widget));
      });
      widget.setAttribute('slug', 'x');
      await told.until('cw-load');
      expect(atLoad).to.deep.equal([24, 0]);
    });

    it('leads to its end as soon as there is a table of contents', async () => {
      const { client } = testClient(own(article('x')));
      const { widget, told } = await place('article-view', { client, attributes: { slug: 'x' } });
      await begun(widget);
      const entries = parts(widget, 'toc-link');
      expect(widget.state).to.equal('ready');
      // Without sections, the contents are found in the text.
      (entries.at(-1) ?? all(widget, 'a[href="#citation-one"]').at(-1))?.click();
      const led = focused(widget);
      await told.until('cw-load');
      expect(focused(widget)).to.equal(led);
      await becomes(() => {
        const { top = NaN } = widget.shadowRoot?.activeElement?.getBoundingClientRect() ?? {};
        return top >= -1 && top <= innerHeight;
      }, true);
    });

    it('that takes the place of another text is laid out at once', async () => {
      const routes = own(article('x'));
      const { widget, told, transport } = await open({ slug: 'x' }, routes);
      transport.routes['/v1/articles/x.json'] = fixtures.documentOf({ ...least, ...article('z') });
      const replaced = new Promise<number>((resolve) => {
        new MutationObserver(() => {
          if (ends(widget, 'z') > 0) resolve(withoutPlace(widget));
        }).observe(widget.shadowRoot as ShadowRoot, { childList: true, subtree: true, characterData: true });
      });
      await widget.reload();
      expect(await replaced).to.equal(0);
      await told.until('cw-load', 2);
      expect(ends(widget, 'z')).to.equal(24);
    });

    it('that is moved while it is laid out has a place for all of its text', async () => {
      const { client } = testClient(own(article('x')));
      const { widget, told, provider } = await place('article-view', { client, attributes: { slug: 'x' } });
      await begun(widget);
      const other = document.createElement('div');
      provider.append(other);
      other.append(widget);
      expect(withoutPlace(widget)).to.equal(0);
      await told.until('cw-load');
      expect([ends(widget, 'x'), withoutPlace(widget)]).to.deep.equal([24, 0]);
    });

    it('shows nothing of itself while it is loading', async () => {
      const { client } = testClient(own(article('x')));
      const { widget, told } = await place('article-view', { client, attributes: { slug: 'x' } });
      const early: string[] = [];
      new MutationObserver(() => {
        if (widget.state === 'loading') early.push(words(part(widget, 'body')));
      }).observe(widget.shadowRoot as ShadowRoot, { childList: true, subtree: true });
      await told.until('cw-load');
      expect(early.join('')).to.equal('');
      expect(widget.state).to.equal('ready');
    });

    it('gives way to the last one asked for, and leaves nothing of its own', async () => {
      const { client } = testClient({
        ...own(article('x')),
        '/v1/articles/y.json': fixtures.documentOf({ ...least, id: 'y', slug: 'y', ...article('y') }),
      });
      const { widget } = await place('article-view', { client, attributes: { slug: 'x' } });
      // The first is on its way, or half done.
      await settled();
      widget.setAttribute('slug', 'y');
      await becomes(() => ends(widget, 'y'), 24);
      await settled();
      expect([ends(widget, 'x'), ends(widget, 'y')]).to.deep.equal([0, 24]);
    });

    it('that is taken off the page before it is there comes when it is put back', async () => {
      const { client } = testClient(own(article('x')));
      const { widget, provider } = await place('article-view', { client, attributes: { slug: 'x' } });
      await settled();
      widget.remove();
      await settled();
      provider.append(widget);
      await becomes(() => ends(widget, 'x'), 24);
      expect(widget.state).to.equal('ready');
    });

    it('keeps its nodes when it is asked for again and says the same', async () => {
      const { widget, told } = await open({ slug: 'x' }, own(article('x')));
      const before = all(widget, '[part="body"] p');
      await widget.reload();
      await told.until('cw-load', 2);
      const after = all(widget, '[part="body"] p');
      expect(after.length).to.equal(before.length);
      expect(after.every((node, at) => node === before[at])).to.equal(true);
    });

    it('follows the level of its headings when that changes', async () => {
      const { widget } = await open({ slug: 'x' }, own(article('x')));
      widget.setAttribute('heading-level', '3');
      await widget.updateComplete;
      expect(ends(widget, 'x')).to.equal(24);
      expect(all(widget, 'h2')).to.have.length(0);
    });
  });
}
