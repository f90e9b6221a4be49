import { once } from 'node:events';
import process from 'node:process';
import { isContentError } from '../../content/index.js';
import { Documents } from '../documents.js';
import { Http } from '../http.js';
import { Progress } from '../progress.js';
import { writeTrouble } from '../files.js';
import { openSource, sourceHelp, sourceOptions } from '../source.js';
import { countIn, EXIT, readArguments, Refusal, UsageError, type Command } from '../usage.js';
import { Export, type Changes } from './export.js';
import { Folder } from './folder.js';
import { Pictures } from './pictures.js';

const options = {
  ...sourceOptions,
  out: { type: 'string' },
  pictures: { type: 'boolean', default: false },
  all: { type: 'boolean', default: false },
  moved: { type: 'boolean', default: false },
  'withdraw-many': { type: 'boolean', default: false },
  concurrency: { type: 'string' },
  'page-size': { type: 'string' },
} as const;

const help = `clinic-widgets export ENDPOINT --source NAME --out DIR [options]

Writes all content of an endpoint into the folder DIR, as files that any static host can serve. Run it as often as you
like: what did not change is not touched, articles that are gone are marked as withdrawn, and readers never see half of
a run.

${sourceHelp}
  --out DIR           the folder; empty, new, or written by this command before
  --pictures          bring the pictures along
  --all               read every article again, not only those that the list shows as changed
  --concurrency N     requests at a time (default 4)
  --page-size N       articles in one file of the list (default 100)
  --withdraw-many     go on even if more than half of the articles are gone
  --moved             the folder's content has a new address

Exit code 0: done. 1: something could not be read or written; what was there before is still there. 2: the command was
not understood. 130: interrupted, nothing changed.`;

/** An hour of a CMS that is busy is better spent waiting. Milliseconds. */
const PATIENCE = 15 * 60_000;
const CONCURRENCY = 4;
const PAGE_SIZE = 100;
const NAMED = 50;

const say = (changes: Changes, out: string, requests: number): void => {
  const { unchanged, failed, withdrawn } = changes;
  const lines = [
    ...changes.new.map((name) => `+ ${name}`),
    ...changes.changed.map((name) => `~ ${name}`),
    ...withdrawn.map((name) => `- ${name} (withdrawn)`),
  ];
  for (const line of lines.slice(0, NAMED)) console.log(line);
  if (lines.length > NAMED) console.log(`… and ${String(lines.length - NAMED)} more`);
  const counts = [
    `${String(changes.new.length)} new`,
    `${String(changes.changed.length)} changed`,
    `${String(withdrawn.length)} withdrawn`,
    `${String(unchanged)} unchanged`,
    ...(failed > 0 ? [`${String(failed)} not as they should be`] : []),
  ];
  console.log(`${out}: ${counts.join(', ')}; ${String(requests)} requests.`);
};

/** A disk that is full, a folder that may not be written to: everything is as it was before. */
const isOfDisk = (error: unknown): error is NodeJS.ErrnoException =>
  error instanceof Error && 'code' in error && 'syscall' in error;

const run = async (args: readonly string[]): Promise<number> => {
  const { values, operands } = readArguments('export', args, options, ['the address of an endpoint']);
  const [endpoint = ''] = operands;
  const { out } = values;
  if (!out) throw new UsageError('clinic-widgets export needs --out and a folder.');
  const concurrency = countIn(values.concurrency, 'concurrency') ?? CONCURRENCY;
  const pageSize = countIn(values['page-size'], 'page-size') ?? PAGE_SIZE;
  const { source, place } = await openSource(endpoint, values);

  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    once(process, signal, { signal: stop.signal }).then(
      () => {
        stop.abort();
      },
      () => undefined,
    );
  }
  const progress = new Progress();
  const report = (message: string): void => {
    progress.clear();
    console.error(message);
  };
  const http = new Http({
    patience: PATIENCE,
    tries: 4,
    timeout: 60_000,
    signal: stop.signal,
    onWait: (milliseconds) => {
      progress.show(`The endpoint asks to wait ${String(Math.ceil(milliseconds / 1000))} s`);
    },
  });
  let folder: Folder | undefined;
  try {
    folder = await Folder.open(out, endpoint, source.name, values.moved);
    const job = new Export({
      documents: new Documents({ http, source, place }),
      folder,
      pictures: values.pictures ? new Pictures(http, folder, report) : undefined,
      concurrency,
      pageSize,
      all: values.all,
      withdrawMany: values['withdraw-many'],
      onProgress: (text) => {
        progress.show(text);
      },
      report,
    });
    await job.run();
    progress.clear();
    say(job.changes, out, http.sent);
    return job.changes.failed > 0 ? EXIT.failed : EXIT.fine;
  } catch (error) {
    progress.clear();
    if (isContentError(error) && error.code === 'aborted') {
      console.error('Interrupted; nothing was changed.');
      return EXIT.interrupted;
    }
    if (isOfDisk(error)) {
      const file = error.path ?? 'A file';
      throw new Refusal(
        `${file} cannot be written: ${writeTrouble(error)}; nothing is lost: what was there is still there.`,
      );
    }
    throw error;
  } finally {
    await folder?.close();
    stop.abort();
  }
};

export const exportCommand: Command = {
  summary: 'writes all content of an endpoint as static files',
  help,
  run,
};
