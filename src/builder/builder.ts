/** The page that writes snippets: `cdn/builder/index.html`. */
import { App } from './app.js';
import { choicesFrom } from './manifest.js';

const root = document.querySelector<HTMLElement>('#builder');
if (root) {
  root.replaceChildren();
  new App(choicesFrom(__MANIFEST__), __VERSION__, __INTEGRITY__, root);
}
