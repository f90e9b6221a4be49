/**
 * The script tag: finds its own settings, starts the page's requests, and brings the code that the page needs.
 * A classic script that runs as a module too, and again without harm when it is on the page twice.
 */
import { clientFor, provide, requireConsent } from '../contexts/index.js';
import { register, usePrefix } from '../define/register.js';
import type { takeOver } from '../define/takeover.js';
import { ArticleCard } from '../widgets/article-card/article-card.js';
import { core } from './core.js';
import { watch } from './loader.js';
import { ownScript, settingsOf } from './own-script.js';
import { loadPart, usePartsOf } from './parts.js';

const KEY = Symbol.for(`clinic-widgets@${__VERSION__}`);
const page = globalThis as { [KEY]?: unknown };

const script = ownScript('embed.js');
const settings = settingsOf(script);
requireConsent(script?.dataset['consent']);
const client = settings && clientFor(settings);
if (client) provide(client);

if (!page[KEY]) {
  page[KEY] = core;
  usePartsOf(script);
  usePrefix(script?.dataset['prefix']);
  const start = (): void => {
    watch(client);
    // Cards are made in a task of their own: in this one the script itself was read and run.
    setTimeout(() => {
      register('article-card', ArticleCard);
    });
  };
  // Where the page has the content already, elements take it over; if that part fails, they make it anew.
  if (document.querySelector('[name=clinic-widgets]'))
    loadPart<typeof takeOver>('take-over.js').then((take) => take(start), start);
  else start();
}
