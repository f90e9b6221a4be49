// @ts-check
// docs/sentences.md: every sentence of the interface by its name, for those who put their own in its place.
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where each section is spoken. @type {Readonly<Record<string, string>>} */
const SECTIONS = {
  article: 'In `<article-view>`.',
  carousel: 'In lists with `layout="carousel"`.',
  comparison: 'In `<addiction-comparison-table>`, and in articles that hold a comparison.',
  faq: 'In `<faq-list>`.',
  latest: 'In `<latest-posts>`.',
  related: 'In `<related-posts>`.',
  safety:
    'In `<medical-disclaimer>` and `<crisis-resources>`. People in danger may read them: better leave them as they are.',
  signup: 'In `<signup-form>`.',
};

/** A day to write a date of. */
const DAY = { year: 2026, month: 6, day: 1 };

/** Is written as its place, and counts as many. @param {number} place */
const valueFor = (place) => ({ toString: () => `{${String(place)}}`, valueOf: () => 7 });

/** @param {string} path @param {unknown} sentence */
function row(path, sentence) {
  if (typeof sentence === 'string') return `| \`${path}\` | ${sentence} | |`;
  if (typeof sentence !== 'function') throw new Error(`${path} is no sentence`);
  if (path === 'date') return `| \`date\` | ${sentence(DAY)} | \`{year}\`, \`{month}\`, \`{day}\`: numbers |`;
  const [, names = ''] = /^\(([\w, ]*)\) =>/.exec(String(sentence)) ?? [];
  const places = names.split(', ').map((name, index) => `\`{${String(index + 1)}}\` ${name}`);
  return `| \`${path}\` | ${sentence(...places.map((_, index) => valueFor(index + 1)))} | ${places.join(', ')} |`;
}

/** @param {Readonly<Record<string, unknown>>} strings @param {string} [path] @returns {string[]} */
const rows = (strings, path = '') =>
  Object.entries(strings).flatMap(([name, value]) =>
    typeof value === 'object' && value !== null
      ? rows(/** @type {Record<string, unknown>} */ (value), `${path}${name}.`)
      : [row(`${path}${name}`, value)],
  );

/** @param {Readonly<Record<string, unknown>>} strings @param {string} [path] */
const table = (strings, path) =>
  ['| name | in English | made of |', '| --- | --- | --- |', ...rows(strings, path)].join('\n');

/** The page, from the sources. */
export async function sentencesPage() {
  const { module } = await runnerImport('/src/locales/english.ts', {
    root,
    configFile: false,
    logLevel: 'error',
  });
  const all = /** @type {{ en: Record<string, unknown> }} */ (module).en;
  const common = Object.fromEntries(
    Object.entries(all).filter(([name, value]) => name !== 'lang' && typeof value !== 'object'),
  );
  const sections = Object.entries(all).filter(([, value]) => typeof value === 'object');
  const text = `# All sentences

What the widgets say by themselves. The names are those under which [your own words](languages.md#your-own-words) are
given: \`signup.heading\` is \`heading\` inside \`signup\`. A sentence that is made of something has a place for each thing.
Where English has another form for one, as in “1 more article”, this is the one for many.

<!-- Written by \`npm run sentences\`, from the sources. -->

## Everywhere

${table(common)}
${sections
  .map(([name, value]) => {
    const where = SECTIONS[name];
    if (!where) throw new Error(`Say in scripts/sentences-page.mjs where ${name} is spoken.`);
    return `
## \`${name}\`

${where}

${table(/** @type {Record<string, unknown>} */ (value), `${name}.`)}
`;
  })
  .join('')}`;
  return format(text, { ...(await resolveConfig(root)), parser: 'markdown' });
}
