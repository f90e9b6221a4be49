// @ts-check
/** The columns of the demo's page that shows one article from every kind of source. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @param {string} parts Folder of the demo's parts.
 * @param {string} endpoint Origin of the demo's content.
 * @param {import('./start.mjs').Started} servers
 */
export function sourceColumns(parts, endpoint, { wordpress, ghost, notRun }) {
  const part = (/** @type {string} */ name) => readFileSync(join(parts, `${name}.html`), 'utf8');
  const [on, off] = [part('source'), part('source-off')];
  const columns = [
    {
      id: 'native',
      name: 'Files',
      about: 'JSON documents, as the widgets define them',
      attributes: `endpoint="${endpoint}/v1"`,
    },
    {
      id: 'json-feed',
      name: 'A JSON Feed',
      about: 'One document, which any feed reader reads too',
      attributes: `endpoint="${endpoint}/feed.json" source="json-feed"`,
    },
    {
      id: 'wordpress',
      name: 'WordPress',
      about: 'A real one, through the API that every site has',
      attributes: wordpress && `endpoint="${wordpress.pretty}/wp-json" source="wordpress"`,
    },
    {
      id: 'ghost',
      name: 'Ghost',
      about: 'A real one, through its Content API',
      attributes: ghost && `endpoint="${ghost.url}" source="ghost" content-key="${ghost.key}"`,
    },
  ];
  return columns
    .map((column) => {
      const reason = notRun[/** @type {'wordpress' | 'ghost'} */ (column.id)];
      const values = {
        ...column,
        reason: reason
          ? `${column.name} could not be started here: it ${reason}.`
          : `No ${column.name} is running.`,
      };
      return (column.attributes ? on : off).replace(
        /\{\{(\w+)\}\}/g,
        (_, /** @type {keyof typeof values} */ name) => values[name] ?? '',
      );
    })
    .join('\n');
}
