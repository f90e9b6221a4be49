import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/addiction-comparison-table.js';
import '../../src/define/article-card.js';
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import '../../src/define/latest-posts.js';
import '../../src/define/faq-list.js';
import '../../src/define/related-posts.js';
import '../../src/define/signup-form.js';
import { fixtures, testClient, type Routes } from '../../src/testing/index.js';
import {
  fallbackLink,
  keepWarnings,
  make,
  part,
  place,
  rendered,
  settled,
  subjects,
  type Subject,
  type Widget,
} from './helpers.js';

const accessible = async (widget: Element): Promise<void> => {
  await expect(widget).to.be.accessible();
};

/** Full content for each of the widgets that load. */
const ids: Readonly<Record<string, string>> = {
  'article-card': 'sleep-and-mood',
  'article-view': 'sleep-and-mood',
  'addiction-comparison-table': 'two-diaries',
  'related-posts': 'sleep-and-mood',
  'faq-list': 'diaries',
};

const show = async (
  { tag, attribute }: Subject,
  routes: Routes = fixtures.routes(),
  children: Node[] = [],
) => {
  const { client, transport } = testClient(routes);
  const id = ids[tag] ?? '';
  const placed = await place(tag, { client, children, attributes: { [attribute]: id } });
  return { ...placed, transport, id };
};

describe('is accessible:', () => {
  keepWarnings();

  for (const subject of subjects) {
    const { tag, attribute } = subject;

    describe(`<${tag}>`, () => {
      it('idle', async () => {
        const { client } = testClient();
        const { widget } = await place(tag, { client, attributes: { [attribute]: '' } });
        await accessible(widget);
      });

      for (const [how, children] of [
        ['with a fallback', () => [fallbackLink()]],
        ['without one', () => []],
      ] as const) {
        it(`loading, ${how}`, async () => {
          const { client, transport } = testClient(fixtures.routes());
          transport.hold();
          const { widget } = await place(tag, {
            client,
            children: children(),
            attributes: { [attribute]: ids[tag] ?? '' },
          });
          expect(widget.state).to.equal('loading');
          await accessible(widget);
        });

        it(`failed, ${how}`, async () => {
          const { widget, told } = await show(subject, {}, children());
          await told.until('cw-error');
          await accessible(widget);
        });
      }

      it('ready', async () => {
        const { widget, told } = await show(subject);
        await told.until('cw-load');
        await settled();
        await accessible(widget);
      });

      it('ready, in narrow room', async () => {
        const { widget, told } = await show(subject);
        await told.until('cw-load');
        widget.style.inlineSize = '18em';
        await accessible(widget);
      });

      it('ready, on a dark page that reads from right to left', async () => {
        const { client } = testClient(fixtures.routes());
        const widget = make(tag, { attributes: { [attribute]: ids[tag] ?? '' } });
        const page = await fixture<HTMLElement>(
          html`<div dir="rtl"><content-provider .client=${client}>${widget}</content-provider></div>`,
        );
        page.style.cssText = 'color: #eee; background: #111; color-scheme: dark';
        while (widget.state === 'loading') await settled();
        await rendered(widget);
        await accessible(page);
      });

      it('loading again', async () => {
        const { widget, told, transport } = await show(subject);
        await told.until('cw-load');
        transport.hold();
        void widget.reload();
        await rendered(widget);
        await accessible(widget);
      });

      it('stale', async () => {
        const { widget, told, transport } = await show(subject);
        await told.until('cw-load');
        transport.offline = true;
        await widget.reload();
        await told.until('cw-error');
        expect(widget.state).to.equal('stale');
        await accessible(widget);
      });

      it('withdrawn', async () => {
        const { widget, told } = await show(subject, subject.withdrawn(ids[tag] ?? ''));
        await told.until('cw-error');
        expect(widget.state).to.equal('withdrawn');
        await accessible(widget);
      });

      if (subject.empty) {
        it('empty', async () => {
          const { widget, told } = await show(subject, { [subject.path(ids[tag] ?? '')]: subject.empty });
          await told.until('cw-empty');
          await accessible(widget);
        });
      }
    });
  }

  describe('more:', () => {
    const given = async (tag: string, data: unknown, attributes: Record<string, string> = {}) => {
      const { widget, told } = await place(tag, { data, attributes });
      await told.until('cw-load');
      await settled();
      await accessible(widget);
    };

    it('a comparison of levels', () => given('addiction-comparison-table', fixtures.levels));
    it('a comparison of levels as a chart, with tools', () =>
      given('addiction-comparison-table', fixtures.levels, { view: 'chart', tools: 'copy csv' }));
    it('a comparison that scrolls', () =>
      given('addiction-comparison-table', {
        id: 'wide',
        caption: 'Wide',
        columns: Array.from({ length: 14 }, (_, at) => ({ id: `c${at}`, label: `Column ${at}` })),
        rows: [{ id: 'row', label: 'Row', cells: {} }],
      }));
    it('an article whose body is one piece', () => given('article-view', fixtures.htmlArticle));
    for (const layout of ['horizontal', 'compact']) {
      it(`a card that is ${layout}`, () =>
        given('article-card', fixtures.documentOf(fixtures.articles.items[0]), { layout }));
    }
    it('a list of cards', () => given('related-posts', fixtures.articles, { layout: 'list' }));
    it('the latest articles', () => given('latest-posts', fixtures.articles, { limit: '3' }));
    it('all articles there are', () => given('latest-posts', fixtures.articles));
    it('the latest articles on their way', async () => {
      const { client, transport } = testClient(fixtures.routes());
      transport.hold();
      const { widget } = await place('latest-posts', { client });
      await accessible(widget);
    });
    it('the latest articles when more of them failed', async () => {
      const first = { ...fixtures.articles, page: { next: 'missing.json' } };
      const { client } = testClient({ '/v1/articles.json': first });
      const { widget, told } = await place('latest-posts', { client, attributes: { limit: '5' } });
      await told.until('cw-load');
      part(widget, 'more')?.click();
      await told.until('cw-error');
      await accessible(widget);
    });
    it('an article in which a comparison failed', async () => {
      const [, view] = subjects;
      const routes = { ...fixtures.routes(), '/v1/comparisons/two-diaries.json': { status: 404 } };
      const { widget, told } = await show(view as Subject, routes);
      await told.until('cw-load');
      await settled();
      await accessible(widget);
    });
  });

  describe('<signup-form>', () => {
    const form = async (answer: unknown, fill: (widget: Widget) => void = () => undefined) => {
      const { client, transport } = testClient({ '/v1/signups': answer });
      const placed = await place('signup-form', {
        client,
        attributes: { consent: 'I agree.', 'privacy-url': '/privacy' },
      });
      fill(placed.widget);
      return { ...placed, transport };
    };
    const press = (widget: Widget): void => part(widget, 'submit')?.click();
    const send = (widget: Widget): void => {
      const input = part<HTMLInputElement>(widget, 'input');
      if (input) input.value = 'name@example.com';
      part(widget, 'consent')?.querySelector('input')?.click();
      press(widget);
    };

    it('idle', async () => {
      const { widget } = await form({ status: 400 });
      await accessible(widget);
    });

    it('with what is missing', async () => {
      const { widget } = await form({ status: 400 }, press);
      await rendered(widget);
      await accessible(widget);
    });

    it('submitting', async () => {
      const { widget } = await form(() => new Promise(() => undefined), send);
      await rendered(widget);
      await accessible(widget);
    });

    it('failed', async () => {
      const { widget, told } = await form({ status: 400 }, send);
      await told.until('cw-failure');
      await accessible(widget);
    });

    it('refused', async () => {
      const errors = [{ field: 'email', code: 'invalid', message: 'No.' }];
      const { widget, told } = await form({ status: 422, body: { errors } }, send);
      await told.until('cw-failure');
      await settled();
      await accessible(widget);
    });

    for (const [status, code] of [
      ['subscribed', 201],
      ['pending', 202],
    ] as const) {
      it(status, async () => {
        const { widget, told } = await form({ status: code, body: { status } }, send);
        await told.until('cw-success');
        await accessible(widget);
      });
    }

    it('with nowhere to send to', async () => {
      const { widget } = await place('signup-form');
      await settled();
      await accessible(widget);
    });
  });
});
