/** A hint beside the tag, by which browsers ask for the content while the script is still on its way. */
import { firstAsk } from '../sources/first-ask.js';
import { native } from '../sources/index.js';
import type { Settings } from './settings.js';
import type { Snippet } from './snippet.js';

/** Systems that keep the hint where it is pasted, and whose script does not come long after it. */
const keeping: readonly Settings['target'][] = ['html', 'squarespace', 'wix', 'webflow'];

/**
 * The address that the widget will ask for; undefined where there is nothing to hint at: other sources than the contract
 * ask in ways that no link can, and before the visitor's consent nothing may be asked for.
 */
export const hintedAddress = ({ settings, widget: { tag } }: Snippet): string | undefined => {
  const { early, waits, target, page, options } = settings;
  const { endpoint, source = native.name } = page;
  if (!early || waits || !endpoint || source !== native.name || !keeping.includes(target)) return undefined;
  // Then it asks another endpoint, or for a document of its own.
  if (options['endpoint'] || options['src']) return undefined;
  const element = { getAttribute: (name: string) => options[name] || null };
  const ask = firstAsk(tag === 'article-card' ? 'article-view' : tag, element);
  return ask?.(native, { endpoint, contentKey: '' })?.url;
};
