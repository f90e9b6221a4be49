// The limit: an element written by hand, which clones a template and fills in what differs.
import { metaOf, sheet, start } from './start.js';

const template = document.createElement('template');
template.innerHTML =
  '<li class="card"><img loading="lazy" width="1200" height="800"><div class="text"><p class="category"></p><h3 class="title"><a></a></h3><p class="excerpt"></p><p class="meta"></p></div></li>';
const styles = new CSSStyleSheet();
styles.replaceSync(sheet);

/** @param {Element} card @param {any} item */
const fill = (card, item) => {
  const [picture, text] = card.children;
  const [category, title, excerpt, meta] = text.children;
  picture.src = item.image.src;
  picture.alt = item.image.alt;
  category.textContent = item.category.name;
  title.firstChild.href = item.url;
  title.firstChild.textContent = item.title;
  excerpt.textContent = item.excerpt;
  meta.textContent = metaOf(item);
};

class VanillaCards extends HTMLElement {
  constructor() {
    super();
    this.attachShadow({ mode: 'open' }).adoptedStyleSheets = [styles];
  }

  /** @param {any[]} items */
  show(items) {
    const list = document.createElement('ul');
    list.className = 'cards';
    for (const item of items) {
      const card = template.content.firstChild.cloneNode(true);
      fill(card, item);
      list.append(card);
    }
    this.shadowRoot.replaceChildren(list);
  }

  /** @param {any[]} items */
  change(items) {
    const cards = this.shadowRoot.firstChild.children;
    for (const [at, item] of items.entries()) fill(cards[at], item);
  }
}
customElements.define('vanilla-cards', VanillaCards);

let cards;
start({
  mount(place, items) {
    cards = document.createElement('vanilla-cards');
    place.append(cards);
    cards.show(items);
  },
  update: (items) => cards.change(items),
});
