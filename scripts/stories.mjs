// `npm run check:stories` builds Storybook, opens every story and every page of it in Chromium, and fails where one
// breaks a rule of accessibility, does not reach the state that it promises, or writes an unplanned line to the
// console. Stories tagged `forced-colors` are looked at once more in forced colours. On the first story of each element
// every control is tried, on one of them every menu, and on the page of tokens what a designer does there.
//   --no-build       takes what is in storybook-static/
//   --only "text"    only what has this in its id
import { spawnSync } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { npmCall } from './npm.mjs';
import { openStorybook } from './testing/storybook.mjs';

/** Pages are opened in so many windows at a time. */
const WINDOWS = 3;
/** Pixels that have to change when something gets the focus: a ring of 2 px around a short link. */
const RING = 60;

/** The story on which the toolbar is tried: a list can be empty. */
const PLAIN = 'elements-latest-posts--ready';
const TOKENS = 'design-tokens--workbench';
/** The attributes of a part of a page, which widgets on it take from the toolbar's endpoint. */
const PROVIDER = 'content-provider';

/** How the load ends at each endpoint that the toolbar offers, and how many milliseconds it takes at least. */
const answers = {
  slow: { what: 'cw-load', after: 3_000 },
  down: { what: 'network', after: 0 },
  empty: { what: 'cw-empty', after: 0 },
  wrong: { what: 'parse', after: 0 },
  // The last, since the story begins with it.
  fine: { what: 'cw-load', after: 0 },
};

const root = join(import.meta.dirname, '..');
const built = join(root, 'storybook-static');
const results = join(root, '.cache', 'stories');

const { 'no-build': noBuild, only } = parseArgs({
  options: { 'no-build': { type: 'boolean', default: false }, only: { type: 'string', default: '' } },
}).values;

if (!noBuild) build();
await rm(results, { recursive: true, force: true });

const start = Date.now();
const { entries } = JSON.parse(await readFile(join(built, 'index.json'), 'utf8'));
const wanted = Object.values(entries).filter(({ id }) => id.includes(only));
const stories = wanted.filter(({ type }) => type === 'story');
const pages = wanted.filter(({ type }) => type === 'docs');
const forced = stories.filter(({ tags }) => tags.includes('forced-colors'));
const manifest = JSON.parse(await readFile(join(root, 'custom-elements.json'), 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations);
const book = await openStorybook(built);
const faults = [];
try {
  // The stories of a file follow each other in one page, as they do for a designer. Long files first.
  const files = [...byTitle(stories), ...pages.map((one) => [one])];
  files.sort((a, b) => b.length - a.length);
  await inWindows(files, {}, async ({ visit }, entry, at) => visit(entry, { fresh: at === 0 }));
  await inWindows([forced], { forcedColors: 'active' }, inForcedColours);
  await inWindows([stories.filter(({ id }) => id === PLAIN)], {}, withMenus);
  await inWindows([stories.filter(({ id }) => id === TOKENS)], {}, withTokens);
  const firsts = byTitle(stories).flatMap(([first]) => (attributesOf(first).length > 0 ? [first] : []));
  await inWindows(
    firsts.map((one) => [one]),
    {},
    withControls,
  );
} finally {
  await book.close();
}

const seconds = ((Date.now() - start) / 1000).toFixed(0);
const count = `${stories.length} stories, ${pages.length} pages, ${forced.length} in forced colours, ${seconds} s`;
if (wanted.length === 0) faults.push(`Nothing has "${only}" in its id.`);
if (faults.length > 0) {
  console.error(`${faults.join('\n')}\n\n${faults.length} are not as they should be (${count}).`);
  process.exitCode = 1;
} else console.log(`All as they should be: ${count}.`);

function build() {
  const { command, args, shell } = npmCall(['run', '--silent', 'build:storybook']);
  const { status } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell });
  if (status !== 0) process.exit(1);
}

function byTitle(entries) {
  const titles = [...new Set(entries.map(({ title }) => title))];
  return titles.map((title) => entries.filter((entry) => entry.title === title));
}

/** Looks at all entries of all files, in several windows side by side. */
async function inWindows(files, options, look) {
  const queue = [...files];
  const work = async () => {
    const window = await book.window(options);
    for (let file = queue.shift(); file; file = queue.shift()) {
      for (const [at, entry] of file.entries()) {
        const problems = await look(window, entry, at);
        if (problems.length > 0) faults.push([entry.id, ...problems].join('\n    '));
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(WINDOWS, files.length) }, work));
}

/**
 * What the system does to colours, no style sheet can do: that text and lines are still there, and that focus is
 * seen, only pictures tell. Axe measures colours that nobody sees here, and stays out.
 */
async function inForcedColours({ page, visit }, entry) {
  const problems = await visit(entry, { fresh: true, globals: { 'a11y.manual': '!true' } });
  const before = await picture(page);
  if (colours(before) < 2) problems.push('in forced colours there is nothing to see');
  await page.keyboard.press('Tab');
  const focused = await picture(page);
  const { width, height } = before;
  const ring = pixelmatch(before.data, focused.data, undefined, width, height, { threshold: 0.1 });
  if (ring < RING) problems.push(`in forced colours focus is not seen: it changes ${ring} pixels`);
  await keep(entry.id, focused);
  return problems;
}

/** What surrounds a story leaves its content where it is; another endpoint is asked anew. */
async function withMenus(window, entry) {
  const problems = await window.visit(entry, { fresh: true });
  const { page } = window;
  await page.evaluate(hearLoads);
  const menus = { theme: 'dark', direction: 'rtl', language: 'de', width: '320', host: 'pico' };
  for (const [name, value] of Object.entries(menus)) {
    await window.set({ [name]: value });
    if (await page.evaluate('heard')) problems.push(`the menu ${name} made it load again`);
  }
  const offered = await page.evaluate(offeredBy, 'endpoint');
  if (offered.sort().join() !== Object.keys(answers).sort().join())
    problems.push(`nobody says what comes of ${offered}`);
  for (const [endpoint, { what, after }] of Object.entries(answers)) {
    await page.evaluate(hearAnew);
    await window.set({ endpoint });
    const heard = await page.waitForFunction('heard').catch(() => undefined);
    const told = await heard?.jsonValue();
    if (told?.what !== what)
      problems.push(`with the endpoint ${endpoint} it says ${told?.what}, not ${what}`);
    else if (told.after < after) problems.push(`with the endpoint ${endpoint} it took ${told.after} ms`);
  }
  return problems;
}

/** A designer sets one token, sees it, and takes the CSS along. */
async function withTokens(window, entry) {
  const problems = await window.visit(entry, { fresh: true });
  const { page } = window;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('[id="--cw-radius"]').fill('3px');
  const card = page.locator('article-card [part~="card"]');
  const radius = await card.evaluate((box) => globalThis.getComputedStyle(box).borderTopLeftRadius);
  if (radius !== '3px') problems.push(`the control sets --cw-radius to 3px, and a card has ${radius}`);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('Copied.').waitFor();
  const copied = await page.evaluate(() => globalThis.navigator.clipboard.readText());
  if (copied !== ':root {\n  --cw-radius: 3px;\n}') problems.push(`Copy gives ${JSON.stringify(copied)}`);
  return problems;
}

/** The attributes that a designer can set on the element of a story. */
function attributesOf({ title }) {
  const names = (tag) => elements.find(({ tagName }) => tagName === tag)?.attributes ?? [];
  // Consent is the page's to ask for, and has no control: a story that waits shows nothing. A form has one of that name.
  const shared = names(PROVIDER).flatMap(({ name }) => (name === 'consent' ? [] : [name]));
  if (tagOf(title) === PROVIDER) return shared;
  return names(tagOf(title)).flatMap(({ name }) => (shared.includes(name) ? [] : [name]));
}

function tagOf(title) {
  return title.split('/').at(-1);
}

/** Each attribute of an element has a control, and the control sets it. */
async function withControls(window, entry) {
  const problems = await window.visit(entry, { fresh: true });
  const { page } = window;
  const controls = await page.evaluate(controlsOf, entry.id);
  const wanted = attributesOf(entry).sort();
  const names = Object.keys(controls).sort();
  if (names.join() !== wanted.join()) problems.push(`it has controls for ${names}, not for ${wanted}`);
  const tag = tagOf(entry.title);
  for (const [name, { given, written }] of Object.entries(controls)) {
    await page.evaluate(setControl, { storyId: entry.id, name, given });
    await page
      .waitForFunction(isSet, { tag, name, written })
      .catch(() => problems.push(`the control ${name} does not set it to ${JSON.stringify(written)}`));
  }
  return problems;
}

/** Runs in the page: what each control could give, and the attribute that comes of it. */
async function controlsOf(storyId) {
  const { argTypes } = await globalThis.__STORYBOOK_PREVIEW__.storyStoreValue.loadStory({ storyId });
  const controls = Object.entries(argTypes).filter(([, { control }]) => control && !control.disable);
  return Object.fromEntries(
    controls.map(([name, { control, options }]) => {
      const last = options?.at(-1);
      const given =
        { boolean: true, number: control.max, text: 'text', 'inline-check': [last] }[control.type] ?? last;
      return [name, { given, written: given === true ? '' : String(given) }];
    }),
  );
}

/** Runs in the page. */
function setControl({ storyId, name, given }) {
  globalThis.__STORYBOOK_ADDONS_CHANNEL__.emit('updateStoryArgs', {
    storyId,
    updatedArgs: { [name]: given },
  });
}

/** Runs in the page. */
function isSet({ tag, name, written }) {
  return globalThis.document.querySelector(`#storybook-root ${tag}[${name}]`)?.getAttribute(name) === written;
}

/** Runs in the page: hears how a load ends, and after how many milliseconds. */
function hearLoads() {
  let start;
  globalThis.hearAnew = () => {
    start = globalThis.performance.now();
    globalThis.heard = undefined;
  };
  globalThis.hearAnew();
  for (const type of ['cw-load', 'cw-error', 'cw-empty']) {
    globalThis.addEventListener(type, ({ code }) => {
      globalThis.heard = { what: code ?? type, after: globalThis.performance.now() - start };
    });
  }
}

/** Runs in the page. */
function hearAnew() {
  globalThis.hearAnew();
}

/** Runs in the page: what a menu of the toolbar offers beside what the story itself says. */
function offeredBy(menu) {
  const { globalTypes } = globalThis.__STORYBOOK_PREVIEW__.storyStoreValue.projectAnnotations;
  return globalTypes[menu].toolbar.items.map(({ value }) => value).filter((value) => value !== 'story');
}

async function picture(page) {
  return PNG.sync.read(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
}

function colours({ data }) {
  const found = new Set();
  for (let at = 0; at < data.length; at += 4) found.add(data.readUInt32BE(at));
  return found.size;
}

/** For people to look at. */
async function keep(id, png) {
  await mkdir(results, { recursive: true });
  await writeFile(join(results, `${id}.png`), PNG.sync.write(png));
}
