// @ts-check
/**
 * Compiles what the builder prints for React. `POST /react/KEY` takes the file; `/react/KEY.js` is a script that
 * renders its component into `#root`, with React and what it imports.
 */
import { join } from 'node:path';
import { build } from 'vite';

const ENTRY = `
  import { createElement, StrictMode } from 'react';
  import { createRoot } from 'react-dom/client';
  import * as snippet from './snippet.jsx';
  const [Component] = Object.values(snippet);
  createRoot(document.querySelector('#root')).render(createElement(StrictMode, null, createElement(Component)));
`;

/** @param {string} root Folder of the project. @param {string} jsx */
async function compile(root, jsx) {
  const files = new Map([
    [join(root, 'entry.jsx'), ENTRY],
    [join(root, 'snippet.jsx'), jsx],
  ]);
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    plugins: [
      {
        name: 'snippet',
        resolveId: (id) => [...files.keys()].find((path) => path.endsWith(id.replace('./', '/'))),
        load: (id) => files.get(id),
      },
    ],
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      rolldownOptions: { input: '/entry.jsx', output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [result] = /** @type {any[]} */ ([built].flat());
  return result.output[0].code;
}

/** Middleware of the test runner's server. @param {string} root Folder of the project. */
export function reactPages(root) {
  /** @type {Map<string, string>} */
  const scripts = new Map();

  /** @param {any} context Of Koa. @param {() => Promise<void>} next */
  return async (context, next) => {
    const [, key] = /^\/react\/([\w-]+?)(?:\.js)?$/.exec(context.path) ?? [];
    if (!key) return next();
    if (context.method === 'POST') {
      let jsx = '';
      for await (const chunk of context.req) jsx += chunk;
      scripts.set(key, await compile(root, jsx));
      context.status = 204;
    } else {
      context.type = 'text/javascript';
      context.body = scripts.get(key);
    }
  };
}
