// @ts-check
// `npm run test:frameworks` installs the packed package into small applications, one a framework, checks their types
// strictly, builds them, and opens them in Chromium: content has to show and events have to arrive. Pages that have
// their content before they are sent have to show it without JavaScript, and to ask for none of it with it.
//   react vue …   only these
//   --no-build    the package as it was built last
// What is installed stays in a folder of the system's for temporary files, outside of this project: an application
// must not find by chance what it does not install.
import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { createEndpoint } from '../demo/server/endpoint.mjs';
import { createStaticServer } from '../demo/server/static.mjs';
import { findBrowsers, missingLines } from './browsers.mjs';
import { npmCall } from './npm.mjs';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(root, 'test', 'frameworks');
const hash = (/** @type {string | Buffer} */ text) =>
  createHash('sha256').update(text).digest('hex').slice(0, 12);
const cache = join(tmpdir(), `clinic-widgets-frameworks-${hash(root)}`);

/** The endpoint that the applications name, which exists nowhere. */
const NAMED = 'https://content.example/';

/** Where some of them have the files of the script tag, which exists nowhere either. */
const ASSETS = 'https://assets.example/widgets';

const TITLE = 'Is ketamine addictive? What is known, and what is not';
const ARTICLE = { 'article-view': TITLE };

/** What does nothing without JavaScript. */
const SCRIPTED = 'button, input, .toc, .back';

/**
 * Pages that have their content before they are sent, by the applications: what readers read in each element.
 *
 * @type {Record<string, Record<string, Record<string, string>>>}
 */
const prerendered = {
  astro: { 'articles/is-ketamine-addictive/': { ...ARTICLE, 'related-posts': 'Related articles' } },
  next: { 'articles/is-ketamine-addictive/': { ...ARTICLE, 'related-posts': 'Related articles' } },
  node: {
    '': { ...ARTICLE, 'related-posts': 'Related articles' },
    'no-such-page': { 'latest-posts': 'Latest articles' },
  },
  static: {
    '': { 'article-card': TITLE, 'latest-posts': 'Latest articles' },
    'article.html': ARTICLE,
    'help.html': { 'faq-list': 'Questions', 'crisis-resources': '988' },
  },
};

/** What a program of an application's needs to find the endpoint that it names. @param {string} origin */
const reaching = (origin) => ({
  ...process.env,
  NODE_OPTIONS: `--import=${new URL('testing/named-endpoint.mjs', import.meta.url).href}`,
  NAMED_ENDPOINT: origin,
});

const there = (await readdir(fixtures)).sort();
const { values: options, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: { 'no-build': { type: 'boolean', default: false } },
});
const unknown = wanted.find((name) => !there.includes(name));
if (unknown) throw new Error(`There is no application for ${unknown}, only for ${there.join(', ')}.`);

/** @param {string[]} args @param {string} cwd @param {NodeJS.ProcessEnv} [given] */
async function npm(args, cwd, given = process.env) {
  const call = npmCall(args);
  const env = {
    ...given,
    NEXT_TELEMETRY_DISABLED: '1',
    ASTRO_TELEMETRY_DISABLED: '1',
    NG_CLI_ANALYTICS: 'false',
    CI: '1',
  };
  const options = { cwd, env, maxBuffer: 1e8, shell: call.shell };
  try {
    return (await execute(call.command, call.args, options)).stdout;
  } catch (error) {
    const { stdout, stderr } = /** @type {{ stdout: string, stderr: string }} */ (error);
    throw new Error(`npm ${args.join(' ')} failed:\n${stdout}${stderr}`, { cause: error });
  }
}

/** The package as npm would publish it. */
async function pack() {
  if (!options['no-build']) {
    if (!existsSync(join(root, 'cdn', 'embed.js'))) await npm(['run', '--silent', 'build:cdn'], root);
    await npm(['run', '--silent', 'build:dist'], root);
  }
  const folder = join(cache, 'packed');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

/**
 * @param {string} name @param {string} archive @param {string} endpoint
 * @returns {Promise<string>} The folder of the application, which is built.
 */
async function build(name, archive, endpoint) {
  const folder = join(cache, name);
  const wants = hash(await readFile(join(fixtures, name, 'package.json')));
  const stamp = join(folder, '.installed');
  const has = existsSync(stamp) ? await readFile(stamp, 'utf8') : '';
  if (has !== wants) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const entry of await readdir(folder)) {
    if (!['node_modules', '.installed', 'package-lock.json'].includes(entry)) {
      await rm(join(folder, entry), { recursive: true, force: true });
    }
  }
  await cp(join(fixtures, name), folder, { recursive: true });
  await rm(join(folder, 'node_modules', 'clinic-widgets'), { recursive: true, force: true });
  await npm(['install', archive, '--no-audit', '--no-fund'], folder);
  await writeFile(stamp, wants);
  // Pages have no types, and a server has nothing to build.
  await npm(['run', '--silent', '--if-present', 'types'], folder);
  await npm(['run', '--silent', '--if-present', 'build'], folder, reaching(endpoint));
  return folder;
}

/** What somebody does who wants to have news, and what the application then says. @param {import('playwright-core').Page} page */
async function signUpOn(page) {
  // The demo's service wants to see that people take their time.
  const answer = { status: 202, json: { status: 'pending' } };
  await page.route(`${NAMED}v1/signups`, (route) => route.fulfill(answer));
  await page.getByRole('textbox', { name: 'E-mail address' }).fill('reader@example.com');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Sign up' }).click();
  await page.getByText('Sign-up: to be confirmed').waitFor();
}

/** A server of the application's own, where it has one. @param {string} folder @param {string} endpoint */
async function start(folder, endpoint) {
  const child = spawn(process.execPath, ['server.mjs'], {
    cwd: folder,
    env: { ...reaching(endpoint), PORT: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\S+/.exec(line) ?? [];
    if (url) return { url, close: () => void child.kill() };
  }
  throw new Error('The server ended before it listened.');
}

/** @param {string} folder @param {string} endpoint */
async function serve(folder, endpoint) {
  if (existsSync(join(folder, 'server.mjs'))) return start(folder, endpoint);
  const site = createStaticServer({ root: join(folder, 'dist') });
  const { url } = await site.listen(0);
  return { url: `${url}/`, close: site.close };
}

/**
 * A page that knows where the hosts are which exist nowhere. What goes wrong in it is kept in `trouble`.
 *
 * @param {import('playwright-core').Browser} browser @param {string} endpoint @param {string[]} trouble
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
async function pageOf(browser, endpoint, trouble, options) {
  const page = await browser.newPage(options);
  page.setDefaultTimeout(20_000);
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    // A missing article, and a page that is answered with 404, are parts of it.
    const { url: from } = message.location();
    if (message.type() !== 'error' || from.startsWith(NAMED) || from.endsWith('/favicon.ico')) return;
    if (from === page.url() && message.text().includes('404')) return;
    trouble.push(`${message.text()} ${from}`);
  });
  await page.route(`${NAMED}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(NAMED, `${endpoint}/`) });
    await route.fulfill({ response });
  });
  await page.route(`${ASSETS}/**`, (route) =>
    route.fulfill({
      path: join(root, 'cdn', route.request().url().slice(ASSETS.length)),
      headers: { 'access-control-allow-origin': '*' },
    }),
  );
  return page;
}

/**
 * What went wrong, with what the page said.
 *
 * @param {import('playwright-core').Page} page @param {string[]} trouble @param {unknown} cause
 */
async function failure(page, trouble, cause) {
  const said = await page
    .locator('body')
    .innerText()
    .catch(() => '');
  return new Error([page.url(), ...trouble, said].join('\n'), { cause });
}

/** @param {import('playwright-core').Browser} browser @param {string} url @param {string} endpoint */
async function look(browser, url, endpoint) {
  /** @type {string[]} */
  const trouble = [];
  const page = await pageOf(browser, endpoint, trouble);
  try {
    await page.goto(url);
    const [card, absent] = [page.locator('article-card').first(), page.locator('article-card').nth(1)];
    const output = page.locator('output');
    // Given as a property where a framework has properties.
    await page.getByText('Should I bring a list?').waitFor();
    await card.getByRole('heading', { level: 3, name: 'Is ketamine addictive?' }).waitFor();
    await absent.locator('[part~="message"]').waitFor();
    await output.filter({ hasText: 'loaded' }).filter({ hasText: 'not-found 404' }).waitFor();
    // What the page answers is kept: the link is not followed.
    await card.getByRole('link').click();
    await output.filter({ hasText: 'open is-ketamine-addictive' }).waitFor();
    if (new URL(page.url()).origin !== new URL(url).origin) trouble.push('The link was followed.');
    if ((await page.locator('signup-form').count()) > 0) await signUpOn(page);
    if (trouble.length > 0) throw new Error(trouble.join('\n'));
  } catch (error) {
    throw await failure(page, trouble, error);
  } finally {
    await page.close();
  }
}

/**
 * A page that has its content before it is sent: without JavaScript it is complete, and with it the elements take over.
 *
 * @param {import('playwright-core').Browser} browser @param {string} url @param {string} endpoint
 * @param {Record<string, string>} texts What stands in each element.
 */
async function lookAtPrerendered(browser, url, endpoint, texts) {
  for (const javaScriptEnabled of [false, true]) {
    /** @type {string[]} */
    const trouble = [];
    /** @type {string[]} */
    const asked = [];
    const page = await pageOf(browser, endpoint, trouble, { javaScriptEnabled });
    page.on('request', (request) => asked.push(request.url()));
    try {
      const html = (await (await page.goto(url))?.text()) ?? '';
      const [, seed = ''] = /data-cw-seed>([^]*?)<\/script>/.exec(html) ?? [];
      /** @type {string[]} */
      const carried = JSON.parse(seed).clients.flatMap((/** @type {any} */ { documents }) =>
        documents.map((/** @type {any} */ document) => document.url),
      );
      if (carried.length === 0) trouble.push('The page carries no documents.');
      for (const [tag, text] of Object.entries(texts)) {
        // The style that came with the page goes once the element has taken over.
        const state = javaScriptEnabled ? 'detached' : 'attached';
        await page.locator(`${tag} style`).first().waitFor({ state });
        await page.locator(tag).getByText(text).first().waitFor();
        const idle = javaScriptEnabled ? 0 : await page.locator(`${tag} :is(${SCRIPTED}):visible`).count();
        if (idle > 0) trouble.push(`<${tag}> shows ${idle} things that do nothing without JavaScript.`);
        // Their links, where they have any, are in answers that are folded.
        if (/faq|crisis/.test(tag)) continue;
        // The publisher's own address, which the page's source does not have.
        await page.locator(`${tag} a[href*="harborlane.example"]`).first().waitFor();
      }
      const again = asked.filter((address) => carried.includes(address));
      if (again.length > 0) trouble.push(`The page asked again for ${again.join(', ')}.`);
      if (trouble.length > 0) throw new Error(trouble.join('\n'));
    } catch (error) {
      trouble.push(`JavaScript is ${javaScriptEnabled ? 'on' : 'off'}.`);
      throw await failure(page, trouble, error);
    } finally {
      await page.close();
    }
  }
}

/** Where a server asks an endpoint that is down, the page is whole all the same. @param {string} folder */
async function lookWithoutEndpoint(folder) {
  const closed = createEndpoint();
  const { url: endpoint } = await closed.listen(0);
  await closed.close();
  const site = await start(folder, endpoint);
  try {
    const answer = await fetch(site.url);
    const html = await answer.text();
    const policy = answer.headers.get('content-security-policy') ?? '';
    if (answer.status !== 200 || answer.headers.has('content-length') || !policy.includes("'sha256-")) {
      throw new Error(`It was answered with ${answer.status} and ${JSON.stringify([...answer.headers])}.`);
    }
    const given = await readFile(join(folder, 'pages', 'index.html'), 'utf8');
    if (html.replace(/<meta name="clinic-widgets"[^>]*>/, '') !== given) throw new Error(html);
    const other = await fetch(new URL('no-such-page', site.url), { method: 'HEAD' });
    if (other.status !== 404) throw new Error(`No such page was answered with ${other.status}.`);
  } finally {
    site.close();
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} name @param {string} folder @param {string} endpoint */
async function lookAt(browser, name, folder, endpoint) {
  const site = await serve(folder, endpoint);
  try {
    // Those without a framework have nothing but pages that were made before.
    if (!['node', 'static'].includes(name)) await look(browser, site.url, endpoint);
    for (const [path, texts] of Object.entries(prerendered[name] ?? {})) {
      await lookAtPrerendered(browser, new URL(path, site.url).href, endpoint, texts);
    }
  } finally {
    await site.close();
  }
  if (name === 'node') await lookWithoutEndpoint(folder);
}

const { chromium: found } = findBrowsers({ wanted: ['chromium'], install: true });
if (!found?.path) throw new Error(missingLines({ chromium: found }).join('\n'));

const archive = await pack();
const endpoint = createEndpoint();
const { url: content } = await endpoint.listen(0);
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
try {
  for (const name of wanted.length > 0 ? wanted : there) {
    const start = Date.now();
    try {
      await lookAt(browser, name, await build(name, archive, content), content);
      console.log(`ok     ${name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    } catch (error) {
      console.log(`FAILED ${name}`);
      const { message, cause } = /** @type {Error} */ (error);
      console.log([message, cause instanceof Error ? cause.message : ''].join('\n'));
      process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  await endpoint.close();
}
