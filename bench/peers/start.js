// How each of the peers begins: as a list that the benchmark fills, or as a card that fetches its article itself.

/** The same looks for all of them, about as much as a designer writes for a card. */
export const sheet = `
  .cards { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 14.5em), 1fr)); gap: 1.25em; margin: 0; padding: 0; list-style: none; }
  .card { position: relative; display: flex; flex-direction: column; overflow: hidden; border: 1px solid #ccc; border-radius: 0.5em; line-height: 1.5; }
  .card img { display: block; inline-size: 100%; block-size: auto; aspect-ratio: 3 / 2; object-fit: cover; }
  .text { display: flex; flex: 1; flex-direction: column; gap: 0.5em; padding: 1em; }
  .text > * { margin: 0; }
  .category { font-size: 0.8em; font-weight: 600; color: #1b5e9b; }
  .title { font-size: 1.2em; }
  .title a { color: inherit; text-decoration: none; }
  .title a::after { position: absolute; inset: 0; content: ''; }
  .excerpt { display: -webkit-box; overflow: hidden; -webkit-box-orient: vertical; -webkit-line-clamp: 5; }
  .meta { margin-block-start: auto; font-size: 0.875em; color: #555; }
`;

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** @param {string} date */
export const dateOf = (date) => {
  const [year, month, day] = date.split('-').map(Number);
  return `${months[month - 1]} ${day}, ${year}`;
};

/** @param {{ author?: { name: string }, published: string }} item */
export const metaOf = ({ author, published }) => `${author ? `${author.name} · ` : ''}${dateOf(published)}`;

/** @param {{ mount(place: HTMLElement, items: object[]): void, update(items: object[]): void }} peer */
export function start(peer) {
  globalThis.bench = peer;
  const place = document.querySelector('[data-article]');
  if (!place) return;
  const url = place.dataset.article;
  fetch(url)
    .then((answer) => answer.json())
    .then(({ item }) => {
      if (item.image) item.image.src = new URL(item.image.src, url).href;
      peer.mount(place, [item]);
    });
}
