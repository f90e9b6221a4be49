// @ts-check
// `npm run test:frameworks` installs the packed package into small applications, one a framework, checks their types
// strictly, builds them, and opens them in Chromium: content has to show and events have to arrive.
//   react vue …   only these
// What is installed stays in a folder of the system's for temporary files, outside of this project: an application
// must not find by chance what it does not install.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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

const there = (await readdir(fixtures)).sort();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !there.includes(name));
if (unknown) throw new Error(`There is no application for ${unknown}, only for ${there.join(', ')}.`);

/** @param {string[]} args @param {string} cwd */
async function npm(args, cwd) {
  const call = npmCall(args);
  const env = {
    ...process.env,
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

/** The package as npm would publish it, from the sources as they are. */
async function pack() {
  if (!existsSync(join(root, 'cdn', 'embed.js'))) await npm(['run', '--silent', 'build:cdn'], root);
  await npm(['run', '--silent', 'build:dist'], root);
  const folder = join(cache, 'packed');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], root);
  const [name = ''] = await readdir(folder);
  return join(folder, name);
}

/** @param {string} name @param {string} archive @returns {Promise<string>} The folder with the built application. */
async function build(name, archive) {
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
  await npm(['run', '--silent', 'types'], folder);
  await npm(['run', '--silent', 'build'], folder);
  return join(folder, 'dist');
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

/** @param {import('playwright-core').Browser} browser @param {string} files @param {string} endpoint */
async function look(browser, files, endpoint) {
  const site = createStaticServer({ root: files });
  const { url } = await site.listen(0);
  const page = await browser.newPage();
  page.setDefaultTimeout(20_000);
  /** @type {string[]} */
  const trouble = [];
  page.on('pageerror', (error) => trouble.push(error.message));
  page.on('console', (message) => {
    // The missing article is a part of the page.
    const { url: from } = message.location();
    if (message.type() !== 'error' || from.startsWith(NAMED) || from.endsWith('/favicon.ico')) return;
    trouble.push(`${message.text()} ${from}`);
  });
  await page.route(`${NAMED}**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(NAMED, `${endpoint}/`) });
    await route.fulfill({ response });
  });
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
    const said = await page
      .locator('body')
      .innerText()
      .catch(() => '');
    throw new Error([...trouble, said].join('\n'), { cause: error });
  } finally {
    await page.close();
    await site.close();
  }
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
      await look(browser, await build(name, archive), content);
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
