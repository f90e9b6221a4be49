// @ts-check
/** The server's code where there is nothing of Node: bundled, in a realm that has web standards alone. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));

const bundle = async () => {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    // Lit's modules for servers have this condition; others of Node's are nowhere to be found.
    ssr: { target: 'webworker', noExternal: true, resolve: { conditions: ['node', 'module', 'import'] } },
    build: {
      ssr: 'src/server/index.ts',
      write: false,
      target: 'es2022',
      rolldownOptions: { output: { format: 'iife', name: 'server', codeSplitting: false } },
    },
  });
  const [{ output }] = /** @type {any[]} */ ([result].flat());
  return /** @type {{ code: string }} */ (output[0]).code;
};

/** What every runtime at the edge has, and JavaScript itself. */
const WEB = [
  ...['URL', 'URLSearchParams', 'Headers', 'Request', 'Response', 'fetch', 'AbortController', 'AbortSignal'],
  ...[
    'ReadableStream',
    'WritableStream',
    'TransformStream',
    'TextEncoder',
    'TextDecoder',
    'Event',
    'EventTarget',
  ],
  ...['crypto', 'btoa', 'atob', 'setTimeout', 'clearTimeout', 'queueMicrotask', 'console', 'performance'],
];

describe('at the edge', () => {
  it('prerender runs without a module of Node, and without a global of its own', async () => {
    const code = await bundle();
    const known = Object.fromEntries(WEB.map((name) => [name, Reflect.get(globalThis, name)]));
    const item = {
      id: 'a',
      slug: 'a',
      title: 'At the edge',
      url: 'https://publisher.example/a',
      html: '<p>x</p>',
    };
    const realm = createContext({ ...known, item });
    const html = await runInContext(
      `${code};
      server.prerender('<article-view slug="a" lang="de"></article-view>', {
        endpoint: 'https://content.example/v1',
        transport: async () => Response.json({ version: '1.0', item: { ...item, sections: [] } }),
      }).then(({ html }) => html)`,
      realm,
    );
    assert.match(html, /At the edge/);
    assert.match(html, /Original auf publisher\.example/);
    assert.match(html, /<div class="prose"><p>x<\/p><\/div>/);
  });
});
