/** Puts the content of widgets into a page. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import process, { stdout } from 'node:process';
import { prerender, type Prerendered, type ReportEntry } from '../server/index.js';
import { fileTrouble, writeTrouble } from './files.js';
import { mapIn, sourceHelp, sourceOptions } from './source.js';
import { addressIn, EXIT, readArguments, Refusal, UsageError, type Command } from './usage.js';

const options = {
  ...sourceOptions,
  out: { type: 'string' },
  endpoint: { type: 'string' },
  base: { type: 'string' },
  lang: { type: 'string' },
  prefix: { type: 'string' },
  'no-seed': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const help = `clinic-widgets prerender PAGE --out FILE [options]

Puts the content of the widgets into the page, a file of HTML: for search engines, for readers without JavaScript, and
for a first paint that has it. All else in the page stays as it is. A widget whose content cannot be had keeps its
fallback, and the page is written all the same.

  --out FILE          where the page goes, PAGE itself if you like; without it, to the standard output
  --endpoint URL      base URL of the content; default: what the page itself says
${sourceHelp}
  --base URL          address that the page will have, for what it names relatively
  --lang TAG          language, where the page names none (default en)
  --prefix NAME       of the tags, as in acme-article-card; default: what the script tag says
  --no-seed           the page does not carry the documents, and browsers ask for them
  --json              the report for programs; needs --out

Exit code 0: every widget has its content, or is not to have any: withdrawn by the publisher, held until consent. 1: some
content could not be had, or a file could not be read or written. 2: the command was not understood, and nothing was
written.`;

/** What is not worth a word: content that is there, or elements that are none of its business. */
const isQuiet = (outcome: string): boolean => /^(?:ready|empty|kept)$/.test(outcome);

/** What is no fault. A build that stopped for what was withdrawn would leave it online. */
const isFine = (outcome: string): boolean => isQuiet(outcome) || /^(?:withdrawn|held)$/.test(outcome);

const lineOf = (
  page: string,
  { tag, attributes, line, outcome, code, status, missing }: ReportEntry,
): string => {
  const written = Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('');
  const lacks = outcome === 'idle' && 'no endpoint, or no attribute that says what to show';
  const why = [lacks, code, status, missing && `without ${missing.join(', ')}`].filter(Boolean).join(' ');
  return `${page}:${String(line)} <${tag}${written}> ${outcome}${why && ` (${why})`}`;
};

const read = async (page: string): Promise<string> => {
  try {
    return await readFile(page, 'utf8');
  } catch (cause) {
    throw new Refusal(`${page} cannot be read: ${fileTrouble(cause)}.`);
  }
};

/** Whoever reads the page meanwhile has the old one or the new one, never a part. */
const write = async (out: string, html: string): Promise<void> => {
  const beside = `${out}.${String(process.pid)}.tmp`;
  try {
    await writeFile(beside, html);
    await rename(beside, out);
  } catch (cause) {
    await rm(beside, { force: true });
    throw new Refusal(`${out} cannot be written: ${writeTrouble(cause)}.`);
  }
};

const say = (page: string, out: string, { report }: Prerendered): void => {
  for (const entry of report) {
    if (!isQuiet(entry.outcome)) console.error(lineOf(page, entry));
  }
  // A provider shows nothing by itself.
  const widgets = report.filter(({ tag }) => !tag.endsWith('content-provider'));
  const filled = widgets.filter(({ outcome }) => /^(?:ready|empty|partial)$/.test(outcome)).length;
  const kept = widgets.filter(({ outcome }) => outcome === 'kept').length;
  const apart = kept > 0 ? ` ${kept === 1 ? 'One more stays' : `${String(kept)} more stay`} as written.` : '';
  console.error(
    `${out}: ${String(filled)} of ${String(widgets.length - kept)} widgets have their content.${apart}`,
  );
};

const run = async (args: readonly string[]): Promise<number> => {
  const { values, operands } = readArguments('prerender', args, options, ['a file of HTML']);
  const [page = ''] = operands;
  const { out, endpoint, base, source, map, lang, prefix, json } = values;
  if (json && !out) throw new UsageError('--json needs --out and a file, since both would be printed.');
  if (!endpoint && (source !== 'native' || map)) throw new UsageError(`--source ${source} needs --endpoint.`);
  if (source === 'map' && !map) throw new UsageError('--source map needs --map FILE.');
  const settings = {
    base: base === undefined ? undefined : addressIn(base, '--base'),
    endpoint: endpoint === undefined ? undefined : addressIn(endpoint, '--endpoint'),
    source,
    contentKey: values['content-key'],
    map: map === undefined ? undefined : await mapIn(map),
    lang,
    prefix,
    seed: !values['no-seed'],
  };
  const made = await prerender(await read(page), settings);
  if (out) await write(out, made.html);
  else stdout.write(made.html);
  const { report, styleHashes } = made;
  if (json) console.log(JSON.stringify({ page, out, styleHashes, report }, null, 2));
  else say(page, out ?? page, made);
  return report.every(({ outcome }) => isFine(outcome)) ? EXIT.fine : EXIT.failed;
};

export const prerenderCommand: Command = {
  summary: 'puts the content of widgets into a page',
  help,
  run,
};
