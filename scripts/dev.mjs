// @ts-check
// Serves the demo pages with the widgets straight from their sources, and reloads when one of them changes. The
// content comes from the same endpoint as in `npm start`.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { createEndpoint } from '../demo/server/endpoint.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const here = `/@fs${root.startsWith('/') ? '' : '/'}${root.replaceAll('\\', '/')}`;
const source = `${here}src`;

const footer = readFileSync(`${root}demo/parts/footer.html`, 'utf8');

const endpoint = createEndpoint({ faults: true, signupsFile: `${root}demo/.data/signups.jsonl` });
const content = await endpoint.listen(Number(process.env.ENDPOINT_PORT || 0));

/** What a built script tag does, in terms of the sources. @param {string} tag @param {string} file */
const fromSources = (tag, file) => {
  const settings = JSON.stringify({ endpoint: /data-endpoint="([^"]*)"/.exec(tag)?.[1] });
  const element = /^elements\/(.+)\.js$/.exec(file)?.[1];
  return element
    ? `<script type="module" src="${source}/define/${element}.ts"></script>`
    : `<script type="module">
        import { configure } from '${source}/contexts/index.ts';
        import { defineAll } from '${source}/define/index.ts';
        const settings = ${settings};
        if (settings.endpoint) configure(settings);
        defineAll();
      </script>`;
};

const server = await createServer({
  configFile: false,
  root: `${root}demo/sites`,
  appType: 'mpa',
  server: { port: Number(process.env.SITE_PORT || 4820), fs: { allow: [root] } },
  plugins: [
    {
      name: 'demo-pages',
      transformIndexHtml: {
        order: 'pre',
        handler: (html) =>
          html
            .replaceAll('{{footer}}', footer)
            .replaceAll('{{endpoint}}', content.url)
            .replace(/<script[^>]*src="{{cdn}}\/([^"]+)"[^>]*><\/script>/g, fromSources)
            .replaceAll('{{cdn}}/reserve.css', `${source}/styles/reserve.css`)
            .replaceAll('{{cdn}}/themes/', `${source}/themes/`)
            // As it was built last.
            .replaceAll('{{cdn}}/builder/', `${here}cdn/builder/index.html`)
            .replaceAll('href="bootstrap/', `href="${here}node_modules/bootstrap/dist/css/`),
      },
    },
  ],
});
await server.listen();
server.printUrls();

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await Promise.all([server.close(), endpoint.close()]);
  });
}
