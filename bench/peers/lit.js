import { css, html, LitElement, unsafeCSS } from 'lit';
import { metaOf, sheet, start } from './start.js';

class LitCards extends LitElement {
  static styles = css`
    ${unsafeCSS(sheet)}
  `;

  static properties = { items: { attribute: false } };

  constructor() {
    super();
    this.items = [];
  }

  render() {
    return html`<ul class="cards">
      ${this.items.map(
        (item) =>
          html`<li class="card">
            <img loading="lazy" width="1200" height="800" src=${item.image.src} alt=${item.image.alt} />
            <div class="text">
              <p class="category">${item.category.name}</p>
              <h3 class="title"><a href=${item.url}>${item.title}</a></h3>
              <p class="excerpt">${item.excerpt}</p>
              <p class="meta">${metaOf(item)}</p>
            </div>
          </li>`,
      )}
    </ul>`;
  }
}
customElements.define('lit-cards', LitCards);

let cards;
start({
  mount(place, items) {
    cards = document.createElement('lit-cards');
    cards.items = items;
    place.append(cards);
  },
  update: (items) => void (cards.items = items),
});
