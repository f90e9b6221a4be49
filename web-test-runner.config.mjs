// The tests that run in browsers. `npm test` runs them in every engine; ENGINE=firefox (or a list) chooses.
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins';
import { engines, findBrowsers, labels, missingLines } from './scripts/browsers.mjs';
import { emulateFeatures, pressTogether, resizeWindow, takePicture } from './scripts/testing/commands.mjs';
import { engineTable } from './scripts/testing/results.mjs';
import { testServers } from './scripts/testing/servers.mjs';
import { serviceServers } from './test/backends/services.mjs';
import { deepFolder } from './test/builder/folder.mjs';
import { reactPages } from './test/builder/react.mjs';
import { embedServers } from './test/embed/servers.mjs';
import { securityServers } from './test/security/servers.mjs';

const root = import.meta.dirname;
const wanted = process.env.ENGINE?.split(',') ?? engines;
const found = findBrowsers({ wanted });
const { origins, plugin: servers } = testServers(root);
const embed = embedServers(root, origins);
// Real content systems, while scripts/servers.mjs runs them, and servers that fail, while scripts/faults.mjs does.
Object.assign(origins, JSON.parse(process.env.OTHER_SERVERS ?? '{}'));

/** No test asks the driver about requests; to be told of each takes Firefox a quarter of its time. */
const quiet = { networkEnabled: false };

const launchers = {
  chromium: ({ path }) =>
    chromeLauncher({
      launchOptions: {
        ...quiet,
        executablePath: path,
        args: [
          '--no-sandbox',
          // Nothing is drawn on a screen: a graphics card's stand-in in software takes a third more of its time.
          '--disable-gpu',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--no-first-run',
        ],
      },
      concurrency: 1,
    }),
  // Puppeteer drives a stock Firefox over WebDriver BiDi: no geckodriver.
  firefox: ({ path }) =>
    chromeLauncher({
      launchOptions: { ...quiet, browser: 'firefox', executablePath: path, headless: true, args: [] },
      createPage: async ({ context }) => withoutOrientation(await context.newPage()),
      concurrency: 1,
    }),
  // Loaded only where it runs: the WebDriver client is large.
  webkit: async (browser) => (await import('./scripts/testing/webkit.mjs')).webkitLauncher(browser),
};

/** Beside the size, puppeteer sets the orientation of the screen: Firefox 140 knows the first command only. */
function withoutOrientation(page) {
  const setViewport = page.setViewport.bind(page);
  page.setViewport = async (size) => {
    try {
      await setViewport(size);
    } catch (error) {
      if (!/unknown command/.test(error.message)) throw error;
      const isThatLarge = ({ width, height }) =>
        globalThis.innerWidth === width && globalThis.innerHeight === height;
      await page.waitForFunction(isThatLarge, {}, size);
    }
  };
  return page;
}

const browsers = [];
for (const engine of wanted.filter((name) => found[name].path)) {
  browsers.push(Object.assign(await launchers[engine](found[engine]), { name: labels[engine] }));
}
for (const line of missingLines(found)) console.log(line);

export default {
  rootDir: root,
  // Some have a command of their own.
  files: ['test/**/*.test.ts', '!test/faults/**', '!test/security/**', '!test/servers/**'],
  browsers,
  nodeResolve: true,
  // One page at a time in each engine: focus belongs to one page only.
  concurrentBrowsers: 2,
  // Generous, because a busy machine with two cores runs everything at once.
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 300_000,
  testFramework: { config: { timeout: 20_000 } },
  middleware: [
    embed.middleware,
    embed.prerenderer,
    embed.wordpress,
    embed.ghost,
    reactPages(root),
    deepFolder(root),
  ],
  plugins: [
    servers,
    embed.plugin,
    serviceServers(origins),
    securityServers(origins),
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: join(root, 'tsconfig.json') }),
    a11ySnapshotPlugin(),
    resizeWindow(),
    pressTogether(),
    emulateFeatures(),
    takePicture(),
  ],
  testRunnerHtml: (framework) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>Tests</title>
    <script>globalThis.testServers = ${JSON.stringify(origins)};</script>
  </head>
  <body>
    <script type="module" src="${framework}"></script>
  </body>
</html>`,
  // Tests run against Lit's development build for its warnings; that it is one is no news.
  filterBrowserLogs: ({ args }) => !String(args[0]).includes('Lit is in dev mode'),
  reporters: [defaultReporter({ reportTestProgress: process.stdout.isTTY ?? false }), engineTable()],
  coverageConfig: {
    include: ['src/**/*.ts'],
    // These run in Node; test/node/ covers them.
    exclude: ['src/server/**', 'src/cli/**'],
    threshold: { lines: 95, branches: 95, functions: 90, statements: 95 },
    reporters: ['lcovonly', 'text-summary'],
    reportDir: 'coverage',
  },
};
