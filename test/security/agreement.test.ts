/**
 * Readers see the same whether a server has written a page beforehand or their browser does it: of every string, the
 * tree that the browser's sanitizer makes is that which the browser reads from what Node has written.
 *
 * Where the two differ, the difference has to be of a kind that is named here, and each kind proves itself.
 */
import { expect } from '@open-wc/testing';
import { parseHtml as readByTheBrowser, type HtmlNode } from '../../src/html/index.js';
import { loadSanitizer, sanitize } from '../../src/sanitize/index.js';
import { parseHtml as readByTheServer } from '../../src/server/index.js';
import { BASE } from '../sanitize/support.js';
import { report } from './report.js';
import { linesOf, parsed, written } from '../sanitize/trees.js';

const { hostile } = testServers as typeof testServers & { readonly hostile: string };
const list = async (path: string): Promise<readonly string[]> =>
  (await (await fetch(`${hostile}${path}`)).json()) as string[];

const isSame = (one: Node, other: Node): boolean => linesOf(one).join('\n') === linesOf(other).join('\n');

interface Difference {
  readonly html: string;
  /** The tree of the browser's sanitizer, written down, and what the server wrote. */
  readonly browser: string;
  readonly server: string;
}

const isReadAlike = (html: string): boolean =>
  JSON.stringify(readByTheBrowser(html)) === JSON.stringify(readByTheServer(html));

const isDeep = (nodes: readonly HtmlNode[], levels: number): boolean =>
  levels === 0 || nodes.some((node) => typeof node !== 'string' && isDeep(node.children, levels - 1));

const KINDS: Readonly<Record<string, (difference: Difference) => boolean>> = {
  /** Trees hold what HTML cannot say, such as a block within a paragraph. Written down, both are the same. */
  nesting: ({ browser, server }) => isSame(parsed(browser), parsed(server)),
  /** Engines do not agree on what a `<select>` may hold, so on where it ends. */
  select: ({ html }) => /<select/i.test(html) && !isReadAlike(html),
  /** Browsers build trees no deeper than some 500 levels, and put what is deeper beside them. */
  depth: ({ html }) => isDeep(readByTheServer(html), 500),
  /** This engine reads it otherwise than the standard says, before anything is sanitized. */
  reading: ({ html }) => !isReadAlike(html),
};

describe('the sanitizers of browsers and of servers', () => {
  before(loadSanitizer);

  it('come to the same, but for differences of known kinds', async function () {
    this.timeout(0);
    const strings = await list('/corpus');
    const fromServer = await list('/sanitized');
    expect(fromServer).to.have.length(strings.length);
    const counts = new Map<string, number>();
    const unexplained: Difference[] = [];
    for (const [at, html] of strings.entries()) {
      const server = fromServer[at] ?? '';
      const tree = sanitize(html, { base: BASE });
      if (isSame(tree, parsed(server))) continue;
      const difference = { html, browser: written(tree), server };
      const [kind] = Object.entries(KINDS).find(([, explains]) => explains(difference)) ?? [];
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
      else unexplained.push(difference);
    }
    const explained = [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ');
    const differences = unexplained.length + [...counts.values()].reduce((sum, count) => sum + count, 0);
    await report({
      case: 'browser and server',
      strings: strings.length,
      seen: `${differences} differences${explained && `: ${explained}`}`,
    });
    expect(unexplained.slice(0, 20)).to.deep.equal([]);
  });
});
