import { h, render } from 'preact';
import { cardsOf, rootIn } from './cards-of.js';
import { sheet, start } from './start.js';

let root;
start({
  mount(place, items) {
    root = rootIn(place, sheet);
    render(cardsOf(h, items), root);
  },
  update: (items) => render(cardsOf(h, items), root),
});
