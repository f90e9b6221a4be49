/** What the tests of `<article-view>` share: articles that an endpoint in memory has, on a page. */
import '../../src/define/article-view.js';
import '../../src/define/content-provider.js';
import { fixtures, testClient, type MemoryTransport, type Routes } from '../../src/testing/index.js';
import { becomes, part, place, words, type Placed, type Widget } from './helpers.js';

export const everything = fixtures.article.item;
export const least = { id: 'x', slug: 'x', title: 'Title', url: 'https://publisher.example/x' };

type Shown = Placed & { readonly transport: MemoryTransport };

/** The widget with what its endpoint has, once the article is there. */
export const open = async (
  attributes: Record<string, string> = {},
  routes: Routes = fixtures.routes(),
): Promise<Shown> => {
  const { client, transport } = testClient(routes);
  const placed = await place('article-view', {
    client,
    attributes: { slug: 'sleep-and-mood', ...attributes },
  });
  await placed.told.until('cw-load');
  return { ...placed, transport };
};

/** Once no comparison is on its way any more. */
export const complete = (widget: Widget): Promise<void> =>
  becomes(() => words(part(widget, 'body')).includes('Loading…'), false);

/** The widget with everything that its endpoint has, comparisons included. */
export const view: typeof open = async (...how) => {
  const placed = await open(...how);
  await complete(placed.widget);
  return placed;
};

/** An article of its own, as the endpoint serves it. */
export const own = (article: object, routes: Routes = {}): Routes => ({
  ...routes,
  '/v1/articles/x.json': fixtures.documentOf({ ...least, ...article }),
});

export const viewOf = (
  article: object,
  routes: Routes = {},
  attributes: Record<string, string> = {},
): Promise<Shown> => view({ slug: 'x', ...attributes }, own(article, routes));

export const all = <Found extends HTMLElement = HTMLElement>(widget: Widget, selector: string): Found[] => [
  ...(widget.shadowRoot?.querySelectorAll<Found>(selector) ?? []),
];

/** As many sections as wanted, `s0` and so on, each with this HTML in it. */
export const sections = (count: number, html = '') =>
  Array.from({ length: count }, (_, at) => ({ id: `s${at}`, heading: `Section ${at}`, level: 2, html }));
