import { metaOf } from './start.js';

/** The cards by any `createElement(type, props, ...children)`. */
export const cardsOf = (create, items) =>
  create(
    'ul',
    { className: 'cards' },
    items.map((item) =>
      create(
        'li',
        { className: 'card', key: item.id },
        create('img', {
          loading: 'lazy',
          width: 1200,
          height: 800,
          src: item.image.src,
          alt: item.image.alt,
        }),
        create(
          'div',
          { className: 'text' },
          create('p', { className: 'category' }, item.category.name),
          create('h3', { className: 'title' }, create('a', { href: item.url }, item.title)),
          create('p', { className: 'excerpt' }, item.excerpt),
          create('p', { className: 'meta' }, metaOf(item)),
        ),
      ),
    ),
  );

/** A shadow root with the looks: scoped, as an embed has to be. */
export const rootIn = (place, sheet) => {
  const root = place.attachShadow({ mode: 'open' });
  const styles = new CSSStyleSheet();
  styles.replaceSync(sheet);
  root.adoptedStyleSheets = [styles];
  return root;
};
