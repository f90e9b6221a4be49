import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { cardsOf, rootIn } from './cards-of.js';
import { sheet, start } from './start.js';

let root;
start({
  mount(place, items) {
    root = createRoot(rootIn(place, sheet));
    root.render(cardsOf(createElement, items));
  },
  update: (items) => root.render(cardsOf(createElement, items)),
});
