// @ts-check
/**
 * The programs for servers in the documents, with the demo's endpoint: each runs, and does what it says. Those of whole
 * applications run in `npm run test:frameworks`.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { blocksIn, isForServers } from '../docs/blocks.mjs';
import { compile, root } from './compiled.mjs';
import { serve } from './serving.mjs';

const made = compile('prerender-docs');
const programs = blocksIn(readFileSync(join(root, 'docs', 'prerendering.md'), 'utf8')).filter(
  ({ language, within, code }) => /^[jt]s$/.test(language) && !within && isForServers(code),
);

/**
 * Runs a program with an endpoint of its own; what it declares comes back by its name.
 *
 * @param {number} at
 * @param {import('node:test').TestContext} t
 */
async function run(at, t) {
  const content = `${await serve(t)}/v1`;
  const code = (programs[at]?.code ?? '')
    .replaceAll(
      "'clinic-widgets/server'",
      `'${pathToFileURL(join(made, 'dist', 'server', 'index.js')).href}'`,
    )
    .replaceAll('https://content.example/v1', content)
    // The one that is TypeScript has types in its first line alone.
    .replaceAll(/: Response(?=[,)]| =>)/g, '')
    .replaceAll(/^const /gm, 'export const ');
  const file = join(made, `program-${at}.mjs`);
  writeFileSync(file, code);
  return { content, ...(await import(pathToFileURL(file).href)) };
}

describe('the programs in docs/prerendering.md', () => {
  it('are three', () => assert.equal(programs.length, 3));

  it('put content into a page', async (t) => {
    const { html, styleHashes, report } = await run(0, t);
    assert.match(
      html,
      /^<meta[^>]*><article-card slug="is-ketamine-addictive"><template shadowrootmode="open">/,
    );
    assert.equal(styleHashes.length, 1);
    assert.deepEqual(
      report.map((/** @type {any} */ { outcome }) => outcome),
      ['ready'],
    );
  });

  it('answer with a page that has its content, and a policy for its styles', async (t) => {
    const { withContent, content } = await run(1, t);
    const page = `<script src="embed.js" data-endpoint="${content}"></script><article-card slug="is-ketamine-addictive"></article-card>`;
    const answer = withContent(new Response(page, { status: 203, headers: { 'content-length': '9' } }));
    assert.equal(answer.status, 203);
    assert.equal(answer.headers.get('content-length'), null);
    const html = await answer.text();
    const [, style = ''] = /<style>([^]*?)<\/style>/.exec(html) ?? [];
    assert.match(html, /Is ketamine addictive\?/);
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
    const hash = Buffer.from(digest).toString('base64');
    assert.ok(answer.headers.get('content-security-policy')?.includes(`'sha256-${hash}'`));
  });

  it('make a policy', async (t) => {
    const { policy } = await run(2, t);
    assert.match(policy, /^style-src 'self' 'sha256-[\w+/]{43}='$/);
  });
});
