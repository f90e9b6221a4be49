import type {} from 'clinic-widgets';

const output = document.querySelector('output');
const tell = (what: string) => output?.append(output.textContent ? ', ' : '', what);

document.addEventListener('cw-load', ({ target }) => {
  if (target instanceof Element && target.localName === 'article-card') tell('loaded');
});
document.addEventListener('cw-error', ({ code, status }) => tell(`${code} ${status ?? ''}`));
document.addEventListener('cw-select', (event) => {
  event.preventDefault();
  tell(`open ${event.slug}`);
});
