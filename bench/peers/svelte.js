import { mount } from 'svelte';
import Cards from './Cards.svelte';
import { rootIn } from './cards-of.js';
import { sheet, start } from './start.js';

let cards;
start({
  mount: (place, items) => void (cards = mount(Cards, { target: rootIn(place, sheet), props: { items } })),
  update: (items) => cards.change(items),
});
